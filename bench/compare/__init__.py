"""The peers: each module here does the workloads by another library.

A peer is a dict: name of the workload -> a class with static methods
    decode(stub, syntax) -> value        syntax is "ndr20" or "ndr64"
    touch(value) -> digest               reads every leaf
    encode(value, syntax) -> bytes
    build(data) -> value                 from the plain data of the workload
What a peer cannot do, or not in a time that anybody would wait for, is None.
"""

import functools
import importlib
import json
import subprocess
import sys
from pathlib import Path

#: name of a peer: (its module here, how to get it)
PEERS = {
    "rpcfast": ("ours", ""),
    "rpcfast numpy": ("ours_numpy", ""),
    "limit": ("limit_peer", "a C compiler"),
    "msgspec": ("msgspec_peer", "pip install msgspec"),
    "samba": ("samba_peer", "apt-get install python3-samba, and the system's Python"),
    "impacket": ("impacket_peer", "pip install impacket"),
}


class Missing(Exception):
    """A peer is not installed; says how to get it."""


@functools.cache
def peer(name):
    """Give the workloads of a peer.

    Raises:
        Missing: it is not installed.
    """
    module, how = PEERS[name]
    try:
        return importlib.import_module(f"compare.{module}").WORKLOADS
    except ImportError as error:
        raise Missing(f"{name}: {error}; {how}") from None


@functools.cache
def import_samba():
    """Give the samba package; a virtual environment borrows that of its base interpreter.

    Raises:
        ImportError: there is none.
    """
    try:
        return importlib.import_module("samba")
    except ImportError:
        if sys.prefix == sys.base_prefix:
            raise
    base = Path(sys.executable).resolve()
    script = "import json, samba; print(json.dumps(list(samba.__path__)))"
    found = subprocess.run([base, "-c", script], capture_output=True, text=True)
    if found.returncode:
        raise ImportError("No module named 'samba', nor has the base interpreter one")
    sys.path.append(str(Path(json.loads(found.stdout)[0]).parent))
    return importlib.import_module("samba")
