"""Calls that cost CPU, by many clients at once: one server process, or several on one port."""

import contextlib
import subprocess
import sys
import threading
import time
from pathlib import Path

import rpcfast
from rpcfast.interfaces.rpcecho import rpcecho

CLIENTS = 16
BURNT = 300e-6  # seconds of CPU that each call takes its manager


class Burner:
    def AddOne(self, in_data):
        end = time.thread_time() + BURNT
        while time.thread_time() < end:
            pass
        return in_data + 1


@contextlib.contextmanager
def burning(workers):
    """Serve by `workers` processes; gives a function that has all clients make n calls in all."""
    command = [sys.executable, "-m", "rpcfast", "serve", "--partial", "--workers", str(workers),
               "rpcecho=compare.workers:Burner"]  # fmt: skip
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[1]
    )
    try:
        binding = process.stdout.readline().strip()
        with contextlib.ExitStack() as stack:
            clients = [
                stack.enter_context(rpcfast.connect(binding, rpcecho)) for _ in range(CLIENTS)
            ]
            for client in clients:
                if client.AddOne(41) != 42:
                    raise AssertionError("a wrong answer")
            yield lambda n: together(clients, n)
    finally:
        process.terminate()
        process.wait(10)
        process.stdout.close()


def together(clients, n):
    """Make n calls, each client its share in a thread of its own."""

    def calls(client):
        for _ in range(n // len(clients)):
            client.AddOne(41)

    threads = [threading.Thread(target=calls, args=(client,)) for client in clients]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
