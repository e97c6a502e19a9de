"""When people work: the next moment at which the office is open. Not a calendar of holidays."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from random import Random

from app.kernel.clock import PEOPLE_ZONE, iso, parse

OPENS, CLOSES = 8, 18
SUNDAY = 6


def office(moment: str, rng: Random, *, at_once: bool = False) -> str:
    """The moment itself while the office is open (Monday to Saturday, 8 to 18), else a little after it next opens.

    at_once: somebody is there at any hour, so that the last day's stories come as far as they should.
    """
    if at_once:
        return moment
    local = parse(moment).astimezone(PEOPLE_ZONE)
    if local.hour >= CLOSES:
        local = _opening(local + timedelta(days=1))
    elif local.hour < OPENS:
        local = _opening(local)
    if local.weekday() == SUNDAY:
        local = _opening(local + timedelta(days=1))
    return moment if iso(local) == moment else iso(local + timedelta(minutes=rng.uniform(3, 100)))


def _opening(day: datetime) -> datetime:
    return datetime.combine(day.date(), time(OPENS), PEOPLE_ZONE)
