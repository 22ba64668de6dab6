"""Random types that the tight loops take, values of them, and both ways to decode their stubs."""

from __future__ import annotations

import random
import uuid
from collections.abc import Callable
from typing import Any

from oracle.layout import is_struct
from rpcfast import ndr
from rpcfast._core import codec
from rpcfast.errors import NdrError
from rpcfast.interfaces import ms_dtyp
from rpcfast.ndr import types as t
from rpcfast.ndr import var
from rpcfast.ndr.plans import compile_params

from .generate import Maker, Members


class ANSI_STRING(ndr.Struct):
    Length = ndr.ushort
    MaximumLength = ndr.ushort
    Buffer = ndr.unique(ndr.array(ndr.char, size_is=var.MaximumLength, length_is=var.Length))


SHOWN = (ms_dtyp.GUID, ms_dtyp.FILETIME, ms_dtyp.RPC_UNICODE_STRING, ANSI_STRING)
UUIDS = [uuid.UUID(int=0), uuid.UUID(int=1 << 127), uuid.UUID(int=0x123456789ABCDEF << 60)]
#: Which limits are tried: each is reached by some stub in the midst of something.
LIMITS = (
    None, ndr.Limits(referents=3), ndr.Limits(elements=5), ndr.Limits(made_per_byte=4),
    ndr.Limits(made_per_byte=12), ndr.Limits(empty_elements=0),
)
MOST = 600  # values in one, about


class SimpleMaker(Maker):
    """Types of what csrc/prepare.c calls simple, and now and then of something that is not."""

    def __init__(self, rng: random.Random) -> None:
        super().__init__(rng)
        self.most: dict[str, int] = {}  # what a count may be

    def fixed(self, depth: int) -> Any:
        """Return what may be an element."""
        kind = self.rng.randrange(8)
        if self.chance(2):
            return super().fixed(min(depth, 1))
        if depth <= 0 or kind < 2:
            return self.scalar()
        if kind < 4:
            return self.rng.choice(SHOWN)
        if kind == 4:
            return self.struct(depth - 1, conformant=False)
        return self.pointer(depth - 1)

    def pointer(self, depth: int, target: Any = None) -> Any:
        """Return a pointer that loops follow."""
        if target is None and self.chance(40):
            target = ms_dtyp.RPC_SID
        while target is None or isinstance(target, t.Pointer):
            target = self.fixed(depth)
        return self.rng.choice([ndr.unique, ndr.unique, ndr.ref])(target)

    def array(self, members: Members, depth: int, inline: bool) -> Any:
        """Return an array whose count, if it has one, stands before it."""
        kind = self.rng.randrange(6)
        if kind < 3 and depth > 0:
            element = self.struct(depth - 1, conformant=False)
        elif kind < 5:
            element = self.fixed(depth - 1)
        else:
            element = self.rng.choice([ndr.byte, ndr.wchar, ndr.ulong])
        if inline:
            return ndr.array(element, self.rng.randrange(1, 4))
        name = self.name("c")
        most = self.rng.randrange(20)
        kinds = [ndr.ulong, ndr.small, t.Range(ndr.ulong, 0, most)]
        members.append((name, self.rng.choice(kinds)))
        self.most[name] = most
        limits = (0, most) if self.chance(30) else None
        return ndr.array(element, size_is=var[name], limits=limits)

    def members(self, depth: int, last: bool, top: bool = False) -> Members:
        """Return members; top: of a parameter list."""
        members: Members = []
        for _ in range(self.rng.randrange(1, 5)):
            kind = self.rng.randrange(6)
            if top and kind == 0:
                added = ndr.Context("ctx")
            elif top and kind == 1:
                added = self.array(members, depth, inline=False)
            elif depth > 0 and kind < 4:
                added = self.array(members, depth, inline=kind == 2)
                added = added if kind == 2 else self.pointer(depth, added)
            else:
                added = self.fixed(depth)
            members.append((self.name("m"), added))
        return members

    def record(self, members: Any) -> dict[str, Any]:
        """Return the values of members: the counts first, which get smaller when much is made."""
        values: dict[str, Any] = {}
        for name, kind in members:
            if name.startswith("c"):
                most = 1 if self.made > MOST else 20 if self.chance(30) else 4
                values[name] = self.rng.randrange(min(most, self.most[name]) + 1)
            else:
                self.made += 1
                values[name] = self.value(kind, values.__getitem__)
        return values

    def value(self, kind: Any, look: Callable[[str], Any]) -> Any:
        """Return a value as it is shown."""
        if kind is ms_dtyp.GUID:
            return self.rng.choice(UUIDS)
        if kind is ms_dtyp.FILETIME:
            return self.integer("u64")
        if kind is ms_dtyp.RPC_UNICODE_STRING:
            return None if self.chance(20) else self.units(ndr.string(ndr.wchar), 6)
        if kind is ANSI_STRING:
            return None if self.chance(20) else self.units(ndr.string(ndr.char), 6).encode("latin1")
        if kind is ms_dtyp.RPC_SID:
            return ndr.Sid("-".join(["S-1-5", *map(str, range(self.rng.randrange(16)))]))
        if is_struct(kind):
            return kind(**self.record(kind.__ndr__.fields))
        return super().value(kind, look)


    def pointer_value(self, kind: t.Pointer, look: Callable[[str], Any]) -> Any:
        """Return a value: of what lies behind a [ref] pointer None cannot be said."""
        value = super().pointer_value(kind, look)
        if value is None and kind.kind == "ref":
            return b"" if kind.target is ANSI_STRING else ""
        return value


class Both:
    """A request of random parameters, and its two plans: with the tight loops, and without."""

    def __init__(self, maker: Maker, depth: int, options: dict[str, Any]) -> None:
        call = maker.call(depth, pipes=False)
        params = [ndr.in_(name, kind) for name, kind in call.members]
        uuid = "7c9d5a10-3f52-4e0b-9d5e-0a1b2c3d4e61"
        interface = ndr.Interface("both", uuid, (1, 0), [ndr.operation("one", *params)])
        self.op = interface["one"]
        request = self.op.Request
        self.value = request(**call.values)
        form = (request, None, options["syntax"], "python", "list")
        self.plan = compile_params(*form)
        self.walked = compile_params(*form).without_loops()
        self.big = options["byteorder"] == "big"

    def encode(self) -> bytes:
        """Return the stub of the value, which both plans must give."""
        stub = codec.encode(self.plan, self.value, big=self.big)
        assert stub == codec.encode(self.walked, self.value, big=self.big)
        return stub

    def agree(self, stub: Any) -> None:
        """Assert that both plans take a stub for the same, or refuse it with the same words."""
        for limits in LIMITS:
            have, want = (told(plan, stub, self.big, limits) for plan in (self.plan, self.walked))
            assert have == want, f"{self.value!r}\n{bytes(stub).hex()} {limits}\n{have}\n{want}"


def told(plan: Any, stub: Any, big: bool, limits: Any) -> Any:
    """Return what a plan makes of a stub, in full."""
    try:
        value = codec.decode(plan, stub, big=big, surplus=-1, limits=limits)
    except NdrError as error:
        return str(error), error.offset, error.path, error.code, error.truncated
    try:
        return repr(value), codec.encode(plan, value, big=big)
    except NdrError as error:
        return repr(value), str(error)
