"""Every character that a name may hold has a picture; what has none is shown as such."""

from __future__ import annotations

import pytest

from app.platform.paper.typeface import MISSING, Typeface, bold, file, regular


def has(face: Typeface, character: str) -> bool:
    return face.places[character] != face.places[MISSING]


@pytest.mark.parametrize("face", [regular(), bold()], ids=["regular", "bold"])
def test_the_whole_block_of_common_han_characters_is_there(face: Typeface) -> None:
    lacking = [hex(point) for point in range(0x4E00, 0x9FA6) if not face.main.glyph(point)]
    assert lacking == []


@pytest.mark.parametrize("character", "喆镕堃昇㛃䶮𠮷㑇龘鿍")
def test_rare_name_characters_are_found_somewhere(character: str) -> None:
    assert has(regular(), character)
    assert has(bold(), character)


@pytest.mark.parametrize("character", "👍😀🚌⚠")
def test_emoji_are_found(character: str) -> None:
    assert has(regular(), character)


def test_a_character_of_the_fallback_file_is_measured_there() -> None:
    place = regular().places["𠮷"]
    assert place.file is file("NotoSansHanSupplement-Regular")
    assert regular().widths["𠮷"] == place.advance == 1000


def test_a_character_that_no_file_has_takes_the_sign_for_a_missing_one() -> None:
    assert not has(regular(), "ئ")
    assert regular().places["ئ"] == regular().places[MISSING]


def test_width_is_the_sum_of_the_advances() -> None:
    assert regular().width("中文", 10) == pytest.approx(20)
    assert regular().width("", 10) == 0
