"""Fuzz string bindings: what parses is composed again and stays the same."""

from __future__ import annotations

import random
import sys

import common

from rpcfast.errors import RpcError
from rpcfast.runtime.binding.stringbinding import StringBinding

SEEDS = [
    "ncacn_ip_tcp:server[5000]", "ncacn_ip_tcp:10.0.0.1", "ncacn_np:\\\\srv[\\pipe\\samr]",
    "7c9d5a10-3f52-4e0b-9d5e-0a1b2c3d4e5f@ncacn_ip_tcp:host[135,Security=Impersonation]",
    "ncalrpc:[EPMAPPER]", "ncacn_http:web[593,HttpProxy=proxy:80,RpcProxy=gate:443]",
    "ncacn_ip_tcp:[fe80::1%eth0][135]", "ncadg_ip_udp:a[endpoint=7]", "@ncacn_ip_tcp:", "",
    "ncacn_ip_tcp:h[135,ndr64,localaddress=::1]", "ncacn_http:::1@0.0.0[80]",
    "ncacn_ip_tcp:a\\[b\\][1]", "ncalrpc:[a\\,b,option=\\=x]",
]
WORDS = ["@", ":", "[", "]", ",", "=", "\\", "\\\\", "endpoint=", "ncacn_np", "ncalrpc", "65536",
         "::", "%", "\0", "0" * 40, "NetworkOptions="]


def once(rng: random.Random) -> None:
    """Run one iteration."""
    text = rng.choice(SEEDS)
    if rng.random() < 0.9:
        text = common.splice(rng, text, WORDS)
    else:
        text = "".join(rng.choice(WORDS) for _ in range(rng.randrange(12)))
    try:
        binding = StringBinding.parse(text)
    except RpcError:
        return
    again = StringBinding.parse(str(binding))
    assert again == binding, (text, str(binding))
    assert hash(again) == hash(binding)
    try:
        binding.check_supported()
    except RpcError:
        pass


if __name__ == "__main__":
    sys.exit(common.main("fuzz_stringbinding", once))
