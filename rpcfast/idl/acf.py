"""Attribute configuration files: what one side wants beside an IDL file.

Layer 7; imports `lexer`, `parse_types`, `preprocess`, `source` and `tree` only.  Nothing of them
is on the wire.  `apply` puts their attributes where the IDL could have them too, so that the
lowering has one place to look.  [protocol 9.6]
"""

from __future__ import annotations

from collections.abc import Iterator

from . import tree
from .parse_types import TypeParser
from .preprocess import Finder, preprocess
from .source import Source

_WHAT = "the name of a type, an operation or a parameter"


def apply(source: Source, file: tree.File, find: Finder | None = None) -> None:
    """Add the attributes of a configuration file to the tree of its IDL file.

    Raises:
        IdlError: the text is no such file, or names what the IDL does not have.
    """
    _AcfParser(source, file, find).file()


class _AcfParser(TypeParser):
    def __init__(self, source: Source, file: tree.File, find: Finder | None) -> None:
        super().__init__(preprocess(source, find), set())
        self._file = file

    def file(self) -> None:
        """Take the whole file."""
        while self.peek().kind != "end":
            if not self.accept(";"):
                self._interface()

    def _interface(self) -> None:
        attributes = self.attributes()
        self.expect("interface")
        name = self.name("the name of an interface")
        found = (item for item in _interfaces(self._file.items) if item.name == name.text)
        item = next(found, None)
        if item is None:
            raise name.place.error(f'the IDL file has no interface "{name.text}"')
        item.attributes = item.attributes.merged(attributes)
        self.expect("{", "to open the interface")
        while not self.accept("}"):
            if self.accept("include"):
                self.take()
                while self.accept(","):
                    self.take()
                self.expect(";", "after include")
            elif self.accept("typedef"):
                self._typedef(item)
            elif not self.accept(";"):
                self._operation(item)
        self.accept(";")

    def _typedef(self, interface: tree.Interface) -> None:
        attributes = self.attributes()
        while True:
            name = self.name(_WHAT)
            for item in (*interface.items, *self._file.items):
                if isinstance(item, tree.Typedef) and any(
                    declarator.name == name.text for declarator in item.declarators
                ):
                    item.attributes = item.attributes.merged(attributes)
            # what is imported or predefined has nothing for an attribute to change
            if not self.accept(","):
                break
        self.expect(";", "after a typedef")

    def _operation(self, interface: tree.Interface) -> None:
        attributes = self.attributes()
        name = self.name(_WHAT)
        item = next(
            (
                item for item in interface.items
                if isinstance(item, tree.Operation) and item.name == name.text
            ),
            None,
        )
        if item is None:
            raise name.place.error(f'"{interface.name}" has no operation "{name.text}"')
        item.attributes = item.attributes.merged(attributes)
        if self.accept("("):
            self._params(item)
        self.expect(";", "after an operation")

    def _params(self, operation: tree.Operation) -> None:
        params = {param.name: param for param in operation.params}
        while not self.accept(")"):
            attributes = self.attributes()
            name = self.name(_WHAT)
            if name.text in params:
                param = params[name.text]
                param.attributes = param.attributes.merged(attributes)
            elif not attributes.first_of("comm_status", "fault_status"):  # local, added here
                raise name.place.error(f'"{operation.name}" has no parameter "{name.text}"')
            if not self.at(")"):
                self.expect(",", "between parameters")


def _interfaces(items: list[tree.Item]) -> Iterator[tree.Interface]:
    for item in items:
        if isinstance(item, tree.Interface):
            yield item
