"""What aftercare decides by: which records fit one complaint, and what is surfaced to the supervisor early.

Pure. The thresholds are settings and come in as arguments; how the counts are made stands in `queries`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from app.kernel.clock import PEOPLE_ZONE, iso, people_day


@dataclass(frozen=True)
class Link:
    """Another record that a complaint names: its customer and its job, where it has them."""

    customer_id: str | None
    job_id: str | None


def misfit(customer_id: str, job_id: str | None, links: Mapping[str, Link]) -> str | None:
    """The first of the named links ({field: link}) that belongs to another customer or job; None when all fit.

    A blank on either side fits: a call is often logged before anybody knows whose it is.
    """
    for name, link in links.items():
        strange = link.customer_id is not None and link.customer_id != customer_id
        if strange or (job_id is not None and link.job_id is not None and link.job_id != job_id):
            return name
    return None


def hour_of_today(now: str, hour: int) -> str:
    """The moment of that full hour on the day it is now where the people are."""
    return iso(datetime.combine(people_day(now), time(hour), PEOPLE_ZONE))


@dataclass(frozen=True)
class Scores:
    """The sum and the number of overall scores in one span."""

    total: float
    answers: int

    @property
    def mean(self) -> float:
        """The average, from 1 to 5."""
        return self.total / self.answers


def fallen(now: Scores, before: Scores, drop: float, least: int) -> bool:
    """Whether the average fell by at least `drop`, with at least `least` answers on both sides."""
    if min(now.answers, before.answers) < max(least, 1):
        return False
    return before.mean - now.mean >= drop - 1e-9  # 4.2 - 3.7 is a hair under 0.5 in binary


@dataclass(frozen=True)
class Alert:
    """kind: of the notice; key: what must not be told twice within the span; about: (entity, id) to look at."""

    kind: str
    key: str
    about: tuple[str, str]
    args: Mapping[str, Any]
