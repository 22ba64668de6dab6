"""The workloads of shapes.idl by rpcfast."""

import functools
import struct
from pathlib import Path

from workloads import COUNTS, TEXTS, TIMES, sid_octets

import rpcfast
from rpcfast import idl, ndr

from . import coders

SHAPES = idl.load(Path(__file__).parents[1] / "shapes.idl")
LOW = 0xFFFFFFFF


try:
    deserialize, serialize = ndr.deserialize, ndr.serialize
    filetime = int
except AttributeError:  # without type serialization and times as numbers: by hand

    def deserialize(kind, data):
        return rpcfast.decode(kind, memoryview(data)[16:], partial=True)

    def serialize(kind, value):
        body = rpcfast.encode(kind, value)
        body += bytes(-len(body) % 8)
        return struct.pack("<BBHIII", 1, 0x10, 8, 0xCCCCCCCC, len(body), 0) + body

    def filetime(value):
        return SHAPES.FILETIME(dwLowDateTime=value & LOW, dwHighDateTime=value >> 32)


def filetime_number(value):
    return value if isinstance(value, int) else value.dwLowDateTime | value.dwHighDateTime << 32


class LookupSids:
    op = SHAPES.shapes["LsarLookupSids"]
    direction = "response"
    decoder, encoder = coders(op, direction)

    @staticmethod
    def touch(value):
        total = 0
        for domain in value.ReferencedDomains.Domains:
            total += len(domain.Name) + sum(domain.Sid.sub_authorities)
        for name in value.TranslatedNames.Names:
            total += name.Use + len(name.Name) + name.DomainIndex
        return total

    @staticmethod
    def build(data):
        domains, names = data
        trust, name = SHAPES.LSAPR_TRUST_INFORMATION, SHAPES.LSAPR_TRANSLATED_NAME
        return LookupSids.op.Response(
            ReferencedDomains=SHAPES.LSAPR_REFERENCED_DOMAIN_LIST(
                Domains=[trust(Name=text, Sid=ndr.Sid(sid)) for text, sid in domains],
                MaxEntries=32,
            ),
            TranslatedNames=SHAPES.LSAPR_TRANSLATED_NAMES(
                Names=[name(Use=use, Name=text, DomainIndex=i) for use, text, i in names]
            ),
            MappedCount=len(names),
            result=0,
        )


class GetChanges:
    op = SHAPES.shapes["IDL_DRSGetNCChanges"]
    direction = "response"
    decoder, encoder = coders(op, direction)

    @staticmethod
    def touch(value):
        return touch_changes(value.pmsgOut.value)

    @staticmethod
    def build(data):
        return GetChanges.op.Response(
            pdwOutVersion=6,
            pmsgOut=SHAPES.DRS_MSG_GETCHGREPLY(V6=build_changes(*data)),
            result=0,
        )


def touch_changes(reply):
    total = 0
    for cursor in reply.pUpToDateVecSrc.rgCursors:
        total += cursor.uuidDsa.time_low + cursor.usnHighPropUpdate
    for entry in reply.PrefixTableSrc.pPrefixEntry:
        total += entry.ndx + len(entry.prefix.elements)
    item = reply.pObjects
    while item is not None:
        name = item.Entinf.pName
        total += name.Guid.time_low + len(name.StringName) - 1 + item.pParentGuid.time_low
        for attribute in item.Entinf.AttrBlock.pAttr:
            total += attribute.attrTyp
            for octets in attribute.AttrVal.pAVal:
                total += len(octets.pVal)
        for meta in item.pMetaDataExt.rgMetaData:
            total += meta.dwVersion + meta.uuidDsaOriginating.time_low + meta.usnOriginating
        item = item.pNextEntInf
    return total


def dsname(guid, sid, text):
    """Make a DSNAME: its length is that of the whole structure with its terminator."""
    return SHAPES.DSNAME(
        structLen=58 + 2 * len(text),
        SidLen=28,
        Guid=guid,
        Sid=SHAPES.NT4SID(Data=sid_octets(sid)),
        NameLen=len(text),
        StringName=[*map(ord, text), 0],
    )


def build_object(name, attributes, parent, metadata):
    values = [
        SHAPES.ATTR(
            attrTyp=kind,
            AttrVal=SHAPES.ATTRVALBLOCK(pAVal=[SHAPES.ATTRVAL(pVal=octets) for octets in octetses]),
        )
        for kind, octetses in attributes
    ]
    return SHAPES.REPLENTINFLIST(
        pNextEntInf=None,
        Entinf=SHAPES.ENTINF(
            pName=dsname(*name), ulFlags=1, AttrBlock=SHAPES.ATTRBLOCK(pAttr=values)
        ),
        fIsNCPrefix=0,
        pParentGuid=parent,
        pMetaDataExt=SHAPES.PROPERTY_META_DATA_EXT_VECTOR(
            rgMetaData=[
                SHAPES.PROPERTY_META_DATA_EXT(
                    dwVersion=version, timeChanged=time, uuidDsaOriginating=who, usnOriginating=usn
                )
                for version, time, who, usn in metadata
            ]
        ),
    )


def build_changes(source, invocation, name, cursors, prefixes, objects):
    first = None
    for item in reversed(objects):
        made = build_object(*item)
        made.pNextEntInf = first
        first = made
    usn = SHAPES.USN_VECTOR(usnHighObjUpdate=4071, usnReserved=0, usnHighPropUpdate=4071)
    zero = SHAPES.USN_VECTOR(usnHighObjUpdate=0, usnReserved=0, usnHighPropUpdate=0)
    return SHAPES.DRS_MSG_GETCHGREPLY_V6(
        uuidDsaObjSrc=source, uuidInvocIdSrc=invocation, pNC=dsname(*name),
        usnvecFrom=zero, usnvecTo=usn,
        pUpToDateVecSrc=SHAPES.UPTODATE_VECTOR_V2_EXT(
            dwVersion=2, dwReserved1=0, dwReserved2=0,
            rgCursors=[
                SHAPES.UPTODATE_CURSOR_V2(
                    uuidDsa=who, usnHighPropUpdate=n, timeLastSyncSuccess=time
                )
                for who, n, time in cursors
            ],
        ),
        PrefixTableSrc=SHAPES.SCHEMA_PREFIX_TABLE(
            pPrefixEntry=[
                SHAPES.PrefixTableEntry(ndx=ndx, prefix=SHAPES.OID_t(elements=octets))
                for ndx, octets in prefixes
            ]
        ),
        ulExtendedRet=0, cNumObjects=len(objects), cNumBytes=0, pObjects=first, fMoreData=0,
        cNumNcSizeObjects=0, cNumNcSizeValues=0, rgValues=None, dwDRSError=0,
    )  # fmt: skip


class LogonInfo:
    """By type serialization, version 1, which is NDR20 only."""

    kind = SHAPES.PKERB_VALIDATION_INFO

    @staticmethod
    def decoder(syntax):
        return functools.partial(deserialize, LogonInfo.kind)

    @staticmethod
    def encoder(syntax):
        return functools.partial(serialize, LogonInfo.kind)

    @staticmethod
    def touch(value):
        total = sum(filetime_number(getattr(value, name)) for name in TIMES)
        return total + touch_logon(value)

    @staticmethod
    def build(data):
        fields, groups, domain, extra, resource_domain, resource, key = data
        times = {name: filetime(fields[name]) for name in TIMES}
        member, block = SHAPES.GROUP_MEMBERSHIP, SHAPES.CYPHER_BLOCK
        return SHAPES.KERB_VALIDATION_INFO(
            **{**fields, **times},
            GroupIds=[member(RelativeId=rid, Attributes=bits) for rid, bits in groups],
            UserSessionKey=SHAPES.USER_SESSION_KEY(data=[block(data=key[:8]), block(data=key[8:])]),
            LogonDomainId=ndr.Sid(domain),
            Reserved1=[0, 0],
            ExtraSids=[
                SHAPES.KERB_SID_AND_ATTRIBUTES(Sid=ndr.Sid(sid), Attributes=bits)
                for sid, bits in extra
            ],
            ResourceGroupDomainSid=ndr.Sid(resource_domain),
            ResourceGroupIds=[member(RelativeId=rid, Attributes=bits) for rid, bits in resource],
        )


def touch_logon(value):
    """Read all but the times of a logon info."""
    total = sum(len(getattr(value, name)) for name in TEXTS)
    total += sum(getattr(value, name) for name in COUNTS)
    total += sum(value.LogonDomainId.sub_authorities)
    for group in value.GroupIds:
        total += group.RelativeId + group.Attributes
    for group in value.ResourceGroupIds:
        total += group.RelativeId + group.Attributes
    for extra in value.ExtraSids:
        total += sum(extra.Sid.sub_authorities) + extra.Attributes
    return total


WORKLOADS = {
    "lookup_sids": LookupSids, "get_changes": GetChanges, "logon_info": LogonInfo,
}  # fmt: skip
