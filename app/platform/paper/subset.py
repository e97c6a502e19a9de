"""Cuts a small TrueType file out of a large one: only the glyphs a document shows, renumbered.

Makes what a PDF embeds (CIDFontType2, so no character map). Not a general subsetter: no hinting, no layout.
"""

from __future__ import annotations

import struct

from app.platform.paper.truetype import TrueTypeFile

_WORDS, _SCALE, _XY_SCALE, _TWO_BY_TWO, _MORE = 0x0001, 0x0008, 0x0040, 0x0080, 0x0020


def cut(font: TrueTypeFile, glyphs: list[int]) -> bytes:
    """A TrueType file whose glyph n is the source's glyphs[n]; parts of composite glyphs are appended.

    glyphs[0] must be 0, the glyph for what is missing.
    """
    wanted = list(glyphs)
    outlines: list[bytes] = []
    number_of = {glyph: at for at, glyph in reversed(list(enumerate(wanted)))}
    at = 0
    while at < len(wanted):
        outlines.append(_renumbered(font.outline(wanted[at]), wanted, number_of))
        at += 1
    offsets, glyf = _joined(outlines)
    metrics = b"".join(map(font.metric, wanted))
    head = bytearray(font.table("head"))
    head[8:12] = bytes(4)
    head[50:52] = b"\0\1"
    hhea, maxp = bytearray(font.table("hhea")), bytearray(font.table("maxp"))
    hhea[34:36] = maxp[4:6] = struct.pack(">H", len(wanted))
    tables = {"glyf": glyf, "head": bytes(head), "hhea": bytes(hhea), "hmtx": metrics, "loca": offsets}
    return _file(tables | {"maxp": bytes(maxp)})


def _renumbered(outline: bytes, wanted: list[int], number_of: dict[int, int]) -> bytes:
    """The outline with the parts of a composite glyph pointing at their new numbers; parts not yet wanted are added."""
    if not outline or outline[0] < 0x80:
        return outline
    changed = bytearray(outline)
    at, flags = 10, _MORE
    while flags & _MORE:
        flags, part = struct.unpack_from(">HH", changed, at)
        if part not in number_of:
            number_of[part] = len(wanted)
            wanted.append(part)
        struct.pack_into(">H", changed, at + 2, number_of[part])
        at += 8 if flags & _WORDS else 6
        at += 2 if flags & _SCALE else 4 if flags & _XY_SCALE else 8 if flags & _TWO_BY_TWO else 0
    return bytes(changed)


def _joined(outlines: list[bytes]) -> tuple[bytes, bytes]:
    offsets, pieces, at = [0], [], 0
    for outline in outlines:
        padded = outline + bytes(-len(outline) % 4)
        pieces.append(padded)
        at += len(padded)
        offsets.append(at)
    return struct.pack(f">{len(offsets)}I", *offsets), b"".join(pieces)


def _file(tables: dict[str, bytes]) -> bytes:
    """Tables behind a directory with checksums, as the specification of the file asks."""
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    header = struct.pack(
        ">IHHHH", 0x00010000, count, power * 16, power.bit_length() - 1, (count - power) * 16
    )
    rows, body, at = [], [], 12 + 16 * count
    for tag, table in sorted(tables.items()):
        rows.append(struct.pack(">4sIII", tag.encode("ascii"), _checksum(table), at, len(table)))
        padded = table + bytes(-len(table) % 4)
        body.append(padded)
        at += len(padded)
    return header + b"".join(rows) + b"".join(body)


def _checksum(table: bytes) -> int:
    padded = table + bytes(-len(table) % 4)
    return sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
