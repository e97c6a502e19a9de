"""What is owed, and what was supplied in time."""

from __future__ import annotations

from app.journey.parts.requisition.queries import owed, supplies
from app.kernel.actor import THE_SYSTEM
from app.kernel.clock import plus
from app.platform.db import reading
from app.platform.reader import Reader
from tests.house import START, TestHouse
from tests.stories.dispatch import a_dispatched_job
from tests.stories.parts import (
    SEAL,
    a_received_requisition,
    a_stocked_store,
    a_submitted_requisition,
    an_approved_requisition,
    issue,
)  # fmt: skip


def test_owed_is_what_is_approved_and_not_issued(house: TestHouse) -> None:
    a_stocked_store(house, {SEAL: 10})
    a_submitted_requisition(house, {SEAL: 9})
    story = an_approved_requisition(house, {SEAL: 5})
    an_approved_requisition(house, {SEAL: 2})
    issue(house, story, {SEAL: 3})
    with reading() as session:
        assert owed(Reader(session, house.registry, THE_SYSTEM)) == {story.things.parts[SEAL]: 4}


def test_supply_is_in_time_when_the_engineer_has_it_by_the_date(house: TestHouse) -> None:
    job = a_dispatched_job(house)
    a_stocked_store(house, {SEAL: 100})
    early = a_received_requisition(house, {SEAL: 1}, job, needed_by=plus(START, days=2))
    late = a_received_requisition(house, {SEAL: 1}, job, needed_by=plus(START, hours=1))
    undated = a_received_requisition(house, {SEAL: 1}, job)
    open_one = an_approved_requisition(house, {SEAL: 1}, job, needed_by=plus(START, days=3))
    a_received_requisition(house, {SEAL: 1})  # for the van: nothing was promised for a date
    with reading() as session:
        reader = Reader(session, house.registry, THE_SYSTEM)
        told = {s.requisition_id: s for s in supplies(reader, START, plus(START, days=7), house.now)}
        later = {
            s.requisition_id: s for s in supplies(reader, START, plus(START, days=7), plus(START, days=4))
        }
        assert supplies(reader, plus(START, days=7), plus(START, days=14), house.now) == []
    assert {key: s.in_time for key, s in told.items()} == {
        early.id: True,
        late.id: False,
        undated.id: None,
        open_one.id: None,
    }
    assert later[open_one.id].in_time is False
    assert told[early.id].job_id == job.id
    assert told[early.id].supplied_at == house.read("requisition_line", early.lines[SEAL])["received_at"]
