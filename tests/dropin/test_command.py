"""`python -m rpcfast impacket SCRIPT` and RPCFAST_IMPACKET."""

import os
import subprocess
import sys

import pytest

SCRIPT = """
import sys
import beside
from impacket.dcerpc.v5 import ndr
print(__name__, sys.argv[1:], sys.modules["__main__"].__dict__ is globals())
print(ndr.NDRCALL.getData.__module__)
sys.exit(7)
"""


@pytest.fixture
def run(tmp_path):
    (tmp_path / "scripts").mkdir()
    (tmp_path / "scripts" / "tool.py").write_text(SCRIPT)
    (tmp_path / "scripts" / "beside.py").write_text("")

    def call(*arguments, **environment):
        env = {**os.environ, **environment}
        if not environment:
            env.pop("RPCFAST_IMPACKET", None)
        return subprocess.run(
            [sys.executable, *arguments], cwd=tmp_path, env=env, capture_output=True, text=True
        )

    return call


@pytest.mark.parametrize(
    ("environment", "module"),
    [({}, "rpcfast.impacket._methods"), ({"RPCFAST_IMPACKET": "0"}, "impacket.dcerpc.v5.ndr"),
     ({"RPCFAST_IMPACKET": "verify"}, "rpcfast.impacket._methods")],
)  # fmt: skip
def test_a_script(run, environment, module):
    done = run("-m", "rpcfast", "impacket", "scripts/tool.py", "-x", "--", "a b", **environment)
    assert done.stdout.splitlines() == ["__main__ ['-x', '--', 'a b'] True", module]
    assert done.stderr == ""
    assert done.returncode == 7


def test_a_module(run):
    done = run("-m", "rpcfast", "impacket", "calendar", "2024", "2")
    assert "February 2024" in done.stdout
    assert done.returncode == 0


def test_what_is_not_there(run):
    done = run("-m", "rpcfast", "impacket", "no_such_script")
    assert done.returncode == 2
    assert "no script and no module 'no_such_script'" in done.stderr


@pytest.mark.parametrize(("value", "installed"), [("", False), ("0", False), ("1", True)])
def test_the_variable(run, value, installed):
    code = ("import rpcfast.impacket, sys; print('impacket' in sys.modules, "
            "bool(rpcfast.impacket._patch and rpcfast.impacket._patch._replaced))")  # fmt: skip
    assert run("-c", code, RPCFAST_IMPACKET=value).stdout.split() == [str(installed)] * 2
    assert run("-c", "import rpcfast, sys; print('impacket' in sys.modules)",
               RPCFAST_IMPACKET=value).stdout.split() == ["False"]  # fmt: skip
