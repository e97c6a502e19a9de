"""Who may be sent to what: certificates by system and day. Pure; not who is free or near."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

NEEDS_NO_CERTIFICATE = frozenset({"other"})
"""A fault that belongs to no system needs nobody's certificate."""


@dataclass(frozen=True)
class Certificate:
    """Valid from one day to another, both included; days as "2026-03-01"."""

    system: str
    valid_from: str
    valid_to: str


def qualified(certificates: Iterable[Certificate], system: str, day: date) -> bool:
    """Whether one of a person's certificates covers the system on that day."""
    if system in NEEDS_NO_CERTIFICATE:
        return True
    told = day.isoformat()
    return any(c.system == system and c.valid_from <= told <= c.valid_to for c in certificates)


def expiry_to_tell(valid_to: str, today: date, told_on: date | None, days: int) -> bool:
    """Whether the end of a certificate is to be told today: so many days ahead, and again when its last day was moved."""
    begins = date.fromisoformat(valid_to) - timedelta(days=days)
    return begins <= today and (told_on is None or told_on < begins)
