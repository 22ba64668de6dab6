"""Every cell of the contract of pipes, from the manager to its client; what its errors carry."""

import asyncio
import contextlib
import copy
import pickle
import threading

import numpy as np
import pytest

import rpcfast
import rpcfast.aio
from rpcfast import ndr
from rpcfast.engine.state import State
from runtime import worlds
from unit import wired

LONGS = ndr.Pipe(ndr.long)
#: Pulled in the order a, c, b; then pushed in the order c, x, y.
PIPES = ndr.Interface("pipes", "6ab2a2a1-8d8f-4f0f-9f0e-2f8f4a3c9d10", (1, 0), [
    ndr.operation(
        "Op", ndr.in_("a", LONGS), ndr.inout("c", LONGS), ndr.in_("b", LONGS),
        ndr.out("x", LONGS), ndr.out("y", LONGS), ndr.out("n", ndr.ref(ndr.long)),
    ),
    ndr.operation("Gen", ndr.in_("a", LONGS), ndr.out("x", LONGS)),
    ndr.operation("Sum", ndr.in_("a", LONGS), ndr.out("n", ndr.ref(ndr.long))),
])  # fmt: skip
INS, OUTS = "acb", "cxy"

ORDER = (rpcfast.PipeOrderError, 1831, 0x1C000016)
OPERATION = (rpcfast.PipeOperationError, 1831, 0x1C000016)
EMPTY = (rpcfast.PipeEmptyError, 1918, 0x1C000014)
CLOSED = (rpcfast.PipeClosedError, 1916, 0x1C000015)
DISCIPLINE = (rpcfast.PipeDisciplineError, 1917, 0x1C000017)
OK = None

# state, inputs drained, outputs ended, pipe, pull, push, push of nothing, what is due first for
# the pull and for the push
CELLS = [
    ("input, an earlier one not drained", 0, 0, "b", ORDER, OPERATION, OPERATION, "pull 'a'", None),
    ("the same, in-out", 0, 0, "c", ORDER, OPERATION, OPERATION, "pull 'a'", "pull 'a'"),
    ("input, current, not drained", 0, 0, "a", OK, OPERATION, OPERATION, None, None),
    ("the same, in-out", 1, 0, "c", OK, OPERATION, OPERATION, None, "pull 'c'"),
    ("input, drained", 1, 0, "a", EMPTY, OPERATION, OPERATION, None, None),
    ("the same, in-out, before the last input", 2, 0, "c", EMPTY, ORDER, ORDER, None, "pull 'b'"),
    ("output, some input is not drained", 0, 0, "x", OPERATION, ORDER, ORDER, None, "pull 'a'"),
    ("the same, later", 2, 0, "y", OPERATION, ORDER, ORDER, None, "pull 'b'"),
    ("output, an earlier one is not ended", 3, 0, "x", OPERATION, ORDER, ORDER, None, "end 'c'"),
    ("the same, the last one", 3, 1, "y", OPERATION, ORDER, ORDER, None, "end 'x'"),
    ("output, current, open", 3, 1, "x", OPERATION, OK, OK, None, None),
    ("the same, in-out", 3, 0, "c", EMPTY, OK, OK, None, None),
    ("output, ended", 3, 2, "x", OPERATION, CLOSED, CLOSED, None, None),
    ("the same, in-out", 3, 1, "c", EMPTY, CLOSED, CLOSED, None, None),
]  # fmt: skip
STEPS = {
    "pull": lambda pipe: pipe.pull(2),
    "push": lambda pipe: pipe.push([1, 2]),
    "end": lambda pipe: pipe.push([]),
    "close": lambda pipe: pipe.close(),
}
FLAT = [
    pytest.param(*cell[1:4], step, wrong, due, id=f"{cell[0]}: {step}")
    for cell in CELLS
    for step, wrong, due in zip(
        STEPS, (*cell[4:7], cell[6]), (cell[7], *[cell[8]] * 3), strict=True
    )
]


class Manager:
    """Goes to a state, takes one step, and goes on or lets its error pass."""

    def __init__(self, drained=0, ended=0, step=None, passes=False, finishes=True):
        self.drained, self.ended, self.step = drained, ended, step
        self.passes, self.finishes = passes, finishes
        self.raised = self.kept = None

    def Op(self, **pipes):
        self.kept = pipes
        for name in INS[: self.drained]:
            pipes[name].read_all()
        for name in OUTS[: self.ended]:
            pipes[name].close()
        if self.step is not None:
            try:
                self.step(pipes)
            except rpcfast.PipeError as error:
                self.raised = error
                if self.passes:
                    raise
        if self.finishes:
            for name in INS:
                with contextlib.suppress(rpcfast.PipeEmptyError):
                    pipes[name].read_all()
            for name in OUTS:
                with contextlib.suppress(rpcfast.PipeClosedError):
                    pipes[name].close()
        return 5

    def Sum(self, a):
        return int(a.read_all().sum())


def called(manager, strict=False):
    """Run Op in memory: the wire, and the response or the error."""
    wire = wired.Wire(PIPES, manager, strict=strict)
    data, sinks = np.arange(5), {name: (lambda chunk: None) for name in OUTS}
    try:
        outcome = wire.call("Op", a=data, c=(data, sinks["c"]), b=data, x=sinks["x"], y=sinks["y"])
    except rpcfast.Fault as fault:
        outcome = fault
    assert wire.client.state is State.OPEN
    assert wire.call("Sum", np.arange(4)).n == 6
    return outcome


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize(("drained", "ended", "pipe", "step", "wrong", "due"), FLAT)
def test_steps(drained, ended, pipe, step, wrong, due, strict):
    """The manager gets the error and can go on; if it does not, the client gets the same code."""
    manager = Manager(drained, ended, lambda pipes: STEPS[step](pipes[pipe]))
    assert called(manager, strict).n == 5
    if wrong is OK:
        assert manager.raised is None
        return
    kind, code, status = wrong
    assert type(manager.raised) is kind and manager.raised.code == code
    assert manager.raised.pipe == pipe
    assert manager.raised.due == (f"{due} to its end" if due and due[0] == "p" else due)
    manager.passes = True
    fault = called(manager, strict)
    assert (fault.status, fault.code, fault.maybe_executed) == (status, code, True)


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize(
    ("drained", "ended", "pipe", "due"),
    [(0, 0, "a", "pull 'a' to its end"), (1, 0, "c", "pull 'c' to its end"),
     (2, 0, "b", "pull 'b' to its end"), (3, 0, "c", "end 'c'"), (3, 1, "x", "end 'x'"),
     (3, 2, "y", "end 'y'"), (3, 3, None, None)],
)  # fmt: skip
def test_return(drained, ended, pipe, due, strict, monkeypatch):
    """An undrained input is always 1917; an output that is open only with strict_pipes."""
    raised = []
    finish = rpcfast.engine.pipes.PipeBook.finish

    def noted(book, is_strict):
        try:
            return finish(book, is_strict)
        except rpcfast.PipeError as error:
            raised.append(error)
            raise

    monkeypatch.setattr(rpcfast.engine.pipes.PipeBook, "finish", noted)
    outcome = called(Manager(drained, ended, finishes=False), strict)
    if drained == 3 and (ended == 3 or not strict):
        assert outcome.n == 5 and not raised
        return
    assert (outcome.status, outcome.code) == (0x1C000017, 1917)
    assert [(type(e), e.pipe, e.due) for e in raised] == [(DISCIPLINE[0], pipe, due)]


@pytest.mark.parametrize(
    ("step", "code"),
    [(lambda p: p["a"].pull(0), 87), (lambda p: p["a"].pull(-1), 87),
     (lambda p: p["a"].readinto(bytearray(3)), 87), (lambda p: p["a"].read_all(limit=4), 14)],
)  # fmt: skip
def test_arguments(step, code):
    manager = Manager(step=step)
    assert called(manager).n == 5
    assert type(manager.raised) is rpcfast.PipeError
    assert (manager.raised.code, manager.raised.pipe, manager.raised.due) == (code, "a", None)
    manager.passes = True
    fault = called(manager)
    assert (fault.code, fault.status) == (code, 0x1C000019 if code == 14 else code)


def test_all_of_limit():
    """As many as the limit are not too many."""
    manager = Manager(step=lambda p: p["a"].read_all(limit=5), passes=True)
    assert called(manager).n == 5 and manager.raised is None


def test_elements():
    """A pipe counts what was pulled, or pushed; also when the call is over."""
    manager = Manager(step=lambda p: p["a"].pull(3), finishes=True)
    assert called(manager).n == 5
    assert {name: pipe.elements for name, pipe in manager.kept.items()} == {
        "a": 5, "c": 5, "b": 5, "x": 0, "y": 0
    }  # fmt: skip


# --------------------------------------------------------------------------- what errors carry
@pytest.mark.parametrize("kind", [kind for kind, *_ in (ORDER, OPERATION, EMPTY, CLOSED,
                                                        DISCIPLINE)] + [rpcfast.InvalidPipeError])
def test_errors(kind):
    error = kind("push: not yet", pipe="x", due="pull 'a' to its end")
    for one in (error, copy.copy(error), copy.deepcopy(error), pickle.loads(pickle.dumps(error))):
        assert type(one) is kind and (one.pipe, one.due) == ("x", "pull 'a' to its end")
        assert str(one) == "pipe x: push: not yet; first pull 'a' to its end"
        assert repr(one) == f'{kind.__name__}("{one}")'
        assert one.code == kind.code
    plain = rpcfast.PipeError("too much", code=14)
    assert (plain.pipe, plain.due, str(plain)) == ("", None, "too much")
    assert pickle.loads(pickle.dumps(plain)).code == 14
    assert str(kind()) == rpcfast.errors.status_name(kind.code)


# ---------------------------------------------------------------------------------- generators
class Generators(Manager):
    """Yields before its input is drained, and sees that."""

    seen = None

    def Gen(self, a, x):
        for wanted in (1, 2):
            try:
                yield np.arange(wanted)
            except rpcfast.PipeOrderError as error:
                self.seen = error
                if self.passes:
                    raise
                a.read_all()
        yield np.arange(3)


@pytest.mark.parametrize("strict", [False, True])
def test_a_generator_sees_what_is_wrong_with_a_push(strict):
    """And its end is that of its pipe, also with strict_pipes."""
    manager, got = Generators(), []
    wire = wired.Wire(PIPES, manager, strict=strict)
    wire.call("Gen", np.arange(4), x=lambda chunk: got.extend(chunk.tolist()))
    assert got == [0, 1, 0, 1, 2]
    assert (manager.seen.pipe, manager.seen.due) == ("x", "pull 'a' to its end")
    manager.passes = True
    with pytest.raises(rpcfast.Fault) as fault:
        wire.call("Gen", np.arange(4), x=lambda chunk: None)
    assert fault.value.status == ORDER[2]


class AsyncGenerators:
    seen = None

    async def Gen(self, a, x):
        try:
            yield np.arange(2)
        except rpcfast.PipeOrderError as error:
            self.seen = error
            await a.read_all()
        yield np.arange(3)


@worlds.servers
def test_an_async_generator_too(server_world):
    manager, got = AsyncGenerators(), []
    with (
        worlds.served(server_world, (PIPES, manager), strict_pipes=True) as (binding, _),
        rpcfast.connect(binding, PIPES, timeout=20) as client,
    ):
        client.Gen(np.arange(4), x=lambda chunk: got.extend(chunk.tolist()))
    assert got == [0, 1, 2]
    assert manager.seen.due == "pull 'a' to its end"


# ------------------------------------------------------------------------- when a call is over
class Keeper:
    """Keeps the pipe of its first call; the second one waits in a pull."""

    def __init__(self):
        self.kept = self.raised = None
        self.uses = False

    def Sum(self, a):
        kept, self.kept = self.kept, a
        if self.uses:
            try:
                kept.pull(1)
            except rpcfast.PipeError as error:
                self.raised = error
                raise
        return int(a.read_all().sum())


class AsyncKeeper(Keeper):
    async def Sum(self, a):
        kept, self.kept = self.kept, a
        if self.uses:
            try:
                await kept.pull(1)
            except rpcfast.PipeError as error:
                self.raised = error
                raise
        return int((await a.read_all()).sum())


def finished(value):
    """Give the result of a step of a pipe of either kind."""
    if hasattr(value, "__await__"):

        async def wait():
            return await value

        return asyncio.run(wait())
    return value


@worlds.servers
@worlds.managers
def test_a_pipe_of_a_call_that_is_over(server_world, kind):
    """Wherever it is used it is dead at once: it waits neither for its connection, on which
    another call runs, nor for the peer of that."""
    manager = AsyncKeeper() if kind == "coroutine" else Keeper()
    with (
        worlds.served(server_world, (PIPES, manager)) as (binding, _),
        rpcfast.connect(binding, PIPES, timeout=20, max_connections=1) as client,
    ):
        assert client.Sum(np.arange(4)) == 6
        dead, asked, release = manager.kept, threading.Event(), threading.Event()

        def source():
            yield np.arange(60000)
            asked.set()
            assert release.wait(20)
            yield np.arange(2)

        running = []
        thread = threading.Thread(target=lambda: running.append(client.Sum(source())))
        thread.start()
        try:
            assert asked.wait(20)
            for step in ((dead.pull, 1), (dead.readinto, bytearray(8)), (dead.push, [1]),
                         (dead.close,), (dead.flush,), (dead.read_all,)):  # fmt: skip
                with pytest.raises(rpcfast.InvalidPipeError) as caught:
                    finished(step[0](*step[1:]))
                assert (caught.value.code, caught.value.pipe) == (1830, "a")
                assert not running  # nothing had to happen for that
        finally:
            release.set()
            thread.join()
        assert running == [int(np.arange(60000).sum() + 1)]

        manager.uses = True
        with pytest.raises(rpcfast.Fault) as fault:
            client.Sum(np.arange(4))
        assert type(manager.raised) is rpcfast.InvalidPipeError
        assert (fault.value.status, fault.value.code) == (1830, 1830)
        manager.uses = False
        assert client.Sum(np.arange(4)) == 6


# ------------------------------------------------------------------------ several at one pipe
class Threads:
    """Pulls by two threads at once."""

    def Sum(self, a):
        counts = []
        both = [threading.Thread(target=self.count, args=(a, counts)) for _ in range(2)]
        for thread in both:
            thread.start()
        for thread in both:
            thread.join()
        return sum(counts)

    def count(self, pipe, counts):
        with contextlib.suppress(rpcfast.PipeEmptyError):
            while made := len(pipe.pull(1000)):
                counts.append(made)


class Tasks:
    """Pulls by two tasks at once."""

    async def Sum(self, a):
        counts = []
        await asyncio.gather(self.count(a, counts), self.count(a, counts))
        return sum(counts)

    async def count(self, pipe, counts):
        with contextlib.suppress(rpcfast.PipeEmptyError):
            while made := len(await pipe.pull(1000)):
                counts.append(made)


@worlds.servers
@worlds.managers
def test_steps_of_two_take_turns(server_world, kind):
    """Each element goes to one of them; the end to one, PipeEmptyError to the other."""
    manager = Tasks() if kind == "coroutine" else Threads()
    with (
        worlds.served(server_world, (PIPES, manager)) as (binding, _),
        rpcfast.connect(binding, PIPES, timeout=20) as client,
    ):
        assert client.Sum(np.arange(20000) for _ in range(10)) == 200000


# --------------------------------------------------------------------------------- the limit
class Sums:
    """Reads all of a pipe, or makes as many as it is asked for."""

    def Gen(self, a, x):
        x.push(a.read_all())

    def Sum(self, a):
        return int(a.read_all().sum())


class AsyncSums(Sums):
    async def Gen(self, a, x):
        await x.push(await a.read_all())

    async def Sum(self, a):
        return int((await a.read_all()).sum())


@worlds.servers
@worlds.clients
@worlds.managers
def test_the_limits_of_both_ends(server_world, client_world, kind):
    """`max_pipe` of a server is for what comes in, of a client for what comes back."""
    manager = AsyncSums() if kind == "coroutine" else Sums()
    with (
        worlds.served(server_world, (PIPES, manager), max_pipe=400000) as (binding, _),
        worlds.connected(client_world, binding, PIPES, max_pipe=200000) as client,
    ):
        assert client.Sum(np.arange(100000) % 3) == 99999
        with pytest.raises(rpcfast.Fault) as fault:
            client.Sum(np.arange(100001) % 3)
        assert (fault.value.status, fault.value.code) == (0x1C000019, 14)
        got = []
        client.Gen(np.arange(50000), x=got.append)
        assert sum(map(len, got)) == 50000
        got.clear()
        with pytest.raises(rpcfast.PipeError) as error:
            client.Gen(np.arange(50001), x=got.append)
        assert (type(error.value), error.value.code) == (rpcfast.PipeError, 14)
        assert (error.value.pipe, error.value.due) == ("x", None)
        assert sum(map(len, got)) <= 50000
        assert client.Sum(np.arange(4)) == 6


def test_the_limit_of_a_stream():
    with (
        worlds.served("blocking", (PIPES, Sums())) as (binding, _),
        rpcfast.connect(binding, PIPES, timeout=20, max_pipe=200000) as client,
    ):
        assert sum(map(len, client.stream.Gen(np.arange(50000)))) == 50000
        got = []
        with pytest.raises(rpcfast.PipeError) as error:
            got.extend(client.stream.Gen(np.arange(50001)))
        assert (error.value.code, error.value.pipe) == (14, "x")
        assert sum(map(len, got)) <= 50000
        assert client.Sum(np.arange(4)) == 6


def test_the_limit_of_an_async_stream():
    async def run(binding):
        async with await rpcfast.aio.connect(binding, PIPES, timeout=20, max_pipe=200000) as client:
            assert sum([len(c) async for c in client.stream.Gen(np.arange(50000))]) == 50000
            with pytest.raises(rpcfast.PipeError) as error:
                _ = [c async for c in client.stream.Gen(np.arange(50001))]
            assert (error.value.code, error.value.pipe) == (14, "x")
            assert await client.Sum(np.arange(4)) == 6

    with worlds.served("asyncio", (PIPES, AsyncSums())) as (binding, _):
        asyncio.run(run(binding))
