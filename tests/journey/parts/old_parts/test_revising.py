"""A revision carries on what the one before it opened: nothing twice, nothing lost, nothing that happened taken back."""

from __future__ import annotations

from typing import Any

from tests.house import TestHouse
from tests.stories.parts import PUMP, SEAL, a_filled_van, stock
from tests.stories.procedure import fill
from tests.stories.report import (
    ReportStory,
    a_part_line,
    a_report,
    a_signed_report,
    an_approved_report,
    revise,
    sign,
)


def corrected(house: TestHouse, story: ReportStory, **changes: Any) -> ReportStory:
    """The next revision, its one line changed, signed an hour later."""
    new = revise(house, story)
    (line,) = house.list("replaced_part", report_id=new.report)
    if changes:
        fill(house, story.engineer, "replaced_part", line["id"], **changes)
    house.later(hours=1)
    sign(house, new)
    return new


def only(house: TestHouse, entity: str) -> dict[str, Any]:
    (row,) = house.list(entity)
    return row


def test_the_same_line_keeps_its_rows(house: TestHouse) -> None:
    first = a_signed_report(house)
    before = {entity: only(house, entity) for entity in ("old_part", "write_off")}
    second = corrected(house, first, quantity=2)
    (line,) = house.list("replaced_part", report_id=second.report)
    for entity, was in before.items():
        now = only(house, entity)
        assert now["id"] == was["id"]
        assert (now["report_id"], now["replaced_part_id"], now["quantity"]) == (second.report, line["id"], 2)
        assert now["opened_at"] == was["opened_at"], "its age goes on"
    assert (only(house, "old_part")["tag"], only(house, "old_part")["due_at"]) == (
        before["old_part"]["tag"], before["old_part"]["due_at"],
    )  # fmt: skip


def test_what_was_approved_waits_for_the_new_approval(house: TestHouse) -> None:
    a_filled_van(house, {PUMP: 1})
    first = an_approved_report(house)
    assert only(house, "write_off")["report_approved_at"]
    second = corrected(house, first)
    assert only(house, "write_off")["report_approved_at"] is None
    house.do(
        first.staff.warehouse, "old_part.receive", {"received_quantity": 1}, row=only(house, "old_part")["id"]
    )
    assert only(house, "write_off")["state"] == "waiting"
    house.do(first.staff.supervisor, "report.approve", row=second.report)
    assert only(house, "write_off")["state"] == "cleared"


def test_a_reason_is_approved_again_with_the_new_revision(house: TestHouse) -> None:
    story = a_report(house)
    a_part_line(house, story, old_fate="kept_by_customer", old_reason="用户要留")
    sign(house, story)
    second = corrected(house, story, old_fate="returned")
    told = only(house, "write_off")
    assert (told["fate"], told["excuse"], told["excused_by_id"]) == ("returned", None, None)
    assert only(house, "old_part")["state"] == "with_engineer"
    third = corrected(house, second, old_fate="kept_by_customer", old_reason="用户改变主意")
    assert (only(house, "old_part")["state"], only(house, "write_off")["excuse"]) == (
        "withdrawn",
        "用户改变主意",
    )
    house.do(story.staff.supervisor, "report.approve", row=third.report)
    assert only(house, "write_off")["state"] == "cleared"


def test_a_line_that_is_gone_leaves_the_account(house: TestHouse) -> None:
    first = a_signed_report(house)
    second = revise(house, first)
    (line,) = house.list("replaced_part", report_id=second.report)
    house.do(first.engineer, "replaced_part.remove", row=line["id"])
    sign(house, second)
    assert (only(house, "old_part")["state"], only(house, "write_off")["state"]) == ("withdrawn", "withdrawn")


def test_a_line_that_comes_again_gets_its_label_back(house: TestHouse) -> None:
    first = a_signed_report(house)
    tag = only(house, "old_part")["tag"]
    second = revise(house, first)
    house.do(
        first.engineer,
        "replaced_part.remove",
        row=house.list("replaced_part", report_id=second.report)[0]["id"],
    )
    sign(house, second)
    third = revise(house, second)
    a_part_line(house, third, old_tag=tag)
    sign(house, third)
    told = only(house, "old_part")
    assert (told["state"], told["tag"], told["report_id"]) == ("with_engineer", tag, third.report)
    assert [row["state"] for row in house.list("write_off")] == ["withdrawn", "waiting"]


def test_what_is_on_its_way_stays_on_its_way(house: TestHouse) -> None:
    first = a_signed_report(house)
    house.do(first.engineer, "old_part.ship", {"waybill": "SF-1"}, row=only(house, "old_part")["id"])
    corrected(house, first, old_fate="kept_by_customer", old_reason="写错")
    assert only(house, "old_part")["state"] == "shipped"


def test_an_old_part_that_is_back_already_counts_for_the_revision(house: TestHouse) -> None:
    a_filled_van(house, {PUMP: 1})
    first = a_signed_report(house)
    house.do(
        first.staff.warehouse, "old_part.receive", {"received_quantity": 1}, row=only(house, "old_part")["id"]
    )
    second = corrected(house, first, reason="漏气，活塞卡滞")
    assert only(house, "write_off")["old_part_back_at"]
    house.do(first.staff.supervisor, "report.approve", row=second.report)
    assert only(house, "write_off")["state"] == "cleared"


def test_another_source_of_the_new_part_takes_it_off_or_puts_it_on(house: TestHouse) -> None:
    first = a_signed_report(house)
    second = corrected(house, first, source="bought")
    assert (only(house, "write_off")["state"], only(house, "old_part")["state"]) == (
        "withdrawn",
        "with_engineer",
    )
    corrected(house, second, source="van")
    assert [row["state"] for row in house.list("write_off")] == ["withdrawn", "waiting"]
    assert len(house.list("old_part")) == 1


def cleared(house: TestHouse) -> ReportStory:
    a_filled_van(house, {PUMP: 3, SEAL: 3})
    first = an_approved_report(house)
    house.do(
        first.staff.warehouse, "old_part.receive", {"received_quantity": 1}, row=only(house, "old_part")["id"]
    )
    assert only(house, "write_off")["state"] == "cleared"
    return first


def test_what_was_cleared_is_not_cleared_again(house: TestHouse) -> None:
    first = cleared(house)
    second = corrected(house, first, reason="漏气，活塞卡滞")
    house.do(first.staff.supervisor, "report.approve", row=second.report)
    told = only(house, "write_off")
    assert (told["state"], told["problem"], told["report_id"]) == ("cleared", None, second.report)
    assert (stock(house, "VAN-E1", PUMP), stock(house, "FITTED", PUMP)) == (2, 1)


def test_a_change_of_what_was_cleared_goes_to_the_warehouse(house: TestHouse) -> None:
    first = cleared(house)
    corrected(house, first, quantity=2)
    told = only(house, "write_off")
    assert (told["state"], told["quantity"], told["problem"]) == ("cleared", 1, "revised_after_clearing")
    (notice,) = house.list("notice", kind="write_off.revised_after_clearing")
    assert (notice["person_id"], notice["row"]) == (first.staff.warehouse.id, told["id"])
    assert stock(house, "FITTED", PUMP) == 1


def test_a_cleared_line_that_is_gone_goes_to_the_warehouse_too(house: TestHouse) -> None:
    first = cleared(house)
    corrected(house, first, action="repair", source=None, old_fate=None)
    assert (only(house, "write_off")["state"], only(house, "write_off")["problem"]) == (
        "cleared",
        "revised_after_clearing",
    )
    assert only(house, "old_part")["state"] == "received"
