"""FILETIME: a number of 100 ns since 1601, and the datetime that it says.  [MS-DTYP 2.3.3]

Layer 3; imports nothing of ours, and `datetime` on first use.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime


def to_datetime(filetime: int) -> datetime | None:
    """Return a FILETIME as an aware datetime in UTC, cut to microseconds.

    None where it is no time that a datetime can hold, such as 0x7FFFFFFFFFFFFFFF ("never").
    """
    from datetime import datetime, timedelta, timezone

    try:
        return datetime(1601, 1, 1, tzinfo=timezone.utc) + timedelta(microseconds=filetime // 10)
    except OverflowError:
        return None


def to_filetime(when: datetime) -> int:
    """Return an aware datetime as a FILETIME.

    Raises:
        ValueError: for a datetime without a time zone.
    """
    from datetime import datetime, timedelta, timezone

    if when.utcoffset() is None:
        raise ValueError("a datetime without a time zone is no point in time")
    since = when - datetime(1601, 1, 1, tzinfo=timezone.utc)
    return since // timedelta(microseconds=1) * 10
