"""Samba's ndrdump reads stubs that we made: the same values, nothing left over.

For NDR20 it also encodes again what it read, and the octets have to be ours (`--validate`).
ndrdump has no big-endian form.

What is judged: every recorded call of the interfaces in vectors.stubs.SAMBA, encoded anew from
values without counts and referents, and the values in MADE.  Left out are those with replies in
which values were given room to spare, which the default representation does not keep: samples of
them are judged in test_ndrdump.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import uuid
from pathlib import Path
from typing import Any

import pytest

import oracle
from oracle.layout import TOP
from rpcfast import ndr
from rpcfast.interfaces import rpcecho, samr
from vectors import samba_print
from vectors.stubs import Case, is_reference, samba_cases

FORMS = ["ndr20", "ndr64"]


@pytest.fixture(scope="module")
def ndrdump() -> Any:
    """Return ndrdump(interface, opnum, direction, stub, request, syntax) -> what it printed."""
    program = shutil.which("ndrdump")
    if program is None:
        pytest.skip("needs ndrdump: `apt install samba-testsuite`")

    def run(
        interface: str, opnum: int, direction: str, stub: Path, request: Path | None, syntax: str
    ) -> str:
        way = {"request": "in", "response": "out"}[direction]
        command = [program, "-d0", interface, str(opnum), way, str(stub)]
        command += ["--ndr64"] if syntax == "ndr64" else ["--validate", "--dump-data"]
        if request is not None:
            command += ["--context-file", str(request)]
        done = subprocess.run(
            command, capture_output=True, text=True, errors="replace", timeout=60, check=False
        )
        return done.stdout + done.stderr

    return run


ROW = re.compile(r"^([-+])\[([0-9A-F]{4})\] ((?:[0-9A-F]{2} +)+)", re.MULTILINE)


def differences(said: str) -> set[int]:
    """Return the offsets of the octets that ndrdump would have written otherwise."""
    rows: dict[str, dict[int, int]] = {"-": {}, "+": {}}
    for sign, start, octets in ROW.findall(said):
        at = int(start, 16)
        rows[sign] |= {at + i: int(octet, 16) for i, octet in enumerate(octets.split())}
    ours, theirs = rows["-"], rows["+"]
    return {at for at in ours | theirs if ours.get(at) != theirs.get(at)}


class Judge:
    """ndrdump on stubs of one operation and direction."""

    def __init__(self, run: Any, where: Path, interface: str, op: Any, direction: str) -> None:
        self.run = run
        self.where = where
        self.interface = interface
        self.op = op
        self.direction = direction

    def reads(self, stub: bytes, request: bytes | None, syntax: str) -> str:
        """Return what ndrdump prints of a stub, which has to be all of it."""
        data, context = self.where / "stub", None
        data.write_bytes(stub)
        if request is not None:
            context = self.where / "request"
            context.write_bytes(request)
        said = self.run(self.interface, self.op.opnum, self.direction, data, context, syntax)
        assert "dump OK" in said, said
        assert "unread bytes" not in said, said
        return said.split("push returned")[0]

    def takes(self, stub: bytes, request: bytes | None, syntax: str) -> None:
        """Assert that ndrdump would write the same octets, but for the numbers of referents."""
        said = self.run(
            self.interface, self.op.opnum, self.direction, self.where / "stub",
            None if request is None else self.where / "request", syntax,
        )
        sent = None
        if request is not None:
            sent = oracle.decode_stub(self.op, "request", request, syntax).value
        read = oracle.decode_stub(self.op, self.direction, stub, syntax, "little", sent)
        free = {
            at for event in read.events if event.kind in ("ref", "unique", "full")
            for at in range(event.offset, event.offset + event.nbytes)
        }
        assert not differences(said) - free, said
        assert ("WARNING" in said) == bool(differences(said)), said


# ------------------------------------------------------------------ recorded values
def anew(case: Case, syntax: str) -> tuple[bytes, bytes | None]:
    """Encode the value of a recorded stub, and its request's, from what a user would hold."""
    options: dict[str, Any] = {"syntax": syntax}
    sent = case.sent()
    request = None
    if sent is not None:
        request = case.op.encode_request(sent, representation="wire", **options)
    value = case.decode(representation="python")
    if case.direction == "request":
        return case.op.encode_request(value, **options), None
    return case.op.encode_response(value, request=sent, **options), request


# Samba has a version of mgmt as one number, and a count and an array as one struct.
NOT_JUDGED = {"mgmt", "drsuapi", "lsarpc", "netlogon", "winreg"}
# Their requests, which alone say max_towers, are not recorded; Samba refuses its own stubs then.
WITHOUT_REQUEST = {"epmapper.epm_Map.2.out", "epmapper.epm_Map.10.out"}

RECORDED = [
    pytest.param(case, syntax, id=f"{case.line.id}-{syntax}")
    for case in samba_cases() if case.syntax == "ndr20" and case.byteorder == "little"
    for syntax in FORMS
    if case.line.interface not in NOT_JUDGED and case.line.id not in WITHOUT_REQUEST
    if syntax == "ndr20" or is_reference(case.line, "ndr64")
]


@pytest.mark.parametrize(("case", "syntax"), RECORDED)
def test_recorded(ndrdump: Any, tmp_path: Path, case: Case, syntax: str) -> None:
    """From our stub Samba reads what it reads from its own, and it would write the same."""
    stub, request = anew(case, syntax)
    recorded = case.line.ndr20 if syntax == "ndr20" else case.line.ndr64
    judge = Judge(ndrdump, tmp_path, case.line.interface, case.op, case.direction)
    values = [
        [line for line in judge.reads(data, request, syntax).split("\n") if line[:4] == "    "]
        for data in (recorded, stub)
    ]
    assert values[0] == values[1]
    assert len(values[0]) > 1
    if syntax == "ndr20":  # --validate always writes that
        judge.takes(stub, request, syntax)


# ---------------------------------------------------------------------- values of ours
ECHO, SAMR = rpcecho.rpcecho, samr.samr
HANDLE = ndr.ContextHandle(0, uuid.UUID("00112233-4455-6677-8899-aabbccddeeff"))
USERS = samr.SAMPR_ENUMERATION_BUFFER(
    Buffer=[
        samr.SAMPR_RID_ENUMERATION(RelativeId=500, Name="Administrator"),
        samr.SAMPR_RID_ENUMERATION(RelativeId=501, Name=""),
        samr.SAMPR_RID_ENUMERATION(RelativeId=502, Name=None),
        samr.SAMPR_RID_ENUMERATION(RelativeId=503, Name="J\u00f6rg \u20ac \U0001f600"),
    ]
)
LIST_USERS = {
    "DomainHandle": HANDLE, "EnumerationContext": 7, "UserAccountControl": 0x10,
    "PreferedMaximumLength": 0xFFFFFFFF,
}
# (interface as Samba calls it, operation, [in] values, [out] values or None for a request alone)
MADE = [
    ("rpcecho", ECHO["EchoData"], {"in_data": b"abc"}, {"out_data": b"xyz"}),
    ("rpcecho", ECHO["SinkData"], {"data": bytes(range(256)) * 5}, None),
    ("rpcecho", ECHO["SourceData"], {"len": 3}, {"data": b"\0\x80\xff"}),
    ("rpcecho", ECHO["TestCall"], {"s1": "\U0001f600 \u20ac"}, {"s2": "a"}),
    ("samr", SAMR["SamrEnumerateUsersInDomain"], LIST_USERS,
     {"EnumerationContext": 4, "Buffer": USERS, "CountReturned": 4, "result": 0x105}),
    ("samr", SAMR["SamrEnumerateUsersInDomain"], LIST_USERS,
     {"EnumerationContext": 0, "Buffer": None, "CountReturned": 0, "result": 0xC00000DF}),
    ("samr", SAMR["SamrOpenDomain"],
     {"ServerHandle": HANDLE, "DesiredAccess": 0x02000000,
      "DomainId": ndr.Sid("S-1-5-21-1-2147483648-4294967295")},
     {"DomainHandle": HANDLE, "result": 0}),
]


@pytest.mark.parametrize("syntax", FORMS)
@pytest.mark.parametrize(
    ("interface", "op", "given", "returned"), MADE, ids=lambda x: getattr(x, "name", None)
)
def test_made(
    ndrdump: Any, tmp_path: Path, interface: str, op: Any, given: dict[str, Any],
    returned: dict[str, Any] | None, syntax: str,
) -> None:
    """Samba reads the values that we wrote."""
    request = op.Request(**given)
    sent = op.encode_request(request, syntax=syntax)
    stubs = [("request", sent, None)]
    if returned is not None:
        response = op.Response(**returned)
        stubs.append(("response", op.encode_response(response, request=request, syntax=syntax),
                      sent))
    for direction, stub, before in stubs:
        judge = Judge(ndrdump, tmp_path, interface, op, direction)
        # the reader of recorded texts leaves out the last line of a long one, which may be cut
        text = judge.reads(stub, before, syntax) + "\n"
        read = oracle.decode_stub(
            op, direction, stub, syntax, "little",
            oracle.decode_stub(op, "request", sent, syntax).value if before else None,
        )
        want = [
            leaf for name, kind in oracle.stub_items(op, direction)
            for leaf in samba_print.leaves(kind, getattr(read.value, name), TOP)
        ]
        assert list(samba_print.printed(text)) == want
        if syntax == "ndr20":
            judge.takes(stub, before, syntax)


def test_a_judge_that_refuses(ndrdump: Any, tmp_path: Path) -> None:
    """A count too many, an octet too few: ndrdump is no judge that takes everything."""
    op = ECHO["EchoData"]
    stub = op.encode_request(op.Request(in_data=b"abcd"))
    judge = Judge(ndrdump, tmp_path, "rpcecho", op, "request")
    judge.reads(stub, None, "ndr20")
    for bad in (b"\5" + stub[1:], stub[:-1], stub + bytes(8)):
        with pytest.raises(AssertionError):
            judge.reads(bad, None, "ndr20")
