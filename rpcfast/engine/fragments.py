"""Calls as a server sees them, and the limits on what a peer may send.

Layer 4; imports `_core` and `errors` only.  Stubs of several fragments are put together here,
within a limit that no alloc_hint can raise.
"""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from rpcfast._core import answering, fragment, stream
from rpcfast.errors import NdrError

#: The syntaxes that this package speaks, by name and by id on the wire.
SYNTAXES: Final = {
    "ndr20": (UUID("8a885d04-1ceb-11c9-9fe8-08002b104860"), 2, 0),
    "ndr64": (UUID("71710533-beba-4937-8319-b5dbef9ccc36"), 1, 0),
}
SYNTAX_NAMES: Final = {wire: name for name, wire in SYNTAXES.items()}

#: A pseudo transfer syntax that offers features begins with these octets; eight of bits follow.
FEATURE_PREFIX: Final = bytes.fromhex("2c1cb76c12984045")
SECURITY_CONTEXTS: Final = 0x01  # several of them on one connection
KEEP_ON_ORPHAN: Final = 0x02
FEATURES: Final = KEEP_ON_ORPHAN


def feature_syntax(bits: int) -> tuple[UUID, int, int]:
    """Make the pseudo syntax id that offers these features.  [MS-RPCE 2.2.2.14]"""
    return UUID(bytes_le=FEATURE_PREFIX + bits.to_bytes(8, "little")), 1, 0


def feature_bits(syntax: tuple[UUID, int, int]) -> int | None:
    """Read the features that a syntax id offers; None when it is a syntax."""
    raw = syntax[0].bytes_le
    return int.from_bytes(raw[8:], "little") if raw.startswith(FEATURE_PREFIX) else None


def timeless() -> float:
    """Be the clock of a connection for which no time passes."""
    return 0.0


class Limits:
    """What one connection takes from its peer; octets, or a number of things."""

    __slots__ = (
        "max_request", "max_response", "max_pipe", "max_discard", "max_contexts", "max_calls",
        "max_security",
    )  # fmt: skip

    def __init__(
        self,
        max_request: int = 4 << 20,
        max_response: int = 1 << 31,
        max_discard: int = 64 << 20,
        max_contexts: int = 4000,
        max_calls: int = 64,
        max_pipe: int | None = None,
        max_security: int = 2048,
    ) -> None:
        self.max_request = max_request  # the part of a request that is no pipe
        self.max_response = max_response  # likewise of a response
        self.max_pipe = max_pipe  # elements of all pipes of one call, one way; None: any number
        self.max_discard = max_discard  # of a request that was answered, or behind its pipes
        self.max_contexts = max_contexts  # presentation contexts
        self.max_calls = max_calls  # calls running at once on one connection
        self.max_security = max_security  # security contexts


def pcontext(abstract: tuple[UUID, int, int], syntax: str) -> bytes:
    """Give the ids of an interface and of a syntax as a verification trailer holds them."""
    return b"".join(
        uuid.bytes_le + major.to_bytes(2, "little") + minor.to_bytes(2, "little")
        for uuid, major, minor in (abstract, SYNTAXES[syntax])
    )


class Context(answering.Context):
    """A presentation context: the interface (and what serves it) in one transfer syntax."""

    __slots__ = ()
    abstract: tuple[UUID, int, int]

    def pcontext(self) -> bytes:
        """Give the interface and syntax ids as a verification trailer holds them."""
        return pcontext(self.abstract, self.syntax)


def pipe_layout(param: Any, syntax: str) -> Any:
    """Give the layout of a pipe parameter."""
    from rpcfast.ndr import pipe_layout as layout_of
    from rpcfast.ndr.interface import target_of

    return layout_of(target_of(param.type), syntax)


def pipe_decoder(reader: stream.StubReader, layout: Any, big: bool) -> Any:
    """Make the decoder of a pipe."""
    made = stream.PipeDecoder(reader, layout, big)
    return RangedDecoder(made, reader, layout) if layout.ranged else made


class RangedDecoder:
    """A PipeDecoder of elements with a [range], each of which is looked at."""

    def __init__(self, decoder: stream.PipeDecoder, reader: stream.StubReader, layout: Any) -> None:
        self._decoder = decoder
        self._reader = reader
        self._layout = layout

    def __getattr__(self, name: str) -> Any:
        return getattr(self._decoder, name)

    def read(self, view: Any) -> int:
        """Fill a buffer as the decoder does.

        Raises:
            NdrError: likewise; or a number is outside of its range.
        """
        import numpy as np

        from rpcfast.ndr.ndarray import check_limits

        made = self._decoder.read(view)
        if made:
            base, shape = self._layout.dtype().base, self._layout.dtype().shape
            octets = memoryview(view).cast("B")[: made * self._layout.stride]
            try:
                check_limits(np.frombuffer(octets, base).reshape((-1, *shape)), self._layout.spec)
            except NdrError as error:
                offset = self._reader.position
                raise NdrError(error.reason, offset=offset, path=error.path) from None
        return made


def layout_gaps(layout: Any) -> tuple[tuple[int, int], ...]:
    """Give the (offset, width) of the octets of an element that no field covers."""
    if layout.is_bytes or (len(layout.swaps) == 1 and layout.swaps[0][1] == layout.stride):
        return ()
    used = bytearray(layout.stride)
    _mark(layout.dtype("little"), 0, used)
    gaps = []
    start = None
    for at, covered in enumerate([*used, 1]):
        if not covered and start is None:
            start = at
        elif covered and start is not None:
            gaps.append((start, at - start))
            start = None
    return tuple(gaps)


def _mark(dtype: Any, at: int, used: bytearray) -> None:
    """Mark the octets that the fields of a numpy dtype cover."""
    if dtype.subdtype is not None:
        base, shape = dtype.subdtype
        count = 1
        for n in shape:
            count *= n
        for index in range(count):
            _mark(base, at + index * base.itemsize, used)
    elif dtype.fields:
        for name in dtype.names:
            field, offset = dtype.fields[name][:2]
            _mark(field, at + offset, used)
    else:
        used[at : at + dtype.itemsize] = b"\1" * dtype.itemsize


class ServerCall(answering.Call):
    """One call at its server, from its first fragment to its answer.

    Attributes:
        stub: the request, whole or as far as it came; None once it is being streamed.
        op: the operation, None when the interface has none of this number.
        object_id: the octets of the object, None where the request named none.
        complete: the last fragment is here.
        cancelled, orphaned: what the client asked for.
        over: it was answered, or never will be.
        state, gate: the runtime's; the latter is held while a step of a pipe is under way.
        registration: the runtime's, set where it had to choose a manager, else None.
        security: the security context that it runs under, None for the transport's identity.
        flushed: when octets of an output were sent last.
    """

    __slots__ = ()
    context: Context
    stub: bytes | bytearray
    reader: stream.StubReader | None
    writer: fragment.FragmentWriter | None

    @property
    def byteorder(self) -> str:
        """The byte order of the request's label."""
        return "big" if self.big else "little"

    @property
    def level(self) -> int:
        """The authentication level of the request, 1 for none."""
        return 1 if self.security is None else int(self.security.level)

    @property
    def object_uuid(self) -> UUID | None:
        """The object of the call, None where the request named none."""
        if self.object_id is None:
            return None
        return UUID(bytes=self.object_id) if self.big else UUID(bytes_le=self.object_id)

    def layout(self, name: str) -> Any:
        """Give the layout of a pipe of the call."""
        pipe = next(param for param in self.op.params if param.name == name)
        return pipe_layout(pipe, self.context.syntax)

    def decoder(self, name: str) -> stream.PipeDecoder:
        """Give the decoder of an input."""
        if self._decoders is None:
            self._decoders = {}
        found = self._decoders.get(name)
        if found is None:
            assert self.reader is not None
            found = pipe_decoder(self.reader, self.layout(name), self.big)
            self._decoders[name] = found
        return found  # type: ignore[no-any-return]

    def moved(self, name: str) -> int:
        """Give how many elements of a pipe were pulled; of an output, how many were pushed."""
        found = (self._decoders or {}).get(name) or (self._encoders or {}).get(name)
        return 0 if found is None else found.elements

    def encoder(self, name: str) -> stream.PipeEncoder:
        """Give the encoder of an output."""
        if self._encoders is None:
            self._encoders = {}
        found = self._encoders.get(name)
        if found is None:
            assert self.writer is not None
            layout = self.layout(name)
            found = stream.PipeEncoder(self.writer, layout, layout_gaps(layout))
            self._encoders[name] = found
        return found

    def header2(self) -> bytes:
        """Give the request's header as a verification trailer describes it."""
        label = b"\x00\0\0\0" if self.big else b"\x10\0\0\0"
        return (
            bytes(4) + label + self.call_id.to_bytes(4, "little")
            + self.context.context_id.to_bytes(2, "little") + self.opnum.to_bytes(2, "little")
        )  # fmt: skip
