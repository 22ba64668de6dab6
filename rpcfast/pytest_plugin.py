"""The pytest fixture `rpc_server`; pytest finds it by the entry point of the package.

Layer 7; imports `testing` where the fixture is used: whoever has this package installed pays for
no more in a run that does not need it.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from rpcfast.testing import Double


@pytest.fixture
def rpc_server() -> Iterator[Callable[..., Double]]:
    """A function (interface, manager, ...) -> binding, with the options of `testing.serve`.

    What it serves ends with the test; an error of a manager is then an error of the test.
    """
    from rpcfast.testing import serve

    with contextlib.ExitStack() as stack:

        def start(interface: Any, manager: Any, **options: Any) -> Double:
            return stack.enter_context(serve(interface, manager, **options))

        yield start
