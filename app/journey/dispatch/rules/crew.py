"""The crew of a job: who is asked for, who is added, kept and taken off. Pure; certificates are people's business."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """One engineer as asked for."""

    engineer_id: str
    lead: bool


@dataclass(frozen=True)
class Change:
    """Ids by what becomes of them, each in the order asked for. moved: stays, but leads now or leads no longer."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    moved: tuple[str, ...]

    @property
    def nothing(self) -> bool:
        """Whether the crew stays exactly as it is."""
        return not (self.added or self.removed or self.moved)


def twice(asked: Sequence[Place]) -> list[str]:
    """Ids that were named more than once."""
    ids = [place.engineer_id for place in asked]
    return [found for found in dict.fromkeys(ids) if ids.count(found) > 1]


def leads(asked: Sequence[Place]) -> int:
    """How many would lead; one is right."""
    return sum(place.lead for place in asked)


def change(standing: Mapping[str, bool], asked: Sequence[Place]) -> Change:
    """standing: {engineer's id: leads} of those on the job now."""
    wanted = {place.engineer_id: place.lead for place in asked}
    return Change(
        added=tuple(one for one in wanted if one not in standing),
        removed=tuple(one for one in standing if one not in wanted),
        moved=tuple(one for one in wanted if one in standing and standing[one] != wanted[one]),
    )
