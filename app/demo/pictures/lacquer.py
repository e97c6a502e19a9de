"""Lacquered sides and wheels: what buses and trucks have in common when they are drawn from the side."""

from __future__ import annotations

import math

from PIL import Image, ImageDraw

from app.demo.pictures.landscape import Weather, dimmed
from app.demo.pictures.shape import disc, mixed
from app.demo.pictures.texture import Colour, gradient

LONG, HIGH = 1120, 400
"""The sheet on which a vehicle is drawn before it is put on the road."""

FLOOR = 352
"""Where its wheels touch on that sheet."""

PAINTS: tuple[Colour, ...] = (
    (232, 232, 228), (52, 104, 168), (196, 62, 50), (62, 138, 96), (222, 176, 60), (214, 218, 222), (38, 84, 116),
)  # fmt: skip


def panel(
    sheet: Image.Image, box: tuple[int, int, int, int], paint: Colour, weather: Weather, radius: int
) -> None:
    """A lacquered side: sky in its upper part, road in its lower, a crease of light between."""
    left, top, right, low = box
    lit = dimmed(paint, weather)
    skin = gradient(
        (right - left, low - top),
        mixed(lit, (255, 255, 255), 0.42), mixed(lit, (255, 255, 255), 0.12), lit,
        mixed(lit, (0, 0, 0), 0.14), mixed(lit, (0, 0, 0), 0.05), mixed(lit, (0, 0, 0), 0.42),
    )  # fmt: skip
    mask = Image.new("L", skin.size)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, right - left - 1, low - top - 1), radius, fill=255)
    sheet.paste(skin, (left, top), mask)


def wheel(sheet: Image.Image, x: int, radius: int, weather: Weather) -> None:
    draw = ImageDraw.Draw(sheet)
    y = FLOOR - radius
    arch = radius + 12
    draw.pieslice((x - arch, y - arch, x + arch, y + arch), 180, 360, fill=(14, 14, 15, 255))
    draw.ellipse(
        (x - radius, y - radius, x + radius, y + radius),
        fill=(26, 26, 27, 255),
        outline=(44, 44, 45, 255),
        width=4,
    )
    rim = radius * 0.62
    disc(sheet, (x, y), (rim, rim), dimmed((150, 152, 154), weather), gloss=0.3)
    draw.ellipse(
        (x - rim * 0.36, y - rim * 0.36, x + rim * 0.36, y + rim * 0.36),
        fill=(*dimmed((92, 94, 96), weather), 255),
    )
    for turn in range(10):
        a = turn * math.pi / 5
        cx, cy = x + rim * 0.62 * math.cos(a), y + rim * 0.62 * math.sin(a)
        draw.ellipse((cx - 3, cy - 3, cx + 3, cy + 3), fill=(48, 48, 50, 255))
