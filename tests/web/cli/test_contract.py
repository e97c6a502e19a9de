"""`flask contract` writes the generated files and sees a stale one; `flask openapi` prints the same document."""

import json

import pytest

from app.web.cli import contract as module
from app.web.cli.contract import contract
from app.web.cli.openapi import openapi


@pytest.fixture
def run(app, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "ROOT", tmp_path)
    return lambda word: app.test_cli_runner().invoke(contract, [word])


def test_what_was_written_is_fresh_until_somebody_edits_it(run, tmp_path):
    assert "Not fresh" in run("check").output
    assert "wrote app/contract/openapi.json" in run("write").output
    assert run("check").exit_code == 0
    assert run("write").output == "Everything was fresh.\n"
    (tmp_path / "app/contract/openapi.json").write_text("{}")
    stale = run("check")
    assert stale.exit_code == 1
    assert "app/contract/openapi.json" in stale.output
    assert "make contract" in stale.output


def test_the_printed_document_is_the_one_that_is_written(app, run, tmp_path):
    run("write")
    printed = json.loads(app.test_cli_runner().invoke(openapi).output)
    assert printed == json.loads((tmp_path / "app/contract/openapi.json").read_text())
    assert printed["openapi"].startswith("3.1")
