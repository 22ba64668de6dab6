"""`python -m rpcfast impacket SCRIPT` and RPCFAST_IMPACKET."""

import os
import subprocess
import sys
import zipapp

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


LATE = """
import pickle
import sys
import threading

class Kept:
    pass

def later(main):
    main.join()
    print(type(pickle.loads(pickle.dumps(Kept()))) is Kept, sys.modules["__main__"].__file__)

threading.Thread(target=later, args=[threading.current_thread()]).start()
"""


def test_threads_that_outlive_the_script(run, tmp_path):
    (tmp_path / "late.py").write_text(LATE)
    done = run("-m", "rpcfast", "impacket", "late.py")
    assert (done.stdout, done.stderr, done.returncode) == ("True late.py\n", "", 0)


def test_a_module(run):
    done = run("-m", "rpcfast", "impacket", "calendar", "2024", "2")
    assert "February 2024" in done.stdout
    assert done.returncode == 0


OWN = """
import sys
print(sys.modules["impacket.dcerpc.v5.ndr"].OWN, sys.path[0])
"""


def own_impacket(folder):
    """Put an impacket that only says that it is there into a folder; gives what is in it."""
    package = folder / "impacket" / "dcerpc" / "v5"
    package.mkdir(parents=True)
    for path in (package, package.parent, package.parents[1]):
        (path / "__init__.py").write_text("")
    names = ("NDR", "NDRCALL", "NDRSTRUCT", "NDRPOINTER", "NDRUNION", "NDRArray",
             "NDRUniConformantVaryingArray", "NDRCONSTRUCTEDTYPE")  # fmt: skip
    methods = ("__init__", "__getitem__", "fromString", "getData", "fromStringReferents",
               "fromStringReferent", "getDataReferents", "getDataReferent")  # fmt: skip
    body = "".join(f"    def {method}(self): pass\n" for method in methods)
    text = "OWN = 'its own'\n" + "".join(f"class {name}:\n{body}" for name in names)
    (package / "ndr.py").write_text(text)


@pytest.mark.parametrize("value", ["1", None])
def test_impacket_beside_the_script(run, tmp_path, value):
    """The script's impacket, not one of the current directory, nor the installed one."""
    folder = tmp_path / "scripts"
    (folder / "mine.py").write_text(OWN)
    own_impacket(folder)
    (tmp_path / "impacket.py").write_text("raise SystemExit('that of the current directory')")
    environment = {} if value is None else {"RPCFAST_IMPACKET": value}
    done = run("-m", "rpcfast", "impacket", "scripts/mine.py", **environment)
    assert (done.stdout, done.stderr) == (f"its own {folder}\n", "")


@pytest.mark.parametrize("packed", [False, True])
def test_a_folder_and_an_archive(run, tmp_path, packed):
    source = tmp_path / "app"
    source.mkdir()
    (source / "__main__.py").write_text(OWN)
    own_impacket(source)
    found = source
    if packed:
        found = tmp_path / "app.pyz"
        zipapp.create_archive(source, found)
    done = run("-m", "rpcfast", "impacket", str(found))
    assert (done.stdout, done.stderr) == (f"its own {found}\n", "")


def test_a_folder_that_is_no_script(run, tmp_path):
    """A checkout of a tool has a folder with its name, which does not hide the tool."""
    (tmp_path / "calendar").mkdir()
    assert "February 2024" in run("-m", "rpcfast", "impacket", "calendar", "2024", "2").stdout


def test_help_needs_no_impacket(run, tmp_path):
    (tmp_path / "impacket.py").write_text("raise ImportError('not this one')")
    for value in ("1", "verify"):
        done = run("-m", "rpcfast", "impacket", "--help", RPCFAST_IMPACKET=value)
        assert (done.returncode, done.stderr) == (0, "")
    done = run("-m", "rpcfast", "impacket", "calendar", RPCFAST_IMPACKET="1")
    assert (done.returncode, done.stderr) == (2, "python -m rpcfast impacket: not this one\n")


def test_a_program_on_the_path(run, tmp_path):
    """A script is run; what is not in Python is not, and does not hide a module."""
    programs = tmp_path / "programs"
    programs.mkdir()
    for name, text in (("tool", f"#!{sys.executable}\nprint('a tool')"),
                       ("wrapper", "#!/bin/sh\nexec tool"), ("calendar", "\x7fELF")):  # fmt: skip
        (programs / name).write_text(text)
        (programs / name).chmod(0o755)
    path = {"PATH": f"{programs}{os.pathsep}{os.environ['PATH']}"}
    assert run("-m", "rpcfast", "impacket", "tool", **path).stdout == "a tool\n"
    assert "2024" in run("-m", "rpcfast", "impacket", "calendar", "2024", "2", **path).stdout
    done = run("-m", "rpcfast", "impacket", "wrapper", **path)
    assert done.returncode == 2
    assert done.stderr.endswith(f"'wrapper', and {programs}/wrapper is not in Python\n")


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
