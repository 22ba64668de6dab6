"""Make every rpcecho call that python3-samba can make, and print the answers as JSON.

Usage: /usr/bin/python3 samba_echo.py STRING-BINDING
for instance ncacn_ip_tcp:127.0.0.1[5000,bigendian]; Samba's binding options ndr64,
bigendian, validate, padcheck and print apply. Octets are printed as hex digits.
"""

from samba.dcerpc import base, echo
from samba_common import main


def octets(count):
    """Return `count` octets of a pattern that shows lost and swapped ones."""
    return [(i * 7 + (i >> 8)) & 255 for i in range(count)]


def echo_data(count):
    return lambda client: bytes(client.EchoData(octets(count))).hex()


def source_data(count):
    return lambda client: bytes(client.SourceData(count)).hex()


def test_call2(level):
    """Return the fields of the answer's arm in the order of the IDL."""
    fields = {5: "v1 v2", 6: "v1 info1.v", 7: "v1 info4.v"}.get(level, "v").split()

    def value(info, path):
        for name in path.split("."):
            info = getattr(info, name)
        return info

    def call(client):
        info = client.TestCall2(level)
        return [value(info, path) for path in fields]

    return call


def test_enum(client):
    foo2 = echo.Enum2()
    foo2.e1, foo2.e2 = echo.ECHO_ENUM2, echo.ECHO_ENUM1_32
    foo1, foo2, foo3 = client.TestEnum(echo.ECHO_ENUM1, foo2, echo.ECHO_ENUM1)
    return [foo1, [foo2.e1, foo2.e2], foo3]


def test_enum_struct_arm(client):
    pair = echo.Enum2()
    pair.e1, pair.e2 = echo.ECHO_ENUM1, echo.ECHO_ENUM2_32
    foo1, foo2, foo3 = client.TestEnum(echo.ECHO_ENUM2, pair, pair)
    return [foo1, [foo2.e1, foo2.e2], [foo3.e1, foo3.e2]]


def test_surrounding(count):
    def call(client):
        data = echo.Surrounding()
        data.x = count
        data.surrounding = list(range(1, count + 1))
        data = client.TestSurrounding(data)
        return [data.x, data.surrounding]

    return call


CALLS = {
    "AddOne": lambda client: client.AddOne(41),
    "AddOne wraps": lambda client: client.AddOne(0xFFFFFFFF),
    "EchoData 0": echo_data(0),
    "EchoData 5": echo_data(5),
    "EchoData 20000": echo_data(20000),
    "SinkData": lambda client: client.SinkData(octets(20000)),
    "SourceData 0": source_data(0),
    "SourceData 20000": source_data(20000),
    "TestCall": lambda client: client.TestCall("h\u00e9llo \u20ac \U0001f600"),
    "TestCall empty": lambda client: client.TestCall(""),
    **{f"TestCall2 {level}": test_call2(level) for level in range(1, 9)},
    "TestSleep": lambda client: client.TestSleep(1),
    "TestEnum": test_enum,
    "TestEnum struct arm": test_enum_struct_arm,
    "TestSurrounding 0": test_surrounding(0),
    "TestSurrounding 3": test_surrounding(3),
    "TestDoublePointer": lambda client: client.TestDoublePointer(base.ndr_pointer(7)),
}

if __name__ == "__main__":
    main(echo.rpcecho, CALLS)
