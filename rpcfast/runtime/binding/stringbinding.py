"""String bindings: where a server is, as text.

The words: a binding is all that a client has to know to reach a server program.  The protocol
sequence names the RPC protocol, the transport and the network; the address is that of the server
host, the machine; the endpoint is the port, or the name, that the program listens on.  A binding
without an endpoint is partially bound: the endpoint map of the host has it.

Layer 6; imports the errors and `protseqs` only.  Parsing contacts nobody: it splits, unescapes
and checks the form of each part by its protocol sequence.  Grammar: [protocol 8.1], [MS "String
Binding"].
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple, NoReturn

from rpcfast.errors import BindingError, status_number

from .protseqs import PROTSEQS, check_known, check_offered, protseqs

#: Protocol sequences that this package can connect to and listen on.
OFFERED: Final = frozenset(entry.name for entry in protseqs())

#: Characters of a string binding at most, in its composed form too.
MAX_NCHARS: Final = 4096

_IP: Final = frozenset({"ncacn_ip_tcp", "ncadg_ip_udp", "ncacn_http"})

# Patterns as text: `re` compiles and keeps those that are used; all of them would be most of the
# time of the import.
_ESCAPE: Final = r"\\([@:=\[\],\\])"
_UUID: Final = r"[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"
_NUMBER: Final = r"[0-9]{1,5}"
_CONTROL: Final = r"[\x00-\x1f\x7f]"
_LABEL: Final = r"[^\x00-\x20\x7f/\\:@\[\],=?#%\s.]{1,63}"
_HOST: Final = rf"{_LABEL}(\.{_LABEL})*\.?"
_IPV4: Final = r"(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\.(?!$)|$)" * 4

_PLAIN: Final = r"[^\x00-\x20\x7f\s]+"
_NUMERIC: Final = r"[0-9A-Fa-f:.]+(%[0-9A-Za-z_.-]+)?"
_HOST_PORT: Final = r"[^\x00-\x20\x7f:\s]+(:[0-9]{1,5})?"


class Option(NamedTuple):
    """What is known of an option.

    Attributes:
        name: its canonical spelling.
        form: the pattern of its value; "" for a bare word.
        only: the protocol sequences that know it; none, all of them.
        instead: what to do, where it is not offered; "" where clients act on it.
    """

    name: str
    form: str = ""
    only: frozenset[str] = frozenset()
    instead: str = ""


_UNPROTECTED: Final = (
    "calls are neither authenticated nor protected here; leave it out where ncalrpc or the network "
    "protects them"
)
_NAMELESS: Final = "only authentication needs names, and it is not offered; leave it out"
_SILENT: Final = "calls are not printed or checked twice here; leave it out"
_PIPES: Final = "there are no named pipes here; use ncacn_ip_tcp without it"
_HTTP: Final = frozenset({"ncacn_http"})
_HTTP_INSTEAD: Final = "there is no HTTP here; use ncacn_ip_tcp without it"

# The first four are those of the Windows manual, the others Samba's.  [protocol 8.2]
_OPTIONS: Final[dict[str, Option]] = {
    option.name.lower(): option
    for option in (
        Option(
            "Security",
            r"(?i:(identification|anonymous|impersonation) (dynamic|static) (true|false))",
            frozenset({"ncacn_np", "ncalrpc", "ncadg_ip_udp", "ncadg_ipx"}),
            "no server acts in the name of its caller here; leave it out",
        ),
        Option("HttpProxy", _HOST_PORT, _HTTP, _HTTP_INSTEAD),
        Option("RpcProxy", _HOST_PORT, _HTTP, _HTTP_INSTEAD),
        Option("HttpConnectOption", r"(?i:UseHttpProxy)", _HTTP, _HTTP_INSTEAD),
        Option("ndr64"),
        Option("localaddress", _NUMERIC, _IP | {"ncacn_np"}),
        Option("bigendian", instead="every server reads little-endian requests; leave it out"),
        *(
            Option(name, instead=_UNPROTECTED)
            for name in (
                "connect", "packet", "sign", "seal", "spnego", "ntlm", "krb5", "schannel",
            )
        ),
        Option("target_hostname", _PLAIN, instead=_NAMELESS),
        Option("host", _PLAIN, instead=_NAMELESS),
        *(Option(name, instead=_SILENT) for name in ("validate", "print", "padcheck")),
        *(Option(name, instead=_PIPES) for name in ("smb1", "smb2")),
        Option(
            "assoc_group_id", r"0[xX][0-9A-Fa-f]{1,8}",
            instead="the connections of one client share their group; leave it out",
        ),
        Option(
            "abstract_syntax", _UUID + r"/0[xX][0-9A-Fa-f]{1,8}",
            instead="give the interface itself to connect()",
        ),
    )
}  # fmt: skip


class Options(Mapping[str, str]):
    """The options of a string binding: read-only, names case-insensitive, "" for a bare word."""

    __slots__ = ("_values",)

    def __init__(self, values: Mapping[str, str]) -> None:
        """Take checked values under their canonical names."""
        self._values = dict(values)

    def __getitem__(self, name: str) -> str:
        option = _OPTIONS.get(str(name).lower())
        if option is None or option.name not in self._values:
            raise KeyError(name)
        return self._values[option.name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Mapping):
            return NotImplemented
        if isinstance(other, Options):
            return self._values == other._values
        return self._values == {_canonical(str(name)): value for name, value in other.items()}

    def __hash__(self) -> int:
        return hash(frozenset(self._values.items()))

    def __repr__(self) -> str:
        return f"Options({self._values!r})"


class StringBinding:
    """Object UUID, protocol sequence, address, endpoint and options; immutable.

    What is secret is no part of it.  Bindings are equal that say the same: the case of host names,
    zeros before a port and the ways to write an IPv6 address make no difference.

    Attributes:
        object: the object UUID; None for the nil UUID.
        protseq: the protocol sequence; "" when the string has none.
        address: the server's address; "" for this host.
        endpoint: "" when it is to be asked of the endpoint mapper (partially bound).
        options: a read-only mapping.  Clients act on `ndr64`, the transfer syntax, and on
            `localaddress=`, the number of their own end; the others that are known parse and are
            kept, and who would have to act on them refuses (`check_supported`).
    """

    __slots__ = ("address", "endpoint", "object", "options", "protseq")

    object: uuid.UUID | None
    protseq: str
    address: str
    endpoint: str
    options: Options

    def __init__(
        self,
        *,
        object: uuid.UUID | str | None = None,
        protseq: str | None = None,
        address: str | None = None,
        endpoint: str | None = None,
        options: Mapping[str, str] | None = None,
    ) -> None:
        """Compose a binding from its parts; None and "" are parts that are absent.

        Raises:
            BindingError: a part has the wrong form; `.code` says which.  The whole is longer than
                4096 characters (RPC_S_STRING_TOO_LONG, 1743).
            TypeError: a part is no text.
        """
        put = super().__setattr__
        put("object", _object(object))
        protseq = _text("protseq", protseq)
        address, endpoint = _text("address", address), _text("endpoint", endpoint)
        if protseq:
            check_known(protseq)
        put("protseq", protseq)
        _check_address(protseq, address)
        put("address", address)
        _check_endpoint(protseq, endpoint)
        put("endpoint", endpoint)
        checked = _options(protseq, (options or {}).items())
        put("options", Options(checked))
        # escapes at most double the parts, and the rest is short
        if len(address) + len(endpoint) + sum(map(len, checked.values())) > MAX_NCHARS // 4:
            _check_length(str(self))

    @classmethod
    def parse(cls, string: str) -> StringBinding:
        r"""Parse `object@protseq:address[endpoint,option,...]`; every part may be missing.

        A backslash in front of one of ``@ : = [ ] , \`` takes it literally; in front of anything
        else it stands for itself, so that both `[\pipe\samr]` and `[\\pipe\\samr]` are the pipe.

        Raises:
            BindingError: RPC_S_INVALID_STRING_BINDING (1700) for bad syntax, or the code of the
                part that has the wrong form.  A known protocol sequence that is not offered
                parses; see `check_supported`.  [protocol 8.1]
            TypeError: it is no text.
        """
        _check_length(_text("a string binding", string))
        # `text` is without escapes; `mask` is as long, with each escaped character blotted out
        text, mask = re.sub(_ESCAPE, r"\1", string), re.sub(_ESCAPE, r"\\", string)
        bracket = mask.find("[")
        end = len(mask) if bracket < 0 else bracket
        at, colon, start = mask.find("@", 0, end), mask.find(":", 0, end), 0
        fields: dict[str, Any] = {}
        if at >= 0 and not 0 <= colon < at:
            fields["object"], start = text[:at], at + 1
        if colon >= 0:
            fields["protseq"], start = text[start:colon], colon + 1
        fields["address"] = text[start:end]
        if "]" in mask[:end]:
            _fail("RPC_S_INVALID_STRING_BINDING", f"']' without '[' in {string!r}")
        if bracket < 0:
            return cls(**fields)
        close = mask.find("]", bracket)
        if close != len(mask) - 1:
            what = "no ']'" if close < 0 else "text after ']'"
            _fail("RPC_S_INVALID_STRING_BINDING", f"{what} in {string!r}")
        endpoint, options = _bracket(text[bracket + 1 : close], mask[bracket + 1 : close])
        # the mapping of __init__ cannot say that an option came twice
        fields["options"] = _options(fields.get("protseq", ""), options)
        return cls(endpoint=endpoint, **fields)

    def check_supported(self) -> None:
        """Raise unless this package can use the binding and act on all that it says.

        Raises:
            BindingError: RPC_S_INVALID_RPC_PROTSEQ (1704) for no protocol sequence,
                RPC_S_PROTSEQ_NOT_SUPPORTED (1703) for a known one that is not offered,
                RPC_S_CANNOT_SUPPORT (1764) for an option that is not, RPC_S_INVALID_NET_ADDR
                (1707) for ncalrpc to another host.
        """
        if not self.protseq:
            hint = f" (write '{self.address}:'?)" if self.address in PROTSEQS else ""
            _fail("RPC_S_INVALID_RPC_PROTSEQ", f"no protocol sequence in {str(self)!r}{hint}")
        check_offered(self.protseq)
        for name in self.options:
            instead = _OPTIONS[name.lower()].instead
            if instead:
                _fail("RPC_S_CANNOT_SUPPORT", f"option {name!r} is not offered: {instead}")
        if self.protseq == "ncalrpc" and self.address and not _is_here(self.address):
            what = f"ncalrpc reaches this host only, not {self.address!r}: use ncacn_ip_tcp"
            _fail("RPC_S_INVALID_NET_ADDR", what)

    def with_endpoint(self, endpoint: str) -> StringBinding:
        """Return the same binding with another endpoint, "" for none."""
        return self._replace(endpoint=endpoint)

    def with_object(self, object: uuid.UUID | str | None) -> StringBinding:
        """Return the same binding with another object UUID, None for the nil UUID."""
        return self._replace(object=object)

    def _replace(self, **changes: Any) -> StringBinding:
        return StringBinding(**{name: getattr(self, name) for name in self.__slots__} | changes)

    def __str__(self) -> str:
        """Compose the string; `parse` gives an equal binding back."""
        parts = [f"{self.object}@"] if self.object else []
        # without a protocol sequence the colon says that one of these is the address's own
        if self.protseq or ":" in self.address or "@" in self.address:
            parts.append(f"{self.protseq}:")
        parts.append(_escape(self.address, "[]"))
        if self.endpoint or self.options:
            endpoint = _escape(self.endpoint, "],=")
            if _is_flag(self.endpoint):
                endpoint = f"endpoint={endpoint}"
            options = "".join(
                f",{name}={_escape(value, '],=')}" if value else f",{name}"
                for name, value in self.options.items()
            )
            parts.append(f"[{endpoint}{options}]")
        return "".join(parts)

    def __repr__(self) -> str:
        return f"StringBinding.parse({str(self)!r})"

    def _key(self) -> tuple[Any, ...]:
        address, endpoint = self.address, self.endpoint
        if self.protseq in _IP:
            address, endpoint = _host_key(address), endpoint.lstrip("0")
        elif self.protseq:
            address = address.lower()
        return self.object, self.protseq, address, endpoint, self.options

    def __eq__(self, other: Any) -> bool:
        return self._key() == other._key() if isinstance(other, StringBinding) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._key())

    def __setattr__(self, name: str, value: Any) -> NoReturn:
        raise AttributeError(f"a StringBinding is immutable ({name})")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"a StringBinding is immutable ({name})")

    def __reduce__(self) -> tuple[Any, ...]:
        return StringBinding.parse, (str(self),)


def _fail(name: str, message: str) -> NoReturn:
    raise BindingError(message, code=status_number(name))


def _text(what: str, value: str | None) -> str:
    if value is not None and not isinstance(value, str):
        raise TypeError(f"{what} is a str, not {type(value).__name__}")
    return value or ""


def _check_length(string: str) -> None:
    if len(string) > MAX_NCHARS:
        what = f"a string binding of {len(string)} characters: {MAX_NCHARS} is the limit"
        _fail("RPC_S_STRING_TOO_LONG", what)


def _escape(text: str, special: str) -> str:
    return re.sub(r"[\\" + re.escape(special) + "]", r"\\\g<0>", text)


def _object(value: uuid.UUID | str | None) -> uuid.UUID | None:
    if isinstance(value, str) and value:
        if not re.fullmatch(_UUID, value):  # the class itself would take braces and URNs
            _fail("RPC_S_INVALID_STRING_UUID", f"{value!r} is no UUID")
        value = uuid.UUID(value)
    if value and not isinstance(value, uuid.UUID):
        raise TypeError(f"object is a UUID or a str, not {type(value).__name__}")
    return value if value and value.int else None


def _check_address(protseq: str, address: str) -> None:
    """Check the form of an address; no name is looked up."""
    if not address:
        return
    bad = bool(re.search(_CONTROL, address))
    if protseq == "ncacn_http" and ":" not in address:
        address = address.replace("@", ".", 1)  # a gateway's name: server@domain
    if protseq in _IP or protseq == "ncalrpc":
        bad = bad or not _is_host(address)
    elif protseq == "ncacn_np":
        name = re.sub(r"^\\{1,2}", "", address)
        bad = bad or not (_is_host(name) or name == ".")
    elif protseq == "ncacn_unix_stream":
        bad = True  # always this host
    if bad:
        _fail("RPC_S_INVALID_NET_ADDR", f"bad address {address!r} for {protseq or 'a binding'}")


def _is_host(address: str) -> bool:
    """Return whether a text is an IPv4 or IPv6 address or looks like a name."""
    if ":" in address:
        import socket  # not needed for names

        number, percent, zone = address.partition("%")
        try:
            socket.inet_pton(socket.AF_INET6, number)
        except (OSError, ValueError):
            return False
        return not percent or bool(re.fullmatch(r"[\w.-]+", zone))
    if "." in address and not address.strip("0123456789."):
        return bool(re.fullmatch(_IPV4, address))
    if not address.isascii():
        try:
            address.encode("idna")  # as the resolver will
        except UnicodeError:
            return False
    return len(address) <= 255 and bool(re.fullmatch(_HOST, address))


def _is_here(address: str) -> bool:
    """Return whether an address is one of this host, without looking it up."""
    import socket

    if address.lower() in ("localhost", "127.0.0.1", "::1"):
        return True
    ours = socket.gethostname().lower()  # with its domain or without, as the address may be
    return address.lower().partition(".")[0] == ours.partition(".")[0]


def _host_key(address: str) -> str:
    """Write the address of a host in the one way that is compared."""
    if ":" not in address:
        return address.lower()
    import socket

    number, percent, zone = address.partition("%")
    return socket.inet_pton(socket.AF_INET6, number).hex() + percent + zone


def _check_endpoint(protseq: str, endpoint: str) -> None:
    """Check the form of an endpoint.  [features B-11]"""
    if not endpoint:
        return
    bad = bool(re.search(_CONTROL, endpoint))
    if protseq in _IP:
        bad = not re.fullmatch(_NUMBER, endpoint) or not 1 <= int(endpoint) <= 65535
    elif protseq == "ncacn_np":
        bad = bad or not endpoint.lower().startswith("\\pipe")
    elif protseq == "ncalrpc":  # names of sockets in one directory: nothing may lead out of it
        bad = bad or "\\" in endpoint or "/" in endpoint or endpoint in (".", "..")
    if bad:
        what = protseq or "a binding"
        hint = "; an IPv6 address has no brackets" if protseq in _IP and ":" in endpoint else ""
        _fail("RPC_S_INVALID_ENDPOINT_FORMAT", f"bad endpoint {endpoint!r} for {what}{hint}")


def _bracket(text: str, mask: str) -> tuple[str, list[tuple[str, str | None]]]:
    """Split what stands in the brackets into the endpoint and the options."""
    endpoints: list[str] = []
    options: list[tuple[str, str | None]] = []
    start = 0
    for part in mask.split(","):
        item, equals = text[start : start + len(part)], part.find("=")
        first, start = start == 0, start + len(part) + 1
        if equals >= 0:
            name, value = item[:equals], item[equals + 1 :]
            if name.lower() == "endpoint":
                endpoints.append(value)
            else:
                options.append((name, value))
        elif _is_flag(item) or (not first and item.lower() in _OPTIONS):
            options.append((item, None))
        elif first:
            if item:
                endpoints.append(item)
        elif endpoints and item:
            endpoints.append(item)
        else:
            _fail("RPC_S_INVALID_NETWORK_OPTIONS", f"unknown option {item!r}")
    if len(endpoints) > 1:
        what = f"two endpoints, or an unknown option: {' and '.join(endpoints)}"
        _fail("RPC_S_INVALID_STRING_BINDING", what)
    return "".join(endpoints), options


def _is_flag(word: str) -> bool:
    option = _OPTIONS.get(word.lower())
    return option is not None and not option.form


def _canonical(name: str) -> str:
    option = _OPTIONS.get(name.lower())
    return name if option is None else option.name


def _options(protseq: str, items: Any) -> dict[str, str]:
    """Check options and give them their canonical names; None or "" is no value."""
    checked: dict[str, str] = {}
    for given, value in items:
        option = _OPTIONS.get(given.lower())
        if option is None or (protseq and option.only and protseq not in option.only):
            what = f"option {given!r} is not known for {protseq or 'any protocol sequence'}"
            _fail("RPC_S_INVALID_NETWORK_OPTIONS", what)
        if option.name in checked:
            _fail("RPC_S_INVALID_NETWORK_OPTIONS", f"option {given!r} comes twice")
        if not (re.fullmatch(option.form, value or "") if option.form else not value):
            what = f"bad value {value!r} of" if value else "no value for"
            _fail("RPC_S_INVALID_NETWORK_OPTIONS", f"{what} option {given!r}")
        checked[option.name] = value or ""
    return checked
