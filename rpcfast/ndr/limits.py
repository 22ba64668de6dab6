"""Limits on what a peer may make us hold.  Layer 3; imports the decoder's defaults."""

from __future__ import annotations

from dataclasses import dataclass

from .._core.codec import DEFAULTS


@dataclass(frozen=True)
class Limits:
    """Bounds of the decoder; all are on by default.

    A stub of n octets never makes more than `made_per_byte * n` octets of memory, and 4 KiB,
    before it is decoded or refused.  The default, 64, is twice what the costliest of ordinary
    constructs needs (arrays of records of one octet; most take less than 10); a type that nests
    structs of one octet in one another may need more.

    Attributes:
        depth: constructs nested by value in one another, known when a type is compiled.
        referents: pointers followed in one stub.
        elements: elements of all arrays of one stub.
        empty_elements: elements that take no octets, and lists that hold none, of one array.
        made_per_byte: octets of memory made for each octet of the stub.
    """

    depth: int = DEFAULTS["depth"]
    referents: int = DEFAULTS["referents"]
    elements: int = DEFAULTS["elements"]
    empty_elements: int = DEFAULTS["empty_elements"]
    made_per_byte: int = DEFAULTS["made_per_byte"]
