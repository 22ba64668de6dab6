"""The types and interfaces of mgmt.idl.

Generated from mgmt.idl by `python -m rpcfast idl`: edit that file and run it again.
"""

from rpcfast import ndr
from rpcfast.interfaces.ms_dtyp import GUID


class rpc_if_id_t(ndr.Struct):
    uuid = GUID
    vers_major = ndr.ushort
    vers_minor = ndr.ushort


rpc_if_id_p_t = ndr.full(rpc_if_id_t)


class rpc_if_id_vector_t(ndr.Struct):
    count = ndr.ulong
    if_id = ndr.array(rpc_if_id_p_t, size_is=ndr.var.count)


rpc_if_id_vector_p_t = ndr.full(rpc_if_id_vector_t)
rpc_c_stats_calls_in = 0
rpc_c_stats_calls_out = 1
rpc_c_stats_pkts_in = 2
rpc_c_stats_pkts_out = 3


mgmt = ndr.Interface("mgmt", "afa8bd80-7d8a-11c9-bef4-08002b102989", (1, 0), [
    ndr.operation(
        "inq_if_ids",
        ndr.out("if_id_vector", ndr.ref(rpc_if_id_vector_p_t)),
        ndr.out("status", ndr.ref(ndr.error_status_t)),
    ),
    ndr.operation(
        "inq_stats",
        ndr.inout("count", ndr.ref(ndr.Range(ndr.ulong, 0, 50))),
        ndr.out("statistics", ndr.array(ndr.ulong, size_is=ndr.deref(ndr.var.count))),
        ndr.out("status", ndr.ref(ndr.error_status_t)),
    ),
    ndr.operation(
        "is_server_listening",
        ndr.out("status", ndr.ref(ndr.error_status_t)),
        result=ndr.ulong,
    ),
    ndr.operation("stop_server_listening", ndr.out("status", ndr.ref(ndr.error_status_t))),
    ndr.operation(
        "inq_princ_name",
        ndr.in_("authn_proto", ndr.ulong),
        ndr.in_("princ_name_size", ndr.Range(ndr.ulong, 0, 4096)),
        ndr.out("princ_name", ndr.string(ndr.char, size_is=ndr.var.princ_name_size)),
        ndr.out("status", ndr.ref(ndr.error_status_t)),
    ),
])
