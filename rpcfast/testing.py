"""For tests of clients: a server in a with statement, and a pytest fixture.

Layer 6; imports the blocking server; pytest only where its fixture is used.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from typing import Any

from .runtime.server import Server


@contextlib.contextmanager
def serve(
    interface: Any,
    manager: Any,
    *,
    partial: bool = True,
    protseq: str = "ncacn_ip_tcp",
    endpoint: str | None = None,
    max_fragment: int = 5840,
    **options: Any,
) -> Iterator[str]:
    """Serve one interface on a dynamic local endpoint; gives its string binding.

    The options are those of `rpcfast.Server`.
    """
    server = Server(**options)
    server.register(interface, manager, partial=partial)
    binding = server.use_protseq(protseq, endpoint, max_fragment=max_fragment)
    with server.listening():
        yield str(binding)


def fixture(**options: Any) -> Callable[..., Any]:
    """Make a pytest fixture: its value is a function (interface, manager, ...) -> string binding.

    What it serves ends with the test.  In a conftest.py: `rpc_server = rpcfast.testing.fixture()`.
    """
    import pytest

    @pytest.fixture
    def rpc_server() -> Iterator[Callable[..., str]]:
        with contextlib.ExitStack() as stack:

            def start(interface: Any, manager: Any, **more: Any) -> str:
                return stack.enter_context(serve(interface, manager, **{**options, **more}))

            yield start

    return rpc_server
