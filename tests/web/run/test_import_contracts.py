"""The import contracts hold, and each of them can fail: a violation planted in a copy is caught."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
LINT = "from importlinter.cli import lint_imports_command as lint; lint(['--no-cache'])"
FLOORS = ("kernel", "platform", "reference", "sync", "journey", "contract", "web", "web.cli")
STAGES = ("intake", "dispatch", "report")


@pytest.fixture
def copy(tmp_path):
    """A small house with the real contracts: every floor, three stages with every room."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / ".ci", tmp_path / ".ci")
    module(tmp_path, "app.__init__", "")
    for floor in FLOORS:
        module(tmp_path, f"app.{floor}.__init__", "")
    for stage in STAGES:
        module(tmp_path, f"app.journey.{stage}.__init__", "")
        for room in (
            "machine",
            "events",
            "rules",
            "tables",
            "wire",
            "commands",
            "queries",
            "reactions",
            "api",
        ):
            module(tmp_path, f"app.journey.{stage}.{room}", "")
    for name in (
        "app.kernel.money",
        "app.platform.audit",
        "app.reference.people",
        "app.sync.pull",
        "app.web.cli.demo",
    ):
        module(tmp_path, name, "")
    return tmp_path


def module(root, name, text):
    path = root / Path(*name.split(".")).with_suffix(".py")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def lint(root):
    env = {**os.environ, "PYTHONPATH": ".ci"}
    done = subprocess.run(
        [sys.executable, "-c", LINT], cwd=root, env=env, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout + done.stderr


def test_the_house_keeps_its_contracts_and_they_see_it():
    code, said = lint(ROOT)
    assert code == 0, said
    assert int(said.split("Analyzed ")[1].split(" files")[0]) >= 40, "a check that reads nothing is no check"


def test_the_small_house_is_clean(copy):
    code, said = lint(copy)
    assert code == 0, said


@pytest.mark.parametrize(
    ("importer", "imports", "contract"),
    [
        ("app.kernel.money", "import flask", "The kernel imports the standard library only"),
        ("app.kernel.money", "from app.platform import audit", "Floors"),
        ("app.platform.audit", "from app.reference import people", "Floors"),
        ("app.reference.people", "from app.journey.intake import queries", "Floors"),
        ("app.sync.pull", "from app.journey.intake import queries", "Floors"),
        ("app.journey.intake.commands", "from app.sync import pull", "Floors"),
        ("app.journey.intake.api", "def f():\n    from app.web.cli import demo", "Floors"),
        ("app.journey.report.commands", "from app.journey.intake import tables", "A later stage"),
        ("app.journey.report.commands", "from app.journey.intake.rules import x", "A later stage"),
        ("app.journey.report.commands", "import app.journey.intake", "A later stage"),
        ("app.journey.intake.commands", "from app.journey.report import events", "A later stage"),
        ("app.journey.invented.commands", "from app.journey.report import events", "A later stage"),
        ("app.journey.report.rules", "from app.journey.report import tables", "Inside a stage"),
        ("app.journey.report.machine", "from app.journey.report.rules import x", "Inside a stage"),
        ("app.journey.report.queries", "from app.journey.report import api", "Inside a stage"),
    ],
)
def test_a_planted_violation_is_caught(copy, importer, imports, contract):
    module(copy, importer, imports)
    package = copy / Path(*importer.split(".")[:-1]) / "__init__.py"
    package.touch()
    code, said = lint(copy)
    assert code == 1, said
    assert f"{contract}" in said.split("Broken contracts")[1]


@pytest.mark.parametrize(
    ("importer", "imports"),
    [
        ("app.journey.report.commands", "from app.journey.intake import events, queries"),
        (
            "app.journey.report.commands",
            "from app.journey.report import rules, tables, wire, machine, events",
        ),
        ("app.journey.report.rules", "from app.kernel import money"),
        ("app.journey.__init__", "from app.journey import intake, dispatch, report"),
        ("app.web.cli.demo", "def load():\n    from app.demo import load"),
        ("app.kernel.money", "from __future__ import annotations\nimport decimal, zoneinfo"),
    ],
)
def test_what_the_architecture_allows_passes(copy, importer, imports):
    module(copy, "app.demo.__init__", "")
    module(copy, "app.demo.load", "from app import web")
    module(copy, importer, imports)
    code, said = lint(copy)
    assert code == 0, said
