"""Our endpoint mapper as a process on port 135: foreign clients read it, a foreign server enters.

Its address is 127.0.0.2, so that a Samba peer may have 127.0.0.1.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import rpcfast
from interop import ours
from rpcfast.interfaces import epm, rpcecho
from runtime.ledger import until

HERE = Path(__file__).parent
ADDRESS = "127.0.0.2"
ECHO, EPM = str(rpcecho.rpcecho.uuid), str(epm.epm.uuid)
NOT_REGISTERED, INVALID_ENTRY, CANT_PERFORM = 0x16C9A0D6, 0x16C9A0D3, 0x16C9A0CD
DENIED = 5


@pytest.fixture(scope="module")
def directory(tmp_path_factory):
    """Return the directory of the local endpoints."""
    return tmp_path_factory.mktemp("ncalrpc")


@pytest.fixture(scope="module")
def mapper(directory):
    """Run the mapper; gives its bindings."""
    if not ours.may_listen(ADDRESS, 135):
        pytest.skip("port 135: run as root, or `sysctl net.ipv4.ip_unprivileged_port_start=135`")
    command = [sys.executable, "-m", "rpcfast", "epmapper", "--address", ADDRESS, "--ncalrpc-dir",
               str(directory)]  # fmt: skip
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=directory) as process:
        try:
            yield [process.stdout.readline().strip() for _ in range(2)]
        finally:
            process.terminate()
        assert process.wait(20) == 0


@pytest.fixture(scope="module")
def server(mapper, directory):
    """Return the port of our rpcecho, which is registered over the local endpoint."""
    made = rpcfast.Server(ncalrpc_dir=str(directory))
    made.register(rpcecho.rpcecho, ours.Echo())
    port = made.use_protseq("ncacn_ip_tcp", address=ADDRESS).endpoint
    made.use_protseq("ncalrpc", "ECHO")
    made.ep_register(annotation="our echo", mapper="ncalrpc:")
    with made.listening():
        yield int(port)


def test_it_is_where_it_says(mapper):
    """Both bindings, in full."""
    assert mapper == [f"ncacn_ip_tcp:{ADDRESS}[135]", "ncalrpc:[EPMAPPER]"]


def test_rpcdump(server, impacket_python):
    """impacket's rpcdump lists every element, and ends."""
    name = "rpcdump.py"
    beside = Path(impacket_python).with_name(name)
    script = str(beside) if beside.exists() else shutil.which(name)
    if script is None:
        pytest.skip("needs rpcdump.py: `pip install '.[test]'`")
    said = subprocess.run(
        [impacket_python, script, ADDRESS], capture_output=True, text=True, timeout=60, check=True
    ).stdout
    assert "[*] Received 4 endpoints." in said
    assert f"UUID    : {ECHO.upper()} v1.0 our echo" in said
    for binding in (
        f"ncacn_ip_tcp:{ADDRESS}[{server}]", f"ncacn_ip_tcp:{ADDRESS}[135]",
        "ncalrpc:[EPMAPPER]", "ncalrpc:[ECHO]",
    ):  # fmt: skip
        assert f"          {binding}\n" in said


def test_impacket(server, run_client):
    """impacket's map and lookup."""
    answers = run_client("impacket_client.py", ADDRESS, 135, "epm", "mgmt")
    assert answers["map"] == f"ncacn_ip_tcp:{ADDRESS}[{server}]"
    assert len(answers["lookup"]) == 4
    assert answers["inq_if_ids"] == [[EPM, "3.0"]]


def test_rpcclient(server, rpcclient):
    """rpcclient reads one element at a time until a status ends it, maps, and calls."""
    where = f"ncacn_ip_tcp:{ADDRESS}"
    lines = rpcclient(where, "epmlookup").splitlines()
    assert len(lines) == 4
    assert all(line.endswith((": our echo", ": endpoint mapper")) for line in lines)
    for name, port in (("epmapper", 135), ("rpcecho", server)):
        said = rpcclient(where, f"epmmap {name} ncacn_ip_tcp")
        assert f"tower[0] {where}[{port}," in said
    assert rpcclient(where, "echoaddone 41") == "41 + 1 = 42\n"


@pytest.mark.parametrize("options", ["", "bigendian", "validate", "padcheck"])
@pytest.mark.parametrize("protseq", ["ncacn_ip_tcp", "ncalrpc"])
def test_python_samba(server, directory, run_client, protseq, options):
    """python3-samba's lookup, map, handles; its insert without endpoint is refused."""
    binding = {"ncacn_ip_tcp": f"{protseq}:{ADDRESS}[135,{options}]",
               "ncalrpc": f"{protseq}:[EPMAPPER,{options}]"}[protseq]  # fmt: skip
    answers = run_client("samba_epm.py", binding.replace(",]", "]"), ncalrpc=directory)
    lookup = answers["lookup"]
    assert (lookup["status"], lookup["null"]) == (0, True)
    offered = sorted((e["interface"], e.get("port", 0), e["annotation"]) for e in lookup["entries"])
    assert offered == sorted([
        (ECHO, server, "our echo"), (ECHO, 0, "our echo"),
        (EPM, 135, "endpoint mapper"), (EPM, 0, "endpoint mapper"),
    ])  # fmt: skip
    assert [t["port"] for t in answers["map ncacn_ip_tcp"]["towers"]] == [server]
    assert [t["path"] for t in answers["map ncalrpc"]["towers"]] == ["ECHO"]
    assert answers["map unknown"] == {"status": NOT_REGISTERED, "towers": []}
    assert answers["forged handle"]["error"] == 0xC0030005
    assert answers["insert"] == (CANT_PERFORM if protseq == "ncacn_ip_tcp" else INVALID_ENTRY)


@pytest.mark.parametrize("options", ["", ",bigendian", ",ndr64", ",validate", ",padcheck"])
def test_python_samba_mgmt(mapper, run_client, options):
    """The mapper's own management interface."""
    answers = run_client("samba_mgmt.py", f"ncacn_ip_tcp:{ADDRESS}[135{options}]")
    assert answers["inq_if_ids"] == [[EPM, 3, 0]]
    assert answers["is_server_listening"] == [0, 1]
    assert answers["stop_server_listening"]["error"] == DENIED


def test_python_samba_resolves(server, run_client, echo_answers):
    """A partial binding, in both byte orders."""
    for options in ("", "[bigendian]"):
        answers = run_client("samba_echo.py", f"ncacn_ip_tcp:{ADDRESS}{options}")
        assert "error" in answers.pop("TestCall2 8")
        assert answers == {k: v for k, v in echo_answers.items() if k != "TestCall2 8"}


@pytest.mark.parametrize("options", ["", ",bigendian"])
def test_a_foreign_server(
    server, mapper, directory, samba_python, samba_environment, options, tmp_path
):
    """Another implementation registers, is found by our client, and is gone when it is killed."""
    echo = rpcfast.Server()
    echo.register(rpcecho.rpcecho, ours.Echo())
    port = int(echo.use_protseq("ncacn_ip_tcp", address=ADDRESS).endpoint)

    def known():
        found = rpcfast.ep_elements(mapper[0], rpcecho.rpcecho, versions=rpcfast.Versions.EXACT)
        return [(str(e.binding), e.annotation) for e in found if e.annotation != "our echo"]

    command = [samba_python, "-B", str(HERE / "clients" / "samba_register.py"),
               f"ncalrpc:[EPMAPPER{options}]", str(port)]  # fmt: skip
    with echo.listening(), subprocess.Popen(
        command, env=samba_environment(str(directory)), cwd=tmp_path, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as process:  # fmt: skip
        try:
            statuses = json.loads(process.stdout.readline())
            assert statuses == {"insert": 0, "insert again": 0, "delete another": INVALID_ENTRY}
            assert known() == [(f"ncacn_ip_tcp:{ADDRESS}[{port}]", "a foreign server")]
            for _ in range(2):  # ours takes turns with it
                with rpcfast.connect(f"ncacn_ip_tcp:{ADDRESS}", rpcecho.rpcecho) as client:
                    assert client.AddOne(41) == 42
            assert echo.mgmt.stats().calls_in == 1
        finally:
            process.kill()
        process.wait()
        until(lambda: not known())
