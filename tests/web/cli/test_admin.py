"""`flask admin create`: the first administrator can sign in, is in the audit log, and is made once."""

import pytest

from app.platform.auth.sessions import sign_in
from app.platform.db import reading
from app.platform.db.system_tables import Audit
from app.web.cli import admin as module
from app.web.cli.admin import admin

PASSWORD = "correct horse battery"


@pytest.fixture
def run(app, monkeypatch):
    """The command as a script calls it, on a database whose tables are as new as they can be."""
    monkeypatch.setattr(module.schema, "at_newest", lambda: True)

    def invoke(*words, stdin=f"{PASSWORD}\n"):
        return app.test_cli_runner().invoke(admin, ["create", *words], input=stdin)

    return invoke


SCRIPT = ("--employee-no", "A001", "--name", "王管理", "--password-stdin")


def test_the_administrator_can_sign_in_and_has_the_role(run, house):
    result = run(*SCRIPT)
    assert result.exit_code == 0, result.output
    assert result.output == "王管理 can sign in as A001.\n"
    _, person = sign_in(house.inside, "a001", PASSWORD, "127.0.0.1", "a browser")
    assert (person.name_zh, person.roles, person.language, person.active) == (
        "王管理",
        ["administrator"],
        "zh-CN",
        True,
    )


def test_it_is_in_the_audit_log(run):
    run(*SCRIPT)
    with reading() as session:
        assert [entry.type for entry in session.query(Audit)] == ["person.create"]


def test_the_password_is_asked_for_twice_and_not_shown(run, house):
    result = run(stdin=f"A002\n李管理\n{PASSWORD}\n{PASSWORD}\n")
    assert result.exit_code == 0, result.output
    assert PASSWORD not in result.output
    assert sign_in(house.inside, "A002", PASSWORD, "127.0.0.1", "a browser")


def test_a_weak_password_makes_nobody(run, house):
    result = run(*SCRIPT, stdin="short\n")
    assert result.exit_code == 1
    assert "at least 10 characters" in result.output
    assert house.list("person") == []


def test_a_taken_number_is_told_before_a_password_is_asked(run, house):
    assert run(*SCRIPT).exit_code == 0
    result = run("--employee-no", "a001", "--name", "x", stdin="")
    assert result.exit_code == 1
    assert "already" in result.output
    assert len(house.list("person")) == 1


def test_an_old_database_is_told_what_to_run_first(run, monkeypatch):
    monkeypatch.setattr(module.schema, "at_newest", lambda: False)
    result = run(*SCRIPT)
    assert result.exit_code == 1
    assert "flask --app wsgi upgrade" in result.output
