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
def one_cpu(*others):
    """Keep this process and others on one CPU, where the system can do that.

    Two processes that wait for each other are quickest on one CPU: waking another one costs more
    than the call, and how much more depends on the machine's mood.
    """
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    before = os.sched_getaffinity(0)
    cpu = {min(before)}
    try:
        for pid in (0, *others):
            os.sched_setaffinity(pid, cpu)
        yield
    finally:
        for pid in (0, *others):
            with contextlib.suppress(OSError):
                os.sched_setaffinity(pid, before)
