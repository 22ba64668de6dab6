"""Random behaviour of a client's sources and sinks, and what its manager must see of it."""

from __future__ import annotations

import contextlib
import itertools
import threading
import uuid
from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import rpcfast
import rpcfast.aio
from rpcfast import ndr
from runtime import worlds

tags = itertools.count(0, 2)
usual = settings(deadline=None, max_examples=60)
ENDS = ndr.Interface("ends", uuid.UUID(int=0xE4D5), (1, 0), [
    ndr.operation(
        "Op", ndr.in_("tag", ndr.long), ndr.in_("a", ndr.Pipe(ndr.ulong)),
        ndr.out("x", ndr.Pipe(ndr.ulong)), ndr.in_("b", ndr.Pipe(ndr.ulong)),
        ndr.out("n", ndr.ref(ndr.ulong)),
    ),
])  # fmt: skip


class Given(Exception):
    """What a source or a sink raises."""


class Ends(NamedTuple):
    """What a client does: blocks of its two sources, and when its sink has had enough.

    A block is a number of elements, or None for one that raises.
    """

    a: list[int | None]
    b: list[int | None]
    form: str
    pushes: list[int]
    sink_raises_at: int | None  # elements that it takes before


blocks = st.lists(
    st.one_of(st.sampled_from([0, 1, 5, 1500, 50000]), st.sampled_from([3, 3, None])), max_size=5
)
ends = st.builds(
    Ends, blocks, blocks, st.sampled_from(["generator", "callable", "async generator"]),
    st.lists(st.sampled_from([1, 10, 3000, 40000]), max_size=4),
    st.one_of(st.none(), st.none(), st.integers(0, 4000)),
)  # fmt: skip


class Seen:
    """What a manager saw: the elements of each input, whether it ended, and what was raised."""

    def __init__(self) -> None:
        self.elements: dict[str, list[int]] = {"a": [], "b": []}
        self.ended: list[str] = []
        self.raised: BaseException | None = None


class Manager:
    """Pulls everything by small pulls, then pushes; notes what it saw by the call's tag."""

    def __init__(self) -> None:
        self.pushes: dict[int, list[int]] = {}
        self._seen: dict[int, Seen] = {}
        self._news = threading.Condition()

    def saw(self, tag: int, *, must: bool) -> Seen | None:
        """Give what the call of a tag saw; wait for it where it must have begun."""
        with self._news:
            arrived = not must or self._news.wait_for(lambda: tag in self._seen, 10)
            assert arrived, "the manager did not end"
            return self._seen.get(tag)

    def note(self, tag: int, seen: Seen) -> None:
        with self._news:
            self._seen[tag] = seen
            self._news.notify_all()

    def Op(self, tag: int, a: Any, x: Any, b: Any) -> int:
        seen = Seen()
        try:
            for name, pipe in (("a", a), ("b", b)):
                while len(chunk := pipe.pull(4000)):
                    seen.elements[name] += chunk.tolist()
                seen.ended.append(name)
            for count in self.pushes[tag]:
                x.push(np.arange(count))
            return 7
        except BaseException as error:
            seen.raised = error
            raise
        finally:
            self.note(tag, seen)


class AsyncManager(Manager):
    """The same as a coroutine."""

    async def Op(self, tag: int, a: Any, x: Any, b: Any) -> int:  # type: ignore[override]
        seen = Seen()
        try:
            for name, pipe in (("a", a), ("b", b)):
                while len(chunk := await pipe.pull(4000)):
                    seen.elements[name] += chunk.tolist()
                seen.ended.append(name)
            for count in self.pushes[tag]:
                await x.push(np.arange(count))
            return 7
        except BaseException as error:
            seen.raised = error
            raise
        finally:
            self.note(tag, seen)


class Expected:
    """The model: what a source gives until it raises or ends."""

    def __init__(self, blocks: list[int | None], form: str) -> None:
        self.total = 0
        self.raises = False
        for block in blocks:
            if block is None:
                self.raises = True
                return
            if block == 0 and form == "callable":
                return  # that is its end, whatever it had in mind
            self.total += block


def source(blocks: list[int | None], form: str) -> Any:
    """Make a source of these blocks."""

    def generate() -> Iterator[Any]:
        at = 0
        for block in blocks:
            if block is None:
                raise Given("source")
            yield np.arange(at, at + block)
            at += block

    async def generate_async() -> Any:
        for chunk in generate():
            yield chunk

    if form == "async generator":
        return generate_async()
    made = generate()
    return made if form == "generator" else lambda most: next(made, None)


class Sink:
    """Takes elements until it has had enough."""

    def __init__(self, most: int | None) -> None:
        self.most, self.got, self.ends = most, [], 0  # type: ignore[var-annotated]

    def __call__(self, chunk: Any) -> None:
        self.got += chunk.tolist()
        if self.most is not None and len(self.got) > self.most:
            raise Given("sink")

    def close(self) -> None:
        self.ends += 1


@pytest.fixture(scope="module", params=worlds.WORLDS)
def world(request: pytest.FixtureRequest) -> Iterator[tuple[str, str, Manager, Any]]:
    """A server and the loop of a client: of one world each."""
    name = request.param
    manager = Manager() if name == "blocking" else AsyncManager()
    with contextlib.ExitStack() as stack:
        binding, _ = stack.enter_context(worlds.served(name, (ENDS, manager)))
        loop = worlds.LoopThread() if name == "asyncio" else None
        yield name, binding, manager, loop
        if loop is not None:
            loop.close()


def called(world: Any, tag: int, what: Ends, sink: Sink) -> list[Any]:
    """Run the call and one more by the same client: what they gave or raised."""
    name, binding, _, loop = world
    form = what.form if name == "asyncio" or what.form != "async generator" else "generator"
    given = [
        {"tag": tag, "a": source(what.a, form), "b": source(what.b, form), "x": sink},
        {"tag": tag + 1, "a": np.arange(3), "b": np.arange(77), "x": Sink(None)},
    ]
    outcomes: list[Any] = []

    async def by_asyncio() -> None:
        async with await rpcfast.aio.connect(binding, ENDS, timeout=20) as client:
            for arguments in given:
                try:
                    outcomes.append(await client.Op(**arguments))
                except (rpcfast.RpcError, Given) as error:
                    outcomes.append(error)

    if name == "asyncio":
        loop.run(by_asyncio())
        return outcomes
    with rpcfast.connect(binding, ENDS, timeout=20) as client:
        for arguments in given:
            try:
                outcomes.append(client.Op(**arguments))
            except (rpcfast.RpcError, Given) as error:
                outcomes.append(error)
    return outcomes


@usual
@given(what=ends)
def test_sources_and_sinks(world: Any, what: Ends) -> None:
    manager, sink, tag = world[2], Sink(what.sink_raises_at), next(tags)
    manager.pushes.update({tag: what.pushes, tag + 1: [3]})
    outcome, second = called(world, tag, what, sink)
    pushed = [n for count in what.pushes for n in range(count)]
    a, b = Expected(what.a, what.form), Expected(what.b, what.form)
    broken = a.raises or b.raises
    check_client(what, sink, outcome, broken, pushed)

    # a client gathers 64 KiB at most: what raises before may never be heard of
    must = not broken or 4 * (a.total if a.raises else a.total + b.total) > 65536 + 5840
    seen = manager.saw(tag, must=must)
    if seen is not None:
        check_manager(seen, a, b)
        assert broken or seen.raised is None or sink.most is not None

    assert second == 7  # on the same connection or a new one
    after = manager.saw(tag + 1, must=True)
    assert (len(after.elements["a"]), len(after.elements["b"]), after.raised) == (3, 77, None)


def check_manager(seen: Seen, a: Expected, b: Expected) -> None:
    """Without a failure everything; with one some of what was given in front of it."""
    broken = a.raises or b.raises
    for name, expected in (("a", a), ("b", b)):
        got = seen.elements[name]
        assert got == list(range(len(got)))
        assert len(got) <= expected.total
        assert name not in seen.ended or not expected.raises
        if name in seen.ended or not broken:
            assert name in seen.ended and len(got) == expected.total
    if a.raises:
        assert not seen.elements["b"]
    if broken:
        assert isinstance(seen.raised, rpcfast.RpcError)
        assert seen.raised.code in (1726, 1818, 1820)  # the client is gone, or has cancelled
        assert not isinstance(seen.raised, rpcfast.PipeError)


def check_client(what: Ends, sink: Sink, outcome: Any, broken: bool, pushed: list[int]) -> None:
    """Its own exception, or the response."""
    assert sink.got == pushed[: len(sink.got)]
    if broken:
        assert isinstance(outcome, Given) and str(outcome) == "source"
        assert not sink.got
    elif sink.most is not None and len(pushed) > sink.most:
        assert isinstance(outcome, Given) and str(outcome) == "sink"
        assert sink.ends == 0
    else:
        assert (outcome, sink.got, sink.ends) == (7, pushed, 1)
