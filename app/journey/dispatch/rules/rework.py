"""Rework 返修: the same vehicle with the same fault within a term of the last repair. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.kernel.clock import plus


@dataclass(frozen=True)
class Repair:
    """An earlier job of the vehicle, by when its engineer left it."""

    job_id: str
    fault_system: str | None
    left_at: str | None


def repeats(repairs: Iterable[Repair], fault_system: str | None, reported_at: str, days: float) -> str | None:
    """The job that this fault repeats: the latest repair of the same system that ended within so many days before.

    The term runs from the day the vehicle was given back, not from when the office closed the papers.
    """
    earliest = plus(reported_at, days=-days)
    ended = [
        (repair.left_at, repair.job_id)
        for repair in repairs
        if repair.left_at
        and repair.fault_system == fault_system
        and earliest <= repair.left_at <= reported_at
    ]
    return max(ended)[1] if ended else None
