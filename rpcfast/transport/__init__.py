"""Sockets: the drivers that run flows over them, and one module per protocol sequence family.

Layer 5; imports `engine`, `_core` and `errors` only.
"""
