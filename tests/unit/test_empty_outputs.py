"""The empty outputs of failed calls: for every operation of the ready interfaces, whole stubs."""

import importlib

import pytest

from rpcfast import NdrError
from rpcfast.ndr import Interface
from rpcfast.runtime.managers import empty

MODULES = "samr lsarpc netlogon srvsvc wkssvc winreg svcctl drsuapi eventlog6 efsr frs2".split()
DENIED = 0xC0000022

#: With a level or a size of 0 there is no response; a client that asks for that gets a fault.
NONE = {
    "SamrQueryDisplayInformation", "SamrQueryDisplayInformation2", "SamrQueryDisplayInformation3",
    "NetrFileGetInfo", "NetrServerGetInfo", "NetrLogonGetCapabilities",
    "RGetServiceDisplayNameA", "RGetServiceKeyNameA",
}  # fmt: skip


def request_of(op):
    """Give a request of nothing; None where the IDL has none."""
    info = op.Request.__ndr__
    piped = {pipe.name for pipe in op.in_pipes}
    request = op.Request.__new__(op.Request)
    for name, type_ in info.fields:
        if name not in info.counts and name not in piped:
            setattr(request, name, empty._empty(type_, info.scope, {}))
    try:
        return op.decode_head(op.encode_head(request))[0]
    except NdrError:
        return None


@pytest.mark.parametrize("name", MODULES)
def test_failures_can_be_encoded(name):
    module = importlib.import_module(f"rpcfast.interfaces.{name}")
    seen = 0
    for op in next(found for found in vars(module).values() if isinstance(found, Interface)):
        request = request_of(op) if op.result_status else None
        if request is None:
            continue
        try:
            response = empty.failed(op, request, DENIED)
            stub = op.encode_tail(response, request=request)
        except ValueError:
            assert op.name in NONE
            continue
        assert op.name not in NONE
        assert op.decode_tail(stub, 0, request).result == DENIED
        seen += 1
    assert seen >= 15


def test_levels_and_in_out_parameters():
    module = importlib.import_module("rpcfast.interfaces.srvsvc")
    op = module.srvsvc["NetrServerGetInfo"]
    request = op.Request(ServerName=None, Level=101)
    response = empty.failed(op, request, 5)
    assert (response.InfoStruct.tag, response.InfoStruct.value, response.result) == (101, None, 5)
    module = importlib.import_module("rpcfast.interfaces.samr")
    op = module.samr["SamrEnumerateUsersInDomain"]
    handle = module.ndr.ContextHandle(0, module.samr.uuid)
    request = op.Request(
        DomainHandle=handle, EnumerationContext=77, UserAccountControl=0, PreferedMaximumLength=9
    )
    response = empty.failed(op, request, DENIED)
    assert (response.EnumerationContext, response.Buffer) == (77, None)


def test_an_array_is_not_made_for_any_number():
    module = importlib.import_module("rpcfast.interfaces.svcctl")
    op = module.svcctl["RQueryServiceObjectSecurity"]
    request = op.Request(
        hService=module.ndr.ContextHandle(0, module.svcctl.uuid), dwSecurityInformation=1,
        cbBufSize=1000,
    )
    assert empty.failed(op, request, 5).lpSecurityDescriptor == bytes(1000)
    request.cbBufSize = 0xFFFFFFFF
    with pytest.raises(ValueError, match="an array of"):
        empty.failed(op, request, 5)
