"""Attribute configuration files, and the switches of an interface.  [protocol 9.6]"""

from __future__ import annotations

from pathlib import Path

import pytest

from rpcfast import idl, ndr
from rpcfast.__main__ import main

HEAD = "[uuid(12345778-1234-abcd-ef00-0123456789ac), version(1.0), pointer_default(%s)]\n"
TEXT = HEAD % "unique" + """interface t {
    typedef long *PL;
    DWORD Op([in] handle_t h, [in] DWORD n, [out] error_status_t *s);
    DWORD Other([in] PL p);
    HRESULT Third([in] PRPC_UNICODE_STRING name);
}"""


def test_what_is_local_changes_nothing() -> None:
    plain = idl.loads(TEXT)
    configured = idl.loads(
        TEXT,
        acf="""
        #define HANDLE [explicit_handle]
        [implicit_handle(handle_t binding), code] interface t {
            include "windows", "more";
            typedef [represent_as(str)] RPC_UNICODE_STRING, PRPC_UNICODE_STRING;
            typedef [heap, allocate(all_nodes)] PL;
            HANDLE [async, enable_allocate] Op([comm_status, fault_status] s);
            [nocode, notify_flag] Other([comm_status] added, p);
        }
        """,
    )
    for ours, theirs in zip(configured.t, plain.t, strict=True):
        assert (ours.name, repr(ours.params), repr(ours.result)) == (
            theirs.name, repr(theirs.params), repr(theirs.result)
        )


def test_statuses() -> None:
    module = idl.loads(TEXT, acf="interface t { [rpcfast_status] Op(); }")
    assert module.t["Op"].result == ndr.error_status_t
    assert module.t["Other"].result == ndr.ulong
    assert module.t["Op"].result_status is not None
    module = idl.loads(TEXT, acf="[rpcfast_status] interface t { }")
    assert module.t["Other"].result == ndr.error_status_t
    assert module.t["Third"].result == ndr.HRESULT


def test_pointer_typedefs_as_dce_has_them() -> None:
    """[decision 33]"""
    text = TEXT.replace("unique", "ptr")
    acf = "[rpcfast_dce_pointers] interface t { }"
    assert idl.loads(text).t["Other"].params[0].type == ndr.ref(ndr.long)
    assert idl.loads(text, acf=acf).t["Other"].params[0].type == ndr.full(ndr.long)
    inside = text.replace("version", "rpcfast_dce_pointers, version")
    assert idl.loads(inside).t["Other"].params[0].type == ndr.full(ndr.long)
    assert idl.loads(inside.replace("PL p", "long *p")).t["Other"].params[0].type == ndr.ref(
        ndr.long
    )


@pytest.mark.parametrize(
    ("acf", "complaint"),
    [
        ("interface u { }", '<acf>:1:11: the IDL file has no interface "u"'),
        ("interface t { Gone(); }", '<acf>:1:15: "t" has no operation "Gone"'),
        ("interface t { Op([heap] gone); }", '"Op" has no parameter "gone"'),
        ("interface t { [colour] Op(); }", '<acf>:1:16: unknown attribute "colour"'),
        ("interface t { Op([byte_count(n)] n); }", "[byte_count] is not offered: it counts"),
        ("interface t { typedef [cs_char(x)] PL; }", "[cs_char] is not offered"),
        ("interface t { [rpcfast_status] Op(), }", 'expected ";" after an operation'),
        ("interface t { ", "the name of a type, an operation or a parameter"),
        ("interface t { typedef [represent_as(str)] PL; }", "is not one that is shown as str"),
        ("long x;", 'expected "interface"'),
    ],
)
def test_refused(acf: str, complaint: str) -> None:
    with pytest.raises(idl.IdlError) as caught:
        idl.loads(TEXT, acf=acf)
    assert complaint in str(caught.value)


def test_the_file_beside_is_taken(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "t.idl").write_text(TEXT)
    assert idl.load(tmp_path / "t.idl").t["Op"].result == ndr.ulong
    (tmp_path / "other.acf").write_text("interface t { [rpcfast_status] Other(); }")
    (tmp_path / "t.acf").write_text("interface t { [rpcfast_status] Op(); }")
    assert idl.load(tmp_path / "t.idl").t["Op"].result == ndr.error_status_t
    module = idl.load(tmp_path / "t.idl", acf=tmp_path / "other.acf")
    assert [op.result for op in module.t][:2] == [ndr.ulong, ndr.error_status_t]
    assert main(["idl", str(tmp_path / "t.idl"), "--acf", str(tmp_path / "other.acf")]) == 0
    assert (tmp_path / "t.py").read_text().count("result=ndr.error_status_t") == 1
    assert main(["idl", "a.idl", "b.idl", "--acf", "x.acf"]) == 2
    assert "--acf take one FILE" in capsys.readouterr().err


PIPES = HEAD % "unique" + "interface t { typedef pipe byte p_t; void Op([in] p_t p, %s); }"


@pytest.mark.parametrize(
    ("beside", "is_fixed"),
    [
        ("[in] long n", True), ("[in] GUID *g", True), ("[in] byte a[4]", True),
        ("[in, unique] long *n", False), ("[in, string] char *s", False),
        ("[in] RPC_UNICODE_STRING *s", False), ("[in] long n, [in, size_is(n)] long *a", False),
    ],
)
def test_what_midl_wants_beside_a_pipe(beside: str, is_fixed: bool) -> None:
    """[decision 4]"""
    assert idl.loads(PIPES % beside).t["Op"].in_pipes
    if is_fixed:
        assert idl.loads(PIPES % beside, strict_midl=True).t["Op"].in_pipes
        return
    with pytest.raises(idl.IdlError, match="beside a pipe"):
        idl.loads(PIPES % beside, strict_midl=True)


def test_the_command_says_what_midl_wants(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "t.idl").write_text(PIPES % "[in, string] char *name")
    assert main(["idl", str(tmp_path / "t.idl"), "--strict-midl"]) == 1
    assert "beside a pipe" in capsys.readouterr().err
    assert not (tmp_path / "t.py").exists()
    assert main(["idl", str(tmp_path / "t.idl")]) == 0


@pytest.mark.parametrize(
    ("acf", "complaint"),
    [
        ("[auto_handle] interface t { }", "with [auto_handle] cannot have pipes"),
        ("interface t { [encode] Op(); }", "an [encode] operation cannot have pipes"),
        ("[decode] interface t { }", "a [decode] operation cannot have pipes"),
    ],
)
def test_what_a_pipe_does_not_go_with(acf: str, complaint: str) -> None:
    with pytest.raises(idl.IdlError) as caught:
        idl.loads(PIPES % "[in] long n", acf=acf)
    assert complaint.split("] ")[-1] in caught.value.reason
    with pytest.raises(idl.IdlError, match="method of an"):
        idl.loads(PIPES.replace("[uuid", "[object, uuid") % "[in] long n")
