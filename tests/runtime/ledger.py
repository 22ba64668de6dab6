"""What a process holds: its threads and its file descriptors, counted before and after."""

import contextlib
import gc
import os
import sys
import threading
import time


def descriptors():
    """Give how many file descriptors are open; 0 where the system does not say."""
    return len(os.listdir("/proc/self/fd")) if sys.platform == "linux" else 0


def until(reached, seconds=10.0):
    """Wait for something that other threads do; fail when it does not come."""
    end = time.monotonic() + seconds
    while not reached():
        assert time.monotonic() < end, "it did not come"
        time.sleep(0.005)


@contextlib.contextmanager
def nothing_left():
    """Fail when a thread or a descriptor is left behind."""
    gc.collect()
    threads, files = set(threading.enumerate()), descriptors()
    yield
    end = time.monotonic() + 10
    while time.monotonic() < end:
        gc.collect()
        if threads.issuperset(threading.enumerate()) and descriptors() <= files:
            return
        time.sleep(0.01)
    assert not set(threading.enumerate()) - threads
    assert descriptors() <= files
