"""Clocks stop by evidence at the time of the event, and a breach is explained, not denied."""

from __future__ import annotations

import pytest

from app.kernel.clock import plus
from app.kernel.problem import Refused
from tests.house import TestHouse
from tests.stories.dispatch import JobStory, a_job_on_site, an_accepted_job, an_opened_job
from tests.stories.promises import clocks_of


def _breach_code(house: TestHouse, story: JobStory, clock_id: str) -> str:
    before = house.list("service_clock")
    args = {"clock_id": clock_id, "reason": "高速封路"}
    with pytest.raises(Refused) as refused:
        house.do(story.staff.dispatcher, "job.explain_breach", args, row=story.id)
    assert house.list("service_clock") == before
    return refused.value.code


def test_arrival_stops_the_on_site_clock_at_the_moment_of_arriving(house: TestHouse) -> None:
    story = an_accepted_job(house)
    arrived_at = plus(house.now, hours=3)
    house.later(hours=40)
    house.do(
        story.engineer,
        "job.arrive",
        {"lat": 30.1, "lon": 120.2, "accuracy_m": 9},
        row=story.id,
        at=arrived_at,
    )
    clock = clocks_of(house, story.id)["on_site"]
    assert (clock["stopped_at"], clock["evidence"]) == (arrived_at, "arrival")


def test_a_logged_reply_stops_the_answer_clock_and_only_that(house: TestHouse) -> None:
    story = an_opened_job(house, supplier_involved=True)
    house.later(hours=2)
    house.do(story.staff.dispatcher, "job.log_answer", {"customer_answer": "明日上午到"}, row=story.id)
    clocks = clocks_of(house, story.id)
    assert (clocks["answer"]["stopped_at"], clocks["answer"]["evidence"]) == (house.now, "reply logged")
    assert clocks["on_site"]["stopped_at"] is None


def test_a_second_answer_is_added_and_moves_no_clock(house: TestHouse) -> None:
    story = an_opened_job(house, distance_km=300)
    first_at = house.later(hours=2)
    house.do(story.staff.dispatcher, "job.log_answer", {"customer_answer": "已联系供应商"}, row=story.id)
    house.later(hours=30)
    house.do(story.staff.dispatcher, "job.log_answer", {"customer_answer": "后天到货"}, row=story.id)
    job = house.read("job", story.id)
    assert job["customer_answer"] == "已联系供应商\n后天到货"
    assert job["customer_answered_at"] == clocks_of(house, story.id)["answer"]["stopped_at"] == first_at


def test_a_letter_to_the_supplier_stops_its_clock(house: TestHouse) -> None:
    story = an_opened_job(house, fault_system="engine", distance_km=500)
    house.later(hours=1)
    args = {"supplier_id": story.things.supplier, "supplier_letter": "请派员会同检查"}
    house.do(story.staff.supervisor, "job.log_supplier_letter", args, row=story.id)
    clock = clocks_of(house, story.id)["supplier_letter"]
    assert (clock["stopped_at"], clock["evidence"]) == (house.now, "letter logged")
    job = house.read("job", story.id)
    assert (job["supplier_id"], job["supplier_letter"]) == (story.things.supplier, "请派员会同检查")
    assert job["supplier_written_at"] == house.now


def test_a_phone_whose_clock_was_wrong_stops_no_clock_before_it_began(house: TestHouse) -> None:
    story = an_accepted_job(house, supplier_involved=True)
    long_ago = plus(house.now, days=-3)
    house.do(story.engineer, "job.log_answer", {"customer_answer": "在路上"}, row=story.id, at=long_ago)
    clock = clocks_of(house, story.id)["answer"]
    assert clock["stopped_at"] == clock["started_at"]


def test_a_breach_is_explained_whether_it_runs_still_or_was_stopped_late(house: TestHouse) -> None:
    story = an_opened_job(house, supplier_involved=True)
    house.later(hours=13)
    clocks = clocks_of(house, story.id)
    told = {"customer_answer": "抱歉", "late_reason": "值班漏看"}
    house.do(story.staff.dispatcher, "job.log_answer", told, row=story.id)
    house.later(hours=12)
    for kind in ("answer", "on_site"):
        args = {"clock_id": clocks[kind]["id"], "reason": f"高速封路 {kind}"}
        house.do(story.staff.dispatcher, "job.explain_breach", args, row=story.id)
    reasons = {kind: clock["breach_reason"] for kind, clock in clocks_of(house, story.id).items()}
    assert reasons == {"answer": "高速封路 answer", "on_site": "高速封路 on_site"}


def test_there_is_nothing_to_explain_where_nothing_was_broken(house: TestHouse) -> None:
    story = a_job_on_site(house, supplier_involved=True)
    clocks = clocks_of(house, story.id)
    assert _breach_code(house, story, clocks["answer"]["id"]) == "job.explain_breach.not_breached"
    house.later(hours=99)
    assert _breach_code(house, story, clocks["on_site"]["id"]) == "job.explain_breach.not_breached"


def test_a_clock_of_another_job_is_not_explained_here(house: TestHouse) -> None:
    story, other = an_opened_job(house), an_opened_job(house)
    house.later(hours=25)
    clock = clocks_of(house, other.id)["on_site"]
    assert _breach_code(house, story, clock["id"]) == "job.explain_breach.not_of_this_job"
    assert (
        _breach_code(house, story, "0190a000-0000-7000-8000-000000000000")
        == "job.explain_breach.not_of_this_job"
    )


@pytest.mark.parametrize(
    ("verb", "args"),
    [
        ("log_answer", {}),
        ("log_answer", {"customer_answer": " "}),
        ("log_supplier_letter", {"supplier_letter": "请派员"}),
        ("explain_breach", {"clock_id": "one", "reason": "x"}),
        ("explain_breach", {"clock_id": "0190a000-0000-7000-8000-000000000000", "reason": ""}),
    ],
)
def test_evidence_without_words_is_none(house: TestHouse, verb: str, args: dict[str, str]) -> None:
    story = an_opened_job(house, supplier_involved=True)
    before = house.list("service_clock")
    with pytest.raises(Refused) as refused:
        house.do(story.staff.dispatcher, f"job.{verb}", args, row=story.id)
    assert refused.value.code == "command.invalid"
    assert house.list("service_clock") == before


def test_a_letter_to_an_unknown_supplier_is_refused(house: TestHouse) -> None:
    story = an_opened_job(house, fault_system="engine")
    args = {"supplier_id": "0190a000-0000-7000-8000-000000000000", "supplier_letter": "请派员"}
    with pytest.raises(Refused) as refused:
        house.do(story.staff.dispatcher, "job.log_supplier_letter", args, row=story.id)
    assert refused.value.code == "row.reference_missing"
    assert clocks_of(house, story.id)["supplier_letter"]["stopped_at"] is None
