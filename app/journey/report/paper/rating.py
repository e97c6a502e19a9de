"""The customer's rating as five stars, filled and hollow, with the figure beside them."""

from __future__ import annotations

import math

from app.platform.paper.block import Paint
from app.platform.paper.pen import Pen, Point
from app.platform.paper.style import ACCENT, LABEL, STRONG

_RADIUS = 5.0


def stars(rating: int, figure: str) -> Paint:
    """Paints below a label line; rating 1 to 5."""

    def paint(pen: Pen, x: float, top: float, width: float, height: float) -> None:
        y = top - LABEL.leading - STRONG.leading / 2
        for at in range(5):
            star = _star(x + _RADIUS + at * 12.5, y)
            pen.polygon(star, ground=ACCENT if at < rating else None, edge=ACCENT)
        pen.line_of(x + 5 * 12.5 + 5, top - LABEL.leading, figure, STRONG)

    return paint


def _star(x: float, y: float) -> list[Point]:
    points = []
    for corner in range(10):
        radius = _RADIUS if corner % 2 == 0 else _RADIUS * 0.42
        angle = math.pi / 2 + corner * math.pi / 5
        points.append((x + radius * math.cos(angle), y + radius * math.sin(angle)))
    return points
