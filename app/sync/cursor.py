"""The cursor: how far a device has read. A number within the life of its rows; a place within a first snapshot (SY-9).

To the device it is opaque: it sends back what it was given.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import select

from app.platform.db.quick import Driver, Quick
from app.platform.db.system_tables import Clock

_PLACE = re.compile(r"s\.(\d{1,15})\.([01])\.(\d{1,15})")
OWN, REST = 0, 1


@dataclass(frozen=True)
class Place:
    """Within a snapshot, which is told newest first and the person's own rows before the rest.

    top: the clock when it began, from which reading goes on afterwards; part: OWN or REST; below: the clock's value
    under which that part goes on.
    """

    top: int
    part: int
    below: int

    def __str__(self) -> str:
        return f"s.{self.top}.{self.part}.{self.below}"

    @classmethod
    def read(cls, text: str) -> Place | None:
        """The place, or None when the text is none."""
        found = _PLACE.fullmatch(text)
        return None if found is None else cls(*(int(part) for part in found.groups()))


Cursor = int | Place | None


class TheClock(NamedTuple):
    """The server's count of commits and its epoch; kept_after: what left a scope before it is not remembered any more (SY-9)."""

    value: int
    epoch: str
    kept_after: int


THE_QUESTION = Quick(select(Clock.value, Clock.epoch, Clock.kept_after).where(Clock.id == 1))


def the_clock(driver: Driver) -> TheClock:
    """As it is in the driver's transaction."""
    (found,) = THE_QUESTION.all(driver, {})
    return TheClock(*found)
