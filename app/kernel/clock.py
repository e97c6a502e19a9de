"""Moments as the wire writes them: UTC ISO-8601 text with milliseconds and Z. Not a source of time.

Moments are kept as text everywhere: they sort as text, canonicalise as text, and SQLite and PostgreSQL
treat them alike.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

PEOPLE_ZONE = ZoneInfo("Asia/Shanghai")
_MOMENT = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")


def iso(moment: datetime) -> str:
    """An aware datetime as wire text, "2026-03-01T08:15:00.000Z"."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"


def parse(text: str) -> datetime:
    """Wire text as an aware datetime; ValueError when it is not a moment."""
    if not _MOMENT.match(text):
        raise ValueError(f"not a moment: {text!r}")
    return datetime.fromisoformat(text)


def plus(text: str, **span: float) -> str:
    """The moment moved by a span in timedelta words (hours=24)."""
    return iso(parse(text) + timedelta(**span))


def hours_between(start: str, end: str) -> float:
    """Hours from start to end, negative when end is earlier."""
    return (parse(end) - parse(start)).total_seconds() / 3600


def people_day(text: str) -> date:
    """The calendar day of a moment where the people are."""
    return parse(text).astimezone(PEOPLE_ZONE).date()


@dataclass(frozen=True)
class Times:
    """The times of one command: `now` by the server, `at` when the event happened on the device (never later than now)."""

    now: str
    at: str

    @classmethod
    def of(cls, now: str, made_at: str | None = None, clock_offset_ms: int = 0) -> Times:
        """Corrects the device's time by its estimated offset; a time in the future or unreadable counts as now.

        clock_offset_ms: server time minus device time, as the device estimated it.
        """
        if made_at is None:
            return cls(now, now)
        try:
            at = iso(parse(made_at) + timedelta(milliseconds=clock_offset_ms))
        except (ValueError, OverflowError):
            return cls(now, now)
        return cls(now, min(at, now))
