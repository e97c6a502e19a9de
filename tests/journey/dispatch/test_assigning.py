"""Who may be sent: active engineers with a certificate for that system on that day, one of them leading."""

from __future__ import annotations

from typing import Any

import pytest

from app.kernel.clock import plus
from app.kernel.problem import Refused
from tests.house import TestHouse
from tests.stories.dispatch import JobStory, a_dispatched_job, an_opened_job, crew
from tests.stories.people import qualify, staff
from tests.stories.promises import told


def _refused(house: TestHouse, story: JobStory, args: dict[str, Any]) -> Refused:
    before = house.read("job", story.id)
    with pytest.raises(Refused) as refused:
        house.do(story.staff.dispatcher, "job.assign", args, row=story.id)
    assert house.read("job", story.id) == before
    assert house.list("assignment") == house.list("notice") == []
    return refused.value


def test_the_crew_is_told_and_the_job_waits_for_acceptance(house: TestHouse) -> None:
    story = a_dispatched_job(house, also=[staff(house).colleague])
    job = house.read("job", story.id)
    assert job["state"] == "dispatched"
    rows = house.list("assignment", job_id=story.id)
    assert [(row["engineer_id"], row["lead"]) for row in rows] == [
        (story.engineer.id, True), (story.staff.colleague.id, False),
    ]  # fmt: skip
    assert {row["assigned_at"] for row in rows} == {house.now}
    assert told(house, story.engineer) == told(house, story.staff.colleague) == ["job.dispatched"]
    notice = house.list("notice", person_id=story.engineer.id)[0]
    assert notice["args"]["number"] == job["number"]
    assert "contact_phone" not in notice["args"]


def test_without_a_certificate_nobody_goes_and_the_names_are_told(house: TestHouse) -> None:
    story = an_opened_job(house, fault_system="engine")
    refused = _refused(house, story, crew(story.engineer, story.staff.colleague, story.staff.novice))
    assert refused.code == "job.assign.not_qualified"
    assert refused.detail == {"names": ["E2", "E3"], "system": "engine", "day": "2026-03-02"}


def test_a_fault_of_no_system_needs_no_certificate(house: TestHouse) -> None:
    story = an_opened_job(house, fault_system="other")
    house.do(story.staff.dispatcher, "job.assign", crew(story.staff.novice), row=story.id)


@pytest.mark.parametrize(
    ("appointment", "valid_to", "allowed"),
    [
        (None, "2026-03-02", True),
        (None, "2026-03-01", False),
        ("2026-03-09T02:00:00.000Z", "2026-03-09", True),
        ("2026-03-09T02:00:00.000Z", "2026-03-08", False),
        (
            "2026-03-08T17:00:00.000Z",
            "2026-03-08",
            False,
        ),  # one o'clock at night of the 9th, where the people are
    ],
)
def test_the_certificate_must_hold_on_the_day_of_the_work(
    house: TestHouse, appointment: str | None, valid_to: str, allowed: bool
) -> None:
    story = an_opened_job(house, appointment_from=appointment)
    qualify(house, story.staff.novice, "body", valid_to)
    args = crew(story.staff.novice)
    if allowed:
        house.do(story.staff.dispatcher, "job.assign", args, row=story.id)
    else:
        assert _refused(house, story, args).code == "job.assign.not_qualified"


def test_a_person_without_the_role_or_who_has_left_is_not_sent(house: TestHouse) -> None:
    story = an_opened_job(house)
    refused = _refused(house, story, crew(story.engineer, story.staff.warehouse))
    assert (refused.code, refused.detail) == ("job.assign.not_engineer", {"names": ["W1"]})
    left = house.add("person", employee_no="E9", name_zh="E9", roles=["engineer"], active=False)
    refused = _refused(house, story, {"engineers": [{"engineer_id": left, "lead": True}]})
    assert (refused.code, refused.detail) == ("job.assign.not_engineer", {"names": ["E9"]})


def test_one_leads_and_nobody_is_named_twice(house: TestHouse) -> None:
    story = an_opened_job(house)
    both = [{"engineer_id": who.id, "lead": True} for who in (story.engineer, story.staff.colleague)]
    assert _refused(house, story, {"engineers": both}).code == "job.assign.one_lead"
    nobody = [{"engineer_id": story.engineer.id, "lead": False}]
    assert _refused(house, story, {"engineers": nobody}).code == "job.assign.one_lead"
    refused = _refused(house, story, crew(story.engineer, story.engineer))
    assert (refused.code, refused.detail) == ("job.assign.duplicate", {"names": ["E1"]})


@pytest.mark.parametrize(
    "args",
    [
        {},
        {"engineers": []},
        {"engineers": [{"engineer_id": "E1", "lead": True}]},
        {"engineers": [{"lead": True}]},
        {"engineers": "E1"},
        {"engineers": None},
        {"engineers": [None]},
    ],
)
def test_a_malformed_crew_is_refused(house: TestHouse, args: dict[str, Any]) -> None:
    assert _refused(house, an_opened_job(house), args).code == "command.invalid"


def test_a_person_who_does_not_exist_is_not_sent(house: TestHouse) -> None:
    args = {"engineers": [{"engineer_id": "0190a000-0000-7000-8000-000000000000", "lead": True}]}
    assert _refused(house, an_opened_job(house), args).code == "job.assign.not_engineer"


def test_who_is_sent_already_is_not_sent_again_by_assigning(house: TestHouse) -> None:
    story = a_dispatched_job(house)
    with pytest.raises(Refused) as refused:
        house.do(story.staff.dispatcher, "job.assign", crew(story.staff.colleague), row=story.id)
    assert refused.value.code == "job.assign.wrong_state"


def test_assigning_is_at_the_time_of_the_desk(house: TestHouse) -> None:
    story, moment = an_opened_job(house), house.now
    house.later(hours=1)
    house.do(
        story.staff.dispatcher, "job.assign", crew(story.engineer), row=story.id, at=plus(moment, minutes=5)
    )
    assert house.list("assignment", job_id=story.id)[0]["assigned_at"] == plus(moment, minutes=5)
