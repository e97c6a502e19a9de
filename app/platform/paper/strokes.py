"""A signature from its strokes, as vectors: the line that the hand drew, thicker where it pressed.

Strokes are lists of points {x: 0–1000, y: 0–400 downwards, t, p: 0–1}, as the phone keeps them. Points that are no
numbers are left out, points beyond the pad are brought to its edge; nothing is smoothed away.
"""

from __future__ import annotations

import math
from typing import Any

from app.platform.paper.pen import Pen, Point
from app.platform.paper.style import ACCENT

PAD_WIDTH, PAD_HEIGHT = 1000.0, 400.0
_MOST_POINTS = 20_000
_PRESSURES = 6  # steps of thickness


def readable(strokes: Any) -> bool:
    """Whether there is anything to draw."""
    return any(True for _ in _clean(strokes))


def draw(pen: Pen, strokes: Any, x: float, y: float, width: float, height: float) -> None:
    """Draws the whole pad into a rectangle with its lower left corner at (x, y), proportions kept, centred."""
    scale = min(width / PAD_WIDTH, height / PAD_HEIGHT)
    left = x + (width - PAD_WIDTH * scale) / 2
    top = y + height - (height - PAD_HEIGHT * scale) / 2
    operators = ["1 J 1 j"]
    for stroke in _clean(strokes):
        points = [(left + across * scale, top - down * scale, step) for across, down, step in stroke]
        operators.extend(_curves(points, scale))
    operators.append("0 J 0 j")
    pen.raw("\n".join(operators), ACCENT)


def _clean(strokes: Any) -> list[list[tuple[float, float, int]]]:
    """Points as (x, y, step of pressure), stroke by stroke."""
    left = _MOST_POINTS
    kept = []
    for stroke in strokes if isinstance(strokes, list) else []:
        points = [point for point in map(_point, stroke if isinstance(stroke, list) else []) if point][:left]
        left -= len(points)
        if points:
            kept.append(points)
    return kept


def _point(point: Any) -> tuple[float, float, int] | None:
    if not isinstance(point, dict):
        return None
    x, y, pressure = (_finite(point.get(key)) for key in ("x", "y", "p"))
    if x is None or y is None:
        return None
    pressure = 0.5 if pressure is None else pressure
    step = round(min(max(pressure, 0), 1) * _PRESSURES)
    return (min(max(x, 0), PAD_WIDTH), min(max(y, 0), PAD_HEIGHT), step)


def _finite(number: Any) -> float | None:
    if isinstance(number, bool) or not isinstance(number, int | float):
        return None
    try:
        return number if math.isfinite(number) else None
    except OverflowError:  # an integer beyond any float
        return None


def _curves(points: list[tuple[float, float, int]], scale: float) -> list[str]:
    """Curves through the points (quadratic between middles), one path for each run of equal pressure."""
    if len(points) == 1:
        x, y, step = points[0]
        return [f"{_thickness(step, scale):.2f} w {x:.2f} {y:.2f} m {x:.2f} {y:.2f} l S"]
    operators, path, step = [], "", points[1][2]
    start: Point = points[0][:2]
    path = f"{start[0]:.2f} {start[1]:.2f} m"
    for at in range(1, len(points)):
        x, y, pressed = points[at]
        if pressed != step:
            operators.append(f"{_thickness(step, scale):.2f} w {path} S")
            path, step = f"{start[0]:.2f} {start[1]:.2f} m", pressed
        last = at == len(points) - 1
        end = (x, y) if last else ((x + points[at + 1][0]) / 2, (y + points[at + 1][1]) / 2)
        first = (start[0] + (x - start[0]) * 2 / 3, start[1] + (y - start[1]) * 2 / 3)
        second = (end[0] + (x - end[0]) * 2 / 3, end[1] + (y - end[1]) * 2 / 3)
        path += f" {first[0]:.2f} {first[1]:.2f} {second[0]:.2f} {second[1]:.2f} {end[0]:.2f} {end[1]:.2f} c"
        start = end
    operators.append(f"{_thickness(step, scale):.2f} w {path} S")
    return operators


def _thickness(step: int, scale: float) -> float:
    """Points: a pen of 3 to 12 units of the pad."""
    return max((3 + 9 * step / _PRESSURES) * scale, 0.5)
