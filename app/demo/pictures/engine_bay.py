"""Into the engine bay, and up from below: castings, pulleys, hoses, harness, grime, and wet places where it leaks."""

from __future__ import annotations

from random import Random

from PIL import Image, ImageDraw, ImageFilter

from app.demo.pictures.shape import Point, bolt, curve, disc, glow, mixed, patch, shadow, tube
from app.demo.pictures.texture import Colour, casting, clouds, gradient, speckled, stained, tinted

SIZE = (1280, 960)

RUBBER: Colour = (40, 40, 42)
STEEL: Colour = (142, 142, 140)


def engine_bay(rng: Random) -> Image.Image:
    """The front of the engine with its belt drive, seen through the opened hatch."""
    picture = stained(rng, casting(rng, SIZE, (22, 22, 24), (62, 62, 62)), (66, 56, 42), 0.6)
    _block(rng, picture)
    _hoses(rng, picture)
    _belt_drive(rng, picture)
    _harness(rng, picture)
    for _ in range(rng.randint(1, 3)):
        centre = (rng.uniform(240, 1040), rng.uniform(420, 860))
        glow(picture, centre, (rng.uniform(60, 150), rng.uniform(40, 110)), (14, 12, 10), 0.75)
        glow(picture, (centre[0] - 16, centre[1] - 14), (26, 12), (214, 214, 206), 0.45)
    picture = stained(rng, picture, (104, 90, 68), 0.3, 240)
    glow(picture, (rng.uniform(400, 900), rng.uniform(200, 500)), (700, 560), (255, 252, 244), 0.16)
    near = rng.uniform(0.62, 0.98)
    left, top = rng.uniform(0, 1 - near) * SIZE[0], rng.uniform(0, 1 - near) * SIZE[1]
    return picture.resize(
        SIZE, Image.Resampling.BILINEAR, (left, top, left + SIZE[0] * near, top + SIZE[1] * near)
    )


def _block(rng: Random, picture: Image.Image) -> None:
    paint = rng.choice(((58, 78, 92), (84, 86, 84), (92, 70, 48), (60, 84, 70)))
    surface = casting(rng, SIZE, mixed(paint, (0, 0, 0), 0.55), mixed(paint, (255, 255, 255), 0.2))
    block: list[Point] = [(250, 250), (1010, 226), (1080, 330), (1060, 800), (300, 830), (216, 420)]
    shadow(picture, [(x + 16, y + 24) for x, y in block], 30, 0.8)
    patch(picture, block, stained(rng, surface, (38, 32, 24), 0.6, 150))
    cover: list[Point] = [(270, 130), (960, 106), (1020, 232), (250, 262)]
    shadow(picture, [(x + 8, y + 16) for x, y in cover], 18, 0.7)
    patch(picture, cover, gradient(SIZE, (70, 72, 74), (26, 27, 29), (16, 16, 18), (12, 12, 14)))
    draw = ImageDraw.Draw(picture)
    for x in range(310, 960, 92):
        draw.line((x, 138, x - 8, 252), fill=(18, 18, 20), width=9)
        draw.line((x - 5, 138, x - 13, 252), fill=(96, 98, 100), width=3)
        bolt(picture, (x + 44, 256), 15)
    for x, y in ((330, 330), (330, 560), (340, 770), (980, 330), (1000, 560), (990, 756), (660, 300)):
        bolt(picture, (x + rng.uniform(-12, 12), y), 17)


def _hoses(rng: Random, picture: Image.Image) -> None:
    upper = curve([(-40, 330), (120, 300), (240, 400), (420, 360)])
    shadow(picture, [(x, y + 60) for x, y in upper] + [(x, y + 96) for x, y in reversed(upper)], 14, 0.5)
    tube(picture, upper, 92, RUBBER, gloss=0.22)
    ImageDraw.Draw(picture).arc((372, 306, 420, 412), 60, 300, fill=(176, 178, 178), width=12)
    lower = curve([(1330, 610), (1150, 650), (1060, 560), (900, 610)])
    tube(picture, lower, 78, RUBBER, gloss=0.2)
    charge = curve([(1320, 130), (1180, 170), (1110, 300), (1160, 470)])
    tube(picture, charge, 108, rng.choice(((52, 70, 120), (64, 64, 66), (140, 46, 38))), gloss=0.3)
    pipe = curve([(560, 60), (610, 180), (880, 170), (1010, 270), (1000, 420)])
    tube(picture, pipe, 22, (156, 154, 146), gloss=0.8)


def _belt_drive(rng: Random, picture: Image.Image) -> None:
    centres: list[tuple[Point, float]] = [
        ((640, 720), 128),
        ((470, 500), 88),
        ((820, 470), 100),
        ((650, 380), 58),
    ]
    outline = [(520, 770), (392, 540), (388, 470), (630, 326), (670, 326), (900, 410), (924, 500), (760, 770)]
    shadow(picture, [(x, y + 18) for x, y in outline], 20, 0.5)
    belt = curve([*outline, outline[0]])
    tube(picture, belt, 34, (30, 30, 31), gloss=0.12)
    for (x, y), radius in centres:
        disc(picture, (x, y), (radius, radius), (86, 86, 84), gloss=0.35)
        ImageDraw.Draw(picture).ellipse(
            (x - radius * 0.74, y - radius * 0.74, x + radius * 0.74, y + radius * 0.74),
            outline=(36, 36, 36),
            width=7,
        )
        disc(picture, (x, y), (radius * 0.46, radius * 0.46), STEEL, gloss=0.4)
        bolt(picture, (x, y), radius * 0.2)
    if rng.random() < 0.5:
        glow(picture, (470, 600), (90, 120), (34, 60, 44), 0.6)


def _harness(rng: Random, picture: Image.Image) -> None:
    run = curve([(180, -20), (230, 180), (190, 420), (250, 640), (200, 980)])
    tube(picture, run, 34, (26, 26, 27), gloss=0.15)
    draw = ImageDraw.Draw(picture)
    for x, y in run[6::7]:
        draw.line((x - 18, y, x + 16, y + 4), fill=(58, 58, 60), width=4)
    for end in ((420, 250), (360, 620)):
        lead = curve([(205, end[1] + 40), (290, end[1] + rng.uniform(-30, 30)), end])
        tube(picture, lead, 13, rng.choice(((150, 44, 36), (46, 70, 120), (150, 120, 40), (40, 40, 42))))
        draw.rounded_rectangle(
            (end[0] - 8, end[1] - 22, end[0] + 58, end[1] + 24),
            7,
            fill=(52, 54, 58),
            outline=(20, 20, 22),
            width=4,
        )


def under_vehicle(rng: Random) -> Image.Image:
    """From the pit: frame, propeller shaft, axle, air tanks, pipes; the phone's flash in the middle."""
    picture = tinted(clouds(rng, SIZE, 320), (12, 12, 13), (46, 44, 42))
    rail = stained(
        rng,
        speckled(rng, tinted(clouds(rng, SIZE, 120), (34, 34, 36), (84, 82, 80)), 0.4),
        (112, 66, 34),
        0.8,
    )
    patch(picture, [(60, 0), (230, 0), (440, 620), (330, 640)], rail)
    patch(picture, [(1060, 0), (1220, 0), (960, 640), (850, 610)], rail)
    patch(picture, [(300, 150), (1000, 150), (980, 214), (320, 214)], rail)
    for y in (180, 330, 470):
        bolt(picture, (190 + y * 0.36, y), 18)
        bolt(picture, (1110 - y * 0.3, y), 18)
    tube(picture, [(610, -30), (650, 560)], 104, (70, 68, 64), gloss=0.3)
    for y in (96, 400):
        disc(picture, (618 + y * 0.07, y), (70, 42), (58, 56, 54))
    for x in (330, 960):
        tube(
            picture, curve([(x, -20), (x + 30, 300), (x + (150 if x < 600 else -150), 720)]), 20, (50, 52, 50)
        )
        tube(
            picture,
            curve([(x + 40, -20), (x + 60, 300), (x + (190 if x < 600 else -110), 700)]),
            12,
            (120, 40, 34),
        )
    _axle(rng, picture)
    tube(picture, [(90, 560), (330, 700)], 150, (38, 40, 42), gloss=0.35)
    leak = (rng.uniform(520, 780), rng.uniform(560, 800))
    glow(picture, leak, (150, 120), (10, 8, 6), 0.9)
    for _ in range(5):
        glow(
            picture,
            (leak[0] + rng.uniform(-70, 70), leak[1] + rng.uniform(-50, 60)),
            (24, 10),
            (226, 222, 206),
            0.6,
        )
    picture = stained(rng, picture, (118, 100, 74), 0.36, 180)
    glow(picture, (640, 520), (620, 520), (255, 250, 238), 0.2)
    edge = Image.radial_gradient("L").resize(SIZE).point(lambda v: max(0, v - 90))
    picture.paste((4, 4, 5), (0, 0), edge)
    return picture


def _axle(rng: Random, picture: Image.Image) -> None:
    iron = casting(rng, SIZE, (34, 34, 34), (104, 100, 94))
    upper = [(150, 690), (470, 660), (540, 580), (760, 574), (840, 660), (1150, 690)]
    lower = [(1150, 780), (840, 790), (760, 880), (540, 886), (460, 800), (150, 786)]
    housing: list[Point] = [*upper, *lower]
    shadow(picture, [(x, y + 26) for x, y in housing], 26, 0.8)
    smooth = Image.new("L", SIZE)
    ImageDraw.Draw(smooth).polygon(housing, fill=255)
    picture.paste(stained(rng, iron, (24, 20, 16), 0.7, 140), (0, 0), smooth.filter(ImageFilter.BoxBlur(6)))
    disc(picture, (650, 730), (132, 124), (78, 76, 72), gloss=0.25)
    for x, y in ((650, 622), (756, 680), (756, 784), (650, 838), (546, 784), (546, 680)):
        bolt(picture, (x, y), 15)
    for x in (128, 1170):
        disc(picture, (x, 736), (96, 132), (40, 40, 41), gloss=0.12)
