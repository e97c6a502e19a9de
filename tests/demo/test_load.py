"""The demo as it stands when it is loaded: sound in every book, with something in every state, and alive on its last day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from flask import Flask
from sqlalchemy import func, select

from app import create_app
from app.demo.load import PASSWORD, SIZES, load_demo
from app.journey.figures.queries import Filters, overview
from app.journey.figures.rules import Span
from app.journey.parts.old_parts.queries import overdue
from app.journey.parts.stock.queries import check_ledger
from app.journey.report.estimate.seal import broken_authorisations
from app.journey.report.seal import broken_seals
from app.kernel.actor import THE_SYSTEM, Actor
from app.platform.audit import first_break
from app.platform.auth.passwords import matches
from app.platform.auth.tables import Credential
from app.platform.db import db, reading, table_of
from app.platform.db.system_tables import Audit, Effect
from app.platform.files import StoredFile
from app.platform.reader import Reader
from app.sync.sight import Sight
from tests.databases import Databases

TODAY = date(2026, 3, 4)
END = "2026-03-04T08:00:00.000Z"


@pytest.fixture(scope="module")
def lines() -> list[str]:
    """What the loader said."""
    return []


@pytest.fixture(scope="module")
def loaded(
    databases: Databases, tmp_path_factory: pytest.TempPathFactory, lines: list[str]
) -> Iterator[Flask]:
    """One loading for all tests of this file, in a database of its own; they only look."""
    files = str(tmp_path_factory.mktemp("demo") / "files")
    url = databases.fresh()
    made = create_app({"WAYSIDE_DATABASE_URL": url, "WAYSIDE_FILES": files, "WAYSIDE_CHEAP_PASSWORDS": "1"})
    with made.app_context():
        load_demo("tiny", lines.append, TODAY)
        yield made
        db.session.remove()
        db.engine.dispose()
    databases.drop(url)


@pytest.fixture
def reader(loaded: Flask) -> Iterator[Reader]:
    """Reads in the system's name."""
    with loaded.app_context(), reading() as session:
        yield Reader(session, loaded.extensions["wayside"].registry, THE_SYSTEM)


def states(reader: Reader, entity: str) -> set[str]:
    """The states in which rows of the entity stand."""
    return set(reader.session.scalars(select(table_of(entity).state).distinct()))


def test_every_record_stands_in_every_state_of_its_machine(reader):
    lacking = {
        entity: set(machine.states) - states(reader, entity)
        for entity, machine in reader.registry.machines.items()
        if entity != "bundle"
    }
    assert {entity: sorted(left) for entity, left in lacking.items() if left} == {}


def test_every_kind_of_record_is_there(reader):
    changed_only = {"setting"}
    on_demand = {"bundle"}  # put together when somebody asks, and gone after some days
    empty = [
        entity
        for entity in reader.registry.records
        if not reader.session.scalar(select(func.count(table_of(entity).id)))
    ]
    assert set(empty) == changed_only | on_demand


def test_the_books_hold(reader):
    assert first_break(reader.session) is None
    assert check_ledger(reader) == []
    assert broken_seals(reader.session) == []
    assert broken_authorisations(reader.session) == []
    assert {row.seal_result for row in reader.rows("report") if row.seal_hash} == {"sealed"}


def test_nothing_happened_after_the_day_on_which_it_ends(reader):
    times = reader.session.execute(select(func.max(Audit.at), func.min(Audit.at))).one()
    assert times[0] <= END
    assert times[1] >= "2026-01"
    assert not reader.session.scalar(select(func.count()).where(Audit.command_id.is_(None), Audit.actor_id != "system",
                                                                Audit.type != "notice.read"))  # fmt: skip


def test_numbers_run_in_the_order_of_the_calls(reader):
    entries = sorted(reader.rows("call_entry"), key=lambda row: row.number)
    assert [row.received_at for row in entries] == sorted(row.received_at for row in entries)


def test_everybody_who_works_here_signs_in_with_the_password(reader):
    active = reader.rows("person", active=True)
    known = {row.person_id: row.password_hash for row in reader.session.scalars(select(Credential))}
    assert set(known) == {person.id for person in active}
    assert matches(PASSWORD, known[active[0].id])
    assert all("m=8,t=1,p=1" in told for told in known.values())


def test_the_first_engineers_day_is_a_whole_one(reader):
    person = reader.first("person", employee_no="YL0501")
    mine = [row.job_id for row in reader.rows("assignment", engineer_id=person.id, ended_at=None)]
    jobs = reader.rows("job", id=mine)
    assert {"dispatched", "accepted", "on_site", "returned"} <= {job.state for job in jobs}
    here = [job.id for job in jobs if job.state == "on_site"]
    assert "check" in {sheet.state for sheet in reader.rows("sheet", job_id=here)}
    accepted = next(job for job in jobs if job.state == "accepted")
    assert END < accepted.appointment_from < "2026-03-05"
    told = {report.state: report for report in reader.rows("report", job_id=mine)}
    assert told["signed"].approved_at is None
    assert told["returned"].remarks


def test_what_is_shown_can_be_read(reader, loaded):
    files = loaded.extensions["wayside"].files
    kept = {row.sha256: row for row in reader.session.scalars(select(StoredFile))}
    recorded = {row.sha256 for row in reader.rows("recording")}
    wanted = (
        recorded
        | {row.sha256 for row in reader.rows("photo")}
        | {row.photo_sha256 for row in reader.rows("expense_line") if row.photo_sha256}
    )
    assert wanted == set(kept)
    for digest, row in kept.items():
        data = files.get(digest)
        assert data is not None
        assert data[:3] == (b"RIF" if digest in recorded else b"\xff\xd8\xff")
        assert len(data) == row.size == row.received
        assert row.verified_at is not None


def test_the_figures_are_plausible_and_not_all_well(reader):
    figures = {told["key"]: told for told in overview(reader, END, Span.asked(None, None, TODAY), Filters())}
    assert 40 <= figures["timely_service"]["value"] < 100
    assert 40 <= figures["satisfaction"]["value"] <= 100
    assert 300_00 <= figures["cost_per_job"]["value"] <= 6000_00
    assert {told["met"] for told in figures.values()} >= {True, False}


def test_inboxes_are_read_but_for_the_last_days(reader):
    unread = reader.rows("notice", state="unread")
    assert min(row.created_at for row in unread) >= "2026-03-02T08:00:00.000Z"
    assert reader.rows("notice", state="read")
    assert reader.session.scalar(select(func.count()).where(Effect.done_at.is_(None))) == 0


def test_something_is_overdue_and_every_engineer_can_be_sent(reader):
    assert all(row.due_at < END for row in overdue(reader, END))
    held = {row.person_id for row in reader.rows("qualification")}
    engineers = [row for row in reader.rows("person") if "engineer" in row.roles]
    assert {row.id for row in engineers} <= held
    first = Actor(engineers[0].id, tuple(engineers[0].roles))
    assert Sight(reader.driver, reader.registry, first).visible_ids(
        "job", [row.id for row in reader.rows("job")]
    )


def test_the_progress_is_told(loaded, lines):
    assert len(lines) >= SIZES["tiny"].months + 2
    assert "people" in lines[0]
    assert lines[-1].startswith("loaded in")


def test_another_size_is_refused(loaded):
    with pytest.raises(KeyError):
        load_demo("huge", print)
