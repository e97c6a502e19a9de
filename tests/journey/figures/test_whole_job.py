"""One job told by commands alone, from the call to the paid claim: the figures find in it what the stages left there."""

from __future__ import annotations

from datetime import date

from app.journey.figures.rules import Span
from tests.house import TestHouse
from tests.journey.figures.rows import Rows, counted
from tests.stories.aftercare import ANGRY
from tests.stories.dispatch import JobStory
from tests.stories.intake import a_call
from tests.stories.parts import a_received_requisition, a_stocked_store
from tests.stories.reimbursement import ALLOWANCE, TOLL, a_paid_claim
from tests.stories.report import ReportStory, a_compensation_line, a_part_line, a_report, sign

PUMP = "61-10-001"


def a_finished_job(house: TestHouse) -> ReportStory:
    """Called in, mended with a pump from a requisition, signed, left, approved and so closed."""
    a_stocked_store(house, {PUMP: 4})
    call = a_call(house)
    told = {"reply": "马上派人", "reply_channel": "phone", "outcome": "job"}
    house.do(call.staff.dispatcher, "call_entry.reply", told, row=call.entry)
    story = a_report(house, call_entry_id=call.entry)
    a_received_requisition(house, {PUMP: 1}, JobStory(story.job, story.staff, story.things))
    a_part_line(house, story, source="requisition")
    a_compensation_line(house, story)
    sign(house, story)
    house.do(story.engineer, "job.leave", {"leave_result": "mended"}, row=story.job)
    house.later(days=1)
    house.do(story.staff.supervisor, "report.approve", row=story.report)
    return story


def test_a_good_job_is_good_in_every_figure(house: TestHouse) -> None:
    story = a_finished_job(house)
    assert house.read("job", story.job)["state"] == "closed"
    (call,) = house.list("follow_up", job_id=story.job)
    house.later(days=1)
    house.do(story.staff.dispatcher, "follow_up.answer", {"overall": 5, "complained": False}, row=call["id"])
    (old,) = house.list("old_part", job_id=story.job)
    house.do(story.staff.warehouse, "old_part.receive", {"received_quantity": 1}, row=old["id"])
    a_paid_claim(house, TOLL, ALLOWANCE, job_id=story.job)
    house.later(days=10)
    figures = Rows(house).figures(Span(date(2026, 3, 1), date(2026, 3, 31)))
    for key in ("timely_service", "satisfaction", "response", "first_time_fix", "critical_parts", "follow_up_coverage",
                "old_part_return"):  # fmt: skip
        assert counted(figures[key]) == (1, 1, 100.0), key
    for key in ("rework", "justified_complaints"):
        assert counted(figures[key]) == (0, 1, 0.0), key
    (compensation,) = house.list("compensation", job_id=story.job)
    assert figures["cost_per_job"]["value"] == 85_00 + 100_00 + 860_00 + compensation["amount_fen"]
    assert figures["old_part_age"]["numerator"] == 2.0
    assert figures["stock_turnover"]["numerator"] == 3 * 860_00


def test_a_complaint_and_a_repeat_stand_against_the_job(house: TestHouse) -> None:
    story = a_finished_job(house)
    (call,) = house.list("follow_up", job_id=story.job)
    desk = story.staff.dispatcher
    house.do(desk, "follow_up.answer", ANGRY, row=call["id"])
    args = {
        "customer_id": story.things.customer,
        "follow_up_id": call["id"],
        "kind": "repair_quality",
        "said": "leaks again",
    }
    complaint = house.do(desk, "complaint.open", args)
    house.do(desk, "complaint.assign", {"owner_id": story.staff.second_supervisor.id}, row=complaint)
    house.do(story.staff.second_supervisor, "complaint.handle", {"measure": "a new visit"}, row=complaint)
    house.do(desk, "complaint.hear_verdict", {"verdict": "satisfied"}, row=complaint)
    house.do(story.staff.supervisor, "complaint.judge", {"justified": True}, row=complaint)
    house.later(days=3)
    repeat = a_report(house)
    assert house.read("job", repeat.job)["rework_of_id"] == story.job
    rows, span = Rows(house), Span(date(2026, 3, 1), date(2026, 3, 31))
    figures = rows.figures(span)
    assert counted(figures["satisfaction"]) == (0, 1, 0.0)
    assert counted(figures["justified_complaints"]) == (1, 1, 100.0)
    assert counted(figures["complaints_handled"]) == (1, 1, 100.0)
    assert counted(figures["first_time_fix"]) == (0, 1, 0.0)
    assert [row["id"] for row in rows.behind("rework", span=span)] == [story.job]
