"""Call a server with impacket, without authentication, and print the answers as JSON.

Usage: python impacket_client.py HOST PORT [echo] [mgmt] [epm]        (default: echo mgmt)
Runs under any Python that has impacket; no rpcfast, no pytest.
A call that fails is an answer too: {"error": TEXT}.
"""

import json
import sys

from impacket import uuid
from impacket.dcerpc.v5 import epm, mgmt, rpcrt, transport
from impacket.dcerpc.v5.dtypes import ULONG
from impacket.dcerpc.v5.ndr import NDRCALL, NDRUniConformantArray

ECHO = uuid.uuidtup_to_bin(("60a15ec5-4de8-11d7-a637-005056a20182", "1.0"))


class DCERPCSessionError(rpcrt.DCERPCException):
    """impacket raises the class of this name in the module of the call."""


class Octets(NDRUniConformantArray):
    item = "c"


class AddOne(NDRCALL):
    opnum = 0
    structure = (("in_data", ULONG),)


class AddOneResponse(NDRCALL):
    structure = (("out_data", ULONG),)


class EchoData(NDRCALL):
    opnum = 1
    structure = (("len", ULONG), ("in_data", Octets))


class EchoDataResponse(NDRCALL):
    structure = (("out_data", Octets),)


class NoSuchCall(NDRCALL):
    opnum = 4242
    structure = ()


def connected(host, port):
    client = transport.DCERPCTransportFactory(f"ncacn_ip_tcp:{host}[{port}]").get_dce_rpc()
    client.connect()
    return client


def bound(host, port, interface):
    client = connected(host, port)
    client.bind(interface)
    return client


def ask(client, request):
    # By default impacket takes the last four octets of any answer for an error code.
    return client.request(request, checkError=False)


def add_one(client, number):
    request = AddOne()
    request["in_data"] = number
    return ask(client, request)["out_data"]


def echo_data(client, count):
    """Return whether the octets came back as they went."""
    octets = bytes((i * 7 + (i >> 8)) & 255 for i in range(count))
    request = EchoData()
    request["len"] = count
    request["in_data"] = [octets[i : i + 1] for i in range(count)]
    return b"".join(ask(client, request)["out_data"]) == octets


def ask_echo(host, port):
    client = bound(host, port, ECHO)
    yield "AddOne", lambda: add_one(client, 41)
    yield "EchoData 20000", lambda: echo_data(client, 20000)
    yield "unknown opnum", lambda: bool(ask(client, NoSuchCall()))
    yield "AddOne after the fault", lambda: add_one(client, 7)
    client.disconnect()


def if_ids(client):
    """Return [uuid, version] of each interface, versions as MAJOR.MINOR."""
    answer = mgmt.hinq_if_ids(client)
    vector = answer["if_id_vector"]
    pairs = [uuid.bin_to_uuidtup(vector["if_id"][i]["Data"].getData())
             for i in range(vector["count"])]
    return [[name.lower(), version] for name, version in pairs]


def ask_mgmt(host, port):
    client = bound(host, port, mgmt.MSRPC_UUID_MGMT)
    yield "inq_if_ids", lambda: if_ids(client)
    yield "is_server_listening", lambda: mgmt.his_server_listening(client)["status"]
    client.disconnect()


def entry(found):
    """Return [interface uuid, version, string binding] of an endpoint map entry."""
    floors = found["tower"]["Floors"]
    binding = epm.PrintStringBinding(floors)
    return [str(floors[0]).split()[0].lower(), str(floors[0]).split()[1].lstrip("v"), binding]


def ask_epm(host, port):
    # The two helpers bind by themselves, so each needs a connection of its own.
    # hept_lookup() raises on any status, so on the last answer of a Samba server.
    yield "lookup", lambda: [entry(e) for e in epm.hept_lookup(host, dce=connected(host, port))]
    yield "map", lambda: epm.hept_map(
        host, ECHO, protocol="ncacn_ip_tcp", dce=connected(host, port)
    )


ASK = {"echo": ask_echo, "mgmt": ask_mgmt, "epm": ask_epm}


def main(host, port, *wanted):
    answers = {}
    for group in wanted or ("echo", "mgmt"):
        for name, call in ASK[group](host, port):
            try:
                answers[name] = call()
            except Exception as error:  # whatever it is, it is the answer
                answers[name] = {"error": f"{type(error).__name__}: {error}"}
    json.dump(answers, sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    if len(sys.argv) < 3 or not set(sys.argv[3:]) <= set(ASK):
        sys.exit(f"usage: {sys.argv[0]} HOST PORT [echo] [mgmt] [epm]")
    main(*sys.argv[1:])
