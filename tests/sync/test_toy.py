"""A feature that `app/sync` has never heard of is synchronised as it stands: pushed, merged, refused, read, taken away."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.kernel.actor import Actor
from tests.house import TestHouse
from tests.sync.phone import Phone, Told, inbox
from tests.sync.scenes import show
from tests.sync.toy import the_toy


@pytest.fixture(autouse=True)
def toy(house: TestHouse) -> Iterator[None]:
    """The server knows the toy."""
    with the_toy(house):
        yield


@pytest.fixture
def writer(house: TestHouse) -> Actor:
    """Writes notes."""
    return house.person("E1", "engineer")


@pytest.fixture
def phone(house: TestHouse, writer: Actor) -> Phone:
    """The writer's."""
    return Phone(house, writer)


@pytest.fixture
def boss(house: TestHouse) -> Phone:
    """The phone of who finishes notes."""
    return Phone(house, house.person("S1", "supervisor"))


def a_note(phone: Phone, **fields: object) -> str:
    """Written by that phone."""
    create = phone.command(
        "toy_note.create", args={"title": "泵", "body": "漏", "colours": ["red"], **fields}
    )
    verdict = phone.push_one(create)
    assert fates([verdict]) == [("applied", None)], verdict
    return str(create["row"])


def fates(verdicts: list[Told]) -> list[tuple[str, str | None]]:
    """(status, code) of each."""
    return [(one["status"], one["code"]) for one in verdicts]


def test_sy_1_numbers_that_people_read_are_the_servers(house: TestHouse, phone: Phone) -> None:
    other = Phone(house, house.person("E2", "engineer"))
    rows = [a_note(one) for one in (phone, other, phone)]
    numbers = [house.read("toy_note", row)["number"] for row in rows]
    assert numbers == ["TOY-2026-00001", "TOY-2026-00002", "TOY-2026-00003"]
    own = phone.command("toy_note.create", args={"title": "泵", "number": "TOY-2026-00001"})
    assert fates([phone.push_one(own)]) == [("rejected", "command.invalid")]


def test_sy_3_sy_7_a_toy_is_pushed_in_one_batch_and_pulled_as_it_was_made(phone: Phone, boss: Phone) -> None:
    note = phone.command("toy_note.create", args={"title": "泵", "body": "漏"})
    line = phone.command(
        "toy_line.create", args={"note_id": note["row"], "words": "密封圈"}, deps=[note["id"]]
    )
    submit = phone.command("toy_note.submit", note["row"], deps=[line["id"]])
    for _ in range(2):  # the answer was lost: the same again
        assert fates(phone.push(note, line, submit)) == [("applied", None)] * 3
    boss.pull()
    assert boss.rows["toy_note", note["row"]]["state"] == "sent"
    assert boss.rows["toy_line", line["row"]]["words"] == "密封圈"
    assert len(inbox(note["row"])) == 2


def test_sy_13_sy_14_fields_of_a_toy_merge_by_their_owner_and_the_loser_is_kept(
    phone: Phone, boss: Phone
) -> None:
    row = a_note(phone)
    was = {"title": "泵", "body": "漏", "colours": ["red"]}
    ours = boss.patch("toy_note", row, was, {"title": "水泵", "body": "渗", "colours": ["red", "blue"]})
    mine = phone.patch("toy_note", row, was, {"title": "油泵", "body": "滴", "colours": ["red", "green"]})
    assert fates([boss.push_one(ours), phone.push_one(mine)]) == [("applied", None), ("conflict", None)]
    phone.pull()
    told = phone.rows["toy_note", row]
    assert (told["title"], told["body"]) == ("水泵", "滴")
    assert set(told["colours"]) == {"red", "blue", "green"}
    losers = {one["field"]: one["loser"] for (of, _), one in phone.rows.items() if of == "conflict"}
    assert losers == {"title": "油泵", "body": "渗"}


def test_sy_16_sy_17_sy_19_what_a_toy_forbids_is_refused_with_its_own_words_and_blocks_nothing(
    phone: Phone, boss: Phone
) -> None:
    row = a_note(phone)
    bad = phone.command("toy_note.say", row, {"words": "bad"})
    early = phone.command("toy_note.submit", row)
    good = phone.command("toy_note.say", row, {"words": "good"})
    assert fates(phone.push(bad, early, good)) == [
        ("rejected", "toy_note.say.bad_words"), ("rejected", "toy_note.submit.has_lines"), ("applied", None),
    ]  # fmt: skip
    boss.pull()
    seen = boss.rows["toy_note", row]
    assert seen["body"] == "good"
    phone.push(phone.command("toy_line.create", args={"note_id": row}), phone.command("toy_note.submit", row))
    finish = boss.command("toy_note.finish", row, base_rev=seen["rev"])
    assert fates([boss.push_one(finish)]) == [("rejected", "row.changed")]


def test_sy_10_sy_11_a_toy_is_seen_by_its_scope_and_leaves_with_what_lies_below_it(
    house: TestHouse, phone: Phone
) -> None:
    row = a_note(phone)
    line = phone.command("toy_line.create", args={"note_id": row})
    phone.push(line)
    other = Phone(house, house.person("E2", "engineer"))
    other.pull()
    assert other.ids("toy_note") | other.ids("toy_line") == set()
    show(house, "toy_note", row, other.who)
    other.pull()
    assert (other.ids("toy_note"), other.ids("toy_line")) == ({row}, {line["row"]})
    show(house, "toy_note", row)
    other.pull()
    assert set(other.gone) == {("toy_note", row), ("toy_line", line["row"])}
    assert fates([other.push_one(other.patch("toy_note", row, {"body": "漏"}, {"body": "x"}))]) == [
        ("rejected", "row.missing")
    ]


def test_sy_15_a_line_of_a_toy_that_is_removed_is_gone_everywhere(phone: Phone, boss: Phone) -> None:
    row = a_note(phone)
    line = phone.command("toy_line.create", args={"note_id": row})
    phone.push(line)
    boss.pull()
    assert boss.ids("toy_line") == {line["row"]}
    phone.push(phone.command("toy_line.remove", line["row"]))
    boss.pull()
    assert boss.ids("toy_line") == set()
    assert phone.talk(pull={"cursor": None, "limit": 1000}).json["pull"]["rows"]
