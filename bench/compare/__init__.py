"""The peers: each module here does the workloads by another library.

A peer is a dict: name of the workload -> a class with static methods
    decoder(syntax) -> function of a stub, gives the value; syntax is "ndr20" or "ndr64"
    encoder(syntax) -> function of a value, gives the stub
    touch(value) -> digest               reads every leaf
    build(data) -> value                 from the plain data of the workload
What a peer cannot do, or not in a time that anybody would wait for, is None. The functions are
the library's own where that is possible: a request is decoded in less time than a call of a
function in Python takes.
"""

import functools
import importlib
import json
import subprocess
import sys
from pathlib import Path

from workloads import WORKLOADS

#: name of a peer: (its module here, how to get it)
PEERS = {
    "rpcfast": ("ours", ""),
    "rpcfast numpy": ("ours_numpy", ""),
    "limit": ("limit_peer", "a C compiler, and pip install setuptools"),
    "msgspec": ("msgspec_peer", "pip install msgspec"),
    "samba": ("samba_peer", "apt-get install python3-samba, and the system's Python"),
    "impacket": ("impacket_peer", "pip install impacket"),
    "scapy": ("scapy_peer", "pip install scapy scapy-rpc"),
}


class Missing(Exception):
    """A peer is not installed; says how to get it."""


def coders(op, direction):
    """Give the decoder and the encoder of a direction of an operation of ours."""
    decode, encode = getattr(op, f"decode_{direction}"), getattr(op, f"encode_{direction}")
    return staticmethod(in_syntax(decode)), staticmethod(in_syntax(encode))


def in_syntax(function):
    """Give what gives a function its syntax; the default one without a detour."""

    def of(syntax):
        if syntax == "ndr20":
            return function
        return functools.partial(function, syntax=syntax)

    return of


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


def verify(name, who, stub, syntax):
    """See that a peer reads all of a stub, and that Samba and the limit write it as ours is.

    Samba's octets are those of the value that it decoded; the octets of `differs` may be others.

    Raises:
        AssertionError: it is not so.
    """
    codec, work = peer(who)[name], WORKLOADS[name]
    value = codec.decoder(syntax)(stub)
    if codec.touch(value) != work.digest:
        raise AssertionError(f"{who} reads something else in {name}")
    if who not in ("samba", "limit") or codec.encoder is None or name == "octets":
        return
    made = codec.encoder(syntax)(value)
    wanted = stub[16:][: len(made)] if name == "logon_info" else stub
    others = sum(a != b for a, b in zip(made, wanted, strict=True))
    if others > getattr(codec, "differs", 0):
        raise AssertionError(f"{who} writes {others} octets of {name} as something else")


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
