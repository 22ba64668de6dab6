"""The ready interfaces: all of each can be used, and a few calls as a user makes them."""

from __future__ import annotations

import importlib
import pkgutil
from itertools import product
from typing import Any

import pytest

import rpcfast
from rpcfast import interfaces, ndr, testing
from rpcfast.errors import StatusError
from rpcfast.interfaces import efsr, frs2, svcctl, winreg

ALL = [
    value
    for found in pkgutil.iter_modules(interfaces.__path__)
    for value in vars(importlib.import_module(f"rpcfast.interfaces.{found.name}")).values()
    if isinstance(value, ndr.Interface)
]
FORMS = list(product(("request", "response"), ("ndr20", "ndr64"), ("python", "wire"),
                     ("list", "numpy")))


@pytest.mark.parametrize("interface", ALL, ids=lambda interface: interface.name)
def test_every_operation_has_plans(interface: Any) -> None:
    # a method of an object stands behind those of its base, of which none travels
    first = {"IDispatch": 3}.get(interface.name, 0)
    assert [op.opnum for op in interface] == list(range(first, first + len(interface)))
    for op in interface:
        for form in FORMS:
            op.plan(*form, True)


class Files:
    """A server of EFS with one file."""

    def __init__(self) -> None:
        self.octets = b""

    def EfsRpcOpenFileRaw(self, FileName: str, Flags: int) -> Any:
        return rpcfast.current_call().open_context(FileName)

    def EfsRpcWriteFileRaw(self, hContext: Any, EfsInPipe: Any) -> None:
        self.octets = EfsInPipe.read_all()

    def EfsRpcReadFileRaw(self, hContext: Any, EfsOutPipe: Any) -> None:
        EfsOutPipe.push(self.octets[:5])
        EfsOutPipe.push(self.octets[5:])

    def EfsRpcCloseRaw(self, hContext: Any) -> None:
        rpcfast.current_call().close_context(hContext)


@pytest.mark.parametrize(
    "interface", [efsr.efsrpc, efsr.efsrpc.under("df1941c5-fe89-4e79-bf10-463657acf44d")]
)
def test_raw_files(interface: Any) -> None:
    with testing.serve(interface, Files()) as binding, rpcfast.connect(binding, interface) as efs:
        handle = efs.EfsRpcOpenFileRaw("a file", 1)
        assert efs.EfsRpcWriteFileRaw(handle, b"what it holds") is None
        got = bytearray(13)
        assert efs.EfsRpcReadFileRaw(handle, EfsOutPipe=got) is None
        assert got == b"what it holds"
        assert efs.EfsRpcCloseRaw(handle) is None


@pytest.mark.parametrize("interface", [svcctl.svcctl, efsr.efsrpc, frs2.FrsTransport])
def test_plain_results_are_statuses(interface: Any) -> None:
    results = {op.result_status for op in interface if op.result is not None}
    assert results == {"WERROR"}


def test_more_data_is_no_failure() -> None:
    op = svcctl.svcctl["REnumServicesStatusW"]
    answer = {"lpBuffer": b"", "pcbBytesNeeded": 388, "lpServicesReturned": 0, "lpResumeIndex": 0}
    op.raise_for_status(op.Response(**answer, result=234))
    with pytest.raises(StatusError) as caught:
        op.raise_for_status(op.Response(**answer, result=5))
    assert (caught.value.status, caught.value.outputs.pcbBytesNeeded) == (5, 388)


def test_a_value_of_the_registry() -> None:
    """The counts come from the data; without data there need be none."""
    op = winreg.winreg["BaseRegQueryValue"]
    fixed = {"hKey": ndr.ContextHandle(0, winreg.winreg.uuid),
             "lpValueName": "x\0", "lpType": None}
    room = op.decode_request(op.encode_request(op.Request(**fixed, lpData=bytes(64))))
    assert (room.lpData, room.lpcbData, room.lpcbLen) == (bytes(64), 64, 64)
    size = op.decode_request(
        op.encode_request(op.Request(**fixed, lpData=None, lpcbData=0, lpcbLen=0))
    )
    assert (size.lpData, size.lpcbData, size.lpcbLen) == (None, 0, 0)
    nothing = op.decode_request(
        op.encode_request(op.Request(**fixed, lpData=None, lpcbData=None, lpcbLen=None))
    )
    assert (nothing.lpData, nothing.lpcbData, nothing.lpcbLen) == (None, None, None)
