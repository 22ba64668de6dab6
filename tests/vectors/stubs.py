"""One stub with all that is needed to decode it, and the codec and the oracle on it."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase
from functools import lru_cache
from typing import Any, NamedTuple

import oracle
from rpcfast import idl, ndr
from rpcfast.interfaces import (
    drsuapi,
    epm,
    lsarpc,
    mgmt,
    netlogon,
    rpcecho,
    samr,
    srvsvc,
    svcctl,
    winreg,
)

from . import load

#: The transfer syntaxes that the codec is held to.  Everything here follows this tuple.
SYNTAXES = ("ndr20", "ndr64")

SAMBA = {
    "rpcecho": rpcecho.rpcecho, "epmapper": epm.epm, "mgmt": mgmt.mgmt, "samr": samr.samr,
    "srvsvc": srvsvc.srvsvc, "winreg": winreg.winreg, "svcctl": svcctl.svcctl,
    "lsarpc": lsarpc.lsarpc, "drsuapi": drsuapi.drsuapi, "netlogon": netlogon.netlogon,
    # of these only the calls in the vectors are described, for these tests
    **{
        name: getattr(idl.load(load.DATA / f"{name}.idl"), name)
        for name in ("dnsserver", "spoolss", "unixinfo")
    },
}


class Case(NamedTuple):
    """A stub; `request` is the stub of the request that a response answers."""

    id: str
    op: Any
    direction: str
    syntax: str
    byteorder: str
    stub: bytes
    request: tuple[bytes, str] | None  # its stub and byte order
    line: Any

    def decode(self, data: bytes | None = None, **options: Any) -> Any:
        """Decode with the codec, in wire representation unless told otherwise."""
        options = {
            "syntax": self.syntax, "byteorder": self.byteorder, "representation": "wire",
        } | options
        data = self.stub if data is None else data
        if self.direction == "request":
            return self.op.decode_request(data, **options)
        return self.op.decode_response(data, self.sent(), **options)

    def encode(self, value: Any, **options: Any) -> bytes:
        """Encode with the codec, in wire representation."""
        options = {
            "syntax": self.syntax, "byteorder": self.byteorder, "representation": "wire",
        } | options
        if self.direction == "request":
            return bytes(self.op.encode_request(value, **options))
        return bytes(self.op.encode_response(value, request=self.sent(), **options))

    def sent(self) -> Any:
        """Return the request of a response as the codec decodes it, or None."""
        if self.request is None:
            return None
        stub, order = self.request
        return self.op.decode_request(
            stub, syntax=self.syntax, byteorder=order, representation="wire"
        )

    def by_oracle(
        self, data: bytes | None = None, surplus: int = 7, gaps: bool | None = None
    ) -> oracle.Decoded:
        """Decode with the oracle."""
        return oracle.decode_stub(
            self.op, self.direction, self.stub if data is None else data, self.syntax,
            self.byteorder, self.sent_by_oracle(), surplus, gaps,
        )

    def sent_by_oracle(self) -> Any:
        """Return the request of a response as the oracle decodes it, or None."""
        if self.request is None:
            return None
        stub, order = self.request
        return oracle.decode_stub(self.op, "request", stub, self.syntax, order).value

    def canonical(self, read: oracle.Decoded) -> bytes:
        """Return the stub, up to where the oracle stopped, with referents and gaps as we send.

        Without the request nobody can say the counts that only its parameters state.
        """
        if not read.gaps:  # all we do not send as it came are the gaps that empty arrays lack
            assert self.by_rules(read.value, gaps=False) == self._canonical(read)
            return self.by_rules(read.value, gaps=True)
        return self._canonical(read)

    def by_rules(self, value: Any, gaps: bool) -> bytes:
        """Return what the oracle encodes, with or without gaps at empty arrays."""
        return oracle.encode_stub(
            self.op, self.direction, value, self.syntax, self.byteorder, self.sent_by_oracle(),
            gaps,
        ).data

    def _canonical(self, read: oracle.Decoded) -> bytes:
        return oracle.canonical(
            self.stub[: read.end], read.events, self.byteorder, free_counts=self.request is None
        )

    def swapped(self) -> Case:
        """Return the case in the other byte order, encoded by the oracle."""
        order = "big" if self.byteorder == "little" else "little"
        value = self.by_oracle().value
        made = oracle.encode_stub(
            self.op, self.direction, value, self.syntax, order, self.sent_by_oracle()
        )
        return self._replace(byteorder=order, stub=made.data)


def offered(interface: Any, opnum: int) -> Any:
    """Return an operation, or None where the interface has only its place."""
    try:
        op = interface[opnum]
    except KeyError:
        return None
    return None if op.name.endswith("NotUsedOnWire") else op


# Where Samba's own NDR64 is no reference, by the ids of lines: towers, strings that keep 32-bit
# counts, a struct where the published interface has a count and an array, and requests with an
# enum that Samba has as a number of 16 bits: the level of [MS-LSAD 2.2.4.15], the impersonation
# level of [MS-LSAD 2.2.3.5].
NOT_NDR64 = (
    "epmapper.epm_Lookup.*", "epmapper.epm_Map.*", "mgmt.inq_stats.*",
    "lsarpc.QueryDomainInformationPolicy.*.in", "lsarpc.OpenPolicy.*.in",
)
# Where a number that Samba has is two for us, or is wider: with the other byte order their halves
# change places.  The version of an interface id, the server role of [MS-LSAD 2.2.4.9], and of
# [MS-SAMR 2.2.3] the role, the state and the counts of changes.
NOT_BIG = (
    "mgmt.inq_if_ids.*", "lsarpc.QueryInfoPolicy2.6.out",
    "samr.QueryDomainInfo.[789].out", "samr.QueryDomainInfo.13.out",
)


def is_reference(line: load.SambaLine, form: str) -> bool:
    """Whether Samba's own packing of a line in a form says how it has to be."""
    wrong = {"ndr64": NOT_NDR64, "ndr20_be": NOT_BIG}.get(form, ())
    return not any(fnmatchcase(line.id, pattern) for pattern in wrong)


@lru_cache(None)
def samba_cases() -> tuple[Case, ...]:
    """Return every line of calls to Samba that our interfaces have, in each form it has."""
    cases = []
    for name, interface in SAMBA.items():
        lines = {line.id: line for line in load.samba(name)}
        for line in lines.values():
            op = offered(interface, line.opnum)
            if op is None:
                continue
            request = None
            if line.direction == "response":
                # a few requests are missing: they were equal to earlier ones
                request = lines.get(line.id.removesuffix(".out") + ".in")
            for form, syntax, order in (
                ("ndr20", "ndr20", "little"), ("ndr20_be", "ndr20", "big"),
                ("ndr64", "ndr64", "little"),
            ):
                stub = getattr(line, form)
                if stub is None or syntax not in SYNTAXES or not is_reference(line, form):
                    continue
                sent = None
                if request is not None and is_reference(request, form):
                    sent = getattr(request, form)
                cases.append(
                    Case(
                        f"{line.id}-{form}", op, line.direction, syntax, order, stub,
                        None if sent is None else (sent, order), line,
                    )
                )
    return tuple(cases)


@lru_cache(None)
def pipepeer() -> Any:
    """Return the interface of the DCE programs, loaded from its IDL."""
    module = idl.load(str(load.DATA / "pipepeer.idl"))
    return module.pipepeer


@lru_cache(None)
def winepeer() -> Any:
    """Return the interface of the Wine programs, loaded from its IDL."""
    return idl.load(load.DATA / "winepeer.idl").winepeer


@lru_cache(None)
def dce_cases() -> tuple[Case, ...]:
    """Return the requests and responses of the DCE programs."""
    return logged_cases(pipepeer(), load.dce())


@lru_cache(None)
def wine_cases() -> tuple[Case, ...]:
    """Return the requests and responses of the Wine programs that follow the rules."""
    return logged_cases(winepeer(), load.wine())


def logged_cases(interface: Any, lines: Iterable[load.DceLine]) -> tuple[Case, ...]:
    """Return the lines that have a stub which is right; each answer knows its request."""
    lines = [line for line in lines if line.suspect is None]
    requests = {(x.run, x.call_index): x for x in lines if x.direction == "request"}
    cases = []
    for line in lines:
        if line.direction == "fault":
            continue
        sent = requests.get((line.run, line.call_index))
        answers = line.direction == "response" and sent is not None
        cases.append(
            Case(
                line.id, interface[line.opnum], line.direction, "ndr20", line.byteorder,
                line.stub, (sent.stub, sent.byteorder) if answers and sent else None, line,
            )
        )
    return tuple(cases)


BYTE_PIPE = ndr.Interface(
    "bytepipe", "897e2e5f-93f3-4376-9c9c-fd2277495c27", (1, 0),
    [
        ndr.operation("read", ndr.out("p", ndr.Pipe(ndr.byte)), result=ndr.ulong, opnum=0),
        ndr.operation("write", ndr.in_("c", ndr.Context()), ndr.in_("p", ndr.Pipe(ndr.byte)),
                      opnum=1),
    ],
)


def pipe_cases(bad: bool) -> list[Case]:
    """Return the byte pipes that are good, or those that are bad."""
    cases = []
    for line in load.pipes():
        if (line.bad is not None) == bad and line.syntax in SYNTAXES:
            op = BYTE_PIPE[0 if line.direction == "response" else 1]
            cases.append(
                Case(line.id, op, line.direction, line.syntax, "little", line.stub, None, line)
            )
    return cases


def all_cases() -> list[Case]:
    """Return every good stub there is."""
    return [*samba_cases(), *dce_cases(), *wine_cases(), *pipe_cases(bad=False)]
