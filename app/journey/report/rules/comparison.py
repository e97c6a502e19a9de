"""Whether what the customer signed is what the office holds: the places where two contents part.

What a phone without a network cannot know is no difference: it may show the times of travel and work blank or by its own
clock, and a wrong clock blocks nothing (SY-32). The office keeps its own times beside what was signed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.kernel.clock import parse

MOMENTS = ("times.departed_at", "times.arrived_at", "times.finished_at")
PERHAPS_UNKNOWN = (*MOMENTS, "place.lat", "place.lon")


def differences(signed: Any, held: Any, path: str = "") -> list[str]:
    """Dotted paths at which the two differ, in order of the keys; list members by their place ("parts.0.quantity")."""
    if isinstance(signed, Mapping) and isinstance(held, Mapping):
        found: list[str] = []
        for key in sorted({*signed, *held}):
            there = f"{path}.{key}" if path else key
            found += (
                [there] if (key in signed) != (key in held) else differences(signed[key], held[key], there)
            )
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
    return path in MOMENTS and _is_moment(signed) and _is_moment(held)


def _is_moment(value: Any) -> bool:
    try:
        parse(value)
    except (TypeError, ValueError):
        return False
    return True
