"""Whether what the customer signed is what the office holds: the places where two contents part.

What a phone without a network cannot know is no difference: the server gives the times of travel and arrival, and a phone
may show them blank, or by its own clock.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.kernel.clock import hours_between

MOMENTS = ("times.departed_at", "times.arrived_at", "times.finished_at")
PERHAPS_UNKNOWN = (*MOMENTS, "place.lat", "place.lon")
CLOCK_ERROR_H = 0.25


def differences(signed: Any, held: Any, path: str = "") -> list[str]:
    """Dotted paths at which the two differ, in order of the keys; list members by their place ("parts.0.quantity")."""
    if isinstance(signed, Mapping) and isinstance(held, Mapping):
        found: list[str] = []
        for key in sorted({*signed, *held}):
            there = f"{path}.{key}" if path else key
            found += [there] if (key in signed) != (key in held) else differences(signed[key], held[key], there)
        return found
    if isinstance(signed, list) and isinstance(held, list) and len(signed) == len(held):
        return [
            place
            for at, (one, other) in enumerate(zip(signed, held, strict=True))
            for place in differences(one, other, f"{path}.{at}")
        ]
    return [] if _agree(signed, held, path) else [path]


def _agree(signed: Any, held: Any, path: str) -> bool:
    if isinstance(signed, bool) or isinstance(held, bool):
        return signed is held
    if signed == held or (signed is None and path in PERHAPS_UNKNOWN):
        return True
    return path in MOMENTS and _near(signed, held)


def _near(one: Any, other: Any) -> bool:
    try:
        return abs(hours_between(one, other)) <= CLOCK_ERROR_H
    except (TypeError, ValueError):
        return False
