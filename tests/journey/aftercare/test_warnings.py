"""Early warning: repeat failures of a part or a model, clusters of complaints, falling scores. Each is told once a span."""

from __future__ import annotations

from typing import Any

from app.platform.effects import run_ticks
from app.reference.vehicles.vin import with_check_digit
from tests.house import TestHouse
from tests.stories.aftercare import CONTENT, AfterStory, a_closed_job
from tests.stories.people import a_vehicle, staff


def warned(house: TestHouse, kind: str) -> list[dict[str, Any]]:
    """What a supervisor was told of that kind, after the tick has run now."""
    run_ticks(house.registry, house.now)
    return [
        notice["args"] for notice in house.list("notice", person_id=staff(house).supervisor.id, kind=kind)
    ]


def a_job_with_part(house: TestHouse, causal: str = "causal", state: str = "approved") -> AfterStory:
    story = a_closed_job(house)
    report = house.list("report", job_id=story.job)[0]["id"]
    if state != "approved":
        report = house.add(
            "report", job_id=story.job, report_number=f"X{len(house.list('report'))}", revision=2, state=state
        )
    house.add("replaced_part", report_id=report, job_id=story.job, part_id=story.things.parts["61-10-044"], causal=causal,
              quantity=2)  # fmt: skip
    return story


def test_a_part_that_was_the_cause_on_five_jobs_within_the_span_is_told_once(house: TestHouse) -> None:
    for _ in range(4):
        a_job_with_part(house)
    a_job_with_part(house, causal="consequential")
    a_job_with_part(house, state="draft")
    assert warned(house, "warning.part") == []
    a_job_with_part(house)
    house.later(hours=7)
    (told,) = warned(house, "warning.part")
    assert (told["number"], told["jobs"], told["days"]) == ("61-10-044", 5, 30)
    house.later(days=8)
    assert len(warned(house, "warning.part")) == 1


def test_jobs_before_the_span_do_not_count(house: TestHouse) -> None:
    for _ in range(4):
        a_job_with_part(house)
    house.later(days=31)
    a_job_with_part(house)
    assert warned(house, "warning.part") == []


def test_the_threshold_is_a_setting(house: TestHouse) -> None:
    house.do(
        house.person("A1", "administrator"),
        "setting.change",
        {"name": "aftercare.warn_part_jobs", "value": 2},
    )
    a_job_with_part(house)
    a_job_with_part(house)
    assert [told["jobs"] for told in warned(house, "warning.part")] == [2]


def test_the_same_fault_on_three_vehicles_of_a_model_is_told_not_three_times_on_one(house: TestHouse) -> None:
    story = a_closed_job(house)
    fault = story.things.faults["B1010-07"]
    for _ in range(3):
        repeated = a_closed_job(house)
        house.add("sheet", job_id=repeated.job, vehicle_id=story.things.vehicle, fault_id=fault)
    assert warned(house, "warning.model") == []
    for number in ("R2000200", "R2000201"):
        vehicle = a_vehicle(house, with_check_digit("LYWB61BA", number), story.things.model, story.customer)
        other = a_closed_job(house, vehicle_id=vehicle)
        house.add("sheet", job_id=other.job, vehicle_id=vehicle, fault_id=fault)
    house.later(hours=7)
    (told,) = warned(house, "warning.model")
    assert (told["model"], told["fault"], told["vehicles"]) == ("YLK6109", "B1010-07", 3)


def test_three_complaints_of_one_kind_from_one_region_are_a_cluster(house: TestHouse) -> None:
    story = a_closed_job(house)
    west = house.add("customer", code="KH002", name="西江物流", kind="company", region="west")

    def complain(customer: str, kind: str) -> None:
        args = {"customer_id": customer, "kind": kind, "said": "late again"}
        house.do(story.staff.dispatcher, "complaint.open", args)

    for customer, kind in (
        (story.customer, "delay"),
        (story.customer, "delay"),
        (story.customer, "price"),
        (west, "delay"),
    ):
        complain(customer, kind)
    assert warned(house, "warning.complaints") == []
    complain(story.customer, "delay")
    house.later(hours=7)
    (told,) = warned(house, "warning.complaints")
    assert (told["complaint_kind"], told["region"], told["complaints"]) == ("delay", "east", 3)


def test_scores_that_fall_against_the_span_before_are_told_for_the_service_and_the_region(
    house: TestHouse,
) -> None:
    for overall in (5, 5, 3):
        for _ in range(5):
            story = a_closed_job(house)
            house.do(
                story.staff.dispatcher, "follow_up.answer", {**CONTENT, "overall": overall}, row=story.call
            )
        house.later(days=30)
        told = warned(house, "warning.scores")
    assert [(each["region"], each["before"], each["now"]) for each in told] == [
        ("east", 5.0, 3.0),
        (None, 5.0, 3.0),
    ]
