"""Who sees a row: one answer at every door, and told in the commit that changes it (SY-10, SY-11)."""

from __future__ import annotations

import base64
import hashlib
import io
from typing import Any

import pytest
from PIL import Image

from app.kernel.actor import Actor
from app.kernel.command import CommandSpec
from app.kernel.feature import Feature
from app.kernel.problem import Refused
from app.platform.commit import lend
from app.platform.db import reading
from app.platform.reader import Reader
from app.platform.wire import Wire, flag, text
from tests.house import TestHouse
from tests.samples import Samples
from tests.stories.dispatch import a_job_on_site, crew
from tests.stories.procedure import sheet_of
from tests.sync.conftest import learn
from tests.sync.phone import Phone, bulletin, inbox
from tests.sync.scenes import change, show


@pytest.fixture
def mine(house: TestHouse) -> Phone:
    """An engineer's."""
    return Phone(house, house.person("E1", "engineer"))


@pytest.fixture
def other(house: TestHouse) -> Phone:
    """Another engineer's."""
    return Phone(house, house.person("E2", "engineer"))


def test_sy_10_every_door_gives_the_same_answer_for_every_kind_of_record(
    house: TestHouse, mine: Phone, other: Phone
) -> None:
    samples = Samples(house)
    rows = {entity: samples.row(entity, {f"user:{mine.who.id}"}) for entity in house.registry.records}
    mine.pull()
    other.pull()
    hidden = 0
    for entity, row in rows.items():
        for phone in (mine, other):
            seen = sees(house, phone.who, entity, row)
            hidden += not seen
            assert (row in phone.ids(entity)) is seen, ("pull", entity)
            page = phone.ask("GET", f"/api/records/{entity}?limit=500").json["rows"]
            assert (row in {one["id"] for one in page}) is seen, ("page", entity)
            one = phone.ask("GET", f"/api/records/{entity}/{row}")
            assert one.status_code == (200 if seen else 404), ("one", entity)
            patch = phone.push_one(phone.patch(entity, row, {}, {}))
            assert (patch["code"] == "row.missing") is not seen, ("push", entity, patch)
        assert sees(house, mine.who, entity, row), entity
    assert hidden > 20


def sees(house: TestHouse, who: Actor, entity: str, row: str) -> bool:
    """By the scope that the record declares."""
    with reading() as session:
        reader = Reader(session, house.registry, who)
        return reader.sees(reader.get(entity, row))


def test_sy_10_a_file_is_for_whoever_sees_a_record_that_names_it(
    house: TestHouse, mine: Phone, other: Phone
) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (8, 8), "red").save(picture, "PNG")
    digest = hashlib.sha256(picture.getvalue()).hexdigest()
    told = {"sha256": digest, "mime": "image/png"}
    words = ",".join(f"{name} {base64.b64encode(value.encode()).decode()}" for name, value in told.items())
    size = str(len(picture.getvalue()))
    mine.ask("POST", "/api/files", headers={"Upload-Length": size, "Upload-Metadata": words})
    sent = mine.ask("PATCH", f"/api/files/{digest}", data=picture.getvalue(), headers={"Upload-Offset": "0"})
    assert sent.status_code == 204, sent.json
    assert other.ask("GET", f"/api/files/{digest}").status_code == 404
    photo = Samples(house).row("photo", set(), sha256=digest)
    assert other.ask("GET", f"/api/files/{digest}").status_code == 404
    show(house, "photo", photo, other.who)
    assert other.ask("GET", f"/api/files/{digest}").data == picture.getvalue()
    show(house, "photo", photo)
    assert other.ask("GET", f"/api/files/{digest}").status_code == 404


def test_sy_10_another_role_is_another_scope_and_the_device_starts_afresh(
    house: TestHouse, mine: Phone
) -> None:
    entry = Samples(house).row("call_entry", set())
    mine.pull()
    assert mine.ids("call_entry") == set()
    change(house, "person", mine.who.id, roles=["engineer", "dispatcher"])
    assert mine.page()["drop_scopes"] == ["*"]
    mine.pull()
    assert mine.ids("call_entry") == {entry}
    change(house, "person", mine.who.id, roles=["engineer"])
    mine.pull()
    assert mine.ids("call_entry") == set()


def test_sy_10_a_line_is_not_moved_under_a_row_out_of_sight(house: TestHouse, phone: Phone) -> None:
    samples = Samples(house)
    here, there = samples.row("person", set()), samples.row("person", set())
    change(house, "person", there, removed=True)
    line = samples.row("qualification", set(), person_id=here)
    verdict = phone.push_one(phone.patch("qualification", line, {"person_id": here}, {"person_id": there}))
    assert (verdict["status"], verdict["code"]) == ("rejected", "row.missing")
    assert house.read("qualification", line)["person_id"] == here


def test_sy_11_a_row_leaves_one_and_reaches_another_in_one_commit_with_all_that_hangs_on_it(
    house: TestHouse,
) -> None:
    story = sheet_of(house, a_job_on_site(house))
    old, new = Phone(house, story.engineer), Phone(house, story.staff.colleague)
    old.pull()
    new.pull()
    under = {
        key for key, row in old.rows.items() if row.get("job_id") == story.job or key == ("job", story.job)
    }
    assert {entity for entity, _ in under} >= {"job", "sheet", "assignment", "report", "service_clock"}
    house.do(
        story.staff.dispatcher, "job.reassign", crew(story.staff.colleague, reason="换人"), row=story.job
    )
    left, came = old.page(), new.page()
    assert under <= {(one["entity"], one["id"]) for one in left["leave"]}
    assert under <= {(row["entity"], row["id"]) for row in came["rows"]}
    assert left["cursor"] == came["cursor"]
    assert not under & set(old.rows)
    fresh = Phone(house, story.engineer)
    fresh.pull()
    assert fresh.rows == old.rows


def test_sy_11_a_row_seen_through_another_scope_all_the_same_does_not_leave(
    house: TestHouse, mine: Phone
) -> None:
    office = Phone(house, house.person("D1", "dispatcher"))
    row = Samples(house).row("call_entry", {f"user:{office.who.id}", f"user:{mine.who.id}"})
    office.pull()
    mine.pull()
    show(house, "call_entry", row)
    office.pull()
    mine.pull()
    assert row in office.ids("call_entry")
    assert row not in mine.ids("call_entry")


def test_sy_11_what_hangs_on_a_row_that_nobody_saw_comes_with_it(house: TestHouse, mine: Phone) -> None:
    claim = Samples(house).row("expense_claim", set(), engineer_id=house.person("E9", "engineer").id)
    line = Samples(house).row("expense_line", set(), claim_id=claim)
    mine.pull()
    show(house, "expense_claim", claim, mine.who)
    mine.pull()
    assert line in mine.ids("expense_line")


def test_sy_11_a_removed_row_leaves_everybody(house: TestHouse, phone: Phone, mine: Phone) -> None:
    line = Samples(house).row("qualification", set())
    mine.pull()
    assert line in mine.ids("qualification")
    assert phone.push_one(phone.command("qualification.remove", line))["status"] == "applied"
    mine.pull()
    assert mine.gone == [("qualification", line)]


def test_sy_11_an_edit_queued_on_a_row_that_left_is_kept_answered_and_seen_by_the_office(
    house: TestHouse,
) -> None:
    story = sheet_of(house, a_job_on_site(house))
    phone = Phone(house, story.engineer)
    phone.pull()
    edit = phone.patch("sheet", story.sheet, {"account": None}, {"account": "线路完好"})
    house.do(
        story.staff.dispatcher, "job.reassign", crew(story.staff.colleague, reason="换人"), row=story.job
    )
    verdict = phone.push_one(edit)
    assert (verdict["status"], verdict["code"]) == ("rejected", "row.missing")
    (entry,) = inbox(story.sheet)
    assert (entry.id, entry.status) == (edit["id"], "rejected")
    desk = Phone(house, story.staff.dispatcher)
    (told,) = desk.ask("GET", "/api/sync/commands?status=rejected").json["commands"]
    assert (told["id"], told["person_id"], told["code"]) == (edit["id"], story.engineer.id, "row.missing")
    assert told["content"]["set"] == {"account": "线路完好"}


def test_sy_11_the_office_reads_the_content_of_what_it_may_read_only(house: TestHouse, phone: Phone) -> None:
    desk = Phone(house, house.person("D1", "dispatcher"))
    notice = Samples(house).row("notice", set())
    phone.push(phone.patch("notice", notice, {}, {"read_at": "x"}))
    phone.push(phone.command("bulletin.create", args=bulletin("")))
    told = desk.ask("GET", "/api/sync/commands?status=rejected").json["commands"]
    assert [one["content"] for one in told] == [None, None]


class LendArgs(Wire):
    """to: a person; whether the command is refused after it has lent."""

    to = text(36, required=True)
    refused = flag()


def lend_and_look(uow: Any, row: Any, args: dict[str, Any], _command: Any) -> None:
    """Looks who sees the row, lends it, and looks again."""
    scope = f"user:{args['to']}"
    assert scope not in uow.scopes_of(row)
    lend(uow, row, "sample", {scope})
    assert scope in uow.scopes_of(row)
    if args.get("refused"):
        raise Refused("row.missing", entity="customer")


def test_sy_11_what_is_lent_within_a_batch_is_seen_at_once_and_what_was_undone_is_not(
    house: TestHouse, phone: Phone, mine: Phone
) -> None:
    customer = Samples(house).row("customer", set())
    command = CommandSpec("customer.lend_sample", "customer", lend_and_look, LendArgs)
    learn(house, Feature("toy", commands=(command,)))
    mine.pull()
    told = [phone.command("customer.lend_sample", customer, {"to": mine.who.id, "refused": refused})
            for refused in (True, True)]  # fmt: skip
    assert [verdict["code"] for verdict in phone.push(*told)] == ["row.missing"] * 2
    mine.pull()
    assert customer not in mine.ids("customer")
    assert (
        phone.push_one(phone.command("customer.lend_sample", customer, {"to": mine.who.id}))["status"]
        == "applied"
    )
    mine.pull()
    assert customer in mine.ids("customer")
