"""The seal in the database: never written twice, and a touch of it shows (SY-26, SY-27)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from app.journey.report.seal import SealCheck, broken_seals, verify_seal
from app.journey.report.tables import Seal
from app.platform.db import reading, writing
from tests.house import TestHouse
from tests.stories.report import ReportStory, a_report, a_signed_report
from tests.stories.tampering import past_the_triggers


def _check(story: ReportStory) -> SealCheck:
    with reading() as session:
        return verify_seal(session, story.report)


def test_a_fresh_seal_is_sound(house: TestHouse) -> None:
    story = a_signed_report(house)
    assert _check(story) == SealCheck(present=True, hash_sound=True, mac_sound=True)
    with reading() as session:
        assert broken_seals(session) == []
        seal = session.get(Seal, story.report)
        assert (seal.sealed_at, seal.device_id) == (house.now, story.engineer.device_id)


def test_a_draft_has_none(house: TestHouse) -> None:
    story = a_report(house)
    assert _check(story) == SealCheck(present=False)
    assert not _check(story).sound


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE seal SET hash = '0'",
        "UPDATE seal SET content = content",
        "UPDATE seal SET mac = '0'",
        "DELETE FROM seal",
    ],
)
def test_sy_27_the_database_refuses_to_touch_a_seal(house: TestHouse, statement: str) -> None:
    story = a_signed_report(house)
    with writing() as session, pytest.raises(DatabaseError, match="append-only"):
        session.execute(text(statement))
    assert _check(story).sound


@pytest.mark.parametrize(
    ("column", "value", "hash_sound"),
    [("content", b'{"a":1}', False), ("hash", "0" * 64, False), ("mac", "0" * 64, True), ("device_id", "another", True),
     ("sealed_at", "2026-01-01T00:00:00.000Z", True), ("device_at", "2026-01-01T00:00:00.000Z", True),
     ("evidence", "{}", True)],
)  # fmt: skip
def test_sy_27_a_touch_past_the_triggers_shows(
    house: TestHouse, column: str, value: object, hash_sound: bool
) -> None:
    story = a_signed_report(house)
    past_the_triggers(f"UPDATE seal SET {column} = :value", value=value)
    found = _check(story)
    assert (found.hash_sound, found.sound) == (hash_sound, False)
    with reading() as session:
        assert broken_seals(session) == [story.report]


def test_sy_27_content_and_hash_changed_together_still_show(house: TestHouse) -> None:
    story = a_signed_report(house)
    past_the_triggers("UPDATE seal SET content = :content, hash = :hash", content=b"{}",
                 hash="44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a")  # fmt: skip
    assert (_check(story).hash_sound, _check(story).mac_sound) == (True, False)


def test_a_seal_made_with_another_key_does_not_hold(
    house: TestHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = a_signed_report(house)
    config = house.inside.config
    other = replace(config, values={**config.values, "WAYSIDE_SEAL_KEY": "another key"})
    monkeypatch.setattr(house.inside, "config", other)
    assert _check(story).hash_sound
    assert not _check(story).mac_sound
