"""The face of the two walkers: functions for one value, callables for the stubs of operations.

Layer 2; imports decode, encode, plan.
"""

cimport cython

from rpcfast._core.decode cimport decode_stub
from rpcfast._core.encode cimport encode_stub
from rpcfast._core.plan cimport Plan


def encode(Plan plan not None, value, *, request=None, bint big=False, size_t position=0):
    """Encode a value of a plan.

    request: the request Struct whose fields a response's size expressions may read.
    big: write big-endian.  position: octets of the stub before this part, for alignment.

    Raises:
        NdrError: with the path to the value that does not fit.
    """
    return encode_stub(plan, value, request, big, position)


def decode(
    Plan plan not None, data, *, request=None, bint big=False, size_t position=0,
    Py_ssize_t surplus=0, limits=None,
):
    """Decode a value of a plan from a whole buffer.

    request, big, position: as for encode.  surplus: octets allowed behind the value; -1 allows
    any number.  limits: an ndr.Limits.

    Raises:
        NdrError: with `offset` and `path`.
    """
    cdef size_t used
    return decode_stub(plan, data, request, big, position, surplus, limits, &used)


def decode_head(Plan plan not None, data, *, bint big=False, limits=None):
    """Decode a value at the head of a buffer; return it and the octets it took."""
    cdef size_t used
    value = decode_stub(plan, data, None, big, 0, -1, limits, &used)
    return value, used


cdef bint is_big(str byteorder) except -1:
    if byteorder == "little":
        return False
    if byteorder == "big":
        return True
    raise ValueError(f"byteorder is 'little' or 'big', not {byteorder!r}")


@cython.final
cdef class Decoder:
    """A callable that decodes whole stubs: `op.decode_request`, `op.decode_response`.

    find(syntax, representation, arrays) gives the plan; the default one is kept.
    """

    cdef object find
    cdef Plan default

    def __init__(self, find):
        self.find = find

    def __call__(
        self, data, request=None, *, str syntax="ndr20", str byteorder="little",
        str arrays="list", str representation="python", limits=None, partial=False,
    ):
        """Decode a stub; up to 7 octets may be left over, any number with partial=True."""
        cdef Plan plan
        cdef size_t used
        if syntax == "ndr20" and representation == "python" and arrays == "list":
            plan = self.default
            if plan is None:
                plan = self.default = self.find(syntax, representation, arrays)
        else:
            plan = self.find(syntax, representation, arrays)
        return decode_stub(
            plan, data, request, is_big(byteorder), 0, -1 if partial else 7, limits, &used
        )


@cython.final
cdef class Encoder:
    """A callable that encodes whole stubs: `op.encode_request`, `op.encode_response`.

    find(syntax, representation, arrays) gives the plan; the default one is kept.
    """

    cdef object find
    cdef Plan default

    def __init__(self, find):
        self.find = find

    def __call__(
        self, value, request=None, *, str syntax="ndr20", str byteorder="little",
        str arrays="list", str representation="python", limits=None, partial=False,
    ):
        """Encode a stub; arrays, limits and partial are taken for symmetry with a Decoder."""
        cdef Plan plan
        if syntax == "ndr20" and representation == "python":
            plan = self.default
            if plan is None:
                plan = self.default = self.find(syntax, representation, "list")
        else:
            plan = self.find(syntax, representation, "list")
        return encode_stub(plan, value, request, is_big(byteorder), 0)
