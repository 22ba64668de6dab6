"""Pipes across fragments against the octets of the protocol page, at every cut."""

import random

import pytest

from rpcfast import NdrError
from rpcfast._core import fragment, pdu, stream
from rpcfast._core.cut import split


class Layout:
    """What ndr.PipeLayout says of an element."""

    def __init__(self, nbytes, align, stride, swaps=(), count_nbytes=4, limits=(0, 2**32 - 1)):
        self.nbytes, self.align, self.stride = nbytes, align, stride
        self.swaps, self.count_nbytes, self.limits = swaps, count_nbytes, limits

    def wide(self):
        """The same in NDR64."""
        return Layout(self.nbytes, self.align, self.stride, self.swaps, 8)


CHAR = Layout(1, 1, 1)
LONG = Layout(4, 4, 4, ((0, 4),))
HYPER = Layout(8, 8, 8, ((0, 8),))
PAIR = Layout(6, 4, 8, ((0, 4), (4, 2)))  # struct {long; short}
VEC3 = Layout(12, 4, 12, ((0, 4), (4, 4), (8, 4)))
GAPPY = Layout(18, 8, 24, ((8, 8), (16, 2)))  # struct {small; hyper; short}
LAYOUTS = {"char": CHAR, "long": LONG, "hyper": HYPER, "pair": PAIR, "vec3": VEC3, "gappy": GAPPY}
GAPS = {"pair": ((6, 2),), "gappy": ((1, 7), (18, 6))}

# (layout, octets before the pipe, chunks, wire)
KNOWN = [
    (CHAR, 4, [b"abc", b"de"], "03000000 616263 00 02000000 6465 0000 00000000"),
    (HYPER, 4, [(1).to_bytes(8, "little") + (2).to_bytes(8, "little")],
     "02000000 0100000000000000 0200000000000000 00000000"),
    (PAIR, 0, [b"\xdd" * 6 + bytes(2)], "01000000 dddddddd dddd 0000 00000000"),
    (PAIR, 0, [(b"\xcc" * 6 + bytes(2)) * 2], "02000000" + "cc" * 6 + "0000" + "cc" * 6 + "0000"
     + "00000000"),
    (CHAR.wide(), 8, [b"abc", b"de"],
     "0300000000000000 616263 0000000000 fdffffffffffffff 0200000000000000 6465 000000000000"
     "feffffffffffffff" + "00" * 16),
    (HYPER.wide(), 0, [(1).to_bytes(8, "little") + (2).to_bytes(8, "little")],
     "0200000000000000 0100000000000000 0200000000000000 feffffffffffffff" + "00" * 16),
]  # fmt: skip


def fragments(stub, size=5840):
    """Cut a stub into the fragments of call 7."""
    return bytes(split(pdu.REQUEST, 7, 0, 0, None, stub, size))


def encoded(layout, before, chunks, gaps=(), size=5840):
    """Encode a pipe behind some octets: the stub."""
    writer = fragment.FragmentWriter(pdu.REQUEST, 7, 0, 0, None, size)
    writer.write(bytes(before))
    encoder = stream.PipeEncoder(writer, layout, gaps)
    out = b""
    for chunk in chunks:
        encoder.push(chunk)
        while not encoder.pump():
            out += bytes(writer)
            writer.sent()
    encoder.end()
    writer.finish()
    out += bytes(writer)
    box, stub = fragment.Inbox(), bytearray()
    box.limit = 65535
    box.feed(out)
    assert box.open_stream(pdu.REQUEST) is not None
    assert box.gather(stub, 1 << 30, False) == 1
    return bytes(stub[before:])


def decoded(layout, before, wire, *, cut=1 << 20, size=5840, room=7, big=False):
    """Decode a pipe out of fragments that come in pieces: elements as they lie in memory."""
    raw = fragments(bytes(before) + wire, size)
    box, made, decoder = fragment.Inbox(), b"", None
    view = bytearray(layout.stride * room)
    for at in range(0, len(raw), cut):
        box.feed(raw[at : at + cut])
        if decoder is None:
            if box.open_stream(pdu.REQUEST) is None:
                continue
            head = bytearray()
            box.gather(head, 1 << 20, False)
            reader = stream.StubReader(box, bytes(head), before, before)
            decoder = stream.PipeDecoder(reader, layout, big)
        while n := decoder.read(view):
            made += view[: n * layout.stride]
    return made, decoder


@pytest.mark.parametrize(("layout", "before", "chunks", "wire"), KNOWN)
def test_known_octets(layout, before, chunks, wire):
    wire = bytes.fromhex(wire)
    assert encoded(layout, before, chunks) == wire
    for cut in (1, 3, 1000):
        for room in (1, 2, 100):
            made, decoder = decoded(layout, before, wire, cut=cut, room=room, size=64)
            assert made == b"".join(chunks)
            assert decoder.ended and decoder.elements * layout.stride == len(made)


@pytest.mark.parametrize(("layout", "before", "chunks", "wire"), KNOWN)
def test_truncated(layout, before, chunks, wire):
    """A pipe that stops anywhere has not ended, and the reader is at its end."""
    wire = bytes.fromhex(wire)
    for n in range(len(wire)):
        made, decoder = decoded(layout, before, wire[:n])
        assert not decoder.ended and decoder.found == 2
        assert b"".join(chunks).startswith(made)


@pytest.mark.parametrize(("layout", "before", "chunks", "wire"), KNOWN)
def test_surplus(layout, before, chunks, wire):
    """What follows a pipe is left to the next one."""
    wire = bytes.fromhex(wire)
    box = fragment.Inbox()
    box.feed(fragments(bytes(before) + wire + b"tail"))
    box.open_stream(pdu.REQUEST)
    head = bytearray()
    box.gather(head, 1 << 20, False)
    reader = stream.StubReader(box, bytes(head), before, before)
    decoder = stream.PipeDecoder(reader, layout)
    view = bytearray(1000 * layout.stride)
    while decoder.read(view):
        pass
    assert decoder.ended and reader.position == before + len(wire)
    rest = bytearray()
    assert reader.gather(rest, 100) == 1 and rest == b"tail" and reader.ended


def swapped(layout, wire, before):
    """Turn a little-endian pipe of one chunk over."""
    n = layout.count_nbytes
    out = bytearray(wire)
    out[:n] = wire[:n][::-1]
    count = int.from_bytes(wire[:n], "little")
    at = n + (-(before + n) % layout.align)
    for _ in range(count):
        for offset, width in layout.swaps:
            here = slice(at + offset, at + offset + width)
            out[here] = wire[here][::-1]
        at += layout.stride
    if n == 8:
        out[-24:-16] = wire[-24:-16][::-1]
    return bytes(out)


@pytest.mark.parametrize("wide", [False, True])
@pytest.mark.parametrize("name", LAYOUTS)
def test_bigendian(name, wide):
    layout = LAYOUTS[name].wide() if wide else LAYOUTS[name]
    rng = random.Random(name)
    data = rng.randbytes(layout.stride * 37)
    wire = swapped(layout, encoded(layout, 8, [data], GAPS.get(name, ())), 8)
    for size, cut in ((5840, 1 << 20), (64, 5)):
        made, decoder = decoded(layout, 8, wire, cut=cut, size=size, big=True)
        assert decoder.ended
        assert made == zeroed(name, data)


def zeroed(name, data):
    """Zero the gaps of elements."""
    layout, out = LAYOUTS[name], bytearray(data)
    for start in range(0, len(data), layout.stride):
        for offset, width in GAPS.get(name, ()):
            out[start + offset : start + offset + width] = bytes(width)
    return bytes(out)


@pytest.mark.parametrize("wide", [False, True])
@pytest.mark.parametrize("name", LAYOUTS)
def test_random_cuts(name, wide):
    """Any chunks, fragments, pieces and rooms: the same elements, gaps as zeros."""
    layout = LAYOUTS[name].wide() if wide else LAYOUTS[name]
    seed = random.randrange(1 << 32)
    print("seed", seed)
    rng = random.Random(seed)
    for _ in range(60):
        before = rng.randrange(20)
        chunks = [
            rng.randbytes(layout.stride * rng.choice((1, 2, 3, 50, 500)))
            for _ in range(rng.randrange(5))
        ]
        wire = encoded(layout, before, chunks, GAPS.get(name, ()), rng.choice((64, 104, 5840)))
        made, decoder = decoded(
            layout, before, wire, cut=rng.choice((1, 17, 1000, 1 << 20)),
            room=rng.choice((1, 3, 1000)), size=rng.choice((64, 96, 2048)),
        )  # fmt: skip
        assert decoder.ended
        assert made == zeroed(name, b"".join(chunks))


def test_a_wrong_negation_is_refused():
    wire = bytearray.fromhex(KNOWN[-1][3])
    wire[24] ^= 1
    with pytest.raises(NdrError) as error:
        decoded(HYPER.wide(), 0, bytes(wire))
    assert error.value.offset == 32


def test_a_count_that_ndr64_does_not_allow():
    with pytest.raises(NdrError):
        decoded(CHAR.wide(), 0, (1 << 31).to_bytes(8, "little") + bytes(100))


def test_a_range_of_elements():
    """[range] on a pipe limits the elements of every chunk, on both sides."""
    ranged = Layout(1, 1, 1, limits=(2, 4))
    wire = bytes.fromhex("04000000 61626364 02000000 6566 0000 00000000")
    assert encoded(ranged, 0, [b"abcdef"]) == wire
    assert decoded(ranged, 0, wire)[0] == b"abcdef"
    with pytest.raises(ValueError, match="fewer"):
        encoded(ranged, 0, [b"abcde"])
    for count in (1, 5):
        with pytest.raises(NdrError):
            decoded(ranged, 0, bytes((count, 0, 0, 0)) + b"abcde")


def test_a_huge_count_costs_nothing():
    made, decoder = decoded(CHAR, 0, b"\xff\xff\xff\xff" + bytes(100))
    assert made == bytes(100) and not decoder.ended


def test_an_encoder_wants_whole_elements():
    writer = fragment.FragmentWriter(pdu.REQUEST, 7, 0, 0, None, 88)
    encoder = stream.PipeEncoder(writer, LONG)
    with pytest.raises(ValueError, match="whole number"):
        encoder.push(b"abc")
    encoder.push(b"abcd")
    with pytest.raises(ValueError, match="not sent yet"):
        encoder.push(b"abcd")


def test_an_encoder_stops_when_the_writer_is_full():
    writer = fragment.FragmentWriter(pdu.REQUEST, 7, 0, 0, None, 5840)
    encoder = stream.PipeEncoder(writer, CHAR)
    encoder.push(bytes(10 << 20))
    most = steps = 0
    while not encoder.pump():
        most = max(most, writer.ready)
        writer.sent()
        steps += 1
    assert steps >= (10 << 20) // fragment.BATCH_NBYTES - 2
    assert most < fragment.BATCH_NBYTES + 2 * 5840


def test_no_number_straddles_fragments():
    """Cuts fall on multiples of 8 octets of the stub."""
    raw = fragments(bytes(1000), 107)
    while raw:
        n = int.from_bytes(raw[8:10], "little")
        raw, last = raw[n:], raw[3] & 2
        assert last or (n - 24) % 8 == 0


@pytest.mark.parametrize("layout", [
    Layout(0, 1, 0), Layout(4, 3, 4), Layout(4, 4, 2), Layout(4, 4, 6), Layout(4, 4, 4, (), 3),
    Layout(4, 4, 4, ((2, 4),)), Layout(4, 4, 4, ((0, 3),)),
])  # fmt: skip
def test_layouts_that_are_none(layout):
    with pytest.raises(ValueError, match=r"layout|part|number"):
        stream.PipeDecoder(stream.StubReader(), layout)


def test_a_dropped_buffer_is_free_again():
    """What a failed call was sending is not held until the collector comes."""
    writer = fragment.FragmentWriter(0, 1, 0, 0, None, 5840)
    encoder = stream.PipeEncoder(writer, CHAR)
    data = bytearray(1 << 20)
    encoder.push(data)
    assert not encoder.pump()
    with pytest.raises(BufferError):
        data.append(0)
    encoder.drop()
    data.append(0)
    with pytest.raises(ValueError, match="not sent yet"):
        encoder.end()
