"""Clients that nobody here wrote, against our server: python3-samba, rpcclient, impacket."""

import shutil
import subprocess

import pytest

from interop import ours

ECHO = "60a15ec5-4de8-11d7-a637-005056a20182"
EPM = "e1af8308-5d1f-11c9-91a4-08002b14a0fa"
NOT_REGISTERED, CANT_PERFORM = 0x16C9A0D6, 0x16C9A0CD
# as NTSTATUS values, which is how python3-samba reports them
BAD_HANDLE = 0xC0030005
# "bigendian,ndr64" is not among them: NDR64 is little-endian, and the engine refuses the rest.
# Nor is "ndr64,validate": python3-samba then reads its own NDR64 octets as NDR20, so that only
# calls that are the same in both go out; "validate" and "ndr64" each stand alone.
OPTIONS = [
    "", "bigendian", "ndr64", "validate", "padcheck", "validate,padcheck",
    "bigendian,validate,padcheck", "ndr64,padcheck",
]


@pytest.fixture(scope="module", params=sorted(ours.WORLDS))
def served(request):
    """Return our server: rpcecho, mgmt and an endpoint mapper, on TCP and on ncalrpc."""
    with ours.serving(request.param) as server:
        yield server


def check_echo(answers, expected):
    """Compare the answers of rpcecho; a level that it does not have is some fault."""
    assert "error" in answers.pop("TestCall2 8")
    assert answers == expected


@pytest.mark.parametrize("options", OPTIONS)
def test_samba_echo_over_tcp(served, run_client, echo_answers, options):
    """Every call that python3-samba can make, in both byte orders and transfer syntaxes."""
    binding = f"ncacn_ip_tcp:127.0.0.1[{served.port},{options}]".replace(",]", "]")
    check_echo(run_client("samba_echo.py", binding), echo_answers)


@pytest.mark.parametrize("options", ["", *(f",{options}" for options in OPTIONS[1:])])
def test_samba_echo_over_ncalrpc(served, run_client, echo_answers, options):
    """The same over a Unix socket."""
    binding = f"ncalrpc:[{served.local}{options}]"
    check_echo(run_client("samba_echo.py", binding, ncalrpc=served.ncalrpc), echo_answers)


@pytest.mark.parametrize("options", OPTIONS)
def test_samba_mgmt(served, run_client, options):
    """The management interface, which every endpoint serves."""
    served.server.principal_names[10] = "host/echo"
    binding = f"ncacn_ip_tcp:127.0.0.1[{served.port},{options}]".replace(",]", "]")
    answers = run_client("samba_mgmt.py", binding)
    assert [ECHO, 1, 0] in answers["inq_if_ids"]
    if "ndr64" not in options:  # Samba takes the count and the array for one struct
        count, (calls_in, calls_out, pkts_in, pkts_out) = answers["inq_stats"]
        assert (count, calls_out) == (4, 0)
        assert calls_in >= 2
        assert pkts_in >= 3
        assert pkts_out >= 2
    assert answers["is_server_listening"] == [0, 1]
    assert answers["inq_princ_name"] == "host/echo"
    assert answers["stop_server_listening"]["error"] == 5


@pytest.mark.parametrize("options", ["", "bigendian", "validate", "padcheck"])
def test_samba_epm(served, run_client, options):
    """The endpoint mapper: lookup in batches, map, a forged handle, an insert that is refused."""
    binding = f"ncacn_ip_tcp:127.0.0.1[{served.mapper},{options}]".replace(",]", "]")
    answers = run_client("samba_epm.py", binding)
    lookup = answers["lookup"]
    assert lookup["null"] is True
    assert lookup["status"] in (0, NOT_REGISTERED)  # as its last batch was full or not
    offered = [(e["interface"], e["version"], e.get("port")) for e in lookup["entries"]]
    assert (ECHO, 1, served.port) in offered
    assert {e["annotation"] for e in lookup["entries"] if e["interface"] == ECHO} == {"our echo"}
    found = answers["map ncacn_ip_tcp"]
    assert found["status"] == 0
    # every endpoint of a server answers for all its interfaces, that of the mapper too
    assert {t["port"] for t in found["towers"]} == {served.port, served.mapper}
    assert [t["path"] for t in answers["map ncalrpc"]["towers"]] == [served.local]
    assert answers["map unknown"] == {"status": NOT_REGISTERED, "towers": []}
    assert answers["forged handle"]["error"] == BAD_HANDLE
    assert answers["insert"] == CANT_PERFORM


def test_samba_resolves(privileged, run_client, echo_answers):
    """A partial binding: python3-samba asks our endpoint mapper on port 135."""
    for options in ("", "[bigendian]"):
        answers = run_client("samba_echo.py", f"ncacn_ip_tcp:{privileged.address}{options}")
        check_echo(answers, dict(echo_answers))


@pytest.fixture(scope="module")
def privileged():
    """Return our server with its mapper on port 135 of a loopback address of its own."""
    if not ours.may_listen("127.0.0.2", 135):
        pytest.skip("port 135: run as root, or `sysctl net.ipv4.ip_unprivileged_port_start=135`")
    with ours.serving(address="127.0.0.2", mapper_port=135) as server:
        yield server


def test_rpcclient(privileged, rpcclient):
    """rpcclient's echo commands; all but the first print only what goes wrong.

    It asks the endpoint mapper on port 135 even where the binding names an endpoint.
    """
    before = privileged.server.mgmt.stats().calls_in
    said = rpcclient(
        f"ncacn_ip_tcp:{privileged.address}",
        "echoaddone 41", "echodata 64", "echodata 20000", "sinkdata 64", "sinkdata 20000",
        "sourcedata 64", "sourcedata 20000",
    )
    assert said.split("\n") == ["41 + 1 = 42", ""]
    assert privileged.server.mgmt.stats().calls_in - before > 7  # it was this server, and its map


def test_impacket(served, run_client):
    """impacket without authentication: rpcecho, an unknown opnum, mgmt."""
    answers = run_client("impacket_client.py", "127.0.0.1", served.port)
    assert [ECHO, "1.0"] in answers.pop("inq_if_ids")
    assert "nca_s_op_rng_error" in answers.pop("unknown opnum")["error"]
    assert answers == {
        "AddOne": 42,
        "EchoData 20000": True,
        "AddOne after the fault": 8,
        "is_server_listening": 0,
    }


def test_impacket_epm(served, run_client):
    """impacket's lookup ends where our null handle says so; its map finds rpcecho."""
    answers = run_client("impacket_client.py", "127.0.0.1", served.mapper, "epm")
    bindings = {f"ncacn_ip_tcp:127.0.0.1[{port}]" for port in (served.port, served.mapper)}
    assert answers["map"] in bindings
    assert {b for uuid, version, b in answers["lookup"] if uuid == ECHO} >= bindings


@pytest.fixture(scope="module")
def smbtorture(samba_environment):
    """Return smbtorture(test, binding, ncalrpc=None) -> {name of a subtest: its outcome}."""
    program = shutil.which("smbtorture")
    if program is None:
        pytest.skip("needs smbtorture: `apt install samba-testsuite`")

    def run(test, binding, ncalrpc=None):
        environment = samba_environment(ncalrpc)
        conf = environment["SMB_CONF_PATH"]
        command = [program, f"--configfile={conf}", "-U%", binding, test]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120)
        lines = [line.split() for line in done.stdout.splitlines()]
        words = ("success:", "failure:", "error:", "skip:")
        return {line[1]: line[0].rstrip(":") for line in lines if line and line[0] in words}

    return run


@pytest.mark.parametrize("protseq", ["ncacn_ip_tcp", "ncalrpc"])
def test_smbtorture_echo(served, smbtorture, protseq):
    """Samba's torture test of rpcecho: random sizes, and sleeps that overlap."""
    binding = {
        "ncacn_ip_tcp": f"ncacn_ip_tcp:127.0.0.1[{served.port}]",
        "ncalrpc": f"ncalrpc:[{served.local}]",
    }[protseq]
    outcomes = smbtorture("rpc.echo", binding, served.ncalrpc)
    assert len(outcomes) == 10
    assert set(outcomes.values()) == {"success"}


def test_smbtorture_epmapper(served, smbtorture):
    """Samba's torture test of the endpoint mapper inserts and deletes as a local server.

    Its Lookup_simple wants a lookup to end with a status, which ours does not.
    """
    outcomes = smbtorture("rpc.epmapper", f"ncalrpc:[{served.local}]", served.ncalrpc)
    assert outcomes == {
        "epmapper.Map_simple": "success",
        "epmapper.Map_full": "success",
        "epmapper.Lookup_simple": "failure",
        "epmapper.Lookup_terminate_search": "success",
        "epmapper.Insert_noreplace": "success",
    }
