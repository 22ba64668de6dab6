"""Interfaces and operations: what a call takes, what it gives, and its stubs.

Layer 3; imports struct, compile and the compiled coders.  The rules of parameters and results
are here alone: the emitter of type hints, the clients and the servers all ask an Operation.
"""

from __future__ import annotations

import sys
import uuid as _uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import getitem
from threading import RLock

from .._core.codec import Stubs, decode, decode_head, encode
from .._core.usual import Usual
from ..errors import NdrError, StatusError
from .plans import compile_params
from .struct import Outputs, Struct, StructMeta
from .types import Context, Pipe, Pointer, Scalar, place_fault

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final, Generic, TypeVar

    from .selection import Selection

    Client = TypeVar("Client", covariant=True)
    AsyncClient = TypeVar("AsyncClient", covariant=True)
    Manager = TypeVar("Manager", contravariant=True)
    Made = TypeVar("Made")
else:
    Client = AsyncClient = Manager = Made = None

    class Generic:
        """What typing.Generic is to a type checker; arguments change nothing."""

        def __class_getitem__(cls, arguments):
            return cls


_making: Final = RLock()


class once(Generic[Made]):  # noqa: N801 - used as a decorator, like property
    """A property that is computed once per object, by one thread while others wait.

    functools.cached_property has no lock since Python 3.12, and two request classes of one
    operation would not know each other's objects.
    """

    def __init__(self, make: Callable[[Any], Made]) -> None:
        self.make = make
        self.__doc__ = make.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, held_by: Any, owner: Any = None) -> Made:
        with _making:
            values = vars(held_by)
            if self.name not in values:
                values[self.name] = self.make(held_by)
            made: Made = values[self.name]
            return made


OFFERED: Final = frozenset({"ndr20", "ndr64"})


def target_of(type_: Any) -> Any:
    """Return a parameter's type without its pointers."""
    while isinstance(type_, Pointer):
        type_ = type_.target
    return type_


class Param:
    """One parameter: its name, its type at top level, and "in", "out" or "inout"."""

    __slots__ = ("direction", "name", "type")

    def __init__(self, name: str, type: Any, direction: str) -> None:
        self.name = name
        self.type = type
        self.direction = direction

    @property
    def is_in(self) -> bool:
        """Whether it travels in the request."""
        return self.direction != "out"

    @property
    def is_out(self) -> bool:
        """Whether it travels in the response."""
        return self.direction != "in"

    @property
    def is_pipe(self) -> bool:
        """Whether it is a pipe, by value or by [ref] pointer."""
        return isinstance(target_of(self.type), Pipe)

    @property
    def is_status(self) -> bool:
        """Whether it is a status that tells failure."""
        return status_family(self.type) is not None

    def __repr__(self) -> str:
        spelled = {"in": "in_", "out": "out", "inout": "inout"}[self.direction]
        return f"ndr.{spelled}({self.name!r}, {self.type!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Param) and (
            (self.name, self.direction) == (other.name, other.direction)
            and self.type == other.type
        )

    __hash__ = None  # type: ignore[assignment]


def in_(name: str, type: Any) -> Param:
    """Build an [in] parameter."""
    return Param(name, type, "in")


def out(name: str, type: Any) -> Param:
    """Build an [out] parameter."""
    return Param(name, type, "out")


def inout(name: str, type: Any) -> Param:
    """Build an [in, out] parameter."""
    return Param(name, type, "inout")


def status_family(type_: Any) -> str | None:
    """Return "NTSTATUS", "HRESULT" or "WERROR" for a status type, else None."""
    type_ = target_of(type_)
    return type_.status if isinstance(type_, Scalar) else None


def is_failure(family: str, status: int) -> bool:
    """Return whether a status of a family says that the call failed.

    NTSTATUS: severity error, or warning except BUFFER_OVERFLOW and NO_MORE_ENTRIES; HRESULT: the
    top bit; others: neither 0 nor ERROR_MORE_DATA.
    """
    if family == "NTSTATUS":
        severity = status >> 30
        return severity == 3 or (severity == 2 and status not in (0x80000005, 0x8000001A))
    if family == "HRESULT":
        return bool(status >> 31)
    return status not in (0, 234)


class Operation:
    """One operation of an interface.

    Attributes:
        params: the parameters in the order of the IDL, without handle_t.
        inputs: names of what a caller gives, pipes included, in order.
        derivable: the inputs that may be left out, since what they count tells them.
        outputs: names of what a caller is given: no pipes, no statuses.
        handle: the name of the parameter whose value says which server is called, a context handle
            or a custom one; None where only the client, or its kin, says it.
        in_pipes, out_pipes: the pipes of each direction, in the order of the wire.
        encode_request, decode_request, encode_response, decode_response: whole stubs.
        decode_requests, decode_responses: many stubs at once.
        columns_request, columns_response: the rows of a stub as columns.
        usual: what the runtime asks for a call of the usual form; see `_core.usual`.
    """

    def __init__(
        self, name: str, params: Sequence[Param], result: Any, opnum: int | None,
        handle: str | None = "",
    ) -> None:  # fmt: skip
        for param in params:
            if wrong := place_fault(param.type):
                raise NdrError(f"{name}.{param.name}: {wrong}", code=87)
        if isinstance(target_of(result), Pipe):
            raise NdrError(f"{name}: a pipe cannot be a result", code=87)
        self.name = name
        self.params = tuple(params)
        self.result = result
        self.opnum = -1 if opnum is None else opnum
        self.interface: Interface[Any, Any, Any] | None = None
        self.handle = self.leftmost_context if handle == "" else handle
        self.in_pipes = tuple(p for p in self.params if p.is_in and p.is_pipe)
        self.out_pipes = tuple(p for p in self.params if p.is_out and p.is_pipe)
        self.inputs = tuple(p.name for p in self.params if p.is_in)
        self.result_status = None if result is None else status_family(result)
        statuses = [(p.name, status_family(p.type)) for p in self.params if p.is_out]
        statuses.insert(0, ("result", self.result_status))
        self._statuses = tuple((name, family) for name, family in statuses if family)
        self._status_names = tuple(name for name, _ in self._statuses)
        given = [p.name for p in self.params if p.is_out and not p.is_status and not p.is_pipe]
        if result is not None and self.result_status is None:
            given.append("result")
        self.outputs = tuple(given)
        self._plans: dict[Any, Any] = {}
        self.usual = Usual(self)
        request = Stubs(self._finder("request"), self._selector("request"))
        response = Stubs(self._finder("response"), self._selector("response"))
        self.encode_request, self.decode_request = request.encode, request.decode
        self.encode_response, self.decode_response = response.encode, response.decode
        self.decode_requests, self.decode_responses = request.decode_many, response.decode_many
        self.columns_request, self.columns_response = request.columns, response.columns

    def __repr__(self) -> str:
        return f"<operation {self.opnum} {self.name}>"

    @property
    def leftmost_context(self) -> str | None:
        """The name of the first [in] parameter that is a context handle."""
        found = (p.name for p in self.params if p.is_in and isinstance(target_of(p.type), Context))
        return next(found, None)

    def __reduce__(self) -> tuple[Any, ...]:
        if self.interface is None:
            raise TypeError(f"the operation {self.name} is of no interface: it cannot be pickled")
        return getitem, (self.interface, self.opnum)

    # ------------------------------------------------------------------------ classes
    @once
    def Request(self) -> Any:  # noqa: N802 - the name of a class
        """The Struct of the [in] parameters, pipes last."""
        plain = [p for p in self.params if p.is_in and not p.is_pipe]
        fields = {p.name: p.type for p in (*plain, *self.in_pipes)}
        return self._struct("request", Struct, fields)

    @once
    def Response(self) -> Any:  # noqa: N802
        """The Struct of the [out] parameters, pipes first, and the result."""
        plain = [p for p in self.params if p.is_out and not p.is_pipe]
        fields = {p.name: p.type for p in (*self.out_pipes, *plain)}
        if self.result is not None:
            fields["result"] = self.result
        response = self._struct("response", Outputs, fields)
        response.__ndr__.outputs = self.outputs
        return response

    def _struct(self, what: str, base: type, fields: dict[str, Any]) -> Any:
        found_as = getattr, (self, what.capitalize())  # for pickle
        body = {"__module__": __name__, "__found_as__": found_as, **fields}
        return StructMeta(f"{self.name}_{what}", (base,), body, scope={})

    @once
    def derivable(self) -> frozenset[str]:
        """The inputs that may be left out."""
        return frozenset(self.Request.__ndr__.counts)

    @once
    def _positional(self) -> tuple[str, ...]:
        return tuple(name for name in self.inputs if name not in self.derivable)

    @once
    def _arguments(self) -> tuple[str, ...]:
        """What a manager gets by keyword."""
        return tuple(p.name for p in self.params if p.is_in and not p.is_pipe)

    @once
    def _returned(self) -> tuple[str, ...]:
        """What a manager may give back: all that travels but pipes."""
        pipes = {p.name for p in self.out_pipes}
        return tuple(name for name in self.Response.__ndr__.defaults if name not in pipes)

    @once
    def _needed(self) -> tuple[str, ...]:
        """What a manager must give back: no counts, no statuses."""
        counts = self.Response.__ndr__.counts
        return tuple(
            name for name in self._returned
            if name not in counts and name not in self._status_names
        )

    # -------------------------------------------------------------------------- plans
    def _finder(self, direction: str) -> Callable[[str, str, str], Any]:
        def find(syntax: str, representation: str, arrays: str) -> Any:
            return self.plan(direction, syntax, representation, arrays, True)

        return find

    def plan(
        self, direction: str, syntax: str, representation: str, arrays: str, pipes: bool
    ) -> Any:
        """Return the plan of one direction, compiled on first use; without its pipes, if asked."""
        key = (direction, syntax, representation, arrays, pipes)
        found = self._plans.get(key)
        if found is None and not pipes and not self._pipes_of(direction):
            found = self._plans[key] = self.plan(direction, syntax, representation, arrays, True)
        if found is None:
            cls, other = self._classes(direction)
            found = compile_params(cls, other, syntax, representation, arrays, pipes=pipes)
            self._plans[key] = found
        return found

    def _selector(
        self, direction: str
    ) -> Callable[[str, tuple[str, ...], str, str], Selection]:
        def select(
            path: str, names: tuple[str, ...], syntax: str, representation: str
        ) -> Selection:
            from .selection import select_params  # who wants no columns need not wait for it

            plan = self.plan(direction, syntax, representation, "list", True)
            return select_params(*self._classes(direction), plan, syntax, path, names)

        return select

    def _classes(self, direction: str) -> tuple[Any, Any]:
        """Return the class of a direction, and that of the requests its expressions may read."""
        return (self.Request, None) if direction == "request" else (self.Response, self.Request)

    def _pipes_of(self, direction: str) -> tuple[Param, ...]:
        return self.in_pipes if direction == "request" else self.out_pipes

    def offers(self, syntax: str) -> bool:
        """Return whether stubs of this operation exist in a transfer syntax."""
        return syntax in OFFERED

    # ------------------------------------------------------------- stubs, for the runtime
    def encode_head(
        self, request: Any, syntax: str = "ndr20", byteorder: str = "little",
        representation: str = "python",
    ) -> bytes:
        """Encode the [in] parameters that are not pipes."""
        plan = self.plan("request", syntax, representation, "list", False)
        return encode(plan, request, big=byteorder == "big")

    def decode_head(
        self, stub: Any, syntax: str = "ndr20", byteorder: str = "little",
        representation: str = "python", arrays: str = "list", *, whole: bool = False,
    ) -> tuple[Any, int]:
        """Decode the [in] parameters that are not pipes; return them and the octets they took.

        whole: all of them are there, so that gaps at empty arrays may be missing.

        Raises:
            NdrError: `truncated` says that more of the stub may help.
        """
        plan = self.plan("request", syntax, representation, arrays, False)
        request, nbytes = decode_head(plan, stub, big=byteorder == "big", whole=whole)
        return request, nbytes

    def encode_tail(
        self, response: Any, position: int = 0, syntax: str = "ndr20",
        byteorder: str = "little", representation: str = "python", request: Any = None,
    ) -> bytes:
        """Encode the outputs behind the pipes, which took `position` octets of the stub."""
        plan = self.plan("response", syntax, representation, "list", False)
        return encode(plan, response, request=request, big=byteorder == "big", position=position)

    def decode_tail(
        self, stub: Any, position: int, request: Any, syntax: str = "ndr20",
        byteorder: str = "little", representation: str = "python", arrays: str = "list",
    ) -> Any:
        """Decode the outputs behind the pipes, which took `position` octets of the stub."""
        plan = self.plan("response", syntax, representation, arrays, False)
        return decode(
            plan, stub, request=request, big=byteorder == "big", position=position, surplus=7
        )

    # ----------------------------------------------------------------- callers' values
    def request(self, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Any:
        """Build the request of a call, as a function takes its arguments.

        Raises:
            TypeError: too many, too few or unknown arguments.
        """
        request = self.Request
        made = request.__new__(request)
        positional = self._positional
        if len(args) > len(positional):
            raise TypeError(
                f"{self.name}() takes {len(positional)} positional arguments, "
                f"{len(args)} were given"
            )
        for name, value in zip(positional, args, strict=False):
            setattr(made, name, value)
        defaults = request.__ndr__.defaults
        for name, value in kwargs.items():
            if name not in defaults:
                raise TypeError(f"{self.name}() has no argument {name!r}")
            if name in positional[: len(args)]:
                raise TypeError(f"{self.name}() got two values for {name!r}")
            setattr(made, name, value)
        for name in positional[len(args) :]:
            if name not in kwargs:
                if defaults[name] is request.__ndr__.required:
                    raise TypeError(f"{self.name}() needs the argument {name!r}")
                setattr(made, name, defaults[name])
        return made

    def give(self, response: Any) -> Any:
        """Return what a caller gets of a response: None, the one output, or the response.

        Raises:
            StatusError: the result, or an [out] status, tells a failure.
        """
        self.raise_for_status(response)
        outputs = self.outputs
        if not outputs:
            return None
        return getattr(response, outputs[0]) if len(outputs) == 1 else response

    def raise_for_status(self, response: Any) -> None:
        """Raise a StatusError if a status of the response tells a failure."""
        for name, family in self._statuses:
            status = getattr(response, name)
            if status and is_failure(family, status):
                raise StatusError(status, outputs=response)

    # ---------------------------------------------------------------- managers' values
    def arguments(self, request: Any) -> dict[str, Any]:
        """Return what a manager gets by keyword; pipes come from the runtime."""
        return {name: getattr(request, name) for name in self._arguments}

    def response(self, value: Any, request: Any = None) -> Any:
        """Build the response of what a manager returned.

        value: what a caller would get: the one output, a tuple or mapping of them, or a
            Response.  Counts may be left out; a status left out is success.

        Raises:
            TypeError: the value does not have the outputs of the operation.
        """
        cls = self.Response
        if isinstance(value, cls):
            return value
        made = cls.__new__(cls)
        for name in self._status_names:
            setattr(made, name, 0)
        needed, returned = self._needed, self._returned
        if isinstance(value, Mapping):
            self._fill(made, value)
        elif isinstance(value, tuple) and (len(needed) != 1 or len(value) == len(returned) > 1):
            for name, item in zip(self._form(len(value)), value, strict=True):
                setattr(made, name, item)
        elif len(needed) == 1:
            setattr(made, needed[0], value)
        elif not needed and isinstance(value, int) and len(returned) == 1:
            setattr(made, returned[0], value)  # a bare status
        elif needed or value is not None:
            raise TypeError(f"{self.name} gives {len(needed)} outputs, not {value!r}")
        return made

    def _form(self, count: int) -> tuple[str, ...]:
        """Choose which outputs a tuple of this length gives: counts and statuses may lack."""
        needed, returned = self._needed, self._returned
        statuses = self._status_names
        plain = tuple(name for name in returned if name not in statuses)
        for form in (needed, plain, (*needed, *statuses), returned):
            if len(form) == count:
                return form
        raise TypeError(f"{self.name} gives {len(needed)} outputs, not {count}")

    def _fill(self, made: Any, values: Mapping[str, Any]) -> None:
        defaults = type(made).__ndr__.defaults
        for name, item in values.items():
            if name not in self._returned:
                raise TypeError(f"{self.name} has no output {name!r}")
            setattr(made, name, item)
        for name in self._needed:
            if name not in values:
                if defaults[name] is type(made).__ndr__.required:
                    raise TypeError(f"{self.name} needs the output {name!r}")
                setattr(made, name, defaults[name])


def operation(
    name: str, *params: Param, result: Any = None, opnum: int | None = None,
    handle: str | None = "",
) -> Operation:  # fmt: skip
    """Build an operation; without opnum it has the number after the one before.

    handle: as the attribute; "" is the leftmost [in] context handle, if there is one.
    """
    return Operation(name, params, result, opnum, handle)


class Interface(Generic[Client, AsyncClient, Manager]):
    """An interface: identity, operations, and endpoints it is known by.

    The type arguments are the classes of its blocking client, its async client and its manager,
    which emitted modules declare for the type checker.
    """

    def __init__(
        self,
        name: str,
        uuid: str | _uuid.UUID,
        version: tuple[int, int],
        operations: Sequence[Operation],
        *,
        endpoints: Sequence[str] = (),
        is_object: bool = False,
    ) -> None:
        self.name = name
        self.is_object = is_object  # one of COM objects: described here, not called
        self.uuid = _uuid.UUID(uuid) if isinstance(uuid, str) else uuid
        self.version = version
        self.endpoints = tuple(endpoints)
        self.operations = tuple(operations)
        self.__module__ = sys._getframe(1).f_globals.get("__name__", "")
        self.found_as: str | tuple[Any, ...] = name  # in that module, for pickle
        self._by_name: dict[str, Operation] = {}
        self._by_opnum: dict[int, Operation] = {}
        opnum = 0
        for op in self.operations:
            op.opnum = opnum if op.opnum < 0 else op.opnum
            opnum = op.opnum + 1
            op.interface = self
            self._by_name[op.name] = op
            self._by_opnum[op.opnum] = op

    def under(
        self, uuid: str | _uuid.UUID, *, endpoints: Sequence[str] = ()
    ) -> Interface[Client, AsyncClient, Manager]:
        """Return the same interface by another UUID: a few are known by two."""
        operations = [Operation(op.name, op.params, op.result, op.opnum, op.handle) for op in self]
        return type(self)(
            self.name, uuid, self.version, operations, endpoints=endpoints,
            is_object=self.is_object,
        )  # fmt: skip

    def __getitem__(self, key: str | int) -> Operation:
        return self._by_opnum[key] if isinstance(key, int) else self._by_name[key]

    def __contains__(self, key: object) -> bool:
        return key in self._by_name or key in self._by_opnum

    def __iter__(self) -> Iterator[Operation]:
        return iter(self.operations)

    def __len__(self) -> int:
        return len(self.operations)

    def __reduce__(self) -> str | tuple[Any, ...]:
        return self.found_as

    def __repr__(self) -> str:
        return f"<interface {self.name} {self.uuid} v{self.version[0]}.{self.version[1]}>"
