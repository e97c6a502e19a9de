"""The content of a report: the vectors that the phone runs too, and the order that no phone can upset."""

from __future__ import annotations

import hashlib
import json
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.journey.report.canonical import NotCanonical, canonical, opened
from app.journey.report.content import FORMAT, ContentSources, build_content
from app.journey.report.paper import render
from tests.house import TestHouse
from tests.stories.procedure import a_measurement, a_photo
from tests.stories.report import a_part_line, a_report, content_of

VECTORS: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[2] / "vectors" / "report_content.json").read_text(encoding="utf-8")
)
CASES = pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["case"])
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(1 - 2**53, 2**53 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)
LISTS = ("assignments", "people", "measurements", "photos", "parts", "compensations")


@CASES
def test_each_vector_gives_its_content_its_bytes_and_its_hash(vector: dict[str, Any]) -> None:
    content = build_content(ContentSources(**vector["records"]))
    assert content == vector["want_content"]
    data = canonical(content)
    assert data.decode() == vector["want_canonical"]
    assert hashlib.sha256(data).hexdigest() == vector["want_hash"]
    assert opened(data) == content


@CASES
@pytest.mark.parametrize("seed", range(5))
def test_the_order_in_which_records_came_changes_nothing(vector: dict[str, Any], seed: int) -> None:
    records = json.loads(json.dumps(vector["records"]))
    dice = random.Random(seed)
    for name in LISTS:
        dice.shuffle(records[name])
    for name in ("symptoms", "guidance", "trouble_codes"):
        dice.shuffle(records["sheet"].get(name) or [])
    assert canonical(build_content(ContentSources(**records))).decode() == vector["want_canonical"]


@CASES
def test_every_content_has_the_same_shape(vector: dict[str, Any]) -> None:
    assert _keys(vector["want_content"]) == _keys(VECTORS[0]["want_content"])
    assert vector["want_content"]["format"] == FORMAT


@CASES
@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_every_content_can_be_printed(vector: dict[str, Any], language: str) -> None:
    assert render(vector["want_content"], seal=None, photos=lambda _: None, language=language).startswith(
        b"%PDF"
    )


def test_lines_stand_in_the_order_in_which_the_phone_made_them(house: TestHouse) -> None:
    story = a_report(house)
    for number in range(3):
        house.later(minutes=1)
        a_part_line(house, story, part_number=f"N{number}")
        a_measurement(house, story, name=f"M{number}")  # type: ignore[arg-type]
        a_photo(house, story, "look", caption=f"P{number}")  # type: ignore[arg-type]
    content = content_of(house, story)
    assert [part["part_number"] for part in content["parts"]] == ["N0", "N1", "N2"]
    assert [one["name"] for one in content["check"]["measurements"]] == ["门泵气压", "M0", "M1", "M2"]
    assert [photo["step"] for photo in content["photos"]] == ["look", "look", "look", "check", "resolve"]
    assert content["job"]["number"] == house.read("job", story.job)["number"]


@given(st.dictionaries(st.text(), JSON, max_size=5))
def test_canonical_bytes_open_to_what_was_packed(content: dict[str, Any]) -> None:
    data = canonical(content)
    assert opened(data) == content
    assert canonical(opened(data)) == data


@given(st.dictionaries(st.text(), JSON, min_size=1, max_size=5))
def test_any_other_writing_of_the_same_json_is_not_canonical(content: dict[str, Any]) -> None:
    with pytest.raises(NotCanonical):
        opened(json.dumps(content, indent=1).encode())


def test_large_numbers_as_javascript_writes_them_are_canonical() -> None:
    text = b'{"a":150000000000000000000,"b":1e+21,"c":9007199254740991}'
    assert opened(text) == {"a": 1.5e20, "b": 1e21, "c": 9007199254740991}


def _keys(value: Any) -> Any:
    """The keys at every depth of objects; what lists hold, what only some contents have, and the words of verdicts aside."""
    if not isinstance(value, dict):
        return None
    return {
        name: None if name in {"reason_args", "declined_signature"} else _keys(inside)
        for name, inside in value.items()
    }
