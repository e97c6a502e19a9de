"""The way from an empty folder to an installation, command by command, and what each step still lacks."""

import json
import sys
import types
from pathlib import Path

import click
import pytest

from app.platform.auth.sessions import set_password
from app.platform.db import db, reading, table_of
from app.platform.house import the_house
from app.web.run import readiness

ADMIN = ("admin", "create", "--employee-no", "A001", "--name", "王管理", "--password-stdin")


def lacking(app, built=False):
    page = Path("index.html")
    page.touch() if built else page.unlink(missing_ok=True)
    return [lack.key for lack in readiness.missing(app, front_end=page)]


def test_each_step_takes_one_thing_off_the_list(bare, flask):
    assert lacking(bare) == ["front_end", "database", "administrator"]
    assert not Path("var").exists(), "looking makes nothing"
    assert lacking(bare, built=True) == ["database", "administrator"]
    assert flask("upgrade").output.splitlines()[-1] == "The database is at 0001."
    assert lacking(bare, built=True) == ["administrator"]
    assert flask(*ADMIN, stdin="correct horse battery\n").exit_code == 0
    assert lacking(bare, built=True) == []


def test_every_lack_names_a_command_and_speaks_both_languages(bare):
    for lack in readiness.missing(bare, front_end=Path("nowhere")):
        assert lack.mend
        assert lack.says("zh-CN") != lack.says("en") == lack.what


def test_a_second_upgrade_has_nothing_to_do(flask):
    flask("upgrade")
    assert flask("upgrade").output.splitlines()[-1] == "Nothing to do; the database is at 0001."


def test_a_database_behind_the_program_is_told(bare, flask, migrations):
    flask("upgrade")
    second = 'revision, down_revision = "0002", "0001"\n\ndef upgrade():\n    pass\n'
    (migrations / "versions" / "0002_do_nothing.py").write_text(second)
    assert "database" in lacking(bare)
    assert flask("upgrade").output.splitlines()[-1] == "The database is at 0002."
    assert "database" not in lacking(bare)


def test_a_server_says_on_stderr_what_it_lacks_and_a_mending_command_does_not(bare, flask, capfd):
    readiness.announce(bare)
    assert "Mend it with: flask --app wsgi upgrade" in capfd.readouterr().err
    flask("upgrade")
    assert "Mend it with" not in capfd.readouterr().err


PASSWORD = "demo-password"
MOMENT = "2026-03-01T00:00:00.000Z"
ALWAYS = {
    "active": True,
    "removed": False,
    "created_at": MOMENT,
    "updated_at": MOMENT,
    "created_by_id": "system",
}


def test_flask_run_is_a_server_too(bare, capfd):
    with click.Context(click.Command("run"), info_name="run"):
        readiness.announce(bare)
    assert "Mend it with" in capfd.readouterr().err


class Demo:
    """Stands in for the demo's loader, whose content has tests of its own."""

    def __init__(self):
        self.loaded = []
        self.fails = False

    def load_demo(self, size, say):
        self.loaded.append(size)
        if self.fails:
            raise KeyboardInterrupt
        say("people")
        people = {
            "E1": ["engineer"],
            "E2": ["engineer"],
            "S1": ["supervisor", "dispatcher"],
            "D1": ["dispatcher"],
        }
        with db.engine.begin() as connection:
            for number, roles in people.items():
                row = {
                    "id": number,
                    "rev": 1,
                    "employee_no": number,
                    "name_zh": f"{number}某",
                    "roles": roles,
                }
                connection.execute(table_of("person").__table__.insert().values(**row, **ALWAYS))
        for number in people:
            set_password(the_house(), number, PASSWORD if number != "E1" else "changed since then")


@pytest.fixture
def demo(monkeypatch):
    found = Demo()
    module = types.SimpleNamespace(load_demo=found.load_demo, PASSWORD=PASSWORD)
    monkeypatch.setitem(sys.modules, "app.demo.load", module)
    return found


def test_prepare_migrates_and_loads_the_demo_once(flask, demo):
    first = flask("prepare", "--demo", "small", "--report", "var/log-ins.json")
    assert first.exit_code == 0, first.output
    assert "[demo] people" in first.output
    assert flask("prepare", "--demo", "big").exit_code == 0
    assert demo.loaded == ["small"]


def test_one_log_in_for_each_role_is_reported_and_only_where_the_password_is_the_demos(flask, demo):
    flask("prepare", "--report", "var/log-ins.json")
    assert json.loads(Path("var/log-ins.json").read_text()) == {
        "password": PASSWORD,
        "people": [
            {"login": "D1", "name": "D1某", "roles": "dispatcher"},
            {"login": "E2", "name": "E2某", "roles": "engineer"},
            {"login": "S1", "name": "S1某", "roles": "supervisor, dispatcher"},
        ],
    }


def test_people_of_ones_own_are_never_reported(flask, demo):
    flask("upgrade")
    flask(*ADMIN, stdin="correct horse battery\n")
    flask("prepare", "--report", "var/log-ins.json")
    assert json.loads(Path("var/log-ins.json").read_text()) == {}


def test_prepare_without_a_demo_leaves_the_database_empty(flask, demo):
    assert flask("prepare", "--demo", "none").exit_code == 0
    assert demo.loaded == []


def test_a_demo_that_was_cut_short_is_told_and_not_taken_for_a_whole_one(flask, demo):
    demo.fails = True
    assert flask("prepare").exit_code == 1
    demo.fails = False
    again = flask("prepare")
    assert again.exit_code == 1
    assert "cut short" in again.output
    assert demo.loaded == ["small"]


def test_the_demo_never_goes_where_people_are(flask, demo, bare):
    flask("upgrade")
    flask(*ADMIN, stdin="correct horse battery\n")
    assert "people in this database already" in flask("demo", "load").output
    assert flask("prepare").exit_code == 0
    assert demo.loaded == []
    with bare.app_context(), reading() as session:
        assert session.query(table_of("person")).count() == 1


def test_the_demo_never_goes_into_production(flask, demo, bare, monkeypatch):
    flask("upgrade")
    house = bare.extensions["wayside"]
    monkeypatch.setitem(house.config.values, "WAYSIDE_ENV", "production")
    assert "no demo data here" in flask("demo", "load").output
    assert flask("prepare").exit_code == 0
    assert demo.loaded == []
