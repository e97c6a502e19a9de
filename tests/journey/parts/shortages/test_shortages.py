"""The warehouse hears once that a part runs low or is short, and again only after there was enough in between."""

from __future__ import annotations

import pytest

from app.journey.parts.shortages.queries import shortages
from app.journey.parts.shortages.rules import Level
from app.kernel.actor import THE_SYSTEM
from app.platform.db import reading
from app.platform.reader import Reader
from tests.house import TestHouse
from tests.stories.parts import (
    GREASE,
    PUMP,
    SEAL,
    a_stocked_store,
    a_submitted_requisition,
    an_approved_requisition,
    an_issued_requisition,
    issue,
)  # fmt: skip
from tests.stories.people import staff


@pytest.mark.parametrize(
    ("level", "kinds"),
    [
        (Level(2, minimum=2), ()),
        (Level(1, minimum=2), ("low",)),
        (Level(5, minimum=2, needed=5), ()),
        (Level(5, minimum=2, needed=6), ("shortage",)),
        (Level(0, minimum=2, needed=1), ("low", "shortage")),
        (Level(0), ()),
    ],
)
def test_low_is_below_the_minimum_and_short_is_less_than_what_is_owed(
    level: Level, kinds: tuple[str, ...]
) -> None:
    assert level.kinds() == kinds


def told(house: TestHouse, kind: str) -> list[dict[str, object]]:
    return [notice["args"] for notice in house.list("notice", kind=kind)]


def test_the_warehouse_is_told_once_that_a_part_is_low(house: TestHouse) -> None:
    a_stocked_store(house, {SEAL: 5})  # the minimum is 2
    an_issued_requisition(house, {SEAL: 3})
    assert told(house, "stock.low") == []
    an_issued_requisition(house, {SEAL: 1})
    (args,) = told(house, "stock.low")
    assert args == {
        "part": SEAL,
        "name_zh": "门泵密封圈",
        "name_en": "Door pump seal",
        "available": 1,
        "minimum": 2,
        "needed": 0,
    }
    (notice,) = house.list("notice", kind="stock.low")
    assert (notice["person_id"], notice["about"]) == (staff(house).warehouse.id, "part")
    an_issued_requisition(house, {SEAL: 1})
    assert len(told(house, "stock.low")) == 1
    a_stocked_store(house, {SEAL: 9}, note="SH-2")
    assert [alert["ended_at"] for alert in house.list("stock_alert", kind="low")] == [house.now]
    an_issued_requisition(house, {SEAL: 8})
    assert len(told(house, "stock.low")) == 2
    assert [alert["ended_at"] is None for alert in house.list("stock_alert", kind="low")] == [False, True]


def test_an_approval_that_the_store_cannot_meet_is_a_shortage(house: TestHouse) -> None:
    a_stocked_store(house, {SEAL: 5})
    a_submitted_requisition(house, {SEAL: 50})
    assert told(house, "stock.shortage") == []
    an_approved_requisition(house, {SEAL: 4})
    assert told(house, "stock.shortage") == []
    story = an_approved_requisition(house, {SEAL: 3})
    (args,) = told(house, "stock.shortage")
    assert (args["available"], args["needed"]) == (5, 7)
    issue(house, story, {SEAL: 3})
    assert len(told(house, "stock.shortage")) == 1
    a_stocked_store(house, {SEAL: 9}, note="SH-2")
    assert house.list("stock_alert", kind="shortage", ended_at=None) == []


def test_closing_the_back_order_ends_the_shortage(house: TestHouse) -> None:
    a_stocked_store(house, {SEAL: 5})
    story = an_approved_requisition(house, {SEAL: 7})
    assert len(house.list("stock_alert", kind="shortage", ended_at=None)) == 1
    house.do(story.staff.supervisor, "requisition.close_back_order", {"reason": "停产"}, row=story.id)
    assert house.list("stock_alert", kind="shortage", ended_at=None) == []


def test_alerts_are_the_office_s(house: TestHouse) -> None:
    an_approved_requisition(house, {SEAL: 7})
    people = staff(house)
    assert len(house.visible(people.warehouse, "stock_alert")) == 2
    assert house.visible(people.engineer, "stock_alert") == set()


def test_the_list_names_all_that_is_low_or_short_now(house: TestHouse) -> None:
    a_stocked_store(house, {SEAL: 5, PUMP: 2})
    an_approved_requisition(house, {SEAL: 7})
    with reading() as session:
        found = shortages(Reader(session, house.registry, THE_SYSTEM))
    assert [(each.number, each.kinds, each.level) for each in found] == [
        (SEAL, ("shortage",), Level(5, 2, 7)),
        (GREASE, ("low",), Level(0, 2, 0)),
    ]
