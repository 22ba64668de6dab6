"""What is encoded and decoded: made from fixed seeds, as plain Python data.

Each workload is a name, its data, and a digest: a number that whoever reads every leaf of a
decoded value arrives at.  The peers in `compare` must all arrive at it before they are timed.
"""

import random
import string
from dataclasses import dataclass
from typing import Any
from uuid import UUID

SEED = 20261120
USERS = 1000
DOMAINS, NAMES = 5, 500
OBJECTS, ATTRIBUTES = 100, 15
NUMBERS = 1_000_000
OCTETS = 1 << 20


@dataclass(frozen=True)
class Workload:
    """Data to encode; `digest` is what reading all of it adds up to."""

    name: str
    data: Any
    digest: int
    title: str


def _open_domain():
    """A SamrOpenDomain request: a context handle, an access mask, a SID."""
    sub = (21, 1726234897, 82559556, 2418907368)
    sid = "S-1-5-" + "-".join(map(str, sub))
    handle = UUID(int=random.Random(SEED).getrandbits(128))
    return Workload("open_domain", (handle, 0x02000000, sid), 0x02000000 + sum(sub),
                    "SamrOpenDomain request")  # fmt: skip


def _enumerate_users():
    """A SamrEnumerateUsersInDomain reply: 1000 relative ids and names of 6 to 16 letters."""
    source = random.Random(SEED)
    users = [
        (1000 + i, "".join(source.choices(string.ascii_lowercase, k=source.randint(6, 16))))
        for i in range(USERS)
    ]
    digest = sum(rid + len(name) for rid, name in users)
    return Workload("enumerate_users", users, digest, f"SAMR enumeration of {USERS} users")


def _name(source):
    """A name of 6 to 16 letters."""
    return "".join(source.choices(string.ascii_lowercase, k=source.randint(6, 16)))


def _uuid(source):
    return UUID(int=source.getrandbits(128))


def _sid(source, parts=3):
    """A SID of a domain, as text."""
    return "S-1-5-21-" + "-".join(str(source.getrandbits(32)) for _ in range(parts))


def sid_octets(sid):
    """The packed form of a SID of text. [MS-DTYP 2.4.2]"""
    revision, authority, *parts = map(int, sid.split("-")[1:])
    return b"".join((bytes((revision, len(parts))), authority.to_bytes(6, "big"),
                     *(part.to_bytes(4, "little") for part in parts)))  # fmt: skip


def sid_sum(sid):
    """The sum of the sub-authorities of a SID of text."""
    return sum(map(int, sid.split("-")[3:]))


def _lookup_sids():
    """A LsarLookupSids reply: (domains: (name, SID)), (names: (use, name, index of domain))."""
    source = random.Random(SEED)
    domains = [(_name(source).upper(), _sid(source)) for _ in range(DOMAINS)]
    names = [
        (source.choice((1, 1, 1, 2, 4)), _name(source), i % DOMAINS) for i in range(NAMES)
    ]  # fmt: skip
    digest = sum(len(name) + sid_sum(sid) for name, sid in domains)
    digest += sum(use + len(name) + index for use, name, index in names)
    return Workload("lookup_sids", (domains, names), digest, f"LSA lookup of {NAMES} names")


def _get_changes():
    """A DRSGetNCChanges reply of level 6.

    (uuids of source and invocation, name, cursors: (uuid, usn, time), prefixes: (index, octets),
    objects); a name is (uuid, SID, text); an object is (name, attributes: (type, values),
    uuid of the parent, metadata: (version, time, uuid, usn)).
    """
    source = random.Random(SEED)
    servers = [_uuid(source) for _ in range(3)]

    def name(text):
        return _uuid(source), _sid(source, 4), text

    def meta():
        return (source.randint(1, 9), 13_000_000_000 + source.getrandbits(28),
                source.choice(servers), source.getrandbits(20))  # fmt: skip

    def attribute():
        size = source.choice((4, 4, 4, 8, 16, 24, 48))
        return source.getrandbits(20), [source.randbytes(size)]

    def item(i):
        text = f"CN={_name(source)}{i},CN=Users,DC=rpc,DC=test"
        attributes = sorted(attribute() for _ in range(ATTRIBUTES))
        return name(text), attributes, _uuid(source), [meta() for _ in attributes]

    cursors = [(server, source.getrandbits(20), 13_000_000_000) for server in servers]
    prefixes = [(i, source.randbytes(source.randint(2, 9))) for i in range(30)]
    objects = [item(i) for i in range(OBJECTS)]
    digest = sum(usn + who.time_low for who, usn, _ in cursors) + sum(
        i + len(octets) for i, octets in prefixes
    )
    for (who, _, text), attributes, parent, metadata in objects:
        digest += who.time_low + len(text) + parent.time_low
        digest += sum(kind + sum(map(len, values)) for kind, values in attributes)
        digest += sum(version + usn + server.time_low for version, _, server, usn in metadata)
    data = servers[0], servers[1], name("DC=rpc,DC=test"), cursors, prefixes, objects
    title = f"DsGetNCChanges of {OBJECTS} objects with {ATTRIBUTES} attributes"
    return Workload("get_changes", data, digest, title)


TIMES = ("LogonTime", "LogoffTime", "KickOffTime", "PasswordLastSet", "PasswordCanChange",
         "PasswordMustChange", "LastSuccessfulILogon", "LastFailedILogon")  # fmt: skip
TEXTS = ("EffectiveName", "FullName", "LogonScript", "ProfilePath", "HomeDirectory",
         "HomeDirectoryDrive", "LogonServer", "LogonDomainName")  # fmt: skip
COUNTS = ("LogonCount", "BadPasswordCount", "UserId", "PrimaryGroupId", "UserFlags",
          "UserAccountControl", "SubAuthStatus", "FailedILogonCount", "Reserved3")  # fmt: skip


def _logon_info():
    """The logon info of a PAC: its fields by name; times and text and numbers, groups and SIDs."""
    source = random.Random(SEED)
    never = 0x7FFFFFFFFFFFFFFF
    times = [
        133_700_000_000_000_000 + source.getrandbits(40),
        never,
        never,
        *(133_600_000_000_000_000 + source.getrandbits(40) for _ in range(2)),
        never,
        0,
        0,
    ]
    texts = ["alice", "Alice Liddell", "", "", r"\\files\home\alice", "H:", "DC1", "RPC"]
    numbers = [17, 0, 1103, 513, 0x220, 0x210, 0, 0, 0]
    fields = dict(zip((*TIMES, *TEXTS, *COUNTS), (*times, *texts, *numbers), strict=True))
    groups = [(513, 7), *((1100 + i, 7) for i in range(7))]
    resource = [(1200 + i, 0x20000007) for i in range(2)]
    domain, extra = _sid(source), [(_sid(source, 4), 7), ("S-1-18-1", 7)]
    data = fields, groups, domain, extra, _sid(source), resource, source.randbytes(16)
    digest = sum(times) + sum(map(len, texts)) + sum(numbers)
    digest += sum(rid + attributes for rid, attributes in groups + resource)
    digest += sum(sid_sum(sid) + attributes for sid, attributes in extra) + sid_sum(domain)
    return Workload("logon_info", data, digest, "PAC logon info")


def _add_one():
    """An AddOne request of rpcecho: one number."""
    return Workload("add_one", 41, 41, "rpcecho AddOne request")


def _echo_data():
    """An EchoData response of rpcecho: 100 octets."""
    data = random.Random(SEED).randbytes(100)
    return Workload("echo_data", data, len(data), "rpcecho EchoData response, 100 octets")


def _numbers():
    """A conformant array of a million unsigned 32-bit numbers."""
    source = random.Random(SEED)
    data = [source.getrandbits(32) for _ in range(NUMBERS)]
    return Workload("numbers", data, sum(data), "10^6 uint32")


def _octets():
    """A conformant array of 1 MiB."""
    data = random.Random(SEED).randbytes(OCTETS)
    return Workload("octets", data, len(data), "1 MiB of octets")


WORKLOADS = {
    made.name: made
    for made in (_open_domain(), _enumerate_users(), _lookup_sids(), _get_changes(),
                 _logon_info(), _add_one(), _echo_data(), _numbers(), _octets())
}  # fmt: skip
