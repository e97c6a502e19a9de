"""The generated files are what the declarations say, and every document knows every command, problem and move."""

from __future__ import annotations

from pathlib import Path

from flask import Flask

from app.contract.write import contents, stale
from app.web.cli.openapi import document

ROOT = Path(__file__).resolve().parents[2]


def test_every_generated_file_is_fresh(app: Flask) -> None:
    assert stale(ROOT, app.extensions["wayside"].registry, document(app)) == []


def test_a_change_of_a_declaration_is_noticed(app: Flask, tmp_path: Path) -> None:
    registry = app.extensions["wayside"].registry
    for path, text in contents(registry, document(app)).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text.replace("job", "jab"), encoding="utf-8")
    assert len(stale(tmp_path, registry, document(app))) >= 6


def test_openapi_has_an_operation_for_every_rule_of_the_api(app: Flask) -> None:
    paths = document(app)["paths"]
    for rule in app.url_map.iter_rules():
        if not rule.rule.startswith("/api/") or rule.endpoint == "api-docs.openapi_json":
            continue
        path = rule.rule.replace("<string:", "{").replace("<", "{").replace(">", "}")
        assert path in paths, path
        methods = {method.lower() for method in rule.methods or ()} - {"options", "head"}
        assert methods <= set(paths[path]), (path, methods)


def test_every_machine_and_problem_is_in_the_contract(app: Flask) -> None:
    registry = app.extensions["wayside"].registry
    written = contents(registry, document(app))
    problems = next(text for path, text in written.items() if path.name == "problems.ts")
    assert [code for code in registry.problems if f'"{code}"' not in problems] == []
    states = next(text for path, text in written.items() if path.name == "states.md")
    assert [name for name in registry.machines if f"## {name}\n" not in states] == []
