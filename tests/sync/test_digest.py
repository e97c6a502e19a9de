"""A digest of ids and revisions lets a device find that it has drifted (SY-12)."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest

from tests.house import TestHouse
from tests.stories.dispatch import a_dispatched_job, crew
from tests.sync.phone import Phone


def asked(phone: Phone, limit: int = 1000) -> Any:
    """The next page with the question for a digest, not taken in."""
    pull = {"cursor": phone.cursor, "limit": limit, "digest": True}
    return phone.talk(scope_hash=phone.scope_hash, pull=pull).json["pull"]


def held(phone: Phone) -> dict[str, str]:
    """The digest of what the phone holds."""
    lines: dict[str, list[str]] = {}
    for (entity, row_id), row in phone.rows.items():
        lines.setdefault(entity, []).append(f"{row_id}:{row['rev']}\n")
    return {entity: hashlib.sha256("".join(sorted(found)).encode()).hexdigest()[:16]
            for entity, found in lines.items()}  # fmt: skip


@pytest.fixture
def engineer(house: TestHouse) -> Phone:
    """The phone of one who has a job, has had another, and has pulled everything."""
    story = a_dispatched_job(house)
    phone = Phone(house, story.engineer)
    phone.pull()
    change = crew(story.staff.colleague, reason="另有急修")
    house.do(story.staff.dispatcher, "job.reassign", change, row=story.id)
    a_dispatched_job(house)
    phone.pull()
    return phone


def test_sy_12_a_device_that_has_everything_has_the_servers_digest(engineer: Phone) -> None:
    digest = asked(engineer)["digest"]
    assert digest == held(engineer)
    assert {"job", "assignment", "person"} <= set(digest)


@pytest.mark.parametrize("entity", ["job", "person"])
def test_sy_12_a_row_that_is_lost_old_or_left_over_makes_another_digest(engineer: Phone, entity: str) -> None:
    key = next(key for key in engineer.rows if key[0] == entity)
    row = engineer.rows[key]
    for drifted in ({}, {key: row | {"rev": row["rev"] - 1}}, {key: row, (entity, "left-over"): row}):
        engineer.rows = {k: v for k, v in engineer.rows.items() if k[0] != entity} | drifted
        assert asked(engineer)["digest"][entity] != held(engineer).get(entity)


def test_sy_12_only_the_last_page_carries_it_and_only_when_it_is_asked_for(engineer: Phone) -> None:
    fresh = Phone(engineer.house, engineer.who)
    assert "digest" not in asked(fresh, limit=2)
    assert "digest" not in engineer.talk(pull={"cursor": engineer.cursor, "limit": 10}).json["pull"]


def test_sy_12_another_word_than_yes_or_no_is_refused(engineer: Phone) -> None:
    answer = engineer.talk(pull={"cursor": None, "limit": 10, "digest": "please"})
    assert (answer.status_code, answer.json["code"]) == (422, "request.invalid")
