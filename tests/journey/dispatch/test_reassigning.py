"""Changing a crew: history with reason, both sides told, and a crew that is wholly new accepts anew."""

from __future__ import annotations

from typing import Any

import pytest

from app.kernel.problem import Refused
from tests.house import TestHouse
from tests.stories.dispatch import JobStory, a_dispatched_job, a_job_on_site, an_accepted_job, crew
from tests.stories.people import qualify, staff
from tests.stories.promises import told


def _reassign(house: TestHouse, story: JobStory, args: dict[str, Any]) -> None:
    house.do(story.staff.dispatcher, "job.reassign", args, row=story.id)


def _code(house: TestHouse, story: JobStory, args: dict[str, Any]) -> str:
    before = (house.read("job", story.id), house.list("assignment"), house.list("notice"))
    with pytest.raises(Refused) as refused:
        _reassign(house, story, args)
    assert (house.read("job", story.id), house.list("assignment"), house.list("notice")) == before
    return refused.value.code


def test_who_is_taken_off_stays_in_the_history_and_both_sides_are_told(house: TestHouse) -> None:
    story = a_dispatched_job(house)
    house.later(hours=1)
    _reassign(house, story, crew(story.staff.colleague, reason="另有急修"))
    rows = {row["engineer_id"]: row for row in house.list("assignment", job_id=story.id)}
    gone, came = rows[story.engineer.id], rows[story.staff.colleague.id]
    assert (gone["ended_at"], gone["reason"]) == (house.now, "另有急修")
    assert (came["ended_at"], came["lead"], came["assigned_at"]) == (None, True, house.now)
    assert told(house, story.engineer) == ["job.dispatched", "job.taken_off"]
    assert told(house, story.staff.colleague) == ["job.dispatched"]


def test_taking_somebody_off_wants_a_reason(house: TestHouse) -> None:
    story = a_dispatched_job(house)
    assert _code(house, story, crew(story.staff.colleague)) == "job.reassign.reason_wanted"
    assert _code(house, story, crew(story.staff.colleague, reason="  ")) == "job.reassign.reason_wanted"


def test_adding_a_second_wants_none_and_the_first_is_told(house: TestHouse) -> None:
    story = a_dispatched_job(house)
    _reassign(house, story, crew(story.engineer, story.staff.colleague))
    assert told(house, story.engineer) == ["job.dispatched", "job.crew_changed"]
    assert told(house, story.staff.colleague) == ["job.dispatched"]


def test_the_lead_may_pass_from_one_to_the_other(house: TestHouse) -> None:
    story = a_dispatched_job(house, also=[staff(house).colleague])
    _reassign(house, story, crew(story.engineer, story.staff.colleague, lead=story.staff.colleague))
    rows = {
        row["engineer_id"]: row["lead"] for row in house.list("assignment", job_id=story.id, ended_at=None)
    }
    assert rows == {story.engineer.id: False, story.staff.colleague.id: True}


def test_a_wholly_new_crew_has_not_accepted(house: TestHouse) -> None:
    story = an_accepted_job(house)
    house.do(story.engineer, "job.depart", row=story.id)
    _reassign(house, story, crew(story.staff.colleague, reason="车辆故障"))
    job = house.read("job", story.id)
    assert (job["state"], job["accepted_at"], job["departed_at"]) == ("dispatched", None, None)
    house.do(story.staff.colleague, "job.accept", row=story.id)


def test_where_somebody_stays_the_job_goes_on(house: TestHouse) -> None:
    story = an_accepted_job(house, also=[staff(house).colleague])
    _reassign(house, story, crew(story.staff.colleague, reason="另有急修"))
    job = house.read("job", story.id)
    assert job["state"] == "accepted"
    assert job["accepted_at"] is not None


def test_relief_on_site_takes_over_what_stands_there(house: TestHouse) -> None:
    story = a_job_on_site(house)
    _reassign(house, story, crew(story.staff.colleague, reason="身体不适"))
    job = house.read("job", story.id)
    assert job["state"] == "on_site"
    assert job["arrived_at"] is not None


def test_who_was_taken_off_may_be_sent_again(house: TestHouse) -> None:
    story = a_dispatched_job(house)
    _reassign(house, story, crew(story.staff.colleague, reason="另有急修"))
    _reassign(house, story, crew(story.engineer, reason="急修取消"))
    assert len(house.list("assignment", job_id=story.id, engineer_id=story.engineer.id)) == 2
    assert len(house.list("assignment", job_id=story.id, ended_at=None)) == 1


def test_only_newcomers_are_asked_for_a_certificate(house: TestHouse) -> None:
    people = staff(house)
    qualify(house, people.novice, "body", "2026-03-02")
    story = a_dispatched_job(house, also=[people.novice])
    house.later(days=1)
    _reassign(house, story, crew(story.engineer, people.novice, people.colleague))
    house.do(people.dispatcher, "job.plan", {"fault_system": "engine"}, row=story.id)
    _reassign(house, story, crew(story.engineer, people.colleague, reason="不需三人"))
    assert (
        _code(house, story, crew(story.engineer, people.colleague, people.novice))
        == "job.reassign.not_qualified"
    )


def test_a_bad_crew_is_refused_and_the_old_one_stays(house: TestHouse) -> None:
    story = a_dispatched_job(house)
    assert _code(house, story, crew(story.engineer)) == "job.reassign.nothing_changes"
    assert _code(house, story, crew(story.engineer, story.engineer)) == "job.reassign.duplicate"
    assert _code(house, story, crew(story.engineer, story.staff.warehouse)) == "job.reassign.not_engineer"
    two = [{"engineer_id": who.id, "lead": True} for who in (story.engineer, story.staff.colleague)]
    assert _code(house, story, {"engineers": two}) == "job.reassign.one_lead"


def test_a_lead_declines_for_all_and_the_desk_hears_why(house: TestHouse) -> None:
    story = a_dispatched_job(house, also=[staff(house).colleague])
    house.later(minutes=5)
    house.do(story.engineer, "job.decline", {"reason": "人在外地"}, row=story.id)
    job = house.read("job", story.id)
    assert (job["state"], job["decline_reason"]) == ("opened", "人在外地")
    assert {(row["ended_at"], row["reason"]) for row in house.list("assignment")} == {(house.now, "人在外地")}
    assert told(house, story.staff.dispatcher) == ["job.declined"]
    assert told(house, story.staff.colleague) == ["job.dispatched", "job.taken_off"]
    assert told(house, story.engineer) == ["job.dispatched"]
    house.do(story.staff.dispatcher, "job.assign", crew(story.staff.colleague), row=story.id)


def test_who_does_not_lead_cannot_decline_for_all(house: TestHouse) -> None:
    story = a_dispatched_job(house, also=[staff(house).colleague])
    with pytest.raises(Refused) as refused:
        house.do(story.staff.colleague, "job.decline", {"reason": "人在外地"}, row=story.id)
    assert refused.value.code == "job.decline.lead"
