"""The workloads by impacket: its own classes for samr, classes made of its types for the rest.

It reads the array of numbers wrongly in NDR64, and takes the syntax when an object is made: here
it decodes NDR64 only.
"""

from impacket.dcerpc.v5 import samr
from impacket.dcerpc.v5.dtypes import ULONG
from impacket.dcerpc.v5.ndr import NDRCALL, NDRUniConformantArray


class OctetArray(NDRUniConformantArray):
    item = "c"


class NumberArray(NDRUniConformantArray):
    item = "<L"


class AddOneRequest(NDRCALL):
    opnum = 0
    structure = (("in_data", ULONG),)


class EchoDataRequest(NDRCALL):
    opnum = 1
    structure = (("len", ULONG), ("in_data", OctetArray))


class EchoDataResponse(NDRCALL):
    structure = (("out_data", OctetArray),)


class Count(NDRCALL):
    structure = (("n", ULONG), ("a", NumberArray))


def codec(cls):
    """Give the decode and encode of a class."""

    def decode(stub, syntax):
        return cls(stub, isNDR64=syntax == "ndr64")

    def encode(value, syntax):
        return value.getData()

    return staticmethod(decode), staticmethod(encode)


class OpenDomain:
    decode, encode = codec(samr.SamrOpenDomain)

    @staticmethod
    def touch(value):
        return value["DesiredAccess"] + sum(value["DomainId"]["SubAuthority"])

    @staticmethod
    def build(data):
        handle, access, sid = data
        value = samr.SamrOpenDomain()
        value["ServerHandle"] = bytes(4) + handle.bytes_le
        value["DesiredAccess"] = access
        value["DomainId"].fromCanonical(sid)
        return value


class EnumerateUsers:
    decode, encode = codec(samr.SamrEnumerateUsersInDomainResponse)

    @staticmethod
    def touch(value):
        total = 0
        for entry in value["Buffer"]["Buffer"]:
            total += entry["RelativeId"] + len(entry["Name"])
        return total

    @staticmethod
    def build(data):
        value = samr.SamrEnumerateUsersInDomainResponse()
        value["EnumerationContext"] = 0
        value["Buffer"]["EntriesRead"] = len(data)
        for rid, name in data:
            entry = samr.SAMPR_RID_ENUMERATION()
            entry["RelativeId"] = rid
            entry["Name"] = name
            value["Buffer"]["Buffer"].append(entry)
        value["CountReturned"] = len(data)
        value["ErrorCode"] = 0
        return value


class AddOne:
    decode, encode = codec(AddOneRequest)

    @staticmethod
    def touch(value):
        return value["in_data"]

    @staticmethod
    def build(data):
        value = AddOneRequest()
        value["in_data"] = data
        return value


class EchoData:
    decode, encode = codec(EchoDataResponse)

    @staticmethod
    def touch(value):
        return len(value["out_data"])

    @staticmethod
    def build(data):
        value = EchoDataResponse()
        value["out_data"] = [bytes((octet,)) for octet in data]
        return value


class Numbers:
    decode, _ = codec(Count)
    encode = build = None  # its time is quadratic: 40 s for a million

    @staticmethod
    def touch(value):
        return sum(value["a"])


class Octets:
    decode, _ = codec(EchoDataRequest)
    encode = build = None  # likewise

    @staticmethod
    def touch(value):
        return len(value["in_data"])


WORKLOADS = {
    "open_domain": OpenDomain, "enumerate_users": EnumerateUsers, "add_one": AddOne,
    "echo_data": EchoData, "numbers": Numbers, "octets": Octets,
}  # fmt: skip
