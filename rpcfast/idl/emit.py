"""The emitter: definitions to the text of OUT.py.

Layer 7; imports `ndr`, `definitions` and `load`.  It prints the very objects that the loader put
into its module, so what is written and what is loaded cannot drift apart.
"""

from __future__ import annotations

import enum
import json
import re
from typing import Any, Final

from .. import ndr
from ..ndr.expr import BINARY, UNARY, Expr
from .definitions import Definition, Lowered
from .wrap import WIDTH, wrapped

HEADER: Final = '''"""The types and interfaces of {file}.

Generated from {file} by `python -m rpcfast idl`: edit that file and run it again.
"""
'''
#: A name that a class body would look up in itself first.
_WORD: Final = re.compile(r"(?<![.\w\"'])[A-Za-z_]\w*(?!=|\w)")
#: What Python's operators build; the others of C have none.
_OVERLOADED: Final = BINARY.keys() - {"land", "lor"}


def emit(lowered: Lowered, file: str) -> str:
    """Return the text of the module; `file` is the name of the IDL file, without its folder."""
    return _Emitter(lowered).text(file)


def imports(classes: list[type]) -> list[str]:
    """Return the import lines for classes of other modules."""
    modules: dict[str, list[str]] = {}
    for cls in classes:
        modules.setdefault(cls.__module__, []).append(cls.__name__)
    lines = []
    for module in sorted(modules):
        names = ", ".join(sorted(modules[module]))
        line = f"from {module} import {names}"
        lines.append(line if len(line) <= WIDTH else wrapped(f"from {module} import ({names})"))
    return lines


def show_expression(node: Expr, outer: bool = True) -> str:
    """Return the Python text that builds an expression."""
    if node.op == "const":
        value = int(node.args[0])
        return str(value) if outer or value >= 0 else f"({value})"
    if node.op == "var":
        return f"ndr.var.{node.args[0]}"
    if node.op == "deref":
        return f"ndr.deref({show_expression(node.args[0])})"
    if node.op == "cond":
        return f"ndr.cond({', '.join(show_expression(arg) for arg in node.args)})"
    if node.op in ("neg", "inv"):
        return f"{UNARY[node.op]}{show_expression(node.args[0], outer=False)}"
    if node.op == "member":
        return f'ndr.Expr("member", {show_expression(node.args[0])}, "{node.args[1]}")'
    if node.op not in _OVERLOADED:
        arguments = ", ".join(show_operand(arg) for arg in node.args)
        return f'ndr.Expr("{node.op}", {arguments})'
    left, right = (show_expression(arg, outer=False) for arg in node.args)
    text = f"{left} {_symbol(node.op)} {right}"
    return text if outer else f"({text})"


def show_operand(node: Expr) -> str:
    """Return the text of an operand that has to be a tree: a number alone is none."""
    if node.op == "const":
        return f'ndr.Expr("const", {int(node.args[0])})'
    return show_expression(node)


def _symbol(op: str) -> str:
    return "//" if op == "div" else BINARY[op]


class _Emitter:
    def __init__(self, lowered: Lowered) -> None:
        self._lowered = lowered
        self._names: dict[int, str] = {}  # id of a descriptor -> the typedef that is it

    def text(self, file: str) -> str:
        definitions = self._lowered.definitions
        lines = [HEADER.format(file=file)]
        if any(definition.kind != "const" for definition in definitions):
            lines.append("from rpcfast import ndr")
        lines += imports(self._lowered.shared_classes())
        previous = ""
        for definition in definitions:
            block = self._definition(definition)
            gap = "\n" if "\n" not in block and previous in ("line", "") else "\n\n"
            if previous == "line" and "\n" not in block:
                gap = ""
            lines.append(gap + block)
            previous = "block" if "\n" in block else "line"
        return wrapped("\n".join(lines)) + "\n"

    def _definition(self, definition: Definition) -> str:
        name, value = definition.name, definition.value
        if definition.kind == "const":
            return f"{name} = {value!r}"
        if definition.kind == "enum":
            members = "".join(f"\n    {n} = {int(m)}" for n, m in value.members.__members__.items())
            return f"class {name}(ndr.IntEnum):{members}"
        if definition.kind == "class":
            return self._class(name, value)
        if definition.kind == "interface":
            return self._interface(name, value)
        if isinstance(value, ndr.Enum):
            return f"{name} = {value.members.__name__}"
        text = self.show(value)
        if isinstance(value, ndr.Type) and not isinstance(value, ndr.Scalar):
            self._names.setdefault(id(value), name)
        return f"{name} = {text}"

    def _class(self, name: str, cls: Any) -> str:
        described = cls.__ndr__
        if hasattr(described, "fields"):
            shown = [(field, self.show(what)) for field, what in described.fields]
            if _hides(shown):  # a field has the name of what a later field needs
                fields = "".join(f'    "{field}": {text},\n' for field, text in shown)
                return (
                    f'{name} = ndr.StructMeta("{name}", (ndr.Struct,), {{\n'
                    f'    "__module__": __name__,\n{fields}}})'
                )
            lines = [f"class {name}(ndr.Struct):"]
            lines += [f"    {field} = {text}" for field, text in shown]
            return "\n".join(lines)
        keywords = f"switch={self.show(described.switch)}"
        if described.encapsulated:
            keywords += ", encapsulated=True"
        if described.ms_union:
            keywords += ", ms_union=True"
        empty = [label for arm, case in described.arms if arm is None for label in case.labels]
        if empty:
            keywords += f", empty=({', '.join(self._label(label) for label in empty)},)"
        arms = []
        for arm, case in described.arms:
            if arm is not None:
                parts = [self.show(case.type), *(self._label(x) for x in case.labels)]
                arms.append((arm, f"ndr.case({', '.join(parts)})"))
        if _hides(arms):
            body = "".join(f'    "{arm}": {text},\n' for arm, text in arms)
            return (
                f'{name} = ndr.UnionMeta("{name}", (ndr.Union,), {{\n'
                f'    "__module__": __name__,\n{body}}}, {keywords})'
            )
        lines = [f"class {name}(ndr.Union, {keywords}):"]
        lines += [f"    {arm} = {text}" for arm, text in arms] or ["    pass"]
        return "\n".join(lines)

    def _label(self, label: Any) -> str:
        if label is ndr.DEFAULT:
            return "ndr.DEFAULT"
        if isinstance(label, enum.IntEnum):
            return f"{type(label).__name__}.{label.name}"
        return str(label)

    def _interface(self, name: str, interface: Any) -> str:
        major, minor = interface.version
        identity = f'"{interface.name}", "{interface.uuid}", ({major}, {minor})'
        lines = [f"{name} = ndr.Interface({identity}, ["]
        expected = 0
        for operation in interface.operations:
            lines.append(f"    {self._operation(operation, expected)},")
            expected = operation.opnum + 1
        endpoints = "".join(f", {_quoted(text)}" for text in interface.endpoints)[2:]
        if len(interface.endpoints) == 1:
            endpoints += ","
        end = f"], endpoints=({endpoints})" if endpoints else "]"
        lines.append(end + (", is_object=True)" if interface.is_object else ")"))
        return "\n".join(lines)

    def _operation(self, operation: Any, expected: int) -> str:
        parts = [f'"{operation.name}"']
        for param in operation.params:
            make = {"in": "in_", "out": "out", "inout": "inout"}[param.direction]
            parts.append(f'ndr.{make}("{param.name}", {self.show(param.type)})')
        if operation.result is not None:
            parts.append(f"result={self.show(operation.result)}")
        if operation.handle != operation.leftmost_context:
            parts.append(f"handle={operation.handle!r}".replace("'", '"'))
        if operation.opnum != expected:
            parts.append(f"opnum={operation.opnum}")
        return f"ndr.operation({', '.join(parts)})"

    def show(self, what: Any) -> str:
        """Return the text of a descriptor: the name of its typedef where it has one."""
        if isinstance(what, str):
            return f'"{what}"'
        if isinstance(what, type):
            return what.__name__
        if isinstance(what, ndr.Scalar):
            return f"ndr.{what.name}"
        return self._names.get(id(what)) or self._constructor(what)

    def _constructor(self, what: Any) -> str:
        if isinstance(what, ndr.Enum):
            return f"ndr.Enum({what.members.__name__}{', v1=True' if what.v1 else ''})"
        if isinstance(what, ndr.Range):
            return f"ndr.Range({self.show(what.base)}, {what.low}, {what.high})"
        if isinstance(what, ndr.Pointer):
            return f"ndr.{what.kind}({self.show(what.target)})"
        if isinstance(what, ndr.Array):
            return self._array(what)
        if isinstance(what, ndr.String):
            parts = [self.show(what.unit)]
            if what.bound is not None:
                parts.append(str(what.bound))
            if what.size is not None:
                parts.append(f"size_is={show_expression(what.size)}")
            return f"ndr.string({', '.join(parts + _limits(what.limits))})"
        if isinstance(what, ndr.Switch):
            return f"ndr.switch_is({self.show(what.union)}, {show_operand(what.on)})"
        if isinstance(what, ndr.Context):
            return f'ndr.Context("{what.name}"{", shared=True" if what.shared else ""})'
        if isinstance(what, ndr.Pipe):
            return f"ndr.Pipe({', '.join([self.show(what.element), *_limits(what.limits)])})"
        raise TypeError(f"no text for {what!r}")

    def _array(self, what: Any) -> str:
        uses = {
            name: [getattr(dim, field) for dim in what.dims]
            for name, field in (("size_is", "size"), ("length_is", "length"), ("first_is", "first"))
        }
        bounds = [dim.bound for dim in what.dims]
        full = any(values[-1] is not None for values in uses.values())
        while bounds and bounds[-1] is None and full:
            bounds.pop()
        parts = [self.show(what.element), *map(str, bounds)]
        for name, values in uses.items():
            if all(value is None for value in values):
                continue
            shown = ["None" if v is None else show_expression(v) for v in values]
            parts.append(f"{name}={shown[0] if len(shown) == 1 else '(' + ', '.join(shown) + ')'}")
        parts += _limits(what.limits)
        if what.values is not None:
            parts.append(f'values="{what.values}"')
        return f"ndr.array({', '.join(parts)})"


def _hides(members: list[tuple[str, str]]) -> bool:
    seen: set[str] = set()
    for name, text in members:
        if seen & set(_WORD.findall(text)):
            return True
        seen.add(name)
    return False


def _limits(limits: tuple[int, int] | None) -> list[str]:
    return [] if limits is None else [f"limits={limits}"]


def _quoted(text: str) -> str:
    return json.dumps(text)  # escapes whatever a string constant may hold
