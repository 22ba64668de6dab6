"""What a call takes and gives, on an operation's own rules."""

from __future__ import annotations

import pytest

from rpcfast import ndr
from rpcfast.errors import StatusError
from rpcfast.ndr import var

UUID = "7c9d5a10-3f52-4e0b-9d5e-0a1b2c3d4e5f"
octets = ndr.array(ndr.byte, size_is=var.len)

t = ndr.Interface(
    "t", UUID, (1, 2),
    [
        ndr.operation("Nothing"),
        ndr.operation("AddOne", ndr.in_("in_data", ndr.ulong),
                      ndr.out("out_data", ndr.ref(ndr.ulong))),
        ndr.operation("Echo", ndr.in_("len", ndr.ulong), ndr.in_("in_data", octets),
                      ndr.out("out_data", octets)),
        ndr.operation("Source", ndr.in_("len", ndr.ulong), ndr.out("data", octets)),
        ndr.operation("Many", ndr.in_("a", ndr.unique(ndr.long)), ndr.in_("b", ndr.long),
                      ndr.out("x", ndr.ref(ndr.long)), ndr.out("y", ndr.ref(ndr.long)),
                      result=ndr.NTSTATUS),
        ndr.operation("Old", ndr.out("status", ndr.ref(ndr.error_status_t)), result=ndr.boolean),
        ndr.operation("Late", result=ndr.HRESULT, opnum=20),
        ndr.operation("Later"),
    ],
)


def test_identity() -> None:
    assert [op.opnum for op in t] == [0, 1, 2, 3, 4, 5, 20, 21]
    assert t[20] is t["Late"]
    assert "Echo" in t
    assert 6 not in t
    with pytest.raises(KeyError):
        t["Echoes"]
    with pytest.raises(KeyError):
        t[6]
    assert t.version == (1, 2)
    assert str(t.uuid) == UUID


def test_by_another_uuid() -> None:
    other = t.under("7c9d5a10-3f52-4e0b-9d5e-0a1b2c3d4e60", endpoints=["ncacn_np:[x]"])
    assert str(other.uuid) == "7c9d5a10-3f52-4e0b-9d5e-0a1b2c3d4e60"
    assert (other.version, other.endpoints) == ((1, 2), ("ncacn_np:[x]",))
    assert [(op.opnum, op.name) for op in other] == [(op.opnum, op.name) for op in t]
    assert other["Late"].interface is other
    assert t["Late"].interface is t
    assert other["AddOne"].encode_request(other["AddOne"].Request(in_data=1)) == b"\1\0\0\0"


def test_parameters() -> None:
    echo = t["Echo"]
    assert (echo.inputs, echo.derivable) == (("len", "in_data"), frozenset({"len"}))
    request = echo.request((b"abc",), {})
    assert (request.len, request.in_data) == (3, b"abc")
    assert echo.request((), {"in_data": b"abc", "len": 3}).len == 3
    with pytest.raises(TypeError, match="takes 1 positional"):
        echo.request((3, b"abc"), {})  # a derivable parameter is keyword-only
    with pytest.raises(TypeError, match="no argument 'size'"):
        echo.request((b"",), {"size": 1})
    with pytest.raises(TypeError, match="two values for 'in_data'"):
        echo.request((b"",), {"in_data": b""})
    with pytest.raises(TypeError, match="needs the argument 'in_data'"):
        echo.request((), {})
    # nothing that Source sends is counted by len: it cannot be left out
    assert t["Source"].derivable == frozenset()
    assert t["Many"].request((), {"b": 2}).a is None


def test_outputs_depend_on_the_idl_alone() -> None:
    assert [t[name].outputs for name in ("Nothing", "AddOne", "Many", "Old", "Late")] == [
        (), ("out_data",), ("x", "y"), ("result",), (),
    ]
    add = t["AddOne"]
    assert add.give(add.response(42)) == 42
    assert t["Nothing"].give(t["Nothing"].response(None)) is None
    many = t["Many"]
    given = many.give(many.response((1, 2)))
    x, y = given
    assert (x, y, given.x, given.result) == (1, 2, 1, 0)


@pytest.mark.parametrize(
    ("status", "failed"),
    [(0, False), (0x105, False), (0x40000000, False), (0x80000005, False), (0x8000001A, False),
     (0x80000001, True), (0xC0000022, True)],
)
def test_ntstatus(status: int, failed: bool) -> None:
    op = t["Many"]
    response = op.response({"x": 1, "y": 2, "result": status})
    if failed:
        with pytest.raises(StatusError) as caught:
            op.give(response)
        assert caught.value.status == status
        assert caught.value.outputs is response
    else:
        assert op.give(response).result == status


def test_other_statuses() -> None:
    late = t["Late"]
    assert late.give(late.response({"result": 1})) is None
    with pytest.raises(StatusError):
        late.give(late.response({"result": 0x80004005}))
    old = t["Old"]
    assert old.give(old.response((True, 234))) is True  # ERROR_MORE_DATA is no failure
    with pytest.raises(StatusError, match="ERROR_ACCESS_DENIED"):
        old.give(old.response({"status": 5, "result": False}))


def test_what_a_manager_may_return() -> None:
    many = t["Many"]
    for value in ((1, 2), {"x": 1, "y": 2}, (1, 2, 0), many.response((1, 2))):
        response = many.response(value)
        assert (response.x, response.y, response.result) == (1, 2, 0)
    for value in (1, (1,), (1, 2, 3, 4), None, "xy"):
        with pytest.raises(TypeError):
            many.response(value)
    with pytest.raises(TypeError, match="no output 'z'"):
        many.response({"x": 1, "y": 2, "z": 3})
    with pytest.raises(TypeError, match="needs the output 'y'"):
        many.response({"x": 1})


def test_a_response_is_checked_against_its_request() -> None:
    op = t["Source"]
    request = op.Request(len=3)
    good = op.encode_response(op.Response(data=b"abc"), request)
    assert good.hex() == "03000000616263"
    assert op.decode_response(good, request).data == b"abc"
    assert op.decode_response(good).data == b"abc"
    for wrong in (5, "x", op.Response(data=b"abc"), t["Echo"].Request(in_data=b"")):
        with pytest.raises(TypeError, match="not a Source_request"):
            op.decode_response(good, wrong)
        with pytest.raises(TypeError, match="not a Source_request"):
            op.encode_response(op.Response(data=b"abc"), wrong)
    with pytest.raises(ndr_error(), match="expression gives 4"):
        op.decode_response(good, op.Request(len=4))
    with pytest.raises(ndr_error(), match="size_is gives 4"):
        op.encode_response(op.Response(data=b"abc"), op.Request(len=4))


def ndr_error() -> type[Exception]:
    from rpcfast.errors import NdrError

    return NdrError


def test_surplus_octets() -> None:
    op = t["AddOne"]
    stub = b"\x01\0\0\0"
    assert op.decode_request(stub + bytes(7)).in_data == 1
    with pytest.raises(ndr_error(), match="8 octets are left over"):
        op.decode_request(stub + bytes(8))
    assert op.decode_request(stub + bytes(5816), partial=True).in_data == 1
    with pytest.raises(ndr_error()):
        ndr.decode(ndr.ulong, stub + b"\0")
    assert ndr.decode(ndr.ulong, stub + b"\0", partial=True) == 1


def test_threads_share_the_classes_of_an_operation() -> None:
    from threading import Barrier, Thread

    for _ in range(20):
        op = ndr.Interface("u", UUID, (1, 0), [ndr.operation("A", ndr.in_("x", ndr.long))])["A"]
        start, stubs = Barrier(8), []

        def call(op: ndr.Operation = op, start: Barrier = start, stubs: list = stubs) -> None:
            start.wait()
            stubs.append(op.encode_head(op.request((7,), {})))

        threads = [Thread(target=call) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert stubs == [b"\7\0\0\0"] * 8
