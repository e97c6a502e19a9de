"""Repeated repairs and days in repair, warned of in three levels before they give a right to exchange the vehicle. Pure.

Not the decision: whether the right exists depends on the contract, and headquarters says so.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from app.kernel.clock import people_day

Level = Literal["notice", "warning", "limit"]


@dataclass(frozen=True)
class Limits:
    """More repairs of one fault, or more days in repair, than these give the right."""

    same_fault: int
    days: int


def days_in_repair(repairs: Iterable[tuple[str, str]]) -> int:
    """Days of repairs told as (reported, given back), both days included; a day that two of them share counts once."""
    spans = [(people_day(start).toordinal(), people_day(end).toordinal()) for start, end in repairs]
    return len({day for first, last in spans for day in range(first, last + 1)})


def warning(same_fault: int, days: int, limits: Limits) -> Level | None:
    """notice from half of a limit on, warning from three quarters, limit when it is reached; the worse of both counts."""
    share = max(same_fault / limits.same_fault, days / limits.days)
    return "limit" if share >= 1 else "warning" if share >= 0.75 else "notice" if share >= 0.5 else None
