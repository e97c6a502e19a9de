"""Commands are judged by one code at every door; an approval names what it looked at (SY-16, SY-17, SY-26, SY-30)."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from app.journey.report.tables import Seal
from app.kernel.command import CommandSpec
from app.kernel.feature import Feature
from app.platform.db import reading
from app.platform.wire import Wire, text
from tests.house import TestHouse
from tests.stories.dispatch import an_accepted_job
from tests.stories.report import a_signed_report
from tests.sync.conftest import learn
from tests.sync.phone import Phone, Told, bulletin, inbox


class TitleArgs(Wire):
    """A title."""

    title_zh = text(120, required=True)


def rename(uow: Any, row: Any, args: dict[str, Any], command: Any) -> None:
    """Sets the title."""
    uow.set(row, title_zh=args["title_zh"])


@pytest.fixture
def row(phone: Phone) -> str:
    """A bulletin."""
    create = phone.command("bulletin.create", args=bulletin("B-1"))
    phone.push(create)
    return str(create["row"])


def test_sy_16_two_who_decide_offline_are_judged_one_after_the_other(house: TestHouse) -> None:
    job = an_accepted_job(house)
    first, second = Phone(house, job.staff.dispatcher), Phone(house, job.staff.supervisor)
    cancel = {"reason": "客户取消"}
    assert first.push_one(first.command("job.cancel", job.id, cancel))["status"] == "applied"
    verdict = second.push_one(second.command("job.cancel", job.id, cancel))
    assert (verdict["status"], verdict["code"]) == ("rejected", "job.cancel.wrong_state")
    assert verdict["detail"] == {"state": "cancelled"}


@pytest.mark.parametrize(
    ("type_", "args", "code", "number"),
    [
        ("person.create", {"employee_no": "E9", "name_zh": "张三"}, "command.forbidden", 403),
        ("bulletin.create", {}, "command.invalid", 422),
        ("job.cancel", {"reason": "x"}, "row.missing", 404),
        ("job.fly", {}, "command.unknown", 202),
    ],
)
def test_sy_16_the_rest_door_answers_as_the_queue_does(
    house: TestHouse, phone: Phone, type_: str, args: Told, code: str, number: int
) -> None:
    who = Phone(house, house.person("E1", "engineer")) if type_ == "person.create" else phone
    assert who.push_one(who.command(type_, args=args))["code"] == code
    answer = who.ask("POST", "/api/commands", json=who.command(type_, args=args))
    assert (answer.status_code, answer.json["code"]) == (number, code)


def test_sy_16_a_command_of_the_rest_door_is_kept_repeatable_and_shown_to_phones(
    house: TestHouse, phone: Phone
) -> None:
    phone.pull()
    create = phone.command("bulletin.create", args=bulletin("B-1"))
    first, again = (phone.ask("POST", "/api/commands", json=create) for _ in range(2))
    assert first.json == again.json
    assert first.json["status"] == "applied"
    phone.pull()
    assert phone.ids("bulletin") == {create["row"]}
    assert [entry.status for entry in inbox(create["row"])] == ["applied"]
    forked = phone.ask("POST", "/api/commands", json={**create, "args": bulletin("B-2")})
    assert (forked.status_code, forked.json["code"]) == (409, "sync.client_forked")


@pytest.mark.parametrize("body", ["[]", "1", "{", '{"id": 1}', "{" * 300])
def test_sy_16_what_is_no_command_is_refused_at_the_rest_door(phone: Phone, body: str) -> None:
    answer = phone.ask("POST", "/api/commands", data=body)
    assert (answer.status_code, answer.json["code"]) == (422, "request.invalid")


@pytest.fixture
def approving(house: TestHouse) -> None:
    """A build with a command that approves."""
    command = CommandSpec("bulletin.approve", "bulletin", rename, TitleArgs, names_revision=True)
    learn(house, Feature("toy", commands=(command,)))


@pytest.mark.usefixtures("approving")
def test_sy_17_an_approval_of_another_revision_is_refused_with_what_is_there_now(
    house: TestHouse, phone: Phone, row: str
) -> None:
    looked_at = house.read("bulletin", row)["rev"]
    phone.push(phone.patch("bulletin", row, {"text_zh": "渗漏"}, {"text_zh": "新"}))
    approve = phone.command("bulletin.approve", row, {"title_zh": "批准"}, base_rev=looked_at)
    verdict = phone.push_one(approve)
    now = house.read("bulletin", row)
    assert (verdict["status"], verdict["code"]) == ("rejected", "row.changed")
    assert verdict["detail"] == {"rev": now["rev"], "difference": now}
    assert now["title_zh"] == "水泵"


@pytest.mark.usefixtures("approving")
def test_sy_17_an_approval_of_what_was_looked_at_holds_and_one_that_names_nothing_does_not(
    house: TestHouse, phone: Phone, row: str
) -> None:
    nothing = phone.push_one(phone.command("bulletin.approve", row, {"title_zh": "批准"}))
    assert (nothing["code"], nothing["detail"]) == ("command.invalid", {"errors": {"base_rev": ["required"]}})
    looked_at = house.read("bulletin", row)["rev"]
    approve = phone.command("bulletin.approve", row, {"title_zh": "批准"}, base_rev=looked_at)
    assert phone.push_one(approve)["status"] == "applied"


@pytest.mark.usefixtures("approving")
def test_sy_17_an_approval_after_ones_own_edit_in_the_same_batch_holds(
    house: TestHouse, phone: Phone, row: str
) -> None:
    looked_at = house.read("bulletin", row)["rev"]
    edit = phone.patch("bulletin", row, {"text_zh": "渗漏"}, {"text_zh": "新"})
    approve = phone.command("bulletin.approve", row, {"title_zh": "批准"}, base_rev=looked_at)
    assert [one["status"] for one in phone.push(edit, approve)] == ["applied", "applied"]


def test_sy_26_an_edit_that_comes_after_the_signature_is_refused_and_kept(house: TestHouse) -> None:
    story = a_signed_report(house)
    phone = Phone(house, story.engineer)
    before = house.read("report", story.report), seals()
    late = phone.push_one(phone.patch("report", story.report, {"rating": None}, {"rating": 1}))
    assert (late["status"], late["code"]) == ("rejected", "report.patch.draft")
    assert (house.read("report", story.report), seals()) == before
    assert '"rating":1' in inbox(story.report)[-1].payload


def seals() -> list[bytes]:
    """The canonical bytes of all seals."""
    with reading() as session:
        return list(session.scalars(select(Seal.content)))


def test_sy_30_a_command_of_an_older_version_is_lifted_step_by_step(
    house: TestHouse, phone: Phone, row: str
) -> None:
    upgrades = {1: lambda args: {"title": args["name"]}, 2: lambda args: {"title_zh": args["title"]}}
    command = CommandSpec("bulletin.rename", "bulletin", rename, TitleArgs, version=3, upgrades=upgrades)
    learn(house, Feature("toy", commands=(command,)))
    for version, args in ((1, {"name": "一"}), (2, {"title": "二"}), (3, {"title_zh": "三"})):
        assert phone.push_one(phone.command("bulletin.rename", row, args, v=version))["status"] == "applied"
        assert house.read("bulletin", row)["title_zh"] == "一二三"[version - 1]
    assert '"name":"一"' in next(entry for entry in inbox(row) if entry.type == "bulletin.rename").payload


@pytest.mark.parametrize("version", [1, 4])
def test_sy_30_a_version_that_this_build_cannot_lift_is_held(
    house: TestHouse, phone: Phone, row: str, version: int
) -> None:
    command = CommandSpec("bulletin.rename", "bulletin", rename, TitleArgs, version=3, upgrades={2: dict})
    learn(house, Feature("toy", commands=(command,)))
    verdict = phone.push_one(phone.command("bulletin.rename", row, {"title_zh": "x"}, v=version))
    assert (verdict["status"], verdict["code"]) == ("held", "command.version")
