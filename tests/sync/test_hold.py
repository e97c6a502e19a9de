"""What is held waits with all that depends on it, and is tried again by asking and by itself (SY-20)."""

from __future__ import annotations

from typing import Any

import pytest

from app.kernel.command import CommandSpec
from app.kernel.feature import Feature
from app.kernel.ids import uuid7
from app.platform.effects import run_due, run_ticks
from app.platform.wire import Wire, text
from tests.house import TestHouse
from tests.samples import Samples
from tests.sync.conftest import learn
from tests.sync.phone import Phone, Told, bulletin, inbox
from tests.sync.scenes import change


class PraiseArgs(Wire):
    """Words."""

    words = text(100, required=True)


def praise(uow: Any, row: Any, args: dict[str, Any], command: Any) -> None:
    """Puts the words and who says them into the title."""
    uow.set(row, title_zh=f"{row.title_zh}{args['words']}", title_en=uow.actor.id)


PRAISE = CommandSpec("bulletin.praise", "bulletin", praise, PraiseArgs)


@pytest.fixture
def row(phone: Phone) -> str:
    """A bulletin."""
    create = phone.command("bulletin.create", args=bulletin("B-1"))
    phone.push(create)
    return str(create["row"])


def upgrade(house: TestHouse, command: CommandSpec = PRAISE) -> None:
    """The build that knows how to praise."""
    learn(house, Feature("toy", commands=(command,)))


def by_itself(house: TestHouse) -> None:
    """The scheduler's and the worker's next turn."""
    house.later(minutes=10)
    run_ticks(house.registry, house.now)
    run_due(house.registry, house.now)


def fates(verdicts: list[Told]) -> list[tuple[str, str | None]]:
    """(status, code) of each."""
    return [(one["status"], one["code"]) for one in verdicts]


def test_sy_20_later_commands_on_the_row_wait_and_other_rows_go_on(
    house: TestHouse, phone: Phone, row: str
) -> None:
    unknown = phone.command("bulletin.praise", row, {"words": "好"})
    behind = phone.patch("bulletin", row, {"text_zh": "渗漏"}, {"text_zh": "一"})
    beside = phone.command("bulletin.create", args=bulletin("B-2"))
    verdicts = phone.push(unknown, behind, beside)
    assert fates(verdicts) == [("held", "command.unknown"), ("held", "sync.blocked"), ("applied", None)]
    assert verdicts[1]["detail"] == {"behind": row}
    later = phone.patch("bulletin", row, {"text_zh": "渗漏"}, {"text_zh": "二"})
    assert fates(phone.push(later)) == [("held", "sync.blocked")]
    assert house.read("bulletin", row)["text_zh"] == "渗漏"


def test_sy_20_what_says_that_it_needs_a_held_command_waits_too_and_is_not_refused(
    house: TestHouse, phone: Phone
) -> None:
    unknown = phone.command("person.invite", args={"employee_no": "E7"})
    needs = phone.command("qualification.create", deps=[unknown["id"]],
                          args={"person_id": unknown["row"], "system": "body"})  # fmt: skip
    assert fates(phone.push(unknown, needs)) == [("held", "command.unknown"), ("held", "sync.blocked")]


def test_sy_20_another_persons_command_on_the_row_does_not_wait(
    house: TestHouse, phone: Phone, row: str
) -> None:
    phone.push(phone.command("bulletin.praise", row, {"words": "好"}))
    other = Phone(house, house.person("A2", "administrator"))
    patch = other.patch("bulletin", row, {"text_zh": "渗漏"}, {"text_zh": "一"})
    assert fates(other.push(patch)) == [("applied", None)]


def test_sy_20_ones_second_phone_waits_for_what_the_first_one_sent_before(
    house: TestHouse, phone: Phone, row: str
) -> None:
    phone.push(phone.command("bulletin.praise", row, {"words": "好"}))
    house.later(minutes=1)
    second = Phone(house, phone.who)
    patch = second.patch("bulletin", row, {"text_zh": "渗漏"}, {"text_zh": "一"})
    assert fates(second.push(patch)) == [("held", "sync.blocked")]


def test_sy_20_asked_again_after_the_upgrade_they_take_effect_in_their_order(
    house: TestHouse, phone: Phone, row: str
) -> None:
    sent = [phone.command("bulletin.praise", row, {"words": word}) for word in "好很"]
    assert fates(phone.push(*sent))[0] == ("held", "command.unknown")
    assert fates(phone.push(*sent))[1] == ("held", "sync.blocked")
    upgrade(house)
    verdicts = phone.push(*sent)
    assert fates(verdicts) == [("applied", None)] * 2
    assert house.read("bulletin", row)["title_zh"] == "水泵好很"
    assert phone.push(*sent) == verdicts


def test_sy_20_by_itself_in_the_persons_name_and_the_phone_learns_it_when_it_asks(
    house: TestHouse, phone: Phone, row: str
) -> None:
    sent = [phone.command("bulletin.praise", row, {"words": word}) for word in "好很"]
    phone.push(*sent)
    by_itself(house)
    assert {entry.status for entry in inbox(row)} == {"applied", "held"}
    upgrade(house)
    by_itself(house)
    told = house.read("bulletin", row)
    assert (told["title_zh"], told["title_en"]) == ("水泵好很", phone.who.id)
    assert {entry.status for entry in inbox(row)} == {"applied"}
    verdicts = phone.push(*sent)
    assert fates(verdicts) == [("applied", None)] * 2
    assert verdicts[1]["row_rev"] == told["rev"]
    phone.pull()
    assert phone.rows["bulletin", row]["rev"] == told["rev"]


def test_sy_20_an_approval_that_was_held_still_names_the_revision_it_looked_at(
    house: TestHouse, phone: Phone, row: str
) -> None:
    looked_at = house.read("bulletin", row)["rev"]
    phone.push(phone.command("bulletin.praise", row, {"words": "好"}, base_rev=looked_at))
    change(house, "bulletin", row, text_zh="anders")
    upgrade(house, CommandSpec("bulletin.praise", "bulletin", praise, PraiseArgs, names_revision=True))
    by_itself(house)
    assert [entry.code for entry in inbox(row) if entry.type == "bulletin.praise"] == ["row.changed"]


def test_sy_20_one_that_still_fails_stands_in_no_other_ones_way(
    house: TestHouse, phone: Phone, row: str
) -> None:
    other = uuid7()
    phone.push(phone.command("bulletin.create", other, bulletin("B-2")))
    phone.push(phone.command("bulletin.never", row), phone.command("bulletin.praise", other, {"words": "好"}))
    upgrade(house)
    by_itself(house)
    assert [entry.status for entry in inbox(row)] == ["applied", "held"]
    assert house.read("bulletin", other)["title_zh"] == "水泵好"
    by_itself(house)
    assert house.read("bulletin", other)["title_zh"] == "水泵好"


def test_sy_20_what_follows_a_refused_command_is_judged_for_itself(
    house: TestHouse, phone: Phone, row: str
) -> None:
    phone.push(
        phone.command("bulletin.praise", row, {"words": ""}),
        phone.patch("bulletin", row, {"text_zh": "渗漏"}, {"text_zh": "一"}),
    )
    upgrade(house)
    by_itself(house)
    assert [entry.status for entry in inbox(row)] == ["applied", "rejected", "applied"]
    assert house.read("bulletin", row)["text_zh"] == "一"


def test_sy_20_nobody_acts_for_a_person_who_is_no_longer_active(
    house: TestHouse, phone: Phone, row: str
) -> None:
    phone.push(phone.command("bulletin.praise", row, {"words": "好"}))
    change(house, "person", phone.who.id, active=False)
    upgrade(house)
    by_itself(house)
    assert [entry.status for entry in inbox(row)] == ["applied", "held"]
    change(house, "person", phone.who.id, active=True)
    by_itself(house)
    assert [entry.status for entry in inbox(row)] == ["applied", "applied"]


def test_sy_20_with_nothing_held_the_worker_is_not_asked(house: TestHouse, phone: Phone, row: str) -> None:
    run_ticks(house.registry, house.now)
    names = Samples(house).house.registry.ticks
    assert "sync.retry_held" in names
    assert run_due(house.registry, house.now) == 0
