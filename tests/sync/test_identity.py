"""Commands are known by their id and number: once, whatever is repeated, reordered or cut (SY-3, SY-4)."""

from __future__ import annotations

import pytest

from app.kernel.ids import uuid7
from tests.house import TestHouse
from tests.sync.phone import Phone, bulletin, inbox


def test_sy_3_a_batch_whose_answer_was_lost_is_sent_again_with_more_and_takes_effect_once(
    house: TestHouse, phone: Phone
) -> None:
    first = [phone.command("bulletin.create", args=bulletin(f"B-{n}")) for n in range(3)]
    before = phone.push(*first)
    again = phone.push(*first, phone.command("bulletin.create", args=bulletin("B-3")))
    assert again[:3] == before
    assert [one["status"] for one in again] == ["applied"] * 4
    assert len(house.list("bulletin")) == 4
    assert len(inbox()) == 4


def test_sy_3_a_late_copy_of_an_older_request_changes_nothing(house: TestHouse, phone: Phone) -> None:
    create = phone.command("bulletin.create", args=bulletin("B-1"))
    phone.push(create)
    row = create["row"]
    old = phone.patch("bulletin", row, {"title_zh": "水泵"}, {"title_zh": "一"})
    new = phone.patch("bulletin", row, {"title_zh": "一"}, {"title_zh": "二"})
    phone.push(old)
    phone.push(new)
    revision = house.read("bulletin", row)["rev"]
    assert phone.push_one(old)["status"] == "applied"
    assert house.read("bulletin", row)["title_zh"] == "二"
    assert house.read("bulletin", row)["rev"] == revision


def test_sy_3_a_refused_command_repeats_its_refusal_though_it_would_succeed_now(
    house: TestHouse, phone: Phone
) -> None:
    row = uuid7()
    early = phone.patch("bulletin", row, {}, {"title_zh": "早"})
    assert phone.push_one(early)["code"] == "row.missing"
    phone.push(phone.command("bulletin.create", row, bulletin("B-1")))
    assert phone.push_one(early)["code"] == "row.missing"
    assert house.read("bulletin", row)["title_zh"] == "水泵"


def test_sy_3_a_command_that_moved_to_a_new_number_is_known_by_its_id(house: TestHouse, phone: Phone) -> None:
    create = phone.command("bulletin.create", args=bulletin("B-1"))
    phone.push(create)
    phone.client_id = uuid7()
    verdict = phone.push_one({**create, "n": 7})
    assert (verdict["n"], verdict["status"]) == (7, "applied")
    assert len(house.list("bulletin")) == 1


def test_sy_2_sy_3_numbers_that_do_not_rise_are_no_queue(phone: Phone) -> None:
    one, two = (phone.command("bulletin.create", args=bulletin(f"B-{n}")) for n in range(2))
    answer = phone.talk(two, one)
    assert (answer.status_code, answer.json["code"]) == (422, "request.invalid")
    assert inbox() == []


@pytest.mark.parametrize("change", [{"args": bulletin("B-9")}, {"id": "fresh"}])
def test_sy_4_a_number_used_for_something_else_tells_a_cloned_phone_and_nothing_is_done(
    house: TestHouse, phone: Phone, change: dict[str, object]
) -> None:
    create = phone.command("bulletin.create", args=bulletin("B-1"))
    phone.push(create)
    other = create | ({"id": uuid7()} if "id" in change else change)
    answer = phone.talk(other, phone.command("bulletin.create", args=bulletin("B-2")))
    assert (answer.status_code, answer.json["code"]) == (409, "sync.client_forked")
    assert answer.json["detail"] == {"n": 1}
    assert len(house.list("bulletin")) == 1


def test_sy_4_a_number_that_another_person_used_on_this_installation_tells_a_clone_too(
    house: TestHouse, phone: Phone
) -> None:
    create = phone.command("bulletin.create", args=bulletin("B-1"))
    phone.push(create)
    other = Phone(house, house.person("A2", "administrator"))
    other.client_id = phone.client_id
    assert other.talk(create).json["code"] == "sync.client_forked"


def test_sy_4_the_renumbered_queue_of_a_cloned_phone_goes_through(house: TestHouse, phone: Phone) -> None:
    phone.push(phone.command("bulletin.create", args=bulletin("B-1")))
    copied = {**phone.command("bulletin.create", args=bulletin("B-2")), "n": 1}
    assert phone.talk(copied).status_code == 409
    phone.client_id = uuid7()
    assert phone.push_one(copied)["status"] == "applied"


def test_sy_4_an_id_that_another_command_has_taken_is_refused_kept_and_stops_nobody(
    house: TestHouse, phone: Phone
) -> None:
    create = phone.command("bulletin.create", args=bulletin("B-1"))
    phone.push(create)
    other = Phone(house, house.person("A2", "administrator"))
    taken = {**other.command("bulletin.create", args=bulletin("B-2")), "id": create["id"]}
    after = other.command("bulletin.create", args=bulletin("B-3"))
    for _ in range(2):  # the repeated request is answered alike
        verdicts = other.push(taken, after)
        assert [one["id"] for one in verdicts] == [taken["id"], after["id"]]
        assert [(one["status"], one["code"]) for one in verdicts] == [
            ("rejected", "sync.client_forked"),
            ("applied", None),
        ]
    assert [entry.status for entry in inbox(taken["row"])] == ["rejected"]
    assert phone.push_one(create)["status"] == "applied"


@pytest.mark.parametrize("word", ["id", "row"])
@pytest.mark.parametrize("other", ["17", "a6bb7b52-9a9c-4c0f-9a51-0c3a6a5f8b11", 7, None])
def test_sy_1_an_id_that_no_device_of_ours_makes_is_refused(phone: Phone, word: str, other: object) -> None:
    made = phone.command("bulletin.create", args=bulletin("B-1"))
    answer = phone.talk({**made, word: other})
    assert (answer.status_code, answer.json["code"]) == (422, "request.invalid")
    assert inbox() == []


def test_sy_21_each_command_is_answered_under_its_own_number_and_no_other(phone: Phone) -> None:
    phone.n = 40  # what came before has been answered long ago
    sent = [phone.command("bulletin.create", args=bulletin(number)) for number in ("B-1", "", "B-1")]
    sent.append(phone.command("bulletin.praise"))
    verdicts = phone.push(*sent)
    assert [(one["n"], one["id"]) for one in verdicts] == [(one["n"], one["id"]) for one in sent]
    assert [one["status"] for one in verdicts] == ["applied", "rejected", "rejected", "held"]
    assert phone.push() == []
