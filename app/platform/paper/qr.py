"""A QR code as vector rectangles, runs of dark modules joined.

The mask is fixed: trying all eight costs five times as much, and any mask is readable by the standard
(ISO/IEC 18004); addresses with a hash in them are as good as random under it.
"""

from __future__ import annotations

import segno

from app.platform.paper.pen import Pen
from app.platform.paper.style import INK

_MASK = 3
_QUIET = 2  # modules left white around; the paper is white beyond


def draw(pen: Pen, text: str, x: float, y: float, side: float) -> None:
    """Draws the code of `text` into a square with its lower left corner at (x, y), quiet zone inside."""
    rows = segno.make(text, error="m", micro=False, mask=_MASK, boost_error=False).matrix
    module = side / (len(rows) + 2 * _QUIET)
    shapes = []
    for down, row in enumerate(rows):
        top = y + side - (down + 1 + _QUIET) * module
        for start, length in _runs(row):
            shapes.append((x + (start + _QUIET) * module, top, length * module, module))
    pen.rectangles(shapes, INK)


def _runs(row: bytearray) -> list[tuple[int, int]]:
    """Start and length of each run of dark modules."""
    runs, at, width = [], 0, len(row)
    while (start := row.find(1, at)) >= 0:
        end = row.find(0, start)
        at = end if end >= 0 else width
        runs.append((start, at - start))
    return runs
