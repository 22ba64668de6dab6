"""A value of each kind of stub, with a number of its own in every place."""

import itertools
import struct
import uuid

from oracle.layout import evaluate, is_struct, is_union
from rpcfast import ndr
from rpcfast.ndr import types as t
from vectors.samba_print import counted_text, is_time

SIZE = {"i8": 7, "u8": 7, "char": 7, "byte": 7, "bool": 1}  # bits of the numbers that are given
ELEMENTS = 9  # Samba prints octets as hex, which is not taken for a number when it is long


class Sampler:
    """Makes values; `arm` chooses among the arms of every union.

    `without` names labels of unions that are not to be used.  Afterwards `arms` is the number of
    arms that there are to choose from.
    """

    def __init__(self, arm=0, without=()):
        self.arms = 1
        self._arm = arm
        self._without = dict(without)
        self._numbers = itertools.count(7101)  # errors of these numbers have no names

    def members(self, members, known=()):
        """Return the values of parameters or fields by name; counts come from what they count."""
        values = dict(known)
        for _, kind in members:
            for use in _uses(kind):
                for name in use.names() - values.keys():
                    values[name] = self._count(use, name, dict(members)[name])
            union = _switch(kind)
            if union is not None:
                (name,) = union.on.names()
                values.setdefault(name, self._tag(union.union))
        for name, kind in members:
            if name not in values:
                values[name] = self.value(kind, values.__getitem__)
        return {name: values[name] for name, _ in members}

    def _count(self, use, name, kind):
        # the number that makes an expression give a few elements
        while isinstance(kind, t.Pointer):
            kind = kind.target
        low, high = (kind.low, kind.high) if isinstance(kind, t.Range) else (0, 1 << 16)
        return next(
            n for n in itertools.count(low)
            if n == high or evaluate(use, {name: n}.__getitem__) >= ELEMENTS
        )

    def _tag(self, union):
        without = self._without.get(union.__name__, ())
        labels = [
            int(label) for _, case in union.__ndr__.arms for label in case.labels[:1]
            if label is not ndr.DEFAULT and label not in without
        ]
        self.arms = max(self.arms, len(labels))
        return labels[self._arm % len(labels)]

    def value(self, kind, look):
        """Return a value of a type; `look` gives the counts and tags around it."""
        if isinstance(kind, t.Scalar):
            number = next(self._numbers)
            return number % (1 << SIZE.get(kind.kind, 15))
        if isinstance(kind, t.Enum):
            return list(kind.members)[next(self._numbers) % len(kind.members)]
        if isinstance(kind, t.Range):
            return kind.low + next(self._numbers) % (kind.high - kind.low + 1)
        if isinstance(kind, t.Pointer):
            named = isinstance(kind.target, str)  # as where a list goes on
            return None if named else self.value(kind.target, look)
        if isinstance(kind, t.Array):
            dim = kind.dims[0]
            length = next((x for x in (dim.length, dim.size) if x is not None), None)
            n = dim.bound if length is None else evaluate(length, look)
            items = [self.value(kind.element, look) for _ in range(n)]
            octets = getattr(kind.element, "kind", "") in ("u8", "char", "byte")
            return bytes(items) if octets else items
        if isinstance(kind, t.String):
            room = 99 if kind.bound is None else kind.bound - 1
            return f"t{next(self._numbers)}"[:room]
        if isinstance(kind, t.Context):
            return ndr.ContextHandle(0, uuid.UUID(int=next(self._numbers)))
        if isinstance(kind, t.Pipe):
            return ndr.Chunks([])
        if isinstance(kind, t.Switch):
            return self._union(kind.union, evaluate(kind.on, look))
        if is_struct(kind):
            return self._struct(kind)
        assert is_union(kind)
        return self._union(kind, self._tag(kind))

    def _struct(self, kind):
        names = [name for name, _ in kind.__ndr__.fields]
        unit = counted_text(kind)
        if unit is not None:
            text = f"t{next(self._numbers)}\0"  # with a terminator, as winreg wants
            size = len(text) * (2 if unit == "wchar" else 1)
            buffer = [*map(ord, text)] if unit == "wchar" else text.encode()
            return kind(Length=size, MaximumLength=size, Buffer=buffer)
        if names == ["UnitsPerWeek", "LogonHours"]:  # whole octets: Samba rounds down
            return kind(UnitsPerWeek=168, LogonHours=bytes(range(1, 22)))
        if names == ["Revision", "SubAuthorityCount", "IdentifierAuthority", "SubAuthority"]:
            sid = _sid(next(self._numbers))
            authority = kind.__ndr__.fields[2][1](Value=sid[2:8])
            parts = struct.unpack_from("<2L", sid, 8)
            return kind(Revision=1, SubAuthorityCount=2, IdentifierAuthority=authority,
                        SubAuthority=list(parts))
        if names == ["Length", "SecurityDescriptor"]:
            octets = _descriptor(next(self._numbers), next(self._numbers))
            return kind(Length=len(octets), SecurityDescriptor=octets)
        if is_time(kind):  # a whole second of our days
            time = (13_300_000_000 + next(self._numbers)) * 10**7
            return kind(**dict(zip(names, (time % 2**32, time >> 32), strict=True)))
        if names[-1] == "StringName":  # a DSNAME
            text = f"t{next(self._numbers)}"
            guid, sid = (self.value(kind.__ndr__.fields[i][1], None) for i in (2, 3))
            return kind(structLen=58 + 2 * len(text), SidLen=16, Guid=guid, Sid=sid,
                        NameLen=len(text), StringName=[*map(ord, text), 0])
        if kind.__name__ == "NT4SID":
            return kind(Data=_sid(next(self._numbers)).ljust(28, b"\0"))
        if kind.__name__ == "DRS_EXTENSIONS":  # the form of 28 octets
            return kind(cb=28, rgb=struct.pack("<7L", *itertools.islice(self._numbers, 7)))
        if names == ["tower_length", "tower_octet_string"]:
            octets = _tower(next(self._numbers))
            return kind(tower_length=len(octets), tower_octet_string=octets)
        return kind(**self.members(kind.__ndr__.fields))

    def _union(self, union, tag):
        for wanted in (tag, ndr.DEFAULT):
            for _, case in union.__ndr__.arms:
                if wanted in case.labels:
                    value = None if case.type is None else self.value(case.type, None)
                    return union(tag, value)
        raise AssertionError("a tag without an arm")


def _sid(number):
    """Return the octets of a SID with a number in it."""
    return struct.pack("<BB6B2L", 1, 2, 0, 0, 0, 0, 0, 5, 32, number)


def _descriptor(owner, group):
    """Return a self-relative security descriptor without lists.  [MS-DTYP 2.4.6]"""
    return struct.pack("<BBH4L", 1, 0, 0x8000, 20, 36, 0, 0) + _sid(owner) + _sid(group)


def _tower(port):
    """Return a tower: an interface, NDR, connections, a TCP port, an address.  [C706 I.1]"""
    interface = uuid.UUID(int=port).bytes_le
    floors = [
        (b"\x0d" + interface + b"\1\0", b"\0\0"), (b"\x0d" + interface + b"\2\0", b"\0\0"),
        (b"\x0b", b"\0\0"), (b"\x07", struct.pack(">H", port)), (b"\x09", bytes([10, 0, 0, 1])),
    ]
    sides = [side for floor in floors for side in floor]
    return struct.pack("<H", len(floors)) + b"".join(
        struct.pack("<H", len(side)) + side for side in sides
    )


def _switch(kind):
    while isinstance(kind, t.Pointer):
        kind = kind.target
    return kind if isinstance(kind, t.Switch) else None


def _uses(kind):
    """Yield the expressions that count elements somewhere in a parameter or field."""
    while isinstance(kind, (t.Pointer, t.Array, t.String)):
        if isinstance(kind, t.String):
            if kind.size is not None:
                yield kind.size
            return
        if isinstance(kind, t.Array):
            for dim in kind.dims:
                yield from (x for x in (dim.length, dim.size) if x is not None)
            kind = kind.element
        else:
            kind = kind.target
