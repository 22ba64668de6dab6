"""The workloads by impacket: its own classes for samr, classes made of its types for the rest.

It reads the array of numbers wrongly in NDR64, and takes the syntax when an object is made: here
it decodes NDR64 only.
"""

from impacket.dcerpc.v5 import drsuapi, lsad, lsat, samr
from impacket.dcerpc.v5.dtypes import ULONG
from impacket.dcerpc.v5.ndr import NDRCALL, NDRUniConformantArray
from impacket.krb5 import pac
from workloads import COUNTS, TEXTS, TIMES


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
    """Give the decoder and the encoder of a class."""

    def decoder(syntax):
        ndr64 = syntax == "ndr64"
        return lambda stub: cls(stub, isNDR64=ndr64)

    return staticmethod(decoder), staticmethod(lambda syntax: cls.getData)


class OpenDomain:
    decoder, encoder = codec(samr.SamrOpenDomain)

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
    decoder, encoder = codec(samr.SamrEnumerateUsersInDomainResponse)

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


class LookupSids:
    decoder, encoder = codec(lsat.LsarLookupSidsResponse)

    @staticmethod
    def touch(value):
        total = 0
        for domain in value["ReferencedDomains"]["Domains"]:
            total += len(domain["Name"]) + sum(domain["Sid"]["SubAuthority"])
        for name in value["TranslatedNames"]["Names"]:
            total += name["Use"] + len(name["Name"]) + name["DomainIndex"]
        return total

    @staticmethod
    def build(data):
        domains, names = data
        value = lsat.LsarLookupSidsResponse()
        value["ReferencedDomains"]["Entries"] = len(domains)
        for text, sid in domains:
            domain = lsad.LSAPR_TRUST_INFORMATION()
            domain["Name"] = text
            domain["Sid"].fromCanonical(sid)
            value["ReferencedDomains"]["Domains"].append(domain)
        value["ReferencedDomains"]["MaxEntries"] = 32
        value["TranslatedNames"]["Entries"] = len(names)
        for use, text, index in names:
            name = lsat.LSAPR_TRANSLATED_NAME()
            name["Use"] = use
            name["Name"] = text
            name["DomainIndex"] = index
            value["TranslatedNames"]["Names"].append(name)
        value["MappedCount"] = len(names)
        value["ErrorCode"] = 0
        return value


class GetChanges:
    """Its NDR64 reads the values of links wrongly."""

    decoder, _ = codec(drsuapi.DRSGetNCChangesResponse)
    encoder = build = None

    @staticmethod
    def touch(value):
        reply, total = value["pmsgOut"]["V6"], 0
        for cursor in reply["pUpToDateVecSrc"]["rgCursors"]:
            total += time_low(cursor["uuidDsa"]) + cursor["usnHighPropUpdate"]
        for entry in reply["PrefixTableSrc"]["pPrefixEntry"]:
            total += entry["ndx"] + len(entry["prefix"]["elements"])
        item = reply["pObjects"]
        while True:
            name = item["Entinf"]["pName"]
            total += time_low(name["Guid"]) + len(name["StringName"]) - 1
            total += time_low(item["pParentGuidm"])
            for attribute in item["Entinf"]["AttrBlock"]["pAttr"]:
                total += attribute["attrTyp"]
                for value in attribute["AttrVal"]["pAVal"]:
                    total += len(value["pVal"])
            for meta in item["pMetaDataExt"]["rgMetaData"]:
                total += meta["dwVersion"] + meta["usnOriginating"]
                total += time_low(meta["uuidDsaOriginating"])
            if item.fields["pNextEntInf"]["ReferentID"] == 0:
                return total
            item = item["pNextEntInf"]


def time_low(octets):
    return int.from_bytes(octets[:4], "little")


class LogonInfo:
    encoder = build = None

    @staticmethod
    def decoder(syntax):
        def decode(data):
            value = pac.VALIDATION_INFO()
            value.fromString(data)
            value.fromStringReferents(data[len(value.getData()) :])
            return value

        return decode

    @staticmethod
    def touch(value):
        info = value["Data"]
        total = sum(
            info[name]["dwLowDateTime"] + (info[name]["dwHighDateTime"] << 32) for name in TIMES
        )
        total += sum(len(info[name]) for name in TEXTS)
        total += sum(info[name] for name in COUNTS)
        total += sum(info["LogonDomainId"]["SubAuthority"])
        for group in info["GroupIds"]:
            total += group["RelativeId"] + group["Attributes"]
        for group in info["ResourceGroupIds"]:
            total += group["RelativeId"] + group["Attributes"]
        for extra in info["ExtraSids"]:
            total += sum(extra["Sid"]["SubAuthority"]) + extra["Attributes"]
        return total


class AddOne:
    decoder, encoder = codec(AddOneRequest)

    @staticmethod
    def touch(value):
        return value["in_data"]

    @staticmethod
    def build(data):
        value = AddOneRequest()
        value["in_data"] = data
        return value


class EchoData:
    decoder, encoder = codec(EchoDataResponse)

    @staticmethod
    def touch(value):
        return len(value["out_data"])

    @staticmethod
    def build(data):
        value = EchoDataResponse()
        value["out_data"] = [bytes((octet,)) for octet in data]
        return value


class Numbers:
    decoder, _ = codec(Count)
    encoder = build = None  # its time is quadratic: 40 s for a million

    @staticmethod
    def touch(value):
        return sum(value["a"])


class Octets:
    decoder, _ = codec(EchoDataRequest)
    encoder = build = None  # likewise

    @staticmethod
    def touch(value):
        return len(value["in_data"])


WORKLOADS = {
    "open_domain": OpenDomain, "enumerate_users": EnumerateUsers, "lookup_sids": LookupSids,
    "get_changes": GetChanges, "logon_info": LogonInfo, "add_one": AddOne,
    "echo_data": EchoData, "numbers": Numbers, "octets": Octets,
}  # fmt: skip
