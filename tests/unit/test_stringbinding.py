"""String bindings: the tables of the protocol page, and compose/parse as a property."""

from __future__ import annotations

import copy
import pickle
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rpcfast.errors import BindingError, RpcError
from rpcfast.runtime.binding.protseqs import PROTSEQS
from rpcfast.runtime.binding.stringbinding import OFFERED, StringBinding

OBJECT = "308fb580-1eb2-11ca-923b-08002b1075a7"

# string, object, protseq, address, endpoint, options
GOOD = [
    # the examples of the page
    ("ncacn_ip_tcp:server[49152]", None, "ncacn_ip_tcp", "server", "49152", {}),
    (r"ncacn_np:\\\\server[\\pipe\\lsass]", None, "ncacn_np", r"\\server", r"\pipe\lsass", {}),
    (
        f"{OBJECT}@ncacn_ip_tcp:16.20.16.27[2001]",
        OBJECT, "ncacn_ip_tcp", "16.20.16.27", "2001", {},
    ),
    ("ncalrpc:[EPMAPPER]", None, "ncalrpc", "", "EPMAPPER", {}),
    (r"ncacn_np:host[\\pipe\\svcctl,sign]", None, "ncacn_np", "host", r"\pipe\svcctl",
     {"sign": ""}),
    ("ncacn_ip_tcp:", None, "ncacn_ip_tcp", "", "", {}),
    ("ncacn_http:somesvr@anywhere.com[2215]", None, "ncacn_http", "somesvr@anywhere.com", "2215",
     {}),
    ("ncacn_vns_spp:server@group@org[500]", None, "ncacn_vns_spp", "server@group@org", "500", {}),
    ("ncacn_ip_tcp:fe80::1[135]", None, "ncacn_ip_tcp", "fe80::1", "135", {}),
    # single backslashes, as impacket's users write them
    (r"ncacn_np:host[\pipe\samr]", None, "ncacn_np", "host", r"\pipe\samr", {}),
    (r"ncacn_np:[\PIPE\x]", None, "ncacn_np", "", r"\PIPE\x", {}),
    # empty parts
    ("", None, "", "", "", {}),
    ("@ncacn_ip_tcp:", None, "ncacn_ip_tcp", "", "", {}),
    (f"{OBJECT}@", OBJECT, "", "", "", {}),
    (f"{OBJECT}@server", OBJECT, "", "server", "", {}),
    (f"{OBJECT.upper()}@ncalrpc:", OBJECT, "ncalrpc", "", "", {}),
    (f"{uuid.UUID(int=0)}@ncalrpc:", None, "ncalrpc", "", "", {}),
    (":server[5]", None, "", "server", "5", {}),
    ("server[135]", None, "", "server", "135", {}),
    ("[135]", None, "", "", "135", {}),
    ("ncalrpc:", None, "ncalrpc", "", "", {}),
    ("ncalrpc:[]", None, "ncalrpc", "", "", {}),
    ("ncalrpc:[endpoint=]", None, "ncalrpc", "", "", {}),
    # an @ that ends no object UUID
    (r"a\@b", None, "", "a@b", "", {}),
    ("ncalrpc:[a@b]", None, "ncalrpc", "", "a@b", {}),
    (":a@b", None, "", "a@b", "", {}),
    # addresses
    ("ncacn_ip_tcp:::1[1]", None, "ncacn_ip_tcp", "::1", "1", {}),
    ("ncacn_ip_tcp:fe80::1%eth0[65535]", None, "ncacn_ip_tcp", "fe80::1%eth0", "65535", {}),
    ("ncacn_ip_tcp:::ffff:10.0.0.1", None, "ncacn_ip_tcp", "::ffff:10.0.0.1", "", {}),
    ("ncacn_ip_tcp:host.example.", None, "ncacn_ip_tcp", "host.example.", "", {}),
    ("ncacn_ip_tcp:b\u00fccher.example", None, "ncacn_ip_tcp", "b\u00fccher.example", "", {}),
    (r"ncacn_np:\\\\.[\pipe\x]", None, "ncacn_np", r"\\.", r"\pipe\x", {}),
    # escapes
    (r"ncalrpc:[a\,b\]c\=d]", None, "ncalrpc", "", "a,b]c=d", {}),
    (r"ncalrpc:[a\:b\@c\[d]", None, "ncalrpc", "", "a:b@c[d", {}),
    ("ncalrpc:[a:b[c]", None, "ncalrpc", "", "a:b[c", {}),
    # the endpoint by name, options in its place
    ("ncacn_ip_tcp:h[endpoint=5000]", None, "ncacn_ip_tcp", "h", "5000", {}),
    ("ncacn_ip_tcp:h[ENDPOINT=5000]", None, "ncacn_ip_tcp", "h", "5000", {}),
    ("ncacn_ip_tcp:h[sign,endpoint=5000]", None, "ncacn_ip_tcp", "h", "5000", {"sign": ""}),
    ("ncacn_ip_tcp:h[,sign]", None, "ncacn_ip_tcp", "h", "", {"sign": ""}),
    ("ncacn_ip_tcp:h[sign]", None, "ncacn_ip_tcp", "h", "", {"sign": ""}),
    ("ncacn_ip_tcp:h[,seal,KRB5]", None, "ncacn_ip_tcp", "h", "", {"seal": "", "krb5": ""}),
    ("ncalrpc:[endpoint=sign]", None, "ncalrpc", "", "sign", {}),
    # options of the Windows manual
    (
        "ncacn_np:[\\\\pipe\\\\p3,Security=impersonation static true]",
        None, "ncacn_np", "", r"\pipe\p3", {"Security": "impersonation static true"},
    ),
    (
        "ncalrpc:[n,security=Identification Dynamic False]",
        None, "ncalrpc", "", "n", {"Security": "Identification Dynamic False"},
    ),
    (
        "ncadg_ip_udp:[Security=anonymous dynamic true]",
        None, "ncadg_ip_udp", "", "", {"Security": "anonymous dynamic true"},
    ),
    (
        "ncacn_http:s[,HttpProxy=proxy:80]",
        None, "ncacn_http", "s", "", {"HttpProxy": "proxy:80"},
    ),
    (
        "ncacn_http:s[593,RpcProxy=p:80,HttpProxy=q:8080,HttpConnectOption=UseHttpProxy]",
        None, "ncacn_http", "s", "593",
        {"RpcProxy": "p:80", "HttpProxy": "q:8080", "HttpConnectOption": "UseHttpProxy"},
    ),
    # Samba's
    (
        "ncacn_ip_tcp:h[135,localaddress=127.0.0.2,target_hostname=dc1.rpc.test,host=dc1,"
        "assoc_group_id=0x00001234,abstract_syntax=60a15ec5-4de8-11d7-a637-005056a20182/0x00000001]",
        None, "ncacn_ip_tcp", "h", "135",
        {
            "localaddress": "127.0.0.2", "target_hostname": "dc1.rpc.test", "host": "dc1",
            "assoc_group_id": "0x00001234",
            "abstract_syntax": "60a15ec5-4de8-11d7-a637-005056a20182/0x00000001",
        },
    ),
    *(
        (f"ncacn_ip_tcp:h[135,{flag}]", None, "ncacn_ip_tcp", "h", "135", {flag: ""})
        for flag in (
            "connect", "sign", "seal", "packet", "spnego", "ntlm", "krb5", "schannel", "validate",
            "print", "padcheck", "bigendian", "smb1", "smb2", "ndr64",
        )
    ),
]


@pytest.mark.parametrize(("string", "object", "protseq", "address", "endpoint", "options"), GOOD)
def test_parse(
    string: str, object: str | None, protseq: str, address: str, endpoint: str,
    options: dict[str, str],
) -> None:
    """Every part comes out as stated, and the composed string parses to an equal binding."""
    binding = StringBinding.parse(string)
    assert binding.object == (object and uuid.UUID(object))
    assert binding.protseq == protseq
    assert binding.address == address
    assert binding.endpoint == endpoint
    assert binding.options == options
    again = StringBinding.parse(str(binding))
    assert again == binding
    assert hash(again) == hash(binding)
    made = StringBinding(
        object=object, protseq=protseq, address=address, endpoint=endpoint, options=options
    )
    assert made == binding


BAD = [
    # syntax
    ("ncacn_ip_tcp:h[135", 1700),
    (r"ncacn_ip_tcp:h[135\]", 1700),
    ("ncacn_ip_tcp:h[135]x", 1700),
    ("ncacn_ip_tcp:h[135] ", 1700),
    ("ncacn_ip_tcp:h[135][136]", 1700),
    ("ncacn_ip_tcp:h]", 1700),
    ("ncacn_ip_tcp:h[135,136]", 1700),
    ("ncacn_ip_tcp:h[135,endpoint=136]", 1700),
    ("ncacn_ip_tcp:h[endpoint=135,136]", 1700),
    ("ncacn_ip_tcp:h[endpoint=135,endpoint=136]", 1700),
    ("ncacn_ip_tcp:[::1]:135", 1700),
    # protocol sequences
    ("ncacn_ip_tpc:h", 1704),
    ("NCACN_IP_TCP:h", 1704),
    (" ncacn_ip_tcp:h", 1704),
    ("ncacn_ip_tcp :h", 1704),
    ("http://h", 1704),
    ("fe80::1", 1704),
    # object UUIDs
    ("308fb580-1eb2-11ca-923b-08002b1075a@ncacn_ip_tcp:h", 1705),
    ("{308fb580-1eb2-11ca-923b-08002b1075a7}@ncacn_ip_tcp:h", 1705),
    ("308fb5801eb211ca923b08002b1075a7@ncacn_ip_tcp:h", 1705),
    (f"{OBJECT} @ncacn_ip_tcp:h", 1705),
    ("x@ncacn_ip_tcp:h", 1705),
    ("somesvr@anywhere.com[2215]", 1705),
    # endpoints
    (r"ncacn_np:h[\\foo]", 1706),
    ("ncacn_np:h[pipe]", 1706),
    ("ncacn_np:h[135]", 1706),
    (r"ncalrpc:[a\\b]", 1706),
    (r"ncalrpc:[\pipe\x]", 1706),
    ("ncalrpc:[../x]", 1706),
    ("ncalrpc:[..]", 1706),
    ("ncalrpc:[a/b]", 1706),
    ("ncalrpc:[a\0b]", 1706),
    ("ncacn_ip_tcp:h[0]", 1706),
    ("ncacn_ip_tcp:h[65536]", 1706),
    ("ncacn_ip_tcp:h[-1]", 1706),
    ("ncacn_ip_tcp:h[ 135]", 1706),
    ("ncacn_ip_tcp:h[1_0]", 1706),
    ("ncacn_ip_tcp:h[0x87]", 1706),
    ("ncacn_ip_tcp:h[\u0661\u0662]", 1706),
    ("ncacn_ip_tcp:h[epmap]", 1706),
    ("ncadg_ip_udp:h[x]", 1706),
    ("ncacn_http:h[593x]", 1706),
    # addresses
    ("ncacn_ip_tcp:a b[135]", 1707),
    ("ncacn_ip_tcp: h", 1707),
    ("ncacn_ip_tcp:256.1.1.1", 1707),
    ("ncacn_ip_tcp:1.2.3", 1707),
    ("ncacn_ip_tcp:1.2.3.4.5", 1707),
    ("ncacn_ip_tcp:1.2.3.4.", 1707),
    ("ncacn_ip_tcp:fe80:::1", 1707),
    ("ncacn_ip_tcp:fe80::1%", 1707),
    ("ncacn_ip_tcp:h:135", 1707),
    ("ncacn_ip_tcp:a..b", 1707),
    ("ncacn_ip_tcp:" + "a" * 64, 1707),
    ("ncacn_ip_tcp:a@b", 1707),
    (r"ncacn_ip_tcp:\\h", 1707),
    ("ncacn_ip_tcp:h\0", 1707),
    ("ncacn_http:a@b@c", 1707),
    ("ncacn_http:::1@0.0.0", 1707),
    (r"ncacn_np:\\\\\\h[\pipe\x]", 1707),
    ("ncacn_unix_stream:h[/x]", 1707),
    # options
    ("ncacn_ip_tcp:h[135,nonsense=1]", 1724),
    ("ncacn_ip_tcp:h[,nonsense]", 1724),
    ("ncacn_ip_tcp:h[sign,nonsense]", 1724),
    ("ncacn_ip_tcp:h[135,]", 1724),
    ("ncacn_ip_tcp:h[,]", 1724),
    ("ncacn_ip_tcp:h[=1]", 1724),
    ("ncacn_ip_tcp:h[135,sign,SIGN]", 1724),
    ("ncacn_ip_tcp:h[135,sign=1]", 1724),
    ("ncacn_ip_tcp:h[135,max_tsdu=4]", 1724),
    ("ncacn_ip_tcp:h[135,assoc_group_id=12]", 1724),
    ("ncacn_ip_tcp:h[135,abstract_syntax=60a15ec5]", 1724),
    ("ncacn_ip_tcp:h[135,host=]", 1724),
    ("ncacn_ip_tcp:h[135,Security=impersonation static true]", 1724),
    ("ncacn_ip_tcp:h[135,HttpProxy=p:80]", 1724),
    ("ncalrpc:[n,HttpProxy=p:80]", 1724),
    ("ncacn_http:h[593,HttpProxy=p q]", 1724),
    ("ncacn_http:h[593,HttpConnectOption=other]", 1724),
    ("ncalrpc:[n,Security=]", 1724),
    ("ncalrpc:[n,Security=impersonation]", 1724),
    ("ncalrpc:[n,Security=impersonation static]", 1724),
    ("ncalrpc:[n,Security=impersonation  static true]", 1724),
    ("ncalrpc:[n,Security=static impersonation true]", 1724),
    ("ncalrpc:[n,Security=impersonation static true true]", 1724),
    ("ncalrpc:[n,Security=impersonation static yes]", 1724),
    ("ncalrpc:[n,Security= impersonation static true]", 1724),
]


@pytest.mark.parametrize(("string", "code"), BAD)
def test_errors(string: str, code: int) -> None:
    """Each kind of failure has its code."""
    with pytest.raises(BindingError) as error:
        StringBinding.parse(string)
    assert error.value.code == code


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"object": "no-uuid"}, 1705),
        ({"protseq": "nonsense"}, 1704),
        ({"protseq": "ncacn_ip_tcp", "endpoint": "x"}, 1706),
        ({"protseq": "ncacn_ip_tcp", "address": "a b"}, 1707),
        ({"protseq": "ncacn_ip_tcp", "options": {"nonsense": ""}}, 1724),
        ({"options": {"sign": "", "SIGN": ""}}, 1724),
    ],
)
def test_compose_errors(parts: dict[str, object], code: int) -> None:
    """A binding made of parts is checked like a parsed one."""
    with pytest.raises(BindingError) as error:
        StringBinding(**parts)  # type: ignore[arg-type]
    assert error.value.code == code


def test_known_names_parse_and_only_offered_ones_are_supported() -> None:
    """A known protocol sequence parses; using one that is not offered is error 1703."""
    assert {"ncacn_ip_tcp", "ncalrpc"} == OFFERED
    for protseq in PROTSEQS:
        binding = StringBinding.parse(f"{protseq}:")
        if protseq in OFFERED:
            binding.check_supported()
        else:
            with pytest.raises(BindingError) as error:
                binding.check_supported()
            assert error.value.code == 1703
    for string in ("server", "", ":server", "ncacn_ip_tcp"):
        with pytest.raises(BindingError) as error:
            StringBinding.parse(string).check_supported()
        assert error.value.code == 1704


@pytest.mark.parametrize(
    ("parts", "string"),
    [
        ({"protseq": "ncacn_np", "address": r"\\server", "endpoint": r"\pipe\lsass"},
         r"ncacn_np:\\\\server[\\pipe\\lsass]"),
        ({"protseq": "ncalrpc", "endpoint": "a]b,c=d"}, r"ncalrpc:[a\]b\,c\=d]"),
        ({"protseq": "ncalrpc", "endpoint": "sign"}, "ncalrpc:[endpoint=sign]"),
        ({"protseq": "ncalrpc", "endpoint": "n", "options": {"SIGN": ""}}, "ncalrpc:[n,sign]"),
        ({"protseq": "ncacn_ip_tcp", "address": "h", "options": {"host": "a"}},
         "ncacn_ip_tcp:h[,host=a]"),
        ({"object": OBJECT, "protseq": "ncacn_ip_tcp", "address": "fe80::1", "endpoint": "135"},
         f"{OBJECT}@ncacn_ip_tcp:fe80::1[135]"),
        ({"address": "fe80::1"}, ":fe80::1"),
        ({"address": "a[b]"}, r"a\[b\]"),
        ({"address": "server"}, "server"),
        ({}, ""),
    ],
)
def test_compose(parts: dict[str, object], string: str) -> None:
    """The composed text is the canonical one."""
    assert str(StringBinding(**parts)) == string  # type: ignore[arg-type]


def test_value_semantics() -> None:
    """Bindings compare, hash, copy and pickle by value, and do not change."""
    binding = StringBinding.parse(f"{OBJECT}@ncacn_ip_tcp:h[135,sign,host=a]")
    other = StringBinding.parse(f"{OBJECT}@ncacn_ip_tcp:h[host=a,sign,endpoint=135]")
    assert binding == other
    assert len({binding, other}) == 1
    assert binding != StringBinding.parse("ncacn_ip_tcp:h[135]")
    assert binding != "ncacn_ip_tcp:h[135]"
    assert pickle.loads(pickle.dumps(binding)) == binding
    assert copy.deepcopy(binding) == binding
    assert binding.with_endpoint("").endpoint == ""
    assert binding.with_endpoint("5").options == {"sign": "", "host": "a"}
    assert binding.with_object(None).object is None
    assert binding.endpoint == "135"
    with pytest.raises(AttributeError):
        binding.endpoint = "1"
    with pytest.raises(AttributeError):
        del binding.endpoint
    with pytest.raises(BindingError):
        binding.with_endpoint("x")
    assert eval(repr(binding), {"StringBinding": StringBinding}) == binding


def test_options_mapping() -> None:
    """Names are case-insensitive and come in canonical spelling."""
    options = StringBinding.parse("ncacn_http:s[1,HTTPPROXY=p:1,SiGn]").options
    assert list(options) == ["HttpProxy", "sign"]
    assert options["httpproxy"] == options["HttpProxy"] == "p:1"
    assert "SIGN" in options
    assert "seal" not in options
    assert options == {"httpproxy": "p:1", "SIGN": ""}
    with pytest.raises(KeyError):
        options["seal"]


# ------------------------------------------------------------------------- properties
letters = st.sampled_from("ab\\@:=[],%. -_\u00e9\u4e2d/")
text = st.text(letters | st.characters(exclude_categories=("Cs", "Cc")), max_size=12)
flags = st.sampled_from(["sign", "Seal", "NDR64", "print"])
bindings = st.builds(
    dict,
    object=st.none() | st.uuids().map(str),
    protseq=st.sampled_from(["", "ncalrpc", "ncacn_np", "ncacn_at_dsp", "ncacn_vns_spp"]),
    address=text,
    endpoint=text | text.map(lambda t: "\\pipe\\" + t) | flags,
    options=st.dictionaries(flags, st.just(""), max_size=3)
    | st.fixed_dictionaries({"host": text.filter(bool)}),
)


@given(bindings)
def test_whatever_can_be_composed_parses_back(parts: dict[str, object]) -> None:
    """parse(str(x)) == x for every x that can be made."""
    try:
        binding = StringBinding(**parts)  # type: ignore[arg-type]
    except BindingError:
        return
    assert StringBinding.parse(str(binding)) == binding


@given(st.text(st.sampled_from("ab0\\@:=[],\0 \n") | st.characters(), max_size=40))
def test_any_text_parses_or_is_a_binding_error(string: str) -> None:
    """Nothing but an RpcError comes out, and what parses composes to an equal binding."""
    for candidate in (string, "ncacn_ip_tcp:" + string, "ncalrpc:h[" + string + "]"):
        try:
            binding = StringBinding.parse(candidate)
        except RpcError:
            continue
        assert StringBinding.parse(str(binding)) == binding
