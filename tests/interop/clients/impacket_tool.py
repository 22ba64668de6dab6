"""Run one of impacket's example scripts against Samba: impacket_tool.py SCRIPT ARGUMENT...

Three scripts end early at a Samba, whatever decodes its answers; here they get further:

rpcdump      Samba keeps the handle of a lookup that is at its end, and says so by an error.
netview      Samba has NetrSessionEnum at level 1, not at the 10 that is asked for.
secretsdump  Samba refuses prefixes of attributes without the version of the schema behind them.
"""

import runpy
import sys

from impacket.dcerpc.v5 import drsuapi, epm, rpcrt, srvs

SCHEMA_VERSION = b"\xff" + bytes(20)
SESSION = {"sesi10_cname": "sesi1_cname", "sesi10_username": "sesi1_username",
           "sesi10_idle_time": "sesi1_idle_time"}  # fmt: skip

_request = rpcrt.DCERPC_v5.request


def request(self, call, *args, **kwargs):
    if isinstance(call, drsuapi.DRSGetNCChanges):
        table = call["pmsgIn"]["V8"]["PrefixTableDest"]
        if table["pPrefixEntry"][-1]["prefix"]["length"] != len(SCHEMA_VERSION):
            version = drsuapi.PrefixTableEntry()
            version["ndx"] = 0
            version["prefix"]["length"] = len(SCHEMA_VERSION)
            version["prefix"]["elements"] = list(SCHEMA_VERSION)
            table["pPrefixEntry"].append(version)
        table["PrefixCount"] = len(table["pPrefixEntry"])
    answer = _request(self, call, *args, **kwargs)
    if isinstance(call, epm.ept_lookup):
        answer["entry_handle"] = epm.ept_lookup_handle_t()
    return answer


_sessions = srvs.hNetrSessionEnum


def sessions(dce, client, user, level):
    answer = _sessions(dce, client, user, 1)
    rows = answer["InfoStruct"]["SessionInfo"]["Level1"]["Buffer"]
    shown = [{name: row[other] for name, other in SESSION.items()} for row in rows]
    for row in shown:
        row["sesi10_time"] = 0  # the clock's affair
    return {"InfoStruct": {"SessionInfo": {"Level10": {"Buffer": shown}}}}


rpcrt.DCERPC_v5.request = request
srvs.hNetrSessionEnum = sessions
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
