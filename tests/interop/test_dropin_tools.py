"""impacket's own example scripts against Samba: with the drop-in they say what they say without.

With the drop-in both codecs run and are compared.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CLIENT = Path(__file__).with_name("clients") / "impacket_tool.py"

# A script; what follows the target; what its output has to have in it.
TOOLS = [
    ("samrdump.py", [], ["(500)/FullName", "[*] Received"]),
    ("lookupsid.py", ["520"], ["\\krbtgt (SidTypeUser)", "\\Domain Admins (SidTypeGroup)"]),
    ("rpcdump.py", [], ["12345778-1234-ABCD-EF00-0123456789AC", "ncacn_np:[\\pipe\\lsass]"]),
    ("reg.py", ["query", "-keyName", "HKLM\\SOFTWARE", "-s"], ["CurrentVersion\\Perflib"]),
    ("services.py", ["list"], ["NETLOGON", "Total Services:"]),
    ("netview.py", ["-noloop"], ["logged from host"]),
    ("secretsdump.py", ["-just-dc"], [":500:", "krbtgt:502:", "krbtgt:aes256-cts-hmac-sha1-96:"]),
]


def _script(python, name):
    beside = Path(python).with_name(name)
    found = str(beside) if beside.exists() else shutil.which(name)
    return found or pytest.skip(f"needs {name}: `pip install '.[test]'`")


def _target(name, samba):
    credentials = f"{samba.domain}/{samba.username}:{samba.password}"
    if name == "rpcdump.py":
        return [samba.address]
    if name == "netview.py":
        return [credentials, "-target", samba.address]
    return [f"{credentials}@{samba.address}"]


@pytest.mark.little_endian  # impacket reads nothing else
@pytest.mark.parametrize(("name", "arguments", "said"), TOOLS, ids=[name for name, *_ in TOOLS])
def test_tool(samba, impacket_python, tmp_path, name, arguments, said):
    """The same output and the same end."""
    if impacket_python != sys.executable:
        pytest.skip("needs impacket beside rpcfast: `pip install '.[test]'`")
    command = [CLIENT, _script(impacket_python, name), *_target(name, samba), *arguments]
    environment = {**os.environ, "RPCFAST_IMPACKET": "verify"}
    alone, both = (
        subprocess.run([impacket_python, *before, *command], cwd=tmp_path, env=environment,
                       stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                       text=True, timeout=60)
        for before in ([], ["-m", "rpcfast", "impacket"])
    )  # fmt: skip
    for text in said:
        assert text in alone.stdout
    assert both.stdout == alone.stdout
    assert both.returncode == alone.returncode == 0
