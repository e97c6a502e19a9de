"""`flask doctor` sees each ill organ, says what to do, and exits with 1 only then."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.platform.config import Config
from app.web.cli import checkup
from app.web.cli.doctor import doctor
from app.web.cli.vapid import key_pair

OWN = {"WAYSIDE_SECRET_KEY": "s" * 32, "WAYSIDE_SEAL_KEY": "t" * 32}


def config(**values):
    return Config.from_env(values)


def test_every_organ_has_a_line_and_an_ill_one_says_what_to_do(app):
    result = app.test_cli_runner().invoke(doctor)
    for organ in (
        "keys",
        "web push",
        "database",
        "SQLite",
        "clock",
        "tables",
        "administrator",
        "files",
        "fonts",
        "disk",
    ):
        assert f" {organ}: " in result.output
    assert (
        "PROBLEM  administrator: There is no administrator yet.\n         → run: flask --app wsgi admin create"
        in (result.output)
    )
    assert result.exit_code == 1


def test_a_healthy_installation_exits_with_0(app, monkeypatch):
    monkeypatch.setattr(checkup.readiness, "missing", lambda _: [])
    result = app.test_cli_runner().invoke(doctor)
    assert result.exit_code == 0, result.output
    assert result.output.endswith("All is well.\n")


def test_demo_secrets_are_a_problem_in_production_only():
    (trial,) = checkup.secrets(config())
    assert trial.mend is None
    assert "WAYSIDE_SEAL_KEY" in trial.says
    (production,) = checkup.secrets(config(WAYSIDE_ENV="production"))
    assert production.mend
    (own,) = checkup.secrets(config(WAYSIDE_ENV="production", **OWN))
    assert own.mend is None


@pytest.mark.parametrize("broken", ["public", "private", "garbage"])
def test_push_keys_that_do_not_belong_together_are_seen(broken):
    private, public = key_pair()
    good = {"WAYSIDE_VAPID_PRIVATE": private, "WAYSIDE_VAPID_PUBLIC": public}
    assert checkup.web_push(config(**good)).mend is None
    bad = {
        "public": {**good, "WAYSIDE_VAPID_PUBLIC": key_pair()[1]},
        "private": {"WAYSIDE_VAPID_PUBLIC": public},
        "garbage": {**good, "WAYSIDE_VAPID_PRIVATE": "no key"},
    }[broken]
    assert checkup.web_push(config(**bad)).mend


def test_no_push_keys_is_a_choice():
    assert checkup.web_push(config()).mend is None


def test_a_clock_that_differs_from_the_databases_is_seen(app):
    now = datetime.now(UTC)
    assert checkup.clock(now).mend is None
    assert "61 s" in checkup.clock(now + timedelta(seconds=61.4)).says
    assert checkup.clock(now - timedelta(seconds=61.4)).mend


def test_a_folder_that_takes_no_files_is_seen(app, tmp_path):
    house = app.extensions["wayside"]
    assert checkup.files(house).mend is None
    (tmp_path / "blocked").write_text("a file where the folder should be")
    other = type(house).of(config(WAYSIDE_FILES=str(tmp_path / "blocked")), house.registry)
    assert "WAYSIDE_FILES" in checkup.files(other).mend


def test_a_full_disk_is_seen(monkeypatch, tmp_path):
    usage = checkup.shutil.disk_usage("/")._replace(free=5 << 20)
    monkeypatch.setattr(checkup.shutil, "disk_usage", lambda _: usage)
    found = list(checkup.disk(config(WAYSIDE_FILES=str(tmp_path / "not" / "there" / "yet"))))
    assert [finding.organ for finding in found] == ["disk", "disk"]
    assert all(finding.mend for finding in found)


def test_files_in_an_object_store_need_no_disk():
    values = config(WAYSIDE_FILES="s3://photos/wayside", WAYSIDE_DATABASE_URL="postgresql://db/wayside")
    assert list(checkup.disk(values)) == []


def test_a_font_that_is_gone_is_seen(monkeypatch):
    assert checkup.fonts().mend is None

    def gone():
        raise FileNotFoundError("NotoSansSC-Regular.ttf")

    monkeypatch.setattr(checkup, "regular", gone)
    assert "NotoSansSC" in checkup.fonts().says


@pytest.mark.parametrize(
    ("version", "log"),
    [((3, 40, 1), "rollback journal"), ((3, 51, 2), "rollback journal"), ((3, 51, 3), "write-ahead")],
)
def test_a_sqlite_that_may_damage_its_log_is_named(app, version, log):
    said = checkup.sqlite_version(version).says
    assert log in said or said == "not in use"


def test_an_unreachable_database_is_one_problem_and_no_traceback(tmp_path, monkeypatch):
    from app import create_app

    lost = create_app({"WAYSIDE_DATABASE_URL": f"sqlite:///{tmp_path}/no/such/folder/db.sqlite3"})
    result = lost.test_cli_runner().invoke(doctor)
    assert result.exit_code == 1
    assert "PROBLEM  database: no answer" in result.output
    assert not Path(tmp_path, "no").exists(), "looking makes nothing"
