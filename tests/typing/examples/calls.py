"""What a type checker knows of calls; the comments say what it has to say."""

from __future__ import annotations

from collections.abc import Awaitable

from typing_extensions import reveal_type

import rpcfast
import rpcfast.aio
from rpcfast import ndr
from rpcfast.interfaces import rpcecho, samr


def blocking() -> None:
    """Calls of a blocking client."""
    with rpcfast.connect("ncacn_ip_tcp:server[5000]", rpcecho.rpcecho) as client:
        reveal_type(client.AddOne(41))  # reveals int
        reveal_type(client.AddOne(in_data=41))  # reveals int
        reveal_type(client.EchoData(b"hello"))  # reveals bytes
        reveal_type(client.EchoData(bytearray(5), len=5))  # reveals bytes
        reveal_type(client.SourceData(10))  # reveals bytes
        reveal_type(client.TestCall("x"))  # reveals str | None
        reveal_type(client.TestCall2(3))  # reveals rpcecho.echo_Info
        reveal_type(client.options(timeout=2.0).AddOne(41))  # reveals int
        reveal_type(client.raw.TestCall2(3).result)  # reveals int
        reveal_type(client.raw.AddOne(1).out_data)  # reveals int
        client.SinkData(b"abc")
        client.AddOne("41")  # error: arg-type
        client.AddOne()  # error: call-arg
        client.EchoData(5, b"hello")  # error: arg-type, call-arg
        client.NoSuchThing()  # error: attr-defined


def users() -> None:
    """Structs, representations, several outputs."""
    client = rpcfast.connect("ncacn_ip_tcp:server", samr.samr)
    server = client.SamrConnect2("\\\\server", 0x02000000)
    reveal_type(server)  # reveals ContextHandle | None
    sid = client.SamrLookupDomainInSamServer(server, "DOMAIN")
    reveal_type(sid)  # reveals Sid | None
    users = client.SamrEnumerateUsersInDomain(server, 0, 0, 0xFFFF)
    reveal_type(users.CountReturned)  # reveals int
    if users.Buffer is not None and users.Buffer.Buffer is not None:
        for entry in users.Buffer.Buffer:
            reveal_type(entry)  # reveals samr.SAMPR_RID_ENUMERATION
            reveal_type(entry.Name)  # reveals str | None
    level = samr.USER_INFORMATION_CLASS.UserAllInformation
    info = client.SamrQueryInformationUser2(server, level)
    reveal_type(info)  # reveals samr.SAMPR_USER_INFO_BUFFER | None
    if info is not None:
        match info.value:
            case samr.SAMPR_USER_ALL_INFORMATION() as everything:
                reveal_type(everything.LogonHours.LogonHours)  # reveals bytes | None
    made = samr.SAMPR_RID_ENUMERATION(RelativeId=500, Name="Administrator")
    samr.SAMPR_ENUMERATION_BUFFER(Buffer=[made])
    samr.SAMPR_ENUMERATION_BUFFER(Buffer=[500])  # error: list-item
    samr.SAMPR_RID_ENUMERATION(Name="Administrator")  # error: call-arg
    samr.SAMPR_REVISION_INFO(V1=samr.SAMPR_REVISION_INFO_V1(Revision=3, SupportedFeatures=0))
    samr.SAMPR_REVISION_INFO(V2=1)  # error: call-overload


async def asynchronous() -> None:
    """Calls of an asyncio client."""
    async with rpcfast.aio.connect("ncacn_ip_tcp:server[5000]", rpcecho.rpcecho) as client:
        reveal_type(await client.AddOne(41))  # reveals int
        reveal_type(await client.options(timeout=2.0).AddOne(41))  # reveals int
        reveal_type(await client.raw.TestSleep(1))  # reveals rpcecho.rpcechoResponse.TestSleep
        await client.AddOne(b"41")  # error: arg-type


class Echo:
    """A manager: blocking and `async def` methods side by side."""

    def AddOne(self, in_data: int) -> int:
        return in_data + 1

    def EchoData(self, len: int, in_data: bytes) -> bytes:
        return in_data

    def SinkData(self, len: int, data: bytes) -> None:
        pass

    def SourceData(self, len: int) -> bytes:
        return bytes(len)

    def TestCall(self, s1: str) -> str | None:
        return s1

    def TestCall2(self, level: int) -> rpcecho.echo_Info:
        return rpcecho.echo_Info(info3=rpcecho.echo_info3(v=30))

    async def TestSleep(self, seconds: int) -> int:
        return seconds

    def TestEnum(
        self, foo1: rpcecho.echo_Enum1, foo2: rpcecho.echo_Enum2, foo3: rpcecho.echo_Enum3
    ) -> tuple[object, ...]:
        return foo1, foo2, foo3

    def TestSurrounding(self, data: rpcecho.echo_Surrounding) -> rpcecho.echo_Surrounding:
        return data

    def TestDoublePointer(self, data: int | None) -> Awaitable[int] | int:
        return data or 0


class Wrong(Echo):
    """A manager whose method takes something else."""

    def AddOne(self, in_data: str) -> int:  # type: ignore[override]
        return 0


def serve() -> None:
    """Registration knows the manager."""
    server = rpcfast.Server()
    server.register(rpcecho.rpcecho, Echo())
    server.register(rpcecho.rpcecho, Wrong())  # error: any
    reveal_type(rpcecho.rpcecho["AddOne"])  # reveals rpcfast.ndr.interface.Operation
    reveal_type(ndr.NTSTATUS)  # reveals rpcfast.ndr.types.Scalar
