"""The emitter of OUT.pyi: the same definitions as types for a type checker.

Layer 7; imports `ndr`, `definitions`, `emit` and `pytypes`.  What a call takes and gives is asked
of the Operation, never worked out here.  [design 3]
"""

from __future__ import annotations

import builtins
import keyword
import re
from collections.abc import Set
from typing import Any, Final

from .. import ndr
from ..ndr.represent import well_known
from .definitions import Definition, Lowered
from .emit import imports
from .pytypes import get, give, optional, pipe_chunk, pipe_element, units
from .wrap import wrapped

_HEADER: Final = '''# Types of the module that `python -m rpcfast idl` generated from {file}.
# Client, async client and manager classes exist for type checkers only.
'''
_WORD: Final = re.compile(r"(?<![.\w])[A-Za-z_]\w*")
#: The last parts of these names are not for operations: `client["close"]` reaches those.
CLIENT_ATTRIBUTES: Final = frozenset(
    (
        "raw", "stream", "begin", "options", "close", "binding", "resolve", "reset",
        "is_listening",
    )
)


def emit_stub(lowered: Lowered, file: str) -> str:
    """Return the text of the .pyi file; `file` is the name of the IDL file without its folder."""
    return _Stub(lowered).text(file)


class _Stub:
    def __init__(self, lowered: Lowered) -> None:
        self._lowered = lowered
        self._aliases: dict[str, str] = {}
        self._members: Set[str] = frozenset()  # what a client's or manager's body defines

    def text(self, file: str) -> str:
        blocks = [self._definition(definition) for definition in self._lowered.definitions]
        body = ""
        previous = ""
        for block in blocks:
            kind = "line" if block.count("\n") == 0 else "block"
            body += ("" if kind == previous == "line" else "\n") + block + "\n"
            previous = kind
        for alias, name in sorted(self._aliases.items()):
            body += f"{alias} = {name}\n"
        body = wrapped(body)
        return _HEADER.format(file=file) + self._imports(body) + body

    def _imports(self, body: str) -> str:
        words = set(_WORD.findall(body))
        lines = []
        standard = (
            ("builtins", "import builtins"),
            ("_uuid", "import uuid as _uuid"),
        )
        lines += [line for word, line in standard if word in words]
        names = sorted(words & {"Iterator"})
        if names:
            lines.append(f"from collections.abc import {', '.join(names)}")
        names = sorted(words & {"Any", "Final", "Protocol", "overload", "type_check_only"})
        if names:
            lines.append(f"from typing import {', '.join(names)}")
        lines.append("")
        if "_np" in words or "_npt" in words:
            lines += ["import numpy as _np", "import numpy.typing as _npt", ""]
        if "rpcfast" in words:
            lines.append("import rpcfast")
        if "rpcfast.aio." in body:
            lines.append("import rpcfast.aio")
        if "ndr" in words:
            lines.append("from rpcfast import ndr")
        lines += imports([c for c in self._lowered.shared_classes() if c.__name__ in words])
        if "_t" in words:
            lines.append("from rpcfast.ndr import typing as _t")
        return "\n".join(lines).lstrip("\n") + "\n"

    def _definition(self, definition: Definition) -> str:
        name, value = definition.name, definition.value
        if definition.kind == "const":
            return f"{name}: Final = {value!r}"
        if definition.kind == "enum":
            members = "".join(f"\n    {n} = {int(m)}" for n, m in value.members.__members__.items())
            return f"class {name}(ndr.IntEnum):{members}"
        if definition.kind == "class":
            is_struct = hasattr(value.__ndr__, "fields")
            return self._struct(name, value) if is_struct else self._union(name, value)
        if definition.kind == "interface":
            return self._interface(name, value)
        if isinstance(value, ndr.Enum):
            return f"{name} = {value.members.__name__}"
        if isinstance(value, type):
            return f"{name} = {value.__name__}"
        return f"{name}: Final[ndr.{type(value).__name__}]"

    # ------------------------------------------------------------------------------ types
    def _qualified(self, text: str, members: Set[str]) -> str:
        """Return a type's text so that it means the same inside a class with these members."""

        def fix(match: re.Match[str]) -> str:
            word = match.group()
            if word not in members or word == "None":
                return word
            if hasattr(builtins, word):
                return f"builtins.{word}"
            self._aliases[f"_{word}"] = word
            return f"_{word}"

        return _WORD.sub(fix, text)

    def _struct(self, name: str, cls: Any) -> str:
        described = cls.__ndr__
        members = {field for field, _ in described.fields}
        lines = [f"class {name}(ndr.Struct):"]
        arguments = []
        for field, what in described.fields:
            if well_known(cls) is not None:  # otherwise it is no struct but a value of its own
                what = units(what)
            lines.append(f"    {field}: {self._qualified(get(what), members)}")
            required = described.defaults[field] is described.required
            taken = self._qualified(give(what), members)
            arguments.append(f"{field}: {taken}{'' if required else ' = ...'}")
        lines.append(f"    def __init__(self, *, {', '.join(arguments)}) -> None: ...")
        return "\n".join(lines)

    def _union(self, name: str, cls: Any) -> str:
        described = cls.__ndr__
        arms = [(arm, case) for arm, case in described.arms if arm is not None]
        has_empty = len(arms) < len(described.arms)
        taken = _either([give(case.type) for _, case in arms], has_empty)
        given = _either([get(case.type) for _, case in arms], has_empty)
        tag = get(described.switch)
        lines = [f"class {name}(ndr.Union):", f"    tag: {tag}", f"    value: {given}"]
        default = " = ..." if has_empty else ""
        constructors = [f"tag: {give(described.switch)}, value: {taken}{default}, /"]
        for arm, case in arms:
            if len(case.labels) == 1 and case.labels[0] is not ndr.DEFAULT:
                constructors.append(f"*, {arm}: {give(case.type)}")
        for arguments in constructors:
            if len(constructors) > 1:
                lines.append("    @overload")
            lines.append(f"    def __init__(self, {arguments}) -> None: ...")
        return "\n".join(lines)

    # ------------------------------------------------------------------------- interfaces
    def _interface(self, name: str, interface: Any) -> str:
        operations = [
            operation for operation in interface.operations
            if not (operation.name.endswith("NotUsedOnWire") and not operation.params)
            and not keyword.iskeyword(operation.name)
        ]
        self._members = {operation.name for operation in operations} | CLIENT_ATTRIBUTES
        responses = [self._response(operation) for operation in operations]
        callable_ = [op for op in operations if op.name not in CLIENT_ATTRIBUTES]
        streams = [op for op in callable_ if op.out_pipes]
        parts = []
        if any(responses):
            lines = ["@type_check_only", f"class {name}Response:"]
            parts.append("\n".join(lines + [text for text in responses if text]))
        for is_async in (False, True):
            parts += self._clients(name, callable_, streams, is_async)
        lines = ["@type_check_only", f"class {name}Manager(Protocol):"]
        lines += [self._manager_method(name, operation) for operation in operations] or ["    ..."]
        parts.append("\n".join(lines))
        parts.append(f"{name}: ndr.Interface[{name}Client, {name}AsyncClient, {name}Manager]")
        return "\n\n".join(parts)

    def _response(self, operation: Any) -> str:
        described = operation.Response.__ndr__
        if not described.fields:
            return ""
        members = {field for field, _ in described.fields}
        lines = [f"    class {operation.name}(ndr.Outputs):"]
        arguments = []
        for field, what in described.fields:  # of a pipe a call tells the number of elements
            lines.append(f"        {field}: {self._qualified(get(what), members)}")
            default = "" if described.defaults[field] is described.required else " = ..."
            arguments.append(f"{field}: {self._qualified(give(what), members)}{default}")
        lines.append(f"        def __init__(self, *, {', '.join(arguments)}) -> None: ...")
        return "\n".join(lines)

    def _outputs(self, operation: Any) -> list[Any]:
        """Return the types of what a caller is given; pipes went to their sinks."""
        types = dict(operation.Response.__ndr__.fields)
        return [types[n] for n in operation.outputs if not isinstance(types[n], ndr.Pipe)]

    def _clients(
        self, name: str, operations: list[Any], streams: list[Any], is_async: bool
    ) -> list[str]:
        middle = "Async" if is_async else ""
        base = "rpcfast.aio.AsyncClient" if is_async else "rpcfast.Client"
        lines = ["@type_check_only", f"class {name}{middle}Client({base}):"]
        extra = []
        faces = (("Raw", "raw", operations), ("Stream", "stream", streams))
        for prefix, attribute, members in faces:
            if not members:
                continue
            lines.append("    @property")
            lines.append(f"    def {attribute}(self) -> {name}{middle}{prefix}: ...")
            other = ["@type_check_only", f"class {name}{middle}{prefix}:"]
            other += [self._method(name, op, is_async, attribute) for op in members]
            extra.append("\n".join(other))
        lines += [self._method(name, operation, is_async, "") for operation in operations]
        if len(lines) == 2:
            lines.append("    ...")
        return ["\n".join(lines), *extra]

    def _method(self, name: str, operation: Any, is_async: bool, face: str) -> str:
        result = self._gives(name, operation) if not face else self._response_name(name, operation)
        word = "async def" if is_async else "def"
        if face == "stream":
            chunk = pipe_chunk(operation.out_pipes[0].type)
            result = f"_t.{'Async' if is_async else ''}PipeStream[{chunk}, {result}]"
            word = "def"
        arguments = ", ".join(["self", *self._takes(operation, is_async, face == "stream")])
        result = self._qualified(result, self._members)
        return f"    {word} {operation.name}({arguments}) -> {result}: ..."

    def _takes(self, operation: Any, is_async: bool, stream: bool) -> list[str]:
        """Return the parameters of a client's method: what is derivable is keyword-only."""
        types = {param.name: param for param in operation.params}
        middle = "Async" if is_async else ""
        first: list[str] = []
        keywords: list[str] = []
        nullable: list[bool] = []
        defaults = operation.Request.__ndr__.defaults
        streamed = operation.out_pipes[0] if stream else None
        for field in operation.inputs:
            what = types[field].type
            if isinstance(what, ndr.Pipe):
                text = f"_t.{middle}PipeSource[{pipe_element(what)}]"
                if types[field].is_out and types[field] is not streamed:
                    text = f"tuple[{text}, _t.{middle}PipeSink[{pipe_chunk(what)}]]"
                    text += " | _t.PullPush" + (" | _t.AsyncPullPush" if is_async else "")
            else:
                text = give(what)
            text = self._qualified(text, self._members)
            if field in operation.derivable:
                keywords.append(f"{field}: {text} = ...")
            else:
                first.append(f"{field}: {text}")
                nullable.append(defaults[field] is None)
        for i in reversed(range(len(first))):  # NULL is the default where Python can say so
            if not nullable[i]:
                break
            first[i] += " = ..."
        for param in operation.out_pipes:
            if not param.is_in and param is not streamed:
                sink = f"_t.{middle}PipeSink[{pipe_chunk(param.type)}]"
                keywords.append(f"{param.name}: {self._qualified(sink, self._members)}")
        return first + (["*", *keywords] if keywords else [])

    def _response_name(self, name: str, operation: Any) -> str:
        if not operation.Response.__ndr__.fields:
            return "ndr.Outputs"
        return f"{name}Response.{operation.name}"

    def _gives(self, name: str, operation: Any) -> str:
        outputs = self._outputs(operation)
        if not outputs:
            return "None"
        if len(outputs) == 1:
            return get(outputs[0])
        return self._response_name(name, operation)

    def _manager_method(self, name: str, operation: Any) -> str:
        arguments = []
        for param in operation.params:
            if isinstance(param.type, ndr.Pipe):
                arguments.append(f"{param.name}: Any")
            elif param.is_in:
                shown = self._qualified(_of_manager(get(param.type)), self._members)
                arguments.append(f"{param.name}: {shown}")
        outputs = self._outputs(operation)
        if not outputs:
            result = "None"
        elif len(outputs) == 1:
            result = _of_manager(give(outputs[0]))
        else:
            result = f"_t.Outputs[{self._response_name(name, operation)}]"
        if operation.out_pipes:
            result += " | Iterator[Any]"
        result = self._qualified(result, self._members)
        shown = ", ".join(["self", "*", *arguments] if arguments else ["self"])
        return f"    def {operation.name}({shown}) -> _t.Answer[{result}]: ..."


def _of_manager(text: str) -> str:
    """Return a type as a manager has it: for a context handle, the object it stands for."""
    return text.replace("ndr.ContextHandle | None", "Any")


def _either(types: list[str], with_none: bool) -> str:
    parts: list[str] = []
    for text in types:
        for part in text.split(" | ") if "[" not in text else [text]:
            if part not in parts and part != "None":
                parts.append(part)
        with_none = with_none or text.endswith(" | None")
    shown = " | ".join(parts)
    return optional(shown) if with_none and shown else shown or "None"
