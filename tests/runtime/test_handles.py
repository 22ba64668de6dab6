"""Binding handles of each kind: explicit, implicit, automatic, custom; and which one counts."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import logging
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

import rpcfast
import rpcfast.aio
from rpcfast import idl
from rpcfast.runtime.nameservice import Memory
from runtime.ledger import nothing_left
from runtime.worlds import served, servers

module = idl.loads(
    """
    [uuid(5b2b9a60-31c5-4c0c-8a0d-1f0f9a7f2a01), version(1.0)]
    interface who
    {
        typedef [handle, string] wchar_t *place;
        typedef [context_handle] void *seat;
        typedef pipe byte octets;
        long ask([in] handle_t h);
        long at([in] place where);
        seat sit([in] long n);
        long seated([in] seat s);
        void leave([in, out] seat *s);
        void read([out] octets *data);
        long last();
    }
    [uuid(5b2b9a60-31c5-4c0c-8a0d-1f0f9a7f2a02), version(1.0)]
    interface other { void nothing(); }
    """
)
who = module.who


class Who:
    """Says its number."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.calls = 0
        self.die = False

    def ask(self) -> int:
        self.calls += 1
        if self.die:
            rpcfast.current_call()._channel.driver.sock.shutdown(2)
        return self.number

    def at(self, *, where: str) -> int:
        return self.number * 10 + len(where)

    def sit(self, *, n: int) -> Any:
        return [n]

    def seated(self, *, s: list[int]) -> int:
        return self.number * 100 + s[0]

    def leave(self, *, s: Any) -> None:
        return None

    def read(self, *, data: Any) -> None:
        data.push(b"x")

    def last(self) -> int:
        return self.ask()


@pytest.fixture
def two() -> Iterator[tuple[str, str]]:
    first = (who, Who(1)), (module.other, {"nothing": lambda: None})
    with nothing_left(), served("blocking", *first) as (one, _), \
            served("asyncio", (who, Who(2))) as (another, _):  # fmt: skip
        yield one, another


# ------------------------------------------------------------------------------ H-02, H-03, H-05
def test_explicit_handles(two: tuple[str, str]) -> None:
    calls = rpcfast.unbound(who)
    assert calls is rpcfast.unbound(who)
    with rpcfast.connect(two[0], who) as one, rpcfast.connect(two[1], who) as another:
        assert [one.ask(), another.ask()] == [1, 2]
        assert [calls.ask(one), calls.ask(another), calls["ask"](one)] == [1, 2, 1]
        assert calls.at(another, "ab") == 22
        with calls.bound(one):  # what is said beats what is implied
            assert [calls.ask(), calls.ask(another), calls.last()] == [1, 2, 1]
            assert calls.at(where="abc") == 13
        with pytest.raises(rpcfast.BindingError) as error:
            calls.ask()
        assert error.value.code == 1702
        with rpcfast.connect(two[0], module.other) as wrong, \
                pytest.raises(rpcfast.BindingError) as error:  # fmt: skip
            calls.ask(wrong)
        assert error.value.code == 1701
    with pytest.raises(AttributeError):
        calls.nonsense  # noqa: B018


def test_implicit_handles_of_threads(two: tuple[str, str]) -> None:
    calls = rpcfast.unbound(who)
    meeting = threading.Barrier(2)

    def work(binding: str) -> list[int]:
        with rpcfast.connect(binding, who) as client:
            assert calls.default_binding is None
            calls.default_binding = client
            meeting.wait(10)
            found = [calls.ask() for _ in range(20)]
            calls.default_binding = None
            return found

    with ThreadPoolExecutor(2) as pool:
        assert [set(found) for found in pool.map(work, two)] == [{1}, {2}]
    assert calls.default_binding is None


def test_implicit_handles_of_tasks(two: tuple[str, str]) -> None:
    calls = rpcfast.aio.unbound(who)

    async def work(binding: str, meeting: Any) -> list[int]:
        async with rpcfast.aio.connect(binding, who) as client:
            with calls.bound(client):
                meeting.append(binding)
                while len(meeting) < 2:
                    await asyncio.sleep(0)
                return [await calls.ask() for _ in range(20)] + [await calls.ask(client)]

    async def main() -> list[list[int]]:
        meeting: list[str] = []
        return await asyncio.gather(*(work(binding, meeting) for binding in two))

    assert [set(found) for found in asyncio.run(main())] == [{1}, {2}]
    with rpcfast.connect(two[0], who) as client, pytest.raises(rpcfast.BindingError) as error:
        asyncio.run(calls.ask(client))  # a blocking client would hold up the loop
    assert error.value.code == 1701


# ---------------------------------------------------------------------------------- H-07, H-09
def test_a_context_handle_is_a_binding(two: tuple[str, str]) -> None:
    """It outlives the client it came from, and goes where it came from."""
    calls = rpcfast.unbound(who)
    seat = rpcfast.connect(two[0], who).sit(7)
    gc.collect()
    with rpcfast.connect(two[1], who) as another:
        with calls.bound(another):
            assert calls.seated(seat) == 107
            assert calls.seated(s=seat) == 107
            assert calls.ask() == 2
        with pytest.raises(rpcfast.BindingError) as error:
            calls.seated(another, seat)
        assert error.value.code == 1778
    owner = seat._owner
    calls.leave(seat)
    assert not seat and seat._owner is None
    owner.close()


# ---------------------------------------------------------------------------------------- H-08
class Place(str):
    """A custom handle: a name that the IDL makes the binding, and that travels too."""

    log: list[str]
    binding: str | None
    broken = False

    def __rpc_bind__(self) -> Any:
        self.log.append("bind")
        if self.binding == "":
            raise LookupError("no such place")
        return None if self.binding is None else rpcfast.connect(self.binding, who)

    def __rpc_unbind__(self, client: Any) -> None:
        self.log.append("unbind")
        client.close()
        if self.broken:
            raise OSError("cannot unbind")


def place(binding: str | None, broken: bool = False) -> Place:
    made = Place("name")
    made.log, made.binding, made.broken = [], binding, broken
    return made


def test_custom_handles(two: tuple[str, str], caplog: pytest.LogCaptureFixture) -> None:
    calls = rpcfast.unbound(who)
    here = place(two[0])
    assert calls.at(here) == 14  # it is the binding, and the argument
    assert calls.at(where=here) == 14
    assert calls.ask(here) == 1
    with calls.bound(here):
        assert calls.ask() == 1
    assert here.log == ["bind", "unbind"] * 4

    failing = place("")
    with pytest.raises(LookupError, match="no such place"):
        calls.at(failing)
    nowhere = place(None)
    with pytest.raises(rpcfast.BindingError) as error:
        calls.at(nowhere)
    assert error.value.code == 1702
    assert failing.log == nowhere.log == ["bind"]

    with caplog.at_level(logging.ERROR, "rpcfast"):
        assert calls.at(place(two[1], broken=True)) == 24
    assert "cannot unbind" in caplog.text
    with contextlib.suppress(rpcfast.RpcError):  # a call that fails is unbound too
        calls.seated(here, None)
    assert here.log[-2:] == ["bind", "unbind"]

    opened: list[str] = []

    @contextlib.contextmanager
    def session() -> Iterator[Any]:
        opened.append("open")
        with rpcfast.connect(two[1], who) as client:
            yield client
        opened.append("closed")

    with calls.bound(session()):
        assert calls.ask() == 2
    assert opened == ["open", "closed"]
    with calls.bound(object()), pytest.raises(rpcfast.BindingError) as error:
        calls.ask()
    assert error.value.code == 1702


def test_custom_handles_of_tasks(two: tuple[str, str]) -> None:
    log: list[str] = []

    class Far:
        async def __rpc_bind__(self) -> Any:
            log.append("bind")
            return await rpcfast.aio.connect(two[0], who)

        async def __rpc_unbind__(self, client: Any) -> None:
            await client.close()
            log.append("unbind")

    async def main() -> None:
        calls = rpcfast.aio.unbound(who)
        assert await calls.ask(Far()) == 1
        with calls.bound(rpcfast.aio.connect(two[1], who)):  # an async context manager
            assert await calls.ask() == 2

    asyncio.run(main())
    assert log == ["bind", "unbind"]


# ---------------------------------------------------------------------------------------- H-04
def name_service(*servers: tuple[str, str]) -> rpcfast.NameService:
    """Name servers in the order in which they are to be tried."""
    ns = rpcfast.NameService(Memory())
    for priority, (name, binding) in enumerate(servers):
        ns.export(f"/.:/{name}", who, [binding], keep_endpoints=True)
        ns.profile_add("/.:/any", who, f"/.:/{name}", priority)
    return ns


def free_binding() -> str:
    """Give a binding at which nobody listens."""
    server = rpcfast.Server()
    binding = str(server.use_protseq("ncacn_ip_tcp"))
    server.close()
    return binding


@servers
def test_automatic_handles(server_world: str) -> None:
    dead = free_binding()
    with nothing_left(), contextlib.ExitStack() as first:
        one, _ = first.enter_context(served(server_world, (who, Who(1))))
        with served(server_world, (who, Who(2))) as (another, _):
            ns = name_service(("dead", dead), ("one", one), ("another", another))
            with rpcfast.auto(who, ns, entry="/.:/any") as calls:
                assert [calls.ask(), calls.ask(), calls["at"]("ab")] == [1, 1, 12]
                with pytest.raises(rpcfast.PipeError):
                    calls.read(data=bytearray(1))
                seat = calls.sit(3)
                first.close()  # the one that answered is gone
                assert [calls.ask(), calls.ask()] == [2, 2]
                with pytest.raises(rpcfast.ServerError):
                    calls.seated(seat)  # what it kept is not elsewhere: that client is closed
        with rpcfast.auto(who, ns, entry="/.:/any") as calls:
            for _ in range(2):
                with pytest.raises(rpcfast.NameServiceError) as error:
                    calls.ask()
                assert (error.value.code, error.value.maybe_executed) == (1772, False)
                assert isinstance(error.value.__cause__, rpcfast.TransportError)
    with rpcfast.auto(who, rpcfast.NameService(Memory())) as calls, \
            pytest.raises(rpcfast.NameServiceError) as error:  # fmt: skip
        calls.ask()
    assert error.value.code == 1772


def test_no_second_server_where_the_first_may_have_run_the_call() -> None:
    dying, other = Who(1), Who(2)
    dying.die = True
    with served("blocking", (who, dying)) as (one, _), \
            served("blocking", (who, other)) as (another, _):  # fmt: skip
        ns = name_service(("one", one), ("another", another))
        with rpcfast.auto(who, ns, entry="/.:/any") as calls:
            with pytest.raises(rpcfast.TransportError) as error:
                calls.ask()
            assert error.value.maybe_executed
            assert (dying.calls, other.calls) == (1, 0)
            assert calls.ask() == 2  # that one is not asked again


def test_automatic_handles_of_tasks() -> None:
    dead = free_binding()

    async def main() -> None:
        async with rpcfast.aio.auto(who, ns, entry="/.:/any") as calls:
            assert await asyncio.gather(*(calls.ask() for _ in range(5))) == [2] * 5
            with pytest.raises(rpcfast.PipeError):
                await calls.read(data=bytearray(1))

    async def in_vain() -> None:
        async with rpcfast.aio.auto(who, ns, entry="/.:/any") as calls:
            with pytest.raises(rpcfast.NameServiceError) as error:
                await calls.ask()
            assert error.value.code == 1772

    with nothing_left():
        with served("asyncio", (who, Who(2))) as (another, _):
            ns = name_service(("dead", dead), ("another", another))
            asyncio.run(main())
        asyncio.run(in_vain())
