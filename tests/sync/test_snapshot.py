"""The first pull: own rows first, the newest first, paged, resumable; and what becomes of a cursor from long ago (SY-9)."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select, update

from app.kernel.actor import Actor
from app.platform.db import reading, writing
from app.platform.db.system_tables import Change, Clock
from app.platform.effects import run_ticks
from tests.house import TestHouse
from tests.samples import Samples
from tests.sync.phone import Phone, bulletin
from tests.sync.scenes import change, show


@pytest.fixture
def engineer(house: TestHouse) -> Actor:
    """Who has three jobs among thirty rows that everybody reads."""
    return house.person("E1", "engineer")


@pytest.fixture
def own(house: TestHouse, engineer: Actor, phone: Phone) -> list[str]:
    """The three jobs, oldest first, mixed with bulletins of one commit each."""
    samples, found = Samples(house), []
    for n in range(3):
        for m in range(4):
            phone.push(phone.command("bulletin.create", args=bulletin(f"B-{n}-{m}")))
        found.append(samples.row("job", {f"user:{engineer.id}"}))
    phone.push(*(phone.command("bulletin.create", args=bulletin(f"B-9-{m}")) for m in range(5)))
    return found


def test_sy_9_a_first_pull_brings_the_own_rows_first_and_the_newest_first(
    house: TestHouse, engineer: Actor, own: list[str]
) -> None:
    pages = Phone(house, engineer).pull(5)
    told = [(row["entity"], row["id"], row["rev"]) for page in pages for row in page["rows"]]
    assert [row for entity, row, _ in told[:3]] == list(reversed(own))
    rest = [revision for entity, row, revision in told[3:] if row not in own]
    assert rest == sorted(rest, reverse=True)
    assert len(pages) > 4


@pytest.mark.parametrize("limit", [1, 2, 5, 1000])
def test_sy_9_every_page_size_brings_the_same_and_no_commit_is_split(
    house: TestHouse, engineer: Actor, own: list[str], limit: int
) -> None:
    small, whole = Phone(house, engineer), Phone(house, engineer)
    pages, _ = small.pull(limit), whole.pull()
    assert small.rows == whole.rows
    assert small.cursor == whole.cursor
    assert [page["snapshot"] for page in pages] == [True] + [False] * (len(pages) - 1)
    commit = {row["id"] for row in house.list("bulletin") if row["number"].startswith("B-9")}
    assert sum(1 for page in pages if commit & {row["id"] for row in page["rows"]}) == 1


def test_sy_9_a_first_pull_goes_on_where_it_stopped_and_misses_nothing_that_changed_meanwhile(
    house: TestHouse, engineer: Actor, own: list[str], phone: Phone
) -> None:
    new = Phone(house, engineer)
    first = new.page(2)
    assert first["more"]
    assert isinstance(first["cursor"], str)
    told = {row["id"] for row in first["rows"]}
    (later,) = set(own) - told
    change(house, "job", own[2], reported="geändert")  # already told
    show(house, "job", own[1])  # told, and gone before the end
    show(house, "job", later)  # gone before it was told
    created = phone.command("bulletin.create", args=bulletin("B-new"))
    phone.push(created)
    new.sign_in()
    new.pull(2)
    assert new.ids("job") & set(own) == {own[2]}
    assert new.rows["job", own[2]]["reported"] == "geändert"
    assert ("bulletin", created["row"]) in new.rows
    fresh = Phone(house, engineer)
    fresh.pull()
    assert new.rows == fresh.rows


def test_sy_9_a_departure_is_remembered_for_180_days_and_a_cursor_from_before_begins_afresh(
    house: TestHouse, engineer: Actor, own: list[str]
) -> None:
    away, back_in_time = Phone(house, engineer), Phone(house, engineer)
    away.pull()
    show(house, "job", own[0])
    house.later(days=100)
    back_in_time.rows, back_in_time.cursor = dict(away.rows), away.cursor
    run_ticks(house.registry, house.now)
    back_in_time.sign_in()
    back_in_time.pull()
    assert ("job", own[0]) in back_in_time.gone
    house.later(days=81)
    change(house, "job", own[1], reported="neu")
    run_ticks(house.registry, house.now)
    with reading() as session:
        assert session.scalar(select(func.count()).where(Change.gone.is_(True))) == 0
        assert session.scalar(select(Clock.kept_after)) > away.cursor
    away.sign_in()
    pages = away.pull()
    assert pages[0]["drop_scopes"] == ["*"]
    assert pages[0]["rows"] == []
    assert away.ids("job") == {own[1], own[2]}
    assert away.rows["job", own[1]]["reported"] == "neu"


def test_sy_9_a_first_pull_left_lying_for_too_long_begins_afresh_as_well(
    house: TestHouse, engineer: Actor, own: list[str]
) -> None:
    new = Phone(house, engineer)
    new.page(1)
    show(house, "job", own[0])
    with writing() as session:
        session.execute(update(Clock).values(kept_after=Clock.value))
        session.commit()
    assert new.page(1)["drop_scopes"] == ["*"]


def test_sy_9_a_cursor_that_the_server_has_never_given_begins_afresh(
    house: TestHouse, engineer: Actor
) -> None:
    new = Phone(house, engineer)
    new.pull()
    new.cursor += 1
    assert new.page()["drop_scopes"] == ["*"]
    new.pull()
    assert new.ids("person")


@pytest.mark.parametrize("cursor", ["s.1.2.3", "s.1.1", "", "x", -1, 1.5, True, [], "s.9999999999999999.0.1"])
def test_sy_9_what_is_no_cursor_is_refused(phone: Phone, cursor: object) -> None:
    answer = phone.talk(pull={"cursor": cursor, "limit": 10})
    assert (answer.status_code, answer.json["code"]) == (422, "request.invalid")
