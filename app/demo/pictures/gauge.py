"""A measuring instrument with its reading: a round pressure gauge, or a hand-held meter with a display."""

from __future__ import annotations

import math
from random import Random

from PIL import Image, ImageDraw, ImageFilter

from app.demo.pictures.engine_bay import engine_bay
from app.demo.pictures.shape import curve, disc, face, glow, laid, mixed, shadow, tube
from app.demo.pictures.texture import gradient, speckled, stained

SIZE = (1280, 960)

PRESSURE_UNITS = frozenset({"MPa", "kPa"})


def gauge(rng: Random, value: float, unit: str) -> Image.Image:
    """The reading in front of the engine, which is out of focus."""
    behind = engine_bay(rng).filter(ImageFilter.BoxBlur(9))
    behind = Image.blend(behind, Image.new("RGB", SIZE, (40, 40, 40)), 0.2)
    if unit in PRESSURE_UNITS:
        _pressure(rng, behind, value, unit)
    else:
        _meter(rng, behind, value, unit)
    return behind


def _pressure(rng: Random, picture: Image.Image, value: float, unit: str) -> None:
    x, y, radius = 640 + rng.uniform(-40, 40), 470 + rng.uniform(-20, 20), 330
    hose = curve([(x, y + 300), (x + 20, 860), (x + rng.uniform(-200, 200), 1000)])
    tube(picture, hose, 64, (30, 30, 32), gloss=0.3)
    tube(picture, [(x, y + 310), (x + 4, y + 400)], 90, (186, 152, 80), gloss=0.8)
    shadow(
        picture,
        [(x + 360 * math.cos(a / 6) + 26, y + 360 * math.sin(a / 6) + 34) for a in range(38)],
        22,
        0.6,
    )
    disc(picture, (x, y), (radius + 46, radius + 46), (44, 46, 48), gloss=0.25)
    disc(picture, (x, y), (radius + 16, radius + 16), (170, 172, 172), gloss=0.7)
    draw = ImageDraw.Draw(picture)
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=(238, 236, 228))
    top = _round_top(value)
    steps = 50
    for step in range(steps + 1):
        turn = math.radians(135 + 270 * step / steps)
        inner = radius * (0.80 if step % 10 == 0 else 0.86)
        ends = [(x + r * math.cos(turn), y + r * math.sin(turn)) for r in (inner, radius * 0.92)]
        draw.line(ends, fill=(28, 28, 30), width=7 if step % 10 == 0 else 3)
        if step % 10 == 0:
            where = (x + radius * 0.64 * math.cos(turn), y + radius * 0.64 * math.sin(turn))
            draw.text(where, f"{top * step / steps:g}", font=face(44), fill=(30, 30, 32), anchor="mm")
    draw.text((x, y + 130), unit, font=face(46, bold=True), fill=(30, 30, 32), anchor="mm")
    draw.text((x, y + 190), "1.6 级", font=face(26), fill=(90, 90, 92), anchor="mm")
    turn = math.radians(135 + 270 * min(1.04, value / top))
    tip = (x + radius * 0.84 * math.cos(turn), y + radius * 0.84 * math.sin(turn))
    back = (x - radius * 0.2 * math.cos(turn), y - radius * 0.2 * math.sin(turn))
    draw.line([(back[0] + 8, back[1] + 10), (tip[0] + 8, tip[1] + 10)], fill=(196, 194, 188), width=10)
    draw.line([back, tip], fill=(24, 24, 26), width=11)
    disc(picture, (x, y), (26, 26), (70, 70, 72))
    glow(picture, (x - 110, y - 150), (190, 110), (255, 255, 255), 0.5)


def _round_top(value: float) -> float:
    """The full scale of a gauge that shows the value in its middle."""
    return next(
        top
        for top in (1, 1.6, 2.5, 4, 10, 16, 25, 40, 60, 100, 250, 600, 1000, 1600, 4000)
        if value <= top * 0.8
    )


def _meter(rng: Random, picture: Image.Image, value: float, unit: str) -> None:
    body = Image.new("RGBA", (460, 800))
    draw = ImageDraw.Draw(body)
    colour = rng.choice(((214, 160, 32), (190, 60, 40), (66, 72, 78)))
    skin = gradient((460, 800), mixed(colour, (255, 255, 255), 0.2), colour, mixed(colour, (0, 0, 0), 0.35))
    mask = Image.new("L", (460, 800))
    ImageDraw.Draw(mask).rounded_rectangle((4, 4, 456, 796), 58, fill=255)
    body.paste(stained(rng, speckled(rng, skin, 0.15), (70, 60, 48), 0.6, 90), (0, 0), mask)
    draw.rounded_rectangle((34, 34, 426, 766), 34, fill=(36, 37, 40, 255))
    draw.rounded_rectangle(
        (62, 66, 398, 250), 12, fill=(158, 172, 150, 255), outline=(16, 16, 18, 255), width=6
    )
    draw.text((350, 158), _reading(value), font=face(104, bold=True), fill=(26, 32, 28, 255), anchor="rm")
    draw.text((388, 232), unit, font=face(32, bold=True), fill=(30, 36, 32, 255), anchor="rs")
    draw.text((76, 74), "AUTO  HOLD", font=face(20), fill=(60, 68, 60, 255))
    for x in (92, 192, 292):
        draw.rounded_rectangle((x, 282, x + 78, 324), 10, fill=(92, 94, 98, 255))
    disc(body, (230, 470), (104, 104), (58, 60, 64), gloss=0.3)
    draw.line((230, 470, 230 + rng.uniform(-60, 60), 388), fill=(228, 228, 224, 255), width=9)
    for x, tone in ((100, (180, 40, 36)), (196, (24, 24, 26)), (270, (180, 40, 36)), (360, (24, 24, 26))):
        disc(body, (x, 692), (28, 28), tone)
    left, top = 410 + rng.uniform(-70, 70), 70 + rng.uniform(-30, 30)
    skew = rng.uniform(-26, 26)
    corners = [(left, top + skew), (left + 468, top - skew), (left + 480, top + 810), (left - 6, top + 812)]
    shadow(picture, [(x + 24, y + 30) for x, y in corners], 22, 0.6)
    for start, tone, end in ((270, (150, 34, 30), -60), (360, (26, 26, 28), 1330)):
        lead = curve(
            [
                (left + start, top + 730),
                (left + start + (end - 640) * 0.12, 900),
                (end, rng.uniform(780, 960)),
            ]
        )
        tube(picture, lead, 18, tone, gloss=0.4)
    laid(picture, body, corners)
    glow(picture, (left + 160, top + 120), (150, 60), (255, 255, 255), 0.35)


def _reading(value: float) -> str:
    """As a four-digit display shows it; 999 and more of a resistance is open."""
    if value >= 999:
        return "OL"
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"
