"""Evidence that comes after the promise says why: at the desk it must, on site it may."""

from __future__ import annotations

from typing import Any

import pytest

from app.kernel.problem import Refused
from tests.house import TestHouse
from tests.stories.dispatch import a_job_on_site, an_accepted_job, an_opened_job
from tests.stories.promises import clocks_of


@pytest.mark.parametrize(
    ("verb", "kind", "opened", "told"),
    [
        ("log_answer", "answer", {"distance_km": 300}, {"customer_answer": "抱歉"}),
        ("log_supplier_letter", "supplier_letter", {"fault_system": "engine"}, {"supplier_letter": "请派员"}),
    ],
)
def test_a_late_word_of_the_desk_brings_its_reason(
    house: TestHouse, verb: str, kind: str, opened: dict[str, Any], told: dict[str, Any]
) -> None:
    story = an_opened_job(house, **opened)
    args = told | ({"supplier_id": story.things.supplier} if verb == "log_supplier_letter" else {})
    house.later(hours=13)
    with pytest.raises(Refused) as refused:
        house.do(story.staff.dispatcher, f"job.{verb}", args, row=story.id)
    assert refused.value.code == f"job.{verb}.reason_wanted"
    house.do(story.staff.dispatcher, f"job.{verb}", args | {"late_reason": "值班漏看"}, row=story.id)
    clock = clocks_of(house, story.id)[kind]
    assert (clock["stopped_at"], clock["breach_reason"]) == (house.now, "值班漏看")


def test_a_reason_given_before_is_enough_and_one_in_time_wants_none(house: TestHouse) -> None:
    story = an_opened_job(house, distance_km=300)
    house.later(hours=13)
    clock = clocks_of(house, story.id)["answer"]["id"]
    house.do(
        story.staff.dispatcher, "job.explain_breach", {"clock_id": clock, "reason": "台风"}, row=story.id
    )
    house.do(story.staff.dispatcher, "job.log_answer", {"customer_answer": "抱歉"}, row=story.id)
    assert clocks_of(house, story.id)["answer"]["breach_reason"] == "台风"


def test_who_arrives_late_says_why_but_is_never_held_up(house: TestHouse) -> None:
    for reason in (None, "高速封路"):
        story = an_accepted_job(house)
        house.later(hours=25)
        house.do(story.engineer, "job.arrive", {"late_reason": reason}, row=story.id)
        assert clocks_of(house, story.id)["on_site"]["breach_reason"] == reason


def test_who_is_in_time_has_nothing_to_explain(house: TestHouse) -> None:
    story = an_accepted_job(house)
    house.do(story.engineer, "job.arrive", {"late_reason": "多写了"}, row=story.id)
    assert clocks_of(house, story.id)["on_site"]["breach_reason"] is None


def test_an_answer_that_was_forgotten_is_logged_after_the_job_was_closed(house: TestHouse) -> None:
    story = a_job_on_site(house, supplier_involved=True)
    house.add("report", state="approved", job_id=story.id, report_number="BG-1", revision=1)
    house.do(story.engineer, "job.leave", {"leave_result": "mended"}, row=story.id)
    assert house.read("job", story.id)["state"] == "closed"
    house.do(story.staff.dispatcher, "job.log_answer", {"customer_answer": "已修好"}, row=story.id)
    assert clocks_of(house, story.id)["answer"]["stopped_at"] == house.now
