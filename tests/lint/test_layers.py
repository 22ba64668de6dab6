"""Imports point downwards: the layer table of the package, enforced.

Reads the sources only: ast for .py, patterns for .pyx, .pxd, .c and .h. An import
inside a function or under TYPE_CHECKING is an arrow as well, since it couples its
ends as firmly; but a circle is counted only of arrows that exist at run time.
"""

import ast
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

# Each part of the package, and the parts that it may import beside itself.
BELOW_ENGINE = {"errors", "_core", "ndr"}
BELOW_RUNTIME = BELOW_ENGINE | {"engine", "transport", "interfaces"}
# The packages of the runtime, each with those of them that it may import.
BINDING, ENDS = {"runtime.binding"}, {"runtime.piping", "runtime.contexthandles"}
BELOW_SERVICES = BINDING | ENDS | {"runtime.client", "runtime.managers"}
BELOW_SERVERS = BELOW_SERVICES | {"runtime.services"}
RUNTIME_PARTS = {
    "runtime": set(),
    "runtime.binding": set(),
    "runtime.piping": set(),
    "runtime.contexthandles": set(),
    "runtime.nameservice": BINDING,
    "runtime.client": BINDING | ENDS | {"runtime.nameservice"},
    "runtime.managers": BINDING | ENDS,
    "runtime.services": BELOW_SERVICES,
    "runtime.server": BELOW_SERVERS,
    "runtime.commands": BELOW_SERVERS | {"runtime.server", "runtime.nameservice"},
}
RUNTIME = BELOW_RUNTIME | set(RUNTIME_PARTS)
ALLOWED = {
    "statuses": set(),  # L0
    "errors": {"statuses"},  # L0
    "csrc": set(),  # L1
    "_core": {"errors", "csrc"},  # L2
    "ndr": {"errors", "_core"},  # L3
    "interfaces": {"errors", "ndr"},  # L3, generated but for eerr and pac
    "engine": BELOW_ENGINE | {"interfaces"},  # L4
    "transport": BELOW_ENGINE | {"engine"},  # L5
    **{part: BELOW_RUNTIME | others for part, others in RUNTIME_PARTS.items()},  # L6
    "aio": RUNTIME,  # L6, names only
    "testing": RUNTIME | {"aio"},  # L6
    "idl": {"errors", "ndr"},  # L7
    "impacket": {"errors", "_core", "ndr", "interfaces", "idl"},  # L7
    "pytest_plugin": {"testing"},  # L7
    "demo": RUNTIME | {"aio", "testing", "idl", "rpcfast"},  # L7
    "examples": RUNTIME | {"aio", "rpcfast"},  # L7
    "__main__": RUNTIME | {"aio", "testing", "idl", "impacket", "demo", "rpcfast"},  # L7
    # The names that users see. Nothing below may import them from here.
    "rpcfast": RUNTIME | {"aio", "testing", "idl"},
}


@dataclass(frozen=True)
class Arrow:
    """Module `source` imports module `target`, on a line of a file."""

    source: str
    target: str
    where: str
    at_run_time: bool = True


def part_of(module):
    """Return the row of the table for a module: rpcfast.ndr.types -> ndr."""
    names = module.split(".")
    if names[1:2] == ["runtime"]:
        return ".".join(names[1:3])
    return names[1] if len(names) > 1 else names[0]


def modules_of(root):
    """Return {module name: [files]} of the package and of csrc."""
    found = {}
    for path in sorted((root / "rpcfast").rglob("*")):
        if path.suffix in {".py", ".pyx", ".pxd"}:
            names = list(path.relative_to(root).with_suffix("").parts)
            if names[-1] == "__init__":
                names.pop()
            found.setdefault(".".join(names), []).append(path)
    for path in sorted((root / "csrc").glob("*.[ch]")):
        found.setdefault(f"csrc.{path.name}", []).append(path)
    return found


class Resolver:
    """Turns what an import statement says into names of modules that exist."""

    def __init__(self, modules):
        self.modules = modules
        self.packages = {m for m, files in modules.items() if files[0].stem == "__init__"}

    def base(self, module, level, name):
        """Return the absolute form of `name` behind `level` dots in `module`."""
        if not level:
            return name
        names = module.split(".")
        if module not in self.packages:
            names.pop()
        names = names[: len(names) - (level - 1)]
        return ".".join([*names, name] if name else names)

    def targets(self, base, names):
        """Yield the modules that `from base import names` reaches, if they are ours."""
        if base.split(".")[0] != "rpcfast":
            return
        for name in names:
            submodule = f"{base}.{name}"
            yield submodule if submodule in self.modules else self.existing(base)

    def existing(self, name):
        """Return the module itself, or its package when it is a name within one."""
        while name not in self.modules and "." in name:
            name = name.rpartition(".")[0]
        return name


def arrows_of_python(module, path, resolve):
    tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
    for_types = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        for branch in node.body
        for inner in ast.walk(branch)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            base = resolve.base(module, node.level, node.module or "")
            targets = resolve.targets(base, [alias.name for alias in node.names])
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
            targets = (resolve.existing(n) for n in names if n.split(".")[0] == "rpcfast")
        else:
            continue
        for target in targets:
            yield Arrow(module, target, f"{path}:{node.lineno}", id(node) not in for_types)


CYTHON_FROM = re.compile(r"\s*from\s+(\.*)([\w.]*)\s+c?import\s+(.*)")
CYTHON_IMPORT = re.compile(r"\s*c?import\s+([\w.]+)")
CYTHON_EXTERN = re.compile(r"\s*cdef\s+extern\s+from\s+[\"']([\w./]+\.h)[\"']")
C_INCLUDE = re.compile(r"\s*#\s*include\s+([\"<])([\w./]+)[\">]")


def logical_lines(path):
    """Yield (number, text) with the parts of a parenthesised import on one line."""
    text = path.read_text(encoding="utf-8")
    joined = re.sub(r"\(([^()]*)\)", lambda m: m[1].replace("\n", "\v"), text)
    number = 1
    for line in joined.split("\n"):
        yield number, line.replace("\v", " ")
        number += 1 + line.count("\v")


def arrows_of_cython(module, path, resolve):
    for number, line in logical_lines(path):
        where = f"{path}:{number}"
        if found := CYTHON_FROM.fullmatch(line):
            dots, name, names = found.groups()
            base = resolve.base(module, len(dots), name)
            words = [part.split()[0] for part in names.split("#")[0].split(",") if part.split()]
            for target in resolve.targets(base, words):
                yield Arrow(module, target, where)
        elif found := CYTHON_IMPORT.match(line):
            if found[1].split(".")[0] == "rpcfast":
                yield Arrow(module, resolve.existing(found[1]), where)
        elif (found := CYTHON_EXTERN.match(line)) and f"csrc.{found[1]}" in resolve.modules:
            yield Arrow(module, f"csrc.{found[1]}", where)


def arrows_of_c(module, path, _resolve):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if found := C_INCLUDE.match(line):
            quote, name = found.groups()
            if quote == '"' or name == "Python.h":
                yield Arrow(module, f"csrc.{name}", f"{path}:{number}")


READERS = {
    ".py": arrows_of_python,
    ".pyx": arrows_of_cython,
    ".pxd": arrows_of_cython,
    ".c": arrows_of_c,
    ".h": arrows_of_c,
}


def arrows_of(root):
    """Return every arrow between modules of ours."""
    modules = modules_of(root)
    resolve = Resolver(modules)
    found = []
    for module, files in modules.items():
        for path in files:
            arrows = READERS[path.suffix](module, path, resolve)
            found += [arrow for arrow in arrows if arrow.target != module]
    return modules, list(dict.fromkeys(found))


def faults_of(root):
    """Return a line for each arrow that the table does not allow."""
    modules, arrows = arrows_of(root)
    faults = [f"{name} is not in the layer table" for name in sorted(modules)
              if part_of_known(name) not in ALLOWED]
    for arrow in arrows:
        source, target = part_of_known(arrow.source), part_of_known(arrow.target)
        if arrow.target not in modules:
            faults.append(f"{arrow.where}: {arrow.source} includes {arrow.target}, not ours")
        elif source in ALLOWED and source != target and target not in ALLOWED[source]:
            faults.append(f"{arrow.where}: {arrow.source} may not import {arrow.target}")
    return faults


def part_of_known(module):
    return "csrc" if module.startswith("csrc.") else part_of(module)


def circle_in(arrows):
    """Return the modules of a circle, or None."""
    graph = {}
    for arrow in arrows:
        if arrow.at_run_time:
            graph.setdefault(arrow.source, set()).add(arrow.target)
    done = set()

    def walk(module, path):
        if module in path:
            return [*path[path.index(module) :], module]
        if module in done:
            return None
        for target in sorted(graph.get(module, ())):
            if found := walk(target, [*path, module]):
                return found
        done.add(module)
        return None

    return next((found for module in sorted(graph) if (found := walk(module, []))), None)


def test_no_upward_arrow():
    assert faults_of(ROOT) == []


def test_no_circle():
    assert circle_in(arrows_of(ROOT)[1]) is None


def test_the_graph_is_seen():
    """The checks above must not pass because nothing was read."""
    modules, arrows = arrows_of(ROOT)
    assert {"rpcfast", "rpcfast.errors", "rpcfast._core", "rpcfast.ndr"} <= set(modules)
    seen = {(part_of_known(a.source), part_of_known(a.target)) for a in arrows}
    assert {("_core", "csrc"), ("_core", "errors"), ("ndr", "_core"), ("csrc", "csrc")} <= seen


def sample(root, files):
    base = {"rpcfast/__init__.py": "", "rpcfast/errors.py": "", "rpcfast/ndr/__init__.py": "",
            "rpcfast/ndr/types.py": "", "rpcfast/runtime/__init__.py": "",
            "rpcfast/_core/__init__.py": "", "csrc/plan.h": "#include <stdint.h>\n"}
    for name, text in {**base, **files}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return root


def test_a_good_sample_passes(tmp_path):
    files = {
        "rpcfast/ndr/types.py": "from ..errors import NdrError\nimport struct\n",
        "rpcfast/ndr/__init__.py": "from . import types\nfrom .types import x\n",
        "rpcfast/_core/plan.pyx": 'cdef extern from "plan.h":\n    pass\n',
        "rpcfast/__init__.py": "from rpcfast.runtime import connect\n",
    }
    root = sample(tmp_path, files)
    assert faults_of(root) == []
    assert circle_in(arrows_of(root)[1]) is None


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("rpcfast/ndr/types.py", "from rpcfast.runtime import client\n"),
        ("rpcfast/ndr/types.py", "from ..runtime import client\n"),
        ("rpcfast/ndr/types.py", "from .. import runtime\n"),
        ("rpcfast/ndr/types.py", "import rpcfast.runtime\n"),
        ("rpcfast/ndr/types.py", "import rpcfast\n"),
        ("rpcfast/ndr/types.py", "def f():\n    from rpcfast import runtime\n"),
        ("rpcfast/ndr/types.py", "if TYPE_CHECKING:\n    from rpcfast import runtime\n"),
        ("rpcfast/errors.py", "from rpcfast.ndr import types\n"),
        ("rpcfast/interfaces/epm.py", "from rpcfast import _core\n"),
        ("rpcfast/_core/plan.pyx", "from rpcfast.ndr import types\n"),
        ("rpcfast/_core/plan.pyx", "    from ..ndr import (\n    name,\n    x)\n"),
        ("rpcfast/_core/plan.pxd", "from ..ndr.types cimport Plan\n"),
        ("rpcfast/_core/plan.pxd", "cimport rpcfast.ndr.types\n"),
        ("csrc/plan.h", "#include <Python.h>\n"),
        ("csrc/plan.h", '#include "missing.h"\n'),
        ("rpcfast/newcomer.py", ""),
    ],
)
def test_a_bad_arrow_is_found(tmp_path, name, text):
    assert len(faults_of(sample(tmp_path, {name: text}))) == 1


@pytest.mark.parametrize(
    "files",
    [
        {"rpcfast/ndr/types.py": "from .plan import p\n",
         "rpcfast/ndr/plan.py": "from . import types\n"},
        {"rpcfast/ndr/types.py": "from . import Struct\n",
         "rpcfast/ndr/__init__.py": "from .types import Struct\n"},
        {"rpcfast/_core/a.pyx": "from .b cimport B\n",
         "rpcfast/_core/b.pxd": "cimport rpcfast._core.a\n"},
        {"csrc/plan.h": '#include "pdu.h"\n', "csrc/pdu.h": '#include "plan.h"\n'},
    ],
)
def test_a_circle_is_found(tmp_path, files):
    assert circle_in(arrows_of(sample(tmp_path, files))[1]) is not None


def test_a_circle_of_types_only_is_none(tmp_path):
    files = {"rpcfast/ndr/types.py": "if TYPE_CHECKING:\n    from .plan import p\n",
             "rpcfast/ndr/plan.py": "from . import types\n"}
    assert circle_in(arrows_of(sample(tmp_path, files))[1]) is None


def test_what_makes_calls_says_so():
    """What a manager's own calls raise is told from its own errors by a mark of these modules."""
    runtime = ROOT / "rpcfast" / "runtime"
    mark = "\n__rpc_client__ = True\n"
    marked = {path.stem for path in runtime.rglob("*.py") if mark in path.read_text()}
    makers = {
        path.stem
        for path in runtime.rglob("*.py")
        for node in ast.parse(path.read_text()).body
        if isinstance(node, ast.ImportFrom) and node.level
        and (node.module or "").rpartition(".")[2] in ("client", "aclient", "handles")
    }  # fmt: skip
    assert makers <= marked
    assert marked - makers == {"client", "begin", "bound"}  # the last two are parts of the first
