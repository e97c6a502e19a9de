"""大写 amounts: the cases of the bank's own rules, and what must not be."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.platform.paper.amount_words import amount_words


@pytest.mark.parametrize(
    ("fen", "words"),
    [
        (0, "零元整"),
        (1, "壹分"),
        (10, "壹角整"),
        (11, "壹角壹分"),
        (100, "壹元整"),
        (105, "壹元零伍分"),
        (1000, "壹拾元整"),
        (140_950, "壹仟肆佰零玖元伍角整"),
        (600_714, "陆仟零柒元壹角肆分"),
        (168_032, "壹仟陆佰捌拾元零叁角贰分"),
        (10_700_053, "壹拾万柒仟元零伍角叁分"),
        (1_640_902, "壹万陆仟肆佰零玖元零贰分"),
        (32_504, "叁佰贰拾伍元零肆分"),
        (1_000_000, "壹万元整"),
        (1_000_100, "壹万零壹元整"),
        (1_001_000, "壹万零壹拾元整"),
        (100_000_000, "壹佰万元整"),
        (10_000_000_000, "壹亿元整"),
        (10_000_000_100, "壹亿零壹元整"),
        (1_000_100_000_000, "壹佰亿零壹佰万元整"),
        (6_007_001_400, "陆仟零柒万零壹拾肆元整"),
        (-32_500, "负叁佰贰拾伍元整"),
    ],
)
def test_the_bank_s_examples_and_the_corners(fen: int, words: str) -> None:
    assert amount_words(fen) == words


@given(st.integers(min_value=0, max_value=10**14 - 1))
def test_the_words_say_the_number(fen: int) -> None:
    assert _read(amount_words(fen)) == fen


@given(st.integers(min_value=0, max_value=10**14 - 1))
def test_no_two_zeros_in_a_row_and_a_proper_end(fen: int) -> None:
    words = amount_words(fen)
    assert "零零" not in words
    assert re.search("(整|分)$", words)


@pytest.mark.parametrize("wrong", [1.5, "100", None, True])
def test_only_integers_are_amounts(wrong: object) -> None:
    with pytest.raises(TypeError):
        amount_words(wrong)  # type: ignore[arg-type]


def test_an_amount_beyond_the_words_is_refused() -> None:
    with pytest.raises(ValueError, match="too large"):
        amount_words(10**14)


def _read(words: str) -> int:
    """An independent reading: the words back to fen."""
    digits = {character: value for value, character in enumerate("零壹贰叁肆伍陆柒捌玖")}
    places = {"拾": 10, "佰": 100, "仟": 1000}
    total = group = digit = 0
    for character in words:
        if character in digits:
            digit = digits[character]
        elif character in places:
            group, digit = group + digit * places[character], 0
        elif character in "万亿元":
            group += digit
            total, group, digit = (total + group * {"万": 10**4, "亿": 10**8, "元": 1}[character]), 0, 0
        elif character == "角":
            total, digit = total * 100 + digit * 10 if "元" in words else digit * 10, 0
        elif character == "分":
            if "角" in words:
                total, digit = total + digit, 0
            else:
                total, digit = total * 100 + digit, 0
    return total if ("角" in words or "分" in words) else total * 100
