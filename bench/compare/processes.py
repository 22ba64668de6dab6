"""The other end of calls and pipes: a process of its own, and where the two of them run."""

import contextlib
import json
import os
import subprocess
import sys

_CHILD = """
import json, sys
sys.path[:] = json.loads(sys.argv[1])
import importlib
importlib.import_module(sys.argv[2]).serve(*sys.argv[3:])
"""


@contextlib.contextmanager
def child(module, *arguments):
    """Run `serve` of a module in another process; gives its id and the first line it prints."""
    command = [sys.executable, "-c", _CHILD, json.dumps(sys.path), module, *map(str, arguments)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        line = process.stdout.readline().strip()
        if not line:
            raise RuntimeError(f"{module} did not start")
        yield process.pid, line
    finally:
        with contextlib.suppress(OSError):
            process.stdin.close()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        process.stdout.close()


@contextlib.contextmanager
def placed(cpus, *others):
    """Keep this process on a CPU and others on one too, the same (cpus=1) or the next (cpus=2).

    Where the scheduler puts two processes that wait for each other decides more than what they
    do: to wake another CPU costs more than a call. So both subjects get the same place. Nothing
    is placed where the system cannot do that, or has too few CPUs.
    """
    if not hasattr(os, "sched_setaffinity") or len(os.sched_getaffinity(0)) < cpus:
        yield
        return
    before = os.sched_getaffinity(0)
    ours, theirs = sorted(before)[0], sorted(before)[cpus - 1]
    try:
        _place(os.getpid(), {ours})
        for pid in others:
            _place(pid, {theirs})
        yield
    finally:
        for pid in (os.getpid(), *others):
            with contextlib.suppress(OSError):
                _place(pid, before)


def _place(pid, cpus):
    """Move all threads of a process: the call of the system moves only one."""
    for thread in os.listdir(f"/proc/{pid}/task"):
        os.sched_setaffinity(int(thread), cpus)
