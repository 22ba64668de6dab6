"""numpy arrays as values: what encoding takes, who asks for them, how Structs hold them."""

from __future__ import annotations

import copy
import enum
import pickle
from array import array
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import rpcfast
from rpcfast import idl, ndr
from rpcfast.errors import NdrError
from rpcfast.ndr import var


class numbers_t(ndr.Struct):
    n = ndr.ulong
    a = ndr.array(ndr.ulong, size_is=var.n)


class point_t(ndr.Struct):
    x = ndr.long
    on = ndr.boolean


class points_t(ndr.Struct):
    n = ndr.ulong
    a = ndr.array(point_t, size_is=var.n)


class grid_t(ndr.Struct):
    rows = ndr.ulong
    columns = ndr.ulong
    a = ndr.unique(ndr.array(ndr.short, size_is=(var.rows, var.columns)))


class named_t(ndr.Struct):
    n = ndr.ulong
    name = ndr.unique(ndr.ulong)


class shape_t(enum.IntEnum):
    dot = 0
    disc = 7


def read(kind: Any, data: Any, **options: Any) -> Any:
    return rpcfast.decode(kind, data, arrays="numpy", **options)


# ------------------------------------------------------------------------------ encoding
def test_any_array_of_fitting_numbers() -> None:
    data = rpcfast.encode(numbers_t, numbers_t(a=[0, 1, 2, 250]))
    plain = np.array([0, 1, 2, 250])
    for given in (
        *(plain.astype(code) for code in "B h H i I q Q >u4 >i8 <u2".split()),
        np.repeat(plain, 3)[::3], plain[::-1][::-1], np.array(plain, object),
        array("I", plain.tolist()), memoryview(array("I", plain.tolist())), tuple(plain),
        np.broadcast_to(np.uint8(1), (4,)) * plain.astype("u1"),
    ):
        assert rpcfast.encode(numbers_t, numbers_t(a=given)) == data
    ones = rpcfast.encode(numbers_t, numbers_t(a=[1, 1]))
    assert rpcfast.encode(numbers_t, numbers_t(a=np.broadcast_to(np.uint32(1), 2))) == ones
    assert rpcfast.encode(numbers_t, numbers_t(a=np.array([True, True]))) == ones


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (np.array([1.0, 2.0]), r"a: expected an array of uint32 of shape \(\*,\), got float64 of"),
        (np.array([1j]), "got complex128"),
        (np.array(["1"]), "got <U1"),
        (np.array(["2020"], "M8[s]"), "got datetime64"),
        (np.array([[1, 2]]), r"a: expected .* of shape \(\*,\), got int64 of shape \(1, 2\)"),
        (np.array(5), "a: expected a sequence, got ndarray"),
        (np.uint32(5), "a: expected a sequence, got uint32"),
        (np.array([1, 1 << 32]), r"a\[1\]: 4294967296 does not fit uint32"),
        (np.array([7, -1, -2], "i1"), r"a\[1\]: -1 does not fit uint32"),
        (np.array([(1, 2)], [("x", "i4"), ("y", "i4")]), r"got \(x: int32, y: int32\) of shape"),
    ],
)
def test_what_does_not_fit(given: Any, message: str) -> None:
    with pytest.raises(NdrError, match=message):
        rpcfast.encode(numbers_t, numbers_t(n=len(given) if given.shape else 1, a=given))


def test_a_count_that_differs() -> None:
    with pytest.raises(NdrError, match="a: 3 elements where size_is gives 4"):
        rpcfast.encode(numbers_t, numbers_t(n=4, a=np.arange(3)))
    for wrong in (np.zeros(3, "i2"), np.zeros((2, 2, 2), "i2")):
        with pytest.raises(NdrError, match=r"a: expected an array of int16 of shape \(\*, \*\)"):
            rpcfast.encode(grid_t, grid_t(a=wrong))
    fixed = ndr.array(ndr.short, 2, 3)
    with pytest.raises(NdrError, match=r"of shape \(2, 3\), got int16 of shape \(3, 2\)"):
        rpcfast.encode(fixed, np.zeros((3, 2), "i2"))


@pytest.mark.parametrize("code", ["f4", "f8"])
def test_floats(code: str) -> None:
    kind = ndr.array(ndr.single if code == "f4" else ndr.double, 3)
    exact = 1 << (24 if code == "f4" else 53)
    given = np.array([0, exact, -exact])
    assert read(kind, rpcfast.encode(kind, given)).tolist() == given.tolist()
    with pytest.raises(NdrError, match=rf"\[2\]: {-exact - 1} does not fit float"):
        rpcfast.encode(kind, np.array([0, 1, -exact - 1]))
    rounded = np.array([0.1, np.inf, np.nan])
    want = rpcfast.encode(kind, rounded.tolist())
    assert rpcfast.encode(kind, rounded) == want
    assert rpcfast.encode(kind, rounded.astype(">f8")) == want
    assert rpcfast.encode(kind, np.array([1, 2, 3], "f2")) == rpcfast.encode(kind, [1, 2, 3])
    if code == "f4":
        with pytest.raises(NdrError, match=r"\[1\]: 1e\+300 does not fit float32"):
            rpcfast.encode(kind, np.array([0, 1e300, 0]))


def test_fields_by_name() -> None:
    kind = ndr.array(point_t, 2)
    data = rpcfast.encode(kind, [point_t(x=1, on=True), point_t(x=-2, on=False)])
    rows = [(1, 1), (-2, 0)]
    for dtype in (
        [("x", "i4"), ("on", "u1")], [("x", ">i8"), ("on", "?")],
        {"names": ["on", "x"], "formats": ["i2", "i4"], "offsets": [12, 0], "itemsize": 20},
    ):
        given = np.zeros(2, dtype)
        given["x"], given["on"] = zip(*rows, strict=True)
        assert rpcfast.encode(kind, given) == data
        assert rpcfast.encode(kind, np.repeat(given, 2)[::2]) == data
    wide = np.array([(1, 1), (1 << 40, 0)], [("x", "i8"), ("on", "?")])
    with pytest.raises(NdrError, match=r"\[1\].x: 1099511627776 does not fit int32"):
        rpcfast.encode(kind, wide)
    for wrong in ([("x", "i4")], [("x", "i4"), ("of", "u1")]):
        with pytest.raises(NdrError, match=r"expected an array of \(x: int32, on: uint8\)"):
            rpcfast.encode(kind, np.zeros(2, wrong))
    with pytest.raises(NdrError, match=r"\.x: expected int32, got float64"):
        rpcfast.encode(kind, np.zeros(2, [("x", "f8"), ("on", "u1")]))
    with pytest.raises(NdrError, match=r"\.x: expected a field of shape \(\), got \(2,\)"):
        rpcfast.encode(kind, np.zeros(2, [("x", "i4", 2), ("on", "u1")]))


def test_an_enum_holds_15_bits() -> None:
    kind = ndr.array(ndr.Enum(shape_t), 3)
    data = rpcfast.encode(kind, [0, 7, 0x7FFF])
    assert read(kind, data).dtype == np.uint16
    assert rpcfast.encode(kind, np.array([0, 7, 0x7FFF])) == data
    with pytest.raises(NdrError, match=r"\[2\]: 32768 is not in 0\.\.32767"):
        rpcfast.encode(kind, np.array([0, 7, 0x8000], "u2"))


def test_numpy_scalars() -> None:
    value = named_t(n=np.uint64(7), name=np.int8(3))
    assert rpcfast.encode(named_t, value) == rpcfast.encode(named_t, named_t(n=7, name=3))
    one = point_t(x=np.int64(-1), on=np.bool_(True))
    assert rpcfast.encode(point_t, one) == rpcfast.encode(point_t, point_t(x=-1, on=True))
    assert rpcfast.encode(ndr.double, np.float32(0.5)) == rpcfast.encode(ndr.double, 0.5)
    with pytest.raises(NdrError, match="expected an integer"):
        rpcfast.encode(ndr.long, np.float64(1.0))


# ------------------------------------------------------------------------------ who asks
class annotated_t(ndr.Struct):
    n = ndr.ulong
    a = ndr.unique(ndr.array(ndr.ulong, size_is=var.n, values="numpy"))
    b = ndr.unique(ndr.array(ndr.ulong, size_is=var.n, values="list"))
    c = ndr.unique(ndr.array(ndr.ulong, size_is=var.n))


def test_by_annotation() -> None:
    data = rpcfast.encode(annotated_t, annotated_t(a=[1], b=[1], c=[1]))
    for arrays, kinds in (
        ("list", (np.ndarray, list, list)), ("numpy", (np.ndarray, list, np.ndarray)),
    ):
        value = rpcfast.decode(annotated_t, data, arrays=arrays)
        assert (type(value.a), type(value.b), type(value.c)) == kinds
    with pytest.raises(ValueError, match="'array'"):
        ndr.array(ndr.long, 3, values="array")


IDL = """
[uuid(12345678-1234-1234-1234-123456789012), version(1.0)]
interface sums {
    typedef [size_is(2)] long *pair_t;
    typedef struct { unsigned long n; [size_is(n)] double *a; long b[2][2]; byte c[4]; } data_t;
    long Sum([in] unsigned long n, [in, size_is(n)] long a[], [in] pair_t p, [out] data_t *d);
}
"""


def test_by_load(tmp_path: Path) -> None:
    path = tmp_path / "sums.idl"
    path.write_text(IDL)
    for module in (idl.load(path, arrays="numpy"), idl.loads(IDL, arrays="numpy")):
        op = module.sums["Sum"]
        request = op.decode_request(op.encode_request(op.Request(a=[1, 2, 3], p=[4, 5])))
        assert type(request.a) is type(request.p) is np.ndarray
        made = module.data_t(a=[0.5], b=[[1, 2], [3, 4]], c=b"abcd")
        out = op.decode_response(op.encode_response(op.Response(d=made, result=0))).d
        assert (type(out.a), type(out.b), type(out.c)) == (np.ndarray, np.ndarray, bytes)
        assert out == made
    op = idl.load(path).sums["Sum"]
    stub = op.encode_request(op.Request(a=[1, 2, 3], p=[4, 5]))
    assert type(op.decode_request(stub).a) is list
    assert type(op.decode_request(stub, arrays="numpy").a) is np.ndarray
    with pytest.raises(ValueError, match="'array'"):
        idl.load(path, arrays="array")


def test_by_generated_module(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from rpcfast.__main__ import main

    path, out = tmp_path / "sums.idl", tmp_path / "sums.py"
    path.write_text(IDL)
    assert main(["idl", str(path), "--arrays", "numpy"]) == 0
    module: dict[str, Any] = {"__name__": "sums"}
    exec(out.read_text(), module)
    op = module["sums"]["Sum"]
    request = op.decode_request(op.encode_request(op.Request(a=[1, 2, 3], p=[4, 5])))
    assert type(request.a) is np.ndarray
    stub = out.with_suffix(".pyi").read_text()
    assert "    a: _npt.NDArray[_np.float64] | None\n" in stub
    assert "    b: _npt.NDArray[_np.int32]\n" in stub
    assert "    c: bytes\n" in stub
    assert main(["idl", str(path), "--arrays", "numpy", "--check"]) == 0
    assert main(["idl", str(path), "--check"]) == 1
    assert "is stale" in capsys.readouterr().err


# ------------------------------------------------------------------------------ as values
def test_structs_that_hold_arrays() -> None:
    data = rpcfast.encode(numbers_t, numbers_t(a=[1, 2, 3]))
    one, other = read(numbers_t, data), read(numbers_t, bytearray(data))
    assert one == other
    assert one == rpcfast.decode(numbers_t, data)
    assert one != numbers_t(a=np.array([1, 2, 4]))
    assert one != numbers_t(n=3, a=np.array([1, 2]))
    assert pickle.loads(pickle.dumps(other)) == one
    assert copy.copy(one).a is one.a
    assert copy.deepcopy(one) == one
    assert "array([1, 2, 3]" in repr(one)
    points = read(points_t, rpcfast.encode(points_t, points_t(a=[point_t(x=1, on=True)])))
    assert points == points_t(a=points.a.copy())
    assert points != points_t(n=1, a=np.array([1]))


def test_pipes() -> None:
    kind = ndr.Pipe(ndr.ulong)
    wire = {"representation": "wire"}
    for chunks in ([[1, 2]], [[1, 2], [3]]):
        data = rpcfast.encode(kind, ndr.Chunks(chunks))
        found = read(kind, data)
        assert found.tolist() == [n for chunk in chunks for n in chunk]
        assert not found.flags.writeable
        assert [part.tolist() for part in read(kind, data, **wire)] == chunks
    given = ndr.Chunks([np.array([1, 2], ">u8"), np.array([3])])
    assert rpcfast.encode(kind, given) == data
    with pytest.raises(NdrError, match=r"expected an array of uint32 of shape \(\*,\)"):
        rpcfast.encode(kind, np.zeros((2, 2), "u4"))
