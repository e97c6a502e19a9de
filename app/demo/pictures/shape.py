"""Shapes with body: tubes, discs, soft shadows, textured outlines, text pressed into metal, planes in perspective.

Light falls from the upper left everywhere. Not here: surfaces (`texture`) and whole scenes.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache

from PIL import Image, ImageDraw, ImageFilter, ImageFont

from app.demo.pictures.texture import Colour, Size
from app.platform.paper.typeface import FOLDER

Point = tuple[float, float]


@cache
def face(size: int, *, bold: bool = False) -> ImageFont.FreeTypeFont:
    """The house's Chinese font at a size in pixels."""
    return ImageFont.truetype(FOLDER / f"NotoSansSC-{'SemiBold' if bold else 'Regular'}.ttf", size)


def mixed(first: Colour, second: Colour, share: float) -> Colour:
    """Between two colours: 0 the first, 1 the second."""
    r, g, b = (round(a + (c - a) * share) for a, c in zip(first, second, strict=True))
    return r, g, b


def curve(points: Sequence[Point], steps: int = 18) -> list[Point]:
    """A smooth line through the points (Catmull-Rom)."""
    ends = [points[0], *points, points[-1]]
    line: list[Point] = []
    for a, b, c, d in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        for step in range(steps):
            t = step / steps
            weights = (
                (-t + 2 * t**2 - t**3) / 2,
                (2 - 5 * t**2 + 3 * t**3) / 2,
                (t + 4 * t**2 - 3 * t**3) / 2,
                (-(t**2) + t**3) / 2,
            )
            line.append(
                (
                    sum(w * p[0] for w, p in zip(weights, (a, b, c, d), strict=True)),
                    sum(w * p[1] for w, p in zip(weights, (a, b, c, d), strict=True)),
                )
            )
    return [*line, points[-1]]


def shadow(picture: Image.Image, outline: Sequence[Point], blur: float, strength: float) -> None:
    """Darkens softly under an outline; `strength` 0 to 1. The mask is made small: a blur loses nothing by it."""
    scale = 4
    mask = Image.new("L", (picture.width // scale, picture.height // scale))
    ImageDraw.Draw(mask).polygon([(x / scale, y / scale) for x, y in outline], fill=round(255 * strength))
    mask = mask.filter(ImageFilter.GaussianBlur(blur / scale)).resize(picture.size)
    picture.paste((8, 8, 10), (0, 0), mask)


def glow(picture: Image.Image, centre: Point, radius: Point, colour: Colour, strength: float) -> None:
    """A soft patch of light (or of dark, by its colour): glare, a lamp, a wet stain."""
    patch = Image.radial_gradient("L").resize((max(1, int(radius[0] * 2)), max(1, int(radius[1] * 2))))
    mask = patch.point(lambda v: int((255 - min(255, v * 1.42)) * strength) if v * 1.42 < 255 else 0)
    picture.paste(colour, (int(centre[0] - radius[0]), int(centre[1] - radius[1])), mask)


def tube(
    picture: Image.Image, points: Sequence[Point], width: float, colour: Colour, *, gloss: float = 0.5
) -> None:
    """A hose, pipe, shaft or cable along the points, round by shading; `gloss` 0 (cloth) to 1 (polished)."""
    draw = ImageDraw.Draw(picture)
    dark = mixed(colour, (0, 0, 0), 0.62)
    light = mixed(colour, (255, 255, 255), 0.25 + 0.5 * gloss)
    layers = 9
    for layer in range(layers):
        share = layer / (layers - 1)
        tone = (
            mixed(dark, colour, min(1, share * 1.7))
            if share < 0.6
            else mixed(colour, light, (share - 0.6) * 2.4)
        )
        lift = width * 0.24 * share
        wide = max(1, round(width * (1 - share * 0.9)))
        line = [(x - lift * 0.6, y - lift) for x, y in points]
        draw.line(line, fill=tone, width=wide, joint="curve")
        if wide > 4:
            for x, y in (line[0], line[-1]):
                draw.ellipse((x - wide / 2, y - wide / 2, x + wide / 2, y + wide / 2), fill=tone)


def disc(picture: Image.Image, centre: Point, radius: Point, colour: Colour, *, gloss: float = 0.4) -> None:
    """A turned face seen at an angle: rings from a dark rim to a lit upper left."""
    draw = ImageDraw.Draw(picture)
    dark = mixed(colour, (0, 0, 0), 0.5)
    light = mixed(colour, (255, 255, 255), gloss)
    rings = 14
    for ring in range(rings):
        share = ring / (rings - 1)
        left = radius[0] * (1 - share)
        up = radius[1] * (1 - share)
        x, y = centre[0] - radius[0] * 0.22 * share, centre[1] - radius[1] * 0.26 * share
        draw.ellipse((x - left, y - up, x + left, y + up), fill=mixed(dark, light, share**0.8))


def bolt(picture: Image.Image, centre: Point, radius: float, colour: Colour = (150, 150, 148)) -> None:
    """A hexagon head with its washer."""
    x, y = centre
    draw = ImageDraw.Draw(picture)
    draw.ellipse(
        (x - radius, y - radius * 0.94, x + radius, y + radius * 1.06), fill=mixed(colour, (0, 0, 0), 0.6)
    )
    disc(picture, (x, y - 1), (radius * 0.95, radius * 0.95), mixed(colour, (0, 0, 0), 0.2))
    corners = [
        (x + radius * 0.7 * math.cos(a * math.pi / 3), y + radius * 0.7 * math.sin(a * math.pi / 3))
        for a in range(6)
    ]
    draw.polygon(corners, fill=mixed(colour, (255, 255, 255), 0.1), outline=mixed(colour, (0, 0, 0), 0.5))
    draw.line(corners[3:6], fill=mixed(colour, (255, 255, 255), 0.55), width=max(1, int(radius / 8)))


def patch(picture: Image.Image, outline: Sequence[Point], surface: Image.Image) -> None:
    """Fills an outline with a surface that has the picture's size."""
    mask = Image.new("L", picture.size)
    ImageDraw.Draw(mask).polygon(list(outline), fill=255)
    picture.paste(surface, (0, 0), mask)


def engraved(picture: Image.Image, at: Point, text: str, size: int, ink: Colour, light: Colour) -> None:
    """Text pressed into metal: a bright lower edge under a dark letter."""
    draw = ImageDraw.Draw(picture)
    draw.text((at[0] + 1.5, at[1] + 1.5), text, font=face(size, bold=True), fill=light)
    draw.text(at, text, font=face(size, bold=True), fill=ink)


def laid(picture: Image.Image, sheet: Image.Image, corners: Sequence[Point]) -> None:
    """Lays a sheet (RGB or RGBA) into the picture so that its corners come to upper left, upper right, lower
    right and lower left as given.
    """
    left, top = (max(0, int(min(axis)) - 1) for axis in zip(*corners, strict=True))
    right = min(picture.width, int(max(x for x, _ in corners)) + 2)
    low = min(picture.height, int(max(y for _, y in corners)) + 2)
    inside = [(x - left, y - top) for x, y in corners]
    placed = sheet.convert("RGBA").transform(
        (right - left, low - top),
        Image.Transform.PERSPECTIVE,
        _perspective(inside, sheet.size),
        Image.Resampling.BILINEAR,
    )
    picture.paste(placed, (left, top), placed)


def _perspective(corners: Sequence[Point], size: Size) -> list[float]:
    """The eight numbers that lead from a point of the picture to one of the sheet: eight linear equations."""
    width, height = size
    targets = ((0, 0), (width, 0), (width, height), (0, height))
    rows: list[list[float]] = []
    for (x, y), (u, v) in zip(corners, targets, strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, v])
    for column in range(8):
        _, pivot = max((abs(rows[row][column]), row) for row in range(column, 8))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        head = rows[column][column]
        rows[column] = [value / head for value in rows[column]]
        for other in range(8):
            if other != column:
                factor = rows[other][column]
                rows[other] = [a - factor * b for a, b in zip(rows[other], rows[column], strict=True)]
    return [row[8] for row in rows]
