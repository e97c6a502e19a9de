"""An engineer's account with its ages, and how old parts come back."""

from __future__ import annotations

import pytest

from app.journey.parts.old_parts.queries import Item, account_of, returns, write_offs
from app.journey.parts.stock.queries import turnover_days
from app.kernel.actor import THE_SYSTEM
from app.kernel.clock import plus
from app.platform.db import reading
from app.platform.reader import Reader
from tests.house import START, TestHouse
from tests.stories.parts import (
    GREASE,
    PUMP,
    SEAL,
    a_filled_van,
    a_received_requisition,
    a_stocked_store,
    an_issued_requisition,
)  # fmt: skip
from tests.stories.people import staff
from tests.stories.report import a_part_line, a_report, a_signed_report, sign


def account(house: TestHouse, who: str) -> list[Item]:
    with reading() as session:
        return account_of(Reader(session, house.registry, THE_SYSTEM), who, house.now)


def told(items: list[Item]) -> list[tuple[str, str, int, int, tuple[str, ...]]]:
    return [(item.kind, item.part, item.quantity, item.days, item.waits_for) for item in items]


def test_an_account_holds_what_is_on_the_road_in_the_van_and_in_a_report(house: TestHouse) -> None:
    a_stocked_store(house, {PUMP: 9, SEAL: 9, GREASE: 9})
    a_received_requisition(house, {PUMP: 2, SEAL: 4})
    house.later(days=3)
    an_issued_requisition(house, {GREASE: 1})
    house.later(days=2)
    story = a_signed_report(house)
    house.later(days=4)
    assert told(account(house, story.engineer.id)) == [
        ("van", PUMP, 1, 9, ()),
        ("van", SEAL, 4, 9, ()),
        ("transit", GREASE, 1, 6, ()),
        ("write_off", PUMP, 1, 4, ("report", "old_part")),
    ]
    house.do(story.staff.supervisor, "report.approve", row=story.report)
    assert told(account(house, story.engineer.id))[-1] == ("write_off", PUMP, 1, 4, ("old_part",))
    house.do(
        story.staff.warehouse,
        "old_part.receive",
        {"received_quantity": 1},
        row=house.list("old_part")[0]["id"],
    )
    assert told(account(house, story.engineer.id)) == [
        ("van", PUMP, 1, 9, ()),
        ("van", SEAL, 4, 9, ()),
        ("transit", GREASE, 1, 6, ()),
    ]


def test_what_is_left_is_as_old_as_the_oldest_that_was_not_used(house: TestHouse) -> None:
    a_stocked_store(house, {PUMP: 9})
    a_received_requisition(house, {PUMP: 1})
    house.later(days=5)
    a_received_requisition(house, {PUMP: 2})
    story = a_signed_report(house)
    (van, _) = account(house, story.engineer.id)
    assert (van.kind, van.quantity, van.days) == ("van", 2, 0)


def test_an_engineer_without_parts_owes_nothing(house: TestHouse) -> None:
    assert account(house, staff(house).novice.id) == []


def test_a_part_outside_the_catalogue_stands_there_under_its_own_name(house: TestHouse) -> None:
    story = a_report(house)
    a_part_line(house, story, part_id=None, part_number="X-9", name="替代件")
    sign(house, story)
    (item,) = account(house, story.engineer.id)
    assert (item.part, item.name_zh, item.part_id) == ("X-9", "替代件", None)
    with reading() as session:
        (row,) = write_offs(Reader(session, house.registry, THE_SYSTEM), job_id=story.job)
    assert item.row == row.id


def test_the_return_rate_counts_what_was_due_in_the_period(house: TestHouse) -> None:
    story = a_report(house)
    for number in range(4):
        a_part_line(house, story, serial_new=f"N-{number}", serial_old=f"A-{number}")
    sign(house, story)
    signed = house.now
    first, second, third, fourth = (row["id"] for row in house.list("old_part"))
    house.later(days=2)
    house.do(story.staff.warehouse, "old_part.receive", {"received_quantity": 1}, row=first)
    house.do(story.staff.supervisor, "old_part.declare_lost", {"remark": "丢失"}, row=third)
    house.later(days=18)
    house.do(story.staff.warehouse, "old_part.receive", {"received_quantity": 1}, row=second)
    with reading() as session:
        reader = Reader(session, house.registry, THE_SYSTEM)
        found = returns(reader, signed, plus(signed, days=16))
        before = returns(reader, plus(signed, days=-30), signed)
    assert (found.due, found.returned, found.in_time, found.lost) == (4, 2, 1, 1)
    assert (found.rate, found.mean_age_days, found.open_ids) == (50.0, 11.0, (fourth,))
    assert (before.due, before.rate, before.mean_age_days, before.open_ids) == (0, None, None, ())


def test_stock_lasts_as_long_as_its_value_at_the_pace_of_the_period(house: TestHouse) -> None:
    a_filled_van(house, {SEAL: 4})
    a_stocked_store(house, {SEAL: 6}, note="SH-9")
    with reading() as session:
        reader = Reader(session, house.registry, THE_SYSTEM)
        # 4 left in 10 days, 6 are there: they last 15 days, whatever a piece costs.
        assert turnover_days(reader, START, plus(START, days=10)) == pytest.approx(15)
        assert turnover_days(reader, plus(START, days=10), plus(START, days=20)) is None
