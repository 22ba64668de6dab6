"""What idl.load makes goes through pickle, in this process and into another."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from rpcfast import idl
from rpcfast.interfaces import samr

TEXT = """
    [uuid(12345778-1234-abcd-ef00-0123456789ac), version(1.0)] interface t {
        typedef struct { long n; [size_is(n)] byte *a; } s_t;
        typedef enum { A, B } e_t;
        typedef union switch (e_t k) { case A: s_t *s; case B: ; } u_t;
        void Op([in] s_t *s, [out] s_t *r, [out] long *n);
    }"""


def values(module: ModuleType) -> list[Any]:
    item = module.s_t(a=b"ab")
    op = module.t["Op"]
    return [
        item, module.u_t(module.e_t.A, item), module.e_t.B, op.Request(s=item),
        op.Response(r=item, n=4), module.s_t, module.u_t, module.e_t, module.t, op, op.Request,
    ]


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_in_this_process_the_very_classes_come_out(protocol: int) -> None:
    first, second = idl.loads(TEXT), idl.loads(TEXT)
    for module in (first, second):
        for value in values(module):
            got = pickle.loads(pickle.dumps(value, protocol))
            assert got is value or (type(got) is type(value) and got == value)
    assert first.s_t is not second.s_t
    assert copy.deepcopy(first.s_t) is first.s_t


def test_a_module_that_is_imported_is_found_by_its_name() -> None:
    op = samr.samr[13]
    for value in (samr.samr, op, op.Response, samr.SAMPR_LOGON_HOURS):
        data = pickle.dumps(value)
        assert pickle.loads(data) is value
        assert len(data) < 300
    assert b"recipe" not in pickle.dumps(samr.SAMPR_LOGON_HOURS(UnitsPerWeek=0, LogonHours=b""))


CHILD = """
import pickle, sys
from rpcfast import idl
if {loads}:
    module = idl.loads({text!r})
values = pickle.load(sys.stdin.buffer)
if {loads}:
    assert type(values[0]) is module.s_t and values[8] is module.t
assert values[0].a == b"ab" and type(values[0]) is values[5] is type(values[1].value)
assert values[2] is values[7].B and values[9] is values[8]["Op"]
assert repr(values[3]) == "Op_request(s=s_t(n=2, a=b'ab'))", values[3]
sys.stdout.buffer.write(pickle.dumps(values))
"""


@pytest.mark.parametrize("loads", [False, True])
def test_in_another_process(loads: bool, tmp_path: Path) -> None:
    module = idl.loads(TEXT)
    child = subprocess.run(
        [sys.executable, "-c", CHILD.format(loads=loads, text=TEXT)],
        input=pickle.dumps(values(module)), capture_output=True, check=False, cwd=tmp_path,
    )
    assert child.returncode == 0, child.stderr.decode()
    back = pickle.loads(child.stdout)
    assert back[0] == values(module)[0]
    assert type(back[0]) is module.s_t  # the token of the first recipe went there and back


def test_imported_files_and_configuration_go_along(tmp_path: Path) -> None:
    (tmp_path / "base.idl").write_text("typedef struct { long x; } base_t;")
    (tmp_path / "size.h").write_text("#define SIZE 3")
    (tmp_path / "t.acf").write_text("interface t { [rpcfast_status] Op(); }")
    (tmp_path / "t.idl").write_text(
        '#include "size.h"\nimport "base.idl";'
        + TEXT.replace("void Op(", "typedef struct { base_t b[SIZE]; } o_t; DWORD Op(")
    )
    module = idl.load(tmp_path / "t.idl")
    value = module.o_t(b=[module.base_t(x=i) for i in range(3)])
    data = pickle.dumps((value, module.t))
    for path in tmp_path.iterdir():
        path.unlink()
    code = (
        "import pickle, sys\nvalue, interface = pickle.load(sys.stdin.buffer)\n"
        "print(value, interface['Op'].result)"
    )
    child = subprocess.run(
        [sys.executable, "-c", code], input=data, capture_output=True, check=False, cwd=tmp_path
    )
    assert child.stdout.decode().strip() == (
        "o_t(b=[base_t(x=0), base_t(x=1), base_t(x=2)]) ndr.error_status_t"
    ), child.stderr.decode()
