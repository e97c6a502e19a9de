"""A bus or truck at the roadside, from its side. Not here: the place (`landscape`) and the vehicle's own look."""

from __future__ import annotations

from random import Random

from PIL import Image, ImageDraw

from app.demo.pictures.bus_side import BUSES, bus
from app.demo.pictures.lacquer import FLOOR, HIGH, LONG, PAINTS, wheel
from app.demo.pictures.landscape import HEIGHT, SIZE, WIDTH, Weather, dimmed, roadside
from app.demo.pictures.shape import laid, shadow
from app.demo.pictures.texture import noise, stained
from app.demo.pictures.truck_side import truck


def vehicle_side(rng: Random, kind: str) -> Image.Image:
    """`kind` is a vehicle model's: coach, city_bus, school_bus, light_truck, medium_truck, tractor, heavy_truck."""
    picture, weather = roadside(rng)
    sheet = Image.new("RGBA", (LONG, HIGH))
    paint = (230, 178, 30) if kind == "school_bus" else rng.choice(PAINTS)
    draw = bus if kind in BUSES else truck
    wheels = draw(rng, sheet, paint, kind, weather)
    _muddied(rng, sheet)
    for x in wheels:
        wheel(sheet, x, 46 if kind != "light_truck" else 38, weather)
    _, _, long, _ = sheet.getbbox() or (0, 0, LONG, HIGH)
    scale = rng.uniform(0.9, 1.06) * min(1.35, LONG / (long + 60))
    left, top = 640 - long * scale / 2 + rng.uniform(-50, 50), 770 - FLOOR * scale
    right, low = left + LONG * scale, top + HIGH * scale
    lean = rng.uniform(10, 30) * rng.choice((-1, 1))
    _shade_below(picture, left, left + long * scale, top + FLOOR * scale)
    laid(
        picture,
        sheet,
        [(left, top - lean), (right, top + lean), (right, low - lean * 0.3), (left, low + lean * 0.3)],
    )
    if rng.random() < 0.6:
        _warning_triangle(
            picture, (left + long * scale + 20 if rng.random() < 0.7 else left - 30, 838), weather
        )
    if weather.wet:
        _rain(rng, picture)
    return picture


def _muddied(rng: Random, sheet: Image.Image) -> None:
    """Road dust on the lower third, as every vehicle that calls for help has it."""
    colours = stained(rng, sheet.convert("RGB"), (120, 108, 90), 0.55, 120)
    rise = Image.linear_gradient("L").resize(sheet.size).point(lambda v: max(0, v - 110))
    mask = Image.composite(rise, Image.new("L", sheet.size), sheet.getchannel("A"))
    sheet.paste(colours, (0, 0), mask)


def _shade_below(picture: Image.Image, left: float, right: float, ground: float) -> None:
    outline = [
        (left + 20, ground - 46),
        (right - 20, ground - 46),
        (right + 14, ground + 20),
        (left - 6, ground + 24),
    ]
    shadow(picture, outline, 16, 0.85)


def _warning_triangle(picture: Image.Image, foot: tuple[float, float], weather: Weather) -> None:
    x, y = foot
    draw = ImageDraw.Draw(picture)
    shadow(picture, [(x - 34, y - 4), (x + 44, y - 4), (x + 40, y + 8), (x - 30, y + 8)], 8, 0.6)
    red = dimmed((206, 44, 36), weather)
    draw.polygon([(x - 34, y), (x + 34, y), (x, y - 60)], fill=red)
    draw.polygon([(x - 17, y - 9), (x + 17, y - 9), (x, y - 40)], fill=dimmed((120, 118, 116), weather))


def _rain(rng: Random, picture: Image.Image) -> None:
    streaks = noise(rng, (WIDTH, HEIGHT), (1.5, 34)).point(lambda v: max(0, v - 176) // 2).rotate(6)
    picture.paste((206, 212, 218), (0, 0), streaks.resize(SIZE))
