"""When calls come in over the demo's months: more by day than by night, more this year than last."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from random import Random

from app.kernel.clock import PEOPLE_ZONE, iso, parse

GROWTH = 0.8
"""Of all moments, those late in the span are so much likelier than those at its beginning."""
HOURS = (1, 1, 1, 1, 1, 2, 4, 7, 10, 10, 9, 8, 6, 7, 9, 9, 8, 7, 5, 4, 3, 2, 2, 1)


def moments(rng: Random, start: str, end: str, count: int) -> list[str]:
    """So many moments between two, in order."""
    first, days = parse(start), (parse(end) - parse(start)).days
    found: list[str] = []
    while len(found) < count:
        share = rng.random()
        if rng.random() > (1 + GROWTH * share) / (1 + GROWTH):
            continue
        day = (first + timedelta(days=share * days)).astimezone(PEOPLE_ZONE).date()
        hour = rng.choices(range(24), HOURS)[0]
        moment = iso(datetime.combine(day, time(hour, rng.randrange(60), rng.randrange(60)), PEOPLE_ZONE))
        if start < moment < end:
            found.append(moment)
    return sorted(found)
