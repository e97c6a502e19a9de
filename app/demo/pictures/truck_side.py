"""A truck on its sheet: cab, and a box or tipping body. Not here: the place around it (`vehicle_side`)."""

from __future__ import annotations

from random import Random

from PIL import Image, ImageDraw

from app.demo.pictures.lacquer import PAINTS, panel
from app.demo.pictures.landscape import Weather, dimmed
from app.demo.pictures.shape import face, mixed
from app.demo.pictures.texture import Colour, gradient


def truck(rng: Random, sheet: Image.Image, paint: Colour, kind: str, weather: Weather) -> list[int]:
    draw = ImageDraw.Draw(sheet)
    small = kind == "light_truck"
    roof, cab_right = (128, 190) if small else (66, 232)
    length = {"light_truck": 640, "medium_truck": 860, "tractor": 1080, "heavy_truck": 900}[kind]
    draw.rectangle((60, 282, 60 + length - 60, 308), fill=(*dimmed((38, 38, 40), weather), 255))
    _cab(sheet, roof, cab_right, paint, weather)
    start = cab_right + (18 if kind != "tractor" else 60)
    if kind == "heavy_truck":
        _tipper(rng, sheet, start, length, weather)
    else:
        _box(rng, sheet, start, length, roof, weather)
    if not small:
        draw.rounded_rectangle(
            (cab_right + 90, 296, cab_right + 230, 346), 16, fill=(*dimmed((150, 152, 154), weather), 255)
        )
    rear = length - 30
    if kind == "tractor":
        return [120, 330, 430, rear - 210, rear - 104]
    if kind == "heavy_truck":
        return [110, 226, rear - 180, rear - 72]
    return [120, rear - 110]


def _cab(sheet: Image.Image, roof: int, right: int, paint: Colour, weather: Weather) -> None:
    draw = ImageDraw.Draw(sheet)
    panel(sheet, (24, roof, right, 316), paint, weather, radius=22)
    middle = roof + (316 - roof) // 2 - 6
    glass = gradient(
        (right - 92, middle - roof - 26), dimmed((132, 150, 160), weather), dimmed((40, 48, 54), weather)
    )
    sheet.paste(glass, (62, roof + 26))
    draw.polygon([(24, roof + 30), (54, roof + 22), (54, middle - 2), (24, middle)], fill=(34, 40, 46, 255))
    draw.line(
        [(58, roof + 14), (58, 302), (right - 26, 302), (right - 26, roof + 14)],
        fill=(20, 20, 22, 190),
        width=3,
    )
    draw.rounded_rectangle((right - 66, middle + 24, right - 36, middle + 34), 4, fill=(24, 24, 26, 255))
    draw.rounded_rectangle((10, roof + 36, 26, roof + 108), 5, fill=(24, 24, 26, 255))
    draw.rounded_rectangle((20, 258, 60, 288), 8, fill=(*dimmed((238, 238, 226), weather), 255))
    ink = dimmed(mixed(paint, (20, 20, 30), 0.8), weather)
    draw.text((72, middle + 6), "远岭", font=face(24, bold=True), fill=(*ink, 255))


def _box(rng: Random, sheet: Image.Image, left: int, length: int, roof: int, weather: Weather) -> None:
    draw = ImageDraw.Draw(sheet)
    paint = rng.choice(PAINTS)
    panel(sheet, (left, roof - 26, length, 276), paint, weather, radius=4)
    for x in range(left + 12, length, 22):
        draw.line(
            (x, roof - 20, x, 270), fill=(*dimmed(mixed(paint, (0, 0, 0), 0.32), weather), 130), width=4
        )
    draw.rectangle((left, 262, length, 278), fill=(*dimmed((70, 70, 72), weather), 255))
    for x in range(left + 20, length - 40, 120):
        draw.rectangle((x, 264, x + 54, 274), fill=(*dimmed((198, 52, 44), weather), 255))
        draw.rectangle((x + 54, 264, x + 90, 274), fill=(*dimmed((236, 236, 232), weather), 255))


def _tipper(rng: Random, sheet: Image.Image, left: int, length: int, weather: Weather) -> None:
    draw = ImageDraw.Draw(sheet)
    paint = dimmed(rng.choice(((66, 120, 86), (196, 116, 44), (120, 124, 128))), weather)
    draw.polygon([(left, 92), (length + 6, 92), (length - 34, 280), (left, 280)], fill=(*paint, 255))
    for x in range(left + 60, length - 20, 96):
        draw.rectangle((x, 96, x + 16, 276), fill=(*mixed(paint, (0, 0, 0), 0.3), 255))
        draw.line((x, 96, x, 276), fill=(*mixed(paint, (255, 255, 255), 0.3), 255), width=3)
    draw.rectangle((left - 30, 74, length + 12, 96), fill=(*mixed(paint, (0, 0, 0), 0.2), 255))
