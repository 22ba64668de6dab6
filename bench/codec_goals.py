"""The goals of the codec: each is a line with what is measured, what is wanted, and the verdict.

The subjects of a line take turns; a ratio is the median of those of turns that followed each
other. Peers that are missing leave their lines without a verdict. What is slow, and what fills
memory with live objects for the collector to walk, is raced after all that is fast.
"""

import functools
import gc
import itertools
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from compare import Missing, ours, ours_numpy, peer, verify
from table import Table
from workloads import NUMBERS, OCTETS, WORKLOADS

import rpcfast

TURN = 0.002  # seconds that a subject is timed for, at least once
SYNTAXES = ("ndr20", "ndr64")
SHAPES = ("open_domain", "enumerate_users", "lookup_sids", "get_changes", "logon_info")
SHORT = {
    "open_domain": "request of 52 octets", "enumerate_users": "SAMR, 1000 users",
    "lookup_sids": "LSA, 500 names", "get_changes": "DsGetNCChanges, 100 objects",
    "logon_info": "PAC logon info",
}  # fmt: skip
SLOW = ("impacket", "scapy")


def turn(function, argument, n):
    """Give the seconds of `n` calls."""
    calls = itertools.repeat(None, n)
    start = time.thread_time()
    for _ in calls:
        function(argument)
    return time.thread_time() - start


def calls_of(function, argument):
    """Give how many calls are a turn."""
    function(argument)
    n = 1
    while (took := turn(function, argument, n)) < TURN / 4:
        n *= 4
    return max(1, round(n * TURN / took))


def race(subjects, rounds):
    """Time {name: (function, argument)} in turn; gives {name: seconds of one, for each round}.

    Seconds of this thread: nothing here waits, and who else uses the machine does not count.
    """
    often = {name: calls_of(*subject) for name, subject in subjects.items()}
    times = {name: [] for name in subjects}
    for _ in range(rounds):
        for name, (function, argument) in subjects.items():
            times[name].append(turn(function, argument, often[name]) / often[name])
    return times


def pairs(times, one, other):
    """Give the median of what `one` took to what `other` took, round by round."""
    return statistics.median(a / b for a, b in zip(times[one], times[other], strict=True))


def available(names):
    """Give the peers of these that are there; says which are not."""
    found = []
    for name in names:
        try:
            peer(name)
            found.append(name)
        except Missing as missing:
            print(f"missing: {missing}")
    return found


@functools.cache
def stub(name, syntax="ndr20", who="rpcfast"):
    codec = peer(who)[name]
    return codec.encoder(syntax)(codec.build(WORKLOADS[name].data))


def decoding(name, who, syntax="ndr20"):
    """Give the decoder of a peer and what it decodes, once it was seen to read all of it."""
    codec, data = peer(who)[name], stub(name, syntax, "msgspec" if who == "msgspec" else "rpcfast")
    verify(name, who, data, syntax)
    return codec.decoder(syntax), data


def touching(name, who):
    decode, data = decoding(name, who)
    touch = peer(who)[name].touch
    return (lambda data: touch(decode(data))), data


def encoding(name, who, syntax="ndr20"):
    codec = peer(who)[name]
    value = codec.build(WORKLOADS[name].data)
    if who == "limit" and codec.encoder(syntax)(value) != stub(name):
        raise AssertionError(f"{who} writes something else in {name}")
    return codec.encoder(syntax), value


def building(name, who):
    codec = peer(who)[name]
    build, encode = codec.build, codec.encoder("ndr20")
    return (lambda data: encode(build(data))), WORKLOADS[name].data


ACTIONS = {"decode": decoding, "decode, all fields read": touching, "encode": encoding,
           "build and encode": building}  # fmt: skip


def offers(name, who, action):
    codec = peer(who).get(name)
    return codec is not None and (
        action.startswith("decode") or (codec.build is not None and codec.encoder is not None)
    )


def contest(name, action, who, rounds):
    """Race the peers of `who` that can; gives their times."""
    subjects = {one: ACTIONS[action](name, one) for one in who if offers(name, one, action)}
    gc.collect()
    return race(subjects, rounds)


#: what: (workload, action), (peer, most), ... ; None for information
BARS = [
    ("open_domain", "decode", {"limit": 1.5}),
    ("open_domain", "encode", {"limit": 1.5}),
    ("enumerate_users", "decode", {"limit": None, "msgspec": None}),
    ("enumerate_users", "decode, all fields read", {"limit": 1.3, "msgspec": 1, "samba": 1 / 20}),
    ("lookup_sids", "decode", {"limit": None, "msgspec": None}),
    ("lookup_sids", "decode, all fields read", {"limit": 1.3, "msgspec": 1, "samba": 1 / 20}),
    ("enumerate_users", "encode", {"limit": 1.5}),
    ("lookup_sids", "encode", {"limit": 1.5}),
    ("enumerate_users", "build and encode", {"limit": 1.5}),
    ("get_changes", "decode", {"limit": 1.4, "samba": 1}),
    ("logon_info", "decode", {"limit": 1.4}),
]
#: the limit counts when it takes of msgspec's time at most
LIMIT = {
    ("enumerate_users", "decode"): 0.55, ("lookup_sids", "decode"): 0.5,
    ("enumerate_users", "encode"): 0.6, ("open_domain", "decode"): 1.05,
    ("open_domain", "encode"): 1.05, ("logon_info", "decode"): 1.05,
}  # fmt: skip
SLOW_BARS = [
    ("enumerate_users", "decode", {"impacket": None}),
    ("lookup_sids", "decode", {"impacket": None}),
    ("enumerate_users", "decode, all fields read", {"impacket": 1000, "scapy": None}),
    ("lookup_sids", "decode, all fields read", {"impacket": 1000, "scapy": None}),
    ("enumerate_users", "encode", {"impacket": 1000}),
    ("lookup_sids", "encode", {"impacket": 1000}),
    ("open_domain", "decode", {"impacket": None, "scapy": None}),
    ("get_changes", "decode", {"impacket": None}),
    ("logon_info", "decode", {"impacket": None, "scapy": None}),
]


def micro(seconds):
    return f"{seconds * 1e6:,.3g} us" if seconds < 1e-4 else f"{seconds * 1e6:,.0f} us"


def bests(times, one, other, invert=False):
    """Say the best times of two, and their ratio: far from that of the pairs, others were busy."""
    first, second = min(times[one]), min(times[other])
    ratio = second / first if invert else first / second
    return f"best {micro(first)} to {micro(second)}: {ratio:,.2f}"


def fast(table, rounds):
    found = available(("limit", "msgspec", "samba"))
    valid = []
    table.title("rpcfast beside the limit, msgspec and Samba's bindings: ours / theirs")
    for name, action, bars in BARS:
        times = contest(name, action, ["rpcfast", *found], rounds)
        for who, bar in bars.items():
            what = f"{SHORT[name]}: {action}, of {who}"
            if who not in times:
                table.line(what, None, bar)
                continue
            note = bests(times, "rpcfast", who)
            table.line(what, pairs(times, "rpcfast", who), bar, note=note)
        if (name, action) in LIMIT and {"limit", "msgspec"} <= times.keys():
            valid.append((name, action, times))
        if name == "logon_info":
            rate = 1 / statistics.median(times["rpcfast"])
            table.line(f"{SHORT[name]}: decoded a second", rate, 500_000, least=True)
    table.title("the limit itself: of msgspec's time")
    for name, action, times in valid:
        table.line(f"{SHORT[name]}: {action}", pairs(times, "limit", "msgspec"),
                   LIMIT[name, action], note=bests(times, "limit", "msgspec"))  # fmt: skip


def slow(table, rounds):
    found = available(SLOW)
    table.title("how many times ours: theirs / ours")
    for name, action, bars in SLOW_BARS:
        who = [one for one in bars if one in found]
        times = contest(name, action, ["rpcfast", *who], rounds) if who else {}
        for one, bar in bars.items():
            what = f"{SHORT[name]}: {action}, {one}"
            if one not in times:
                table.line(what, None, bar, least=True)
                continue
            note = bests(times, one, "rpcfast")
            table.line(what, pairs(times, one, "rpcfast"), bar, least=True, note=note)


def named(name, action, syntax):
    """Give a subject of ours that names its syntax, also where it is the default."""
    op, direction = peer("rpcfast")[name].op, peer("rpcfast")[name].direction
    _, argument = ACTIONS[action](name, "rpcfast", syntax)
    function = getattr(op, f"{action}_{direction}")
    return functools.partial(function, syntax=syntax), argument


def syntaxes(table, rounds):
    table.title("NDR64 of NDR20's time")
    for name in SHAPES[:-1]:  # type serialization 1 is NDR20 only
        for action in ("decode", "encode"):
            subjects = {syntax: named(name, action, syntax) for syntax in SYNTAXES}
            gc.collect()
            times = race(subjects, rounds)
            note = bests(times, "ndr64", "ndr20")
            table.line(f"{SHORT[name]}: {action}", pairs(times, "ndr64", "ndr20"), 1.15, note=note)


def big_endian():
    """Give a decoder to numpy of the numbers in the other byte order, and its stub."""
    value = ours_numpy.Array.build(WORKLOADS["numbers"].data)
    data = rpcfast.encode(ours.Numbers, value, byteorder="big")
    decode = functools.partial(
        rpcfast.decode, ours.Numbers, byteorder="big", arrays="numpy"
    )  # fmt: skip
    if ours_numpy.Array.touch(decode(data)) != WORKLOADS["numbers"].digest:
        raise AssertionError("the big-endian numbers are others")
    return decode, data


def arrays(table, rounds):
    """memcpy is `bytes` of as many octets: fresh memory, as what is decoded or encoded has."""
    table.title("arrays: of the speed of one memcpy to fresh memory")
    numbers, octets = bytearray(4 * NUMBERS), bytearray(OCTETS)
    numbers[:], octets[:] = b"\1" * len(numbers), b"\1" * len(octets)
    decode = ours_numpy.Array.decoder("ndr20"), stub("numbers")
    times = race({"view": decode}, rounds)
    table.line("1 M uint32 to numpy, little-endian", min(times["view"]) * 1e6, 2, unit=" us")
    value = ours_numpy.Array.build(WORKLOADS["numbers"].data)
    encode = ours_numpy.Array.encoder("ndr20"), value
    if encode[0](value) != stub("numbers"):
        raise AssertionError("an array of numpy is encoded as something else")
    subjects = {"memcpy": (bytes, numbers), "big": big_endian(), "encode": encode}
    times = race(subjects, rounds)
    note = bests(times, "big", "memcpy", invert=True)
    table.line("1 M uint32 to numpy, big-endian", pairs(times, "memcpy", "big"), 0.5, least=True,
               note=note)  # fmt: skip
    note = bests(times, "encode", "memcpy", invert=True)
    table.line("1 M uint32 from numpy, encode", pairs(times, "memcpy", "encode"), 0.8, least=True,
               note=note)  # fmt: skip
    subjects = {
        "memcpy": (bytes, octets),
        "decode": decoding("octets", "rpcfast"),
        "encode": encoding("octets", "rpcfast"),
    }
    times = race(subjects, rounds)
    for action in ("decode", "encode"):
        note = bests(times, action, "memcpy", invert=True)
        table.line(f"1 MiB of octets, {action}", pairs(times, "memcpy", action), 0.9, least=True,
                   note=note)  # fmt: skip


def columns(table, rounds):
    """Rows to columns, beside the same rows to objects."""
    table.title("1000 SAMR rows to columns")
    if not hasattr(rpcfast, "columns"):
        table.line("of the time of the objects", None, 0.5)
        return
    value = ours.EnumerateUsers.build(WORKLOADS["enumerate_users"].data).Buffer
    kind, data = type(value), rpcfast.encode(type(value), value)
    subjects = {
        "objects": (functools.partial(rpcfast.decode, kind), data),
        "both": (lambda data: rpcfast.columns(kind, data, "Buffer", ["RelativeId", "Name"]), data),
        "numbers": (lambda data: rpcfast.columns(kind, data, "Buffer", ["RelativeId"]), data),
    }
    rids, names = subjects["both"][0](data)
    if sum(map(int, rids)) + sum(map(len, names)) != WORKLOADS["enumerate_users"].digest:
        raise AssertionError("the columns are others")
    times = race(subjects, rounds)
    table.line("of the time of the objects", pairs(times, "both", "objects"), 0.5,
               note=bests(times, "both", "objects"))  # fmt: skip
    table.line("numbers alone", statistics.median(times["numbers"]) * 1e6, 6, unit=" us")


def child(code, *arguments):
    """Run Python code in a fresh interpreter that sees the benches; gives what it prints."""
    path = [str(Path(__file__).parent), *filter(None, sys.path)]
    run = [sys.executable, "-c", f"import sys; sys.path[:] = {path!r}\n{code}", *arguments]
    return json.loads(subprocess.run(run, capture_output=True, text=True, check=True).stdout)


IMPORT = """
import json, time
start = time.process_time()
from rpcfast import ndr
middle = time.process_time()
from rpcfast.interfaces import samr
end = time.process_time()
print(json.dumps([end - middle, end - start]))
"""

FIRST_DECODE = """
import json, time
from compare import ours
decode = ours.WORKLOADS[sys.argv[1]].decoder("ndr20")
data = open(sys.argv[2], "rb").read()
start = time.thread_time()
decode(data)
first = time.thread_time() - start
start = time.thread_time()
decode(data)
print(json.dumps([first, time.thread_time() - start]))
"""

MEMORY = """
import json, tracemalloc
from compare import peer
decode = peer(sys.argv[2])[sys.argv[1]].decoder("ndr20")
data = open(sys.argv[3], "rb").read()
first = decode(data)  # is kept: what it left would be used again by the next
kept = [None] * 32
tracemalloc.start()
before = tracemalloc.get_traced_memory()[0]
for i in range(len(kept)):
    kept[i] = decode(data)
print(json.dumps((tracemalloc.get_traced_memory()[0] - before) / len(kept)))
"""


def fresh(table, folder):
    """First things: each by fresh processes, five times; the best counts."""
    table.title("first things, in a fresh process")
    for name in ("enumerate_users", "lookup_sids", "get_changes"):
        path = folder / name
        path.write_bytes(stub(name))
        best = min(child(FIRST_DECODE, name, path) for _ in range(5))
        table.line(f"{SHORT[name]}: first decode, its plan included", best[0] * 1e3, 1,
                   unit=" ms", note=f"the next one takes {micro(best[1])}")  # fmt: skip
    best = [min(times) for times in zip(*(child(IMPORT) for _ in range(5)), strict=True)]
    table.line("import of samr, after rpcfast.ndr", best[0] * 1e3, 15, unit=" ms")
    table.line("import of samr, with all that it needs", best[1] * 1e3, 15, unit=" ms")


def memory(table, folder):
    table.title("memory of decoded values")
    for name in SHAPES:
        path = folder / name
        path.write_bytes(stub(name))
        mine = child(MEMORY, name, "rpcfast", path)
        if name == "enumerate_users":
            table.line(f"{SHORT[name]}: of the octets on the wire", mine / len(stub(name)), 3)
        what = f"{SHORT[name]}: of the limit"
        try:
            theirs = child(MEMORY, name, "limit", path)
        except subprocess.CalledProcessError:
            table.line(what, None, 1)
            continue
        table.line(what, mine / theirs, 1, note=f"{mine:,.0f} to {theirs:,.0f} octets")


def main(rounds):
    """Print all goals of the codec."""
    table = Table()
    version = f"{sys.implementation.name} {sys.version.split()[0]}, {sys.executable}"
    print(f"{version}; ratios are medians of pairs, times are those of the thread")
    with tempfile.TemporaryDirectory() as folder:
        fresh(table, Path(folder))
        memory(table, Path(folder))
    fast(table, 5 * rounds)
    syntaxes(table, 5 * rounds)
    arrays(table, 5 * rounds)
    columns(table, 5 * rounds)
    slow(table, max(3, rounds // 4))
    print(f"\n{table.met} met, {table.missed} missed")
    return table
