"""What a signature puts on the engineers' accounts, line by line."""

from __future__ import annotations

from typing import Any

import pytest

from app.journey.report.tag import old_part_tag
from app.kernel.clock import plus
from tests.house import TestHouse
from tests.stories.parts import PUMP, SEAL, a_filled_van, a_received_requisition, a_stocked_store, stock
from tests.stories.report import ReportStory, a_part_line, a_report, a_signed_report, sign


def signed_with(house: TestHouse, *lines: dict[str, Any], **changes: Any) -> ReportStory:
    """A report signed with these lines instead of the usual one."""
    story = a_report(house, **changes)
    for line in lines:
        a_part_line(house, story, **line)
    house.later(minutes=10)
    sign(house, story)
    return story


def test_a_drawn_part_stands_on_the_lead_s_account_and_its_old_part_is_expected(house: TestHouse) -> None:
    a_filled_van(house, {PUMP: 1})
    story = a_signed_report(house)
    (line,) = house.list("replaced_part", report_id=story.report)
    (write_off,) = house.list("write_off")
    assert write_off == write_off | {
        "state": "waiting", "job_id": story.job, "report_id": story.report, "replaced_part_id": line["id"],
        "engineer_id": story.engineer.id, "part_id": story.things.parts[PUMP], "quantity": 1, "source": "van",
        "fate": "returned", "opened_at": house.now, "report_approved_at": None, "excuse": None, "problem": None,
    }  # fmt: skip
    (old_part,) = house.list("old_part")
    assert old_part == old_part | {
        "state": "with_engineer", "engineer_id": story.engineer.id, "report_id": story.report,
        "replaced_part_id": line["id"], "tag": old_part_tag(line["id"]), "part_number": PUMP, "quantity": 1,
        "opened_at": house.now, "due_at": plus(house.now, days=15),
    }  # fmt: skip
    assert house.read("location", old_part["location_id"])["code"] == "VAN-E1"
    assert stock(house, "VAN-E1", PUMP) == 1, "at signing no stock moves"


def test_engineer_and_office_see_them_and_a_colleague_does_not(house: TestHouse) -> None:
    story = a_signed_report(house)
    for entity in ("old_part", "write_off"):
        row = house.list(entity)[0]["id"]
        assert row in house.visible(story.engineer, entity)
        assert row in house.visible(story.staff.warehouse, entity)
        assert house.visible(story.staff.colleague, entity) == set()


def test_the_term_is_a_setting(house: TestHouse) -> None:
    story = a_report(house)
    a_part_line(house, story)
    house.do(story.staff.administrator, "setting.change", {"name": "parts.old_part_days", "value": 3})
    sign(house, story)
    assert house.list("old_part")[0]["due_at"] == plus(house.now, days=3)


@pytest.mark.parametrize(
    ("line", "written_off", "expected"),
    [
        ({"source": "van"}, True, True),
        ({"source": "requisition"}, True, True),
        ({"source": "bought"}, False, True),
        ({"source": "shipment"}, False, True),
        ({"action": "repair", "source": None, "old_fate": None}, False, False),
        ({"old_fate": "kept_by_customer", "old_reason": "用户要留"}, True, False),
    ],
)
def test_each_line_opens_what_it_has_to(
    house: TestHouse, line: dict[str, Any], written_off: bool, expected: bool
) -> None:
    signed_with(house, line)
    assert bool(house.list("write_off")) is written_off
    assert bool(house.list("old_part")) is expected


def test_what_the_customer_keeps_waits_for_the_report_s_approval_with_its_reason(house: TestHouse) -> None:
    signed_with(house, {"old_fate": "kept_by_customer", "old_reason": "用户要留作备用"})
    (write_off,) = house.list("write_off")
    assert (write_off["fate"], write_off["excuse"], write_off["excused_by_id"]) == (
        "kept_by_customer",
        "用户要留作备用",
        None,
    )


def test_whoever_drew_it_by_requisition_answers_for_it(house: TestHouse) -> None:
    a_stocked_store(house, {SEAL: 5})
    story = a_report(house)
    colleague = story.staff.colleague
    crew = {
        "engineers": [
            {"engineer_id": colleague.id, "lead": True},
            {"engineer_id": story.engineer.id, "lead": False},
        ]
    }
    house.do(story.staff.dispatcher, "job.reassign", crew | {"reason": "支援"}, row=story.job)
    drawn = a_received_requisition(house, {SEAL: 2})
    seal = {
        "part_id": story.things.parts[SEAL],
        "part_number": SEAL,
        "serialised": False,
        "source": "requisition",
    }
    a_part_line(house, story, **seal, requisition_line_id=drawn.lines[SEAL], quantity=2)
    a_part_line(
        house, story, source="requisition", requisition_line_id=drawn.lines[SEAL]
    )  # not what that line drew
    a_part_line(house, story, **seal | {"source": "van"})
    sign(house, story)
    by_quantity = [(row["quantity"], row["source"], row["engineer_id"]) for row in house.list("write_off")]
    assert sorted(by_quantity) == sorted([
        (2, "requisition", story.engineer.id), (1, "requisition", colleague.id), (1, "van", colleague.id),
    ])  # fmt: skip
    assert {row["engineer_id"] for row in house.list("old_part")} == {colleague.id}


def test_two_labels_that_are_alike_stop_no_signature(house: TestHouse) -> None:
    first = signed_with(house, {"old_tag": "T-1"}, {"old_tag": "T-1"})
    assert [row["tag"] for row in house.list("old_part")] == ["T-1", "T-1-2"]
    assert len(house.list("write_off", report_id=first.report)) == 2


def test_a_part_that_nobody_knows_is_written_down_all_the_same(house: TestHouse) -> None:
    signed_with(house, {"part_id": None, "part_number": "X-9", "name": "替代件"})
    assert house.list("write_off")[0]["part_id"] is None
    assert house.list("old_part")[0]["part_number"] == "X-9"
