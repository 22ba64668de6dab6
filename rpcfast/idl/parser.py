"""The parser: tokens to the tree.

Layer 7; imports `expression`, `preprocess`, `source`, `tree` and `words` only.  It resolves nothing
but which names are types, which C needs to tell `(name) - 1` from a cast.  [protocol 9.2]
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from . import tree
from .expression import ExpressionParser
from .lexer import Token
from .preprocess import preprocess
from .source import Place, Source
from .words import (
    EXPRESSION_ATTRIBUTES,
    IGNORED_ATTRIBUTES,
    INTEGER_WORDS,
    INTEGERS,
    PLAIN_ATTRIBUTES,
    QUALIFIERS,
    SINGLE_WORDS,
    SIZE_ATTRIBUTES,
    TEXT_ATTRIBUTES,
    TYPE_ATTRIBUTES,
)

_REFUSED_ITEMS = frozenset("library coclass dispinterface module importlib bitmap".split())


def parse(source: Source, types: Iterable[str] = ()) -> tree.File:
    """Parse a file; `types` are the type names it may use without declaring them.

    Raises:
        IdlError: the text is not IDL, or not the part of it that is understood here.
    """
    parser = Parser(source, set(types))
    try:
        return parser.file()
    except RecursionError:
        place = parser.last.place if parser.last else Place(source, 1, 1)
        raise place.error("this is nested too deeply") from None


class Parser(ExpressionParser):
    """Recursive descent, one method a production."""

    def __init__(self, source: Source, types: set[str]) -> None:
        super().__init__(preprocess(source), types)
        self._source = source

    # ------------------------------------------------------------------------- top level
    def file(self) -> tree.File:
        """Take a whole file."""
        items: list[tree.Item] = []
        while self.peek().kind != "end":
            items += self._item(in_interface=False)
        return tree.File(self._source.name, items)

    def _item(self, in_interface: bool) -> list[tree.Item]:
        token = self.peek()
        if self.accept(";"):
            return []
        if token.kind == "name":
            if token.text in ("import", "include") and self.peek(1).kind == "string":
                return [self._import()]
            if token.text in ("cpp_quote", "midl_pragma"):
                return self._skip_quote()
            if token.text == "typedef":
                return [self._typedef()]
            if token.text == "const":
                return [self._const()]
            if token.text in _REFUSED_ITEMS:
                raise token.place.error(f'"{token.text}" is not supported')
        attributes = self.attributes()
        if self.at("interface", "dispinterface") and self.peek(1).kind == "name":
            if in_interface:
                raise self.peek().place.error("an interface inside an interface")
            return self._interface(attributes)
        if self.at("struct", "union", "enum") and not attributes.first_of("in", "out"):
            return self._tagged_or_operation(attributes, in_interface)
        if in_interface:
            return [self._operation(attributes, self.type_spec())]
        raise self.unexpected("an interface, a type or an import")

    def _import(self) -> tree.Item:
        place = self.take().place
        files = []
        while True:
            token = self.peek()
            if token.kind != "string":
                raise self.unexpected("a file name in quotes")
            self.take()
            files.append((str(token.value), token.place))
            if not self.accept(","):
                break
        self.accept(";")
        return tree.Import(place, files)

    def _skip_quote(self) -> list[tree.Item]:
        self.take()
        if self.at("("):
            self._balanced()
        else:  # midl_pragma warning(...)
            self.name("a word")
            self._balanced()
        self.accept(";")
        return []

    def _const(self) -> tree.Item:
        place = self.take().place
        spec = self.type_spec()
        stars = self.stars()
        name = self.name("the name of a constant")
        self.expect("=", "after the name of a constant")
        value = self.expression()
        self.expect(";", "after a constant")
        return tree.Const(place, name.text, spec, stars, value)

    def _typedef(self) -> tree.Item:
        place = self.take().place
        attributes = self.attributes()
        spec = self.type_spec()
        declarators = [self.declarator("the name of a type")]
        while self.accept(","):
            declarators.append(self.declarator("the name of a type"))
        self.expect(";", "after a typedef")
        self.types.update(d.name for d in declarators)
        return tree.Typedef(place, attributes, spec, declarators)

    def _tagged_or_operation(
        self, attributes: tree.Attributes, in_interface: bool
    ) -> list[tree.Item]:
        spec = self.type_spec()
        if self.accept(";"):
            if isinstance(spec, tree.TaggedSpec):
                return []  # `struct tag;` announces what every use announces as well
            return [tree.Tagged(spec.place, attributes, spec)]
        if in_interface:
            return [self._operation(attributes, spec)]
        raise self.unexpected('";"', "after a type")

    def _interface(self, attributes: tree.Attributes) -> list[tree.Item]:
        place = self.take().place
        name = self.name("the name of an interface").text
        self.types.add(name)
        if self.accept(";"):
            return []  # announced
        base = self.name("a base interface").text if self.accept(":") else None
        self.expect("{", "to open the interface")
        items: list[tree.Item] = []
        while not self.accept("}"):
            if self.peek().kind == "end":
                raise self.unexpected('"}"', "to close the interface")
            items += self._item(in_interface=True)
        self.accept(";")
        return [tree.Interface(place, attributes, name, base, items)]

    def _operation(self, attributes: tree.Attributes, spec: tree.TypeSpec) -> tree.Operation:
        stars = self.stars()
        name = self.name("the name of an operation")
        self.expect("(", "after the name of an operation")
        params: list[tree.Field] = []
        if self.at("void") and self.peek(1).text == ")":
            self.take()
        elif not self.at(")"):
            params.append(self._param())
            while self.accept(","):
                params.append(self._param())
        self.expect(")", "after the parameters")
        self.expect(";", "after an operation")
        return tree.Operation(name.place, attributes, spec, stars, name.text, params)

    def _param(self) -> tree.Field:
        attributes = self.attributes()
        spec = self.type_spec()
        return tree.Field(attributes, spec, self.declarator("the name of a parameter"))

    # ---------------------------------------------------------------------------- types
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
        if text == "interface":
            raise token.place.error("interface pointers are not supported")
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
            fields.append(tree.Field(attributes, spec, self.declarator("the name of a field")))
            while self.accept(","):
                declarator = self.declarator("the name of a field")
                fields.append(tree.Field(attributes, spec, declarator))
            self.expect(";", "after a field")
        return fields

    def _arm(self) -> tree.Arm:
        place = self.peek().place
        attributes = self.attributes()
        labels: list[tree.Expression | None] = []
        for item in attributes.items:
            if item.name == "case":
                labels += item.values
            elif item.name == "default":
                labels.append(None)
        if not labels:
            raise place.error("an arm of a union starts with [case(...)] or [default]")
        rest = tree.Attributes([i for i in attributes.items if i.name not in ("case", "default")])
        return tree.Arm(place, labels, self._arm_field(rest))

    def _arm_field(self, attributes: tree.Attributes) -> tree.Field | None:
        if self.accept(";"):
            return None
        spec = self.type_spec()
        field = tree.Field(attributes, spec, self.declarator("the name of an arm"))
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
                    low, size = size, self.expression()
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
            attribute.text = self._balanced()
        elif name not in PLAIN_ATTRIBUTES and name not in IGNORED_ATTRIBUTES:
            raise token.place.error(f'unknown attribute "{name}"')
        elif self.at("("):
            attribute.text = self._balanced()
        return attribute

    def _arguments(self) -> list[tree.Expression | None]:
        values: list[tree.Expression | None] = []
        while True:
            values.append(None if self.at(",", ")") else self.expression())
            if self.accept(")"):
                return values
            self.expect(",", "between arguments")

    def _balanced(self) -> str:
        """Take a parenthesis with all it holds; return what stands inside."""
        self.expect("(")
        depth = 1
        words: list[str] = []
        while True:
            token = self.take()
            if token.kind == "end":
                raise token.place.error('expected ")", not the end of the file')
            if token.kind == "op":
                depth += (token.text == "(") - (token.text == ")")
                if depth == 0:
                    return "".join(words)
            words.append(str(token.value) if token.kind == "string" else token.text)
