"""The number on an old part's label: as the phone makes it, and safe against slips of the pen."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.journey.report.tag import ALPHABET, old_part_tag

VECTORS: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[2] / "vectors" / "old_part_tag.json").read_text(encoding="utf-8")
)
BITS = st.integers(0, 2**40 - 1)


def _tag(bits: int) -> str:
    return old_part_tag(f"0195f3a2-0001-7abc-8def-00{bits:010x}")


def _sound(tag: str) -> bool:
    """Whether the check character is the one of the eight before it."""
    bits = 0
    for character in tag[3:11]:
        bits = bits << 5 | ALPHABET.index(character)
    return _tag(bits) == tag


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["case"])
def test_each_vector_gives_its_tag(vector: dict[str, Any]) -> None:
    assert old_part_tag(**vector["input"]) == vector["want"]


@given(BITS, BITS)
def test_different_bits_give_different_tags(one: int, other: int) -> None:
    assert (_tag(one) == _tag(other)) == (one == other)
    assert _sound(_tag(one))


@given(BITS, st.integers(3, 11), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_noticed(bits: int, place: int, wrong: str) -> None:
    tag = _tag(bits)
    slip = tag[:place] + wrong + tag[place + 1 :]
    assert _sound(slip) == (slip == tag)


@given(BITS, st.integers(3, 11), st.integers(3, 11))
def test_two_exchanged_characters_are_noticed(bits: int, one: int, other: int) -> None:
    tag = list(_tag(bits))
    tag[one], tag[other] = tag[other], tag[one]
    assert _sound("".join(tag)) == ("".join(tag) == _tag(bits))


def test_what_is_no_uuid_has_no_tag() -> None:
    with pytest.raises(ValueError):
        old_part_tag("61-10-001")
