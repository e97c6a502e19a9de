"""Opening a job: from a call or on its own, with its clocks, its number and what it repeats."""

from __future__ import annotations

from typing import Any

import pytest

from app.kernel.clock import plus
from app.kernel.problem import Refused
from app.reference.vehicles.vin import with_check_digit
from tests.house import TestHouse
from tests.stories.dispatch import an_opened_job
from tests.stories.intake import a_call
from tests.stories.people import a_vehicle, staff, things
from tests.stories.promises import clocks_of

NOWHERE = "0190a000-0000-7000-8000-000000000000"


def test_a_job_has_a_number_and_runs_from_now(house: TestHouse) -> None:
    job = house.read("job", an_opened_job(house).id)
    assert (job["number"], job["state"], job["reported_at"]) == ("WJ-2026-00001", "opened", house.now)
    assert (job["other_owner"], job["rework_of_id"]) == (False, None)
    clock = clocks_of(house, job["id"])["on_site"]
    assert (clock["started_at"], clock["due_at"]) == (house.now, plus(house.now, hours=24))


def test_a_job_from_a_call_runs_from_the_call_whatever_time_was_typed(house: TestHouse) -> None:
    called_at, call = house.now, a_call(house)
    house.later(hours=5)
    story = an_opened_job(house, call_entry_id=call.entry, reported_at=plus(house.now, hours=-1))
    assert house.read("job", story.id)["reported_at"] == called_at
    assert clocks_of(house, story.id)["on_site"]["due_at"] == plus(called_at, hours=24)


def test_without_a_call_the_time_that_the_desk_was_told_counts(house: TestHouse) -> None:
    earlier = plus(house.now, hours=-2)
    assert house.read("job", an_opened_job(house, reported_at=earlier).id)["reported_at"] == earlier


def test_settings_in_force_when_it_is_opened_decide(house: TestHouse) -> None:
    admin = staff(house).administrator
    house.do(admin, "setting.change", {"name": "dispatch.near_km", "value": 50})
    house.do(admin, "setting.change", {"name": "dispatch.answer_hours", "value": 8})
    clocks = clocks_of(house, an_opened_job(house, distance_km=60).id)
    assert list(clocks) == ["answer"]
    assert clocks["answer"]["due_at"] == plus(house.now, hours=8)


def test_a_vehicle_of_somebody_else_is_allowed_and_noted(house: TestHouse) -> None:
    known = things(house)
    foreign = a_vehicle(house, with_check_digit("LYWB62BA", "R2000777"), known.model, None)
    assert house.read("job", an_opened_job(house, vehicle_id=foreign).id)["other_owner"] is True


def test_an_unclear_call_leads_nowhere_before_it_is_clarified(house: TestHouse) -> None:
    call = a_call(house)
    house.do(call.staff.dispatcher, "call_entry.mark_unclear", {"unclear": "哪一个门？"}, row=call.entry)
    with pytest.raises(Refused) as refused:
        an_opened_job(house, call_entry_id=call.entry)
    assert (refused.value.code, refused.value.detail) == ("job.open.to_clarify", {"number": "LD-2026-00001"})
    house.do(call.staff.dispatcher, "call_entry.clarify", {"clarification": "前门"}, row=call.entry)
    an_opened_job(house, call_entry_id=call.entry)


def test_a_row_that_is_there_is_not_opened_again(house: TestHouse) -> None:
    story = an_opened_job(house)
    args = {"customer_id": story.things.customer, "vehicle_id": story.things.vehicle, "reported": "漏气",
            "fault_system": "body", "contact_name": "周", "contact_phone": "1", "address": "路"}  # fmt: skip
    with pytest.raises(Refused) as refused:
        house.do(story.staff.dispatcher, "job.open", args, row=story.id)
    assert refused.value.code == "row.exists"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"customer_id": NOWHERE}, "row.reference_missing"),
        ({"vehicle_id": NOWHERE}, "row.reference_missing"),
        ({"call_entry_id": NOWHERE}, "row.reference_missing"),
        ({"supplier_id": NOWHERE}, "row.reference_missing"),
        ({"vehicle_id": None}, "command.invalid"),
        ({"reported": "  "}, "command.invalid"),
        ({"contact_phone": ""}, "command.invalid"),
        ({"fault_system": "wings"}, "command.invalid"),
        ({"distance_km": -1}, "command.invalid"),
        ({"lat": 91}, "command.invalid"),
        ({"rework_of_id": NOWHERE}, "command.invalid"),
        ({"appointment_from": "9999-12-31T23:59:59.999Z"}, "command.invalid"),
        ({"reported_at": "0001-01-01T00:00:00.000Z"}, "command.invalid"),
        ({"reported_at": "2026-03-02T01:00:01.000Z"}, "job.open.in_future"),
        (
            {"appointment_from": "2026-03-03T02:00:00.000Z", "appointment_to": "2026-03-03T01:00:00.000Z"},
            "job.open.appointment_reversed",
        ),
    ],
)
def test_a_bad_job_is_refused_whole(house: TestHouse, changes: dict[str, Any], code: str) -> None:
    with pytest.raises(Refused) as refused:
        an_opened_job(house, **changes)
    assert refused.value.code == code
    assert house.list("job") == house.list("service_clock") == []
    assert house.read("job", an_opened_job(house).id)["number"] == "WJ-2026-00001"


@pytest.mark.parametrize("role", ["engineer", "warehouse", "finance", "claims_clerk", "administrator"])
def test_only_the_desk_opens_jobs(house: TestHouse, role: str) -> None:
    known = things(house)
    args = {"customer_id": known.customer, "vehicle_id": known.vehicle, "reported": "漏气", "fault_system": "body",
            "contact_name": "周", "contact_phone": "1", "address": "路"}  # fmt: skip
    with pytest.raises(Refused) as refused:
        house.do(house.person("X", role), "job.open", args)
    assert refused.value.code == "command.forbidden"
