"""What the call desk goes by: when a first answer is due, and which vehicle a caller means. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.kernel.clock import hours_between, plus

VIN_LENGTH = 17
SHORTEST_ENDING = 6
"""Callers read the end of the number; fewer than six characters name no vehicle, they fit too many."""


@dataclass(frozen=True)
class VinSought:
    """The characters to look for; whole: the complete number, else its end."""

    characters: str
    whole: bool


def vin_sought(normalised: str) -> VinSought | None:
    """What to look for among the vehicles for a VIN in the plate's spelling; None when too little was told."""
    if not SHORTEST_ENDING <= len(normalised) <= VIN_LENGTH:
        return None
    return VinSought(normalised, whole=len(normalised) == VIN_LENGTH)


def reply_due_at(received_at: str, hours: float) -> str:
    """Until when the customer is promised a first answer."""
    return plus(received_at, hours=hours)


def reply_warning(
    due_at: str, now: str, warn_hours: float, warned_at: str | None, breach_told_at: str | None
) -> Literal["nearly_due", "late"] | None:
    """What the desk must be told now of an answer that has not been given, each once."""
    left = hours_between(now, due_at)
    if left < 0:
        return "late" if breach_told_at is None else None
    return "nearly_due" if left <= warn_hours and warned_at is None else None


def below(earlier: str | None, told: str) -> str:
    """What was told now beneath what stood there: nothing that was taken down disappears."""
    return f"{earlier}\n{told}" if earlier else told
