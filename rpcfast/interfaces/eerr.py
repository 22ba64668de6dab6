"""Extended error information: what a fault or a bind_nak says beside its status.

Layer 3, written by hand over the generated `ms_eerr`; imports errors and ndr.  `decode` makes the
records of an error's `chain` of the octets on the wire, `encode` the other way round.  It is a
pointer to a linked list in type serialization version 1.  [MS-EERR 2.2]
"""

from __future__ import annotations

import copy
import datetime
from collections.abc import Iterable, Sequence
from typing import Any, Final

from ..errors import ErrorRecord
from ..ndr import deserialize, serialize
from .ms_eerr import (
    BinaryEEInfo,
    EEComputerName,
    EEComputerNamePresent,
    EEComputerNameValue,
    EEUString,
    ExtendedErrorInfo,
    ExtendedErrorParam,
    ExtendedErrorParamTypesInternal,
    ExtendedErrorParamValue,
    PExtendedErrorInfo,
)

__all__ = ["ErrorRecord", "decode", "encode", "fitted"]

#: Of `ErrorRecord.flags`: records are missing before this one (newer), or after it (older).
PREVIOUS_MISSING: Final = 1
NEXT_MISSING: Final = 2
#: Records that are passed on: a chain that comes may be as long as a fragment.
MOST: Final = 32

_EPOCH: Final = datetime.datetime(1601, 1, 1, tzinfo=datetime.timezone.utc)
_KIND: Final = ExtendedErrorParamTypesInternal
_PRESENT: Final = EEComputerNamePresent.eecnpPresent
_LONG: Final = 1 << 31


def decode(data: Any) -> tuple[ErrorRecord, ...]:
    """Read the records of an error, the newest first.

    Raises:
        NdrError: with `offset` and `path`; the octets are no extended error information.
    """
    info = deserialize(PExtendedErrorInfo, data, lenient=True)
    records = []
    while info is not None:
        records.append(_record(info))
        info = info.Next
    return tuple(records)


def _record(info: Any) -> ErrorRecord:
    name = info.ComputerName
    return ErrorRecord(
        info.Status,
        component=info.GeneratingComponent,
        computer=_text(name.Value.value.pString) if name.Type == _PRESENT else None,
        process_id=info.ProcessID,
        time=_time(info.TimeStamp),
        location=info.DetectionLocation,
        flags=info.Flags,
        parameters=tuple(_read(parameter) for parameter in info.Params),
    )


def _time(filetime: int) -> datetime.datetime | None:
    try:
        return _EPOCH + datetime.timedelta(microseconds=filetime // 10) if filetime > 0 else None
    except OverflowError:
        return None  # later than any that Python knows


def _text(units: Sequence[int] | None) -> str:
    octets = b"".join(unit.to_bytes(2, "little") for unit in units or ())
    return octets.decode("utf-16-le", "replace").rstrip("\0")


def _read(parameter: Any) -> str | int | bytes | None:
    kind, value = parameter.Type, parameter.Value.value
    if kind == _KIND.eeptiUnicodeString:
        return _text(value.pString)
    if kind == _KIND.eeptiAnsiString:  # in the code page of the other end, which it does not say
        return bytes(value.pString or b"").rstrip(b"\0").decode("latin-1")
    if kind == _KIND.eeptiBinary:
        return bytes(value.pBlob or b"")
    number: int | None = value
    return number


def encode(records: Iterable[ErrorRecord]) -> bytes:
    """Write the records of an error, the newest first.

    Raises:
        NdrError: with `path`; a value is too large for its place.
    """
    info = None
    for record in reversed(list(records)):
        info = _info(record, info)
    return serialize(PExtendedErrorInfo, info)


def fitted(records: Sequence[ErrorRecord], most: int) -> bytes:
    """Write as many of the newest records as go into so many octets, and no more than MOST.

    The last of these says where older ones are missing.  b"" where not even one fits.
    """
    for n in range(min(len(records), MOST), 0, -1):
        kept = list(records[:n])
        if n < len(records):
            kept[-1] = copy.copy(kept[-1])
            kept[-1].flags |= NEXT_MISSING
        octets = encode(kept)
        if len(octets) <= most:
            return octets
    return b""


def _info(record: ErrorRecord, following: Any) -> Any:
    time, name = record.time, record.computer
    since = datetime.timedelta() if time is None else time - _EPOCH
    there = EEComputerNamePresent.eecnpNotPresent if name is None else _PRESENT
    return ExtendedErrorInfo(
        Next=following,
        ComputerName=EEComputerName(
            Type=there, Value=EEComputerNameValue(there, None if name is None else _units(name))
        ),
        ProcessID=record.process_id,
        TimeStamp=since // datetime.timedelta(microseconds=1) * 10,
        GeneratingComponent=record.component,
        Status=record.status & 0xFFFFFFFF,
        DetectionLocation=record.location,
        Flags=record.flags,
        Params=[_written(value) for value in record.parameters],
    )


def _units(text: str) -> Any:
    octets = f"{text}\0".encode("utf-16-le", "replace")
    return EEUString(pString=memoryview(octets).cast("H").tolist())


def _written(given: str | int | bytes | None) -> Any:
    value: Any = given
    if given is None:
        kind = _KIND.eeptiNone
    elif isinstance(given, str):
        kind, value = _KIND.eeptiUnicodeString, _units(given)
    elif isinstance(given, bytes):
        kind, value = _KIND.eeptiBinary, BinaryEEInfo(pBlob=given)
    else:
        kind = _KIND.eeptiLongVal if -_LONG <= given < _LONG else _KIND.eeptiPointerValue
    return ExtendedErrorParam(Type=kind, Value=ExtendedErrorParamValue(kind, value))
