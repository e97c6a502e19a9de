"""Pumps, connectors and brake pads on the ground: broken as they came off, or new."""

from __future__ import annotations

import math
from random import Random

from PIL import Image, ImageDraw, ImageFilter

from app.demo.pictures.shape import Point, bolt, curve, disc, face, glow, mixed, patch, shadow, tube
from app.demo.pictures.texture import Colour, casting, noise, stained, tinted


def pump(rng: Random, picture: Image.Image, *, broken: bool) -> None:
    """A cast housing with pulley and flange; streaks of what leaked below the weep hole."""
    surface = casting(rng, picture.size, (96, 98, 98), (186, 188, 186))
    if broken:
        surface = stained(rng, surface, (74, 52, 34), 0.9, 120)
    around = range(40)
    body: list[Point] = [
        (
            620 + (330 + 46 * math.sin(a * 0.9) + 26 * math.cos(a * 0.47)) * math.cos(a * math.pi / 20),
            490 + (262 + 34 * math.cos(a * 1.1)) * math.sin(a * math.pi / 20),
        )
        for a in around
    ]
    shadow(picture, [(x + 34, y + 52) for x, y in body], 34, 0.75)
    patch(picture, [(x, y + 44) for x, y in body], casting(rng, picture.size, (40, 42, 42), (96, 96, 94)))
    patch(picture, body, surface)
    tube(picture, [(880, 330), (1010, 250), (1060, 228)], 118, (150, 150, 148), gloss=0.4)
    disc(picture, (1072, 222), (42, 62), (36, 36, 36))
    disc(picture, (566, 470), (214, 206), (118, 118, 116), gloss=0.35)
    draw = ImageDraw.Draw(picture)
    for ring in (204, 188, 172):
        draw.ellipse(
            (566 - ring, 470 - ring * 0.96, 566 + ring, 470 + ring * 0.96), outline=(52, 52, 52), width=6
        )
    disc(picture, (566, 470), (96, 92), (142, 142, 140), gloss=0.5)
    for turn in range(4):
        a = turn * math.pi / 2 + 0.4
        bolt(picture, (566 + 64 * math.cos(a), 470 + 62 * math.sin(a)), 17)
    for a in (3, 11, 19, 26, 34):
        x, y = body[a]
        bolt(picture, (x * 0.86 + 620 * 0.14, y * 0.86 + 490 * 0.14), 24, (120, 118, 112))
    if broken:
        _weeping(rng, picture)
    else:
        draw.text((760, 590), "YL 1307010", font=face(26), fill=(70, 72, 72))


def _weeping(rng: Random, picture: Image.Image) -> None:
    draw = ImageDraw.Draw(picture)
    draw.ellipse((800, 560, 832, 590), fill=(10, 10, 10))
    tone = rng.choice(((150, 206, 170), (214, 150, 160), (206, 206, 200)))
    for _ in range(120):
        x, y = 816 + rng.gauss(0, 26), 580 + abs(rng.gauss(0, 70))
        r = rng.uniform(2, 8)
        draw.ellipse((x - r, y - r, x + r, y + r), fill=mixed(tone, (90, 84, 74), rng.random() * 0.6))
    glow(picture, (830, 800), (230, 90), (26, 34, 30), 0.7)
    glow(picture, (790, 790), (60, 18), (230, 234, 228), 0.5)


def connector(rng: Random, picture: Image.Image, *, broken: bool) -> None:
    """A sealed connector with its wires; burnt or green pins where it failed."""
    spread = rng.uniform(-60, 60)
    tones: tuple[Colour, ...] = (
        (150, 40, 34),
        (40, 70, 130),
        (182, 150, 44),
        (60, 110, 66),
        (40, 40, 42),
        (188, 186, 180),
    )
    for index, tone in enumerate(tones):
        y = 380 + index * 38
        lead = curve([(-40, 300 + index * 70 + spread), (200, 330 + index * 54), (420, y), (560, y)])
        shadow(picture, [*lead, *[(x + 10, q + 26) for x, q in reversed(lead)]], 10, 0.4)
        tube(picture, lead, 25, tone, gloss=0.35)
    block: list[Point] = [(520, 320), (900, 290), (980, 340), (980, 620), (900, 680), (520, 640)]
    shadow(picture, [(x + 26, y + 46) for x, y in block], 26, 0.7)
    plastic = tinted(noise(rng, picture.size, (3, 3)), (44, 45, 48), (62, 63, 66))
    patch(picture, block, plastic)
    draw = ImageDraw.Draw(picture)
    draw.polygon([(520, 320), (900, 290), (900, 346), (520, 372)], fill=(84, 85, 88))
    draw.polygon([(560, 470), (760, 462), (760, 520), (560, 526)], fill=(34, 35, 37))
    draw.rectangle((900, 342, 984, 622), fill=(26, 27, 29), outline=(96, 97, 100), width=4)
    for row in range(6):
        for column in range(2):
            x, y = 916 + column * 34, 362 + row * 42
            draw.rectangle((x, y, x + 22, y + 26), fill=(8, 8, 9))
            draw.rectangle(
                (x + 7, y + 6, x + 16, y + 20), fill=(196, 170, 104) if not broken else (104, 112, 84)
            )
    if not broken:
        return
    if rng.random() < 0.5:
        glow(picture, (940, 470), (130, 150), (40, 24, 12), 0.9)
        glow(picture, (960, 430), (70, 50), (12, 8, 6), 0.9)
    else:
        for _ in range(150):
            a, b, r = 940 + rng.gauss(0, 26), 470 + rng.gauss(0, 70), rng.uniform(2, 6)
            draw.ellipse(
                (a - r, b - r, a + r, b + r), fill=mixed((70, 150, 120), (190, 214, 200), rng.random())
            )


def brake_pad(rng: Random, picture: Image.Image, *, broken: bool) -> None:
    """Two pads: worn to the plate with grooves and rust, or new with full lining."""
    lining = 26 if broken else 120
    for left, top, turn in ((150, 330, -0.06), (650, 420, 0.08)):
        _pad(rng, picture, (left, top), turn, lining, broken=broken)


def _pad(rng: Random, picture: Image.Image, at: Point, turn: float, lining: int, *, broken: bool) -> None:
    def placed(points: list[Point]) -> list[Point]:
        cos, sin = math.cos(turn), math.sin(turn)
        return [(at[0] + x * cos - y * sin, at[1] + x * sin + y * cos) for x, y in points]

    arc = [(x, -46 * math.sin(math.pi * x / 460)) for x in range(0, 461, 20)]
    plate = placed([(-34, 8), *arc, (494, 8), (480, 230), (-20, 230)])
    shadow(picture, [(x + 26, y + 50) for x, y in plate], 26, 0.75)
    iron = (
        tinted(noise(rng, picture.size, (6, 5)), (60, 44, 34), (118, 84, 58))
        if broken
        else casting(rng, picture.size, (30, 32, 34), (60, 62, 64))
    )
    patch(
        picture,
        [(x + 8, y + lining * 0.25 + 14) for x, y in plate],
        Image.blend(iron, Image.new("RGB", picture.size, (0, 0, 0)), 0.5),
    )
    patch(picture, plate, iron)
    grey = casting(rng, picture.size, (58, 56, 54), (118, 114, 108))
    side = placed([(20, 40), (440, 40), (440, 200 + lining * 0.3), (20, 200 + lining * 0.3)])
    patch(picture, side, Image.blend(grey, Image.new("RGB", picture.size, (0, 0, 0)), 0.45))
    top = placed([(20, 24 - lining * 0.2), (440, 24 - lining * 0.2), (440, 196), (20, 196)])
    patch(picture, top, grey)
    draw = ImageDraw.Draw(picture)
    draw.line(placed([(230, 24 - lining * 0.2), (230, 196)]), fill=(32, 30, 28), width=16)
    if broken:
        scratches = Image.new("L", picture.size)
        pen = ImageDraw.Draw(scratches)
        for _ in range(26):
            y = rng.uniform(20, 190)
            pen.line(
                placed([(24, y), (436, y + rng.uniform(-8, 8))]),
                fill=rng.randint(40, 170),
                width=rng.randint(1, 6),
            )
        picture.paste((196, 194, 190), (0, 0), scratches.filter(ImageFilter.BoxBlur(1)))
    else:
        draw.text(placed([(60, 90)])[0], "YL-ZAT 3501105", font=face(28), fill=(206, 204, 196))
