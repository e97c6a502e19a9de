"""Overdue old parts are chased once a day, in the morning, in one notice however many there are."""

from __future__ import annotations

import pytest

from app.journey.parts.old_parts.ticks import chase_old_parts
from app.kernel.actor import THE_SYSTEM
from app.kernel.clock import Times
from app.platform.db import writing
from app.platform.effects import run_ticks
from app.platform.unit_of_work import UnitOfWork
from tests.house import TestHouse, keep
from tests.stories.report import ReportStory, a_part_line, a_report, a_signed_report, sign


def tick(house: TestHouse) -> None:
    """What the scheduler does every hour."""
    with writing() as session:
        uow = UnitOfWork(session, house.registry, THE_SYSTEM, Times.of(house.now))
        chase_old_parts(uow)
        keep(uow)


def with_lines(house: TestHouse, count: int) -> ReportStory:
    story = a_report(house)
    for number in range(count):
        a_part_line(house, story, serial_new=f"N-{number}", serial_old=f"A-{number}")
    sign(house, story)
    return story


def test_engineer_and_warehouse_are_told_once_a_day_until_it_is_on_hand(house: TestHouse) -> None:
    story = with_lines(house, 3)
    house.later(days=15)
    tick(house)
    assert house.list("notice", kind="old_part.overdue") == [], "due is not overdue"
    house.later(days=1)
    tick(house)
    tick(house)
    told = house.list("notice", kind="old_part.overdue")
    assert {n["person_id"] for n in told} == {story.engineer.id, story.staff.warehouse.id}
    assert len(told) == 2
    assert (told[0]["args"]["count"], told[0]["args"]["days"], told[0]["args"]["name"]) == (3, 1, "E1")
    assert all(row["chased_at"] == house.now for row in house.list("old_part"))
    house.later(hours=3)
    tick(house)
    assert len(house.list("notice", kind="old_part.overdue")) == 2
    house.later(days=1)
    for row in house.list("old_part"):
        house.do(story.staff.warehouse, "old_part.receive", {"received_quantity": 1}, row=row["id"])
    tick(house)
    assert len(house.list("notice", kind="old_part.overdue")) == 2


def test_nobody_is_woken_for_it(house: TestHouse) -> None:
    a_signed_report(house)
    house.later(days=20)
    house.now = house.now[:11] + "23:30:00.000Z"  # half past seven where the people are
    tick(house)
    assert house.list("notice", kind="old_part.overdue") == []
    house.later(minutes=30)
    tick(house)
    assert len(house.list("notice", kind="old_part.overdue")) == 2


@pytest.mark.parametrize("count", [60])
def test_a_backlog_is_chased_in_one_run(house: TestHouse, count: int) -> None:
    with_lines(house, count)
    house.later(days=30)
    assert "parts.chase_old_parts" in run_ticks(house.registry, house.now)
    assert {n["args"]["count"] for n in house.list("notice", kind="old_part.overdue")} == {count}


def test_the_warehouse_chases_by_hand(house: TestHouse) -> None:
    story = a_signed_report(house)
    (row,) = house.list("old_part")
    house.later(days=16)
    house.do(story.staff.warehouse, "old_part.chase", row=row["id"])
    (notice,) = house.list("notice", kind="old_part.overdue")
    assert (notice["person_id"], notice["args"]["tag"], notice["args"]["days"]) == (
        story.engineer.id,
        row["tag"],
        1,
    )
    assert house.list("old_part")[0]["chased_at"] == house.now
    tick(house)
    assert len(house.list("notice", kind="old_part.overdue")) == 1, "chased today already"


def test_what_is_lost_or_withdrawn_is_not_chased(house: TestHouse) -> None:
    story = a_signed_report(house)
    house.do(
        story.staff.supervisor,
        "old_part.declare_lost",
        {"remark": "丢失"},
        row=house.list("old_part")[0]["id"],
    )
    house.later(days=30)
    tick(house)
    assert house.list("notice", kind="old_part.overdue") == []
