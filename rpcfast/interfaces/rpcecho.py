"""The types and interfaces of rpcecho.idl.

Generated from rpcecho.idl by `python -m rpcfast idl`: edit that file and run it again.
"""

from rpcfast import ndr


class echo_info1(ndr.Struct):
    v = ndr.byte


class echo_info2(ndr.Struct):
    v = ndr.ushort


class echo_info3(ndr.Struct):
    v = ndr.ulong


class echo_info4(ndr.Struct):
    v = ndr.uhyper


class echo_info5(ndr.Struct):
    v1 = ndr.byte
    v2 = ndr.uhyper


class echo_info6(ndr.Struct):
    v1 = ndr.byte
    info1 = echo_info1


class echo_info7(ndr.Struct):
    v1 = ndr.byte
    info4 = echo_info4


class echo_Info(ndr.Union, switch=ndr.ushort):
    info1 = ndr.case(echo_info1, 1)
    info2 = ndr.case(echo_info2, 2)
    info3 = ndr.case(echo_info3, 3)
    info4 = ndr.case(echo_info4, 4)
    info5 = ndr.case(echo_info5, 5)
    info6 = ndr.case(echo_info6, 6)
    info7 = ndr.case(echo_info7, 7)


class echo_Enum1(ndr.IntEnum):
    ECHO_ENUM1 = 1
    ECHO_ENUM2 = 2


class echo_Enum1_32(ndr.IntEnum):
    ECHO_ENUM1_32 = 1
    ECHO_ENUM2_32 = 2


class echo_Enum2(ndr.Struct):
    e1 = ndr.Enum(echo_Enum1)
    e2 = ndr.Enum(echo_Enum1_32, v1=True)


class echo_Enum3(ndr.Union, switch=ndr.ushort):
    e1 = ndr.case(ndr.Enum(echo_Enum1), 1)
    e2 = ndr.case(echo_Enum2, 2)


class echo_Surrounding(ndr.Struct):
    x = ndr.ulong
    surrounding = ndr.array(ndr.ushort, size_is=ndr.var.x)


rpcecho = ndr.Interface("rpcecho", "60a15ec5-4de8-11d7-a637-005056a20182", (1, 0), [
    ndr.operation("AddOne", ndr.in_("in_data", ndr.ulong), ndr.out("out_data", ndr.ref(ndr.ulong))),
    ndr.operation(
        "EchoData",
        ndr.in_("len", ndr.ulong),
        ndr.in_("in_data", ndr.array(ndr.byte, size_is=ndr.var.len)),
        ndr.out("out_data", ndr.array(ndr.byte, size_is=ndr.var.len)),
    ),
    ndr.operation(
        "SinkData",
        ndr.in_("len", ndr.ulong),
        ndr.in_("data", ndr.array(ndr.byte, size_is=ndr.var.len)),
    ),
    ndr.operation(
        "SourceData",
        ndr.in_("len", ndr.ulong),
        ndr.out("data", ndr.array(ndr.byte, size_is=ndr.var.len)),
    ),
    ndr.operation(
        "TestCall",
        ndr.in_("s1", ndr.ref(ndr.string(ndr.wchar))),
        ndr.out("s2", ndr.ref(ndr.unique(ndr.string(ndr.wchar)))),
    ),
    ndr.operation(
        "TestCall2",
        ndr.in_("level", ndr.ushort),
        ndr.out("info", ndr.ref(ndr.switch_is(echo_Info, ndr.var.level))),
        result=ndr.NTSTATUS,
    ),
    ndr.operation("TestSleep", ndr.in_("seconds", ndr.ulong), result=ndr.ulong),
    ndr.operation(
        "TestEnum",
        ndr.inout("foo1", ndr.ref(ndr.Enum(echo_Enum1))),
        ndr.inout("foo2", ndr.ref(echo_Enum2)),
        ndr.inout("foo3", ndr.ref(ndr.switch_is(echo_Enum3, ndr.deref(ndr.var.foo1)))),
    ),
    ndr.operation("TestSurrounding", ndr.inout("data", ndr.ref(echo_Surrounding))),
    ndr.operation(
        "TestDoublePointer",
        ndr.in_("data", ndr.ref(ndr.unique(ndr.unique(ndr.ushort)))),
        result=ndr.ushort,
    ),
], endpoints=("ncacn_np:[\\pipe\\rpcecho]", "ncacn_ip_tcp:", "ncalrpc:"))
