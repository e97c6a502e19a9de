"""`make test`'s own logic: every part runs, a failure anywhere fails the whole, nothing is left running."""

import importlib
import sys
import time
from pathlib import Path

import pytest

CI = Path(__file__).resolve().parents[3] / ".ci"


@pytest.fixture
def check(monkeypatch):
    monkeypatch.syspath_prepend(str(CI))
    yield importlib.import_module("check")
    sys.modules.pop("check", None)


def part(check, name, code, group="pytest", **env):
    return check.Part(group, name, (sys.executable, "-c", code), CI.parent, env)


def whole(check, monkeypatch, capfd, *parts, words=()):
    monkeypatch.setattr(check, "parts", lambda: list(parts))
    monkeypatch.setattr(sys, "argv", ["check.py", *words])
    code = check.main()
    return code, capfd.readouterr().out


def test_parts_after_a_failing_one_still_run_and_the_whole_fails(check, monkeypatch, capfd):
    code, said = whole(
        check,
        monkeypatch,
        capfd,
        part(check, "one", "raise SystemExit(2)"),
        part(check, "two", "print('ran too')"),
    )
    assert code == 1
    assert "ran too" in said
    assert "1 of 2 parts failed." in said


def test_the_closing_lines_of_the_runners_come_last(check, monkeypatch, capfd):
    lines = ["====== 12 passed in 0.31s ======", "      Tests  7 passed (7)"]
    code, said = whole(
        check,
        monkeypatch,
        capfd,
        part(check, "python", f"print({lines[0]!r}); print('x' * 50)"),
        part(check, "front end", f"print('\\x1b[32m' + {lines[1]!r} + '\\x1b[0m')", group="vitest"),
    )
    assert code == 0
    assert said.splitlines()[-3:] == [*lines, "All 2 parts passed."]


def test_one_group_can_be_run_alone(check, monkeypatch, capfd):
    two = part(check, "a", "print('lint ran')", group="lint"), part(check, "b", "print('pytest ran')")
    _, said = whole(check, monkeypatch, capfd, *two, words=["--only", "lint"])
    assert "lint ran" in said
    assert "pytest ran" not in said


def test_each_part_gets_its_own_environment(check, monkeypatch, capfd):
    one = part(
        check,
        "a",
        "import os; print('value', os.environ['WAYSIDE_TEST_DATABASE'])",
        WAYSIDE_TEST_DATABASE="x",
    )
    assert "value x" in whole(check, monkeypatch, capfd, one)[1]


LEAVES_A_SERVER = """
import os, subprocess, sys
subprocess.Popen(
    [sys.executable, "-c", "import time; time.sleep(600)", os.environ["TMPDIR"] + "/data"],
    start_new_session=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
)
"""


def test_a_server_that_is_left_behind_is_ended_and_fails_the_part(check):
    outcome = check.run(part(check, "leaves", LEAVES_A_SERVER))
    assert outcome.code == 0
    assert not outcome.good
    assert "time.sleep(600)" in outcome.left_behind[0]
    folder = outcome.left_behind[0].split()[-1].removesuffix("/data")
    assert not Path(folder).exists()
    while check.end_left_behind(folder):
        time.sleep(0.01)


def test_a_part_that_hangs_is_ended(check, monkeypatch):
    monkeypatch.setattr(check, "LIMIT_S", 1)
    assert check.run(part(check, "hangs", "import time; time.sleep(600)")).code == -9


def test_every_part_of_make_test_is_there_in_order(check):
    assert [(p.group, p.name) for p in check.parts()] == [
        ("lint", "ruff"), ("lint", "ruff format"), ("lint", "mypy"), ("lint", "imports"), ("lint", "front end"),
        ("contract", "generated files are fresh"), ("vitest", "front end"), ("build", "front end"),
        ("pytest", "SQLite"), ("coverage", "kernel, rules, machines, sync: all"), ("coverage", "the rest"),
            ("pytest", "PostgreSQL"), ("sim", "many seeds"), ("sim", "planted bugs"), ("browser", "walk"),
    ]  # fmt: skip
