"""A place at the roadside, with weather: sky, hills, trees, guard rail, road. Not here: the vehicle on it."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from PIL import Image, ImageDraw, ImageFilter

from app.demo.pictures.shape import glow, mixed, patch
from app.demo.pictures.texture import Colour, asphalt, clouds, gradient, noise, stained, tinted

WIDTH, HEIGHT = 1280, 960
SIZE = (WIDTH, HEIGHT)
HORIZON = 430
KERB = 640
"""Where the verge ends and the road begins."""


@dataclass(frozen=True)
class Weather:
    """How the sky looks and what it does to everything below it."""

    name: str
    sky: tuple[Colour, ...]
    cloud: Colour
    haze: Colour
    light: float
    wet: bool


WEATHERS = (
    Weather(
        "clear",
        ((96, 146, 204), (150, 186, 220), (212, 222, 226)),
        (250, 250, 250),
        (196, 208, 216),
        1.0,
        False,
    ),
    Weather(
        "hazy",
        ((168, 178, 184), (194, 198, 196), (214, 210, 200)),
        (226, 224, 216),
        (206, 204, 196),
        0.9,
        False,
    ),
    Weather(
        "overcast",
        ((128, 136, 146), (158, 164, 170), (190, 192, 192)),
        (206, 208, 210),
        (176, 180, 182),
        0.78,
        False,
    ),
    Weather(
        "rain",
        ((98, 106, 116), (126, 132, 140), (156, 160, 162)),
        (150, 154, 160),
        (150, 156, 160),
        0.66,
        True,
    ),
    Weather(
        "evening",
        ((84, 104, 146), (186, 150, 134), (236, 186, 132)),
        (238, 190, 150),
        (206, 170, 146),
        0.72,
        False,
    ),
)


def roadside(rng: Random) -> tuple[Image.Image, Weather]:
    """The empty place and its weather; the vehicle's wheels stand at about y = 760."""
    weather = rng.choice(WEATHERS)
    picture = _sky(rng, weather)
    _hills(rng, picture, weather)
    _trees(rng, picture, weather)
    _ground(rng, picture, weather)
    _rail(rng, picture, weather)
    return picture, weather


def dimmed(colour: Colour, weather: Weather) -> Colour:
    """A colour as it looks in that light."""
    return mixed((0, 0, 0), colour, weather.light)


def _sky(rng: Random, weather: Weather) -> Image.Image:
    sky = gradient((WIDTH, HORIZON + 60), *weather.sky)
    cover = clouds(rng, (WIDTH, HORIZON + 60), 360).point(lambda v: int(max(0, v - 96) * 0.95))
    sky.paste(weather.cloud, (0, 0), cover)
    picture = Image.new("RGB", SIZE, weather.haze)
    picture.paste(sky, (0, 0))
    return picture


def _hills(rng: Random, picture: Image.Image, weather: Weather) -> None:
    layer = Image.new("RGBA", SIZE)
    draw = ImageDraw.Draw(layer)
    for distance, height in ((0.75, 120), (0.45, 70)):
        colour = mixed(dimmed((74, 92, 70), weather), weather.haze, distance)
        points = [(x, HORIZON - rng.uniform(0.15, 1) * height) for x in range(-160, WIDTH + 320, 160)]
        draw.polygon([(-10, HORIZON + 70), *points, (WIDTH + 10, HORIZON + 70)], fill=colour)
    softened = layer.filter(ImageFilter.GaussianBlur(5))
    picture.paste(softened, (0, 0), softened)


def _trees(rng: Random, picture: Image.Image, weather: Weather) -> None:
    mask = Image.new("L", SIZE)
    draw = ImageDraw.Draw(mask)
    poplars = rng.random() < 0.5
    for _ in range(rng.randint(10, 34)):
        x, crown = rng.uniform(-40, WIDTH + 40), rng.uniform(26, 60)
        top = HORIZON - rng.uniform(20, 120)
        for _ in range(16):
            dx, dy = rng.uniform(-1, 1) * crown * (0.4 if poplars else 1), rng.uniform(0, 1)
            r = rng.uniform(0.25, 0.5) * crown * (0.6 if poplars else 1)
            y = top + dy * (HORIZON + 40 - top)
            draw.ellipse((x + dx - r, y - r, x + dx + r, y + r * 1.3), fill=235)
    leaves = tinted(noise(rng, SIZE, (7, 6)), dimmed((32, 46, 28), weather), dimmed((98, 116, 70), weather))
    leaves = Image.blend(leaves, Image.new("RGB", SIZE, weather.haze), 0.22)
    picture.paste(leaves, (0, 0), mask.filter(ImageFilter.GaussianBlur(2.5)))


def _ground(rng: Random, picture: Image.Image, weather: Weather) -> None:
    grass = tinted(noise(rng, SIZE, (5, 3)), dimmed((72, 74, 44), weather), dimmed((140, 138, 92), weather))
    grass = stained(rng, grass, dimmed((120, 104, 76), weather), 0.8)
    patch(picture, [(0, HORIZON + 40), (WIDTH, HORIZON + 40), (WIDTH, HEIGHT), (0, HEIGHT)], grass)
    road = asphalt(rng, SIZE)
    road = Image.blend(Image.new("RGB", SIZE, (0, 0, 0)), road, 0.62 + 0.38 * weather.light)
    if weather.wet:
        road = Image.blend(road, gradient(SIZE, (60, 62, 66), (150, 154, 158), (70, 72, 76)), 0.34)
    patch(picture, [(0, KERB), (WIDTH, KERB - 14), (WIDTH, HEIGHT), (0, HEIGHT)], road)
    draw = ImageDraw.Draw(picture)
    paint = dimmed((206, 204, 194), weather)
    draw.polygon([(0, KERB + 26), (WIDTH, KERB + 10), (WIDTH, KERB + 18), (0, KERB + 36)], fill=paint)
    for left in range(-120, WIDTH, 420):
        draw.polygon([(left, 902), (left + 210, 898), (left + 216, 916), (left + 2, 921)], fill=paint)
    glow(picture, (rng.uniform(200, 1000), 860), (460, 120), (20, 20, 20), 0.25)


def _rail(rng: Random, picture: Image.Image, weather: Weather) -> None:
    if rng.random() < 0.35:
        return
    draw = ImageDraw.Draw(picture)
    for x in range(rng.randint(0, 90), WIDTH, 150):
        draw.rectangle((x, 560, x + 12, 640), fill=dimmed((130, 132, 132), weather))
    for y, tone in ((560, 168), (568, 206), (578, 150), (586, 188), (596, 126)):
        draw.rectangle((0, y, WIDTH, y + 9), fill=dimmed((tone, tone, tone - 2), weather))
