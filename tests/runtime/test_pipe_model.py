"""Random calls with pipes against the model of their contract, over both ends' real flows."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import rpcfast
import rpcfast.aio
from rpcfast.engine.state import State
from runtime import worlds
from runtime.pipe_play import Play, Script, made, scripts
from unit import wired

usual = settings(
    deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
PING = made("ulong", list(range(10)))


@pytest.fixture(scope="module", autouse=True)
def no_log() -> Iterator[None]:
    """Log nothing: managers fail here because they are told to."""
    log = logging.getLogger("rpcfast")
    log.disabled = True
    yield
    log.disabled = False


class Wire(wired.Wire):
    """Ends in memory that note how often the client sent in the call."""

    def sends_of(self, name: str, **arguments: Any) -> tuple[int, Any]:
        before = self.sends + (not self.client.contexts)
        try:
            outcome = self.call(name, **arguments)
        except rpcfast.RpcError as error:
            outcome = error
        return self.sends - before, outcome


@settings(usual, max_examples=300)
@given(scripts, st.sampled_from([0, 1777, 100000]), st.sampled_from([1432, 5840, 65528]))
def test_in_memory(script: Script, cut: int, size: int) -> None:
    """Octets in pieces of any size; afterwards the same connection carries another call, unless
    a fault cut the request short."""
    play = Play(script)
    wire = Wire(play.interface, play.managers()[0], cut=cut, max_fragment=size,
                strict=script.strict)  # fmt: skip
    sends, outcome = wire.sends_of("Op", **play.arguments())
    play.check(outcome)
    if sends == 1 or not isinstance(outcome, rpcfast.Fault):
        assert wire.client.state is State.OPEN
    for name, pipe in play.kept.items():
        for step in ((pipe.pull, 1), (pipe.pull, 0), (pipe.readinto, bytearray()),
                     (pipe.push, b"x"), (pipe.push, b""), (pipe.close,),
                     (pipe.flush,)):  # fmt: skip
            with pytest.raises(rpcfast.InvalidPipeError) as caught:
                step[0](*step[1:])
            assert (caught.value.pipe, caught.value.due, caught.value.code) == (name, None, 1830)
    if wire.client.state is State.OPEN:
        assert wire.call("Ping", p=PING).n == 10


@pytest.fixture(scope="module")
def servers() -> Iterator[dict[tuple[str, bool], Any]]:
    """Servers of both worlds, strict ones and others, that get an interface for each call."""
    with contextlib.ExitStack() as stack:
        yield {
            (world, strict): stack.enter_context(worlds.served(world, strict_pipes=strict))
            for world in worlds.WORLDS
            for strict in (False, True)
        }


@pytest.fixture(scope="module")
def loop() -> Iterator[worlds.LoopThread]:
    """The loop of the asyncio clients."""
    thread = worlds.LoopThread()
    yield thread
    thread.close()


def called(loop: Any, world: str, binding: str, play: Play) -> tuple[Any, int]:
    """Run Op and then Ping by a client of a world: the response or the error, and the answer."""

    async def by_asyncio() -> tuple[Any, int]:
        async with await rpcfast.aio.connect(binding, play.interface, timeout=20) as client:
            try:
                outcome = await client.raw.Op(**play.arguments())
            except rpcfast.RpcError as error:
                outcome = error
            return outcome, await client.Ping(p=PING)

    if world == "asyncio":
        return loop.run(by_asyncio())  # type: ignore[no-any-return]
    with rpcfast.connect(binding, play.interface, timeout=20) as client:
        try:
            outcome = client.raw.Op(**play.arguments())
        except rpcfast.RpcError as error:
            outcome = error
        return outcome, client.Ping(p=PING)


@worlds.managers
@worlds.servers
@settings(usual, max_examples=60)
@given(script=scripts)
def test_over_sockets(
    servers: Any, loop: Any, server_world: str, kind: str, script: Script
) -> None:
    play = Play(script)
    binding, server = servers[server_world, script.strict]
    server.register(play.interface, play.managers()[kind == "coroutine"])
    try:
        outcome, answer = called(loop, server_world, binding, play)
    finally:
        worlds.on(server, "unregister", play.interface)
    play.check(outcome)
    assert answer == 10
