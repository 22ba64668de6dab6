"""The types and interfaces of epm.idl.

Generated from epm.idl by `python -m rpcfast idl`: edit that file and run it again.
"""

from rpcfast import ndr
from rpcfast.interfaces.ms_dtyp import GUID

ept_max_annotation_size = 64
boolean32 = ndr.ulong
ept_lookup_handle_t = ndr.Context("ept_lookup_handle_t")
RPC_C_EP_ALL_ELTS = 0
RPC_C_EP_MATCH_BY_IF = 1
RPC_C_EP_MATCH_BY_OBJ = 2
RPC_C_EP_MATCH_BY_BOTH = 3
RPC_C_VERS_ALL = 1
RPC_C_VERS_COMPATIBLE = 2
RPC_C_VERS_EXACT = 3
RPC_C_VERS_MAJOR_ONLY = 4
RPC_C_VERS_UPTO = 5


class rpc_if_id_t(ndr.Struct):
    uuid = GUID
    vers_major = ndr.ushort
    vers_minor = ndr.ushort


class twr_t(ndr.Struct):
    tower_length = ndr.Range(ndr.ulong, 0, 2000)
    tower_octet_string = ndr.array(ndr.byte, size_is=ndr.var.tower_length)


twr_p_t = ndr.full(twr_t)


class ept_entry_t(ndr.Struct):
    object = GUID
    tower = twr_p_t
    annotation = ndr.string(ndr.char, 64)


epm = ndr.Interface("epm", "e1af8308-5d1f-11c9-91a4-08002b14a0fa", (3, 0), [
    ndr.operation(
        "ept_insert",
        ndr.in_("num_ents", ndr.ulong),
        ndr.in_("entries", ndr.array(ept_entry_t, size_is=ndr.var.num_ents)),
        ndr.in_("replace", ndr.ulong),
        ndr.out("status", ndr.ref(ndr.error_status_t)),
    ),
    ndr.operation(
        "ept_delete",
        ndr.in_("num_ents", ndr.ulong),
        ndr.in_("entries", ndr.array(ept_entry_t, size_is=ndr.var.num_ents)),
        ndr.out("status", ndr.ref(ndr.error_status_t)),
    ),
    ndr.operation(
        "ept_lookup",
        ndr.in_("inquiry_type", ndr.ulong),
        ndr.in_("object", ndr.full(GUID)),
        ndr.in_("interface", ndr.full(rpc_if_id_t)),
        ndr.in_("vers_option", ndr.ulong),
        ndr.inout("entry_handle", ndr.ref(ept_lookup_handle_t)),
        ndr.in_("max_ents", ndr.Range(ndr.ulong, 0, 500)),
        ndr.out("num_ents", ndr.ref(ndr.ulong)),
        ndr.out(
            "entries",
            ndr.array(ept_entry_t, size_is=ndr.var.max_ents, length_is=ndr.deref(ndr.var.num_ents)),
        ),
        ndr.out("status", ndr.ref(ndr.error_status_t)),
        handle=None,
    ),
    ndr.operation(
        "ept_map",
        ndr.in_("object", ndr.full(GUID)),
        ndr.in_("map_tower", ndr.full(twr_t)),
        ndr.inout("entry_handle", ndr.ref(ept_lookup_handle_t)),
        ndr.in_("max_towers", ndr.Range(ndr.ulong, 0, 500)),
        ndr.out("num_towers", ndr.ref(ndr.ulong)),
        ndr.out(
            "towers",
            ndr.array(twr_p_t, size_is=ndr.var.max_towers, length_is=ndr.deref(ndr.var.num_towers)),
        ),
        ndr.out("status", ndr.ref(ndr.error_status_t)),
        handle=None,
    ),
    ndr.operation(
        "ept_lookup_handle_free",
        ndr.inout("entry_handle", ndr.ref(ept_lookup_handle_t)),
        ndr.out("status", ndr.ref(ndr.error_status_t)),
        handle=None,
    ),
    ndr.operation(
        "ept_inq_object",
        ndr.out("ept_object", ndr.ref(GUID)),
        ndr.out("status", ndr.ref(ndr.error_status_t)),
    ),
    ndr.operation(
        "ept_mgmt_delete",
        ndr.in_("object_speced", ndr.ulong),
        ndr.in_("object", ndr.full(GUID)),
        ndr.in_("tower", ndr.full(twr_t)),
        ndr.out("status", ndr.ref(ndr.error_status_t)),
    ),
], endpoints=(
    "ncacn_ip_tcp:[135]",
    "ncadg_ip_udp:[135]",
    "ncacn_np:[\\pipe\\epmapper]",
    "ncacn_http:[593]",
    "ncalrpc:[EPMAPPER]",
))
