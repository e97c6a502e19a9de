"""Catalogues say the same things in both languages; values look as people read them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app.platform.paper import values
from app.platform.paper.typeface import FOLDER, bold, regular
from app.platform.paper.words import Words, language_of, read

APP = FOLDER.parents[2]
CATALOGUES = sorted(path.parent for path in APP.glob("**/paper/words/en.json"))


def test_all_forms_are_here() -> None:
    assert len(CATALOGUES) >= 4


@pytest.mark.parametrize("folder", CATALOGUES, ids=lambda folder: folder.parts[-3])
def test_both_languages_have_the_same_words_with_the_same_places(folder: Path) -> None:
    chinese, english = read(folder, "zh-CN"), read(folder, "en")
    assert chinese.keys() == english.keys()
    assert all(text.strip() for text in (*chinese.values(), *english.values()))
    for key, text in chinese.items():
        assert set(re.findall(r"{(\w+)}", text)) == set(re.findall(r"{(\w+)}", english[key])), key


@pytest.mark.parametrize("folder", CATALOGUES, ids=lambda folder: folder.parts[-3])
def test_every_word_has_a_picture_in_both_weights(folder: Path) -> None:
    shown = set("".join((*read(folder, "zh-CN").values(), *read(folder, "en").values())))
    assert [
        one for one in shown if not bold().main.glyph(ord(one)) or not regular().main.glyph(ord(one))
    ] == []


@pytest.mark.parametrize(
    ("wishes", "language"),
    [
        ((None, None), "zh-CN"),
        (("en", "zh-CN"), "en"),
        ((None, "en"), "en"),
        (("zh-Hans", "en"), "zh-CN"),
        (("fr", "en-GB"), "en"),
        ((7,), "zh-CN"),  # type: ignore[dict-item]
    ],
)
def test_language_of(wishes: tuple[str | None, ...], language: str) -> None:
    assert language_of(*wishes) == language


def test_a_code_that_the_layout_does_not_know_is_shown_as_it_is() -> None:
    few = Words("en", {"kind.toll": "Toll"})
    assert [few.code("kind", code) for code in ("toll", "ferry", None, "", 3)] == [
        "Toll",
        "ferry",
        "",
        "",
        "3",
    ]
    with pytest.raises(KeyError):
        few("kind.ferry")


@pytest.mark.parametrize(
    ("shown", "wanted"),
    [
        (values.moment("2026-03-01T16:15:00.000Z"), "2026-03-02 00:15"),
        (values.moment(None), ""),
        (values.moment("yesterday"), "yesterday"),
        (values.money(123450), "¥1,234.50"),
        (values.money(-5), "-¥0.05"),
        (values.money(None), ""),
        (values.money("12"), "12"),
        (values.figure(48210, "km"), "48,210 km"),
        (values.figure(0.42, "mm"), "0.42 mm"),
        (values.figure(None, "km"), ""),
        (values.figure(True), "True"),
        (values.figure(88.5), "88.5"),
        (values.position(31.2, 121.473719), "31.20000, 121.47372"),
        (values.position(None, None), ""),
        (values.position("x", None), "x"),
        (values.texts(["甲", None, "乙"], "、"), "甲、乙"),
        (values.member({"a": {"b": 1}}, "a", "b"), 1),
        (values.member({"a": 3}, "a", "b"), None),
        (values.members({"a": "x"}, "a"), []),
    ],
)
def test_values(shown: object, wanted: object) -> None:
    assert shown == wanted
