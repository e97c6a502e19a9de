"""Queues that earlier versions of the app left on phones: after an upgrade of the server they fare as they did then (SY-30)."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import create_app
from app.kernel.actor import Actor
from app.platform.db import db
from app.web.run import schema
from tests.house import TestHouse
from tests.sync.phone import Phone, Told

RECORDINGS = Path(__file__).parent / "recordings"
NAMES = sorted(path.stem for path in RECORDINGS.glob("*.json"))


def test_sy_30_there_is_a_recording_of_the_first_version_with_work_of_all_kinds() -> None:
    told = recorded("v1")
    types = {mutation["type"] for phone in told for mutation in phone["mutations"]}
    assert len(types) > 30
    assert {"sheet.patch", "report.sign", "requisition.submit", "stock.receive", "job.reassign"} <= types
    assert {status for phone in told for status in phone["statuses"]} == {
        "applied",
        "merged",
        "conflict",
        "rejected",
    }


@pytest.fixture(params=NAMES)
def told(request: pytest.FixtureRequest) -> list[Told]:
    """Each recording there is."""
    return recorded(request.param)


@pytest.fixture
def upgraded(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[TestHouse]:
    """The database of that time, brought up to this version as an operator does."""
    name = request.node.callspec.params["told"]
    (tmp_path / "old.sqlite3").write_bytes(gzip.decompress((RECORDINGS / f"{name}.sqlite3.gz").read_bytes()))
    app = create_app({
        "WAYSIDE_DATABASE_URL": f"sqlite:///{tmp_path}/old.sqlite3", "WAYSIDE_FILES": str(tmp_path / "files"),
        "WAYSIDE_CHEAP_PASSWORDS": "1",
    })  # fmt: skip
    with app.app_context():
        schema.upgrade()
        yield TestHouse(app)
        db.session.remove()
        db.engine.dispose()


def test_sy_30_a_queue_of_an_older_version_fares_as_it_did_then(
    told: list[Told], upgraded: TestHouse
) -> None:
    assert told
    for one in told:
        upgraded.now = one["at"]
        phone = Phone(upgraded, Actor(one["person"], tuple(one["roles"]), name=one["name"]))
        phone.client_id = one["client_id"]
        verdicts = phone.push(*one["mutations"])
        fared = [(mutation["type"], verdict["status"], verdict["code"])
                 for mutation, verdict in zip(one["mutations"], verdicts, strict=True)]  # fmt: skip
        assert [status for _, status, _ in fared] == one["statuses"], fared
        assert phone.push(*one["mutations"]) == verdicts


def recorded(name: str) -> list[Told]:
    """What lay on each phone."""
    told: list[Told] = json.loads((RECORDINGS / f"{name}.json").read_text(encoding="utf-8"))
    return told
