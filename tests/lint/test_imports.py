"""What importing costs: numpy, asyncio and typing are imported by those who use them."""

import subprocess
import sys
from pathlib import Path

import pytest

CODEC = """
from rpcfast.interfaces import samr
op = samr.samr["SamrCloseHandle"]
assert op.decode_request(op.encode_request(op.Request(SamHandle=None))).SamHandle is None
"""

ARRAYS = """
import array, rpcfast
from rpcfast import ndr
class t(ndr.Struct):
    n = ndr.ulong
    a = ndr.array(ndr.ulong, size_is=ndr.var.n)
    def __init__(self, a): self.a = a
for given in ([1, 2], (1, 2), array.array("I", [1, 2]), memoryview(array.array("I", [1, 2]))):
    data = rpcfast.encode(t, t(given))
    assert rpcfast.decode(t, data).a == [1, 2]
assert rpcfast.decode(t, data) == t([1, 2])
"""


@pytest.mark.parametrize(
    ("code", "absent"),
    [
        ("import rpcfast", ("numpy", "asyncio", "inspect", "rpcfast.idl", "rpcfast.runtime")),
        ("import rpcfast; rpcfast.connect, rpcfast.Server", ("numpy", "asyncio", "rpcfast.idl")),
        (ARRAYS, ("numpy",)),
        (CODEC, ("numpy", "asyncio", "dataclasses", "inspect", "typing", "rpcfast.idl",
                 "rpcfast.runtime", "rpcfast.engine")),
    ],
)
def test_what_is_not_imported(code: str, absent: tuple[str, ...], tmp_path: Path) -> None:
    check = f"import sys; print([m for m in {absent!r} if m in sys.modules])"
    found = subprocess.run(
        [sys.executable, "-c", f"{code}\n{check}"],
        capture_output=True, text=True, check=True, cwd=tmp_path,
    )
    assert found.stdout.strip() == "[]"
