"""What a server tells of itself: over the mgmt interface of both worlds, and in its own process."""

import asyncio
import itertools

import pytest

import rpcfast
import rpcfast.aio
from rpcfast.interfaces.rpcecho import rpcecho
from runtime.ledger import until
from runtime.worlds import PEER, Echo, Peer, clients, connected, on, served, servers

ECHO = (rpcecho.uuid, *rpcecho.version)
OTHER = (PEER.uuid, *PEER.version)
QUESTIONS = {
    "interfaces": "inq_if_ids",
    "stats": "inq_stats",
    "is_listening": "is_server_listening",
    "principal_name": "inq_princ_name",
    "stop_server_listening": "stop_server_listening",
}


class Remote:
    """`Mgmt` of a world behind a blocking face."""

    def __init__(self, world, binding, **options):
        self._asyncio = world == "asyncio"
        self._mgmt = (rpcfast.aio if self._asyncio else rpcfast).Mgmt(binding, **options)

    def __getattr__(self, name):
        async def call(*args):
            return await getattr(self._mgmt, name)(*args)

        if self._asyncio:
            return lambda *args: asyncio.run(call(*args))
        return getattr(self._mgmt, name)


def refusal(ask, *args):
    """Return the code of the error that a question ends with, or None."""
    try:
        ask(*args)
    except rpcfast.StatusError as error:
        return error.code
    return None


@servers
@clients
def test_both_forms_agree(server_world, client_world):
    """Interfaces, statistics, listening, principals: the same from here and from there."""
    with served(server_world, (rpcecho, Echo()), (PEER, Peer())) as (binding, server):
        here, there = server.mgmt, Remote(client_world, binding)
        assert sorted(here.interfaces()) == sorted(there.interfaces()) == sorted([ECHO, OTHER])
        assert here.is_listening() is there.is_listening() is True
        before = there.stats()
        with connected(client_world, binding, rpcecho) as client:
            for number in range(7):
                client.AddOne(number)
        after = there.stats()
        assert after.calls_in - before.calls_in == 8  # the last question is a call too
        assert after.calls_out == before.calls_out == 0
        assert after.pkts_in - before.pkts_in >= 9
        assert after.pkts_out - before.pkts_out >= 9
        # each connection that is asked over is itself counted
        assert 0 <= here.stats().pkts_out - after.pkts_out <= 2
        for form in (here, there):
            assert refusal(form.principal_name, 10) == 1822
        server.principal_names[10] = "host/\u00e9cho"
        assert here.principal_name(10) == there.principal_name(10) == "host/\u00e9cho"
        assert refusal(there.principal_name, 16) == 1822
        on(server, "unregister", rpcecho)
        assert here.interfaces() == there.interfaces() == [OTHER]
        on(server, "unregister", PEER)
        assert refusal(here.interfaces) == refusal(there.interfaces) == 1817


@clients
@servers
def test_stopping(server_world, client_world):
    """Nobody stops a server from elsewhere unless it lets him; its own process may."""
    with served(server_world, (rpcecho, Echo())) as (binding, server):
        there = Remote(client_world, binding)
        assert refusal(there.stop_server_listening) == 5
        assert there.is_listening()
        server.management_policy = lambda op, call: call.is_local and call.protseq != "ncalrpc"
        there.stop_server_listening()
        assert not server.mgmt.is_listening()
        assert refusal(server.mgmt.stop_server_listening) == 1715
        until(lambda: refused(there))


def refused(mgmt):
    """Return whether nobody answers any more."""
    try:
        mgmt.is_listening()
    except rpcfast.TransportError:
        return True
    return False


def test_stopping_from_within():
    with served("blocking", (rpcecho, Echo())) as (_, server):
        server.management_policy = lambda op, call: False  # of others
        server.mgmt.stop_server_listening()
        assert not server.is_listening


@pytest.mark.parametrize("allowed", [True, False])
@servers
def test_authorization(server_world, allowed):
    """The policy is asked for each of the five operations, and its word is what counts."""
    with served(server_world, (rpcecho, Echo())) as (binding, server):
        server.principal_names[10] = "me"
        for (question, operation), world in itertools.product(
            QUESTIONS.items(), ("blocking", "asyncio")
        ):
            if operation == "stop_server_listening" and allowed and world == "asyncio":
                continue  # it was stopped
            asked = []

            def policy(op, call, asked=asked, operation=operation):
                asked.append((op, call.protseq))
                return allowed == (op == operation)

            server.management_policy = policy
            there = Remote(world, binding)
            args = (10,) if question == "principal_name" else ()
            assert refusal(getattr(there, question), *args) == (None if allowed else 5)
            assert asked == [(operation, "ncacn_ip_tcp")]
            assert server.is_listening is not (allowed and operation == "stop_server_listening")


@servers
def test_a_policy_that_fails_allows_nothing(server_world):
    def broken(op, call):
        raise KeyError(op)

    with served(server_world, (rpcecho, Echo())) as (binding, server):
        for policy in (broken, lambda op, call: None, lambda op, call: "denied"):
            server.management_policy = policy
            for question in ("interfaces", "stop_server_listening"):
                with pytest.raises(rpcfast.Fault):
                    getattr(rpcfast.Mgmt(binding), question)()
            assert server.is_listening


@clients
def test_what_cannot_be_asked(client_world, tmp_path):
    """A binding without endpoint, of an unknown kind, where nobody is; and the local one."""
    for text, code in (("ncacn_ip_tcp:127.0.0.1", 1702), ("ncacn_np:[\\\\pipe\\\\x]", 1703)):
        with pytest.raises(rpcfast.BindingError) as error:
            Remote(client_world, text)
        assert error.value.code == code
    options = {"protseq": "ncalrpc", "directory": str(tmp_path)}
    with served("blocking", (rpcecho, Echo()), **options) as (binding, _):
        there = Remote(client_world, binding, ncalrpc_dir=str(tmp_path), timeout=10)
        assert there.interfaces() == [ECHO]
    with pytest.raises(rpcfast.TransportError):
        there.interfaces()
