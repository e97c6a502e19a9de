"""Taking an entry down: numbered, dated, owed a reply, and never with somebody else's words in it."""

from __future__ import annotations

from typing import Any

import pytest

from app.kernel.clock import plus
from app.kernel.problem import Refused
from app.reference.vehicles.vin import with_check_digit
from tests.house import TestHouse
from tests.stories.intake import a_call
from tests.stories.people import a_vehicle, staff, things


def test_entries_are_numbered_in_order_and_owed_a_reply_within_the_setting(house: TestHouse) -> None:
    first = house.read("call_entry", a_call(house).entry)
    house.do(staff(house).administrator, "setting.change", {"name": "intake.first_reply_hours", "value": 6})
    second = house.read("call_entry", a_call(house).entry)
    assert (first["number"], second["number"]) == ("LD-2026-00001", "LD-2026-00002")
    assert first["reply_due_at"] == plus(house.now, hours=12)
    assert second["reply_due_at"] == plus(house.now, hours=6)
    assert first["taken_by_id"] == staff(house).dispatcher.id
    assert first["state"] == "received"


def test_a_letter_counts_from_when_it_came_in(house: TestHouse) -> None:
    came = plus(house.now, days=-1)
    entry = house.read("call_entry", a_call(house, channel="letter", received_at=came).entry)
    assert entry["received_at"] == came
    assert entry["reply_due_at"] == plus(came, hours=12)


def test_an_entry_taken_down_offline_counts_from_the_moment_on_the_device(house: TestHouse) -> None:
    people, moment = staff(house), house.now
    house.later(hours=3)
    args = {"channel": "phone", "caller": "周师傅", "said": "漏气"}
    row = house.do(people.supervisor, "call_entry.log", args, at=moment)
    assert house.read("call_entry", row)["received_at"] == moment


def test_nothing_is_received_in_the_future(house: TestHouse) -> None:
    with pytest.raises(Refused) as refused:
        a_call(house, received_at=plus(house.now, minutes=1))
    assert refused.value.code == "call_entry.log.in_future"
    assert house.list("call_entry") == []


@pytest.mark.parametrize("told", ["{vin}", "{spaced}", "{end}", "{lower}"])
def test_the_vehicle_is_found_by_what_the_caller_read_out(house: TestHouse, told: str) -> None:
    known = things(house)
    spelled = told.format(
        vin=known.vin,
        spaced=f"{known.vin[:3]} {known.vin[3:9]}-{known.vin[9:]}",
        end=known.vin[-8:],
        lower=known.vin.lower(),
    )
    story = a_call(house, vehicle_id=None, vin_told=spelled)
    entry = house.read("call_entry", story.entry)
    assert entry["vehicle_id"] == known.vehicle
    assert entry["vin_told"] == spelled


def test_an_ending_that_fits_two_vehicles_names_none(house: TestHouse) -> None:
    known = things(house)
    other = with_check_digit("LYWB62BA", known.vin[9:])
    a_vehicle(house, other, known.model, known.customer)
    entry = house.read("call_entry", a_call(house, vehicle_id=None, vin_told=known.vin[-6:]).entry)
    assert entry["vehicle_id"] is None


@pytest.mark.parametrize("told", ["12345", "LYW", "%%%%%%", "______", "没有看到"])
def test_what_is_no_ending_of_a_vin_finds_nothing(house: TestHouse, told: str) -> None:
    entry = house.read("call_entry", a_call(house, vehicle_id=None, vin_told=told).entry)
    assert entry["vehicle_id"] is None


def test_a_vehicle_that_was_picked_is_not_questioned(house: TestHouse) -> None:
    known = things(house)
    picked = a_vehicle(house, with_check_digit("LYWB62BA", "R2000777"), known.model, known.customer)
    entry = house.read("call_entry", a_call(house, vehicle_id=picked, vin_told=known.vin).entry)
    assert entry["vehicle_id"] == picked


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"channel": "telepathy"}, "command.invalid"),
        ({"caller": " "}, "command.invalid"),
        ({"said": ""}, "command.invalid"),
        ({"said": "x" * 4001}, "command.invalid"),
        ({"received_at": "yesterday"}, "command.invalid"),
        ({"taken_by_id": "me"}, "command.invalid"),
        ({"vehicle_id": "0190a000-0000-7000-8000-000000000000"}, "row.reference_missing"),
    ],
)
def test_a_bad_entry_is_refused_and_takes_no_number(
    house: TestHouse, changes: dict[str, Any], code: str
) -> None:
    with pytest.raises(Refused) as refused:
        a_call(house, **changes)
    assert refused.value.code == code
    assert house.list("call_entry") == []
    assert house.read("call_entry", a_call(house).entry)["number"] == "LD-2026-00001"


@pytest.mark.parametrize("role", ["engineer", "warehouse", "finance", "claims_clerk", "administrator"])
def test_only_the_desk_takes_entries_down(house: TestHouse, role: str) -> None:
    args = {"channel": "phone", "caller": "周师傅", "said": "漏气"}
    with pytest.raises(Refused) as refused:
        house.do(house.person("X", role), "call_entry.log", args)
    assert refused.value.code == "command.forbidden"
