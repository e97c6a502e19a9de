"""Service-level promises 时限: which clocks run for a fault, when they are due, and whether they were kept.

Pure. Not where a clock is stopped (evidence does that) and not the words that explain a breach.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from app.kernel.clock import hours_between

ON_SITE, ANSWER, SUPPLIER_LETTER = "on_site", "answer", "supplier_letter"
LETTER_SYSTEMS = frozenset({"chassis", "engine"})


@dataclass(frozen=True)
class Terms:
    """The settings in force: km and hours."""

    near_km: float
    on_site_hours: float
    answer_hours: float
    supplier_letter_hours: float


@dataclass(frozen=True)
class Fault:
    """What the promises depend on. distance_km None: not yet looked up."""

    system: str | None
    distance_km: float | None
    supplier_involved: bool


def promised(fault: Fault, terms: Terms) -> dict[str, float]:
    """{kind of clock: hours from intake}; several may run at once.

    Chassis and engine are bought from suppliers: the promise is the letter to them. Every other fault is the maker's own
    work, so it is judged like a body fault, electrical and other included: near means somebody comes, far means an
    answer. A distance that nobody has looked up counts as far: the answer is due first, and cannot be missed by waiting
    for the map. A supplier who must be asked adds the answer, for then the customer waits for a third party.
    """
    hours: dict[str, float] = {}
    if fault.system in LETTER_SYSTEMS:
        hours[SUPPLIER_LETTER] = terms.supplier_letter_hours
    elif fault.distance_km is not None and fault.distance_km <= terms.near_km:
        hours[ON_SITE] = terms.on_site_hours
    else:
        hours[ANSWER] = terms.answer_hours
    if fault.supplier_involved:
        hours[ANSWER] = terms.answer_hours
    return hours


@dataclass(frozen=True)
class Redrawing:
    """Which kinds of clock fall away and which begin, after the fault is known better."""

    fall: tuple[str, ...]
    begin: tuple[str, ...]


def redraw(standing: Mapping[str, bool], wanted: Iterable[str]) -> Redrawing:
    """standing: {kind: has it stopped}. A clock that stopped by evidence stays, though no rule asks for it any more."""
    kinds = tuple(wanted)
    return Redrawing(
        fall=tuple(kind for kind, stopped in standing.items() if not stopped and kind not in kinds),
        begin=tuple(kind for kind in kinds if kind not in standing),
    )


@dataclass(frozen=True)
class ClockStatus:
    """hours_left: until it is due, or that were left when it stopped; negative when late."""

    status: Literal["running", "kept", "breached"]
    hours_left: float


def clock_status(due_at: str, stopped_at: str | None, now: str) -> ClockStatus:
    """Kept: stopped no later than due. Breached: stopped later, or still running after it was due."""
    left = hours_between(stopped_at or now, due_at)
    if left < 0:
        return ClockStatus("breached", left)
    return ClockStatus("running" if stopped_at is None else "kept", left)
