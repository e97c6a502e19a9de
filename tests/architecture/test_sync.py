"""Synchronisation knows no stage, in neither language. Imports of `app/sync` are held by the import contract; here are those
of the front end, and the words of the trade in both."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from app.journey import STAGES

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "frontend" / "src"
IMPORT = re.compile(r"""\b(?:from|import)\s*\(?\s*["'](\.[^"']*)["']""")
MAY_USE = {"contract", "kernel", "store", "sync"}


def uses(file: Path, sources: Path) -> set[str]:
    """The folders of the front end's sources that the file imports from."""
    found = set()
    for path in IMPORT.findall(file.read_text(encoding="utf-8")):
        there = (file.parent / path).resolve()
        if there.is_relative_to(sources):
            found.add(there.relative_to(sources).parts[0])
    return found


def trade() -> set[str]:
    """Entities and commands of all stages."""
    return {spec.entity for stage in STAGES for spec in stage.records} | {
        command.type for stage in STAGES for command in stage.commands
    }


def named(files: Iterable[Path], words: set[str]) -> set[str]:
    """Those words that the files have in quotes."""
    found: set[str] = set()
    for file in files:
        found |= set(re.findall(r"""["'`]([a-z_.]+)["'`]""", file.read_text(encoding="utf-8"))) & words
    return found


def of_the_front_end(*folders: str) -> list[Path]:
    """Their sources, tests left out."""
    files = [file for folder in folders for file in (SOURCES / folder).rglob("*.ts")]
    return [file for file in files if not file.name.endswith(".test.ts")]


def test_the_front_ends_sync_imports_no_stage_and_no_screen() -> None:
    files = of_the_front_end("sync", "store")
    assert len(files) > 30
    assert {used for file in files for used in uses(file, SOURCES)} <= MAY_USE


def test_sync_names_no_record_and_no_command_of_a_stage() -> None:
    assert {"job", "report.sign"} <= trade()
    files = [*(ROOT / "app" / "sync").glob("*.py"), *of_the_front_end("sync")]
    assert len(files) > 30
    assert named(files, trade()) == set()


@pytest.mark.parametrize(
    "planted", ['import { next } from "../journey/dispatch/next";', 'import("../shell/api")']
)
def test_an_import_of_a_stage_is_noticed(tmp_path: Path, planted: str) -> None:
    file = tmp_path / "sync" / "pull.ts"
    file.parent.mkdir()
    file.write_text(f'import {{ x }} from "../kernel/x";\n{planted}\n')
    assert not uses(file, tmp_path) <= MAY_USE


def test_a_word_of_the_trade_is_noticed(tmp_path: Path) -> None:
    file = tmp_path / "merge.py"
    file.write_text('if entity == "job":\n    pass\n')
    assert named([file], trade()) == {"job"}
