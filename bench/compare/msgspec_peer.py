"""The same data by msgspec, in its own format (msgpack): what a fast codec of Python costs.

The octets are others, about a third of NDR's: it shows a scale, it is no race on equal octets.
"""

import uuid

import msgspec
from workloads import COUNTS, TEXTS, TIMES, sid_octets


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


class Trust(msgspec.Struct, gc=False):
    name: str
    sid: tuple[int, ...]


class Name(msgspec.Struct, gc=False):
    use: int
    name: str
    index: int


class Lookup(msgspec.Struct):
    domains: list[Trust]
    most: int
    names: list[Name]
    mapped: int
    result: int


class DsName(msgspec.Struct, gc=False):
    guid: uuid.UUID
    sid: bytes
    text: str


class Attribute(msgspec.Struct, gc=False):
    kind: int
    values: list[bytes]


class Meta(msgspec.Struct, gc=False):
    version: int
    time: int
    who: uuid.UUID
    usn: int


class Object(msgspec.Struct, gc=False):
    name: DsName
    flags: int
    attributes: list[Attribute]
    prefix: int
    parent: uuid.UUID
    metadata: list[Meta]


class Cursor(msgspec.Struct, gc=False):
    who: uuid.UUID
    usn: int
    time: int


class Prefix(msgspec.Struct, gc=False):
    index: int
    octets: bytes


class Changes(msgspec.Struct):
    source: uuid.UUID
    invocation: uuid.UUID
    name: DsName
    usns: list[int]
    cursors: list[Cursor]
    prefixes: list[Prefix]
    numbers: list[int]
    objects: list[Object]


class Logon(msgspec.Struct):
    LogonTime: int
    LogoffTime: int
    KickOffTime: int
    PasswordLastSet: int
    PasswordCanChange: int
    PasswordMustChange: int
    LastSuccessfulILogon: int
    LastFailedILogon: int
    EffectiveName: str
    FullName: str
    LogonScript: str
    ProfilePath: str
    HomeDirectory: str
    HomeDirectoryDrive: str
    LogonServer: str
    LogonDomainName: str
    LogonCount: int
    BadPasswordCount: int
    UserId: int
    PrimaryGroupId: int
    UserFlags: int
    UserAccountControl: int
    SubAuthStatus: int
    FailedILogonCount: int
    Reserved3: int
    groups: list[tuple[int, int]]
    domain: tuple[int, ...]
    extra: list[tuple[tuple[int, ...], int]]
    resource_domain: tuple[int, ...]
    resource: list[tuple[int, int]]
    key: bytes


def peer(kind, touch, build):
    """Make the class of one workload."""
    decode = msgspec.msgpack.Decoder(kind).decode
    encode = msgspec.msgpack.Encoder(uuid_format="bytes").encode

    class Peer:
        decoder = staticmethod(lambda syntax: decode)
        encoder = staticmethod(lambda syntax: encode)

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
    return Domain(handle, access, parts(sid))


def parts(sid):
    return tuple(map(int, sid.split("-")[3:]))


def touch_lookup(value):
    total = 0
    for domain in value.domains:
        total += len(domain.name) + sum(domain.sid)
    for name in value.names:
        total += name.use + len(name.name) + name.index
    return total


def build_lookup(data):
    domains, names = data
    return Lookup(
        [Trust(name, parts(sid)) for name, sid in domains], 32,
        [Name(use, name, index) for use, name, index in names], len(names), 0,
    )  # fmt: skip


def touch_changes(value):
    total = 0
    for cursor in value.cursors:
        total += cursor.who.time_low + cursor.usn
    for prefix in value.prefixes:
        total += prefix.index + len(prefix.octets)
    for item in value.objects:
        total += item.name.guid.time_low + len(item.name.text) + item.parent.time_low
        for attribute in item.attributes:
            total += attribute.kind
            for octets in attribute.values:
                total += len(octets)
        for meta in item.metadata:
            total += meta.version + meta.who.time_low + meta.usn
    return total


def build_changes(data):
    source, invocation, name, cursors, prefixes, objects = data

    def dsname(guid, sid, text):
        return DsName(guid, sid_octets(sid), text)

    made = [
        Object(dsname(*name), 1, [Attribute(*attribute) for attribute in attributes], 0, parent,
               [Meta(*meta) for meta in metadata])
        for name, attributes, parent, metadata in objects
    ]  # fmt: skip
    return Changes(
        source, invocation, dsname(*name), [0, 0, 0, 4071, 0, 4071],
        [Cursor(*cursor) for cursor in cursors], [Prefix(*prefix) for prefix in prefixes],
        [0, len(objects), 0, 0, 0, 0, 0], made,
    )  # fmt: skip


def touch_logon(value):
    total = sum(getattr(value, name) for name in TIMES + COUNTS)
    total += sum(len(getattr(value, name)) for name in TEXTS) + sum(value.domain)
    total += sum(rid + bits for rid, bits in value.groups)
    total += sum(rid + bits for rid, bits in value.resource)
    return total + sum(sum(sid) + bits for sid, bits in value.extra)


def build_logon(data):
    fields, groups, domain, extra, resource_domain, resource, key = data
    return Logon(
        **fields, groups=groups, domain=parts(domain),
        extra=[(parts(sid), bits) for sid, bits in extra],
        resource_domain=parts(resource_domain), resource=resource, key=key,
    )  # fmt: skip


WORKLOADS = {
    "open_domain": peer(Domain, lambda value: value.access + sum(value.sid), build_domain),
    "enumerate_users": peer(Users, touch_users, build_users),
    "lookup_sids": peer(Lookup, touch_lookup, build_lookup),
    "get_changes": peer(Changes, touch_changes, build_changes),
    "logon_info": peer(Logon, touch_logon, build_logon),
    "add_one": peer(int, int, int),
    "echo_data": peer(bytes, len, bytes),
    "numbers": peer(list[int], sum, list),
    "octets": peer(bytes, len, bytes),
}
