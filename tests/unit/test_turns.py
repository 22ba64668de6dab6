"""Turns: one writer or many readers of each thing, all that a call wants at once, no deadlock."""

from __future__ import annotations

import random
from typing import Any

import pytest

from rpcfast.runtime.contexthandles.turns import Held, Turn, Turns


class Caller:
    """A turn that notes that it was woken."""

    def __init__(self, turns: Turns, **wants: tuple[Held, bool]) -> None:
        self.turns = turns
        self.turn = Turn(dict(wants.values()))
        self.woken = 0

    def waker(self) -> Any:
        def wake() -> None:
            self.woken += 1

        return wake

    def take(self) -> bool:
        return self.turns.take(self.turn, self.waker)

    def upgrade(self, held: Held) -> tuple[bool, bool]:
        has, keeps, wakes = self.turns.upgrade(self.turn, held, self.waker)
        for wake in wakes:
            wake()
        return has, keeps

    def leave(self) -> None:
        for wake in self.turns.leave(self.turn):
            wake()


def reader(turns: Turns, *held: Held) -> Caller:
    return Caller(turns, **{str(i): (one, False) for i, one in enumerate(held)})


def writer(turns: Turns, *held: Held) -> Caller:
    return Caller(turns, **{str(i): (one, True) for i, one in enumerate(held)})


def test_one_writer_or_many_readers() -> None:
    turns, a = Turns(), Held()
    readers = [reader(turns, a) for _ in range(3)]
    assert all(one.take() for one in readers[:2])
    write = writer(turns, a)
    assert not write.take()
    assert not readers[2].take()  # readers that come later do not starve a writer
    readers[0].leave()
    assert not write.woken
    readers[1].leave()
    assert write.woken == 1 and not readers[2].woken and a.exclusive
    write.leave()
    assert readers[2].woken == 1 and not a.exclusive


def test_a_call_with_two_takes_both_at_once() -> None:
    turns, a, b = Turns(), Held(), Held()
    first = writer(turns, a)
    assert first.take()
    both, crossed = writer(turns, a, b), writer(turns, b, a)
    assert not both.take() and not crossed.take()
    other = writer(turns, b)
    assert other.take()  # nobody has it while they wait
    first.leave()
    assert not both.woken and not crossed.woken
    other.leave()
    assert both.woken == 1 and not crossed.woken
    both.leave()
    assert crossed.woken == 1


def test_one_that_gives_up_lets_the_next_one_in() -> None:
    turns, a = Turns(), Held()
    read, write, late = reader(turns, a), writer(turns, a), reader(turns, a)
    assert read.take() and not write.take() and not late.take()
    write.leave()
    assert late.woken == 1 and not write.woken
    assert a.holders == {read.turn, late.turn}


def test_upgrades() -> None:
    turns, a = Turns(), Held()
    one, two, three = (reader(turns, a) for _ in range(3))
    assert one.take() and one.upgrade(a) == (True, True)  # alone
    assert turns.share(one.turn, a) == [] and not a.exclusive
    assert two.take() and one.upgrade(a) == (False, True)
    assert not three.take()  # nobody comes in between
    assert two.upgrade(a) == (False, False)  # it gives way
    assert one.woken == 1 and a.holders == {one.turn}
    assert one.upgrade(a) == (True, True)  # it has it
    one.leave()
    assert two.woken == 1 and a.exclusive and not three.woken
    two.leave()
    assert three.woken == 1


def test_two_that_wait_for_each_other() -> None:
    """Each shares both and wants another one for itself: one of them gives way."""
    turns, a, b = Turns(), Held(), Held()
    one, two = reader(turns, a, b), reader(turns, a, b)
    assert one.take() and two.take()
    assert one.upgrade(a) == (False, True)
    assert two.upgrade(b) == (False, False)
    assert one.woken == 1 and a.exclusive
    one.leave()
    assert two.woken == 1 and b.exclusive and two.turn in a.holders


@pytest.mark.parametrize("seed", range(30))
def test_any_sequence(seed: int) -> None:
    """Nobody shares what is exclusive, and somebody who does not wait can always go on."""
    rng = random.Random(seed)
    turns, things = Turns(), [Held() for _ in range(3)]
    running: list[Caller] = []
    waiting: list[Caller] = []
    done = 0
    while done < 200:
        if len(running) + len(waiting) < 8 and (not running or rng.random() < 0.4):
            some = rng.sample(things, rng.randrange(1, 4))
            made = Caller(turns, **{str(i): (one, rng.random() < 0.4)
                                    for i, one in enumerate(some)})  # fmt: skip
            (running if made.take() else waiting).append(made)
        elif running and rng.random() < 0.4:
            one = running.pop(rng.randrange(len(running)))
            has, _ = one.upgrade(rng.choice(list(one.turn.wants)))
            (running if has else waiting).append(one)
        elif waiting and rng.random() < 0.1:
            waiting.pop(rng.randrange(len(waiting))).leave()
        elif running:
            running.pop(rng.randrange(len(running))).leave()
            done += 1
        for one in [one for one in waiting if one.woken]:
            one.woken = 0
            waiting.remove(one)
            running.append(one)
        assert running or not waiting, "all of them wait"
        for thing in things:
            assert len(thing.holders) <= 1 or not thing.exclusive
            assert thing.exclusive <= bool(thing.holders)
        for one in running:
            for thing, exclusive in one.turn.wants.items():
                assert one.turn in thing.holders and thing.exclusive == exclusive
    for one in running + waiting:
        one.leave()
    assert not turns._waiting and not turns._upgrading
    assert not any(thing.holders for thing in things)
