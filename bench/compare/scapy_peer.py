"""The workloads by Scapy, with the interfaces of scapy-rpc.

Not all: DsGetNCChanges of more than two objects fails, and the arrays of a million elements take
quadratic time. Its limit on the length of lists is lifted.
"""

import functools

from scapy.config import conf

conf.max_list_count = 1_000_000

from msrpcs import ms_lsat, ms_samr  # noqa: E402
from scapy.layers.dcerpc import NDRPointer, ndr_deserialize1  # noqa: E402
from scapy.layers.msrpce.mspac import KERB_VALIDATION_INFO  # noqa: E402
from workloads import COUNTS, TEXTS, TIMES  # noqa: E402


def codec(cls):
    """Give the decoder and the encoder of a class."""

    def decoder(syntax):
        return functools.partial(cls, ndr64=syntax == "ndr64")

    return staticmethod(decoder), staticmethod(lambda syntax: bytes)


def text(value):
    return value.valueof("Buffer")


class OpenDomain:
    decoder, encoder = codec(ms_samr.SamrOpenDomain_Request)
    build = None

    @staticmethod
    def touch(value):
        return value.DesiredAccess + sum(value.DomainId.SubAuthority)


class EnumerateUsers:
    decoder, encoder = codec(ms_samr.SamrEnumerateUsersInDomain_Response)
    build = None

    @staticmethod
    def touch(value):
        total = 0
        for entry in value.valueof("Buffer").valueof("Buffer"):
            total += entry.RelativeId + len(text(entry.Name))
        return total


class LookupSids:
    decoder, encoder = codec(ms_lsat.LsarLookupSids_Response)
    build = None

    @staticmethod
    def touch(value):
        total = 0
        for domain in value.valueof("ReferencedDomains").valueof("Domains"):
            total += len(text(domain.Name)) + sum(domain.valueof("Sid").SubAuthority)
        for name in value.TranslatedNames.valueof("Names"):
            total += name.Use + len(text(name.Name)) + name.DomainIndex
        return total


class LogonInfo:
    """Five of its fields are seven reserved numbers here, of zeros in this workload."""

    encoder = build = None

    @staticmethod
    def decoder(syntax):
        return lambda data: ndr_deserialize1(data, KERB_VALIDATION_INFO, ptr_pack=True)

    @staticmethod
    def touch(value):
        info = value.getlayer(NDRPointer).value
        times = [getattr(info, name) for name in TIMES[:6]]
        total = sum(time.dwLowDateTime + (time.dwHighDateTime << 32) for time in times)
        total += sum(len(text(getattr(info, name))) for name in TEXTS)
        total += sum(getattr(info, name) for name in COUNTS[:6]) + sum(info.Reserved3)
        total += sum(info.valueof("LogonDomainId").SubAuthority)
        for group in info.valueof("GroupIds"):
            total += group.RelativeId + group.Attributes
        for group in info.valueof("ResourceGroupIds"):
            total += group.RelativeId + group.Attributes
        for extra in info.valueof("ExtraSids"):
            total += sum(extra.valueof("Sid").SubAuthority) + extra.Attributes
        return total


WORKLOADS = {
    "open_domain": OpenDomain, "enumerate_users": EnumerateUsers, "lookup_sids": LookupSids,
    "logon_info": LogonInfo,
}  # fmt: skip
