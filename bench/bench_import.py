"""What importing costs: a fresh interpreter each time, with its start; `nothing` is that alone.

And what it costs to serve a test double once.
"""

import importlib.util
import subprocess
import sys

import pytest

SUBJECTS = {
    "nothing": "pass",
    "rpcfast": "import rpcfast",
    "rpcfast, client, samr": "from rpcfast import connect; from rpcfast.interfaces import samr",
    "rpcfast, idl": "from rpcfast import idl",
    "rpcfast, a test double served": (
        "from rpcfast import testing; from rpcfast.interfaces.rpcecho import rpcecho\n"
        "with testing.serve(rpcecho, {}): pass"
    ),
    "msgspec": "import msgspec",
    "impacket, samr": "from impacket.dcerpc.v5 import samr, transport",
}


@pytest.mark.parametrize("subject", SUBJECTS)
def test_import(benchmark, subject):
    top = subject.split(",")[0]
    if top != "nothing" and importlib.util.find_spec(top) is None:
        pytest.skip(f"pip install {top}")
    path = [entry for entry in sys.path if entry]
    code = f"import sys; sys.path[:] = {path!r}; {SUBJECTS[subject]}"

    def start():
        subprocess.run([sys.executable, "-c", code], check=True)

    benchmark.group = "import"
    benchmark.extra_info.update(kind="import", peer=subject)
    benchmark.pedantic(start, rounds=10, warmup_rounds=2)
