"""`flask backup` and `flask restore`: what was there comes back whole, what is not whole is refused, and everybody is told."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, text

from app import create_app
from app.platform.audit import first_break
from app.platform.db import db, reading, writing
from app.platform.db.system_tables import Audit, Clock
from app.platform.files import StoredFile
from app.web.run import schema
from tests.databases import Databases
from tests.house import TestHouse
from tests.sync.phone import bulletin

Run = Callable[..., Any]


@pytest.fixture
def house(databases: Databases, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestHouse]:
    """On a database that the migrations made, since a backup says which."""
    if databases.server is not None:
        monkeypatch.setenv("PATH", f"{databases.server.bin_path}{os.pathsep}{os.environ['PATH']}")
    url = databases.empty()
    app = create_app(
        {
            "WAYSIDE_DATABASE_URL": url,
            "WAYSIDE_FILES": str(tmp_path / "store"),
            "WAYSIDE_CHEAP_PASSWORDS": "1",
        }
    )
    with app.app_context():
        schema.upgrade()
        yield TestHouse(app)
        db.session.remove()
        db.engine.dispose()
    databases.drop(url)


@pytest.fixture
def run(house: TestHouse) -> Run:
    """`flask WORDS` as an operator's script calls it."""
    return lambda *words: house.app.test_cli_runner().invoke(args=list(map(str, words)))


def a_file(house: TestHouse, content: bytes, *, whole: bool = True) -> str:
    """A stored file that the database names."""
    sha256 = hashlib.sha256(content).hexdigest()
    house.inside.files.put(sha256, content)
    with writing() as session:
        session.add(
            StoredFile(
                sha256=sha256,
                size=len(content),
                mime="image/jpeg",
                person_id="p",
                received=len(content),
                created_at=house.now,
                verified_at=house.now if whole else None,
            )
        )
        session.commit()
    return sha256


def a_bulletin(house: TestHouse, number: str) -> str:
    """One more record."""
    return house.do(house.person("A1", "administrator"), "bulletin.create", bulletin(number))


def numbers(house: TestHouse) -> set[str]:
    """What is there."""
    return {one["number"] for one in house.list("bulletin")}


def epoch() -> str:
    """The server's life."""
    with reading() as session:
        return str(session.get_one(Clock, 1).epoch)


def test_sy_33_a_restore_brings_back_what_the_backup_had_and_begins_a_new_life(
    house: TestHouse, run: Run, tmp_path: Path
) -> None:
    people = [
        house.person("A1", "administrator"),
        house.person("S1", "supervisor"),
        house.person("E1", "engineer"),
    ]
    a_bulletin(house, "B-1")
    photo = a_file(house, b"a picture")
    made = run("backup", tmp_path / "backup")
    assert made.exit_code == 0, made.output
    assert "The secret keys are not in it" in made.output
    before = epoch()
    house.later(hours=5)
    a_bulletin(house, "B-2")
    (tmp_path / "store" / "files" / photo[:2] / photo).unlink()
    back = run("restore", tmp_path / "backup", "--yes")
    assert back.exit_code == 0, back.output
    assert numbers(house) == {"B-1"}
    assert house.inside.files.get(photo) == b"a picture"
    assert epoch() != before
    assert epoch() in back.output
    notices = {one["person_id"]: (one["kind"], one["args"]) for one in house.list("notice")}
    told = ("server.restored", {"at": "2026-03-02 09:00"})
    assert notices == {people[0].id: told, people[1].id: told}
    with reading() as session:
        last = session.scalars(select(Audit).order_by(Audit.seq.desc())).first()
        assert last is not None
        assert (last.type, last.actor_id, last.row_id) == ("server.restored", "system", epoch())
        assert json.loads(str(last.content))["args"] == {"state_of": "2026-03-02T01:00:00.000Z"}
        assert first_break(session) is None


def test_a_backup_fits_a_new_machine(
    house: TestHouse, run: Run, databases: Databases, tmp_path: Path
) -> None:
    photo = a_file(house, b"a picture")
    a_bulletin(house, "B-1")
    assert run("backup", tmp_path / "backup").exit_code == 0
    url, store = databases.empty(), tmp_path / "elsewhere" / "files"
    machine = create_app({"WAYSIDE_DATABASE_URL": url, "WAYSIDE_FILES": str(store)})
    with machine.app_context():
        back = machine.test_cli_runner().invoke(args=["restore", str(tmp_path / "backup"), "--yes"])
        assert back.exit_code == 0, back.output
        assert numbers(TestHouse(machine)) == {"B-1"}
        db.session.remove()
        db.engine.dispose()
    assert (store / "files" / photo[:2] / photo).read_bytes() == b"a picture"
    databases.drop(url)


def test_the_database_of_before_is_put_aside(house: TestHouse, run: Run, tmp_path: Path) -> None:
    run("backup", tmp_path / "backup")
    a_bulletin(house, "B-2")
    told = run("restore", tmp_path / "backup", "--yes").output
    if db.engine.dialect.name == "sqlite":
        database = Path(str(db.engine.url.database))
        (aside,) = database.parent.glob(f"{database.name}.before-*")
        assert str(aside) in told
        assert b"B-2" in aside.read_bytes()
        aside.unlink()
    else:
        with db.engine.connect() as connection:
            (aside,) = connection.scalars(
                text("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'before%'")
            )
            assert f'"{aside}"' in told
            assert list(connection.scalars(text(f'SELECT number FROM "{aside}".bulletin'))) == ["B-2"]


def test_a_restored_database_can_be_backed_up_and_restored_again(
    house: TestHouse, run: Run, tmp_path: Path
) -> None:
    a_bulletin(house, "B-1")
    for folder in ("one", "two"):
        assert run("backup", tmp_path / folder).exit_code == 0
        house.later(minutes=1)
        again = run("restore", tmp_path / folder, "--yes")
        assert again.exit_code == 0, again.output
    assert numbers(house) == {"B-1"}


def test_only_files_that_the_database_names_go_along_and_a_missing_one_is_told(
    house: TestHouse, run: Run, tmp_path: Path
) -> None:
    good, gone, torn = a_file(house, b"good"), a_file(house, b"gone"), a_file(house, b"torn")
    half = a_file(house, b"half", whole=False)
    store = tmp_path / "store" / "files"
    (store / gone[:2] / gone).unlink()
    (store / torn[:2] / torn).write_bytes(b"other bytes")
    (store / "aa").mkdir()
    (store / "aa" / "stray").write_bytes(b"nobody names it")
    made = run("backup", tmp_path / "backup")
    assert made.exit_code == 1
    assert "2 files that the database names are missing or damaged" in made.output
    manifest = json.loads((tmp_path / "backup" / "manifest.json").read_text())
    assert manifest["files"] == {good: 4}
    assert set(manifest["missing"]) == {gone, torn}
    assert [path.name for path in (tmp_path / "backup" / "files").rglob("*") if path.is_file()] == [good]
    assert run("restore", tmp_path / "backup", "--yes").exit_code == 0
    with reading() as session:
        left = {
            str(one.sha256): (one.received, one.verified_at is None)
            for one in session.scalars(select(StoredFile))
        }
    assert left == {good: (4, False), gone: (0, True), torn: (0, True)}  # the phones may send them again
    assert half not in left


def test_a_backup_that_is_not_what_it_was_is_refused_and_nothing_is_touched(
    house: TestHouse, run: Run, tmp_path: Path
) -> None:
    photo = a_file(house, b"a picture")
    a_bulletin(house, "B-1")
    folder = tmp_path / "backup"
    run("backup", folder)
    before = epoch()
    manifest = (folder / "manifest.json").read_text()
    picture = folder / "files" / photo[:2] / photo
    newer = manifest.replace(f'"migration": "{next(iter(schema.newest()))}"', '"migration": "9999"')
    spoil: list[tuple[Callable[[], Any], str]] = [
        (lambda: (folder / "manifest.json").write_text(newer), "of a newer version (migration 9999)"),
        (lambda: (folder / "manifest.json").write_text("{"), "is damaged"),
        ((folder / "manifest.json").unlink, "is no whole backup"),
        (picture.unlink, "is missing"),
        (lambda: picture.write_bytes(b"other"), "is not what was backed up"),
    ]
    for harm, words in spoil:
        harm()
        told = run("restore", folder, "--yes")
        assert (told.exit_code, words in told.output) == (1, True), told.output
        (folder / "manifest.json").write_text(manifest)
    assert (epoch(), numbers(house)) == (before, {"B-1"})


def test_a_backup_into_a_used_folder_and_a_restore_without_a_yes_do_nothing(
    house: TestHouse, run: Run, tmp_path: Path
) -> None:
    assert run("backup", tmp_path / "backup").exit_code == 0
    assert "name a new folder" in run("backup", tmp_path / "backup").output
    before = epoch()
    assert run("restore", tmp_path / "backup").exit_code == 1
    assert epoch() == before


def test_a_backup_of_another_kind_of_database_is_refused(house: TestHouse, run: Run, tmp_path: Path) -> None:
    run("backup", tmp_path / "backup")
    path = tmp_path / "backup" / "manifest.json"
    path.write_text(path.read_text().replace(f'"kind": "{db.engine.dialect.name}"', '"kind": "oracle"'))
    assert "This is a backup of oracle" in run("restore", tmp_path / "backup", "--yes").output


def test_an_older_backup_is_brought_up_to_this_version(
    house: TestHouse, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("backup", tmp_path / "backup")
    upgraded: list[bool] = []
    monkeypatch.setattr(schema, "at_newest", lambda: False)
    monkeypatch.setattr(schema, "upgrade", lambda: upgraded.append(True))
    assert run("restore", tmp_path / "backup", "--yes").exit_code == 0
    assert upgraded == [True]


def test_without_the_programs_of_postgresql_the_command_to_run_is_told(
    house: TestHouse, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if db.engine.dialect.name == "sqlite":
        monkeypatch.setattr("app.web.backup.database.kind", lambda: "postgresql")
    monkeypatch.setenv("PATH", str(tmp_path))
    told = run("backup", tmp_path / "backup")
    assert told.exit_code == 1
    assert f"pg_dump --format=custom --schema=public --file={tmp_path}/backup/database.dump" in told.output
    assert not (tmp_path / "backup" / "manifest.json").exists()
