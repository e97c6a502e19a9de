"""The sheet: laid out by dispatch, filled in by those on the job, closed by the seal."""

from __future__ import annotations

import pytest

from app.kernel.problem import Refused
from tests.house import TestHouse
from tests.stories.dispatch import a_dispatched_job, an_opened_job, crew
from tests.stories.procedure import a_photo, a_sheet, a_sheet_at, fill, fill_step, sheet_of


def test_a_dispatched_job_has_a_blank_sheet_for_its_vehicle(house: TestHouse) -> None:
    job = a_dispatched_job(house)
    (sheet,) = house.list("sheet", job_id=job.id)
    assert (sheet["state"], sheet["vehicle_id"], sheet["account"]) == ("listen", job.things.vehicle, None)
    assert sheet["id"] in house.visible(job.engineer, "sheet")


def test_an_opened_job_has_none(house: TestHouse) -> None:
    assert house.list("sheet", job_id=an_opened_job(house).id) == []


def test_a_job_dispatched_again_keeps_its_sheet(house: TestHouse) -> None:
    job = a_dispatched_job(house)
    story = sheet_of(house, job)
    fill(house, story.engineer, "sheet", story.sheet, prepared=["route_known"])
    house.do(story.engineer, "job.decline", {"reason": "家中有急事"}, row=job.id)
    house.do(job.staff.dispatcher, "job.assign", crew(job.staff.colleague), row=job.id)
    (sheet,) = house.list("sheet", job_id=job.id)
    assert (sheet["id"], sheet["prepared"]) == (story.sheet, ["route_known"])


def test_only_who_is_on_the_job_fills_it_in(house: TestHouse) -> None:
    story = a_sheet(house)
    with pytest.raises(Refused) as refused:
        fill(house, story.staff.colleague, "sheet", story.sheet, account="别人写的")
    assert refused.value.code == "row.missing"
    with pytest.raises(Refused) as refused:
        fill(house, story.staff.supervisor, "sheet", story.sheet, account="办公室写的")
    assert refused.value.code == "patch.forbidden"
    assert house.read("sheet", story.sheet)["account"] is None


@pytest.mark.parametrize("field", ["job_id", "vehicle_id", "finished_at"])
def test_what_the_server_sets_is_not_patched(house: TestHouse, field: str) -> None:
    story = a_sheet(house)
    before = house.read("sheet", story.sheet)
    with pytest.raises(Refused) as refused:
        fill(house, story.engineer, "sheet", story.sheet, **{field: before[field] or house.now})
    assert refused.value.code == "field.not_yours"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("odometer_km", -1), ("odometer_km", "41 560"), ("in_service_on", "2025-02-30"), ("opened", "perhaps"),
        ("safety", ["prayer"]), ("account", "坏\x00字"), ("vin_read", "L" * 18), ("test_drive_km", float("inf")),
    ],
)  # fmt: skip
def test_a_field_of_the_wrong_shape_is_refused_and_nothing_changes(
    house: TestHouse, field: str, value: object
) -> None:
    story = a_sheet(house)
    with pytest.raises(Refused) as refused:
        fill(house, story.engineer, "sheet", story.sheet, **{field: value})
    assert refused.value.code == "command.invalid"
    assert house.read("sheet", story.sheet)[field] is None


def test_the_end_of_the_work_is_the_time_of_the_event(house: TestHouse) -> None:
    story = a_sheet_at(house, "complete")
    assert house.read("sheet", story.sheet)["finished_at"] == house.now


def test_a_step_finished_offline_keeps_the_time_of_the_site(house: TestHouse) -> None:
    story = a_sheet_at(house, "resolve")
    fill_step(house, story, "resolve")
    at = house.now
    house.later(hours=2)
    house.do(story.engineer, "sheet.finish_resolve", row=story.sheet, at=at)
    assert house.read("sheet", story.sheet)["finished_at"] == at


def test_a_finished_step_stays_open_to_correction(house: TestHouse) -> None:
    story = a_sheet_at(house, "complete")
    assert fill(house, story.engineer, "sheet", story.sheet, account="补充：昨晚开始漏气") == "applied"
    assert house.read("sheet", story.sheet)["state"] == "complete"


@pytest.mark.parametrize("entity", ["measurement", "photo"])
def test_lines_are_made_changed_and_removed_by_who_is_on_the_job(house: TestHouse, entity: str) -> None:
    story = a_sheet_at(house, "resolve")
    (line,) = house.list(entity, job_id=story.job)
    field = {"measurement": "note", "photo": "caption"}[entity]
    fill(house, story.engineer, entity, line["id"], **{field: "复测"})
    assert house.read(entity, line["id"])[field] == "复测"
    with pytest.raises(Refused) as refused:
        house.do(story.staff.colleague, f"{entity}.remove", row=line["id"])
    assert refused.value.code == "row.missing"
    house.do(story.engineer, f"{entity}.remove", row=line["id"])
    assert house.list(entity, job_id=story.job) == []


def test_nobody_adds_a_photo_to_a_job_of_others(house: TestHouse) -> None:
    story = a_sheet(house)
    with pytest.raises(Refused) as refused:
        house.do(story.staff.colleague, "photo.create", {
            "job_id": story.job, "step": "look", "taken_at": house.now, "sha256": "0" * 64, "mime": "image/jpeg", "size": 1,
        })  # fmt: skip
    assert refused.value.code == "row.missing"
    assert house.list("photo", job_id=story.job) == []


def test_who_left_the_job_no_longer_writes(house: TestHouse) -> None:
    story = a_sheet(house)
    house.do(
        story.staff.dispatcher, "job.reassign", crew(story.staff.colleague, reason="换班"), row=story.job
    )
    with pytest.raises(Refused) as refused:
        a_photo(house, story, "look")
    assert refused.value.code == "row.missing"
    assert story.sheet not in house.visible(story.engineer, "sheet")
    assert story.sheet in house.visible(story.staff.colleague, "sheet")


def test_a_supervisor_hears_of_safety_work_that_is_declined_without_a_signature(house: TestHouse) -> None:
    story = a_sheet_at(house, "resolve")
    fill_step(house, story, "resolve")
    told = {"declined_work": "更换右后制动软管", "declined_unsigned": "用户拒签，站长在场"}
    fill(house, story.engineer, "sheet", story.sheet, **told)
    house.do(story.engineer, "sheet.finish_resolve", row=story.sheet)
    (notice,) = house.list("notice", person_id=story.staff.supervisor.id, kind="sheet.declined_unsigned")
    assert (notice["about"], notice["row"]) == ("job", story.job)
