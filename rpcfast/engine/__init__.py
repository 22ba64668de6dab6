"""The protocol without any input or output.

Layer 4.  Nothing here knows a socket, a clock, a thread or an event loop: connections take octets
and give octets, flows say what they wait for.  Imports `ndr`, `_core` and `errors` only.
"""
