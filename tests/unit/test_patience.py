"""Which clients a server drops, and when: time is a number here."""

import pytest

from rpcfast.runtime.server.patience import STALL_NBYTES, Patience


class Channel:
    """A connection as `Patience` sees it."""

    def __init__(self):
        self.conn = self.driver = self
        self.stands = None
        self.sending = None
        self.receiving = True
        self.awaited = None
        self.pdus_out = 0
        self.calls = {}


class Pushing:
    writer = object()


def dropped_at(patience, step, until=1000):
    """Let time go on, a second at a time; gives when the client is dropped, and why."""
    channel = Channel()
    for now in range(until):
        step(channel, now)
        found = patience.exhausted(channel, now)
        if found is not None:
            return now, found
    return None


ALL = Patience(10, 20, 100)


def test_who_is_not_bound():
    def step(channel, now):
        channel.awaited = ("bind", None, 0)

    assert dropped_at(ALL, step) == (10, "it is not bound after 10 seconds")


def test_who_is_idle():
    assert dropped_at(ALL, lambda channel, now: None) is None


def test_a_request_that_comes_too_slowly():
    def step(rate):
        def inner(channel, now):
            channel.awaited = ("request", 7, now * rate)

        return inner

    assert dropped_at(ALL, step(1))[0] == 20
    assert dropped_at(ALL, step(STALL_NBYTES // 20 - 1))[0] == 20
    assert dropped_at(ALL, step(STALL_NBYTES // 20 + 1)) is None


def test_a_request_that_comes_and_then_stops():
    def step(channel, now):
        channel.awaited = ("request", 7, min(now, 50) * 1000)

    when, _ = dropped_at(ALL, step)
    assert 60 <= when <= 80


def test_requests_one_after_another():
    """Each is another one, so none is late."""
    def step(channel, now):
        channel.awaited = ("request", now // 15, 1)

    assert dropped_at(ALL, step) is None


def test_an_answer_that_is_not_read():
    def step(rate):
        def inner(channel, now):
            channel.sending = now * rate

        return inner

    assert dropped_at(ALL, step(0)) == (20, "it does not read its answer after 20 seconds")
    assert dropped_at(ALL, step(1))[0] == 20
    assert dropped_at(ALL, step(STALL_NBYTES)) is None


def test_pipes():
    def reading(channel, now):
        channel.calls = {1: Pushing}
        channel.sending = now // 99

    def not_reading(channel, now):
        channel.calls = {1: Pushing}
        channel.sending = 0

    def giving(channel, now):
        channel.awaited = ("input", now // 99, 5)

    def dripping(channel, now):
        channel.awaited = ("input", 3, now)

    assert dropped_at(ALL, reading) is None
    assert dropped_at(ALL, not_reading)[0] == 100
    assert dropped_at(ALL, giving) is None
    assert dropped_at(ALL, dripping)[0] == 100


def test_a_manager_that_runs():
    def step(channel, now):
        channel.receiving = False
        channel.awaited = ("request", 7, 1)

    assert dropped_at(ALL, step) is None


def test_no_limits():
    def step(channel, now):
        channel.awaited = ("bind", None, 0) if now < 500 else ("request", 1, 1)

    assert dropped_at(Patience(None, None, None), step) is None


@pytest.mark.parametrize("limits", [(0, 1, 1), (1, -1, 1), (None, None, 0)])
def test_times_that_are_none(limits):
    with pytest.raises(ValueError, match="greater than 0"):
        Patience(*limits)


def test_how_often_it_looks():
    assert Patience(30, 60, 600).pause == 1.0
    assert Patience(None, 0.8, None).pause == pytest.approx(0.1)
    assert Patience(1e-6, None, None).pause == 0.05
