"""What the procedure's figures mean. Pure; the phone shows the same while the engineer types."""

from __future__ import annotations

from typing import Literal

Reading = Literal["within", "low", "high", "unjudged"]


def reading(value: float | None, low: float | None, high: float | None) -> Reading:
    """A measured value against its limits, both included; a limit left out does not limit. Nothing to compare: unjudged."""
    if value is None or (low is None and high is None):
        return "unjudged"
    if low is not None and value < low:
        return "low"
    if high is not None and value > high:
        return "high"
    return "within"
