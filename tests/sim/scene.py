"""The scene of every run: a small house on a Monday morning, with work at all stops that phones and the office fight over."""

from __future__ import annotations

from typing import Any

from flask import Flask

from app.platform.auth.sessions import token_hash
from app.platform.auth.tables import DeviceSession
from app.platform.db import writing
from tests.house import TestHouse
from tests.stories.dispatch import a_dispatched_job, an_opened_job
from tests.stories.parts import GREASE, SEAL, a_drafted_requisition, a_stocked_store, an_approved_requisition
from tests.stories.people import qualify, staff
from tests.stories.procedure import a_sheet_at
from tests.stories.report import a_part_line, report_of
from tests.sync.scenes import change

OFFICE = ("dispatcher", "supervisor", "warehouse")
PHONES = 10  # sessions that are open from the start, so that a restored backup knows them too


def furnish(app: Flask) -> dict[str, Any]:
    """Fills the empty database; returns {name: actor} of who may hold a phone or sit at a desk."""
    house = TestHouse(app)
    people = staff(house)
    qualify(house, people.novice, "body")
    desks = [house.person(name, *OFFICE) for name in ("H1", "H2")]
    _work(house)
    for who in (people.administrator, people.dispatcher, people.supervisor, people.second_supervisor, people.warehouse,
                people.claims_clerk, people.finance):  # fmt: skip
        change(house, "person", who.id, active=False)  # nobody sits there: fewer notices that nobody reads
    actors = {who.name: who for who in (people.engineer, people.colleague, people.novice, *desks)}
    with writing() as session:
        for name, who in actors.items():
            for number in range(PHONES):
                session.add(
                    DeviceSession(
                        id=f"{name}-{number}",
                        token_hash=token_hash(f"{name}-{number}"),
                        person_id=who.id,
                        label=f"{name}-{number}",
                        created_at=house.now,
                        seen_at=house.now,
                    )
                )
        session.commit()
    return actors


def _work(house: TestHouse) -> None:
    """Two reports to sign, a sheet half done, jobs to take and to give away; less in the store than was approved."""
    people = staff(house)
    both = {"also": (people.colleague,)}
    for _ in range(2):
        a_part_line(house, report_of(house, a_sheet_at(house, "complete", **both)))
    a_sheet_at(house, "check", **both)
    a_dispatched_job(house)
    an_opened_job(house)
    a_stocked_store(house, {SEAL: 3, GREASE: 1})
    for _ in range(2):
        an_approved_requisition(house, {SEAL: 4, GREASE: 2})
    a_drafted_requisition(house, {SEAL: 2})
    house.later(hours=1)
