"""No file over 400 lines, no function over 60, no room with a name that says nothing."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NAMELESS = {"utils", "helpers", "common", "manager", "misc"}
LONGEST_FILE, LONGEST_FUNCTION = 400, 60


def sources(*folders: str, endings: tuple[str, ...] = (".py",)) -> list[Path]:
    """The project's own source files."""
    return [
        path
        for folder in folders
        for path in (ROOT / folder).rglob("*")
        if path.suffix in endings and "node_modules" not in path.parts and "contract" not in path.parts
    ]


def long_files(paths: list[Path], longest: int = LONGEST_FILE) -> list[str]:
    """Files with more lines than that."""
    found = [(path, len(path.read_text(encoding="utf-8").splitlines())) for path in paths]
    return [f"{path.relative_to(ROOT)}: {lines}" for path, lines in found if lines > longest]


def long_functions(text: str, longest: int = LONGEST_FUNCTION) -> list[str]:
    """Functions with more lines than that."""
    return [
        f"{node.name}: {(node.end_lineno or 0) - node.lineno + 1}"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno >= longest
    ]


def test_no_file_is_too_long() -> None:
    paths = sources("app", "tests", "migrations", ".ci") + sources(
        "frontend/src", endings=(".ts", ".tsx", ".css")
    )
    paths = [
        path for path in paths if path.parent.name != "versions"
    ]  # a migration is as long as what it makes
    assert len(paths) > 200
    assert long_files(paths) == []


def test_no_function_is_too_long() -> None:
    found = {
        str(path.relative_to(ROOT)): long
        for path in sources("app", "tests")
        if (long := long_functions(path.read_text(encoding="utf-8")))
    }
    assert found == {}


def test_the_measures_can_fail(tmp_path: Path) -> None:
    body = "\n".join(["def long():", *["    pass"] * 61])
    assert long_functions(body) == ["long: 62"]
    assert long_functions("def short():\n    pass") == []


def test_no_room_has_a_name_that_says_nothing() -> None:
    paths = sources("app") + sources("frontend/src", endings=(".ts", ".tsx"))
    assert [str(path) for path in paths if {path.stem, *path.parts} & NAMELESS] == []
