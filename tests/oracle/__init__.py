"""The oracle: a slow NDR in plain Python, written literally from the rules.

It shares the descriptors and the classes of structs and unions with the package, and nothing
else; it must not import `rpcfast._core`, `rpcfast.ndr.compile` or any compiled plan.  Values are
in wire representation: a Struct for a struct, a union object for a union, None for a null
pointer, `ndr.Ref` where a pointer would not be told apart from its referent.
"""

from .alike import alike
from .calls import decode_stub, encode_stub, has_pipes, is_pipe, pipe_of, stub_items
from .decode import Decoded, decode
from .encode import Encoded, encode
from .layout import NDR20, NDR64, SYNTAXES, Syntax
from .trace import COUNTS, Event, OracleError, canonical

__all__ = [
    "COUNTS", "NDR20", "NDR64", "SYNTAXES", "Decoded", "Encoded", "Event", "OracleError",
    "Syntax", "alike", "canonical", "decode", "decode_stub", "encode", "encode_stub", "has_pipes",
    "is_pipe", "pipe_of", "stub_items",
]  # fmt: skip
