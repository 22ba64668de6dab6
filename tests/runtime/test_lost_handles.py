"""Context handles of a client that are lost open, and those of with blocks.  [H-15]"""

from __future__ import annotations

import asyncio
import copy
import gc
import os
import re
import subprocess
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import rpcfast
from rpcfast import aio, ndr
from runtime.boxes import RAISE, AsyncBoxes, Boxes, module
from runtime.worlds import clients, connected, served

LOST, LEFT = "was lost open", "was left open"


class Shutter(Boxes):
    """Fails to shut a box of a negative number."""

    def shut(self, *, b: Any) -> None:
        if b is not None and b.n < 0:
            self.fail(RAISE)
        super().shut(b=b)


def tracked(client: Any) -> set[Any]:
    """Give the handles for which a client keeps a connection."""
    association = getattr(client, "_client", client)._association
    home = getattr(association, "_home", None) or association.home
    found: set[Any] = home.contexts
    return found


def warned(doing: Callable[[], object]) -> list[str]:
    """Give the warnings that something makes, the rubbish included."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        doing()
        gc.collect()
    assert all(warning.category is ResourceWarning for warning in caught)
    return [str(warning.message) for warning in caught]


@clients
def test_a_handle_that_is_lost_open(client_world: str) -> None:
    with served("blocking", (module.boxes, Shutter())) as (binding, _), \
            connected(client_world, binding, module.boxes) as client:  # fmt: skip
        kept = client.open(1)
        (said,) = warned(lambda: client.open(2) and None)
        assert LOST in said and str(binding) in said
        assert tracked(client) == {kept.uuid}  # no connection is kept for the lost one
        client.shut(kept)
        assert warned(lambda: client.shut(client.open(3))) == []  # it was closed
        assert warned(lambda: client.open(4).destroy()) == []  # it was given up
        held = client.open(5)
        assert warned(lambda: copy.copy(held) and None) == []  # a copy is octets alone
        assert warned(lambda: client.change(0, held) and None) == []  # the same came back
        assert tracked(client) == {held.uuid}
        held.destroy()
        assert tracked(client) == set()


@clients
def test_lost_where_nothing_is_kept_any_more(client_world: str) -> None:
    """A client that was closed has told its server: that runs down what is open."""
    boxes: list[Any] = []
    with served("blocking", (module.boxes, Boxes())) as (binding, _):
        with connected(client_world, binding, module.boxes) as client:
            boxes.append(client.open(1))
        assert warned(boxes.clear) == []
        with connected(client_world, binding, module.boxes) as client:
            boxes.append(client.open(1))
            with boxes[0]:
                client.shut(boxes[0])
            assert warned(boxes.clear) == []


@clients
def test_with_blocks(client_world: str) -> None:
    with served("blocking", (module.boxes, Shutter())) as (binding, _), \
            connected(client_world, binding, module.boxes) as client:  # fmt: skip
        with client.open(1) as box:
            assert isinstance(box, ndr.ContextHandle) and client.read(box) == 1
            client.shut(box)
        assert not box

        def leave(box: Any) -> None:
            with box:
                assert client.read(box) == 2

        left = client.open(2)
        (said,) = warned(lambda: leave(left))
        assert LEFT in said and not left

        failing = client.open(-1)
        with pytest.raises(rpcfast.Fault), failing:
            client.shut(failing)  # its close fails: no warning beside the error
        assert not failing and tracked(client) == set()


def test_async_with_blocks() -> None:
    async def main() -> None:
        server = aio.Server()
        server.register(module.boxes, AsyncBoxes())
        binding = str(server.use_protseq("ncacn_ip_tcp"))
        async with server.listening(), await aio.connect(binding, module.boxes) as client:
            async with await client.open(1) as box:
                assert await client.read(box) == 1
                await client.shut(box)
            left = await client.open(2)
            with pytest.warns(ResourceWarning, match=LEFT):
                async with left as same:
                    assert same is left
            assert not left
            failing = await client.open(3)
            with pytest.raises(KeyError):
                async with failing:
                    raise KeyError
            assert not failing

    asyncio.run(main())


def test_somebody_holds_it_again() -> None:
    """What hears the warning may keep the handle: it is destroyed, and freed later."""
    with served("blocking", (module.boxes, Boxes())) as (binding, _), \
            connected("blocking", binding, module.boxes) as client:  # fmt: skip
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            uuid = client.open(1).uuid
        again = caught[0].source
        assert (again.uuid, bool(again)) == (uuid, False)
        with pytest.raises(rpcfast.NdrError):
            client.read(again)


def test_a_handle_of_nobody() -> None:
    import uuid

    def use() -> None:
        with ndr.ContextHandle(0, uuid.uuid4()) as handle:
            assert handle
        assert not handle

    assert warned(use) == []


SCRIPT = """
import rpcfast
from runtime.boxes import Boxes, module
server = rpcfast.Server()
server.register(module.boxes, Boxes())
binding = server.use_protseq("ncacn_ip_tcp")
server.listen(wait=False)
client = rpcfast.connect(binding, module.boxes)
handle = client.open(1)
class Ring: pass
ring = Ring()
ring.ring, ring.handle = ring, client.open(2)
"""


@pytest.mark.parametrize("flags", [(), ("-W", "error")])
def test_at_the_end_of_the_interpreter(flags: tuple[str, ...], tmp_path: Path) -> None:
    """Nothing but the warnings, and those only where they are wanted."""
    ended = subprocess.run(
        [sys.executable, *flags, "-c", SCRIPT], cwd=tmp_path, capture_output=True, text=True,
        timeout=60, check=True, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip
    errors = {line.split(":")[0] for line in ended.stderr.splitlines() if re.match(r"\w+:", line)}
    assert errors == ({"ResourceWarning"} if flags else set()), ended.stderr
    assert flags or ended.stderr == ""
