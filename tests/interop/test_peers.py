"""The peers and the foreign clients themselves, without rpcfast: the control group.

When one of these fails, tests of ours against the same peer or client say nothing.
"""

import pytest

ECHO = "60a15ec5-4de8-11d7-a637-005056a20182"
EPM = "e1af8308-5d1f-11c9-91a4-08002b14a0fa"
MGMT = "afa8bd80-7d8a-11c9-bef4-08002b102989"
NOT_REGISTERED = 0x16C9A0D6
# As NTSTATUS values, which is how python3-samba reports them.
NDR_FAULT, OP_RNG_ERROR, BAD_HANDLE = 0xC003000C, 0xC002002E, 0xC0030005
OPTIONS = ["", ",bigendian", ",validate", ",padcheck"]


@pytest.mark.parametrize("options", OPTIONS)
def test_samba_echo_over_tcp(samba, run_client, echo_answers, options):
    answers = run_client("samba_echo.py", f"ncacn_ip_tcp:{samba.address}[{options.lstrip(',')}]")
    assert answers.pop("TestCall2 8")["error"] == NDR_FAULT
    assert answers == echo_answers


def test_samba_echo_over_ncalrpc(samba, run_client, echo_answers):
    answers = run_client("samba_echo.py", "ncalrpc:[DEFAULT]", ncalrpc=samba.ncalrpc)
    assert answers.pop("TestCall2 8")["error"] == NDR_FAULT
    assert answers == echo_answers


@pytest.mark.parametrize("options", OPTIONS)
def test_samba_mgmt(samba, run_client, options):
    answers = run_client("samba_mgmt.py", f"ncacn_ip_tcp:{samba.address}[135{options}]")
    assert answers["inq_if_ids"] == [[EPM, 3, 0], [MGMT, 1, 0]]
    assert answers["inq_stats"] == [4, [0, 0, 0, 0]]
    assert answers["is_server_listening"] == [0, 1]
    assert answers["inq_princ_name"]["error"] == OP_RNG_ERROR
    assert answers["stop_server_listening"]["error"] == 5


@pytest.mark.parametrize("options", OPTIONS)
def test_samba_epm(samba, run_client, options):
    answers = run_client("samba_epm.py", f"ncacn_ip_tcp:{samba.address}[135{options}]")
    lookup = answers["lookup"]
    assert (lookup["status"], lookup["null"]) == (NOT_REGISTERED, True)
    port = answers["map ncacn_ip_tcp"]["towers"][0]["port"]
    offered = [(e["interface"], e["version"], e.get("port")) for e in lookup["entries"]]
    assert (ECHO, 1, port) in offered
    assert (EPM, 3, 135) in offered
    assert answers["map ncalrpc"]["towers"][0]["path"] == "DEFAULT"
    assert answers["map unknown"] == {"status": NOT_REGISTERED, "towers": []}
    assert answers["forged handle"]["error"] == BAD_HANDLE
    assert answers["insert"]["error"] == OP_RNG_ERROR


@pytest.mark.little_endian  # impacket reads the fragment length as little-endian always
def test_impacket(samba, run_client):
    epm = run_client("impacket_client.py", samba.address, 135, "mgmt", "epm")
    assert epm["inq_if_ids"] == [[EPM, "3.0"], [MGMT, "1.0"]]
    assert epm["is_server_listening"] == 0
    assert "ept_s_not_registered" in epm["lookup"]["error"]  # how Samba's lookup ends
    port = epm["map"].removeprefix(f"ncacn_ip_tcp:{samba.address}[").removesuffix("]")
    echo = run_client("impacket_client.py", samba.address, port)
    assert [ECHO, "1.0"] in echo.pop("inq_if_ids")
    assert "nca_s_op_rng_error" in echo.pop("unknown opnum")["error"]
    assert echo == {
        "AddOne": 42,
        "EchoData 20000": True,
        "AddOne after the fault": 8,
        "is_server_listening": 0,
    }


@pytest.mark.little_endian  # rpcclient does not understand a big-endian endpoint mapper
def test_rpcclient(samba, rpcclient):
    said = rpcclient(
        f"ncacn_ip_tcp:{samba.address}", "echoaddone 41", "echodata 64", "sinkdata 64",
        "sourcedata 64",
    )
    assert said.split("\n") == ["41 + 1 = 42", ""]
