"""The office's view of devices."""

from __future__ import annotations

import pytest

from tests.house import TestHouse
from tests.samples import Samples
from tests.sync.phone import Phone, Told, bulletin, inbox


def clients(desk: Phone, query: str = "") -> dict[str, Told]:
    """{client id: what is told of it}."""
    answer = desk.ask("GET", f"/api/sync/clients{query}")
    assert answer.status_code == 200, answer.json
    return {one["client_id"]: one for one in answer.json["clients"]}


@pytest.fixture
def desk(house: TestHouse) -> Phone:
    """A dispatcher's browser."""
    return Phone(house, house.person("D1", "dispatcher"))


def test_the_office_sees_what_each_installation_told_of_itself(
    house: TestHouse, phone: Phone, desk: Phone
) -> None:
    command = phone.command("bulletin.create", args=bulletin("B-1"))
    phone.talk(command, phone.command("bulletin.praise"), queue_len=5, oldest_age_s=90, schema="old")
    assert clients(desk)[phone.client_id] == {
        "client_id": phone.client_id, "person_id": phone.who.id, "person_name": "A1", "seen_at": house.now,
        "queue_len": 3, "oldest_age_s": 90, "schema": "old", "up_to_date": False, "held": 1,
        "returned": 0,
    }  # fmt: skip
    house.later(minutes=1)
    last = phone.command("bulletin.create", args=bulletin("B-2"))
    phone.talk(last, queue_len=1, oldest_age_s=5, schema=house.registry.schema)
    told = clients(desk)[phone.client_id]
    assert (told["queue_len"], told["oldest_age_s"], told["up_to_date"]) == (0, 0, True)
    assert told["seen_at"] == house.now


def test_sy_33_the_office_sees_what_each_device_sent_again_after_a_restore(
    house: TestHouse, phone: Phone, desk: Phone
) -> None:
    again = [
        phone.command("bulletin.create", args=bulletin("B-1"), replayed="applied"),
        phone.command("bulletin.create", args=bulletin("B-1"), replayed="rejected"),
        phone.command("bulletin.create", args=bulletin("B-2")),
    ]
    told = phone.push(*again)
    assert phone.push(*again) == told
    assert [entry.replayed for entry in inbox()] == ["applied", "rejected", None]
    assert clients(desk)[phone.client_id]["returned"] == 2
    house.later(days=31)
    assert clients(desk)[phone.client_id]["returned"] == 0


def test_a_device_that_only_reads_is_seen_too_once_an_hour(
    house: TestHouse, phone: Phone, desk: Phone
) -> None:
    first = house.now
    phone.pull()
    house.later(minutes=5)
    phone.pull()
    assert clients(desk)[phone.client_id]["seen_at"] == first
    house.later(hours=1)
    phone.pull()
    assert clients(desk)[phone.client_id]["seen_at"] == house.now


def test_the_last_seen_come_first_and_those_not_seen_for_long_not_at_all(
    house: TestHouse, phone: Phone, desk: Phone
) -> None:
    phone.pull()
    house.later(days=3)
    desk.pull()
    assert list(clients(desk)) == [desk.client_id, phone.client_id]
    assert list(clients(desk, "?days=2")) == [desk.client_id]


def test_a_command_of_the_rest_door_is_no_device(phone: Phone, desk: Phone) -> None:
    phone.ask("POST", "/api/commands", json=phone.command("bulletin.create", args=bulletin("B-1")))
    assert clients(desk) == {}


def test_held_commands_are_told_with_their_reason_and_by_installation(
    house: TestHouse, phone: Phone, desk: Phone
) -> None:
    row = Samples(house).row("bulletin", set())
    phone.push(phone.command("bulletin.praise", row, {"words": "好"}))
    other = Phone(house, phone.who)
    other.push(other.command("bulletin.praise", row, {"words": "很"}))
    found = desk.ask("GET", f"/api/sync/commands?status=held&client_id={phone.client_id}").json["commands"]
    assert [(one["type"], one["code"], one["row"]) for one in found] == [
        ("bulletin.praise", "command.unknown", row)
    ]
    assert len(desk.ask("GET", "/api/sync/commands").json["commands"]) == 2


@pytest.mark.parametrize("address", ["clients", "commands"])
def test_engineers_and_clerks_do_not_see_devices(house: TestHouse, address: str) -> None:
    for role in ("engineer", "warehouse", "claims_clerk", "finance"):
        other = Phone(house, house.person(f"P-{role}", role))
        answer = other.ask("GET", f"/api/sync/{address}")
        assert (answer.status_code, answer.json["code"]) == (403, "access.forbidden")
