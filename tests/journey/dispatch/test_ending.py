"""How a job ends: closed by the approval of its report, or cancelled before anybody set out."""

from __future__ import annotations

import pytest

from app.kernel.problem import Refused
from tests.house import TestHouse
from tests.stories.dispatch import JobStory, a_dispatched_job, a_job_on_site, an_opened_job
from tests.stories.promises import clocks_of, told


def _report(house: TestHouse, story: JobStory, state: str) -> str:
    return house.add("report", state=state, job_id=story.id, report_number="BG-1", revision=1)


def _leave(house: TestHouse, story: JobStory) -> None:
    house.do(story.engineer, "job.leave", {"leave_result": "mended"}, row=story.id)


def _gone_home(house: TestHouse) -> tuple[JobStory, str]:
    story = a_job_on_site(house)
    report = _report(house, story, "signed")
    _leave(house, story)
    return story, report


def _approve(house: TestHouse, story: JobStory, report: str) -> None:
    house.do(story.staff.supervisor, "report.approve", row=report)


def test_an_approval_closes_the_job_that_was_left(house: TestHouse) -> None:
    story, report = _gone_home(house)
    house.later(hours=5)
    _approve(house, story, report)
    job = house.read("job", story.id)
    assert (job["state"], job["closed_at"]) == ("closed", house.now)


def test_an_approval_before_leaving_waits_for_the_leaving(house: TestHouse) -> None:
    story = a_job_on_site(house)
    _approve(house, story, _report(house, story, "signed"))
    assert house.read("job", story.id)["state"] == "on_site"
    house.later(minutes=5)
    _leave(house, story)
    job = house.read("job", story.id)
    assert (job["state"], job["left_at"], job["closed_at"]) == ("closed", house.now, house.now)


def test_leaving_without_an_approval_closes_nothing(house: TestHouse) -> None:
    story, _ = _gone_home(house)
    assert house.read("job", story.id)["state"] == "left"


@pytest.mark.parametrize("command", ["job.debrief", "job.add_debrief"])
def test_who_debriefs_after_the_approval_is_heard(house: TestHouse, command: str) -> None:
    """job.debrief: queued on the drive home, while the office was quicker."""
    story, report = _gone_home(house)
    written_at = house.later(minutes=10)
    house.later(minutes=10)
    _approve(house, story, report)
    house.do(story.engineer, command, {"debrief": "密封圈偏硬"}, row=story.id, at=written_at)
    job = house.read("job", story.id)
    assert (job["state"], job["debrief"], job["returned_at"]) == ("closed", "密封圈偏硬", written_at)
    house.do(story.engineer, "job.add_debrief", {"debrief": "还有一件事"}, row=story.id)
    assert house.read("job", story.id)["debrief"] == "密封圈偏硬\nE1: 还有一件事"


def test_a_supervisor_closes_by_hand_only_what_was_approved(house: TestHouse) -> None:
    story, _ = _gone_home(house)
    with pytest.raises(Refused) as refused:
        house.do(story.staff.supervisor, "job.close", row=story.id)
    assert refused.value.code == "job.close.report_approved"
    house.add("report", state="archived", job_id=story.id, report_number="BG-1-R2", revision=2)
    house.do(story.staff.supervisor, "job.close", row=story.id)
    assert house.read("job", story.id)["closed_at"] == house.now


def test_cancelling_tells_the_crew_and_lets_running_promises_fall(house: TestHouse) -> None:
    story = a_dispatched_job(house)
    house.do(story.staff.dispatcher, "job.cancel", {"reason": "客户自修"}, row=story.id)
    job = house.read("job", story.id)
    assert (job["state"], job["cancel_reason"], job["cancelled_at"]) == ("cancelled", "客户自修", house.now)
    assert clocks_of(house, story.id) == {}
    assert told(house, story.engineer) == ["job.dispatched", "job.cancelled"]


def test_a_promise_that_was_broken_or_kept_before_the_cancelling_stays(house: TestHouse) -> None:
    story = an_opened_job(house, supplier_involved=True)
    house.do(story.staff.dispatcher, "job.log_answer", {"customer_answer": "明日到"}, row=story.id)
    house.later(hours=25)
    house.do(story.staff.dispatcher, "job.cancel", {"reason": "客户自修"}, row=story.id)
    clocks = clocks_of(house, story.id)
    assert set(clocks) == {"answer", "on_site"}
    args = {"clock_id": clocks["on_site"]["id"], "reason": "无人可派"}
    house.do(story.staff.dispatcher, "job.explain_breach", args, row=story.id)


def test_who_is_on_site_is_not_called_off_by_cancelling(house: TestHouse) -> None:
    story = a_job_on_site(house)
    with pytest.raises(Refused) as refused:
        house.do(story.staff.dispatcher, "job.cancel", {"reason": "客户自修"}, row=story.id)
    assert refused.value.code == "job.cancel.wrong_state"


@pytest.mark.parametrize("reason", ["", "   ", None])
def test_cancelling_wants_a_reason(house: TestHouse, reason: str | None) -> None:
    story = a_dispatched_job(house)
    with pytest.raises(Refused) as refused:
        house.do(story.staff.dispatcher, "job.cancel", {"reason": reason}, row=story.id)
    assert refused.value.code == "command.invalid"
    assert house.read("job", story.id)["state"] == "dispatched"
