"""impacket's declarations as types of ours: light objects with impacket's mapping access.

Layer 7; imports declare and ndr.  Attributes are as in all our types: a counted string is a str,
or None.  `[]` gives what impacket gives: `reply["Buffer"]["Buffer"][3]["Name"]`, past pointers and
what is called Data, b"" for NULL.
Stubs are read by the rules of C706: where impacket reads them otherwise, impacket is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter
from typing import Any, NamedTuple

from rpcfast._core.codec import columns as _columns
from rpcfast._core.codec import decode as _decode
from rpcfast.errors import NdrError
from rpcfast.ndr import (
    DEFAULT,
    Array,
    Case,
    Dim,
    Pointer,
    Ref,
    Struct,
    StructMeta,
    Union,
    UnionMeta,
    array,
    types,
    unique,
    var,
)
from rpcfast.ndr.plans import compile_params, plan_of
from rpcfast.ndr.selection import select_params, select_type

from ._declaration import Declaration, Field, FieldKind, Kind, Rest
from .declare import Declarations
from .ways import spelled

Read = Callable[[Any], Any]
Find = tuple[Callable[..., Any], tuple[Any, ...]]


class NotConvertible(TypeError):
    """A class of impacket's does something that no type of ours does; the text names it."""


class _Open(Dim):
    """A dimension whose counts are what the stub says: impacket does not declare what they are."""

    __slots__ = ("moving",)

    def __init__(self, bound: int | None = None, moving: bool = False) -> None:
        super().__init__(bound)
        self.moving = moving

    def _parts(self) -> tuple[Any, ...]:
        return self.bound, self.moving

    @property
    def varying(self) -> bool:
        """Whether an offset and an actual_count travel."""
        return self.moving


class _Octets(Array):
    """So many octets that are aligned together."""

    __slots__ = ("_align",)

    def __init__(self, count: int, align: int) -> None:
        super().__init__(types.byte, (Dim(count),))
        self._align = align

    def _parts(self) -> tuple[Any, ...]:
        return self.dims, self._align

    @property
    def align(self) -> int:
        """What all of them are aligned by."""
        return self._align


class _Mapped:
    """What `[]` gives of a struct."""

    __slots__ = ()
    _read: dict[str, Read]

    def __getitem__(self, name: str) -> Any:
        read = self._read.get(name)
        if read is None:
            if name == "Data":
                return self  # a pointer to it says so, and there is none between
            raise KeyError(name)
        return read(self)


class _Pointing(_Mapped):
    """A pointer that is an element: what it has not, its referent has."""

    __slots__ = ()

    def __getitem__(self, name: str) -> Any:
        return self._read["Data"](self) if name == "Data" else self.Data[name]  # type: ignore[attr-defined]


class _Choosing:
    """What `[]` gives of a union: its tag, and the arm that it has."""

    __slots__ = ()
    _arms: dict[Any, tuple[str, Read | None]]
    tag: Any
    value: Any

    def __getitem__(self, name: str) -> Any:
        if name == "tag":
            return self.tag
        arm = self._arms.get(self.tag) or self._arms.get(DEFAULT)
        if arm is None or arm[0] != name:
            raise KeyError(name)
        return self.value if arm[1] is None else arm[1](self.value)


class _Made(NamedTuple):
    """A type; what `[]` makes of its values, None for nothing; its alignment; whether it ends with
    an array whose maximum count stands in front; what stands for it where `[]` goes past it."""

    type: Any
    read: Read | None
    align: int
    conformant: bool = False
    inner: Any = None


def _data(value: Any) -> Any:
    return value["Data"]


def _apart(value: Any) -> list[bytes]:
    """Give octets as impacket has them: one by one."""
    return [value[k : k + 1] for k in range(len(value))]


def _then(get: Read, read: Read) -> Read:
    return lambda value: read(get(value))


def _or_null(read: Read | None) -> Read:
    if read is None:
        return lambda value: b"" if value is None else value
    return lambda value: b"" if value is None else read(value)


def _through(read: Read) -> Read:
    """Read what a pointer to a pointer leads to: a Ref says that the second one is NULL."""
    return lambda value: read(value.value if isinstance(value, Ref) else value)


def _text(value: bytes) -> Any:
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value


_CODES = {"b": types.small, "B": types.usmall, "h": types.short, "H": types.ushort,
          "l": types.long, "i": types.long, "L": types.ulong, "I": types.ulong,
          "q": types.hyper, "Q": types.uhyper, "f": types.single, "d": types.double}  # fmt: skip
_NO_FIELD = frozenset((*dir(Struct), "_read"))  # what a struct has besides its fields
_NO_ARM = ("tag", "_arms", "__found_as__", "__module__")  # what a union has besides its arms
_WIDTHS = {"b": 1, "B": 1, "h": 2, "H": 2, "q": 8, "Q": 8, "d": 8}


class Converter:
    """Types of ours from classes of one NDR module, in one transfer syntax."""

    def __init__(self, declarations: Declarations, is64: bool, find: Find) -> None:
        """Begin with no type; `find` will find one again by its place in `types`."""
        self.declarations = declarations
        self.is64 = is64
        self.types: list[Any] = []  # the structs and unions, as they were made
        self._find = find
        self.scope: dict[str, Any] = {}
        self.left_out: list[str] = []
        self._made: dict[int, _Made] = {}
        self._named: dict[int, str] = {}
        self._kept: list[Declaration] = []  # their ids are in the dicts

    def convert(self, declared: Declaration, whole: bool = False) -> _Made:
        """Give the type for a class; of one that is in the making, its name.

        whole: a struct is one, though all that `[]` shows of it be its Data.

        Raises:
            NotConvertible: a class has methods of its own that say how it is read.
        """
        found = self._made.get(id(declared))
        if found is None and declared.kind == Kind.POINTER:  # by name goes what it points to
            return self._convert(declared, whole)
        if found is None:
            if id(declared) in self._named:
                return _Made(self._named[id(declared)], None, 1)
            self._kept.append(declared)
            self._named[id(declared)] = name = f"{declared.cls.__name__}_{len(self._kept)}"
            found = self._made[id(declared)] = self._convert(declared)
            self.scope[name] = found.type
        return found if whole or found.inner is None else found.inner

    def _convert(self, declared: Declaration, whole: bool = False) -> _Made:
        kind, cls = declared.kind, declared.cls
        if kind == Kind.PLAIN and len(declared.body) == 1 and not declared.common:
            return self._shown(cls, self._single(declared, declared.body[0]))
        if kind == Kind.POINTER and len(declared.common) == 1:
            target = declared.referent or declared.body
            if len(target) == 1:
                return self._pointer(declared, target[0], whole)
        if kind == Kind.ARRAY:
            return self._array(declared)
        if kind == Kind.UNION:
            return self._union(declared)
        if kind == Kind.STRUCT and self._is_counted(declared):
            return self._counted(declared)
        if kind in (Kind.STRUCT, Kind.CALL):
            return self._struct(declared)
        raise NotConvertible(f"{cls.__module__}.{cls.__name__}: {declared.why or 'reads itself'}")

    # ------------------------------------------------------------------------------- fields
    def field(self, declared: Declaration, field: Field, whole: bool = False) -> _Made:
        """Give the type of a field."""
        if field.kind == FieldKind.CHILD:
            return self.convert(field.child, whole)
        return self._single(declared, field)

    def _single(self, declared: Declaration, field: Field) -> _Made:
        code = field.spelling[-1:]
        width = _WIDTHS.get(code, 4)
        if code in _CODES and field.nbytes == width and len(field.spelling) <= 2:
            return _Made(_CODES[code], None, width)
        if field.kind in (FieldKind.CODE, FieldKind.FORMAT) and code in "cs":
            return self._octets(field.nbytes, 1, declared.cls)
        if field.kind == FieldKind.REST and declared.rest == Rest.COUNTED and (
            declared.rest_field is None
        ):
            return self._octets(declared.rest_offset, 1, declared.cls)
        if field.kind == FieldKind.REST and declared.rest == Rest.ASKED:
            return self._octets(self._asked(declared), 1, declared.cls)
        raise NotConvertible(
            f"{declared.cls.__module__}.{declared.cls.__name__}: {field.name!r} is "
            f"{field.spelling!r}"
        )

    def _octets(self, count: int, align: int, cls: type) -> _Made:
        """Make a type of so many octets that are aligned together."""
        if align <= 1:
            return _Made(Array(types.byte, (Dim(count),)), None, 1)
        if (align not in (2, 4, 8) or (self.is64 and count % align)) and not count % 4:
            align = 4  # impacket takes another for that of a handle, which is of longs
        if align not in (2, 4, 8) or count < align:
            raise NotConvertible(f"{cls.__name__}: {count} octets aligned by {align}")
        return _Made(_Octets(count, align), None, align)

    def _asked(self, declared: Declaration) -> int:
        """Ask a class how many octets it takes: whatever stands there, it has to say the same."""
        cls = declared.cls
        said = set()
        for data, offset in ((b"", 0), (bytes(999), 7), (b"a\0b\0\0\0" + b"\xff" * 90, 1)):
            one = cls(isNDR64=self.is64)
            one.fields["Data"] = data
            said.add(one.getDataLen(data, offset))
        count = said.pop()
        if said or not isinstance(count, int):
            raise NotConvertible(f"{cls.__module__}.{cls.__name__}.getDataLen")
        return count

    def _pointer(self, declared: Declaration, field: Field, whole: bool) -> _Made:
        cls = declared.cls
        if field.kind != FieldKind.CHILD:
            what = f"it points to {field.spelling!r}"
            raise NotConvertible(f"{cls.__module__}.{cls.__name__}: {what}")
        self._check_access(declared)
        return self._to(field.child, whole)

    def _to(self, child: Declaration, whole: bool = False) -> _Made:
        """Make a pointer."""
        target = self.convert(child, whole)
        # one that is in the making is a struct that leads back to itself
        read = target.read if not isinstance(target.type, str) else self._later(child)
        if read is not None and isinstance(target.type, Pointer):
            read = _through(read)
        return _Made(Pointer("unique", target.type), _or_null(read), 8 if self.is64 else 4)

    def _own_pointer(self, declared: Declaration, target: Field) -> _Made:
        """Make a pointer that a struct has by itself: NULL is what a new object shows."""
        made, cls = self._to(target.child), declared.cls
        null = cls(isNDR64=self.is64)[target.name]
        shown = made.read
        if not isinstance(null, (str, bytes)) or shown is None:
            raise NotConvertible(f"{cls.__module__}.{cls.__name__}: it has referents")
        return made._replace(read=lambda value: null if value is None else shown(value))

    def _later(self, child: Declaration) -> Read:
        return lambda value: value["Data"] if "Data" in getattr(value, "_read", ()) else value

    # ------------------------------------------------------------------------------- arrays
    def _array(self, declared: Declaration) -> _Made:
        cls = declared.cls
        if not declared.body:
            raise NotConvertible(f"{cls.__module__}.{cls.__name__}: an array of nothing")
        field = declared.body[-1]
        if field.kind == FieldKind.REST:
            return self._shown(cls, self._single(declared, field))
        if not declared.conformant:
            dim: Dim = _Open(0x7FFFFFFF, moving=True)
        else:
            dim = _Open(moving=declared.varying)
        item = declared.item
        if item is None:
            raise NotConvertible(f"{cls.__module__}.{cls.__name__}: an array of nothing")
        if item.kind == FieldKind.CODE and item.spelling[-1:] == "c":
            return _Made(Array(types.byte, (dim,)), _apart, 1, declared.conformant)
        if item.kind != FieldKind.CHILD and item.spelling[-1:] == "H" and self._is_text(declared):
            return _Made(Array(types.wchar, (dim,)), None, 2, declared.conformant)
        self._check_access(declared)
        made = self.field(declared, item, whole=True)  # objects, as impacket has them in lists
        if made.conformant:
            raise NotConvertible(f"{cls.__module__}.{cls.__name__}: its elements are conformant")
        return _Made(Array(self._element(item, made), (dim,)), None, made.align,
                     declared.conformant)  # fmt: skip

    def _is_text(self, declared: Declaration) -> bool:
        """Say whether `[]` gives the UTF-16 units of an array as text."""
        probe: Any = object.__new__(declared.cls)
        probe.fields = {"Data": [97, 0x20AC, 0]}
        return bool(probe["Data"] == "a\u20ac\0")

    def _element(self, item: Field, made: _Made) -> Any:
        """Give the type of an element: impacket has objects there, not what they stand for."""
        if item.kind != FieldKind.CHILD or item.child.kind in (Kind.STRUCT, Kind.UNION):
            return made.type
        mapped = _Pointing if item.child.kind == Kind.POINTER else _Mapped
        return self._new(item.child.cls, mapped, {"Data": made})

    # ------------------------------------------------------------------------------ structs
    def _new(self, cls: type, mapped: type, fields: dict[str, _Made]) -> Any:
        read: dict[str, Read] = {}
        for name, made in fields.items():
            if not name.isidentifier() or name.startswith("__") or name in _NO_FIELD:
                what = f"a field that is called {name!r}"
                raise NotConvertible(f"{cls.__module__}.{cls.__name__}: {what}")
            get = attrgetter(name)
            inner = made.read
            read[name] = get if inner is None else _then(get, inner)
        body = {"__module__": cls.__module__, "__doc__": cls.__doc__, "_read": read,
                "__found_as__": self._found_as(), "__as_fields__": True}  # fmt: skip
        body.update((name, made.type) for name, made in fields.items())
        # Struct in front, for it is whose room and constructor they have
        made_cls = StructMeta(cls.__name__, (Struct, mapped), body, scope=self.scope)
        self.types.append(made_cls)
        return made_cls

    def _found_as(self) -> Any:
        """Say how pickle finds the type that is made next."""
        function, arguments = self._find
        return function, (*arguments, len(self.types))

    def _struct(self, declared: Declaration) -> _Made:
        cls, held = declared.cls, [*declared.common, *declared.body]
        self._check_access(declared)
        pointed: dict[str, _Made] = {}
        if declared.referent:  # a struct that has its pointer as a number, and what it points to
            target = declared.referent[0]
            if (declared.body or not held or held.pop().name != "ReferentID"
                    or len(declared.referent) != 1 or target.kind != FieldKind.CHILD):
                raise NotConvertible(f"{cls.__module__}.{cls.__name__}: it has referents")
            pointed = {target.name: self._own_pointer(declared, target)}
        inner = None
        if len(held) == 1 and held[0].kind == FieldKind.FORMAT and held[0].name == "Data":
            inner = self._octets(held[0].nbytes, declared.align, cls)
            fields = {"Data": inner}
        else:
            fields = {name: self.field(declared, field) for name, field in _named(cls, held)}
            fields.update(pointed)
            natural = max((made.align for made in fields.values()), default=1)
            if (declared.kind == Kind.STRUCT and "getAlignment" in vars(cls)
                    and natural != declared.align):
                raise NotConvertible(f"{cls.__module__}.{cls.__name__}.getAlignment")
            inner = self._text(cls, fields)
        *before, last = fields.values() or [_Made(None, None, 1)]
        if any(made.conformant for made in before) and declared.kind == Kind.STRUCT:
            raise NotConvertible(f"{cls.__module__}.{cls.__name__}: an array that is not its end")
        made_cls = self._new(cls, _Mapped, fields)
        align = max((made.align for made in fields.values()), default=1)
        read = _data if "Data" in fields else None
        return _Made(made_cls, read, align, last.conformant, inner)

    def _text(self, cls: type, fields: dict[str, _Made]) -> _Made | None:
        """Make what an RPC_UNICODE_STRING is where a field has it: its text; None for others."""
        if [*fields] != ["Length", "MaximumLength", "Data"]:
            return None
        length, room, data = fields.values()
        if (length.type, room.type) != (types.ushort, types.ushort) or (
            data.type != Pointer("unique", Array(types.wchar, (_Open(moving=True),)))
        ):
            return None
        body = {"__module__": cls.__module__, "__found_as__": self._found_as(), "__open__": True,
                "Length": types.ushort, "MaximumLength": types.ushort,
                "Data": unique(array(types.wchar, size_is=var.MaximumLength // 2,
                                     length_is=var.Length // 2))}  # fmt: skip
        made = StructMeta(cls.__name__, (Struct,), body)
        self.types.append(made)
        return _Made(made, data.read, data.align)

    def _access(self, cls: type) -> type | None:
        """Give the class whose `[]` it has, None for one of impacket's NDR module."""
        owner = next(base for base in cls.__mro__ if "__getitem__" in vars(base))
        return None if owner in self.declarations.known else owner

    def _check_access(self, declared: Declaration) -> None:
        owner = self._access(declared.cls)
        if owner is not None:
            raise NotConvertible(f"{owner.__module__}.{owner.__name__}.__getitem__")

    def _shown(self, cls: type, made: _Made) -> _Made:
        """Let a value be what the `[]` of its class makes of it."""
        if self._access(cls) is None:
            return made

        def read(value: Any) -> Any:
            one: Any = object.__new__(cls)
            one.fields = {"Data": value}
            return one["Data"]

        return made._replace(read=read)

    def _is_counted(self, declared: Declaration) -> bool:
        names = [field.name for field in declared.common]
        return (
            names == ["MaximumCount", "Offset", "ActualCount"] and len(declared.body) == 1
            and declared.body[0].kind == FieldKind.REST and declared.rest == Rest.COUNTED
            and declared.rest_field == "ActualCount" and declared.rest_offset == 0
            and declared.rest_factor in (1, 2)
        )

    def _counted(self, declared: Declaration) -> _Made:
        """Make the type of a counted string: what `[]` gives of one says whether it is text."""
        probe: Any = object.__new__(declared.cls)
        probe.fields = {"MaximumCount": 4, "Offset": 0, "ActualCount": 4, "Data": b"a\0b\0"}
        shown = probe["Data"]
        wide = declared.rest_factor == 2
        if (wide and shown != "ab") or (not wide and shown not in (b"a\0b\0", "a\0b\0")):
            raise NotConvertible(f"{declared.cls.__module__}.{declared.cls.__name__}.__getitem__")
        dim = _Open(moving=True)
        unit = types.wchar if wide else types.byte
        return _Made(Array(unit, (dim,)), _text if shown == "a\0b\0" else None,
                     2 if wide else 1, True)  # fmt: skip

    # ------------------------------------------------------------------------------- unions
    def _union(self, declared: Declaration) -> _Made:
        cls = declared.cls
        if len(declared.common) != 1:
            raise NotConvertible(f"{cls.__module__}.{cls.__name__}: a union without a tag")
        self._check_access(declared)
        tag = self.field(declared, declared.common[0])
        arms: dict[Any, tuple[str, Read | None]] = {}
        cases: dict[str, Case] = {}
        empty: list[Any] = []
        labelled = [*declared.arms.items()]
        if declared.default_arm is not None:
            labelled.append((DEFAULT, declared.default_arm))
        align = tag.align
        for label, arm in labelled:
            if not arm.body:
                empty.append(label)
                continue
            field = arm.body[0]
            try:
                made = self.field(arm, field)
                if made.conformant:
                    raise NotConvertible("a conformant arm")
                if field.name in _NO_ARM:
                    raise NotConvertible(f"an arm that is called {field.name!r}")
            except NotConvertible as error:  # a stub that has this one is refused
                self.left_out.append(f"{cls.__module__}.{cls.__name__}[{label}]: {error}")
                continue
            align = max(align, made.align)
            arms[label] = field.name, made.read
            same = [name for name, case in cases.items()
                    if name.split("#")[0] == field.name and case.type == made.type]  # fmt: skip
            name = same[0] if same else field.name
            while name in cases and not same:
                name += "#"
            labels = cases[name].labels if same else ()
            cases[name] = Case(made.type, (*labels, label))
        body = {"__module__": cls.__module__, "__found_as__": self._found_as(), "_arms": arms}
        made_cls = UnionMeta(
            cls.__name__, (Union, _Choosing), {**body, **cases},
            switch=tag.type, encapsulated=True, empty=tuple(empty), scope=self.scope,
        )
        self.types.append(made_cls)
        read = None
        if any(name == "Data" for name, _ in arms.values()):
            def read(value: Any) -> Any:
                return value["Data"] if arms.get(value.tag, ("",))[0] == "Data" else value
        return _Made(made_cls, read, align)


class Plan:
    """How stubs of one class become light objects.

    type: the type of ours; for an NDRCALL the struct of its parameters.  types: all structs and
    unions that it is made of.  left_out: the arms of
    unions that no type of ours can be; a stub that has one is refused.
    """

    def __init__(
        self, declarations: Declarations, cls: type, ndr64: bool, find: Find
    ) -> None:
        """Convert a class; pickle finds a type by the function of `find`, its arguments, and the
        place in `types`.

        Raises:
            NotConvertible: it, or one that it names, cannot be.
        """
        declared = declarations.get(cls, ndr64)
        converter = Converter(declarations, ndr64, find)
        self.type = converter.convert(declared, whole=True).type
        self.types = tuple(converter.types)
        self.left_out = tuple(converter.left_out)
        self.declared = declared
        self._syntax = "ndr64" if ndr64 else "ndr20"
        self._is_call = declared.kind == Kind.CALL
        try:
            if self._is_call:
                self._plan = compile_params(self.type, None, self._syntax, "python", "list")
            else:
                self._plan = plan_of(self.type, self._syntax, "python", "list")
        except NdrError as error:
            raise NotConvertible(f"{cls.__module__}.{cls.__name__}: {error}") from error
        self._selections: dict[Any, Any] = {}

    def decode(self, stub: Any, *, limits: Any = None) -> Any:
        """Decode a stub; what is behind it is not looked at, as impacket does not.

        Raises:
            NdrError: with `offset` and `path`.
        """
        return _decode(self._plan, stub, big=False, surplus=-1, limits=limits)

    def columns(
        self, stub: Any, path: str, names: Sequence[str], *, limits: Any = None
    ) -> tuple[Any, ...]:
        """Decode the rows of a stub to columns, as `rpcfast.columns` does.

        path: the way to the rows by impacket's names, such as "Buffer.Buffer"; names: of fields
        of a row, which may be dotted.  Text is what `[]` gives.
        """
        if isinstance(names, str):
            raise TypeError("names is a sequence of names, not one str")
        key = (path, tuple(names))
        selection = self._selections.get(key)
        if selection is None:
            where, rows = spelled(self.type, path, False)
            columns = [spelled(rows, name, True)[0] for name in names]
            selection = self._selections[key] = (
                select_params(self.type, None, self._plan, self._syntax, where, columns)
                if self._is_call
                else select_type(self.type, self._plan, self._syntax, where, columns)
            )
        return _columns(selection, stub, big=False, surplus=-1, limits=limits)


def _named(cls: type, held: Sequence[Field]) -> Iterator[tuple[str, Field]]:
    """Give fields their names; of several with one name, the last has it, as in impacket."""
    taken = {field.name for field in held}
    for k, field in enumerate(held):
        name = field.name
        for other in held[k + 1 :]:
            if other.name != field.name:
                continue
            if (other.spelling, other.child) != (field.spelling, field.child):
                raise NotConvertible(f"{cls.__module__}.{cls.__name__}: {name!r} is there twice")
            while name in taken:
                name += "_"
            taken.add(name)
        yield name, field
