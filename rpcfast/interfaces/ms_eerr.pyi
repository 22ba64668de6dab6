# Types of the module that `python -m rpcfast idl` generated from ms_eerr.idl.
# Client, async client and manager classes exist for type checkers only.
from typing import Final, overload

from rpcfast import ndr
from rpcfast.ndr import typing as _t

class EEAString(ndr.Struct):
    nLength: int
    pString: bytes | None
    def __init__(self, *, nLength: int = ..., pString: _t.Buffer | None = ...) -> None: ...

class EEUString(ndr.Struct):
    nLength: int
    pString: list[int] | None
    def __init__(self, *, nLength: int = ..., pString: _t.Elements[int] | None = ...) -> None: ...

class BinaryEEInfo(ndr.Struct):
    nSize: int
    pBlob: bytes | None
    def __init__(self, *, nSize: int = ..., pBlob: _t.Buffer | None = ...) -> None: ...

class ExtendedErrorParamTypesInternal(ndr.IntEnum):
    eeptiAnsiString = 1
    eeptiUnicodeString = 2
    eeptiLongVal = 3
    eeptiShortValue = 4
    eeptiPointerValue = 5
    eeptiNone = 6
    eeptiBinary = 7

class ExtendedErrorParamValue(ndr.Union):
    tag: int
    value: EEAString | EEUString | int | BinaryEEInfo | None
    @overload
    def __init__(
        self,
        tag: int,
        value: EEAString | EEUString | int | BinaryEEInfo | None = ...,
        /,
    ) -> None: ...
    @overload
    def __init__(self, *, AnsiString: EEAString) -> None: ...
    @overload
    def __init__(self, *, UnicodeString: EEUString) -> None: ...
    @overload
    def __init__(self, *, LVal: int) -> None: ...
    @overload
    def __init__(self, *, IVal: int) -> None: ...
    @overload
    def __init__(self, *, PVal: int) -> None: ...
    @overload
    def __init__(self, *, Blob: BinaryEEInfo) -> None: ...

class ExtendedErrorParam(ndr.Struct):
    Type: ExtendedErrorParamTypesInternal
    Value: ExtendedErrorParamValue
    def __init__(
        self,
        *,
        Type: ExtendedErrorParamTypesInternal | int = ...,
        Value: ExtendedErrorParamValue,
    ) -> None: ...

class EEComputerNamePresent(ndr.IntEnum):
    eecnpPresent = 1
    eecnpNotPresent = 2

class EEComputerNameValue(ndr.Union):
    tag: int
    value: EEUString | None
    @overload
    def __init__(self, tag: int, value: EEUString | None = ..., /) -> None: ...
    @overload
    def __init__(self, *, Name: EEUString) -> None: ...

class EEComputerName(ndr.Struct):
    Type: EEComputerNamePresent
    Value: EEComputerNameValue
    def __init__(
        self,
        *,
        Type: EEComputerNamePresent | int = ...,
        Value: EEComputerNameValue,
    ) -> None: ...

class ExtendedErrorInfo(ndr.Struct):
    Next: ExtendedErrorInfo | None
    ComputerName: EEComputerName
    ProcessID: int
    TimeStamp: int
    GeneratingComponent: int
    Status: int
    DetectionLocation: int
    Flags: int
    nLen: int
    Params: list[ExtendedErrorParam]
    def __init__(
        self,
        *,
        Next: ExtendedErrorInfo | None = ...,
        ComputerName: EEComputerName,
        ProcessID: int,
        TimeStamp: int,
        GeneratingComponent: int,
        Status: int,
        DetectionLocation: int,
        Flags: int,
        nLen: int = ...,
        Params: _t.Elements[ExtendedErrorParam],
    ) -> None: ...

PExtendedErrorInfo: Final[ndr.Pointer]
