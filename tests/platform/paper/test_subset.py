"""A cut font holds the glyphs asked for, unchanged, and the parts that they are made of."""

from __future__ import annotations

import itertools
import struct

from app.platform.paper.subset import cut
from app.platform.paper.typeface import file


def _tables(font: bytes) -> dict[str, bytes]:
    rows = (
        struct.unpack_from(">4sIII", font, 12 + 16 * row) for row in range(int.from_bytes(font[4:6], "big"))
    )
    return {tag.decode(): font[offset : offset + length] for tag, _, offset, length in rows}


def _outlines(font: bytes) -> list[bytes]:
    tables = _tables(font)
    count = int.from_bytes(tables["maxp"][4:6], "big")
    ends = struct.unpack(f">{count + 1}I", tables["loca"])
    return [tables["glyf"][start:end] for start, end in itertools.pairwise(ends)]


def test_glyphs_stand_in_the_order_asked_for() -> None:
    source = file("NotoSansSC-Regular")
    glyphs = [0, *(source.glyph(ord(character)) for character in "途修A")]
    found = _outlines(cut(source, glyphs))
    assert [outline[: len(source.outline(glyph))] for outline, glyph in zip(found, glyphs, strict=True)] == [
        source.outline(glyph) for glyph in glyphs
    ]


def test_widths_are_those_of_the_source() -> None:
    source = file("NotoSansSC-Regular")
    glyphs = [0, source.glyph(ord("中")), source.glyph(ord("i"))]
    metrics = _tables(cut(source, glyphs))["hmtx"]
    assert [int.from_bytes(metrics[at : at + 2], "big") for at in (4, 8)] == [1000, source.advance(glyphs[2])]


def test_a_font_that_states_its_last_width_once_is_read_right() -> None:
    supplement = file("NotoSansHanSupplement-Regular")
    glyph = supplement.glyph(ord("𠮷"))
    assert int.from_bytes(supplement.metric(glyph)[:2], "big") == 1000


def test_the_parts_of_a_composite_glyph_come_along_under_their_new_numbers() -> None:
    source = file("NotoEmoji-Regular")
    composite = next(glyph for glyph in range(source.glyph_count) if source.outline(glyph)[:1] == b"\xff")
    found = _outlines(cut(source, [0, composite]))
    assert len(found) > 2
    (part,) = struct.unpack_from(">H", found[1], 12)
    assert 2 <= part < len(found)
    assert found[part]


def test_checksums_of_the_directory_are_true() -> None:
    font = cut(file("NotoSansSC-Regular"), [0, 40, 41])
    for row in range(6):
        _, checksum, offset, length = struct.unpack_from(">4sIII", font, 12 + 16 * row)
        table = font[offset : offset + length] + bytes(-length % 4)
        assert sum(struct.unpack(f">{len(table) // 4}I", table)) & 0xFFFFFFFF == checksum
