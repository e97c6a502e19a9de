"""Reads a JPEG's header: size, colours, which way is up; and leaves out what a printed copy must not carry.

Never decodes a pixel. Segments: ITU-T T.81 annex B; orientation: Exif 2.32, tag 0x0112.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple

_FRAMES = {0xC0, 0xC1, 0xC2}  # baseline, extended, progressive: what a PDF reader decodes
_OTHER_FRAMES = {0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF}
_ADOBE, _EXIF, _COMMENT, _SCAN = 0xEE, 0xE1, 0xFE, 0xDA
_ORIENTATION = 0x0112


class Jpeg(NamedTuple):
    """width and height as stored (before turning); components 1, 3 or 4; orientation 1–8; data without metadata."""

    width: int
    height: int
    components: int
    orientation: int
    inverted: bool
    data: bytes


def read(data: bytes) -> Jpeg | None:
    """The header of a whole JPEG that a PDF can carry as it is, else None (cut short, another format, 12 bits)."""
    if data[:2] != b"\xff\xd8" or b"\xff\xd9" not in data[-64:]:
        return None
    frame, orientation, inverted, scanned, kept = None, 1, False, False, [data[:2]]
    for marker, segment in _segments(data):
        if marker in _FRAMES:
            frame = _frame(segment)
        elif marker == _EXIF:
            orientation = _orientation(segment) or orientation
        elif marker == _ADOBE:
            inverted = segment[4:9] == b"Adobe"
        scanned = scanned or marker == _SCAN
        if not _is_metadata(marker):
            kept.append(segment)
    if frame is None or not scanned:
        return None
    height, width, components = frame
    return Jpeg(width, height, components, orientation, inverted and components == 4, b"".join(kept))


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Marker and bytes of each segment; the last is the scan with all that follows. Ends early at what is no JPEG."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
            continue
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        if marker == _SCAN:
            yield marker, data[at:]
        if marker == _SCAN or marker in _OTHER_FRAMES or length < 2:
            return
        yield marker, data[at : at + 2 + length]
        at += 2 + length


def _is_metadata(marker: int) -> bool:
    """Comments and application segments hold place, time and device of the camera; Adobe's holds the colour model."""
    return marker == _COMMENT or (0xE0 <= marker <= 0xEF and marker != _ADOBE)


def _frame(segment: bytes) -> tuple[int, int, int] | None:
    if len(segment) < 10 or segment[4] != 8:
        return None
    height, width, components = struct.unpack_from(">HHB", segment, 5)
    return (height, width, components) if height and width and components in {1, 3, 4} else None


def _orientation(segment: bytes) -> int | None:
    if segment[4:10] != b"Exif\0\0":
        return None
    tiff = segment[10:]
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    try:
        if order is None:
            return None
        (start,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, start)
        for row in range(count):
            tag, _, _, value = struct.unpack_from(f"{order}HHIH", tiff, start + 2 + 12 * row)
            if tag == _ORIENTATION:
                return value if 1 <= value <= 8 else None
    except struct.error:
        return None
    return None
