"""Both ends in memory, under a security context: exchanges, calls and pipes of every size."""

import numpy as np
import pytest

import rpcfast
from rpcfast._core import cut, pdu
from rpcfast.engine import flows
from rpcfast.engine.connection import ClientConnection
from rpcfast.engine.handshake import ClientSecurity
from rpcfast.engine.server import ServerConnection
from rpcfast.engine.state import State
from rpcfast.errors import AuthError, LocalProtocolError, RemoteProtocolError
from rpcfast.interfaces.rpcecho import rpcecho
from unit import wired
from unit.nullauth import NullProvider, token
from unit.test_engine_server import ECHO, NDR20, with_trailer
from unit.test_engine_wired import MAGIC, PEER, Echo, Peer, longs

LEVELS = [2, 4, 5, 6]


def secured(interface, manager, level, *, legs=2, client=None, **options):
    """A wire whose ends share a provider, or have one each."""
    provider = NullProvider(legs)
    wire = wired.Wire(interface, manager, **options)
    size = options.get("max_fragment", 5840)
    wire.client = ClientConnection(
        max_fragment=size, security=ClientSecurity(client or provider, level)
    )
    wire.server = ServerConnection(
        wire, address="wire", max_fragment=size, providers={10: provider}
    )
    wire.server.owner = wire
    return wire


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("legs", [1, 2, 3, 4, 5, 6])
def test_exchanges(level, legs):
    wire = secured(rpcecho, Echo(), level, legs=legs, cut=7)
    assert wire.call("AddOne", 41).out_data == 42
    security = wire.server.security
    assert list(security.contexts) == [1] and security.strong == (level > 2)
    assert wire.client.inbox.guarded == (level > 2)
    assert wire.server.header_sign and wire.client.security.header_sign


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("size", [1432, 5840, 65528])
@pytest.mark.parametrize("cut", [7, 0, 100000])
def test_calls(level, size, cut):
    wire = secured(rpcecho, Echo(), level, cut=cut, max_fragment=size)
    for n in (0, 1, 16, 1388, 1400, 5816, 20000):
        data = bytes(range(256)) * 100
        assert wire.call("EchoData", data[:n]).out_data == data[:n]
    with pytest.raises(rpcfast.Fault) as fault:
        wire.call("SinkData", b"\x07")
    assert fault.value.status == 7
    assert wire.call("AddOne", 1).out_data == 2


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("cut", [13, 0, 100000])
def test_pipes(level, cut):
    wire = secured(PEER, Peer(), level, cut=cut)
    for n in (0, 1, 352, 5000):
        assert wire.call("p_in_long", 5, longs(n)).count == n
        chunks = []
        out = wire.call("p_inout_long", 1, (longs(n), chunks.append), 41)
        assert (out.x, out.result) == (42, 1)
        assert [x for c in chunks for x in c] == [x + 1000 for x in longs(n)]
    got = np.zeros(5000, "<i4")
    assert wire.call("p_out_long", 5000, 100, p=got).total == 5000
    assert (got == longs(5000)).all()
    with pytest.raises(rpcfast.Fault) as fault:
        wire.call("f_pipe_fault", 3, longs(5))
    assert fault.value.status == 0x1C000123
    assert wire.call("p_in_long", 1, longs(3)).count == 3


def test_a_signed_stub_cannot_be_changed():
    """Nor a sealed one be read: every octet of the wire counts."""
    wire = secured(rpcecho, Echo(), 6)
    wire.call("AddOne", 1)
    seen = []

    def flow():
        call_id = wire.client.begin_call()
        raw = bytearray(wire.client.send_request(call_id, 0, 0, None, b"secret!!"))
        seen.append(bytes(raw))
        raw[30] ^= 1
        yield flows.Send([bytes(raw)])
        while (answer := wire.client.response(call_id)) is None:
            yield flows.RECEIVE
        return answer

    with pytest.raises(rpcfast.Fault) as fault:
        wire.run_client(flow())
    assert fault.value.status == 0x721 and fault.value.maybe_executed
    assert wire.server.closed and b"secret" not in seen[0]


@pytest.mark.parametrize("n", [0, 1, 4])
def test_the_first_request_has_a_verification_trailer(n):
    """What was agreed on without protection is said again under it; the server compares."""
    conn = answered()
    conn.next_event()
    said = [bytes(conn.send_request(7, 0, 0, None, bytes(n))) for _ in range(2)]
    trailer = bytes.fromhex(
        "8ae3137102f43671 0100 0400 01000000 0240 2800 c55ea160e84dd711a637005056a20182 01000000"
        "045d888aeb1cc9119fe808002b104860 02000000"
    )
    stub = bytes(n + -n % 4) + trailer
    assert said[0][24:].startswith(stub) and MAGIC not in said[1]
    assert pdu.Pdu(said[0]).trailer(24).pad == -len(stub) % 16


@pytest.mark.parametrize("spoilt", [28, 40, 60])
def test_a_server_compares_the_verification_trailer(spoilt):
    wire = secured(rpcecho, Echo(), 5)
    wire.run_client(wire.bind())
    real = wire.client.security.verified

    def verified(stub, *which):
        made = bytearray(real(stub, *which))
        if len(made) > spoilt:
            made[spoilt] ^= 1
        return bytes(made)

    wire.client.security.verified = verified
    with pytest.raises(rpcfast.Fault) as fault:
        wire.call("AddOne", 1)
    assert fault.value.status == 5
    assert wire.call("AddOne", 1).out_data == 2


# ------------------------------------------------------------------------ what a client refuses
def answered(level=5, legs=2, flags=pdu.HEADER_SIGN, reply=None, **provider):
    """A client that has sent its bind, and what it is answered with."""
    made = NullProvider(legs, **provider)
    conn = ClientConnection(security=ClientSecurity(made, level, 7))
    conn.send_bind([(ECHO, "ndr20")])
    ack = pdu.build_bind_ack(1, 5840, 5840, 5, "", [(0, 0, NDR20), (2, 2, None)], flags=flags)
    how = {"level": level, "context_id": 7, "token": token(2), **(reply or {})}
    conn.inbox.feed(ack if reply == {} else with_trailer(ack, **how))
    return conn


@pytest.mark.parametrize(("options", "error"), [
    ({"reply": {}}, AuthError),  # no trailer: it does not go on
    ({"reply": {"auth_type": 9}}, RemoteProtocolError),
    ({"reply": {"level": 2}}, RemoteProtocolError),
    ({"reply": {"context_id": 8}}, RemoteProtocolError),
    ({"reply": {"token": b"token 4"}}, AuthError),
    ({"legs": 1}, RemoteProtocolError),  # a token after the last one
    ({"signs": False}, AuthError),
    ({"signs": False, "level": 4}, AuthError),
    ({"seals": False, "level": 6}, AuthError),
])  # fmt: skip
def test_answers_that_are_refused(options, error):
    conn = answered(**options)
    with pytest.raises(error):
        conn.next_event()
    assert conn.state is State.CLOSED


@pytest.mark.parametrize(("legs", "ptype"), [(3, pdu.AUTH3), (4, pdu.ALTER)])
def test_the_next_leg(legs, ptype):
    """No call before the exchange is over."""
    conn = answered(legs=legs)
    conn.next_event()
    with pytest.raises(LocalProtocolError):
        conn.begin_call()
    raw = conn.send_leg()
    assert raw[2] == ptype and raw.endswith(b"\x0a\5\0\0\7\0\0\0" + token(3))
    assert pdu.Pdu(raw).trailer(20).offset % 4 == 0
    if ptype == pdu.AUTH3:
        assert len(raw) == 28 + len(token(3)) and conn.begin_call() == 2
        assert conn.send_leg() == b""


def test_the_pad_of_an_answer_is_ignored():
    conn = answered(reply={"pad": 200})
    assert conn.next_event() is not None and conn.state is State.OPEN


def test_an_exchange_without_end():
    """A client goes on for so many legs."""
    conn = answered(legs=1000)
    conn.next_event()
    number = 2
    while conn.state is State.AUTHENTICATING:
        number += 2
        conn.send_leg()
        ack = pdu.build_bind_ack(1, 5840, 5840, 5, "", [(0, 0, NDR20)], alter=True)
        conn.inbox.feed(with_trailer(ack, level=5, context_id=7, token=token(number)))
        if number == 66:
            with pytest.raises(AuthError):
                conn.next_event()
        else:
            conn.next_event()
    assert number == 66 and conn.state is State.CLOSED


@pytest.mark.parametrize(("spoil", "error"), [
    (lambda raw: raw, None),
    (lambda raw: raw[:30] + b"\xff" + raw[31:], AuthError),  # the stub
    (lambda raw: raw[:22] + b"\1" + raw[23:], AuthError),  # the header, which is signed
    (lambda raw: raw[:-1] + b"\0", AuthError),  # the signature
    (lambda raw: raw[:-13] + b"\1" + raw[-12:], RemoteProtocolError),  # the context id
    (lambda raw: raw[:10] + b"\0\0" + raw[12:], RemoteProtocolError),  # no trailer: a downgrade
    (lambda raw: raw[:-18] + b"\xff" + raw[-17:], RemoteProtocolError),  # the pad
    (lambda raw: raw + raw, None),  # the second one answers nothing, when it is looked at
])  # fmt: skip
def test_responses(spoil, error):
    conn = answered()
    conn.next_event()
    call_id = conn.begin_call()
    conn.send_request(call_id, 0, 0, None, b"abcd")
    server = ClientSecurity(NullProvider(), 5, 7).context
    server.mechanism.server = True
    raw = server.cover(pdu_response(call_id, b"abcdefgh"), True)
    conn.inbox.feed(spoil(raw))
    if error is None:
        assert conn.response(call_id) == b"abcdefgh"
        return
    with pytest.raises(error) as caught:
        conn.response(call_id)
    assert conn.state is State.CLOSED
    assert caught.value.code == (0x721 if error is AuthError else 0x6C0)


def pdu_response(call_id, stub):
    """A response before it is protected."""
    return cut.build_response(call_id, 0, stub)


@pytest.mark.parametrize("signed", [False, True])
def test_faults(signed):
    """Signed or not, they are failures; one whose signature is wrong ends the connection."""
    conn = answered()
    conn.next_event()
    call_id = conn.begin_call()
    raw = pdu.build_fault(call_id, 0, 5)
    if signed:
        server = ClientSecurity(NullProvider(), 5, 7).context
        server.mechanism.server = True
        raw = server.cover(raw, True)
    conn.inbox.feed(raw)
    with pytest.raises(rpcfast.Fault) as fault:
        conn.response(call_id)
    assert fault.value.status == 5 and conn.state is State.OPEN


def test_late_words_about_an_orphan_are_checked():
    """Their numbers count: what follows holds only if they were opened."""
    conn = answered()
    conn.next_event()
    conn.features = 2
    first = conn.begin_call()
    conn.orphan(first, complete=True)
    call_id = conn.begin_call()
    server = ClientSecurity(NullProvider(), 5, 7).context
    server.mechanism.server = True
    conn.inbox.feed(
        server.cover(pdu_response(first, b"late"), True)
        + server.cover(pdu_response(call_id, b"mine"), True)
    )
    assert conn.response(call_id) == b"mine"


@pytest.mark.parametrize("level", [0, 1, 3, 7])
def test_levels_that_are_none(level):
    with pytest.raises(ValueError, match="must be 2, 4, 5 or 6"):
        ClientSecurity(NullProvider(), level)
