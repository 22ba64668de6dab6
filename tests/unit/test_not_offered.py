"""What is obsolete or of one system only: each refusal says so and what to use.  [features 16]"""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from pathlib import Path

import pytest

import rpcfast
import rpcfast.aio
from rpcfast import idl
from rpcfast.__main__ import main
from rpcfast.errors import BindingError
from rpcfast.interfaces.mgmt import mgmt
from rpcfast.runtime.binding.stringbinding import StringBinding
from rpcfast.runtime.client.association import Settings

HEAD = "[uuid(12345778-1234-abcd-ef00-0123456789ac), version(1.0)] interface t "


def open_async(binding: str) -> None:
    async def run() -> None:
        async with rpcfast.aio.connect(binding, mgmt):
            pass

    asyncio.run(run())


def users_of(protseq: str) -> list[Callable[[], object]]:
    """Give every way in which a user can name a protocol sequence."""
    binding = f"{protseq}:server"
    return [
        lambda: rpcfast.connect(binding, mgmt),
        lambda: open_async(binding),
        lambda: rpcfast.connect("ncacn_ip_tcp:server", mgmt, mapper=binding),
        lambda: rpcfast.Server().use_protseq(protseq),
        lambda: rpcfast.aio.Server().use_protseq(protseq),
        lambda: rpcfast.Server().embed_mapper(protseq),
    ]


@pytest.mark.parametrize(
    "protseq",
    ["ncacn_nb_tcp", "ncacn_nb_ipx", "ncacn_nb_nb", "ncacn_dnet_nsp", "ncacn_vns_spp", "ncadg_ipx",
     "ncadg_mq", "ncacn_spx", "ncacn_at_dsp", "ncacn_np", "ncacn_http", "ncadg_ip_udp"],
)  # fmt: skip
def test_protocol_sequences_of_the_past_and_of_others(protseq: str) -> None:
    """The name parses; whoever uses it hears 1703 and what to use."""
    assert StringBinding.parse(f"{protseq}:").protseq == protseq
    for use in users_of(protseq):
        with pytest.raises(BindingError, match="is not offered: use ncacn_ip_tcp") as error:
            use()
        assert error.value.code == 1703


def test_unknown_protocol_sequences() -> None:
    for use in users_of("ncacn_quic"):
        with pytest.raises(BindingError, match="unknown protocol sequence 'ncacn_quic'") as error:
            use()
        assert error.value.code == 1704
    with pytest.raises(BindingError, match="ncacn_ip_tcp is written in lower case"):
        rpcfast.connect("NCACN_IP_TCP:h", mgmt)


@pytest.mark.parametrize("attribute", ["maybe", "broadcast", "message"])
def test_calls_by_datagram_and_by_message_queue(attribute: str) -> None:
    """Refused where they are defined; [idempotent] promises something and asks for nothing."""
    with pytest.raises(idl.IdlError, match=rf"\[{attribute}\] is not offered: .*; leave it out"):
        idl.loads(f"{HEAD} {{ [{attribute}] void A([in] long n); }}")
    with pytest.raises(idl.IdlError, match=rf"\[{attribute}\] is not offered: .*; leave it out"):
        idl.loads(HEAD + "{ void A([in] long n); }", acf=f"interface t {{ [{attribute}] A(); }}")
    idl.loads(HEAD + "{ [idempotent] void A([in] long n); }")


SECURITY = "Security=impersonation dynamic true"


@pytest.mark.parametrize(
    ("option", "instead"),
    [
        *((word, "leave it out where ncalrpc or the network protects them")
          for word in ("connect", "packet", "sign", "seal", "spnego", "ntlm", "krb5", "schannel")),
        ("bigendian", "every server reads little-endian"),
        ("target_hostname=a", "leave it out"),
        ("host=a", "leave it out"),
        ("validate", "leave it out"),
        ("print", "leave it out"),
        ("padcheck", "leave it out"),
        ("smb1", "use ncacn_ip_tcp"),
        ("smb2", "use ncacn_ip_tcp"),
        ("assoc_group_id=0x1", "leave it out"),
        ("abstract_syntax=308fb580-1eb2-11ca-923b-08002b1075a7/0x1", "give the interface itself"),
    ],
)  # fmt: skip
def test_options_that_nobody_would_act_on(option: str, instead: str) -> None:
    """Nobody who asks for a sealed connection gets another one and does not hear of it."""
    binding = f"ncacn_ip_tcp:server[135,{option}]"
    assert str(StringBinding.parse(binding)) == binding
    for use in (
        lambda: rpcfast.connect(binding, mgmt),
        lambda: open_async(binding),
        lambda: rpcfast.connect("ncacn_ip_tcp:server", mgmt, mapper=binding),
    ):
        with pytest.raises(BindingError, match="is not offered: ") as error:
            use()
        assert error.value.code == 1764
        assert instead in str(error.value)


def test_impersonation() -> None:
    """Parsed and kept; 1764 for whoever would have the server act in the caller's name."""
    binding = StringBinding.parse(f"ncalrpc:[x,{SECURITY}]")
    assert binding.options == {"Security": "impersonation dynamic true"}
    with pytest.raises(BindingError, match="'Security' is not offered: no server acts") as error:
        rpcfast.connect(binding, mgmt)
    assert error.value.code == 1764


def test_options_that_clients_act_on() -> None:
    for option in ("ndr64", "localaddress=127.0.0.1"):
        StringBinding.parse(f"ncacn_ip_tcp:server[135,{option}]").check_supported()
    assert Settings("ncacn_ip_tcp:server", mgmt).syntax == "ndr20"
    assert Settings("ncacn_ip_tcp:server[,ndr64]", mgmt).syntax == "ndr64"
    assert Settings("ncalrpc:[x,NDR64]", mgmt).syntax == "ndr64"
    settings = Settings("ncacn_ip_tcp:server[,localaddress=127.0.0.1]", mgmt)
    _, question = settings.resolver.known(settings)  # the mapper is asked from there too
    assert str(question.binding) == "ncacn_ip_tcp:server[135,localaddress=127.0.0.1]"


def test_endpoints_have_no_security_descriptor() -> None:
    """There is no parameter for one at all."""
    for server in (rpcfast.Server, rpcfast.aio.Server):
        names = inspect.signature(server.use_protseq).parameters
        assert not [name for name in names if "secur" in name or "descriptor" in name]


@pytest.mark.parametrize("switch", ["/Oi", "/Oif", "/Oicf", "/robust", "/osf"])
def test_switches_of_midl(
    switch: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "t.idl"
    file.write_text(HEAD + "{ void A([in] long n); }")
    assert main(["idl", switch, str(file)]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"rpcfast idl: {switch} is not offered: ")
    assert said.endswith("; leave it out\n")
    assert [path.name for path in tmp_path.iterdir()] == ["t.idl"]


def test_tables_of_characters() -> None:
    """Numbers and names are known; nothing here raises them, and [cs_char] is refused."""
    assert rpcfast.status_name(1773) == "RPC_X_SS_CHAR_TRANS_OPEN_FAIL"
    assert rpcfast.status_name(1774) == "RPC_X_SS_CHAR_TRANS_SHORT_FILE"
    with pytest.raises(idl.IdlError, match=r"\[cs_char\] is not offered: .*use byte arrays"):
        idl.loads(HEAD + "{ typedef long T; }", acf="interface t { typedef [cs_char(x)] T; }")
