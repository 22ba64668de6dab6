"""Run a function and fail when it takes more memory than it may."""

from __future__ import annotations

import os
import sys
import traceback
import tracemalloc
from collections.abc import Callable

import pytest


def sanitized() -> bool:
    """Whether AddressSanitizer is in this process: its shadow needs the whole address space."""
    return "asan" in os.environ.get("LD_PRELOAD", "") or bool(os.environ.get("ASAN_OPTIONS"))


def run_bounded(work: Callable[[], None], nbytes: int = 64 << 20) -> None:
    """Run `work` in a child whose memory may grow by `nbytes`; without fork, count objects."""
    if not hasattr(os, "fork"):
        tracemalloc.start()
        try:
            work()
            assert tracemalloc.get_traced_memory()[1] < nbytes
        finally:
            tracemalloc.stop()
        return
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if not child:
        _child(work, nbytes)
    _, status = os.waitpid(child, 0)
    if status:
        pytest.fail(f"the child ended with status {os.waitstatus_to_exitcode(status)}")


def _child(work: Callable[[], None], nbytes: int) -> None:
    import resource

    code = 1
    if sanitized():
        nbytes += 1 << 30  # what was freed is kept for a while
    try:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        if not sanitized() and sys.platform == "linux":
            with open("/proc/self/statm", encoding="ascii") as file:
                pages = int(file.read().split()[0])
            # room for a few mistakes of less than 1 GiB, which the check below finds
            limit = pages * resource.getpagesize() + nbytes + (1 << 30)
            resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
        work()
        grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024
        if sys.platform == "darwin":
            grown //= 1024  # bytes there
        code = 0 if grown < nbytes else 3
        if code:
            print(f"memory grew by {grown} bytes", file=sys.stderr)
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code)
