"""The compiled rules of usual calls are those of the operations, in what they give and refuse."""

import pytest

import rpcfast
from rpcfast import idl
from rpcfast.interfaces.rpcecho import rpcecho
from rpcfast.interfaces.samr import samr
from rpcfast.interfaces.svcctl import svcctl

FORMS = idl.loads(
    """
    [uuid(6b3dbd46-9d3b-4bcb-8d6b-6d9e4d1a7d01), version(1.0)] interface forms {
        void nothing();
        void in_only([in] long a, [in] long b);
        error_status_t status([in] long a);
        long result([in] long a);
        error_status_t one([in] long a, [out] long *x);
        error_status_t two([out] long *x, [out] long *y);
        error_status_t counted([in] long n, [in, size_is(n)] byte *a, [out] long *m,
                               [out, size_is(,*m)] byte **b);
        void both([in, out] long *x, [out] error_status_t *st);
    }
    """,
    name="forms",
).forms
OPERATIONS = [
    *FORMS, *rpcecho, samr["SamrOpenDomain"], samr["SamrCloseHandle"], samr["SamrConnect5"],
    samr["SamrEnumerateUsersInDomain"], svcctl["ROpenSCManagerW"], svcctl["RQueryServiceStatus"],
]  # fmt: skip
VALUES = [None, True, 0, 5, -1, 2**40, 1.5, "text", b"octets", [1, 2], (), (1,), (1, 2), (1, 2, 3),
          {}, {"x": 1}, {"out_data": 1}, {"x": 1, "y": 2}, {"nobody": 1}, object]  # fmt: skip


def outcome(function, *args):
    """Give what a function returns, or the kind and the text of what it raises."""
    try:
        return function(*args)
    except (AttributeError, TypeError, ValueError, rpcfast.RpcError) as error:
        return type(error), str(error)


def fields(made):
    """Give the class and the fields of a Struct; some are counts of what cannot be counted."""
    names = getattr(type(made), "__ndr__", None)
    if names is None:
        return made
    return type(made), [repr(outcome(getattr, made, name)) for name in names.defaults]


def same(one, other, *args):
    """Call both; gives what the first one returns."""
    made = outcome(one, *args)
    assert fields(made) == fields(outcome(other, *args))
    return made


@pytest.mark.parametrize("op", OPERATIONS, ids=lambda op: op.name)
def test_requests_and_arguments(op):
    for args in [(), *((1,) * n for n in range(1, 8)), (b"abc",), ("x", None)]:
        for kwargs in [{}, {"a": 1}, {"in_data": 2}, {"nobody": 3}]:
            made = same(op.usual.request, op.request, args, kwargs)
            if isinstance(made, op.Request):
                found = outcome(op.usual.arguments, made)
                assert repr(found) == repr(outcome(op.arguments, made))


@pytest.mark.parametrize("op", OPERATIONS, ids=lambda op: op.name)
def test_responses_and_what_a_caller_is_given(op):
    request = op.Request.__new__(op.Request)
    for value in VALUES:
        made = same(op.usual.response, op.response, value, request)
        if isinstance(made, op.Response):
            same(op.usual.give, op.give, made)
            assert op.usual.response(made, request) is made
            for status in (234, 0xC0000022, 5):
                for name in op._status_names:
                    setattr(made, name, status)
                same(op.usual.give, op.give, made)


def test_failures_have_the_response():
    op = FORMS["one"]
    response = op.usual.response(7, None)
    response.result = 5
    with pytest.raises(rpcfast.StatusError) as caught:
        op.usual.give(response)
    assert caught.value.outputs is response
