"""The parser of types, declarators and attributes: tokens to the tree.

Layer 7; imports `dialect`, `expression`, `lexer`, `tree` and `words` only.  It resolves nothing but
which names are types, which C needs to tell `(name) - 1` from a cast.  [protocol 9.2, 9.3]
"""

from __future__ import annotations

from collections import Counter

from . import tree
from .expression import ExpressionParser
from .lexer import Token
from .words import (
    EXPRESSION_ATTRIBUTES,
    IGNORED_ATTRIBUTES,
    INTEGER_WORDS,
    INTEGERS,
    PLAIN_ATTRIBUTES,
    QUALIFIERS,
    REFUSED_ATTRIBUTES,
    SINGLE_WORDS,
    SIZE_ATTRIBUTES,
    TEXT_ATTRIBUTES,
    TYPE_ATTRIBUTES,
)


class TypeParser(ExpressionParser):
    """Recursive descent, one method a production."""

    def type_spec(self, declarator_follows: bool = True) -> tree.TypeSpec:
        """Take a type specifier, with a body if it has one."""
        while self.peek().text in QUALIFIERS and self.peek(1).kind == "name":
            self.take()
        token = self.peek()
        if token.kind != "name":
            raise self.unexpected("a type")
        text = token.text
        if text in INTEGER_WORDS:
            return self._integer(declarator_follows)
        self.take()
        if text in SINGLE_WORDS:
            return tree.BaseSpec(token.place, SINGLE_WORDS[text])
        if text == "pipe" and self.peek().kind == "name":
            return tree.PipeSpec(token.place, self.type_spec())
        if text in ("struct", "union", "enum"):
            with self.nested(token.place):
                return self._tagged(token)
        if text == "interface" and self.peek().kind == "name":
            return tree.TaggedSpec(token.place, "interface", self.take().text)
        if text == "SAFEARRAY" and self.accept("("):
            self.type_spec(declarator_follows=False)  # the array says at run time what it holds
            self.stars()
            self.expect(")", "after the elements of a SAFEARRAY")
            return tree.NamedSpec(token.place, "PSAFEARRAY")
        return tree.NamedSpec(token.place, text)

    def _integer(self, declarator_follows: bool) -> tree.TypeSpec:
        first = self.peek()
        words: Counter[str] = Counter()
        while self.peek().kind == "name" and self.peek().text in INTEGER_WORDS:
            if words and declarator_follows and self.peek(1).text in (";", ",", ")", "[", "="):
                break  # `long small;`: a declarator has to come
            words[self.take().text] += 1
        unsigned, signed = words.pop("unsigned", 0), words.pop("signed", 0)
        words.pop("int", 0)
        kind = INTEGERS.get(tuple(sorted(words.elements())))
        if kind is None or unsigned + signed > 1:
            raise first.place.error("these words make no integer type")
        if kind == "char":
            return tree.BaseSpec(first.place, "uchar" if unsigned else "schar" if signed else kind)
        return tree.BaseSpec(first.place, "u" + kind if unsigned else kind)

    def _tagged(self, keyword: Token) -> tree.TypeSpec:
        tag = ""
        if self.peek().kind == "name" and not (
            self.at("switch") and self.peek(1).text == "("
        ):
            tag = self.take().text
        if keyword.text == "union" and self.at("switch"):
            return self._encapsulated(keyword, tag)
        if not self.accept("{"):
            if not tag:
                raise self.unexpected("a tag or a body", f"after {keyword.text}")
            return tree.TaggedSpec(keyword.place, keyword.text, tag)
        if keyword.text == "struct":
            return tree.StructSpec(keyword.place, tag, self._fields())
        if keyword.text == "enum":
            return self._enum(keyword, tag)
        arms = []
        while not self.accept("}"):
            arms.append(self._arm())
        return tree.UnionSpec(keyword.place, tag, arms)

    def _fields(self) -> list[tree.Field]:
        fields: list[tree.Field] = []
        while not self.accept("}"):
            if self.accept(";"):
                continue
            attributes = self.attributes()
            spec = self.type_spec()
            declarator = self._unnamed(spec) or self.declarator("the name of a field")
            fields.append(tree.Field(attributes, spec, declarator))
            while self.accept(","):
                declarator = self.declarator("the name of a field")
                fields.append(tree.Field(attributes, spec, declarator))
            self.expect(";", "after a field")
        return fields

    def _unnamed(self, spec: tree.TypeSpec) -> tree.Declarator | None:
        """Return the declarator of a struct or union that stands in another without a name."""
        if not self.at(";") or not isinstance(spec, tree.StructSpec | tree.UnionSpec):
            return None
        return tree.Declarator("", spec.place)

    def _arm(self) -> tree.Arm:
        place = self.peek().place
        attributes = self.attributes()
        labels: list[tree.Expression | None] = []
        for item in attributes.items:
            if item.name == "case":
                labels += item.values
            elif item.name == "default":
                labels.append(None)
        rest = tree.Attributes([i for i in attributes.items if i.name not in ("case", "default")])
        return tree.Arm(place, labels, self._arm_field(rest))

    def _arm_field(self, attributes: tree.Attributes) -> tree.Field | None:
        if self.accept(";"):
            return None
        spec = self.type_spec()
        declarator = self._unnamed(spec) or self.declarator("the name of an arm")
        field = tree.Field(attributes, spec, declarator)
        self.expect(";", "after an arm")
        return field

    def _encapsulated(self, keyword: Token, tag: str) -> tree.TypeSpec:
        self.take()
        self.expect("(", "after switch")
        switch = self.type_spec()
        self.name("the name of the discriminant")
        self.expect(")", "after the discriminant")
        if self.peek().kind == "name":
            self.take()  # the name of the union in C's struct; nothing on the wire
        self.expect("{", "to open the union")
        arms = []
        while not self.accept("}"):
            place = self.peek().place
            labels: list[tree.Expression | None] = []
            while self.at("case", "default"):
                labels.append(self.expression() if self.take().text == "case" else None)
                self.expect(":", "after a label")
            if not labels:
                raise self.unexpected('"case" or "default"')
            attributes = self.attributes()
            if self.at("case", "default", "}"):  # no ";" after an empty arm
                arms.append(tree.Arm(place, labels, None))
            else:
                arms.append(tree.Arm(place, labels, self._arm_field(attributes)))
        return tree.UnionSpec(keyword.place, tag, arms, switch)

    def _enum(self, keyword: Token, tag: str) -> tree.TypeSpec:
        members = []
        while not self.accept("}"):
            self.attributes()  # [helpstring] of an enumerator
            name = self.name("the name of an enumerator")
            members.append((name.text, name.place, self.expression() if self.accept("=") else None))
            if not self.accept(","):
                self.expect("}", "to close the enum")
                break
        return tree.EnumSpec(keyword.place, tag, members)

    def declarator(self, what: str) -> tree.Declarator:
        """Take stars, a name and brackets."""
        stars = self.stars()
        token = self.name(what)
        bounds = []
        while self.at("["):
            place = self.take().place
            low: tree.Expression | None = None
            size: tree.Expression | None = None
            if self.at("*") and self.peek(1).text == "]":
                self.take()
            elif not self.at("]"):
                size = self.expression()
                if self.accept(".."):
                    low, size = size, None if self.accept("*") else self.expression()
            self.expect("]", "to close the bound")
            bounds.append(tree.Bound(place, size, low))
        return tree.Declarator(token.text, token.place, stars, bounds)

    # ----------------------------------------------------------------------- attributes
    def attributes(self) -> tree.Attributes:
        """Take all the bracket groups that stand here; there may be none."""
        items: list[tree.Attribute] = []
        while self.accept("["):
            while not self.accept("]"):
                if self.accept(","):
                    continue  # stray commas occur in published files
                items.append(self._attribute())
                if not self.at(",", "]"):
                    raise self.unexpected('"," or "]"', "after an attribute")
        return tree.Attributes(items)

    def _attribute(self) -> tree.Attribute:
        token = self.name("an attribute")
        attribute = tree.Attribute(token.text, token.place)
        name = token.text
        if name in TYPE_ATTRIBUTES:
            self.expect("(", f"after {name}")
            attribute.type = self.type_spec(declarator_follows=False)
            attribute.stars = self.stars()
            self.expect(")", f"after the type of {name}")
        elif name in EXPRESSION_ATTRIBUTES:
            self.expect("(", f"after {name}")
            attribute.values = self._arguments()
            least, most = EXPRESSION_ATTRIBUTES[name]
            if not least <= len(attribute.values) <= most:
                raise token.place.error(f"{name} takes {least} argument(s)")
            if None in attribute.values and name not in SIZE_ATTRIBUTES:
                raise token.place.error(f"an argument of {name} is missing")
        elif name in TEXT_ATTRIBUTES:
            attribute.text = self.balanced()
        elif name in REFUSED_ATTRIBUTES:
            raise token.place.error(f"[{name}] is not offered: {REFUSED_ATTRIBUTES[name]}")
        elif name not in PLAIN_ATTRIBUTES and name not in IGNORED_ATTRIBUTES:
            raise token.place.error(f'unknown attribute "{name}"')
        elif self.at("("):
            attribute.text = self.balanced()
        return attribute

    def _arguments(self) -> list[tree.Expression | None]:
        values: list[tree.Expression | None] = []
        while True:
            values.append(None if self.at(",", ")") else self.expression())
            if self.accept(")"):
                return values
            self.expect(",", "between arguments")

    def balanced(self, opening: str = "(", closing: str = ")") -> str:
        """Take a parenthesis with all it holds; return what stands inside."""
        self.expect(opening)
        depth = 1
        words: list[str] = []
        while True:
            token = self.take()
            if token.kind == "end":
                raise token.place.error(f'expected "{closing}", not the end of the file')
            if token.kind == "op":
                depth += (token.text == opening) - (token.text == closing)
                if depth == 0:
                    return "".join(words)
            words.append(str(token.value) if token.kind == "string" else token.text)
