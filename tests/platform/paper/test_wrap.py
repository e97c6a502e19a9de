"""Lines fit, nothing is lost, and they break where Chinese typesetting lets them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.platform.paper.text import clean
from app.platform.paper.typeface import regular
from app.platform.paper.wrap import NO_END, NO_START, fit, wrap

FACE = regular()
MIXED = st.text(alphabet="途修服务，。（）《》abcXYZ019 .-/%°C\n", max_size=300)


@given(MIXED, st.floats(min_value=12, max_value=300))
def test_no_line_is_wider_than_the_column(raw: str, width: float) -> None:
    for line in wrap(clean(raw), FACE, 8, width):
        assert FACE.width(line, 8) <= width + 0.01 or len(line) == 1


@given(MIXED, st.floats(min_value=4, max_value=300))
def test_no_character_is_lost_or_moved(raw: str, width: float) -> None:
    text = clean(raw)
    assert "".join("".join(wrap(text, FACE, 8, width)).split()) == "".join(text.split())


@given(st.text(alphabet="，。（）《》、！", min_size=1, max_size=200), st.integers(min_value=5, max_value=14))
def test_punctuation_does_not_begin_or_end_a_line_where_it_may_not(marks: str, characters: int) -> None:
    text = "字" + "".join(mark + "字字" for mark in marks)
    lines = wrap(text, FACE, 10, 10 * characters)
    assert not any(line[0] in NO_START for line in lines[1:])
    assert not any(line[-1] in NO_END for line in lines[:-1])


@pytest.mark.parametrize("kept", ["0.85 MPa", "48,210 km", "1,800 r/min", "-35 °C", "SPN110", "12345678"])
def test_a_figure_and_its_unit_stay_together(kept: str) -> None:
    for lead in range(1, 24):
        lines = wrap("压" * lead + kept + "力" * 12, FACE, 8, 120)
        assert any(kept in line for line in lines), lines


def test_words_break_between_and_not_inside() -> None:
    lines = wrap("Replaced the water pump and the upper hose of the radiator", FACE, 8, 90)
    assert len(lines) > 1
    assert " ".join(lines).split() == [
        "Replaced",
        "the",
        "water",
        "pump",
        "and",
        "the",
        "upper",
        "hose",
        "of",
        "the",
        "radiator",
    ]


def test_a_word_longer_than_the_line_breaks_after_a_hyphen_first() -> None:
    assert wrap("YD95-1307010-WATERPUMP-ASSEMBLY", FACE, 8, 80)[0].endswith("-")


def test_line_ends_and_empty_lines_stay() -> None:
    assert wrap("甲\n\n乙", FACE, 8, 90) == ["甲", "", "乙"]
    assert wrap("", FACE, 8, 90) == [""]


def test_fit_says_that_something_is_cut() -> None:
    assert fit("短", FACE, 8, 90) == "短"
    cut = fit("很" * 50, FACE, 8, 90)
    assert cut.endswith("…")
    assert FACE.width(cut, 8) <= 90
