"""Reads a TrueType file in place: character to glyph, advance, outline.

The file stays mapped, not parsed: the 10 MB of the Chinese font cost about two milliseconds a process instead of
130, and processes that fork share the pages. Only glyf outlines and the tables a printed form needs; no
layout features, no hinting, no CFF. Table layouts: OpenType specification 1.9.
"""

from __future__ import annotations

import mmap
import struct
import sys
from array import array
from bisect import bisect_right
from pathlib import Path


class TrueTypeFile:
    """One font file. Raises ValueError when the file is not a glyf TrueType font with a full character map."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as handle:
            self._data = mmap.mmap(handle.fileno(), 0, access=mmap.ACCESS_READ)
        self._tables = self._directory(path)
        head = self._tables["head"][0]
        self.units_per_em = self._unsigned(head + 18)
        self.bbox = struct.unpack_from(">4h", self._data, head + 36)
        hhea = self._tables["hhea"][0]
        self.ascent, self.descent = struct.unpack_from(">2h", self._data, hhea + 4)
        self.glyph_count = self._unsigned(self._tables["maxp"][0] + 4)
        self._metric_count = self._unsigned(hhea + 34)
        self._loca = self._numbers("loca", "I" if self._unsigned(head + 50) else "H")
        self._loca_scale = 1 if self._unsigned(head + 50) else 2
        self._read_character_map()
        self.name = path.stem

    def glyph(self, codepoint: int) -> int:
        """Glyph number of a character, 0 when the file does not have it."""
        at = bisect_right(self._starts, codepoint) - 1
        if at < 0 or codepoint > self._ends[at]:
            return 0
        return self._glyphs[at] + codepoint - self._starts[at]

    def advance(self, glyph: int) -> int:
        """Width of a glyph in thousandths of the type size."""
        row = min(glyph, self._metric_count - 1)
        units = self._unsigned(self._tables["hmtx"][0] + 4 * row)
        return round(units * 1000 / self.units_per_em)

    def outline(self, glyph: int) -> bytes:
        """The glyf record of a glyph; empty for a blank one."""
        start, end = self._loca[glyph] * self._loca_scale, self._loca[glyph + 1] * self._loca_scale
        base = self._tables["glyf"][0]
        return self._data[base + start : base + end]

    def table(self, tag: str) -> bytes:
        """A whole table, as it stands in the file."""
        offset, length = self._tables[tag]
        return self._data[offset : offset + length]

    def metric(self, glyph: int) -> bytes:
        """The four bytes of advance and left side bearing, as an hmtx table wants them again."""
        base = self._tables["hmtx"][0]
        if glyph < self._metric_count:
            return self._data[base + 4 * glyph : base + 4 * glyph + 4]
        last = base + 4 * self._metric_count
        bearing = last + 2 * (glyph - self._metric_count)
        return self._data[last - 4 : last - 2] + self._data[bearing : bearing + 2]

    def _directory(self, path: Path) -> dict[str, tuple[int, int]]:
        tables = {}
        for row in range(self._unsigned(4)):
            tag, _, offset, length = struct.unpack_from(">4sIII", self._data, 12 + 16 * row)
            tables[tag.decode("latin-1")] = (offset, length)
        missing = {"head", "hhea", "maxp", "hmtx", "cmap", "loca", "glyf"} - tables.keys()
        if missing:
            raise ValueError(f"{path.name} is no glyf TrueType font: lacks {', '.join(sorted(missing))}")
        return tables

    def _unsigned(self, offset: int) -> int:
        return int.from_bytes(self._data[offset : offset + 2], "big")

    def _numbers(self, tag: str, code: str) -> array[int]:
        return _big_endian(code, self.table(tag))

    def _read_character_map(self) -> None:
        base = self._tables["cmap"][0]
        for row in range(self._unsigned(base + 2)):
            (offset,) = struct.unpack_from(">I", self._data, base + 4 + 8 * row + 4)
            if self._unsigned(base + offset) == 12:
                (count,) = struct.unpack_from(">I", self._data, base + offset + 12)
                groups = _big_endian("I", self._data[base + offset + 16 : base + offset + 16 + 12 * count])
                self._starts, self._ends, self._glyphs = groups[0::3], groups[1::3], groups[2::3]
                return
        raise ValueError("the font has no character map of format 12")


def _big_endian(code: str, raw: bytes) -> array[int]:
    numbers = array(code)
    if numbers.itemsize != (4 if code == "I" else 2):
        raise ValueError("this platform's integers have another size than the font's")
    numbers.frombytes(raw)
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers
