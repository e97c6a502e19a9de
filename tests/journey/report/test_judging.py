"""What headquarters does with a signed report, and what a print leaves behind."""

from __future__ import annotations

import json
from typing import Any

import pytest
from sqlalchemy import select

from app.kernel.actor import Actor
from app.kernel.problem import Refused
from app.platform.db import reading
from app.platform.db.system_tables import Audit
from tests.house import TestHouse
from tests.stories.dispatch import crew
from tests.stories.people import qualify
from tests.stories.procedure import fill
from tests.stories.report import ReportStory, a_report, a_signed_report, an_approved_report, sign


def _code(house: TestHouse, who: Actor, story: ReportStory, verb: str, args: dict[str, Any] | None = None,
          **options: Any) -> str:  # fmt: skip
    before = house.read("report", story.report)
    with pytest.raises(Refused) as refused:
        house.do(who, f"report.{verb}", args, row=story.report, **options)
    assert house.read("report", story.report) == before
    return refused.value.code


def test_an_approval_names_who_and_when_and_is_told_to_the_crew(house: TestHouse) -> None:
    story = a_signed_report(house)
    house.later(hours=20)
    house.do(story.staff.supervisor, "report.approve", {"remarks": "照片清楚"}, row=story.report)
    report = house.read("report", story.report)
    assert report["state"] == "approved"
    assert (report["approved_by_id"], report["approved_at"]) == (story.staff.supervisor.id, house.now)
    assert report["remarks"] == "照片清楚"
    (notice,) = house.list("notice", person_id=story.engineer.id, kind="report.approved")
    assert (notice["row"], notice["args"]["number"]) == (story.report, report["report_number"])


@pytest.mark.parametrize(("known", "after"), [(None, 41_560), (41_200, 41_560), (50_000, 50_000)])
def test_an_approval_makes_the_reading_known_of_the_vehicle_unless_more_was(
    house: TestHouse, known: int | None, after: int
) -> None:
    story = a_signed_report(house)
    row = house.read("vehicle", story.things.vehicle)
    fill(house, story.staff.administrator, "vehicle", row["id"], odometer_km=known)
    house.do(story.staff.supervisor, "report.approve", row=story.report)
    vehicle = house.read("vehicle", story.things.vehicle)
    assert (vehicle["odometer_km"], vehicle["operating_hours"]) == (after, None)


def test_an_approval_is_of_the_revision_that_was_looked_at(house: TestHouse) -> None:
    story = a_report(house)
    seen = house.read("report", story.report)["rev"]
    sign(house, story)
    assert _code(house, story.staff.supervisor, story, "approve", base_rev=seen) == "row.changed"
    house.do(
        story.staff.supervisor,
        "report.approve",
        row=story.report,
        base_rev=house.read("report", story.report)["rev"],
    )


def test_a_returned_report_carries_the_remarks_back(house: TestHouse) -> None:
    story = a_signed_report(house)
    house.do(story.staff.supervisor, "report.return", {"remarks": "缺少里程照片"}, row=story.report)
    report = house.read("report", story.report)
    assert (report["state"], report["remarks"], report["returned_at"]) == (
        "returned",
        "缺少里程照片",
        house.now,
    )
    (notice,) = house.list("notice", person_id=story.engineer.id, kind="report.returned")
    assert (notice["args"]["remarks"], notice["args"]["urgent"]) == ("缺少里程照片", True)
    assert _code(house, story.staff.supervisor, story, "approve") == "report.approve.wrong_state"


@pytest.mark.parametrize("verb", ["approve", "return"])
def test_nobody_judges_the_report_of_their_own_job(house: TestHouse, verb: str) -> None:
    both = house.person("ES", "engineer", "supervisor")
    story = a_report(house)
    qualify(house, both, "body")
    house.do(story.staff.dispatcher, "job.reassign", crew(story.engineer, both), row=story.job)
    house.do(story.staff.dispatcher, "job.reassign", crew(story.engineer, reason="人手够了"), row=story.job)
    sign(house, story)
    assert _code(house, both, story, verb, {"remarks": "x"}) == f"report.{verb}.not_own"
    assert _code(house, story.engineer, story, verb, {"remarks": "x"}) == f"report.{verb}.wrong_role"


@pytest.mark.parametrize("verb", ["approve", "return", "archive", "revise", "log_print"])
def test_a_draft_is_not_judged(house: TestHouse, verb: str) -> None:
    story = a_report(house)
    args = {
        "return": {"remarks": "x"},
        "revise": {"new_id": story.job, "reason": "x"},
        "log_print": {"language": "en"},
    }
    assert _code(house, story.staff.supervisor, story, verb, args.get(verb)) == f"report.{verb}.wrong_state"


@pytest.mark.parametrize(
    ("verb", "args"),
    [
        ("return", {}), ("return", {"remarks": ""}), ("log_print", {"copies": 1}), ("log_print", {"language": "fr"}),
        ("log_print", {"language": "en", "copies": 0}),
    ],
)  # fmt: skip
def test_arguments_out_of_shape_are_refused(house: TestHouse, verb: str, args: dict[str, Any]) -> None:
    story = a_signed_report(house)
    assert _code(house, story.staff.supervisor, story, verb, args) == "command.invalid"


def test_an_approved_report_is_archived(house: TestHouse) -> None:
    story = an_approved_report(house)
    assert _code(house, story.engineer, story, "archive") == "report.archive.wrong_role"
    house.do(story.staff.administrator, "report.archive", row=story.report)
    assert house.read("report", story.report)["state"] == "archived"


def test_a_print_is_logged_with_who_language_and_copies_and_changes_nothing(house: TestHouse) -> None:
    story = an_approved_report(house)
    before = house.read("report", story.report)
    house.do(story.staff.dispatcher, "report.log_print", {"language": "en", "copies": 2}, row=story.report)
    assert house.read("report", story.report) == before
    with reading() as session:
        (entry,) = session.scalars(select(Audit).where(Audit.type == "report.log_print"))
        told = json.loads(entry.content)
    assert (entry.actor_id, entry.at, entry.row_id) == (story.staff.dispatcher.id, house.now, story.report)
    assert told["args"] == {"language": "en", "copies": 2}
