"""The parser: tokens to the tree.

Layer 7; imports `lexer`, `parse_types`, `preprocess`, `source` and `tree` only.  [protocol 9.2]
"""

from __future__ import annotations

from collections.abc import Iterable

from . import tree
from .parse_types import TypeParser
from .preprocess import Finder, preprocess
from .source import Place, Source
from .words import QUALIFIERS

#: Blocks that describe types to a scripting language: nothing of them is on the wire.
_SKIPPED_BLOCKS = frozenset(("coclass", "dispinterface", "module"))
_QUOTES = frozenset(("cpp_quote", "midl_pragma", "importlib"))


def parse(source: Source, types: Iterable[str] = (), find: Finder | None = None) -> tree.File:
    """Parse a file.

    types: the type names it may use without declaring them.  find: finds the files it includes.

    Raises:
        IdlError: the text is not IDL, or not the part of it that is understood here.
    """
    parser = Parser(source, set(types), find)
    try:
        return parser.file()
    except RecursionError:
        place = parser.last.place if parser.last else Place(source, 1, 1)
        raise place.error("this is nested too deeply") from None


class Parser(TypeParser):
    """Files, interfaces and operations: one method a production."""

    def __init__(self, source: Source, types: set[str], find: Finder | None) -> None:
        super().__init__(preprocess(source, find), types)
        self._source = source
        self._local = False  # inside an interface that is [local]

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
            if token.text in _QUOTES:
                return self._skip_quote()
            if token.text == "typedef":
                return [self._typedef(tree.Attributes())]
            if token.text in ("static", "extern") and self.peek(1).text == "const":
                self.take()
                token = self.peek()
            if token.text == "const" and not self._at_operation():
                self.take()
                return [self._const(token.place)]
            if self.peek(1).text == "const" and self.peek(3).text == "=":
                return [self._const(token.place)]
        attributes = self.attributes()
        token = self.peek()
        if token.kind == "name":
            if token.text == "typedef":
                return [self._typedef(attributes)]
            if self.peek(1).kind == "name":
                if token.text == "interface" and self.peek(2).text in ("{", ":", ";"):
                    if in_interface and self.peek(2).text != ";":
                        raise token.place.error("an interface inside an interface")
                    return [self._interface(attributes)]
                if token.text == "library" and self.peek(2).text == "{":
                    return self._library()
                if token.text in _SKIPPED_BLOCKS and self.peek(2).text in ("{", ";"):
                    return self._skip_block()
        if self.at("struct", "union", "enum") and not attributes.first_of("in", "out"):
            return self._tagged_or_operation(attributes, in_interface)
        if in_interface:
            return [self._operation(attributes)]
        raise self.unexpected("an interface, a type or an import")

    def _at_operation(self) -> bool:
        """Return whether a parenthesis comes before "=" or ";"."""
        distance = 0
        while self.peek(distance).text not in ("(", "=", ";", "{", "}", ""):
            distance += 1
        return self.peek(distance).text == "("

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
        if not self.at("("):  # midl_pragma warning(...)
            self.name("a word")
        self.balanced()
        self.accept(";")
        return []

    def _skip_block(self) -> list[tree.Item]:
        self.take()
        self.name("a name")
        if not self.accept(";"):
            self.balanced("{", "}")
            self.accept(";")
        return []

    def _library(self) -> list[tree.Item]:
        self.take()
        self.name("the name of a library")
        self.expect("{")
        items: list[tree.Item] = []
        while not self.accept("}"):
            if self.peek().kind == "end":
                raise self.unexpected('"}"', "to close the library")
            items += self._item(in_interface=False)
        self.accept(";")
        return items

    def _const(self, place: Place) -> tree.Item:
        spec: tree.TypeSpec = tree.BaseSpec(place, "long")
        stars = 0
        if self.peek(1).text != "=":  # `const NAME = 1;` stands in published files
            spec = self.type_spec()
            stars = self.stars()  # and the `const` of `int const NAME`
        name = self.name("the name of a constant")
        if self.accept("["):  # `const WCHAR NAME[] = L"..."`
            self.expect("]")
        self.expect("=", "after the name of a constant")
        value = self.expression()
        self.expect(";", "after a constant")
        return tree.Const(place, name.text, spec, stars, value)

    def _typedef(self, attributes: tree.Attributes) -> tree.Item:
        place = self.take().place
        attributes = attributes.merged(self.attributes())
        spec = self.type_spec()
        if self._at_function():
            return self._function_pointer(place)
        declarators = [self.declarator("the name of a type")]
        while self.accept(","):
            declarators.append(self.declarator("the name of a type"))
        self.expect(";", "after a typedef")
        self.types.update(d.name for d in declarators)
        return tree.Typedef(place, attributes, spec, declarators)

    def _at_function(self) -> bool:
        """Return whether `(*name)(...)` stands here, stars of its result in front or not."""
        distance = 0
        while self.peek(distance).text == "*" or self.peek(distance).text in QUALIFIERS:
            distance += 1
        return self.peek(distance).text == "("

    def _function_pointer(self, place: Place) -> tree.Item:
        """Take the typedef of a pointer to a function: for the wire it points to nothing."""
        while not self.accept("("):
            self.take()
        name = self.peek()
        while not self.at(")") and self.peek().kind != "end":
            name = self.take()
        self.expect(")", "after the name of a function")
        self.balanced()
        self.expect(";", "after a typedef")
        self.types.add(name.text)
        declarator = tree.Declarator(name.text, name.place, stars=1)
        return tree.Typedef(place, tree.Attributes(), tree.BaseSpec(place, "void"), [declarator])

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

    def _interface(self, attributes: tree.Attributes) -> tree.Item:
        place = self.take().place
        name = self.name("the name of an interface").text
        self.types.add(name)
        if self.accept(";"):
            return tree.Forward(place, name)
        base = self.name("a base interface").text if self.accept(":") else None
        self.expect("{", "to open the interface")
        outer, self._local = self._local, "local" in attributes
        items: list[tree.Item] = []
        while not self.accept("}"):
            if self.peek().kind == "end":
                raise self.unexpected('"}"', "to close the interface")
            items += self._item(in_interface=True)
        self._local = outer
        self.accept(";")
        return tree.Interface(place, attributes, name, base, items)

    def _operation(
        self, attributes: tree.Attributes, spec: tree.TypeSpec | None = None
    ) -> tree.Operation:
        if self._local or "local" in attributes:
            return self._local_operation(attributes)
        spec = spec or self.type_spec()
        attributes = attributes.merged(self.attributes())  # `HRESULT [id(1)] Name(...)`
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

    def _local_operation(self, attributes: tree.Attributes) -> tree.Operation:
        """Take an operation that stays in its process: whatever C it is made of."""
        start = name = self.peek()
        while not self.at("(", ";", "}") and self.peek().kind != "end":
            name = self.take()
        self.balanced()
        self.expect(";", "after an operation")
        spec = tree.BaseSpec(start.place, "void")
        return tree.Operation(name.place, attributes, spec, 0, name.text, [])

    def _param(self) -> tree.Field:
        attributes = self.attributes()
        spec = self.type_spec()
        attributes = attributes.merged(self.attributes())  # `[in] [string] T`, by way of a macro
        return tree.Field(attributes, spec, self.declarator("the name of a parameter"))

