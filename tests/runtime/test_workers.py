"""Several processes that serve one endpoint, when something goes wrong: with them, with clients,
with the system; and when the end comes at a bad time."""

import contextlib
import errno
import logging
import os
import resource
import signal
import socket
import subprocess
import sys
import textwrap
import threading
import time
from pathlib import Path

import pytest

import rpcfast
import rpcfast.aio
from rpcfast.__main__ import main
from rpcfast.interfaces.rpcecho import rpcecho
from rpcfast.runtime.server import endsignals, handed, workers
from rpcfast.runtime.server.host import Endpoint
from runtime import ledger
from runtime.commands import lives, pids_of, refused, serving, write_app
from runtime.soak import Wire

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="processes are looked at in /proc"
)
WHO = """

class Who(Echo):
    def EchoData(self, len, in_data):
        return os.environ.get("PYTHONPATH", "none").encode()[:len].ljust(len)

    def TestSleep(self, seconds):
        if os.fork() == 0:  # it holds all that its parent has open
            while not pathlib.Path("go").exists():
                time.sleep(0.01)
            os._exit(0)
        return 0
"""


# ------------------------------------------------------------------------------ a running parent
class Signals:
    """Stands for the signals of a process."""

    def __init__(self):
        self.sock, self._far = socket.socketpair()

    def wait(self):
        return bool(self.sock.recv(64))

    def stop(self):
        self._far.send(b"x")

    def close(self):
        self.sock.close()
        self._far.close()


class Parent:
    """A supervisor of two workers, in a thread."""

    def __init__(self):
        self.front = rpcfast.Server()
        self.binding = str(self.front.use_protseq("ncacn_ip_tcp", backlog=1024))
        command = [
            sys.executable, "-m", "rpcfast", "serve", "--partial", "rpcecho=app:Who", "--task"
        ]  # fmt: skip
        self.supervisor = workers.Supervisor(self.front.endpoints, command, 2)
        self.signals = Signals()
        self.ready = threading.Event()
        self.thread = threading.Thread(target=self._run)
        self.thread.start()
        assert self.ready.wait(20)

    def _run(self):
        self.status = self.supervisor.run(self.ready.set, self.signals)

    def pids(self):
        return [worker.process.pid for worker in self.supervisor._workers if worker.process]

    def settled(self):
        """Wait until both workers are there and have nothing to do; the first one is next then."""
        found = self.supervisor._workers
        ledger.until(lambda: all(each.ready and not each.connections for each in found))
        for worker in found:
            worker.full_until = 0.0
        return self

    def close(self):
        self.signals.stop()
        self.thread.join(20)
        self.signals.close()
        self.front.close()


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    directory = tmp_path_factory.mktemp("workers")
    write_app(directory)
    with (directory / "app.py").open("a") as file:
        file.write(WHO)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(directory)
        patch.setenv("PYTHONPATH", "/nowhere/at/all")
        made = Parent()
        yield made
        made.close()
        assert made.status == 0


@pytest.fixture
def parent(running):
    return running.settled()


def group_of(wire):
    """Take the answer to a bind by hand; gives the group, which tells the worker."""
    head = wire.sock.recv(24, socket.MSG_WAITALL)
    assert head[2] == 12, "no bind_ack"
    return int.from_bytes(head[20:24], "little")


def test_a_bind_in_pieces_reaches_the_worker_of_its_group(parent):
    for _ in range(4):
        first = Wire(parent.binding).bind()
        group = group_of(first)
        second = Wire(parent.binding)
        pdu = second.bind_pdu[:20] + group.to_bytes(4, "little") + second.bind_pdu[24:]
        second.sock.sendall(pdu[:16])
        time.sleep(0.02)  # the parent has seen it by now, or sees it whole, which is right as well
        second.sock.sendall(pdu[16:])
        assert group_of(second) == group
        first.close()
        second.close()


def test_clients_that_leave_at_once_are_no_matter_of_workers(parent):
    calls = []
    placed = parent.supervisor._candidates
    parent.supervisor._candidates = lambda *args: calls.append(args) or placed(*args)
    try:
        for _ in range(20):
            Wire(parent.binding).close()
        assert sum(pids_of(parent.binding, 2).values()) == 2
    finally:
        del parent.supervisor._candidates
    assert len(calls) == 2


def test_a_worker_without_room(parent):
    """Its connections are taken by the other one."""
    full = parent.pids()[0]
    before = resource.prlimit(full, resource.RLIMIT_NOFILE)
    taken = {int(number) for number in os.listdir(f"/proc/{full}/fd")}
    free = [number for number in range(len(taken) + 3) if number not in taken]
    resource.prlimit(full, resource.RLIMIT_NOFILE, (free[2] + 1, before[1]))
    try:
        wires = [Wire(parent.binding).bind() for _ in range(20)]
        groups = [group_of(wire) for wire in wires]
    finally:
        resource.prlimit(full, resource.RLIMIT_NOFILE, before)
    assert 1 <= sum(group % 2 == 0 for group in groups) <= 3
    for wire in wires:
        wire.close()


def test_a_worker_that_hangs(parent, monkeypatch, caplog):
    """It gets no more of them, whatever the others have; what it had it serves later."""
    monkeypatch.setattr(workers, "TAKE_SECONDS", 0.1)
    os.kill(parent.pids()[0], signal.SIGSTOP)
    try:
        first = Wire(parent.binding).bind()
        ledger.until(lambda: parent.supervisor._workers[0].given)
        time.sleep(0.15)
        wires = [Wire(parent.binding).bind() for _ in range(6)]
        assert {group_of(wire) % 2 for wire in wires} == {1}
        assert f"worker {parent.pids()[0]} takes no connections" in caplog.text
    finally:
        os.kill(parent.pids()[0], signal.SIGCONT)
    assert group_of(first) % 2 == 0
    for wire in (first, *wires):
        wire.close()


def test_a_worker_that_cannot_be_started_anew(parent, monkeypatch, caplog):
    """As where the system has no memory for it: the others serve on, and it is tried again."""
    caplog.set_level(logging.WARNING, "rpcfast")
    started, tries = subprocess.Popen, []

    def popen(*args, **kwargs):
        tries.append(ledger.descriptors())
        if len(tries) <= 2:
            raise OSError(errno.ENOMEM, "no room")
        return started(*args, **kwargs)

    monkeypatch.setattr(subprocess, "Popen", popen)
    monkeypatch.setattr(workers, "RESTART_SECONDS", 0.01)
    dead, other = parent.pids()
    for worker in parent.supervisor._workers:
        worker.delay = 0.01
    os.kill(dead, signal.SIGKILL)
    ledger.until(lambda: tries)
    assert pids_of(parent.binding, 2) == {other: 2}
    parent.settled()
    assert len(tries) == 3 and "no worker can be started: [Errno 12]" in caplog.text
    assert f"worker {dead} ended by itself (-9)" in caplog.text
    assert len(pids_of(parent.binding, 2)) == 2


def test_what_a_worker_starts_has_the_environment_of_the_parent(parent):
    with rpcfast.connect(parent.binding, rpcecho, timeout=20) as client:
        assert client.EchoData(b" " * 20).rstrip() == b"/nowhere/at/all"


# --------------------------------------------------------------------- a parent that is a process
@pytest.fixture(scope="module")
def command(tmp_path_factory):
    directory = tmp_path_factory.mktemp("command")
    write_app(directory)
    with (directory / "app.py").open("a") as file:
        file.write(WHO)
    with serving(directory, "--workers", "2", services=("rpcecho=app:Who",)) as (process, (text,)):
        yield process, text


def test_a_parent_without_room(command):
    """Silent clients do not keep others out, and one complaint says what is the matter."""
    process, binding = command
    before = resource.prlimit(process.pid, resource.RLIMIT_NOFILE)
    resource.prlimit(process.pid, resource.RLIMIT_NOFILE, (30, before[1]))
    silent = [Wire(binding) for _ in range(60)]
    assert len(pids_of(binding, 2)) == 2
    resource.prlimit(process.pid, resource.RLIMIT_NOFILE, before)
    for wire in silent:
        wire.close()
    assert process.stderr.readline().startswith("no connection can be accepted: [Errno 24]")


def test_a_worker_that_ended_and_had_forked(command):
    """Its pipe does not end with it."""
    process, binding = command
    with rpcfast.connect(binding, rpcecho, timeout=20) as client:
        dead = client.AddOne(1)
        client.TestSleep(1)
        os.kill(dead, signal.SIGKILL)
    said = process.stderr.readline()
    while said.startswith("no connection"):  # it took that long
        said = process.stderr.readline()
    assert said.startswith(f"worker {dead} ended by itself (-9)")
    assert dead not in pids_of(binding, 2)


# ----------------------------------------------------------------------------- what a worker says
def test_nothing_that_a_worker_says_is_lost():
    """However long the parent does not listen."""
    ours, theirs = socket.socketpair()
    says, speaks = os.pipe()
    task = {
        "channel": theirs.detach(), "says": speaks,
        "endpoints": [("ncacn_ip_tcp", "127.0.0.1", "5000", 5840)],
    }  # fmt: skip
    worker = handed.Handed(task)
    client, sock = socket.socketpair()
    for _ in range(2000):
        socket.send_fds(ours, [b"\0"], [sock.fileno()])
        endpoint, taken = worker.accept()
        assert isinstance(endpoint, Endpoint) and endpoint.endpoint == "5000"
        taken.close()
    worker.close()
    worker.ready()  # a late word goes nowhere
    said = b""
    while octets := os.read(says, 65536):
        said += octets
    assert said == bytes((handed.TAKEN, handed.CLOSED)) * 2000
    os.close(says)
    for each in (ours, client, sock):
        each.close()


# ----------------------------------------------------------------------------------- the end
@pytest.fixture
def handlers():
    """What signals do comes back; until then each does something, also under nohup."""
    found = {number: signal.getsignal(number) for number in endsignals.ENDING}
    for number, handler in found.items():
        if handler == signal.SIG_IGN:
            signal.signal(number, signal.SIG_DFL)
    yield
    for number, handler in found.items():
        signal.signal(number, handler)


@pytest.fixture
def app(tmp_path, monkeypatch, handlers):
    """What is served in this very process."""
    write_app(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    yield
    sys.modules.pop("app", None)


@pytest.mark.parametrize("number", endsignals.ENDING)
@pytest.mark.parametrize("world", [rpcfast.Server, rpcfast.aio.Server], ids=["blocking", "aio"])
@pytest.mark.parametrize("when", ["before", "after"])
def test_a_signal_while_it_begins_to_listen(world, number, when, app, monkeypatch, capsys):
    listen = world.listen

    def listening(server, **options):
        if when == "before":
            os.kill(os.getpid(), number)
        made = listen(server, **options)
        if when == "after":
            os.kill(os.getpid(), number)
        return made

    monkeypatch.setattr(world, "listen", listening)
    options = ["--aio"] if world is rpcfast.aio.Server else []
    # the grace may be over when it has ended in time: this process lives on
    assert main(["serve", "--partial", "rpcecho=app:Echo", "--grace", "0.5", *options]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("ncacn_ip_tcp:127.0.0.1[") and said.err == ""


def test_who_starts_it_by_nohup_means_it(app):
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    with endsignals.EndSignals():
        assert signal.getsignal(signal.SIGHUP) == signal.SIG_IGN
        assert signal.getsignal(signal.SIGTERM) != signal.SIG_DFL


def test_a_terminal_hangs_up_twice(app, monkeypatch):
    """The system says so to the processes in front, and their shell to all."""
    with endsignals.EndSignals() as signals:
        for number in (signal.SIGHUP, signal.SIGHUP, signal.SIGCHLD):
            os.kill(os.getpid(), number)
        assert signals.wait()


def test_the_sockets_go_with_a_terminal(tmp_path, handlers):
    write_app(tmp_path)
    sockets = tmp_path / "sockets"
    with serving(
        tmp_path, "--protseq", "ncalrpc", "--workers", "2", "--ncalrpc-dir", str(sockets)
    ) as (process, _):
        assert len(os.listdir(sockets)) == 1
        process.send_signal(signal.SIGHUP)
        assert process.wait(10) == 0 and not os.listdir(sockets)


@contextlib.contextmanager
def busy(tmp_path, *options):
    """Serve a call that does not end: gives the process, the binding, who serves the call."""
    write_app(tmp_path)
    with (
        serving(tmp_path, *options) as (process, (binding,)),
        rpcfast.connect(binding, rpcecho, timeout=20) as client,
    ):
        pid = client.AddOne(1)

        def call():
            with contextlib.suppress(rpcfast.RpcError):
                client.TestSleep(1)

        thread = threading.Thread(target=call)
        thread.start()
        ledger.until((tmp_path / "running").exists)
        yield process, binding, pid
        (tmp_path / "go").touch()
        thread.join()


def test_the_parent_while_calls_come_to_their_end(tmp_path):
    """It turns away at once who waits, and needs no time for it."""
    with busy(tmp_path, "--workers", "2") as (process, binding, _):
        silent = Wire(binding)
        process.send_signal(signal.SIGTERM)
        ledger.until(lambda: refused(binding))
        assert silent.sock.recv(1) == b""
        silent.close()
        before = used(process.pid)
        time.sleep(0.3)
        assert used(process.pid) - before < 0.15


def used(pid):
    """Give the seconds of CPU that a process has had."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@pytest.mark.parametrize(
    "options", [(), ("--aio",), ("--workers", "2")], ids=["blocking", "aio", "workers"]
)
def test_a_grace_that_is_over(options, tmp_path):
    with busy(tmp_path, "--grace", "0.1", *options) as (process, _, pid):
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 1
        assert process.stderr.read() == "rpcfast serve: calls still ran after 0.1 seconds\n"
        ledger.until(lambda: not lives(pid))


def test_a_worker_whose_parent_was_killed_hears_signals(tmp_path):
    with busy(tmp_path, "--workers", "2") as (process, _, pid):
        process.kill()
        process.wait(10)
        assert lives(pid)

        def gone():
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGTERM)
            return not lives(pid)

        ledger.until(gone)


# ---------------------------------------------------------------------------- the command line
def test_an_option_that_is_cut_short(app, capsys):
    """There is no hidden one of nearly the same name."""
    assert main(["serve", "--partial", "rpcecho=app:Echo", "--worker", "0"]) == 1
    assert "at least one worker" in capsys.readouterr().err


@pytest.mark.parametrize("seconds", ["-1", "nan", "inf", "soon"])
def test_no_grace(seconds, capsys):
    with pytest.raises(SystemExit):
        main(["serve", "rpcecho=app:Echo", "--grace", seconds])
    assert "--grace" in capsys.readouterr().err


def test_who_reads_the_output_has_seen_enough(tmp_path):
    read, write = os.pipe()
    os.close(read)
    for arguments in (["serve", "--help"], ["ns", "--file", "names.db", "show"]):
        ended = subprocess.run(
            [sys.executable, "-m", "rpcfast", *arguments], stdout=write, stderr=subprocess.PIPE,
            cwd=tmp_path, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}, timeout=20,
        )  # fmt: skip
        assert ended.stderr == b""
    os.close(write)


POOR = textwrap.dedent("""
    import os, signal, socket, sys
    from asyncio import SelectorEventLoop

    def missing(*args):
        raise NotImplementedError

    def pair(*args):
        with socket.create_server(("127.0.0.1", 0)) as server:
            first = socket.create_connection(server.getsockname())
            return first, server.accept()[0]

    socket.socketpair = pair
    SelectorEventLoop.add_signal_handler = missing
    for module, names in (
        (socket, ("AF_UNIX", "send_fds", "recv_fds", "SO_PEERCRED", "SO_RCVLOWAT")),
        (signal, ("SIGHUP", "SIGKILL", "pthread_sigmask", "setitimer")),
        (os, ("fork", "getuid", "set_blocking", "getppid")),
    ):
        for name in names:
            delattr(module, name)
    sys.modules["resource"] = sys.modules["fcntl"] = None
    import rpcfast.runtime.server.workers, rpcfast.runtime.server.handed
    from rpcfast.__main__ import main
    from rpcfast.runtime.commands import servecommand
    servecommand._show = lambda bindings: os.kill(os.getpid(), signal.SIGTERM)
    for more in (["--workers", "2"], [], ["--aio"]):
        print(main(["serve", "--partial", "rpcecho=app:Echo", *more]), flush=True)
""")


def test_a_system_that_has_little(app, tmp_path):
    """One server serves there; several say why they cannot."""
    ended = subprocess.run(
        [sys.executable, "-c", POOR], capture_output=True, text=True, cwd=tmp_path, timeout=20,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip
    assert ended.stdout.split() == ["1", "0", "0"]
    assert ended.stderr == (
        "rpcfast serve: several workers need a system that hands sockets over\n"
    )
