"""What people type becomes printable text; what they wrote stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.platform.paper.text import clean, one_line


@pytest.mark.parametrize(
    ("raw", "printed"),
    [
        (None, ""),
        (7, "7"),
        ("  两端空白  ", "两端空白"),
        ("一\r\n二\r三\u2028四", "一\n二\n三\n四"),
        ("a\tb\xa0c", "a b c"),
        ("钟\u202e表\u2066x", "钟表x"),
        ("零\u200b宽\ufeff", "零宽"),
        ("\x00\x07\x1b[31m红", "[31m红"),
        ("e\u0301te\u0301", "été"),
        ("👍\ufe0f👨\u200d🔧", "👍👨🔧"),
        ("孤\ud800儿", "孤〓儿"),
        ("<b>粗</b> & {0} %s \\n", "<b>粗</b> & {0} %s \\n"),
    ],
)
def test_clean(raw: object, printed: str) -> None:
    assert clean(raw) == printed


@given(st.text())
def test_nothing_that_steers_a_reader_gets_through(raw: str) -> None:
    printed = clean(raw)
    assert not set(printed) & {
        chr(point) for point in (*range(10), *range(11, 32), 0x202E, 0x2066, 0xFEFF, 0xD800)
    }
    assert clean(printed) == printed


def test_one_line_has_no_line_ends() -> None:
    assert one_line("甲\n 乙\r\n丙") == "甲 乙 丙"
