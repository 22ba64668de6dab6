"""Descriptors: what an IDL type is, before any transfer syntax decides its layout.

Layer 3; imports `expr` and `errors`.  Descriptors are immutable trees.  A struct or a union is
a Python class (`ndr.struct`) and stands for itself in these trees; a name in quotes stands for a
class that its module defines later.  `ndr.compile` turns a tree into a plan.
"""

from __future__ import annotations

import enum

from ..errors import NdrError
from .expr import Expr, expr

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final, TypeAlias

    from .expr import Operand

    #: What a field, a parameter, an element or a referent may be.
    AnyType: TypeAlias = "Type | type | str"
    #: One expression, or one per dimension.
    Each: TypeAlias = "Operand | tuple[Operand | None, ...] | None"


class Type:
    """The base of all descriptors: equality and repr by the slots, in the order of __init__."""

    __slots__ = ("_plans",)

    @property
    def plans(self) -> dict[Any, Any]:
        """The plans compiled from this descriptor, by syntax and options."""
        try:
            return self._plans
        except AttributeError:
            self._plans: dict[Any, Any] = {}
            return self._plans

    def _parts(self) -> tuple[Any, ...]:
        return tuple(getattr(self, name) for name in self.__slots__)

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        return all(
            a.same(b) if isinstance(a, Expr) else a == b
            for a, b in zip(self._parts(), other._parts(), strict=True)
        )

    def __hash__(self) -> int:
        # expressions are equal by their text, which nobody needs to make for this
        plain = (part if isinstance(part, _HASHED) else type(part) for part in self._parts())
        return hash((type(self), *plain))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(map(_show, self._parts()))})"


#: Parts of descriptors that hash as they compare.
_HASHED: Final = (Type, type, str, int)


def _show(value: object) -> str:
    return value.__name__ if isinstance(value, type) else repr(value)


class Scalar(Type):
    """A base type.

    `kind` is its form on the wire: bool, i8, u8, i16, u16, i32, u32, i64, u64, f32, f64, char
    (one octet of text), byte (one opaque octet), wchar (one UTF-16 unit), i3264 and u3264 (four
    octets in NDR20, eight in NDR64).  `status` names the family of a status type ("NTSTATUS",
    "HRESULT" or "WERROR", the last also for the other Windows numbers), which makes a failure
    in a result an exception.
    """

    __slots__ = ("kind", "name", "status")

    def __init__(self, name: str, kind: str, status: str | None = None) -> None:
        self.name = name
        self.kind = kind
        self.status = status

    def __repr__(self) -> str:
        return f"ndr.{self.name}"


boolean: Final = Scalar("boolean", "bool")
byte: Final = Scalar("byte", "byte")
char: Final = Scalar("char", "char")
wchar: Final = Scalar("wchar", "wchar")
small: Final = Scalar("small", "i8")
usmall: Final = Scalar("usmall", "u8")
short: Final = Scalar("short", "i16")
ushort: Final = Scalar("ushort", "u16")
long: Final = Scalar("long", "i32")
ulong: Final = Scalar("ulong", "u32")
hyper: Final = Scalar("hyper", "i64")
uhyper: Final = Scalar("uhyper", "u64")
single: Final = Scalar("single", "f32")
double: Final = Scalar("double", "f64")
int3264: Final = Scalar("int3264", "i3264")
uint3264: Final = Scalar("uint3264", "u3264")
error_status_t: Final = Scalar("error_status_t", "u32", "WERROR")
NTSTATUS: Final = Scalar("NTSTATUS", "u32", "NTSTATUS")
HRESULT: Final = Scalar("HRESULT", "u32", "HRESULT")
WERROR: Final = Scalar("WERROR", "u32", "WERROR")
NET_API_STATUS: Final = Scalar("NET_API_STATUS", "u32", "WERROR")

SCALARS: Final = {
    value.name: value for value in tuple(globals().values()) if isinstance(value, Scalar)
}


class Enum(Type):
    """An enum: `members` is the IntEnum; `v1` makes it 32 bits wide in NDR20."""

    __slots__ = ("members", "v1")

    def __init__(self, members: type[enum.IntEnum], v1: bool = False) -> None:
        self.members = members
        self.v1 = v1


class Range(Type):
    """An integer or enum that must lie in low..high (both included), checked both ways."""

    __slots__ = ("base", "low", "high")

    def __init__(self, base: AnyType, low: int, high: int) -> None:
        self.base = base
        self.low = low
        self.high = high


class Pointer(Type):
    """A pointer of kind "ref", "unique" or "full"; the target may be a name defined later."""

    __slots__ = ("kind", "target")

    def __init__(self, kind: str, target: AnyType) -> None:
        self.kind = kind
        self.target = target


class Dim(Type):
    """One dimension of an array.

    `bound` is the declared number of elements, None for an open dimension.  `size` makes it
    conformant, `length` or `first` varying; all three are expressions or None.
    """

    __slots__ = ("bound", "size", "length", "first")

    def __init__(
        self,
        bound: int | None = None,
        size: Expr | None = None,
        length: Expr | None = None,
        first: Expr | None = None,
    ) -> None:
        self.bound = bound
        self.size = size
        self.length = length
        self.first = first

    @property
    def conformant(self) -> bool:
        """Whether a max_count travels."""
        return self.bound is None

    @property
    def varying(self) -> bool:
        """Whether an offset and an actual_count travel."""
        return self.length is not None or self.first is not None


class Array(Type):
    """An array of one or more dimensions, outermost first; `limits` is a [range] of its counts.

    `values` is "numpy" or "list" for an array that always decodes so, None for one that is what
    the caller asks for.  Rows of octets are bytes unless numpy arrays are asked for; rows of wchar
    are str, with every unit, unless the array itself or representation="wire" says otherwise.
    """

    __slots__ = ("element", "dims", "limits", "values")

    def __init__(
        self,
        element: AnyType,
        dims: tuple[Dim, ...],
        limits: tuple[int, int] | None = None,
        values: str | None = None,
    ) -> None:
        if values not in (None, "list", "numpy"):
            raise ValueError(f"values is 'list' or 'numpy', not {values!r}")
        self.element = element
        self.dims = dims
        self.limits = limits
        self.values = values

    @property
    def align(self) -> int:
        """What the whole of a fixed array is aligned by, where that is more than an element is."""
        return 1


class String(Type):
    """A zero-terminated string of `unit` (char, byte or wchar).

    With `bound` it is a varying string of at most that many units, terminator included; without,
    a conformant one, whose max_count is `size` or else what the value needs.
    """

    __slots__ = ("unit", "bound", "size", "limits")

    def __init__(
        self,
        unit: Scalar,
        bound: int | None = None,
        size: Expr | None = None,
        limits: tuple[int, int] | None = None,
    ) -> None:
        self.unit = unit
        self.bound = bound
        self.size = size
        self.limits = limits


class Switch(Type):
    """A non-encapsulated union at its place of use: `on` is its switch_is."""

    __slots__ = ("union", "on")

    def __init__(self, union: AnyType, on: Expr) -> None:
        self.union = union
        self.on = on


class Context(Type):
    """A context handle; `name` is its IDL type, which strict servers hold it to.

    shared: the server may run calls that pass the same one at once.
    """

    __slots__ = ("name", "shared")

    def __init__(self, name: str = "", shared: bool = False) -> None:
        self.name = name
        self.shared = shared


class Pipe(Type):
    """A pipe of fixed-size elements; `limits` is a [range] of the elements of one chunk.

    Raises:
        NdrError: no pipe can have such elements, or no chunk lies within the limits.
    """

    __slots__ = ("element", "limits")

    def __init__(self, element: AnyType, limits: tuple[int, int] | None = None) -> None:
        wrong = element_fault(element)
        if wrong:
            raise NdrError(f"pipe element: {wrong}", code=87)
        if limits is not None and not 0 <= limits[0] <= max(limits[1], 1) <= limits[1]:
            raise NdrError(f"a pipe has no chunks of {limits[0]} to {limits[1]} elements", code=87)
        self.element = element
        self.limits = limits


class Represented(Type):
    """A wire type that shows as another Python value; see `ndr.represent`."""

    __slots__ = ("wire", "representation")

    def __init__(self, wire: AnyType, representation: Any) -> None:
        self.wire = wire
        self.representation = representation


# ------------------------------------------------------------------------ what pipes allow
def element_fault(what: Any, path: str = "") -> str:
    """Say why no pipe can have elements of a type, such as "Outer.inner.p is a pointer"; else "".
    """
    shown = path or _spelled(what)
    if isinstance(what, str):
        return f"{shown} is not defined yet"
    if isinstance(what, Scalar):
        return f"{shown} is an __int3264" if what.kind in ("i3264", "u3264") else ""
    if isinstance(what, Enum):
        return "" if what.v1 else f"{shown} is a 16-bit enum"
    if isinstance(what, Range):
        return element_fault(what.base, path)
    if isinstance(what, Array):
        kinds = ((any(d.conformant for d in what.dims), "a conformant"),
                 (any(d.varying for d in what.dims), "a varying"))  # fmt: skip
        kind = next((kind for is_so, kind in kinds if is_so), "")
        return f"{shown} is {kind} array" if kind else element_fault(
            what.element, f"{path}[]" if path else shown
        )
    info: Any = getattr(what, "__ndr__", None)
    if hasattr(info, "fields"):
        faults = (
            element_fault(info.scope.get(field, field) if isinstance(field, str) else field,
                          f"{shown}.{name}")
            for name, field in info.fields
        )  # fmt: skip
        return next((fault for fault in faults if fault), "")
    if isinstance(what, Switch) or info is not None:
        return f"{shown} is a union"
    return f"{shown} is {_NO_ELEMENTS[type(what)]}" if type(what) in _NO_ELEMENTS else ""


def place_fault(what: Any) -> str:
    """Say why a pipe cannot stand where a parameter's type has it; "" where it can, or is none."""
    if isinstance(what, Pointer) and what.kind == "ref" and isinstance(what.target, Pipe):
        return ""
    return "a pipe is passed by value or by a [ref] pointer" if within(what) is not None else ""


def within(what: Any) -> str | None:
    """Give how a pipe is held by a type that is no pipe, such as "pointer"; None: there is none.

    Structs and unions need not be looked into: they refuse pipes themselves.
    """
    held = None
    while isinstance(what, Pointer | Array | Case):
        held = type(what).__name__.lower()
        what = what.element if isinstance(what, Array) else (
            what.type if isinstance(what, Case) else what.target
        )
    return held if isinstance(what, Pipe) else None


def _spelled(what: Any) -> str:
    """Give the name of a type as an error calls it."""
    if isinstance(what, str):
        return what
    if isinstance(what, Enum):
        return what.members.__name__
    if isinstance(what, Array):
        return f"{_spelled(what.element)}[]"
    if isinstance(what, Switch):
        return _spelled(what.union)
    return str(getattr(what, "__name__", None) or getattr(what, "name", None) or "it")


_NO_ELEMENTS: Final[dict[type, str]] = {
    Pointer: "a pointer", String: "a string", Context: "a context handle", Pipe: "a pipe",
    Represented: "shown as another type",
}


# ------------------------------------------------------------------- the short spellings
def ref(target: AnyType) -> Pointer:
    """Build a [ref] pointer."""
    return Pointer("ref", target)


def unique(target: AnyType) -> Pointer:
    """Build a [unique] pointer."""
    return Pointer("unique", target)


def full(target: AnyType) -> Pointer:
    """Build a [ptr] pointer, which may alias."""
    return Pointer("full", target)


def _plus(left: Expr, right: int) -> Expr:
    return Expr("add", left, Expr("const", right))


def array(
    element: AnyType,
    *bounds: int | None,
    size_is: Each = None,
    max_is: Each = None,
    min_is: Each = None,
    length_is: Each = None,
    first_is: Each = None,
    last_is: Each = None,
    limits: tuple[int, int] | None = None,
    values: str | None = None,
) -> Array:
    """Build an array; each attribute takes one expression, or a tuple with one per dimension.

    `array(short, 2, 3)` is `short a[2][3]`; `array(short, size_is=var.n)` is
    `[size_is(n)] short a[]`; `array(long, 10, length_is=var.n)` is `[length_is(n)] long a[10]`.
    values: "numpy" or "list" makes it decode so whatever `arrays` of the call says.
    """
    attributes = [
        value if isinstance(value, tuple) else (value,)
        for value in (size_is, max_is, min_is, length_is, first_is, last_is)
    ]
    count = max(len(bounds), *(len(values) for values in attributes))
    dims = []
    for i in range(count):
        bound = bounds[i] if i < len(bounds) else None
        size, top, bottom, length, first, last = (
            expr(values[i]) if i < len(values) else None for values in attributes
        )
        if top is not None:  # max_is is the highest index, min_is the lowest (0)
            size = _plus(top if bottom is None else Expr("sub", top, bottom), 1)
        if last is not None:
            length = _plus(last if first is None else Expr("sub", last, first), 1)
        dims.append(Dim(None if size is not None else bound, size, length, first))
    return Array(element, tuple(dims), limits, values)


def string(
    unit: Scalar,
    bound: int | None = None,
    *,
    size_is: Operand | None = None,
    limits: tuple[int, int] | None = None,
) -> String:
    """Build a zero-terminated string: `string(wchar)`, or `string(char, 64)` for `char a[64]`."""
    return String(unit, bound, expr(size_is), limits)


def switch_is(union: AnyType, on: Expr) -> Switch:
    """Build the use of a non-encapsulated union."""
    return Switch(union, on)


class _Default(enum.Enum):
    DEFAULT = "default"

    def __repr__(self) -> str:
        return "ndr.DEFAULT"


#: The label of the default arm of a union.
DEFAULT: Final = _Default.DEFAULT


class Case(Type):
    """One arm of a union: a type, or None for an empty arm, and the labels that select it."""

    __slots__ = ("type", "labels")

    def __init__(self, type: AnyType | None, labels: tuple[int | _Default, ...]) -> None:
        self.type = type
        self.labels = labels


def case(type: AnyType | None, *labels: int | _Default) -> Case:
    """Build an arm: `l = ndr.case(ndr.long, 1)`."""
    return Case(type, labels)
