"""Servers found by name: a client goes on to the next one while servers are dead."""

from __future__ import annotations

import socket

import pytest

import rpcfast
from rpcfast.interfaces import rpcecho
from rpcfast.runtime.nameservice import Memory


class Echo:
    def AddOne(self, *, in_data):
        return in_data + 1


def call(names, value):
    """Call the first server that is there, as an automatic handle does."""
    with names.find(rpcecho.rpcecho, entry="/.:/echo") as found:
        while True:
            try:
                with rpcfast.connect(found.next(), rpcecho.rpcecho) as client:
                    return client.AddOne(value), found.entry
            except rpcfast.TransportError:
                continue


def test_the_first_server_is_dead():
    names = rpcfast.NameService(Memory())
    with socket.socket() as nobody, rpcfast.testing.serve(rpcecho.rpcecho, Echo()) as binding:
        nobody.bind(("127.0.0.1", 0))  # it does not listen
        dead = f"ncacn_ip_tcp:127.0.0.1[{nobody.getsockname()[1]}]"
        for priority, (name, where) in enumerate((("/.:/dead", dead), ("/.:/alive", binding))):
            names.export(name, rpcecho.rpcecho, [where], keep_endpoints=True)
            names.profile_add("/.:/echo", rpcecho.rpcecho, name, priority)
        assert call(names, 41) == (42, "/.:/alive")
        names.unexport("/.:/alive", rpcecho.rpcecho)
        with pytest.raises(rpcfast.NameServiceError) as caught:
            call(names, 41)
    assert caught.value.code == rpcfast.status_number("RPC_S_NO_MORE_BINDINGS")
