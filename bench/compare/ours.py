"""The workloads by rpcfast."""

import functools

import rpcfast
from rpcfast import ndr
from rpcfast.interfaces import rpcecho, samr

from . import coders, ours_shapes


class Numbers(ndr.Struct):
    """A count and as many numbers."""

    n = ndr.ulong
    a = ndr.array(ndr.ulong, size_is=ndr.var.n)


class OpenDomain:
    op = samr.samr["SamrOpenDomain"]
    direction = "request"
    decoder, encoder = coders(op, direction)

    @staticmethod
    def touch(value):
        return value.DesiredAccess + sum(value.DomainId.sub_authorities)

    @staticmethod
    def build(data):
        handle, access, sid = data
        return OpenDomain.op.Request(
            ServerHandle=ndr.ContextHandle(0, handle), DesiredAccess=access, DomainId=ndr.Sid(sid)
        )


class EnumerateUsers:
    op = samr.samr["SamrEnumerateUsersInDomain"]
    direction = "response"
    decoder, encoder = coders(op, direction)

    @staticmethod
    def touch(value):
        total = 0
        for entry in value.Buffer.Buffer:
            total += entry.RelativeId + len(entry.Name)
        return total

    @staticmethod
    def build(data):
        entry = samr.SAMPR_RID_ENUMERATION
        buffer = samr.SAMPR_ENUMERATION_BUFFER(
            Buffer=[entry(RelativeId=rid, Name=name) for rid, name in data]
        )
        return EnumerateUsers.op.Response(
            EnumerationContext=0, Buffer=buffer, CountReturned=len(data), result=0
        )


class AddOne:
    op = rpcecho.rpcecho["AddOne"]
    direction = "request"
    decoder, encoder = coders(op, direction)

    @staticmethod
    def touch(value):
        return value.in_data

    @staticmethod
    def build(data):
        return AddOne.op.Request(in_data=data)


class EchoData:
    op = rpcecho.rpcecho["EchoData"]
    direction = "response"
    decoder, encoder = coders(op, direction)

    @staticmethod
    def touch(value):
        return len(value.out_data)

    @staticmethod
    def build(data):
        return EchoData.op.Response(out_data=data)


class Array:
    @staticmethod
    def decoder(syntax):
        return functools.partial(rpcfast.decode, Numbers, syntax=syntax)

    @staticmethod
    def encoder(syntax):
        return functools.partial(rpcfast.encode, Numbers, syntax=syntax)

    @staticmethod
    def touch(value):
        return sum(value.a)

    @staticmethod
    def build(data):
        return Numbers(a=data)


class Octets:
    op = rpcecho.rpcecho["EchoData"]
    direction = "request"
    decoder, encoder = coders(op, direction)

    @staticmethod
    def touch(value):
        return len(value.in_data)

    @staticmethod
    def build(data):
        return Octets.op.Request(in_data=data)


WORKLOADS = {
    "open_domain": OpenDomain, "enumerate_users": EnumerateUsers, "add_one": AddOne,
    "echo_data": EchoData, "numbers": Array, "octets": Octets, **ours_shapes.WORKLOADS,
}  # fmt: skip
