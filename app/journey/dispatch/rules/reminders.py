"""When people are reminded: of an appointment, and of a promise that is nearly due or broken. Pure."""

from __future__ import annotations

from typing import Literal

from app.kernel.clock import hours_between, plus

DAY_H, HOUR_H = 24, 1


def appointment_reminder(
    begins_at: str, now: str, day_told_at: str | None, hour_told_at: str | None
) -> Literal["day", "hour"] | None:
    """Which reminder is due now, each once; none when the appointment has begun.

    Where the day's was missed until the last hour, the hour's alone is left.
    """
    left = hours_between(now, begins_at)
    if not 0 < left <= DAY_H:
        return None
    if left <= HOUR_H:
        return "hour" if hour_told_at is None else None
    return "day" if day_told_at is None else None


def knew_a_day_before(begins_at: str, assigned_at: str) -> bool:
    """Whether somebody was sent early enough to need the day's reminder; who was sent later has just read the date."""
    return assigned_at <= plus(begins_at, hours=-DAY_H)


def clock_warning(
    due_at: str, now: str, warn_hours: float, warned_at: str | None, breach_told_at: str | None
) -> Literal["nearly_due", "breached"] | None:
    """What the office must be told of a running clock now, each once; after the breach no warning comes any more."""
    left = hours_between(now, due_at)
    if left < 0:
        return "breached" if breach_told_at is None else None
    return "nearly_due" if left <= warn_hours and warned_at is None else None
