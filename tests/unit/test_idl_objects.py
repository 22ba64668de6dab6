"""DCOM and Automation: numbers of methods, what goes in front of them, interface pointers."""

from __future__ import annotations

import uuid
from typing import Any

import pytest

from rpcfast import idl, ndr
from rpcfast.interfaces import ms_oaut

OBJECT = "[object, uuid(12345778-1234-abcd-ef00-0123456789ac), pointer_default(unique)]\n"


def opnums(interface: Any) -> dict[str, int]:
    return {op.name: op.opnum for op in interface}


def method(declaration: str) -> list[Any]:
    """Return the parameters of a method, those in front of it left out."""
    module = idl.loads(f"{OBJECT}interface t : IUnknown {{ HRESULT Op({declaration}); }}")
    return list(module.t["Op"].params[2:])


def test_methods_are_numbered_after_those_of_their_bases() -> None:
    module = idl.loads(
        OBJECT + "interface a : IUnknown { HRESULT A1(); HRESULT A2(void); }\n"
        + OBJECT + "interface b : a { HRESULT B1(); }\n"
        + OBJECT + "interface c : IDispatch { HRESULT C1(); }\n"
    )
    assert opnums(module.a) == {"A1": 3, "A2": 4}
    assert opnums(module.b) == {"A1": 3, "A2": 4, "B1": 5}
    assert opnums(module.c) == {  # [MS-OAUT 3.1.4]
        "GetTypeInfoCount": 3, "GetTypeInfo": 4, "GetIDsOfNames": 5, "Invoke": 6, "C1": 7,
    }
    assert module.b["A2"] is not module.a["A2"]
    assert module.b[5] is module.b["B1"]


def test_a_base_that_is_no_object_is_one_by_inheritance() -> None:
    module = idl.loads(OBJECT.replace("object, ", "") + "interface a : IUnknown { HRESULT A(); }")
    assert opnums(module.a) == {"A": 3}


def test_local_methods_keep_their_number_for_the_one_that_is_called_for_them() -> None:
    module = idl.loads(
        OBJECT + """interface t : IUnknown {
            [local] HRESULT Next([in] ULONG n, int (*callback)(void *), ...);
            [call_as(Next)] HRESULT RemoteNext([in] ULONG n);
            HRESULT Skip();
            [local] void Gone();
            HRESULT Last();
        }"""
    )
    assert opnums(module.t) == {"RemoteNext": 3, "Skip": 4, "Last": 6}
    rpc = idl.loads(
        OBJECT.replace("object, ", "")
        + "interface t { void A(void); [local] void B(void); void C(void); }"
    )
    assert opnums(rpc.t) == {"A": 0, "C": 1}


def test_properties_have_the_names_of_c() -> None:
    module = idl.loads(
        OBJECT + "interface t : IUnknown { [propget, id(1)] HRESULT Name([out, retval] BSTR *p);"
        "[propput, id(1)] HRESULT Name([in] BSTR p); }"
    )
    assert opnums(module.t) == {"get_Name": 3, "put_Name": 4}
    assert module.t[3].outputs == ("ORPCthat", "p")


def test_what_goes_in_front_of_a_method() -> None:
    module = idl.loads(OBJECT + "interface t : IUnknown { HRESULT Op([in] long n); }")
    op = module.t["Op"]
    assert [repr(p) for p in op.params] == [
        repr(p) for p in (
            ndr.in_("ORPCthis", ms_oaut.ORPCTHIS),
            ndr.out("ORPCthat", ndr.ref(ms_oaut.ORPCTHAT)),
            ndr.in_("n", ndr.long),
        )
    ]
    this = ms_oaut.ORPCTHIS(
        version=ms_oaut.COMVERSION(MajorVersion=5, MinorVersion=7), flags=0, reserved1=0,
        cid=uuid.UUID("00000001-0002-0003-0405-060708090a0b"),
    )
    # version, flags, reserved1, cid, no extensions [MS-DCOM 2.2.13.3], and n
    stub = op.encode_request(op.Request(ORPCthis=this, n=9))
    assert stub.hex() == (
        "05000700" "00000000" "00000000" "0100000002000300" "0405060708090a0b" "00000000" "09000000"
    )
    that = op.decode_response(bytes.fromhex("00000000" "00000000" "00000000"))
    assert that.ORPCthat.extensions is None


def test_interface_pointers_are_unique_wherever_they_stand() -> None:
    target = ms_oaut.MInterfacePointer
    assert method("[in] IUnknown *p")[0].type == ndr.unique(target)
    assert method("[in] interface IOther *p")[0].type == ndr.unique(target)
    assert method("[out] IDispatch **p")[0].type == ndr.ref(ndr.unique(target))
    assert method("[in] REFIID r, [out, iid_is(r)] void **p")[1].type == ndr.ref(
        ndr.unique(target)
    )
    assert method("[in] REFIID r, [in, iid_is(r)] IUnknown *p")[1].type == ndr.unique(target)
    module = idl.loads(
        "interface later;\ntypedef struct { later *p; } s_t;\n"
        + OBJECT.replace("unique", "ref") + "interface later : IUnknown { typedef later *p_t;"
        " HRESULT Op([in] p_t p, [in] long n, [in, size_is(n)] later **all); }"
    )
    assert module.s_t.__ndr__.fields[0][1] == ndr.unique(target)
    op = module.later["Op"]
    assert op.params[2].type == ndr.unique(target)
    assert op.params[4].type == ndr.ref(
        ndr.array(ndr.unique(target), size_is=ndr.var.n)
    )


def test_automation_types() -> None:
    assert method("[in] BSTR s")[0].type == ndr.unique(ms_oaut.FLAGGED_WORD_BLOB)
    assert method("[in] VARIANT v")[0].type == ndr.unique(ms_oaut.wireVARIANTStr)
    assert method("[in] SAFEARRAY(VARIANT) a")[0].type == ms_oaut.PSAFEARRAY
    # a BSTR "hi" behind its id: max_count, octets, units, units [MS-OAUT 2.2.23]
    data = ndr.encode(ms_oaut.FLAGGED_WORD_BLOB, ms_oaut.FLAGGED_WORD_BLOB(
        cBytes=4, clSize=2, asData=[0x68, 0x69]
    ))
    assert data.hex() == "02000000" "04000000" "02000000" "6800" "6900"


def test_descriptions_for_scripts_are_read_over() -> None:
    module = idl.loads(
        "[uuid(12345778-1234-abcd-ef00-0123456789ad), version(1.0), helpstring(\"x\")]\n"
        "library Lib { importlib(\"stdole2.tlb\");\n"
        + OBJECT + "interface t : IDispatch { [id(1), helpstring(\"y\")] HRESULT Op(); };\n"
        "[uuid(12345778-1234-abcd-ef00-0123456789ae)] coclass C { [default] interface t; "
        "[default, source] dispinterface e; };\n"
        "[uuid(12345778-1234-abcd-ef00-0123456789af)] dispinterface e { properties: methods: "
        "[id(1)] void Fired([in] long n); };\n"
        "module m { const long X = 1; }; };\n"
        "typedef struct { long a; } after_t;"
    )
    assert opnums(module.t)["Op"] == 7
    assert module.after_t is not None
    assert not hasattr(module, "C")


def test_a_file_of_its_own_goes_before_what_is_predefined(tmp_path: Any) -> None:
    (tmp_path / "ms-dcom.idl").write_text(
        "typedef struct { long a; } ORPCTHIS; typedef struct { long b; } ORPCTHAT;"
    )
    (tmp_path / "t.idl").write_text(
        'import "ms-dcom.idl";' + OBJECT + "interface t : IUnknown { HRESULT Op(); }"
    )
    module = idl.load(tmp_path / "t.idl")
    assert module.t["Op"].params[0].type is module.ORPCTHIS


@pytest.mark.parametrize("keyword", ["coclass", "dispinterface", "module"])
def test_blocks_that_are_not_closed(keyword: str) -> None:
    with pytest.raises(idl.IdlError, match='expected "}", not the end of the file'):
        idl.loads(f"{keyword} x {{ a {{ }} ")
