"""The draft and its lines: who writes them, where, and until when."""

from __future__ import annotations

from typing import Any

import pytest

from app.kernel.problem import Refused
from tests.house import TestHouse
from tests.stories.dispatch import a_dispatched_job, a_job_on_site, crew
from tests.stories.procedure import a_photo, fill, sheet_of
from tests.stories.report import ReportStory, a_compensation_line, a_part_line, a_report, report_of, sign


def test_a_dispatched_job_has_a_blank_report_in_the_customers_language(house: TestHouse) -> None:
    job = a_dispatched_job(house)
    (report,) = house.list("report", job_id=job.id)
    number = house.read("job", job.id)["number"]
    told = {
        name: report[name]
        for name in ("report_number", "revision", "kind", "language", "state", "corrects_id")
    }
    assert told == {"report_number": f"{number}-R1", "revision": 1, "kind": "warranty", "language": "zh-CN",
                    "state": "draft", "corrects_id": None}  # fmt: skip


def test_a_job_dispatched_again_keeps_its_report(house: TestHouse) -> None:
    job = a_dispatched_job(house)
    house.do(job.engineer, "job.decline", {"reason": "家中有急事"}, row=job.id)
    house.do(job.staff.dispatcher, "job.assign", crew(job.staff.colleague), row=job.id)
    assert len(house.list("report", job_id=job.id)) == 1


def _line(house: TestHouse, story: ReportStory, entity: str, **changes: Any) -> str:
    make = {"replaced_part": a_part_line, "compensation": a_compensation_line}[entity]
    return make(house, story, **changes)


LINES = pytest.mark.parametrize("entity", ["replaced_part", "compensation"])


@LINES
def test_lines_are_made_changed_and_removed_in_a_draft(house: TestHouse, entity: str) -> None:
    story = a_report(house)
    line = _line(house, story, entity)
    fill(house, story.engineer, entity, line, reason="改写")
    assert house.read(entity, line)["reason"] == "改写"
    house.do(story.engineer, f"{entity}.remove", row=line)
    assert house.list(entity) == []


@LINES
def test_a_line_is_refused_once_the_report_is_sealed(house: TestHouse, entity: str) -> None:
    story = a_report(house)
    line = _line(house, story, entity)
    sign(house, story)
    with pytest.raises(Refused) as refused:
        _line(house, story, entity)
    assert refused.value.code == f"{entity}.create.draft"
    with pytest.raises(Refused) as refused:
        fill(house, story.engineer, entity, line, reason="偷偷改")
    assert refused.value.code == f"{entity}.patch.draft"
    with pytest.raises(Refused) as refused:
        house.do(story.engineer, f"{entity}.remove", row=line)
    assert refused.value.code == f"{entity}.remove.draft"
    assert len(house.list(entity)) == 1


@LINES
def test_a_line_of_one_job_does_not_go_into_the_report_of_another(house: TestHouse, entity: str) -> None:
    story = a_report(house)
    other = report_of(house, sheet_of(house, a_job_on_site(house)))
    with pytest.raises(Refused) as refused:
        _line(house, story, entity, report_id=other.report)
    assert refused.value.code == f"{entity}.create.same_job"
    assert house.list(entity) == []


@LINES
def test_others_do_not_write_lines(house: TestHouse, entity: str) -> None:
    story = a_report(house)
    line = _line(house, story, entity)
    known = house.read(entity, line)
    fields = {name: known[name] for name in house.registry.records[entity].fields}
    for who, code in ((story.staff.colleague, "row.missing"), (story.staff.supervisor, "command.forbidden")):
        with pytest.raises(Refused) as refused:
            house.do(who, f"{entity}.create", fields)
        assert refused.value.code == code
    assert len(house.list(entity)) == 1


@pytest.mark.parametrize(
    ("entity", "field", "value"),
    [
        ("replaced_part", "quantity", 0), ("replaced_part", "quantity", 1.5), ("replaced_part", "source", "found"),
        ("replaced_part", "old_fate", "lost"), ("replaced_part", "part_id", "61-10-001"), ("replaced_part", "colour", "red"),
        ("compensation", "amount_fen", -1), ("compensation", "amount_fen", "600"), ("compensation", "kind", "gift"),
    ],
)  # fmt: skip
def test_a_line_out_of_shape_is_refused(house: TestHouse, entity: str, field: str, value: object) -> None:
    story = a_report(house)
    with pytest.raises(Refused) as refused:
        _line(house, story, entity, **{field: value})
    assert refused.value.code == "command.invalid"
    assert house.list(entity) == []


@pytest.mark.parametrize(
    "field", ["report_number", "revision", "signer_name", "seal_result", "approved_by_id"]
)
def test_what_the_office_or_the_seal_says_is_not_patched(house: TestHouse, field: str) -> None:
    story = a_report(house)
    before = house.read("report", story.report)
    with pytest.raises(Refused) as refused:
        fill(house, story.engineer, "report", story.report, **{field: before[field]})
    assert refused.value.code == "field.not_yours"


def test_opinion_and_rating_are_written_until_the_seal(house: TestHouse) -> None:
    story = a_report(house)
    fill(house, story.engineer, "report", story.report, opinion="修得快", rating=5)
    sign(house, story)
    with pytest.raises(Refused) as refused:
        fill(house, story.engineer, "report", story.report, rating=1)
    assert refused.value.code == "report.patch.draft"
    assert house.read("report", story.report)["rating"] == 5


@LINES
def test_a_line_is_not_slipped_into_a_sealed_report_by_a_patch(house: TestHouse, entity: str) -> None:
    sealed = a_report(house)
    sign(house, sealed)
    draft = report_of(house, sheet_of(house, a_job_on_site(house)))
    line = _line(house, draft, entity)
    for change, code in (
        ({"report_id": sealed.report}, "same_job"),
        ({"report_id": sealed.report, "job_id": sealed.job}, "draft"),
    ):
        with pytest.raises(Refused) as refused:
            fill(house, draft.engineer, entity, line, **change)
        assert refused.value.code == f"{entity}.patch.{code}"
    assert house.read(entity, line)["report_id"] == draft.report


def test_a_photo_is_not_moved_to_a_job_of_others(house: TestHouse) -> None:
    mine, other = sheet_of(house, a_job_on_site(house)), a_job_on_site(house)
    house.do(other.staff.dispatcher, "job.reassign", crew(other.staff.colleague, reason="换人"), row=other.id)
    photo = a_photo(house, mine, "look")
    with pytest.raises(Refused) as refused:
        fill(house, mine.engineer, "photo", photo, job_id=other.id)
    assert refused.value.code == "photo.patch.assigned"
    assert house.read("photo", photo)["job_id"] == mine.job
