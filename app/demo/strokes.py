"""Signatures as a finger draws them on glass: strokes of points with time and pressure. Never a picture.

Invented scrawls of two or three characters, no person's hand. Not here: sealing a report (the journey's).
"""

from __future__ import annotations

import math
from itertools import pairwise
from random import Random

WIDTH, HEIGHT = 1000, 400

Stroke = list[dict[str, float]]

SHAPES = (
    ((0.1, 0.3), (0.55, 0.24), (0.92, 0.28)),
    ((0.5, 0.05), (0.48, 0.5), (0.46, 0.97)),
    ((0.52, 0.1), (0.3, 0.55), (0.06, 0.94)),
    ((0.46, 0.4), (0.66, 0.68), (0.96, 0.93)),
    ((0.2, 0.2), (0.86, 0.2), (0.84, 0.6), (0.66, 0.76)),
    ((0.16, 0.16), (0.12, 0.6), (0.2, 0.95), (0.9, 0.8)),
    ((0.3, 0.5), (0.6, 0.42), (0.36, 0.86), (0.78, 0.72), (1.04, 0.58)),
)
"""Ways a stroke of a Chinese character runs, within a square of side one."""


def strokes(seed: int | str) -> list[Stroke]:
    """[[{x 0–1000, y 0–400, t milliseconds from the first touch, p pressure 0–1}, …], …], in the order drawn."""
    rng = Random(f"signature:{seed}")
    characters = rng.choice((2, 3, 3))
    side = rng.uniform(190, 240)
    step = (WIDTH - side - 80) / max(1, characters - 1) * rng.uniform(0.72, 0.95)
    slant = rng.uniform(-0.16, 0.08)
    drawn: list[Stroke] = []
    clock = 0.0
    for character in range(characters):
        left = 40 + character * step
        top = (HEIGHT - side) / 2 + rng.uniform(-34, 34)
        for _ in range(rng.randint(3, 6)):
            stroke, clock = _stroke(rng, (left, top), side, slant, clock)
            drawn.append(stroke)
            clock += rng.uniform(60, 210)
    return drawn


def _stroke(
    rng: Random, corner: tuple[float, float], side: float, slant: float, clock: float
) -> tuple[Stroke, float]:
    """One stroke and the time at which it ended."""
    shape = rng.choice(SHAPES)
    squeeze, drop = rng.uniform(0.6, 1.0), rng.uniform(0, 0.25)
    through = [(x + rng.gauss(0, 0.05), (y * squeeze + drop) + rng.gauss(0, 0.05)) for x, y in shape]
    count = rng.randint(9, 22)
    stroke: Stroke = []
    for index in range(count + 1):
        share = index / count
        x, y = _along(through, share)
        clock += rng.uniform(7, 19)
        across = corner[0] + x * side - (y - 0.5) * side * slant
        down = corner[1] + y * side
        stroke.append(
            {
                "x": round(min(WIDTH, max(0, across)), 1),
                "y": round(min(HEIGHT, max(0, down)), 1),
                "t": round(clock),
                "p": round(
                    0.25 + 0.5 * math.sin(math.pi * (0.15 + 0.8 * share)) + rng.uniform(-0.05, 0.05), 2
                ),
            }
        )
    return stroke, clock


def _along(through: list[tuple[float, float]], share: float) -> tuple[float, float]:
    """A point on the Bézier curve of these points (de Casteljau)."""
    points = through
    while len(points) > 1:
        points = [(a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share) for a, b in pairwise(points)]
    return points[0]
