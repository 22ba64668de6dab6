"""The rows of string bindings and protocol sequences, each by its number.  [features 2]"""

from __future__ import annotations

import copy
import pickle
import socket
import uuid
from typing import NoReturn

import pytest

import rpcfast
import rpcfast.aio
from rpcfast import idl
from rpcfast.errors import BindingError
from rpcfast.runtime.binding.protseqs import PROTSEQS, protseqs
from rpcfast.runtime.binding.stringbinding import MAX_NCHARS, Options, StringBinding
from rpcfast.runtime.client.association import Settings

OBJECT = "308fb580-1eb2-11ca-923b-08002b1075a7"
IP = ("ncacn_ip_tcp", "ncadg_ip_udp", "ncacn_http")


def code_of(string: str) -> int:
    with pytest.raises(BindingError) as error:
        StringBinding.parse(string)
    assert error.value.args[0]
    return error.value.code


# -------------------------------------------------------------------- protocol sequences
def test_b01_the_parts_have_the_names_of_the_field() -> None:
    binding = StringBinding.parse(f"{OBJECT}@ncacn_ip_tcp:server[2001,ndr64]")
    assert StringBinding.__slots__ == ("address", "endpoint", "object", "options", "protseq")
    assert binding.protseq == "ncacn_ip_tcp"
    assert binding.address == "server"
    assert binding.endpoint == "2001"


def test_b02_three_families() -> None:
    """Connections, datagrams and one host; what is offered is of the first and the last."""
    assert {entry.protocol for entry in PROTSEQS.values()} == {"ncacn", "ncadg", "ncalrpc"}
    for entry in PROTSEQS.values():
        assert entry.name.partition("_")[0] == entry.protocol
    assert [entry.name for entry in protseqs()] == ["ncacn_ip_tcp", "ncalrpc"]


def test_b03_what_each_protocol_sequence_offers() -> None:
    """What is not offered offers nothing, and says what to use; tests/runtime tries the others."""
    assert rpcfast.protseqs is protseqs
    assert protseqs(known=True) == tuple(PROTSEQS.values())
    assert [name for name, entry in PROTSEQS.items() if name != entry.name] == []
    for entry in protseqs():
        assert entry.offered and entry.mapper and entry.caller and not entry.instead
    assert [entry.remote for entry in protseqs()] == [True, False]
    for entry in set(PROTSEQS.values()) - set(protseqs()):
        assert entry[2:-1] == (False, "", False, False, False, False, (), "")
        assert any(f"use {other.name}" in entry.instead for other in protseqs())


@pytest.mark.parametrize("attribute", ["maybe", "broadcast"])
def test_b04_datagram_calls_are_refused(attribute: str) -> None:
    head = "[uuid(12345778-1234-abcd-ef00-0123456789ac), version(1.0)] interface t "
    with pytest.raises(idl.IdlError, match=rf"\[{attribute}\] is not offered: .*leave it out"):
        idl.loads(f"{head} {{ [{attribute}] void A([in] long n); }}")
    acf = f"interface t {{ [{attribute}] A(); }}"
    with pytest.raises(idl.IdlError, match=rf"\[{attribute}\] is not offered"):
        idl.loads(head + "{ void A([in] long n); }", acf=acf)
    assert idl.loads(head + "{ [idempotent] void A([in] long n); }").t["A"].opnum == 0


# ----------------------------------------------------------------------- string bindings
def test_b05_every_part_may_be_missing() -> None:
    for front in ("", f"{OBJECT}@"):
        for protseq in ("", "ncacn_ip_tcp:"):
            for address in ("", "server"):
                for bracket in ("", "[]", "[2001]", "[endpoint=2001]", "[,ndr64]", "[2001,ndr64]"):
                    string = front + protseq + address + bracket
                    binding = StringBinding.parse(string)
                    assert bool(binding.object) == bool(front)
                    assert binding.protseq == protseq[:-1]
                    assert binding.address == address
                    assert binding.endpoint == ("2001" if "2001" in bracket else "")
                    assert dict(binding.options) == ({"ndr64": ""} if "ndr64" in bracket else {})
                    assert StringBinding.parse(str(binding)) == binding


@pytest.mark.parametrize("space", [" ", "\t", "\n", "\u00a0"])
def test_b05_no_space_between_the_parts(space: str) -> None:
    """It is part of what it stands beside, whose form it spoils."""
    parts = (OBJECT, "@", "ncacn_ip_tcp", ":", "server", "[", "2001", ",", "ndr64", "]")
    for at in range(len(parts) + 1):
        assert 1700 <= code_of("".join((*parts[:at], space, *parts[at:]))) <= 1724


def test_b05_escapes_take_their_character_literally() -> None:
    r"""Each of @ : = [ ] , and \ in an endpoint, written with a backslash and composed again."""
    for special in "@:=[],":
        assert StringBinding.parse(rf"ncalrpc:[a\{special}b]").endpoint == f"a{special}b"
    assert StringBinding.parse(r"ncacn_np:[\\pipe\\a\\b]").endpoint == r"\pipe\a\b"
    assert StringBinding.parse(r"ncacn_np:[\pipe\a\b]").endpoint == r"\pipe\a\b"
    assert str(StringBinding.parse(r"ncacn_np:[\pipe\a]")) == r"ncacn_np:[\\pipe\\a]"
    assert code_of("ncalrpc:[a\\]") == 1700  # the bracket is part of the name: none closes


def test_b05_immutable_and_comparable() -> None:
    binding = StringBinding.parse(f"{OBJECT}@ncacn_ip_tcp:server[2001,ndr64]")
    for name in StringBinding.__slots__:
        with pytest.raises(AttributeError):
            setattr(binding, name, None)
    other = f"{OBJECT.upper()}@ncacn_ip_tcp:server[ndr64,endpoint=2001]"
    assert binding == StringBinding.parse(other)
    for another in (binding.with_object(None), binding.with_endpoint("2002"), str(binding)):
        assert binding != another
    for made in (copy.copy(binding), copy.deepcopy(binding), pickle.loads(pickle.dumps(binding))):
        assert made == binding and hash(made) == hash(binding) and str(made) == str(binding)
    for options in (copy.copy(binding.options), pickle.loads(pickle.dumps(binding.options))):
        assert options == binding.options == {"NDR64": ""}
        assert hash(options) == hash(binding.options)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ncacn_ip_tcp:Server.Example[135]", "ncacn_ip_tcp:server.example[135]"),
        ("ncacn_ip_tcp:server[00135]", "ncacn_ip_tcp:server[135]"),
        ("ncacn_ip_tcp:::1[135]", "ncacn_ip_tcp:0:0:0:0:0:0:0:1[135]"),
        ("ncacn_ip_tcp:FE80::a%eth0", "ncacn_ip_tcp:fe80:0::A%eth0"),
        ("ncacn_ip_tcp:::ffff:10.0.0.1", "ncacn_ip_tcp:::ffff:a00:1"),
        ("ncalrpc:HOST[a]", "ncalrpc:host[a]"),
        (r"ncacn_np:\\\\SRV[\pipe\a]", r"ncacn_np:\\\\srv[\pipe\a]"),
        (f"{uuid.UUID(int=0)}@ncalrpc:", "ncalrpc:"),
        ("ncacn_http:s[1,HTTPPROXY=p:1]", "ncacn_http:s[1,HttpProxy=p:1]"),
    ],
)
def test_b05_ways_to_write_the_same_are_equal(one: str, other: str) -> None:
    first, second = StringBinding.parse(one), StringBinding.parse(other)
    assert first == second
    assert hash(first) == hash(second)
    assert str(StringBinding.parse(str(first))) == str(first)  # what was written stays


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ncalrpc:[a]", "ncalrpc:[A]"),
        ("ncacn_ip_tcp:", "ncacn_ip_tcp:127.0.0.1"),
        ("ncacn_ip_tcp:fe80::1%eth0", "ncacn_ip_tcp:fe80::1%eth1"),
        ("ncacn_ip_tcp:fe80::1%eth0", "ncacn_ip_tcp:fe80::1"),
        ("ncacn_ip_tcp:h", "ncadg_ip_udp:h"),
        ("Server", "server"),
    ],
)
def test_b05_others_are_not(one: str, other: str) -> None:
    assert StringBinding.parse(one) != StringBinding.parse(other)


def test_b06_compose_takes_null_and_empty_parts_for_absent() -> None:
    assert StringBinding() == StringBinding.parse("")
    none = StringBinding(object=None, protseq=None, address=None, endpoint=None, options=None)
    empty = StringBinding(object="", protseq="", address="", endpoint="", options={})
    assert none == empty == StringBinding()
    assert str(none) == str(empty) == ""
    made = StringBinding(object=OBJECT, protseq="ncacn_ip_tcp", address="h", endpoint="1")
    assert str(made) == f"{OBJECT}@ncacn_ip_tcp:h[1]"


@pytest.mark.parametrize("bad", ["x", OBJECT[:-1], f"{{{OBJECT}}}", OBJECT.replace("-", ""), " "])
def test_b06_a_bad_uuid_is_1705(bad: str) -> None:
    with pytest.raises(BindingError) as error:
        StringBinding(object=bad)
    assert error.value.code == 1705
    assert code_of(f"{bad}@ncacn_ip_tcp:h") == 1705


@pytest.mark.parametrize("part", ["protseq", "address", "endpoint", "object"])
def test_b06_a_part_that_is_no_text_is_a_mistake_of_the_program(part: str) -> None:
    with pytest.raises(TypeError, match=f"{part} is a .*not int"):
        StringBinding(**{part: 135})  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="a string binding is a str, not bytes"):
        StringBinding.parse(b"ncalrpc:")  # type: ignore[arg-type]


def test_b07_parse_gives_all_five_parts() -> None:
    string = f"{OBJECT}@ncacn_np:srv[\\pipe\\x,Security=anonymous dynamic true]"
    binding = StringBinding.parse(string)
    assert binding.object == uuid.UUID(OBJECT)
    assert binding.protseq == "ncacn_np"
    assert binding.address == "srv"
    assert binding.endpoint == "\\pipe\\x"
    assert binding.options == {"Security": "anonymous dynamic true"}


def test_b08_nobody_is_contacted(monkeypatch: pytest.MonkeyPatch) -> None:
    """No socket, no name looked up: by parsing, composing, comparing, nor by making a client.

    (The function `rpcfast.connect` does what it is called.)
    """

    def contact(*args: object, **kwargs: object) -> NoReturn:
        raise AssertionError("somebody was contacted")

    for name in ("socket", "create_connection", "getaddrinfo", "gethostbyname", "getfqdn",
                 "gethostbyaddr"):  # fmt: skip
        monkeypatch.setattr(socket, name, contact)
    from rpcfast.interfaces.mgmt import mgmt

    for string in ("ncacn_ip_tcp:no.such.host.invalid", "ncacn_ip_tcp:h[1]", "ncalrpc:[x]",
                   "ncacn_ip_tcp:fe80::1[1]", "ncacn_ip_tcp:b\u00fccher.invalid"):  # fmt: skip
        binding = StringBinding.parse(string)
        assert hash(binding) == hash(StringBinding.parse(str(binding)))
        Settings(string, mgmt)
        rpcfast.aio.connect(string, mgmt)


def test_b08_what_is_missing_has_its_default() -> None:
    binding = StringBinding.parse("ncacn_ip_tcp:")
    assert binding.object is None
    assert (binding.address, binding.endpoint) == ("", "")


@pytest.mark.parametrize(
    ("string", "code"),
    [
        ("ncacn_ip_tcp:h[135", 1700),
        ("ncacn_ip_tpc:h", 1704),
        ("NCACN_IP_TCP:h", 1704),
        (f"{OBJECT[:-1]}@ncacn_ip_tcp:h", 1705),
        ("ncacn_ip_tcp:h[65536]", 1706),
        ("ncacn_ip_tcp:[::1]", 1706),
        ("ncacn_ip_tcp:a b", 1707),
        ("ncacn_ip_tcp:\ud800", 1707),
        ("ncacn_ip_tcp:" + "\u00fc" * 63, 1707),
        ("ncacn_ip_tcp:h[135,136]", 1700),
        ("ncacn_ip_tcp:h[135,nonsense=1]", 1724),
        ("ncacn_ip_tcp:" + "a" * MAX_NCHARS, 1743),
    ],
)
def test_b08_each_error_by_one_bad_string(string: str, code: int) -> None:
    assert code_of(string) == code


def test_b08_a_known_protocol_sequence_that_is_not_offered_parses_and_is_1703() -> None:
    from rpcfast.interfaces.mgmt import mgmt

    for entry in PROTSEQS.values():
        if entry.offered:
            continue
        for attempt in (
            StringBinding.parse(f"{entry.name}:").check_supported,
            lambda name=entry.name: rpcfast.connect(f"{name}:", mgmt),
            lambda name=entry.name: rpcfast.connect("ncalrpc:[x]", mgmt, mapper=f"{name}:"),
            lambda name=entry.name: rpcfast.Server().use_protseq(name),
        ):
            with pytest.raises(BindingError) as error:
                attempt()
            assert error.value.code == 1703
            assert str(error.value) == f"{entry.name} is not offered: {entry.instead}"


def test_b08_the_longest_string() -> None:
    """4096 characters, also once each backslash is doubled, and of the composed form."""
    assert MAX_NCHARS == 4096
    name = "a" * (MAX_NCHARS - len("ncalrpc:[]"))
    longest = StringBinding(protseq="ncalrpc", endpoint=name)
    assert len(str(longest)) == MAX_NCHARS
    assert StringBinding.parse(str(longest)) == longest
    pipe = r"\pipe" + r"\a" * 1900
    for attempt in (
        lambda: StringBinding(protseq="ncalrpc", endpoint=name + "a"),
        lambda: StringBinding(protseq="ncalrpc", endpoint=name[:-1] + ","),
        lambda: StringBinding.parse(f"ncacn_np:[{pipe}]"),
        lambda: StringBinding(protseq="ncacn_np", endpoint=pipe),
        lambda: longest.with_object(OBJECT),
        lambda: StringBinding.parse("@" * 1_000_000),
    ):
        with pytest.raises(BindingError) as error:
            attempt()
        assert error.value.code == 1743


def test_b09_the_string_has_nothing_secret() -> None:
    """There is no part in which a secret could stand."""
    for string in ("ncacn_ip_tcp:h[1,password=x]", "ncacn_ip_tcp:h[1,user=x]"):
        assert code_of(string) == 1724
    binding = StringBinding.parse("ncacn_ip_tcp:h[1]")
    assert repr(binding) == "StringBinding.parse('ncacn_ip_tcp:h[1]')"


@pytest.mark.parametrize("protseq", IP)
def test_b11_internet_addresses_and_ports(protseq: str) -> None:
    for address in ("", "10.0.0.1", "::1", "fe80::1%eth0", "server", "a.b.c", "x_y", "b\u00fccher"):
        for endpoint in ("", "1", "65535", "00080"):
            binding = StringBinding(protseq=protseq, address=address, endpoint=endpoint)
            assert StringBinding.parse(str(binding)) == binding
    for address in ("10.0.0", "10.0.0.256", "::g", "a b", "a..b", "a/b", "a\0b", "x" * 64):
        with pytest.raises(BindingError) as error:
            StringBinding(protseq=protseq, address=address)
        assert error.value.code == 1707
    for endpoint in ("0", "65536", "000080", "-1", "+1", "1.0", "http", "\u0661", "1\n"):
        with pytest.raises(BindingError) as error:
            StringBinding(protseq=protseq, endpoint=endpoint)
        assert error.value.code == 1706


def test_b11_named_pipes() -> None:
    for address in ("", "srv", r"\\srv", r"\srv", r"\\."):
        for endpoint in (r"\pipe\x", r"\PIPE\x", r"\Pipe\a\b"):
            binding = StringBinding(protseq="ncacn_np", address=address, endpoint=endpoint)
            assert StringBinding.parse(str(binding)) == binding
    for endpoint in ("x", "pipe\\x", "/pipe/x", r"\\pipe\x", r"\pip"):
        with pytest.raises(BindingError) as error:
            StringBinding(protseq="ncacn_np", endpoint=endpoint)
        assert error.value.code == 1706


def test_b11_names_of_local_endpoints() -> None:
    for endpoint in ("", "x", "LRPC-0123", "a b", "a,b]"):
        binding = StringBinding(protseq="ncalrpc", endpoint=endpoint)
        assert StringBinding.parse(str(binding)) == binding
    for endpoint in ("a\\b", "\\", "a/b", "..", "a\0"):
        with pytest.raises(BindingError) as error:
            StringBinding(protseq="ncalrpc", endpoint=endpoint)
        assert error.value.code == 1706


def test_b11_the_machine_of_a_local_endpoint_is_this_one() -> None:
    """Needless, and refused where it names another: nobody means to reach this host by it."""
    here = socket.gethostname()
    for address in ("", "localhost", "127.0.0.1", "::1", here, here.upper(), here.split(".")[0],
                    here.split(".")[0] + ".example"):  # fmt: skip
        StringBinding(protseq="ncalrpc", address=address, endpoint="x").check_supported()
    with pytest.raises(BindingError, match="reaches this host only") as error:
        StringBinding.parse("ncalrpc:other.example[x]").check_supported()
    assert error.value.code == 1707


WORDS = [("identification", "anonymous", "impersonation"), ("dynamic", "static"), ("true", "false")]


@pytest.mark.parametrize("protseq", ["ncalrpc", "ncacn_np", "ncadg_ip_udp", "ncadg_ipx"])
def test_b12_security_has_three_words(protseq: str) -> None:
    for first in WORDS[0]:
        for second in WORDS[1]:
            for third in WORDS[2]:
                value = f"{first} {second} {third}"
                for written in (value, value.upper(), value.title()):
                    binding = StringBinding.parse(f"{protseq}:[,security={written}]")
                    assert binding.options == {"Security": written}
    for bad in ("", "anonymous", "anonymous static", "static true", "anonymous static true x",
                "anonymous  static true", " anonymous static true", "anonymous static true ",
                "anonymous,static,true", "anonymous anonymous true", "delegation static true",
                "true static anonymous", "anonymous\tstatic true"):  # fmt: skip
        assert code_of(f"{protseq}:[,Security={bad}]") == 1724


@pytest.mark.parametrize("protseq", ["ncacn_ip_tcp", "ncacn_http", "ncacn_spx", "ncadg_mq"])
def test_b12_security_is_for_four_protocol_sequences(protseq: str) -> None:
    assert code_of(f"{protseq}:[,Security=anonymous static true]") == 1724


@pytest.mark.parametrize(
    "option",
    ["nonsense=1", "sign=1", "sign,SIGN", "=1", "", "host=", "HttpProxy=p:80", "HttpProxy",
     "max_tsdu=4", "ndr64=1", "ndr64,ndr64", "assoc_group_id=12", "localaddress=", "host=a b",
     "localaddress=name", "localaddress=\ud800"],
)  # fmt: skip
def test_b13_bad_options_are_1724(option: str) -> None:
    assert code_of(f"ncacn_ip_tcp:h[1,{option}]") == 1724


def test_b13_options_of_other_protocol_sequences_are_1724() -> None:
    assert code_of("ncalrpc:[x,localaddress=127.0.0.1]") == 1724
    assert code_of("ncalrpc:[x,RpcProxy=p:80]") == 1724
    assert code_of("ncacn_np:[,HttpConnectOption=UseHttpProxy]") == 1724


def test_options_compare_with_mappings() -> None:
    options = StringBinding.parse("ncacn_ip_tcp:h[1,ndr64]").options
    assert options == Options({"ndr64": ""}) == {"NDR64": ""}
    assert options != {"ndr64": "", "nonsense": ""}
    assert options != ["ndr64"]
    assert 5 not in options  # type: ignore[comparison-overlap]


def test_b14_protocol_sequences_are_plain_strings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WHERE", "ncalrpc")
    import os

    assert StringBinding(protseq=os.environ["WHERE"]).protseq in PROTSEQS
