"""String bindings: where a server is, as text.

Layer 6; imports the errors only.  Parsing contacts nobody: it splits, unescapes and checks the
form of each part by its protocol sequence.  Grammar: [protocol 8.1], [MS "String Binding"].
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator, Mapping
from typing import Any, Final, NoReturn

from rpcfast.errors import BindingError, status_number

#: Protocol sequences that this package can connect to and listen on.
OFFERED: Final = frozenset({"ncacn_ip_tcp", "ncalrpc"})

#: Every protocol sequence whose name is known; only the names in OFFERED can be used.
PROTSEQS: Final = OFFERED | {
    "ncacn_np", "ncacn_http", "ncadg_ip_udp", "ncacn_unix_stream", "ncacn_spx", "ncacn_nb_tcp",
    "ncacn_nb_nb", "ncacn_nb_ipx", "ncacn_at_dsp", "ncacn_dnet_nsp", "ncacn_vns_spp", "ncadg_ipx",
    "ncadg_mq",
}

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

# Options without a value (Samba's), with any value, and with a value of a certain form.
_FLAGS: Final = frozenset({
    "connect", "sign", "seal", "packet", "spnego", "ntlm", "krb5", "schannel", "validate", "print",
    "padcheck", "bigendian", "smb1", "smb2", "ndr64",
})
_PLAIN: Final = r"[^\x00-\x20\x7f\s]+"
_HOST_PORT: Final = r"[^\x00-\x20\x7f:\s]+(:[0-9]{1,5})?"
_VALUES: Final[dict[str, str]] = {
    "Security": r"(?i:(identification|anonymous|impersonation) (dynamic|static) (true|false))",
    "HttpProxy": _HOST_PORT,
    "RpcProxy": _HOST_PORT,
    "HttpConnectOption": r"(?i:UseHttpProxy)",
    "localaddress": _PLAIN,
    "target_hostname": _PLAIN,
    "host": _PLAIN,
    "assoc_group_id": r"0[xX][0-9A-Fa-f]{1,8}",
    "abstract_syntax": _UUID + r"/0[xX][0-9A-Fa-f]{1,8}",
}
_NAMES: Final = {name.lower(): name for name in (*_FLAGS, *_VALUES)}

# Options that only some protocol sequences know.  [protocol 8.2]
_ONLY: Final[dict[str, frozenset[str]]] = {
    "Security": frozenset({"ncacn_np", "ncalrpc", "ncadg_ip_udp", "ncadg_ipx"}),
    "HttpProxy": frozenset({"ncacn_http"}),
    "RpcProxy": frozenset({"ncacn_http"}),
    "HttpConnectOption": frozenset({"ncacn_http"}),
}


class Options(Mapping[str, str]):
    """The options of a string binding: read-only, names case-insensitive, "" for a bare word."""

    __slots__ = ("_values",)

    def __init__(self, values: Mapping[str, str]) -> None:
        """Take checked values under their canonical names."""
        self._values = dict(values)

    def __getitem__(self, name: str) -> str:
        try:
            return self._values[_NAMES[name.lower()]]
        except KeyError:
            raise KeyError(name) from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Mapping):
            return NotImplemented
        if isinstance(other, Options):
            return self._values == other._values
        return self._values == {_NAMES.get(str(k).lower(), k): v for k, v in other.items()}

    def __hash__(self) -> int:
        return hash(frozenset(self._values.items()))

    def __repr__(self) -> str:
        return f"Options({self._values!r})"


class StringBinding:
    """Object UUID, protocol sequence, address, endpoint and options; immutable.

    Attributes:
        object: the object UUID; None for the nil UUID.
        protseq: the protocol sequence; "" when the string has none.
        address: the server's address; "" for this host.
        endpoint: "" when it is to be asked of the endpoint mapper (partially bound).
        options: a read-only mapping.
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
        protseq: str = "",
        address: str = "",
        endpoint: str = "",
        options: Mapping[str, str] | None = None,
    ) -> None:
        """Compose a binding from its parts.

        Raises:
            BindingError: a part has the wrong form; `.code` says which.
        """
        put = super().__setattr__
        put("object", _object(object))
        if protseq and protseq not in PROTSEQS:
            _fail("RPC_S_INVALID_RPC_PROTSEQ", f"unknown protocol sequence {protseq!r}")
        put("protseq", protseq)
        _check_address(protseq, address)
        put("address", address)
        _check_endpoint(protseq, endpoint)
        put("endpoint", endpoint)
        put("options", Options(_options(protseq, (options or {}).items())))

    @classmethod
    def parse(cls, string: str) -> StringBinding:
        r"""Parse `object@protseq:address[endpoint,option,...]`; every part may be missing.

        A backslash in front of one of ``@ : = [ ] , \`` takes it literally; in front of anything
        else it stands for itself, so that both `[\pipe\samr]` and `[\\pipe\\samr]` are the pipe.

        Raises:
            BindingError: RPC_S_INVALID_STRING_BINDING (1700) for bad syntax, or the code of the
                part that has the wrong form.  A known protocol sequence that is not offered
                parses; see `check_supported`.  [protocol 8.1]
        """
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
        """Raise unless the protocol sequence is one that this package can use.

        Raises:
            BindingError: RPC_S_INVALID_RPC_PROTSEQ (1704) for none, RPC_S_PROTSEQ_NOT_SUPPORTED
                (1703) for a known one that is not offered.
        """
        if not self.protseq:
            hint = f" (write '{self.address}:'?)" if self.address in PROTSEQS else ""
            _fail("RPC_S_INVALID_RPC_PROTSEQ", f"no protocol sequence in {str(self)!r}{hint}")
        if self.protseq not in OFFERED:
            _fail("RPC_S_PROTSEQ_NOT_SUPPORTED", f"{self.protseq} is not offered")

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
            if self.endpoint.lower() in _FLAGS:
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
        return self.object, self.protseq, self.address, self.endpoint, self.options

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


def _escape(text: str, special: str) -> str:
    return re.sub(r"[\\" + re.escape(special) + "]", r"\\\g<0>", text)


def _object(value: uuid.UUID | str | None) -> uuid.UUID | None:
    if isinstance(value, str) and value:
        if not re.fullmatch(_UUID, value):  # the class itself would take braces and URNs
            _fail("RPC_S_INVALID_STRING_UUID", f"{value!r} is no UUID")
        value = uuid.UUID(value)
    return value if value and value.int else None


def _check_address(protseq: str, address: str) -> None:
    """Check the form of an address; no name is looked up."""
    if not address:
        return
    bad = bool(re.search(_CONTROL, address))
    if protseq == "ncacn_http" and "@" in address:
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
    return len(address) <= 255 and bool(re.fullmatch(_HOST, address))


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
        _fail("RPC_S_INVALID_ENDPOINT_FORMAT", f"bad endpoint {endpoint!r} for {what}")


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
        elif item.lower() in _FLAGS:
            options.append((item, None))
        elif first:
            if item:
                endpoints.append(item)
        elif endpoints and item:
            endpoints.append(item)
        else:
            _fail("RPC_S_INVALID_NETWORK_OPTIONS", f"unknown option {item!r}")
    if len(endpoints) > 1:
        _fail("RPC_S_INVALID_STRING_BINDING", f"two endpoints, {' and '.join(endpoints)}")
    return "".join(endpoints), options


def _options(protseq: str, items: Any) -> dict[str, str]:
    """Check options and give them their canonical names; None or "" is no value."""
    checked: dict[str, str] = {}
    for given, value in items:
        name = _NAMES.get(given.lower())
        if name is None or (protseq and protseq not in _ONLY.get(name, (protseq,))):
            what = f"option {given!r} is not known for {protseq or 'any protocol sequence'}"
            _fail("RPC_S_INVALID_NETWORK_OPTIONS", what)
        if name in checked:
            _fail("RPC_S_INVALID_NETWORK_OPTIONS", f"option {given!r} comes twice")
        form = _VALUES.get(name)
        if not (re.fullmatch(form, value or "") if form else not value):
            _fail("RPC_S_INVALID_NETWORK_OPTIONS", f"bad value {value!r} of option {given!r}")
        checked[name] = value or ""
    return checked
