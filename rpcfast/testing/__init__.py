"""For tests of clients: a test double of a server, in a with statement.

Layer 6; imports the blocking server.  Clients of either world and of other makers may call it.

    with rpcfast.testing.serve(interface, {"Operation": answer}) as binding:
        binding.inject("Operation", delay=0.5, times=1)
        ...
        assert [call.operation for call in binding.calls] == ["Operation"]

With pytest the fixture `rpc_server` is there wherever this package is installed: a function that
takes what `serve` takes and gives the binding; what it serves ends with the test.
"""

from __future__ import annotations

from .answers import Recorded
from .calls import Call
from .double import Double, serve
from .injection import Injection

__all__ = ["Call", "Double", "Injection", "Recorded", "serve"]
