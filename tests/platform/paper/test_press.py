"""The file itself: the same bytes for the same pages, embedded fonts only, text that can be copied."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from app.platform.paper.block import Block
from app.platform.paper.grid import Field, grid
from app.platform.paper.press import Press
from app.platform.paper.style import VALUE
from app.platform.paper.text import clean
from tests.platform.paper.reading import fonts, printed, squeezed, text, words


def _one(value: object) -> list[Block]:
    return [*grid([[Field("标签", value, 12)]], words())]


def _press(made_at: str | None) -> bytes:
    press = Press(title="题", author="作者", subject="事", language="zh-CN", made_at=made_at)
    pen = press.pen()
    pen.text(50, 500, "字", VALUE)
    press.add(pen)
    return press.finish()


def test_the_same_content_gives_the_same_bytes() -> None:
    assert printed(_one("途修")) == printed(_one("途修"))
    assert printed(_one("途修")) != printed(_one("途中"))


def test_neither_clock_nor_environment_reaches_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = printed(_one("途修"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert printed(_one("途修")) == plain


def test_the_file_s_date_is_the_content_s() -> None:
    dated = PdfReader(BytesIO(_press("2026-03-01T08:31:07.000Z"))).metadata
    assert dated is not None
    assert dated["/CreationDate"] == "D:20260301083107+00'00'"
    assert dated.title == "题"
    undated = PdfReader(BytesIO(_press("no date"))).metadata
    assert undated is not None
    assert undated["/CreationDate"].startswith("D:2000")


def test_every_font_is_embedded_and_none_is_reportlab_s_own() -> None:
    found = fonts(printed(_one("途修 A 👍 𠮷")))
    descendants = [font["/DescendantFonts"][0].get_object() for font in found]
    assert all("/FontFile2" in font["/FontDescriptor"].get_object() for font in descendants)
    assert {str(font["/BaseFont"]).split("+")[1] for font in descendants} >= {
        "NotoSansSC-Regular",
        "NotoEmoji-Regular",
    }
    assert b"Helvetica" not in printed(_one("途修"))


@pytest.mark.parametrize(
    "value",
    [
        "喆镕堃昇𠮷㑇",
        "很好👍谢谢",
        "0.85 MPa ≤ 1.2 Ω",
        "<script>alert(1)</script> & {x} (a\\b)",
        "한국어 ไทย",
    ],
)
def test_text_extracts_as_it_was_written_whatever_pictures_there_are(value: str) -> None:
    assert squeezed(value) in text(printed(_one(value)))


def test_text_from_right_to_left_is_kept_though_no_font_here_has_its_letters() -> None:
    found = text(printed(_one("ئۇيغۇر")))
    assert "ئۇيغۇر" in found or "ئۇيغۇر"[::-1] in found  # the reader may turn it into the order of sight


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_any_text_can_be_printed(value: str) -> None:
    pdf = printed(_one(value))
    assert len(PdfReader(BytesIO(pdf)).pages) >= 1
    printable = squeezed(clean(value))
    assert len(text(pdf)) >= len(printable.encode("utf-16-be")) // 4
