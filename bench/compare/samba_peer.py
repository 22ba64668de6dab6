"""The workloads by Samba's bindings; their arrays of octets are lists of int."""

from . import import_samba

import_samba()

from samba.dcerpc import echo, lsa, misc, samr, security  # noqa: E402
from samba.ndr import ndr_pack_in, ndr_pack_out, ndr_unpack_in, ndr_unpack_out  # noqa: E402


def codec(cls, unpack, pack):
    """Give the decode and encode of a direction of a call."""

    def decode(stub, syntax):
        value = cls()
        unpack(value, stub, ndr64=syntax == "ndr64")
        return value

    def encode(value, syntax):
        return pack(value, ndr64=syntax == "ndr64")

    return staticmethod(decode), staticmethod(encode)


class OpenDomain:
    decode, encode = codec(samr.OpenDomain, ndr_unpack_in, ndr_pack_in)

    @staticmethod
    def touch(value):
        sid = value.in_sid
        return value.in_access_mask + sum(sid.sub_auths[: sid.num_auths])

    @staticmethod
    def build(data):
        handle, access, sid = data
        value = samr.OpenDomain()
        value.in_connect_handle = misc.policy_handle()
        value.in_connect_handle.uuid = misc.GUID(str(handle))
        value.in_access_mask = access
        value.in_sid = security.dom_sid(sid)
        return value


class EnumerateUsers:
    decode, encode = codec(samr.EnumDomainUsers, ndr_unpack_out, ndr_pack_out)

    @staticmethod
    def touch(value):
        total = 0
        for entry in value.out_sam.entries:
            total += entry.idx + len(entry.name.string)
        return total

    @staticmethod
    def build(data):
        entries = []
        for rid, name in data:
            entry = samr.SamEntry()
            entry.idx = rid
            text = lsa.String()
            text.string = name
            text.length = text.size = 2 * len(name)
            entry.name = text
            entries.append(entry)
        array = samr.SamArray()
        array.count = len(entries)
        array.entries = entries
        value = samr.EnumDomainUsers()
        value.out_resume_handle = 0
        value.out_sam = array
        value.out_num_entries = len(entries)
        value.result = 0
        return value


class AddOne:
    decode, encode = codec(echo.AddOne, ndr_unpack_in, ndr_pack_in)

    @staticmethod
    def touch(value):
        return value.in_in_data

    @staticmethod
    def build(data):
        value = echo.AddOne()
        value.in_in_data = data
        return value


class Octets:
    decode, encode = codec(echo.EchoData, ndr_unpack_in, ndr_pack_in)

    @staticmethod
    def touch(value):
        return len(value.in_in_data)

    @staticmethod
    def build(data):
        value = echo.EchoData()
        value.in_len = len(data)
        value.in_in_data = list(data)
        return value




WORKLOADS = {
    "open_domain": OpenDomain, "enumerate_users": EnumerateUsers, "add_one": AddOne,
    "octets": Octets,
}  # fmt: skip
