"""Every guard of the four steps, once holding and once not; the phone shows the same words from the same data."""

from __future__ import annotations

from typing import Any

import pytest

from app.journey.procedure.machine import SHEET
from app.kernel.problem import Refused
from tests.house import TestHouse
from tests.stories.dispatch import an_accepted_job
from tests.stories.procedure import STEPS, SheetStory, a_photo, a_sheet_at, answers, fill, fill_step, sheet_of

OTHER_VIN = "LYWB61BA0R2000999"
SIGNED = [[{"x": 1, "y": 1, "t": 0, "p": 0.5}, {"x": 9, "y": 9, "t": 9, "p": 0.5}]]

# step, guard, what breaks it in an otherwise complete step
BROKEN: list[tuple[str, str, dict[str, Any]]] = [
    ("listen", "place_safe", {"safety": []}),
    ("listen", "account_told", {"account": "  "}),
    ("listen", "odometer_told", {"odometer_told_km": None}),
    ("look", "vehicle_verified", {"vin_read": None}),
    ("look", "vin_explained", {"vin_read": OTHER_VIN}),
    ("look", "odometer_read", {"odometer_km": None}),
    ("look", "warranty_judged", {"warranty_verdict": None}),
    ("look", "warranty_judged", {"warranty_reason": None}),
    ("look", "opened_answered", {"opened": None}),
    ("look", "opened_answered", {"opened": "yes"}),
    ("check", "inspected", {"inspected": None}),
    ("check", "cause_found", {"true_cause": ""}),
    ("check", "fault_classified", {"fault_id": None}),
    ("resolve", "done_told", {"done": None}),
    ("resolve", "cause_analysed", {"cause_analysis": None}),
    ("resolve", "responsibility_agreed", {"responsibility": None}),
    ("resolve", "responsibility_agreed", {"agreed": None}),
    ("resolve", "self_checked", {"self_check": None}),
    ("resolve", "declined_signed", {"declined_work": "更换右后制动软管"}),
    ("resolve", "declined_signed", {"declined_work": "更换右后制动软管", "declined_strokes": SIGNED}),
]
# step, what replaces the usual answer and is as good
AS_GOOD: list[tuple[str, dict[str, Any]]] = [
    ("listen", {"odometer_told_km": None, "hours_told": 0}),
    ("look", {"vin_read": OTHER_VIN, "mismatch": "车架号牌为补打，见照片"}),
    ("look", {"odometer_km": None, "operating_hours": 1200}),
    ("look", {"opened": "yes", "opened_by": "客户自己的修理工"}),
    ("look", {"opened": "unknown"}),
    ("resolve", {"declined_work": "更换右后制动软管", "declined_strokes": SIGNED, "declined_name": "周师傅"}),
    ("resolve", {"declined_work": "更换右后制动软管", "declined_unsigned": "用户拒签，站长在场"}),
    ("resolve", {"agreed": "no"}),
]


def _ready(house: TestHouse, step: str) -> SheetStory:
    story = a_sheet_at(house, step)
    fill_step(house, story, step)
    return story


def _refused(house: TestHouse, story: SheetStory, step: str) -> str:
    with pytest.raises(Refused) as refused:
        house.do(story.engineer, f"sheet.finish_{step}", row=story.sheet)
    assert house.read("sheet", story.sheet)["state"] == step
    assert house.moves(story.engineer, "sheet", story.sheet)[f"finish_{step}"] == {
        "allowed": False, "why": refused.value.code,
    }  # fmt: skip
    return refused.value.code


@pytest.mark.parametrize("step", STEPS)
def test_a_step_with_everything_in_it_is_finished(house: TestHouse, step: str) -> None:
    story = _ready(house, step)
    assert house.moves(story.engineer, "sheet", story.sheet)[f"finish_{step}"] == {
        "allowed": True,
        "why": None,
    }
    house.do(story.engineer, f"sheet.finish_{step}", row=story.sheet)
    assert house.read("sheet", story.sheet)["state"] == (*STEPS, "complete")[STEPS.index(step) + 1]


@pytest.mark.parametrize(("step", "guard", "change"), BROKEN)
def test_a_step_with_a_gap_names_it(house: TestHouse, step: str, guard: str, change: dict[str, Any]) -> None:
    story = _ready(house, step)
    fill(house, story.engineer, "sheet", story.sheet, **change)
    assert _refused(house, story, step) == f"sheet.finish_{step}.{guard}"


@pytest.mark.parametrize(("step", "change"), AS_GOOD)
def test_a_gap_may_be_closed_in_another_way(house: TestHouse, step: str, change: dict[str, Any]) -> None:
    story = _ready(house, step)
    fill(house, story.engineer, "sheet", story.sheet, **change)
    house.do(story.engineer, f"sheet.finish_{step}", row=story.sheet)
    assert house.read("sheet", story.sheet)["state"] != step


def test_listening_begins_on_site(house: TestHouse) -> None:
    story = sheet_of(house, an_accepted_job(house))
    fill(house, story.engineer, "sheet", story.sheet, **answers(story)["listen"])
    assert _refused(house, story, "listen") == "sheet.finish_listen.on_site"


@pytest.mark.parametrize(("step", "guard"), [("check", "photo_before"), ("resolve", "photo_after")])
def test_a_photo_of_the_step_is_wanted(house: TestHouse, step: str, guard: str) -> None:
    story = a_sheet_at(house, step)
    fill(house, story.engineer, "sheet", story.sheet, **answers(story)[step])
    a_photo(house, story, "listen")
    assert _refused(house, story, step) == f"sheet.finish_{step}.{guard}"


def test_a_photo_of_looking_serves_as_the_photo_before(house: TestHouse) -> None:
    story = a_sheet_at(house, "check")
    fill(house, story.engineer, "sheet", story.sheet, **answers(story)["check"])
    a_photo(house, story, "look")
    house.do(story.engineer, "sheet.finish_check", row=story.sheet)


@pytest.mark.parametrize("field", ["name", "value", "unit"])
def test_a_measurement_begun_is_completed(house: TestHouse, field: str) -> None:
    story = _ready(house, "check")
    (line,) = house.list("measurement", job_id=story.job)
    fill(house, story.engineer, "measurement", line["id"], **{field: None})
    assert _refused(house, story, "check") == "sheet.finish_check.measurements_complete"


@pytest.mark.parametrize("step", STEPS)
def test_another_engineer_does_not_finish_a_step(house: TestHouse, step: str) -> None:
    story = _ready(house, step)
    moves = house.moves(story.staff.colleague, "sheet", story.sheet)
    assert moves[f"finish_{step}"]["why"] == f"sheet.finish_{step}.assigned"


@pytest.mark.parametrize("step", STEPS[1:])
def test_steps_are_finished_in_order(house: TestHouse, step: str) -> None:
    story = a_sheet_at(house, "listen")
    with pytest.raises(Refused) as refused:
        house.do(story.engineer, f"sheet.finish_{step}", row=story.sheet)
    assert refused.value.code == f"sheet.finish_{step}.wrong_state"


@pytest.mark.parametrize("state", ["draft", "submitted", "returned", "approved"])
def test_paid_service_that_is_not_settled_holds_the_last_step_back(house: TestHouse, state: str) -> None:
    story = a_sheet_at(house, "resolve")
    fill_step(house, story, "resolve")
    row = house.add("estimate", job_id=story.job, estimate_number="E1", revision=1, state=state)
    move = house.moves(story.engineer, "sheet", story.sheet)["finish_resolve"]
    assert move == {"allowed": False, "why": "sheet.finish_resolve.estimate_settled"}
    assert house.read("estimate", row)["state"] == state


@pytest.mark.parametrize("state", ["authorised", "refused", "declined", "withdrawn", "superseded"])
def test_paid_service_that_is_settled_does_not(house: TestHouse, state: str) -> None:
    story = a_sheet_at(house, "resolve")
    fill_step(house, story, "resolve")
    house.add("estimate", job_id=story.job, estimate_number="E1", revision=1, state=state)
    assert house.moves(story.engineer, "sheet", story.sheet)["finish_resolve"]["allowed"]


def test_no_guard_goes_untested() -> None:
    tested = {f"{step}.{guard}" for step, guard, _ in BROKEN} | {f"{step}.assigned" for step in STEPS}
    tested |= {"listen.on_site", "check.photo_before", "check.measurements_complete", "resolve.photo_after",
               "resolve.estimate_settled"}  # fmt: skip
    declared = {
        f"{move.name.removeprefix('finish_')}.{guard.name}" for move in SHEET.moves for guard in move.guards
    }
    assert tested == declared
