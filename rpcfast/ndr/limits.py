"""Limits on what a peer may make us hold.  Layer 3; imports nothing of ours."""

from __future__ import annotations

from typing import NamedTuple


class Limits(NamedTuple):
    """Bounds of the decoder; all are on by default.

    Attributes:
        referents: pointers followed in one stub.
        empty_elements: elements that take no octets, and lists that hold none.
    """

    referents: int = 1 << 24
    empty_elements: int = 1 << 16
