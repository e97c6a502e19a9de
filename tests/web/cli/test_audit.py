"""`flask audit check`: whatever somebody does to the database past the program is found, and the first break is named."""

from __future__ import annotations

import re

import pytest
from click.testing import Result
from flask import Flask
from sqlalchemy import func, select

from app.platform import anchors, replay
from app.platform.audit import entry_hash
from app.platform.db import db, reading
from app.platform.db.system_tables import Audit
from app.platform.effects import run_ticks
from app.web.backup.again import begin_again
from app.web.cli.audit import examine, told
from tests.house import TestHouse
from tests.journey.report.test_customer import a_link, an_absent_one, late
from tests.stories.browser import a_stranger
from tests.stories.estimate import an_authorised_estimate
from tests.stories.report import ReportStory, an_approved_report
from tests.stories.tampering import behind_the_back, past_the_triggers


@pytest.fixture
def story(house: TestHouse) -> ReportStory:
    """An approved report, its job, its people; and an anchor."""
    made = an_approved_report(house)
    run_ticks(house.registry, house.now)
    return made


def check(app: Flask) -> Result:
    return app.test_cli_runner().invoke(args=["audit", "check"])


def the_break(app: Flask) -> str:
    result = check(app)
    assert result.exit_code == 1, result.output
    (line,) = [line for line in result.output.splitlines() if line.startswith("First break: ")]
    return line


def first_of(house: TestHouse) -> str:
    with reading() as session:
        return told(
            min((one.broken for one in examine(house.inside, session) if one.broken), key=lambda one: one.seq)
        )


def newest() -> int:
    with reading() as session:
        return int(session.scalar(select(func.max(Audit.seq))) or 0)


def entry_of(row: str, type_: str) -> int:
    with reading() as session:
        return int(
            session.scalar(select(func.min(Audit.seq)).where(Audit.row_id == row, Audit.type == type_)) or 0
        )


def test_what_only_the_program_wrote_holds(app: Flask, story: ReportStory) -> None:
    result = check(app)
    assert result.exit_code == 0, result.output
    assert [line[:6] for line in result.output.splitlines()[:5]] == ["ok    "] * 5
    assert f"anchors: 1 hold, the newest is entry {newest()}" in result.output


def test_an_empty_house_holds(app: Flask, house: TestHouse) -> None:
    assert check(app).exit_code == 0


def test_a_changed_field_is_found_with_what_it_was(app: Flask, story: ReportStory) -> None:
    behind_the_back("UPDATE sheet SET true_cause = 'something else' WHERE id = :id", id=story.sheet)
    said = the_break(app)
    assert f'sheet {story.sheet}: true_cause is "something else", the log says' in said
    assert re.match(r"First break: entry \d+, ", said)


def test_any_column_of_a_record_is_compared(app: Flask, house: TestHouse, story: ReportStory) -> None:
    before = house.read("report", story.report)
    for column, value in {
        "state": "archived",
        "opinion": "很满意",
        "rating": 5,
        "report_number": "WJ-1",
    }.items():
        behind_the_back(f"UPDATE report SET {column} = :value WHERE id = :id", id=story.report, value=value)
        assert f"report {story.report}: {column} is " in first_of(house)
        behind_the_back(
            f"UPDATE report SET {column} = :value WHERE id = :id", id=story.report, value=before[column]
        )
    behind_the_back("UPDATE compensation SET removed = true")
    assert "removed is true, the log says false" in first_of(house)


def test_a_running_number_that_was_changed_is_found(app: Flask, story: ReportStory) -> None:
    behind_the_back("UPDATE job SET number = 'WJ-1999-00001' WHERE id = :id", id=story.job)
    assert f"job {story.job}: number is " in the_break(app)


def test_what_a_customer_authorised_or_confirmed_is_looked_at_too(app: Flask, house: TestHouse) -> None:
    estimate = an_authorised_estimate(house)
    absent = an_absent_one(house)
    token, _ = a_link(house, absent)
    assert a_stranger(house).post(f"/copy/{token}/sign", data=late(house, absent)).status_code == 303
    assert check(app).exit_code == 0
    number = house.read("report", absent.report)["report_number"]
    past_the_triggers("DELETE FROM confirmation", "confirmation")
    assert f"the seal of {number} does not hold, or is gone" in the_break(app)
    past_the_triggers("UPDATE authorisation_seal SET evidence = '{}'", "authorisation_seal")
    told_of = house.read("estimate", estimate.estimate)["estimate_number"]
    assert f"the seal of {told_of} does not hold, or is gone" in check(app).output
    past_the_triggers("DELETE FROM authorisation_seal", "authorisation_seal")
    assert f"the seal of {told_of} does not hold, or is gone" in check(app).output


def test_a_deleted_row_is_found(app: Flask, house: TestHouse, story: ReportStory) -> None:
    (line,) = house.list("compensation", report_id=story.report)
    behind_the_back("DELETE FROM compensation WHERE id = :id", id=line["id"])
    assert f"compensation {line['id']}: the row was deleted" in the_break(app)


def test_a_row_that_the_program_never_wrote_is_found(app: Flask, story: ReportStory) -> None:
    behind_the_back(
        "INSERT INTO compensation SELECT '0195f3a2-77aa-7c1e-9b54-2f6b1c90aa10' AS id, rev, created_at, created_by_id, "
        "updated_at, removed, report_id, job_id, kind, amount_fen, reason FROM compensation WHERE report_id = :id",
        id=story.report,
    )
    assert (
        "compensation 0195f3a2-77aa-7c1e-9b54-2f6b1c90aa10: the row was never written by the program"
        in the_break(app)
    )


def test_a_changed_entry_is_found_at_its_place(app: Flask, house: TestHouse, story: ReportStory) -> None:
    seq = entry_of(story.report, "report.sign")
    changes = dict.fromkeys(
        [
            "content",
            "type",
            "actor_id",
            "row_id",
            "at",
            "entity",
            "device_id",
            "command_id",
            "hash",
            "previous",
        ],
        "'x'",
    )
    for column, value in (changes | {"clock": "clock - 1"}).items():
        with reading() as session:
            before = getattr(session.get_one(Audit, seq), column)
        past_the_triggers(f"UPDATE audit SET {column} = {value} WHERE seq = {seq}", table="audit")
        assert first_of(house).startswith(f"entry {seq}, "), column
        past_the_triggers(f"UPDATE audit SET {column} = :was WHERE seq = {seq}", table="audit", was=before)
    assert check(app).exit_code == 0


def test_a_forged_entry_with_a_hash_that_fits_breaks_the_next_one(app: Flask, story: ReportStory) -> None:
    seq = entry_of(story.report, "report.sign")
    with reading() as session:
        one = session.get_one(Audit, seq)
        content = str(one.content).replace("周建国", "周建军")
        forged = entry_hash(seq, one.previous, one.at, one.actor_id, one.type, one.row_id, content)
    past_the_triggers(
        f"UPDATE audit SET content = :c, hash = :h WHERE seq = {seq}", table="audit", c=content, h=forged
    )
    assert f"entry {seq + 1} does not follow entry {seq}" in the_break(app)


def test_a_deleted_entry_is_found(app: Flask, story: ReportStory) -> None:
    past_the_triggers("DELETE FROM audit WHERE seq = 7", table="audit")
    assert "entry 7 is missing, 8 follows 6" in the_break(app)


def test_two_entries_that_changed_places_are_found(app: Flask, story: ReportStory) -> None:
    for statement in ("seq = -1 WHERE seq = 5", "seq = 5 WHERE seq = 6", "seq = 6 WHERE seq = -1"):
        past_the_triggers(f"UPDATE audit SET {statement}", table="audit")
    assert the_break(app).startswith("First break: entry 5, ")


def test_an_end_that_was_cut_off_is_found_by_the_count_of_commits(app: Flask, story: ReportStory) -> None:
    last = newest()
    past_the_triggers(f"DELETE FROM audit WHERE seq > {last - 2}", table="audit")
    assert f"entry {last - 1} and what follows are missing" in the_break(app)


def test_an_end_that_was_cut_off_with_all_that_it_did_is_found_by_the_anchor(
    app: Flask, story: ReportStory, house: TestHouse
) -> None:
    """The report's approval, undone as if it had never been: rows, log and clock agree with one another."""
    house.do(story.staff.supervisor, "report.archive", row=story.report)
    run_ticks(house.registry, house.later(minutes=2))
    last = newest()
    with reading() as session:
        before = session.get_one(Audit, last - 1)
        clock, hash_ = before.clock, session.get_one(Audit, last).hash
    past_the_triggers(f"DELETE FROM audit WHERE seq = {last}", table="audit")
    behind_the_back("UPDATE report SET state = 'approved' WHERE id = :id", id=story.report)
    behind_the_back(f"UPDATE clock SET value = {clock}")
    assert f"First break: entry {last}: entry {last} was there on" in the_break(app)
    house.do(story.staff.dispatcher, "report.log_print", {"language": "en"}, row=story.report)
    assert newest() == last
    with reading() as session:
        assert session.get_one(Audit, last).hash != hash_
    assert "is another one now" in the_break(app)


def test_an_anchor_that_was_forged_is_found(app: Flask, house: TestHouse, story: ReportStory) -> None:
    (name,) = house.inside.files.names(anchors.FOLDER)
    data = house.inside.files.read(name)
    assert data is not None
    house.inside.files.write(name, data.replace(b'"kind":"anchor"', b'"kind":"anchos"'))
    assert "was not written by this installation" in the_break(app)
    house.inside.files.write(name, b"no json")
    assert check(app).exit_code == 1


def test_the_same_head_is_not_anchored_twice_a_day(app: Flask, house: TestHouse, story: ReportStory) -> None:
    (name,) = house.inside.files.names(anchors.FOLDER)
    first = house.inside.files.read(name)
    run_ticks(house.registry, house.later(minutes=2))
    assert house.inside.files.read(name) == first


def test_a_restore_signs_off_the_anchors_beyond_it(app: Flask, house: TestHouse, story: ReportStory) -> None:
    """As after bringing back a backup of before the last entry: the anchors that lie beyond it count no more."""
    house.do(story.staff.supervisor, "report.archive", row=story.report)
    run_ticks(house.registry, house.later(minutes=2))
    last = newest()
    with reading() as session:
        clock = session.get_one(Audit, last - 1).clock
    past_the_triggers(f"DELETE FROM audit WHERE seq = {last}", table="audit")
    behind_the_back("UPDATE report SET state = 'approved' WHERE id = :id", id=story.report)
    behind_the_back(f"UPDATE clock SET value = {clock}")
    assert check(app).exit_code == 1
    begin_again(house.inside)
    result = check(app)
    assert result.exit_code == 0, result.output
    house.later(days=1)
    run_ticks(house.registry, house.now)
    assert "anchors: 1 hold" in check(app).output


def test_a_note_of_a_restore_that_was_forged_counts_for_nothing(
    app: Flask, house: TestHouse, story: ReportStory
) -> None:
    past_the_triggers("UPDATE audit SET hash = 'x' WHERE seq = 1", table="audit")
    with reading() as session:
        seq, hash_ = anchors.head(session)
    house.inside.files.write(
        "anchors/restored-x.json", b'{"superseded":[[%d,"%s"]],"mac":"0"}' % (seq, hash_.encode())
    )
    assert f"anchors: 1 hold, the newest is entry {seq}" in check(app).output


@pytest.mark.parametrize(
    "how", ["DELETE FROM seal", "UPDATE seal SET content = :other", "UPDATE seal SET mac = 'x'"]
)
def test_a_seal_that_was_touched_or_deleted_is_found(
    app: Flask, story: ReportStory, house: TestHouse, how: str
) -> None:
    past_the_triggers(how, **({"other": b"{}"} if ":other" in how else {}))
    number = house.read("report", story.report)["report_number"]
    assert f"the seal of {number} does not hold, or is gone" in the_break(app)


def test_a_seal_whose_bytes_became_text_is_broken_and_no_crash(house: TestHouse, story: ReportStory) -> None:
    if db.engine.dialect.name == "sqlite":  # PostgreSQL keeps what the column is for
        past_the_triggers("UPDATE seal SET content = 'text'")
        assert "does not hold" in first_of(house)


def test_the_log_is_read_with_bounded_memory(
    house: TestHouse, story: ReportStory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was gathered is laid down again and again, and the last word still counts."""
    monkeypatch.setattr(replay, "GATHERED", 2)
    monkeypatch.setattr(replay, "AT_ONCE", 3)
    with reading() as session:
        assert [one.broken for one in examine(house.inside, session)] == [None] * 5
