"""The serve command as a process, and what it serves."""

import collections
import contextlib
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import rpcfast
from rpcfast.interfaces.rpcecho import rpcecho

APP = textwrap.dedent("""
    import os, pathlib, time
    import rpcfast

    class Echo:
        def AddOne(self, in_data):
            if in_data == 99:
                os._exit(3)
            return os.getpid()

        def EchoData(self, len, in_data):
            return in_data

        def TestSleep(self, seconds):
            pathlib.Path("running").touch()
            while not pathlib.Path("go").exists():
                time.sleep(0.01)
            return seconds

    class Peer:
        def c_open(self, v):
            return rpcfast.current_call().open_context([v]), 0

        def c_add(self, c, v):
            box = rpcfast.current_call().context(c)
            box[0] += v
            return box[0]

        def c_close(self, c):
            rpcfast.current_call().close_context(c)
            return None, 0

    def make():
        return Echo()

    peer = Peer()
    clock = {"Now": lambda: 42}
""")
IDL = """
    [uuid(b7c5e0a0-2222-4000-8000-00000000beef), version(1.0)]
    interface clock { long Now(); }
"""


def write_app(directory):
    (directory / "app.py").write_text(APP)
    (directory / "clock.idl").write_text(IDL)


@contextlib.contextmanager
def serving(tmp_path, *options, services=("rpcecho=app:Echo",), lines=1):
    """Run the command: gives the process and the bindings it printed."""
    process = subprocess.Popen(
        [sys.executable, "-m", "rpcfast", "serve", "--partial", *services, *options],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path))},
    )  # fmt: skip
    try:
        yield process, [process.stdout.readline().strip() for _ in range(lines)]
    finally:
        (tmp_path / "go").touch()
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
        try:
            process.wait(10)
        finally:
            process.kill()
            process.stdout.close()
            process.stderr.close()


def pids_of(binding, count):
    """Open so many clients one after the other; gives which processes they reach, how often."""
    with contextlib.ExitStack() as stack:
        opened = [
            stack.enter_context(rpcfast.connect(binding, rpcecho, timeout=20))
            for _ in range(count)
        ]
        return collections.Counter(client.AddOne(1) for client in opened)


def refused(binding):
    try:
        with rpcfast.connect(binding, rpcecho, timeout=20) as client:
            client.AddOne(1)
    except rpcfast.RpcError:
        return True
    return False


def lives(pid):
    """Whether a process runs; one that has ended may wait to be reaped by whoever inherited it."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False
