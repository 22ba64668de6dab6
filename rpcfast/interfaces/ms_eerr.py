"""The types and interfaces of ms_eerr.idl.

Generated from ms_eerr.idl by `python -m rpcfast idl`: edit that file and run it again.
"""

from rpcfast import ndr


class EEAString(ndr.Struct):
    nLength = ndr.short
    pString = ndr.unique(ndr.array(ndr.byte, size_is=ndr.var.nLength))


class EEUString(ndr.Struct):
    nLength = ndr.short
    pString = ndr.unique(ndr.array(ndr.ushort, size_is=ndr.var.nLength))


class BinaryEEInfo(ndr.Struct):
    nSize = ndr.short
    pBlob = ndr.unique(ndr.array(ndr.usmall, size_is=ndr.var.nSize))


class ExtendedErrorParamTypesInternal(ndr.IntEnum):
    eeptiAnsiString = 1
    eeptiUnicodeString = 2
    eeptiLongVal = 3
    eeptiShortValue = 4
    eeptiPointerValue = 5
    eeptiNone = 6
    eeptiBinary = 7


class ExtendedErrorParamValue(ndr.Union, switch=ndr.short, empty=(6,)):
    AnsiString = ndr.case(EEAString, 1)
    UnicodeString = ndr.case(EEUString, 2)
    LVal = ndr.case(ndr.long, 3)
    IVal = ndr.case(ndr.short, 4)
    PVal = ndr.case(ndr.hyper, 5)
    Blob = ndr.case(BinaryEEInfo, 7)


class ExtendedErrorParam(ndr.Struct):
    Type = ndr.Enum(ExtendedErrorParamTypesInternal)
    Value = ndr.switch_is(ExtendedErrorParamValue, ndr.var.Type)


class EEComputerNamePresent(ndr.IntEnum):
    eecnpPresent = 1
    eecnpNotPresent = 2


class EEComputerNameValue(ndr.Union, switch=ndr.short, empty=(2,)):
    Name = ndr.case(EEUString, 1)


class EEComputerName(ndr.Struct):
    Type = ndr.Enum(EEComputerNamePresent)
    Value = ndr.switch_is(EEComputerNameValue, ndr.var.Type)


class ExtendedErrorInfo(ndr.Struct):
    Next = ndr.unique("ExtendedErrorInfo")
    ComputerName = EEComputerName
    ProcessID = ndr.ulong
    TimeStamp = ndr.hyper
    GeneratingComponent = ndr.ulong
    Status = ndr.ulong
    DetectionLocation = ndr.ushort
    Flags = ndr.ushort
    nLen = ndr.short
    Params = ndr.array(ExtendedErrorParam, size_is=ndr.var.nLen)


PExtendedErrorInfo = ndr.unique(ExtendedErrorInfo)
