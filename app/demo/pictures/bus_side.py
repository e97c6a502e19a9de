"""A bus on its sheet, from the door side. Not here: the place and the light around it (`vehicle_side`)."""

from __future__ import annotations

from random import Random

from PIL import Image, ImageDraw

from app.demo.pictures.lacquer import PAINTS, panel
from app.demo.pictures.landscape import Weather, dimmed
from app.demo.pictures.shape import face, glow, mixed
from app.demo.pictures.texture import Colour, gradient

BUSES = frozenset({"coach", "city_bus", "school_bus"})


def bus(rng: Random, sheet: Image.Image, paint: Colour, kind: str, weather: Weather) -> list[int]:
    draw = ImageDraw.Draw(sheet)
    length = {"coach": 1090, "city_bus": 1040, "school_bus": 820}[kind]
    left, right, roof = 14, 14 + length, 34
    panel(sheet, (left, roof, right, 326), paint, weather, radius=26)
    draw.rounded_rectangle(
        (left + 90, roof - 20, right - 150, roof + 6),
        10,
        fill=dimmed(mixed(paint, (60, 60, 60), 0.2), weather),
    )
    sill = 190 if kind == "coach" else 206
    _windows(rng, sheet, left + 26, right - 30, roof + 26, sill, weather)
    _doors(sheet, left, kind, sill, weather)
    stripe = rng.choice(PAINTS)
    draw.polygon(
        [(left + 130, 250), (right - 4, 214), (right - 4, 236), (left + 130, 274)],
        fill=(*dimmed(stripe, weather), 205),
    )
    for x in range(left + 190, right - 90, 150):
        draw.rectangle(
            (x, 232, x + 136, 318), outline=(*dimmed(mixed(paint, (0, 0, 0), 0.4), weather), 150), width=2
        )
    words, at = {
        "coach": ("远岭 YUANLING", 0.42),
        "city_bus": ("远岭 YUANLING", 0.58),
        "school_bus": ("校 车", 0.42),
    }[kind]
    ink = dimmed(mixed(paint, (20, 20, 40), 0.75), weather)
    draw.text((left + length * at, 250), words, font=face(36, bold=True), fill=(*ink, 230))
    _lamps(draw, left, right, weather)
    draw.rounded_rectangle((left - 14, roof + 40, left + 6, roof + 122), 6, fill=(26, 26, 28, 255))
    return [left + 190, right - 230] if kind != "school_bus" else [left + 180, right - 190]


def _windows(
    rng: Random, sheet: Image.Image, left: int, right: int, top: int, sill: int, weather: Weather
) -> None:
    draw = ImageDraw.Draw(sheet)
    glass = gradient(
        (right - left, sill - top),
        dimmed((130, 148, 160), weather),
        dimmed((44, 54, 62), weather),
        dimmed((24, 30, 34), weather),
    )
    for _ in range(3):
        x = rng.randint(0, right - left)
        glow(glass, (x, 30), (rng.randint(60, 160), 46), dimmed((180, 192, 200), weather), 0.35)
    sheet.paste(glass, (left, top))
    for x in range(left + 130, right - 40, 92):
        draw.rounded_rectangle((x, sill - 44, x + 46, sill), 10, fill=(30, 33, 37, 255))
    for x in range(left + 108, right, 138):
        draw.rectangle((x, top, x + 7, sill), fill=(16, 18, 20, 255))
    draw.rectangle((left, top, right, sill), outline=(14, 15, 17, 255), width=5)


def _doors(sheet: Image.Image, left: int, kind: str, sill: int, weather: Weather) -> None:
    draw = ImageDraw.Draw(sheet)
    places = [left + 42] if kind != "city_bus" else [left + 36, left + 470]
    for x in places:
        wide = 84 if kind != "city_bus" else 118
        draw.rectangle(
            (x, 62, x + wide, 322),
            fill=(*dimmed((58, 66, 72), weather), 255),
            outline=(18, 18, 20, 255),
            width=4,
        )
        draw.rectangle((x + 10, 74, x + wide - 10, sill + 92), fill=(*dimmed((76, 90, 100), weather), 255))
        draw.line((x + wide / 2, 64, x + wide / 2, 320), fill=(16, 16, 18, 255), width=4)


def _lamps(draw: ImageDraw.ImageDraw, left: int, right: int, weather: Weather) -> None:
    draw.rounded_rectangle((left - 2, 252, left + 30, 286), 8, fill=(*dimmed((236, 236, 222), weather), 255))
    draw.rounded_rectangle((right - 18, 214, right + 2, 284), 6, fill=(172, 30, 28, 255))
    for x in range(left + 120, right - 60, 170):
        draw.ellipse((x, 312, x + 10, 320), fill=(226, 136, 40, 255))
