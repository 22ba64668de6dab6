"""The workloads by Samba's bindings; their arrays of octets are lists of int."""

import functools

from . import import_samba

import_samba()

from samba.dcerpc import drsuapi, echo, krb5pac, lsa, misc, samr, security  # noqa: E402
from samba.ndr import (  # noqa: E402
    ndr_pack,
    ndr_pack_in,
    ndr_pack_out,
    ndr_unpack,
    ndr_unpack_in,
    ndr_unpack_out,
)  # fmt: skip


def codec(cls, unpack, pack):
    """Give the decoder and the encoder of a direction of a call."""

    def decoder(syntax):
        ndr64 = syntax == "ndr64"

        def decode(stub):
            value = cls()
            unpack(value, stub, ndr64=ndr64)
            return value

        return decode

    def encoder(syntax):
        return functools.partial(pack, ndr64=syntax == "ndr64")

    return staticmethod(decoder), staticmethod(encoder)


class OpenDomain:
    decoder, encoder = codec(samr.OpenDomain, ndr_unpack_in, ndr_pack_in)

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
    decoder, encoder = codec(samr.EnumDomainUsers, ndr_unpack_out, ndr_pack_out)

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


class LookupSids:
    differs = 10  # MaximumLength and max_count of 5 domains have room for a terminator
    decoder, encoder = codec(lsa.LookupSids, ndr_unpack_out, ndr_pack_out)

    @staticmethod
    def touch(value):
        total = 0
        for domain in value.out_domains.domains:
            sid = domain.sid
            total += len(domain.name.string) + sum(sid.sub_auths[: sid.num_auths])
        for name in value.out_names.names:
            total += name.sid_type + len(name.name.string) + name.sid_index
        return total

    @staticmethod
    def build(data):
        domains, names = data
        value = lsa.LookupSids()
        value.out_domains = lsa.RefDomainList()
        value.out_domains.count = len(domains)
        value.out_domains.domains = [LookupSids.domain(*domain) for domain in domains]
        value.out_domains.max_size = 32
        value.out_names = lsa.TransNameArray()
        value.out_names.count = len(names)
        value.out_names.names = [LookupSids.name(*name) for name in names]
        value.out_count = len(names)
        value.result = 0
        return value

    @staticmethod
    def domain(text, sid):
        made = lsa.DomainInfo()
        made.name = lsa.StringLarge()
        made.name.string = text
        made.sid = security.dom_sid(sid)
        return made

    @staticmethod
    def name(use, text, index):
        made = lsa.TranslatedName()
        made.sid_type = use
        made.name = lsa.String()
        made.name.string = text
        made.sid_index = index
        return made


class GetChanges:
    differs = 105  # cNumBytes; in NDR64, structLen of 101 names: it counts octets of the wire
    decoder, encoder = codec(drsuapi.DsGetNCChanges, ndr_unpack_out, ndr_pack_out)
    build = None

    @staticmethod
    def touch(value):
        total, reply = 0, value.out_ctr
        for cursor in reply.uptodateness_vector.cursors:
            total += cursor.source_dsa_invocation_id.time_low + cursor.highest_usn
        for entry in reply.mapping_ctr.mappings:
            total += entry.id_prefix + len(entry.oid.binary_oid)
        item = reply.first_object
        while item is not None:
            name = item.object.identifier
            total += name.guid.time_low + len(name.dn) + item.parent_object_guid.time_low
            for attribute in item.object.attribute_ctr.attributes:
                total += attribute.attid
                for value in attribute.value_ctr.values:
                    total += len(value.blob)
            for meta in item.meta_data_ctr.meta_data:
                total += meta.version + meta.originating_usn
                total += meta.originating_invocation_id.time_low
            item = item.next_object
        return total


class LogonInfo:
    """Without the headers of type serialization, which the union of a PAC's buffers reads."""

    TIMES = ("logon_time", "logoff_time", "kickoff_time", "last_password_change",
             "allow_password_change", "force_password_change", "last_successful_logon",
             "last_failed_logon")  # fmt: skip
    TEXTS = ("account_name", "full_name", "logon_script", "profile_path", "home_directory",
             "home_drive", "logon_server", "logon_domain")  # fmt: skip
    COUNTS = ("logon_count", "bad_password_count", "rid", "primary_gid", "user_flags",
              "acct_flags", "sub_auth_status", "failed_logon_count", "reserved")  # fmt: skip
    differs = 4  # MaximumLength and max_count of 2 names have room for a terminator
    build = None

    @staticmethod
    def decoder(syntax):
        return lambda data: ndr_unpack(krb5pac.PAC_LOGON_INFO_CTR, data[16:], True)

    @staticmethod
    def encoder(syntax):
        return ndr_pack

    @staticmethod
    def touch(value):
        info = value.info.info3
        base, resource = info.base, value.info.resource_groups.groups
        total = sum(getattr(base, name) for name in LogonInfo.TIMES + LogonInfo.COUNTS)
        total += sum(len(getattr(base, name).string) for name in LogonInfo.TEXTS)
        total += sum(base.domain_sid.sub_auths[: base.domain_sid.num_auths])
        for group in base.groups.rids:
            total += group.rid + group.attributes
        for group in resource.rids:
            total += group.rid + group.attributes
        for extra in info.sids:
            total += sum(extra.sid.sub_auths[: extra.sid.num_auths]) + extra.attributes
        return total


class AddOne:
    decoder, encoder = codec(echo.AddOne, ndr_unpack_in, ndr_pack_in)

    @staticmethod
    def touch(value):
        return value.in_in_data

    @staticmethod
    def build(data):
        value = echo.AddOne()
        value.in_in_data = data
        return value


class Octets:
    decoder, encoder = codec(echo.EchoData, ndr_unpack_in, ndr_pack_in)

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
    "open_domain": OpenDomain, "enumerate_users": EnumerateUsers, "lookup_sids": LookupSids,
    "get_changes": GetChanges, "logon_info": LogonInfo, "add_one": AddOne, "octets": Octets,
}  # fmt: skip
