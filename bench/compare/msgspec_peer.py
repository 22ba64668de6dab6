"""The same data by msgspec, in its own format (msgpack): what a fast codec of Python costs.

The octets are others, about a third of NDR's: it shows a scale, it is no race on equal octets.
"""

import uuid

import msgspec


class Rid(msgspec.Struct, gc=False):
    rid: int
    name: str


class Users(msgspec.Struct):
    context: int
    users: list[Rid]
    count: int
    result: int


class Domain(msgspec.Struct):
    handle: uuid.UUID
    access: int
    sid: tuple[int, ...]


def peer(kind, touch, build):
    """Make the class of one workload."""
    decoder, encoder = msgspec.msgpack.Decoder(kind), msgspec.msgpack.Encoder()

    class Peer:
        decode = staticmethod(lambda stub, syntax: decoder.decode(stub))
        encode = staticmethod(lambda value, syntax: encoder.encode(value))

    Peer.touch = staticmethod(touch)
    Peer.build = staticmethod(build)
    return Peer


def touch_users(value):
    total = 0
    for entry in value.users:
        total += entry.rid + len(entry.name)
    return total


def build_users(data):
    return Users(0, [Rid(rid, name) for rid, name in data], len(data), 0)


def build_domain(data):
    handle, access, sid = data
    return Domain(handle, access, tuple(map(int, sid.split("-")[3:])))


WORKLOADS = {
    "open_domain": peer(Domain, lambda value: value.access + sum(value.sid), build_domain),
    "enumerate_users": peer(Users, touch_users, build_users),
    "add_one": peer(int, int, int),
    "echo_data": peer(bytes, len, bytes),
    "numbers": peer(list[int], sum, list),
    "octets": peer(bytes, len, bytes),
}
