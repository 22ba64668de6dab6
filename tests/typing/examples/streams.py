"""What a type checker knows of pipes; `pipepeer` is generated beside this file for the test."""

from __future__ import annotations

import io

import numpy as np
import numpy.typing as npt
import pipepeer
from typing_extensions import reveal_type

import rpcfast
import rpcfast.aio
from rpcfast.ndr.typing import InputPipe


class Numbers:
    """A source and a sink in one object."""

    def alloc(self, nbytes: int) -> bytearray:
        return bytearray(nbytes)

    def pull(self, buffer: bytearray, most: int) -> int:
        return 0

    def push(self, buffer: bytearray, count: int) -> None:
        print(count)


class Later(Numbers):
    """One that is awaited."""

    async def pull(self, buffer: bytearray, most: int) -> int:  # type: ignore[override]
        return 0


def blocking() -> None:
    """Sources and sinks of a blocking client."""
    client = rpcfast.connect("ncacn_ip_tcp:server", pipepeer.pipepeer)
    reveal_type(client.p_in_long(1, [1, 2, 3]).count)  # reveals int
    client.p_in_long(1, np.arange(3, dtype=np.int32))
    client.p_in_long(1, iter([[1, 2], [3]]))
    client.p_in_long(1, lambda nelems: b"")
    client.p_in_long(1, io.BytesIO(b"1234"))
    client.p_in_long(1, 5)  # error: arg-type
    client.p_in_long(1, Numbers())
    client.p_in_long(1, Later())  # error: arg-type
    client.p_in_byte("name", b"abc")
    client.p_inout_long(1, Numbers(), 1)
    client.p_inout_long(1, (Numbers(), Numbers()), 1)
    client.p_inout_long(1, [1], 1)  # error: arg-type
    client.p_out_long(10, 5, p=Numbers())
    client.p_out_long(10, 5, p=bytearray(40))
    client.p_out_long(10, 5, p=print)
    client.p_out_long(10, 5, p=5)  # error: arg-type
    for chunk in client.stream.p_out_long(10, 5):
        numbers: npt.NDArray[np.int32] = chunk
        floats: npt.NDArray[np.float64] = chunk  # error: assignment
        print(numbers, floats)
    for octets in client.stream.p_out_byte(10, 5):
        reveal_type(octets)  # reveals bytes


async def asynchronous() -> None:
    """The same of an asyncio client."""
    client = await rpcfast.aio.connect("ncacn_ip_tcp:server", pipepeer.pipepeer)
    reveal_type((await client.p_in_long(1, [1, 2, 3])).sum)  # reveals int
    await client.p_in_long(1, Later())
    await client.p_inout_long(1, Later(), 1)
    async for octets in client.stream.p_out_byte(10, 5):
        reveal_type(octets)  # reveals bytes


def checksum(pipe: InputPipe[bytes]) -> int:
    """Use an input pipe of a manager."""
    reveal_type(pipe.pull(100))  # reveals bytes
    return sum(sum(chunk) for chunk in pipe)
