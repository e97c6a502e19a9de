"""Issuing against the approval, acknowledging, taking back, closing what is still owed; stock moves with every step."""

from __future__ import annotations

from typing import Any

import pytest

from app.kernel.problem import Refused
from tests.house import TestHouse
from tests.stories.parts import (
    GREASE,
    PUMP,
    SEAL,
    RequisitionStory,
    a_received_requisition,
    a_stocked_store,
    an_approved_requisition,
    an_issued_requisition,
    issue,
    stock,
)  # fmt: skip
from tests.stories.people import staff


def state(house: TestHouse, story: RequisitionStory) -> str:
    return str(house.read("requisition", story.id)["state"])


def line(house: TestHouse, story: RequisitionStory, number: str) -> tuple[int, int, int]:
    row = house.read("requisition_line", story.lines[number])
    return row["approved"], row["issued"], row["received"]


def refused(
    house: TestHouse, who: Any, verb: str, args: dict[str, Any], story: RequisitionStory
) -> tuple[str, dict[str, Any]]:
    with pytest.raises(Refused) as caught:
        house.do(who, f"requisition.{verb}", args, row=story.id)
    return caught.value.code, caught.value.detail


def test_parts_go_from_the_store_by_the_road_into_the_van(house: TestHouse) -> None:
    a_stocked_store(house, {PUMP: 2, SEAL: 10})
    story = an_approved_requisition(house, {PUMP: 1, SEAL: 4})
    issue(house, story, {PUMP: 1, SEAL: 4}, waybill="SF-001")
    assert state(house, story) == "issued"
    assert (stock(house, "MAIN", SEAL), stock(house, "TRANSIT", SEAL), stock(house, "VAN-E1", SEAL)) == (
        6,
        4,
        0,
    )
    told = house.read("requisition", story.id)
    assert (told["waybill"], told["issued_at"]) == ("SF-001", house.now)
    house.later(hours=5)
    house.do(story.engineer, "requisition.acknowledge", story.told({PUMP: 1, SEAL: 4}), row=story.id)
    assert state(house, story) == "received"
    assert (stock(house, "TRANSIT", SEAL), stock(house, "VAN-E1", SEAL), stock(house, "VAN-E1", PUMP)) == (
        0,
        4,
        1,
    )
    movements = house.list("stock_movement", document_id=story.id)
    assert {(m["document"], m["document_number"]) for m in movements} == {("requisition", "LL-2026-00001")}
    van = house.list("location", code="VAN-E1")[0]["id"]
    mine = {m["id"] for m in movements if m["to_id"] == van}
    assert mine == house.visible(story.engineer, "stock_movement")


def test_a_part_issue_leaves_a_back_order(house: TestHouse) -> None:
    a_stocked_store(house, {SEAL: 3})
    story = an_approved_requisition(house, {SEAL: 5, GREASE: 1})
    issue(house, story, {SEAL: 3})
    assert (state(house, story), line(house, story, SEAL)) == ("partly_issued", (5, 3, 0))
    house.do(story.engineer, "requisition.acknowledge", story.told({SEAL: 3}), row=story.id)
    assert state(house, story) == "partly_issued"
    a_stocked_store(house, {SEAL: 9, GREASE: 9}, note="SH-2")
    issue(house, story, {SEAL: 2, GREASE: 1})
    assert state(house, story) == "issued"
    house.do(story.engineer, "requisition.acknowledge", story.told({SEAL: 2, GREASE: 1}), row=story.id)
    assert (state(house, story), line(house, story, SEAL)) == ("received", (5, 5, 5))


def test_a_line_cut_to_nothing_owes_nothing(house: TestHouse) -> None:
    a_stocked_store(house, {SEAL: 5})
    story = an_approved_requisition(house, {SEAL: 5})
    other = an_approved_requisition(house, {SEAL: 1})
    assert (
        refused(house, story.staff.warehouse, "issue", other.told({SEAL: 1}), story)[0]
        == "requisition.issue.line_unknown"
    )
    issue(house, story, {SEAL: 5})
    assert state(house, story) == "issued"


def test_only_the_approved_remainder_is_issued(house: TestHouse) -> None:
    a_stocked_store(house, {SEAL: 50})
    story = an_approved_requisition(house, {SEAL: 5})
    issue(house, story, {SEAL: 3})
    code, detail = refused(house, story.staff.warehouse, "issue", story.told({SEAL: 3}), story)
    assert (code, detail) == ("requisition.issue.too_many", {"part": SEAL, "remaining": 2})
    assert stock(house, "TRANSIT", SEAL) == 3


def test_a_store_without_enough_issues_nothing_of_the_command(house: TestHouse) -> None:
    a_stocked_store(house, {GREASE: 9, SEAL: 2})
    story = an_approved_requisition(house, {GREASE: 1, SEAL: 5})
    code, detail = refused(house, story.staff.warehouse, "issue", story.told({GREASE: 1, SEAL: 5}), story)
    assert (code, detail["available"], detail["wanted"]) == ("stock.short", 2, 5)
    assert (state(house, story), line(house, story, GREASE)) == ("approved", (1, 0, 0))
    assert (stock(house, "MAIN", GREASE), stock(house, "TRANSIT", GREASE)) == (9, 0)


@pytest.mark.parametrize(
    ("serials", "why"),
    [
        (None, "serials_missing"),
        (["A"], "serials_missing"),
        (["A", "B", "C"], "serials_missing"),
        (["A", "A"], "serials_repeated"),
    ],
)
def test_a_serialised_part_goes_out_under_its_numbers(
    house: TestHouse, serials: list[str] | None, why: str
) -> None:
    a_stocked_store(house, {PUMP: 5})
    story = an_approved_requisition(house, {PUMP: 3})
    args = {"lines": [{"line_id": story.lines[PUMP], "quantity": 2, "serials": serials}]}
    assert refused(house, story.staff.warehouse, "issue", args, story)[0] == f"requisition.issue.{why}"


def test_serial_numbers_are_kept_and_none_goes_out_twice(house: TestHouse) -> None:
    a_stocked_store(house, {PUMP: 5})
    story = an_approved_requisition(house, {PUMP: 3})
    first = {"lines": [{"line_id": story.lines[PUMP], "quantity": 2, "serials": ["A", "B"]}]}
    house.do(story.staff.warehouse, "requisition.issue", first, row=story.id)
    again = {"lines": [{"line_id": story.lines[PUMP], "quantity": 1, "serials": ["B"]}]}
    assert (
        refused(house, story.staff.warehouse, "issue", again, story)[0]
        == "requisition.issue.serials_repeated"
    )
    assert house.read("requisition_line", story.lines[PUMP])["serials"] == ["A", "B"]


def test_a_station_issues_from_its_own_ledger(house: TestHouse) -> None:
    warehouse = staff(house).warehouse
    station = house.do(
        warehouse,
        "location.open",
        {"code": "ST-DJ", "kind": "station", "name_zh": "东江站", "name_en": "Dongjiang"},
    )
    story = an_approved_requisition(house, {SEAL: 2})
    lines = [{"part_id": story.things.parts[SEAL], "quantity": 2}]
    house.do(warehouse, "stock.receive", {"location_id": station, "delivery_note": "A", "lines": lines})
    issue(house, story, {SEAL: 2}, location_id=station)
    assert (stock(house, "ST-DJ", SEAL), stock(house, "TRANSIT", SEAL)) == (0, 2)
    van = house.do(warehouse, "location.open", {"code": "V9", "kind": "van", "name_zh": "车", "name_en": "Van",
                                                "person_id": story.staff.colleague.id})  # fmt: skip
    other = an_approved_requisition(house, {SEAL: 1})
    code, _ = refused(house, warehouse, "issue", other.told({SEAL: 1}, location_id=van), other)
    assert code == "requisition.issue.not_a_store"


def test_what_did_not_arrive_stays_open_and_the_warehouse_is_told(house: TestHouse) -> None:
    a_stocked_store(house, {SEAL: 10, GREASE: 2})
    story = an_issued_requisition(house, {SEAL: 4, GREASE: 2})
    house.do(story.engineer, "requisition.acknowledge", story.told({SEAL: 3, GREASE: 0}), row=story.id)
    assert (state(house, story), line(house, story, SEAL), line(house, story, GREASE)) == (
        "issued",
        (4, 4, 3),
        (2, 2, 0),
    )
    assert (stock(house, "TRANSIT", SEAL), stock(house, "VAN-E1", SEAL)) == (1, 3)
    (notice,) = house.list("notice", kind="requisition.receipt_short")
    assert notice["person_id"] == story.staff.warehouse.id
    assert (notice["args"]["missing"], notice["args"]["parts"]) == (3, [SEAL, GREASE])
    code, detail = refused(house, story.engineer, "acknowledge", story.told({SEAL: 2}), story)
    assert (code, detail) == ("requisition.acknowledge.too_many", {"part": SEAL, "under_way": 1})
    house.do(story.engineer, "requisition.acknowledge", story.told({SEAL: 1, GREASE: 2}), row=story.id)
    assert state(house, story) == "received"
    assert len(house.list("notice", kind="requisition.acknowledged")) == 1


def test_what_never_left_is_taken_back_and_owed_again(house: TestHouse) -> None:
    a_stocked_store(house, {SEAL: 10})
    story = an_issued_requisition(house, {SEAL: 4})
    house.do(story.engineer, "requisition.acknowledge", story.told({SEAL: 3}), row=story.id)
    args = story.told({SEAL: 1}, reason="货架上找到一件")
    house.do(story.staff.warehouse, "requisition.take_back", args, row=story.id)
    assert (state(house, story), line(house, story, SEAL)) == ("partly_issued", (4, 3, 3))
    assert (stock(house, "MAIN", SEAL), stock(house, "TRANSIT", SEAL)) == (7, 0)
    code, _ = refused(house, story.staff.warehouse, "take_back", args, story)
    assert code == "requisition.take_back.too_many"
    issue(house, story, {SEAL: 1})
    house.do(story.engineer, "requisition.acknowledge", story.told({SEAL: 1}), row=story.id)
    assert state(house, story) == "received"


def test_serial_numbers_come_back_by_name(house: TestHouse) -> None:
    a_stocked_store(house, {PUMP: 5})
    story = an_approved_requisition(house, {PUMP: 2})
    args = {"lines": [{"line_id": story.lines[PUMP], "quantity": 2, "serials": ["A", "B"]}]}
    house.do(story.staff.warehouse, "requisition.issue", args, row=story.id)
    for serials in (None, ["C"], ["A", "B"]):
        back = {
            "reason": "错发",
            "lines": [{"line_id": story.lines[PUMP], "quantity": 1, "serials": serials}],
        }
        assert (
            refused(house, story.staff.warehouse, "take_back", back, story)[0]
            == "requisition.take_back.serials_unknown"
        )
    back = {"reason": "错发", "lines": [{"line_id": story.lines[PUMP], "quantity": 1, "serials": ["A"]}]}
    house.do(story.staff.warehouse, "requisition.take_back", back, row=story.id)
    assert house.read("requisition_line", story.lines[PUMP])["serials"] == ["B"]


def test_a_supervisor_closes_what_is_still_owed(house: TestHouse) -> None:
    a_stocked_store(house, {SEAL: 3})
    story = an_approved_requisition(house, {SEAL: 5})
    issue(house, story, {SEAL: 3})
    house.do(story.engineer, "requisition.acknowledge", story.told({SEAL: 3}), row=story.id)
    house.do(story.staff.supervisor, "requisition.close_back_order", {"reason": "停产"}, row=story.id)
    assert (state(house, story), line(house, story, SEAL)) == ("received", (3, 3, 3))
    assert house.read("requisition_line", story.lines[SEAL])["cut_reason"] == "停产"
    (notice,) = house.list("notice", kind="requisition.back_order_closed")
    assert notice["person_id"] == story.engineer.id


def test_closing_before_anything_was_issued_is_a_refusal_told_once(house: TestHouse) -> None:
    story = an_approved_requisition(house, {SEAL: 5})
    house.do(story.staff.supervisor, "requisition.close_back_order", {"reason": "停产"}, row=story.id)
    assert (state(house, story), line(house, story, SEAL)) == ("refused", (0, 0, 0))
    kinds = [n["kind"] for n in house.list("notice", person_id=story.engineer.id)]
    assert kinds == ["requisition.approved", "requisition.refused"]


def test_the_engineer_hears_of_the_issue_and_the_warehouse_of_the_receipt(house: TestHouse) -> None:
    a_stocked_store(house, {SEAL: 10})
    story = a_received_requisition(house, {SEAL: 4})
    (issued,) = house.list("notice", kind="requisition.issued")
    (received,) = house.list("notice", kind="requisition.acknowledged")
    assert (issued["person_id"], received["person_id"]) == (story.engineer.id, story.staff.warehouse.id)
    assert received["args"] == {"number": "LL-2026-00001", "name": "E1"}


def test_each_step_is_its_own_person_s(house: TestHouse) -> None:
    a_stocked_store(house, {SEAL: 10})
    story = an_approved_requisition(house, {SEAL: 4})
    assert (
        refused(house, story.engineer, "issue", story.told({SEAL: 4}), story)[0]
        == "requisition.issue.wrong_role"
    )
    assert (
        refused(house, story.staff.supervisor, "issue", story.told({SEAL: 4}), story)[0]
        == "requisition.issue.wrong_role"
    )
    issue(house, story, {SEAL: 4})
    assert refused(house, story.staff.warehouse, "acknowledge", story.told({SEAL: 4}), story)[0] == (
        "requisition.acknowledge.wrong_role"
    )
    both = house.person("EW", "engineer", "warehouse")
    assert (
        refused(house, both, "acknowledge", story.told({SEAL: 4}), story)[0] == "requisition.acknowledge.own"
    )


@pytest.mark.parametrize("quantity", [0, -1, 1000, None, "1"])
def test_an_issue_of_no_number_is_invalid(house: TestHouse, quantity: Any) -> None:
    story = an_approved_requisition(house, {SEAL: 4})
    code, _ = refused(house, story.staff.warehouse, "issue", story.told({SEAL: quantity}), story)
    assert code == "command.invalid"
