"""What servers say of an error beside its status, where they were told to.  [R-08]"""

import contextlib
import datetime
import os

import pytest

import rpcfast
from runtime.registered import ONE, Manager, server_of
from runtime.worlds import BIND_TIMEOUT, servers


@contextlib.contextmanager
def serving(world, manager, **options):
    with server_of(world, **options) as (server, run):
        run(server.register, ONE, manager)
        binding = str(run(server.use_protseq, "ncacn_ip_tcp"))
        run(server.listen, wait=False)
        yield binding


def asks(binding, wrap=None):
    """Make what a manager does: it asks another server, and may say what it makes of an error."""

    def act(number):
        with rpcfast.connect(binding, ONE, timeout=BIND_TIMEOUT) as client:
            try:
                return client.Name(number)
            except rpcfast.RpcError as error:
                if wrap is None:
                    raise
                raise wrap from error

    return act


def error_of(binding):
    with (
        rpcfast.connect(binding, ONE, timeout=BIND_TIMEOUT) as client,
        pytest.raises(rpcfast.Fault) as found,
    ):
        client.Name(1)
    return found.value


@servers
def test_three_hops(server_world):
    """Each that an error comes through puts a record in front; the status is that of the last."""
    managers = [Manager(), Manager(), Manager()]

    def fail(number):
        raise rpcfast.Fault(0xC0000022, "not you")

    with contextlib.ExitStack() as stack:
        last, middle, first = (
            stack.enter_context(serving(server_world, manager, extended_errors=True))
            for manager in managers
        )
        managers[0].act = fail
        managers[1].act = asks(last, rpcfast.Fault(5, "asked in vain"))
        managers[2].act = asks(middle)
        before = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(seconds=1)
        error = error_of(first)
    assert error.status == 0x1C000013  # what a nested call ended with says nothing of this one
    assert [record.status for record in error.chain] == [error.status, 5, 0xC0000022]
    texts = [record.parameters[0] for record in error.chain]
    assert "asked in vain" in texts[1] and "not you" in texts[2]
    for record in error.chain:
        assert (record.component, record.process_id) == (1, os.getpid())
        assert record.computer and "." not in record.computer
        assert before <= record.time <= datetime.datetime.now(datetime.timezone.utc)


@servers
def test_only_where_it_was_asked_for(server_world):
    manager = Manager()

    def fail(number):
        raise ValueError("a secret of ours")

    manager.act = fail
    with serving(server_world, manager) as binding:
        assert error_of(binding).chain == ()
    with serving(server_world, manager, extended_errors=True) as binding:
        (record,) = error_of(binding).chain
        assert (record.status, record.parameters) == (1726, ())
        with rpcfast.connect(binding, ONE, timeout=BIND_TIMEOUT) as client:
            manager.act = None
            assert client.Name(1) == 1  # no harm to the connection


@servers
def test_what_the_runtime_finds(server_world):
    """Stubs that cannot be read, calls that nobody offers."""

    class Some:
        def Size(self, n, data):
            return n

    with server_of(server_world, extended_errors=True) as (server, run):
        run(server.register, ONE, Some(), partial=True)
        binding = str(run(server.use_protseq, "ncacn_ip_tcp"))
        run(server.listen, wait=False)
        (record,) = error_of(binding).chain
        assert (record.status, record.component, record.parameters) == (1745, 2, ())


class OthersError(Exception):
    """An error of another library, which means something else by that name."""

    def chain(self):
        return self


@servers
@pytest.mark.parametrize("said", [("x" * 0x8000,), (object(),)], ids=["long", "odd"])
def test_what_cannot_be_told_keeps_no_fault(server_world, said):
    manager = Manager()
    raising = rpcfast.Fault(5)
    raising.chain = (rpcfast.ErrorRecord(1722, parameters=said),)

    def fail(number):
        raise raising

    def others(number):
        raise OthersError

    with serving(server_world, manager, extended_errors=True) as binding:
        manager.act = fail
        error = error_of(binding)
        assert (error.status, error.chain) == (5, ())
        manager.act = others
        (record,) = error_of(binding).chain
        assert record.status == 1726
