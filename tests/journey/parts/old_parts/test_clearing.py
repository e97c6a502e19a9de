"""Report approved and old part back: only then does the part leave the account and the van."""

from __future__ import annotations

from typing import Any

import pytest

from app.journey.parts.stock.queries import check_ledger
from app.kernel.actor import THE_SYSTEM
from app.kernel.problem import Refused
from app.platform.db import reading
from app.platform.reader import Reader
from tests.house import TestHouse
from tests.stories.parts import PUMP, a_filled_van, a_stocked_store, an_issued_requisition, stock
from tests.stories.people import qualify
from tests.stories.report import ReportStory, a_part_line, a_report, a_signed_report, an_approved_report, sign


def write_off(house: TestHouse) -> dict[str, Any]:
    (row,) = house.list("write_off")
    return row


def old_part(house: TestHouse) -> str:
    (row,) = house.list("old_part")
    return str(row["id"])


def receive(house: TestHouse, story: ReportStory, quantity: int = 1, **more: Any) -> None:
    house.do(
        story.staff.warehouse,
        "old_part.receive",
        {"received_quantity": quantity, **more},
        row=old_part(house),
    )


def approve(house: TestHouse, story: ReportStory) -> None:
    house.do(story.staff.supervisor, "report.approve", row=story.report)


@pytest.mark.parametrize("order", [(approve, receive), (receive, approve)])
def test_it_takes_both_in_either_order(house: TestHouse, order: tuple[Any, Any]) -> None:
    a_filled_van(house, {PUMP: 2})
    story = a_signed_report(house)
    order[0](house, story)
    assert (write_off(house)["state"], stock(house, "VAN-E1", PUMP)) == ("waiting", 2)
    house.later(days=2)
    order[1](house, story)
    told = write_off(house)
    assert (told["state"], told["cleared_at"], told["problem"]) == ("cleared", house.now, None)
    assert told["report_approved_at"]
    assert told["old_part_back_at"]
    assert (stock(house, "VAN-E1", PUMP), stock(house, "FITTED", PUMP)) == (1, 1)
    (movement,) = house.list("stock_movement", document_id=told["id"])
    assert (movement["document"], movement["document_number"]) == (
        "write_off",
        house.read("report", story.report)["report_number"],
    )
    assert movement["id"] in house.visible(story.engineer, "stock_movement")


@pytest.mark.parametrize(
    "line",
    [
        {"old_fate": "kept_by_customer", "old_reason": "用户要留"},
        {"old_fate": "kept_by_customer", "old_reason": None},
    ],
)
def test_approving_the_report_approves_that_nothing_comes_back(
    house: TestHouse, line: dict[str, Any]
) -> None:
    a_filled_van(house, {PUMP: 1})
    story = a_report(house)
    a_part_line(house, story, **line)
    sign(house, story)
    approve(house, story)
    told = write_off(house)
    assert (told["state"], told["excused_by_id"]) == ("cleared", story.staff.supervisor.id)
    assert stock(house, "VAN-E1", PUMP) == 0


def test_a_supervisor_excuses_what_cannot_come_back(house: TestHouse) -> None:
    a_filled_van(house, {PUMP: 1})
    story = an_approved_report(house)
    house.do(
        story.staff.supervisor, "write_off.excuse", {"excuse": "旧件随车被拖走"}, row=write_off(house)["id"]
    )
    told = write_off(house)
    assert (told["state"], told["excuse"], told["excused_by_id"]) == (
        "cleared",
        "旧件随车被拖走",
        story.staff.supervisor.id,
    )
    (notice,) = house.list("notice", kind="write_off.excused")
    assert notice["person_id"] == story.engineer.id


def test_an_excuse_before_the_approval_waits_for_it(house: TestHouse) -> None:
    story = a_signed_report(house)
    house.do(story.staff.supervisor, "write_off.excuse", {"excuse": "旧件烧毁"}, row=write_off(house)["id"])
    assert write_off(house)["state"] == "waiting"
    approve(house, story)
    assert write_off(house)["state"] == "cleared"


def test_what_a_supervisor_declares_lost_is_excused(house: TestHouse) -> None:
    a_filled_van(house, {PUMP: 1})
    story = an_approved_report(house)
    house.do(story.staff.supervisor, "old_part.declare_lost", {"remark": "快递丢失"}, row=old_part(house))
    told = write_off(house)
    assert (told["state"], told["excuse"]) == ("cleared", "快递丢失")
    assert house.read("old_part", old_part(house))["state"] == "lost"


def test_nobody_excuses_the_own_account(house: TestHouse) -> None:
    both = house.person("E1", "engineer", "supervisor")
    qualify(house, both, "body")
    story = a_signed_report(house)
    assert story.engineer is both
    for type_, args, row in (
        ("write_off.excuse", {"excuse": "x"}, write_off(house)["id"]),
        ("old_part.declare_lost", {"remark": "x"}, old_part(house)),
    ):
        with pytest.raises(Refused) as refused:
            house.do(both, type_, args, row=row)
        assert refused.value.code == f"{type_}.not_own"
    with pytest.raises(Refused) as refused:
        house.do(story.staff.warehouse, "write_off.excuse", {"excuse": "x"}, row=write_off(house)["id"])
    assert refused.value.code == "write_off.excuse.wrong_role"


@pytest.mark.parametrize("excuse", [None, ""])
def test_an_excuse_says_something(house: TestHouse, excuse: str | None) -> None:
    story = a_signed_report(house)
    with pytest.raises(Refused) as refused:
        house.do(story.staff.supervisor, "write_off.excuse", {"excuse": excuse}, row=write_off(house)["id"])
    assert refused.value.code == "command.invalid"


def test_a_van_without_the_part_blocks_nothing_and_the_warehouse_is_told(house: TestHouse) -> None:
    story = an_approved_report(house)
    receive(house, story)
    told = write_off(house)
    assert (told["state"], told["problem"]) == ("cleared", "van_short")
    (notice,) = house.list("notice", kind="write_off.van_short")
    assert notice["person_id"] == story.staff.warehouse.id, "who received it did not make the van short"
    assert (notice["args"]["part"], notice["args"]["quantity"], notice["args"]["name"]) == (PUMP, 1, "E1")
    assert house.list("stock_movement") == []


def test_a_receipt_that_is_acknowledged_late_makes_up_for_it(house: TestHouse) -> None:
    a_stocked_store(house, {PUMP: 2})
    drawn = an_issued_requisition(house, {PUMP: 1})
    story = an_approved_report(house)
    receive(house, story)
    assert write_off(house)["problem"] == "van_short"
    house.do(drawn.engineer, "requisition.acknowledge", drawn.told({PUMP: 1}), row=drawn.id)
    assert write_off(house)["problem"] is None
    assert (stock(house, "VAN-E1", PUMP), stock(house, "FITTED", PUMP)) == (0, 1)
    with reading() as session:
        assert check_ledger(Reader(session, house.registry, THE_SYSTEM)) == []


def test_a_part_outside_the_catalogue_moves_nothing(house: TestHouse) -> None:
    story = a_report(house)
    a_part_line(house, story, part_id=None, part_number="X-9", name="替代件")
    sign(house, story)
    approve(house, story)
    receive(house, story)
    assert (write_off(house)["state"], write_off(house)["problem"]) == ("cleared", "part_unknown")
    (notice,) = house.list("notice", kind="write_off.part_unknown")
    assert notice["args"]["part"] == "X-9"


def test_fewer_than_expected_is_not_back_until_the_rest_comes(house: TestHouse) -> None:
    a_filled_van(house, {PUMP: 3})
    story = a_report(house)
    a_part_line(house, story, quantity=3)
    sign(house, story)
    approve(house, story)
    with pytest.raises(Refused) as refused:
        receive(house, story, 2)
    assert (refused.value.code, refused.value.detail) == (
        "old_part.receive.remark_missing",
        {"expected": 3, "received": 2},
    )
    receive(house, story, 2, remark="箱内只有两件")
    assert (write_off(house)["state"], write_off(house)["old_part_back_at"]) == ("waiting", None)
    notices = house.list("notice", kind="old_part.received_short")
    assert story.engineer.id in {n["person_id"] for n in notices}
    assert (notices[0]["args"]["expected"], notices[0]["args"]["received"]) == (3, 2)
    receive(house, story, 1)
    assert house.list("old_part")[0]["received_quantity"] == 3
    assert (write_off(house)["state"], stock(house, "VAN-E1", PUMP)) == ("cleared", 0)
    with pytest.raises(Refused) as refused:
        receive(house, story, 1)
    assert refused.value.code == "old_part.receive.incomplete"
