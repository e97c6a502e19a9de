"""Belts, hoses and pipes on the ground: broken as they came off, or new."""

from __future__ import annotations

import math
from random import Random

from PIL import Image, ImageDraw

from app.demo.pictures.shape import Point, curve, disc, face, glow, mixed, shadow, tube
from app.demo.pictures.texture import Colour

BLACK: Colour = (42, 42, 44)


def belt(rng: Random, picture: Image.Image, *, broken: bool) -> None:
    """A ribbed belt: a snapped length with frayed cords, or a new one in its loop."""
    if broken:
        line = curve(
            [
                (130, 640 + rng.uniform(-60, 60)),
                (330, 330),
                (620, 420),
                (780, 690),
                (980, 640),
                (1140, rng.uniform(300, 420)),
            ],
            26,
        )
    else:
        turns = [
            (640 + 390 * math.cos(a / 9) * (1 + 0.1 * math.sin(a / 3)), 490 + 250 * math.sin(a / 9))
            for a in range(58)
        ]
        line = curve([(x + rng.uniform(-1.5, 1.5), y + rng.uniform(-1.5, 1.5)) for x, y in turns], 6)
    shadow(picture, _ribbon(line, 46, (10, 26)), 16, 0.6)
    draw = ImageDraw.Draw(picture)
    draw.line(line, fill=(22, 22, 23), width=84, joint="curve")
    for rib in range(-3, 4):
        offset = _shifted(line, rib * 11.0)
        draw.line(offset, fill=mixed((62, 62, 64), (30, 30, 31), abs(rib) / 4), width=7)
        draw.line(_shifted(line, rib * 11.0 - 3), fill=(94, 94, 96), width=2)
    if not broken:
        draw.text((470, 712), "YUANLING 8PK1535", font=face(28), fill=(206, 206, 200))
        return
    for index in range(6, len(line) - 6, 5):
        if rng.random() < 0.5:
            x, y = line[index]
            draw.line(
                (x - rng.uniform(4, 34), y - 22, x + rng.uniform(4, 34), y + 24), fill=(14, 14, 15), width=3
            )
    for end, inner in ((line[0], line[3]), (line[-1], line[-4])):
        _frayed(rng, draw, end, inner)


def _frayed(rng: Random, draw: ImageDraw.ImageDraw, end: Point, inner: Point) -> None:
    away = math.atan2(end[1] - inner[1], end[0] - inner[0])
    for _ in range(34):
        turn = away + rng.uniform(-0.7, 0.7)
        start = (
            end[0] + rng.uniform(-34, 34) * math.sin(away),
            end[1] - rng.uniform(-34, 34) * math.cos(away),
        )
        reach = rng.uniform(18, 96)
        bend = (start[0] + reach * 0.6 * math.cos(turn), start[1] + reach * 0.6 * math.sin(turn))
        tip = (
            bend[0] + reach * 0.5 * math.cos(turn + rng.uniform(-1, 1)),
            bend[1] + reach * 0.5 * math.sin(turn),
        )
        tone = rng.randint(120, 206)
        draw.line([start, bend, tip], fill=(tone, tone - 8, tone - 26), width=2)


def hose(rng: Random, picture: Image.Image, *, broken: bool) -> None:
    """A moulded rubber hose; split and wet where it failed."""
    lift = rng.uniform(-50, 50)
    line = curve(
        [(150, 600 + lift), (400, 560 + lift), (600, 380), (860, 360 - lift), (1130, 480 - lift)], 24
    )
    shadow(picture, _ribbon(line, 84, (24, 56)), 30, 0.6)
    tube(picture, line, 170, (46, 46, 48), gloss=0.2 if broken else 0.42)
    for x, y in (line[0], line[-1]):
        disc(picture, (x, y), (56, 82), (22, 22, 23), gloss=0.15)
        ImageDraw.Draw(picture).ellipse((x - 36, y - 56, x + 36, y + 56), fill=(8, 8, 9))
    draw = ImageDraw.Draw(picture)
    for clamp in (9, -10):
        x, y = line[clamp]
        draw.line((x - 8, y - 88, x + 12, y + 84), fill=(92, 94, 96), width=26)
        draw.line((x - 12, y - 88, x + 6, y + 84), fill=(186, 188, 188), width=9)
    if not broken:
        draw.text((560, 420), "EPDM  Ø60", font=face(30), fill=(190, 190, 186))
        return
    at = line[rng.randint(40, 56)]
    glow(picture, (at[0] + 20, at[1] + 110), (200, 120), (24, 34, 28), 0.7)
    crack = [(at[0] - 70 + step * 16, at[1] - 10 + rng.uniform(-16, 16)) for step in range(10)]
    lips = [*crack, *[(x + 4, y + rng.uniform(10, 26)) for x, y in reversed(crack)]]
    draw.polygon(lips, fill=(6, 6, 7))
    draw.line([(x, y - 4) for x, y in crack], fill=(112, 110, 106), width=4)
    for _ in range(60):
        x, y = at[0] + rng.gauss(0, 90), at[1] + 70 + rng.gauss(0, 60)
        r = rng.uniform(2, 7)
        draw.ellipse((x - r, y - r * 0.7, x + r, y + r * 0.7), fill=(64, 92, 76))
        draw.ellipse((x - r * 0.5, y - r * 0.5, x, y), fill=(206, 220, 210))


def pipe(rng: Random, picture: Image.Image, *, broken: bool) -> None:
    """A steel pipe with its union nuts; rubbed through and wet where it failed."""
    steel: Colour = (148, 148, 142) if not broken else (120, 112, 100)
    drop = rng.uniform(-70, 70)
    line = curve(
        [(140, 420), (360, 400 + drop), (470, 560 + drop), (800, 580), (930, 420 - drop), (1150, 400)], 24
    )
    shadow(picture, _ribbon(line, 30, (16, 34)), 16, 0.6)
    tube(picture, line, 54, steel, gloss=0.75 if not broken else 0.4)
    draw = ImageDraw.Draw(picture)
    for x, y in (line[4], line[-5]):
        for step, tone in enumerate((70, 150, 110, 60)):
            draw.rectangle(
                (x - 40, y - 46 + step * 24, x + 40, y - 22 + step * 24), fill=(tone, tone - 4, tone - 14)
            )
        draw.rectangle((x - 40, y - 46, x + 40, y + 50), outline=(40, 38, 34), width=3)
    if not broken:
        return
    x, y = line[rng.randint(52, 74)]
    glow(picture, (x + 10, y + 70), (230, 130), (28, 22, 14), 0.8)
    glow(picture, (x - 30, y + 46), (60, 20), (230, 220, 190), 0.4)
    draw.ellipse((x - 64, y - 22, x + 64, y + 12), fill=(186, 182, 172))
    draw.ellipse((x - 20, y - 12, x + 22, y + 4), fill=(10, 9, 8))
    for _ in range(40):
        a, b = x + rng.gauss(0, 140), y + 60 + rng.gauss(0, 70)
        r = rng.uniform(2, 6)
        draw.ellipse((a - r, b - r, a + r, b + r), fill=(40, 32, 20))


def _shifted(line: list[Point], by: float) -> list[Point]:
    """The line beside a line, `by` pixels to its left."""
    moved = []
    for (x, y), (nx, ny) in zip(
        line, [*line[1:], (2 * line[-1][0] - line[-2][0], 2 * line[-1][1] - line[-2][1])], strict=True
    ):
        length = math.hypot(nx - x, ny - y) or 1
        moved.append((x + by * (ny - y) / length, y - by * (nx - x) / length))
    return moved


def _ribbon(line: list[Point], half: float, drop: Point) -> list[Point]:
    """The outline of a shadow beneath a line."""
    moved = [(x + drop[0], y + drop[1]) for x, y in line]
    return [*_shifted(moved, half), *reversed(_shifted(moved, -half))]
