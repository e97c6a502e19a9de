"""How tests look at a job's promises and at people's inboxes."""

from __future__ import annotations

from typing import Any

from app.kernel.actor import Actor
from app.platform.effects import run_ticks
from tests.house import TestHouse


def clocks_of(house: TestHouse, job: str) -> dict[str, dict[str, Any]]:
    """{kind: clock} of the job."""
    return {clock["kind"]: clock for clock in house.list("service_clock", job_id=job)}


def told(house: TestHouse, who: Actor) -> list[str]:
    """The kinds of the notices in a person's inbox, oldest first."""
    return [notice["kind"] for notice in house.list("notice", person_id=who.id)]


def tick(house: TestHouse) -> None:
    """Lets the scheduler look, as it does every few minutes."""
    run_ticks(house.registry, house.now)
