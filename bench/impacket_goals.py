"""The goals of the drop-in for impacket: impacket alone, with it installed, and light objects.

The three take turns in one process, and a ratio is that of the best times, in seconds of this
thread: what impacket does takes long, and others may use this machine.
"""

import importlib.metadata
import time
import tracemalloc
from multiprocessing import get_context

import impacket
from codec_goals import stub
from compare import impacket_peer
from impacket.dcerpc.v5 import drsuapi, lsat, rrp, samr
from impacket.krb5 import pac
from table import Table

import rpcfast.impacket

impacket.LOG.setLevel(100)

VALUE = (b"\0\0\2\0\3\0\0\0" + b"\4\0\2\0\0\0\1\0\0\0\0\0\0\0\1\0" + bytes(range(256)) * 256
         + bytes(12))  # fmt: skip

#: what: (the class, the workload, None for VALUE)
CASES = {
    "SAMR, 1000 users": (samr.SamrEnumerateUsersInDomainResponse, "enumerate_users"),
    "LSA, 500 names": (lsat.LsarLookupSidsResponse, "lookup_sids"),
    "DsGetNCChanges, 100 objects": (drsuapi.DRSGetNCChangesResponse, "get_changes"),
    "PAC logon info": (pac.VALIDATION_INFO, "logon_info"),
    "64 KiB registry value": (rrp.BaseRegQueryValueResponse, None),
}
#: what: (decode, light, encode), times impacket alone
BARS = {
    "SAMR, 1000 users": (50, 300, 30), "DsGetNCChanges, 100 objects": (40, 300, 30),
    "PAC logon info": (40, None, 30), "64 KiB registry value": (500, None, 30),
    "LSA, 500 names": (None, None, None),
}  # fmt: skip


def take(function, argument, seconds):
    """Give the best of the times of one call, in some seconds and at least three readings; short
    calls are timed a few hundred at once, as a clock that reads a little short makes them shorter
    than they are."""
    start = time.perf_counter()
    function(argument)
    batch = range(max(1, int(0.005 / (time.perf_counter() - start))))
    best, until, readings = float("inf"), time.perf_counter() + seconds, 0
    while readings < 3 or time.perf_counter() < until:
        start = time.thread_time()
        for _ in batch:
            function(argument)
        best = min(best, (time.thread_time() - start) / len(batch))
        readings += 1
    return best


def best(function, argument, rounds):
    """Time impacket alone and with the drop-in, in turn."""
    alone, installed = float("inf"), float("inf")
    for _ in range(rounds):
        alone = min(alone, take(function, argument, 0.1))
        with rpcfast.impacket.installed():
            function(argument)
            installed = min(installed, take(function, argument, 0.1))
    return alone, installed


def written(value):
    data = value.getData()
    return data + (value.getDataReferents(len(data)) if type(value) is pac.VALIDATION_INFO else b"")


def memory(what):
    """Give the octets that a light object takes over those of impacket's, of the same stub.

    For a process of its own: what is measured is made when all that was made before is still held,
    so none of it is what was freed and kept for reuse, and all that is made once is there.
    """
    data, decode, plan = workload(what)
    held, taken = [], []
    for function in (plan.decode, decode):
        held += [function(data) for _ in range(12)]
        tracemalloc.start()
        held.append(function(data))
        taken.append(tracemalloc.get_traced_memory()[0])
        tracemalloc.stop()
    return taken[0] / taken[1]


def workload(what):
    """Give a stub, what decodes it by impacket, and the plan for light objects."""
    cls, name = CASES[what]
    decode = impacket_peer.WORKLOADS[name].decoder("ndr20") if name else cls
    return stub(name) if name else VALUE, decode, rpcfast.impacket.plan(cls)


def case(table, what, rounds, taken):
    data, decode, plan = workload(what)
    to_objects, to_light, to_stub = BARS[what]
    alone, installed = best(decode, data, rounds)
    table.line(f"{what}: decode to impacket's objects", alone / installed, to_objects, least=True,
               unit=" x", note=f"{alone * 1e3:.2f} ms, {installed * 1e3:.3f} ms")  # fmt: skip
    light = take(plan.decode, data, 0.1 * rounds)
    table.line(f"{what}: decode to light objects", alone / light, to_light, least=True, unit=" x",
               note=f"{light * 1e6:.1f} us")  # fmt: skip
    alone, installed = best(written, decode(data), rounds)
    table.line(f"{what}: encode", alone / installed, to_stub, least=True, unit=" x",
               note=f"{alone * 1e3:.2f} ms, {installed * 1e3:.3f} ms")  # fmt: skip
    table.line(f"{what}: memory of light objects", taken, 0.1 if CASES[what][1] else None,
               unit=" of it")  # the value: octets against pointers to octets, an eighth


def replicate(stubs):
    """Project name and number of attributes of the objects of so many replies of a hundred."""
    plan, rows = rpcfast.impacket.plan(drsuapi.DRSGetNCChangesResponse), []
    data = stub("get_changes")
    start = time.perf_counter()
    for _ in range(stubs):
        item = plan.decode(data)["pmsgOut"]["V6"]["pObjects"]
        while item != b"":
            entry = item["Entinf"]
            rows.append((entry["pName"]["StringName"], len(entry["AttrBlock"]["pAttr"])))
            item = item["pNextEntInf"]
    return time.perf_counter() - start, len(rows)


def main(rounds=5):
    table = Table()
    table.title(f"impacket {importlib.metadata.version('impacket')}, alone and with the drop-in")
    with get_context("spawn").Pool(1, maxtasksperchild=1) as fresh:
        taken = fresh.map(memory, CASES, chunksize=1)
    for what, ratio in zip(CASES, taken, strict=True):
        case(table, what, rounds, ratio)
    seconds, rows = replicate(1000)
    table.line(f"{rows} replicated objects, projected from light ones", seconds, 30, unit=" s")
    print(f"{table.met} met, {table.missed} missed")


if __name__ == "__main__":
    main()
