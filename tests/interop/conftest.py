"""Outside peers for the tests of this directory: how to reach them, how to run them.

Nothing foreign is ever imported by a test: Samba's and impacket's clients are the
scripts in clients/, which run as processes of an interpreter that has them. The
fixtures, each of which skips with the command to type when its peer is missing:

    samba           a running Samba domain controller (class Samba below)
    run_client      run_client("samba_echo.py", binding) -> the answers, a dict
    rpcclient       rpcclient(binding, "echoaddone 41") -> what it printed
    echo_answers    what a right server answers to samba_echo.py

A test that uses `samba` carries the marker `samba` by itself, and is run a second
time against a big-endian Samba in CI. The marker `little_endian` is for tests that
such a peer cannot serve: they are deselected when the running one is big-endian.
"""

import functools
import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

HERE = Path(__file__).parent
UP = "sudo tests/interop/peers/samba.sh up"
TIMEOUT = 60  # seconds for a foreign client; none takes more than a few


@dataclass(frozen=True)
class Samba:
    """A running peer, as tests/interop/peers/samba.sh describes it in peer.json."""

    address: str
    ncalrpc: str  # directory of its ncalrpc sockets, one for each endpoint
    username: str
    password: str
    domain: str
    realm: str
    host: str  # the name in its Kerberos tickets
    client_conf: str
    krb5_conf: str
    big_endian: bool  # whether it answers in big-endian


def _running_peer():
    """Return the peer that RPCFAST_SAMBA names, or None."""
    state = os.environ.get("RPCFAST_SAMBA")
    description = Path(state, "peer.json") if state else None
    if description is None or not description.exists():
        return None
    return Samba(**json.loads(description.read_text()))


def pytest_collection_modifyitems(config, items):
    for item in items:
        if "samba" in getattr(item, "fixturenames", ()):
            item.add_marker("samba")
    peer = _running_peer()
    if peer is not None and peer.big_endian:
        unfit = [item for item in items if item.get_closest_marker("little_endian")]
        config.hook.pytest_deselected(items=unfit)
        items[:] = [item for item in items if item not in unfit]


@pytest.fixture(scope="session")
def samba():
    """Return the running Samba peer that RPCFAST_SAMBA names."""
    if not os.environ.get("RPCFAST_SAMBA"):
        pytest.skip(f"needs a Samba peer: `{UP}`, then the export that it prints")
    peer = _running_peer()
    return peer or pytest.fail(f"no peer runs in {os.environ['RPCFAST_SAMBA']}: `{UP}`")


def _can_import(python, module):
    command = [python, "-c", f"import {module}"]
    return subprocess.run(command, capture_output=True, timeout=TIMEOUT).returncode == 0


@functools.cache
def _interpreter(module):
    """Return the path of a Python that can import a module, or None."""
    candidates = [sys.executable, "/usr/bin/python3", shutil.which("python3")]
    return next((python for python in candidates if python and _can_import(python, module)), None)


@pytest.fixture(scope="session")
def samba_python():
    """Return the path of an interpreter that can import samba."""
    python = _interpreter("samba.dcerpc.echo")
    return python or pytest.skip(f"needs python3-samba: `apt install python3-samba` or `{UP}`")


@pytest.fixture(scope="session")
def impacket_python():
    """Return the path of an interpreter that can import impacket."""
    python = _interpreter("impacket.dcerpc.v5.rpcrt")
    return python or pytest.skip("needs impacket: `pip install '.[test]'`")


@pytest.fixture(scope="session")
def samba_environment(tmp_path_factory):
    """Return environment(ncalrpc=None): the variables for a Samba client that needs no peer.

    `ncalrpc` is the directory of the Unix sockets that its ncalrpc bindings name.
    """

    @functools.cache
    def environment(ncalrpc=None):
        state = tmp_path_factory.mktemp("samba-client")
        private = ["private dir", "lock directory", "state directory", "cache directory",
                   "pid directory"]
        lines = ["[global]", "netbios name = TESTCLIENT", "disable netbios = yes",
                 "interfaces = 127.0.0.1/8", f"log file = {state}/log",
                 *(f"{name} = {state}" for name in private),
                 f"ncalrpc dir = {ncalrpc or state}"]
        conf = state / "smb.conf"
        conf.write_text("\n".join(lines) + "\n")
        return {**os.environ, "SMB_CONF_PATH": str(conf)}

    return environment


def _run(command, environment=None):
    """Run a foreign client and return its output; a failure shows what it said."""
    done = subprocess.run(
        command, capture_output=True, text=True, env=environment, timeout=TIMEOUT
    )
    if done.returncode:
        pytest.fail(f"{command} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


@pytest.fixture(scope="session")
def run_client(request, samba_environment):
    """Return run_client(script, *arguments, ncalrpc=None) -> the JSON that a script prints.

    `script` is the name of a file in clients/; see its head for its arguments and
    its answers. A call that failed is {"error": ..., "message": ...} in the answers.
    """

    def run(script, *arguments, ncalrpc=None):
        environment = None
        if script.startswith("samba_"):
            python = request.getfixturevalue("samba_python")
            environment = samba_environment(None if ncalrpc is None else str(ncalrpc))
        else:
            python = request.getfixturevalue("impacket_python")
        command = [python, "-B", str(HERE / "clients" / script), *map(str, arguments)]
        return json.loads(_run(command, environment))

    return run


@pytest.fixture(scope="session")
def rpcclient(samba_environment):
    """Return rpcclient(binding, *commands, ncalrpc=None) -> what Samba's rpcclient prints.

    For instance rpcclient("ncacn_ip_tcp:127.0.0.1[5000]", "echoaddone 41", "echodata 64").
    Without log-on. Most of its commands print nothing when they succeed; one that
    fails prints a line with NT_STATUS_ and may still end with exit status 0.
    """
    program = shutil.which("rpcclient")
    if program is None:
        pytest.skip(f"needs rpcclient: `apt install smbclient` or `{UP}`")

    def run(binding, *commands, ncalrpc=None):
        environment = samba_environment(None if ncalrpc is None else str(ncalrpc))
        conf = environment["SMB_CONF_PATH"]
        options = ["--configfile", conf, "--user=%", "--command", "; ".join(commands)]
        return _run([program, *options, binding], environment)

    return run


def _pattern(nbytes):
    return bytes((i * 7 + (i >> 8)) & 255 for i in range(nbytes)).hex()


@pytest.fixture(scope="session")
def echo_answers():
    """Return what a right server answers to clients/samba_echo.py (compare with ==).

    "TestCall2 8" asks for a level that the interface does not have. Which fault comes
    back is the server's affair, so compare that one apart: `answers.pop("TestCall2 8")`.
    """
    return {
        "AddOne": 42,
        "AddOne wraps": 0,
        "EchoData 0": "",
        "EchoData 5": _pattern(5),
        "EchoData 20000": _pattern(20000),
        "SinkData": None,
        "SourceData 0": "",
        "SourceData 20000": bytes(i & 255 for i in range(20000)).hex(),
        "TestCall": "h\u00e9llo \u20ac \U0001f600",
        "TestCall empty": "",
        "TestCall2 1": [10],
        "TestCall2 2": [20],
        "TestCall2 3": [30],
        "TestCall2 4": [40],
        "TestCall2 5": [50, 60],
        "TestCall2 6": [70, 80],
        "TestCall2 7": [80, 90],
        "TestSleep": 1,
        "TestEnum": [1, [2, 1], 1],
        "TestEnum struct arm": [2, [1, 2], [1, 2]],
        "TestSurrounding 0": [0, []],
        "TestSurrounding 3": [6, [0] * 6],
        "TestDoublePointer": 7,
    }
