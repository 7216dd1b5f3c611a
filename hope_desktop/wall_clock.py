"""The clock on the wall: the one place that asks the computer what day and what time it is.

Tests set it, so that what they say about a day holds on every day.
"""

import time
from datetime import UTC, date, datetime, tzinfo
from pathlib import Path


def now() -> datetime:
    """Local time without a zone, as a school tells it."""
    return _read(None)


def today() -> date:
    """Return the day of `now`."""
    return _read(None).date()


def utc_now() -> datetime:
    """Return what is written in files, which may be read in another country."""
    return _read(UTC)


def seconds() -> float:
    """Since 1970, for what counts down."""
    return _read(UTC).timestamp()


def age_seconds(path: Path) -> float:
    """Since a file or folder was written, by the clock that wrote it: tests do not set that."""
    return time.time() - path.stat().st_mtime  # noqa: TID251 - here alone


def _read(zone: tzinfo | None) -> datetime:
    return datetime.now(zone)  # noqa: TID251 - here alone
