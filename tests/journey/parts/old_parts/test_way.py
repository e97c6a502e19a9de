"""The way of an old part: shipped or carried, received, inspected, to the supplier or into the scrap."""

from __future__ import annotations

from typing import Any

import pytest

from app.kernel.problem import Refused
from tests.house import TestHouse
from tests.stories.people import qualify
from tests.stories.report import ReportStory, a_part_line, a_report, a_signed_report, sign


def the_old_part(house: TestHouse) -> dict[str, Any]:
    (row,) = house.list("old_part")
    return row


def step(house: TestHouse, who: Any, verb: str, **args: Any) -> dict[str, Any]:
    house.later(hours=1)
    house.do(who, f"old_part.{verb}", args, row=the_old_part(house)["id"])
    return the_old_part(house)


def place(house: TestHouse) -> str:
    return str(house.read("location", the_old_part(house)["location_id"])["code"])


def test_from_the_site_to_the_supplier(house: TestHouse) -> None:
    story = a_signed_report(house)
    shipped = step(house, story.engineer, "ship", waybill="SF-77", box="B-1")
    assert (shipped["state"], shipped["waybill"], shipped["box"], shipped["shipped_at"]) == (
        "shipped",
        "SF-77",
        "B-1",
        house.now,
    )
    assert place(house) == "TRANSIT"
    (notice,) = house.list("notice", kind="old_part.shipped")
    assert (notice["person_id"], notice["args"]["waybill"]) == (story.staff.warehouse.id, "SF-77")
    received = step(house, story.staff.warehouse, "receive", received_quantity=1)
    assert (received["state"], received["received_at"], received["received_quantity"]) == (
        "received",
        house.now,
        1,
    )
    assert place(house) == "OLD"
    accepted = step(house, story.staff.warehouse, "accept", remark="活塞密封圈老化")
    assert (accepted["state"], accepted["inspected_by_id"], accepted["inspected_at"]) == (
        "accepted", story.staff.warehouse.id, house.now,
    )  # fmt: skip
    gone = step(house, story.staff.claims_clerk, "send_to_supplier", remark=None)
    assert (gone["state"], gone["remark"]) == ("to_supplier", "活塞密封圈老化")
    assert place(house) == "OUTSIDE"


def test_carried_back_it_needs_no_shipping(house: TestHouse) -> None:
    story = a_signed_report(house)
    assert step(house, story.staff.warehouse, "receive", received_quantity=1)["state"] == "received"


def test_a_refused_one_is_told_and_scrapped(house: TestHouse) -> None:
    story = a_signed_report(house)
    step(house, story.staff.warehouse, "receive", received_quantity=1)
    back_at = house.list("write_off")[0]["old_part_back_at"]
    refused = step(house, story.staff.warehouse, "refuse", refusal="no_fault_found", remark="台架测试合格")
    assert (refused["state"], refused["refusal"], refused["remark"]) == (
        "refused",
        "no_fault_found",
        "台架测试合格",
    )
    told = {n["person_id"] for n in house.list("notice", kind="old_part.refused")}
    assert {story.engineer.id, story.staff.supervisor.id} <= told
    assert house.list("write_off")[0]["old_part_back_at"] == back_at, (
        "it came back, whatever the test bench says"
    )
    assert step(house, story.staff.warehouse, "scrap", remark="报废")["state"] == "scrapped"
    assert place(house) == "SCRAP"


@pytest.mark.parametrize("refusal", ["wrong_code", "missing", "not_genuine"])
def test_another_thing_than_the_part_is_no_return(house: TestHouse, refusal: str) -> None:
    story = a_signed_report(house)
    step(house, story.staff.warehouse, "receive", received_quantity=1)
    step(house, story.staff.warehouse, "refuse", refusal=refusal)
    house.do(story.staff.supervisor, "report.approve", row=story.report)
    (write_off,) = house.list("write_off")
    assert (write_off["state"], write_off["old_part_back_at"]) == ("waiting", None)


OUT_OF_TURN: tuple[tuple[str, str, dict[str, Any], str], ...] = (
    ("colleague", "ship", {"waybill": "X"}, "row.missing"),
    ("warehouse", "ship", {"waybill": "X"}, "old_part.ship.wrong_role"),
    ("engineer", "ship", {}, "command.invalid"),
    ("engineer", "receive", {"received_quantity": 1}, "old_part.receive.wrong_role"),
    ("warehouse", "receive", {"received_quantity": 0}, "command.invalid"),
    ("warehouse", "accept", {}, "old_part.accept.wrong_state"),
    ("warehouse", "scrap", {}, "old_part.scrap.wrong_state"),
    ("warehouse", "declare_lost", {"remark": "x"}, "old_part.declare_lost.wrong_role"),
    ("supervisor", "declare_lost", {}, "command.invalid"),
    ("warehouse", "refuse", {"refusal": "ugly"}, "command.invalid"),
    ("engineer", "chase", {}, "old_part.chase.wrong_role"),
)


def test_a_step_out_of_turn_changes_nothing(house: TestHouse) -> None:
    story = a_signed_report(house)
    before = the_old_part(house)
    for who, verb, args, code in OUT_OF_TURN:
        with pytest.raises(Refused) as refused:
            house.do(getattr(story.staff, who), f"old_part.{verb}", args, row=before["id"])
        assert refused.value.code == code
        assert the_old_part(house) == before


def test_nobody_receives_or_inspects_the_own_old_part(house: TestHouse) -> None:
    both = house.person("E1", "engineer", "warehouse")
    qualify(house, both, "body")
    story = a_signed_report(house)
    with pytest.raises(Refused) as refused:
        step(house, both, "receive", received_quantity=1)
    assert refused.value.code == "old_part.receive.not_own"
    step(house, story.staff.warehouse, "receive", received_quantity=1)
    for verb, args in (("accept", {}), ("refuse", {"refusal": "other"})):
        with pytest.raises(Refused) as refused:
            step(house, both, verb, **args)
        assert refused.value.code == f"old_part.{verb}.not_own"


def test_more_than_was_expected_is_written_down(house: TestHouse) -> None:
    story: ReportStory = a_report(house)
    a_part_line(house, story, quantity=2)
    sign(house, story)
    assert step(house, story.staff.warehouse, "receive", received_quantity=3)["received_quantity"] == 3
    assert house.list("write_off")[0]["old_part_back_at"] == house.now
