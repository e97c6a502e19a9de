"""What proves which vehicle it is: the maker's plate with the VIN, and the odometer in the dashboard."""

from __future__ import annotations

import math
from random import Random

from PIL import Image, ImageDraw, ImageFilter

from app.demo.pictures.shape import bolt, curve, engraved, face, glow, laid, mixed, shadow, tube
from app.demo.pictures.texture import brushed, cloth, clouds, gradient, speckled, stained, tinted

SIZE = (1280, 960)
INK = (34, 36, 40)
LIT = (236, 238, 238)


def vin_plate(rng: Random, vin: str, model: str, made: str) -> Image.Image:
    """The aluminium plate in the door frame; `model` as the maker writes it (YLK6129H), `made` as "2024-06"."""
    paint = rng.choice(((188, 190, 190), (58, 84, 118), (150, 58, 48), (88, 94, 98)))
    base = Image.blend(gradient(SIZE, mixed(paint, (255, 255, 255), 0.25), mixed(paint, (0, 0, 0), 0.35)),
                       tinted(clouds(rng, SIZE, 420), mixed(paint, (0, 0, 0), 0.3), paint), 0.5)  # fmt: skip
    base = stained(rng, speckled(rng, base, 0.15), (112, 100, 84), 0.75, 200)
    ImageDraw.Draw(base).polygon(
        [(0, 90), (1280, 40), (1280, 74), (0, 130)], fill=mixed(paint, (0, 0, 0), 0.55)
    )
    plate = _plate(rng, vin, model, made)
    skew = rng.uniform(-34, 34)
    corners = [
        (150 + rng.uniform(-20, 20), 236 + skew),
        (1126 + rng.uniform(-20, 20), 236 - skew),
        (1150 + rng.uniform(-20, 20), 752 - skew * 0.6),
        (132 + rng.uniform(-20, 20), 752 + skew * 0.6),
    ]
    shadow(base, [(x + 12, y + 14) for x, y in corners], 14, 0.75)
    laid(base, plate, corners)
    glow(base, (rng.uniform(300, 980), rng.uniform(260, 420)), (360, 150), (255, 255, 250), 0.5)
    return base


def _plate(rng: Random, vin: str, model: str, made: str) -> Image.Image:
    plate = brushed(rng, (1000, 530))
    draw = ImageDraw.Draw(plate)
    draw.rounded_rectangle((8, 8, 992, 522), 20, outline=(70, 72, 74), width=4)
    draw.rectangle((30, 30, 970, 104), fill=(30, 52, 92))
    draw.text((62, 40), "远岭商用车", font=face(44, bold=True), fill=(226, 228, 228))
    draw.text((560, 48), "YUANLING  中国制造", font=face(32), fill=(226, 228, 228))
    rows = [
        ("整车型号", model),
        ("车辆识别代号", ""),
        ("制造年月", f"{made[:4]}年{made[5:7]}月"),
        ("最大允许总质量", f"{rng.choice((18000, 16500, 25000, 4495))} kg"),
    ]
    for row, (label, value) in enumerate(rows):
        y = 132 + row * 96
        draw.text((52, y + 10), label, font=face(30), fill=(54, 56, 60))
        draw.line((320, y + 66, 950, y + 66), fill=(98, 100, 102), width=2)
        engraved(plate, (336, y), value, 46, INK, LIT)
    for place, letter in enumerate(vin):
        wobble = rng.uniform(-2.2, 2.2)
        engraved(plate, (322 + place * 37.5, 226 + wobble), letter, 50, INK, LIT)
    for x, y in ((46, 492), (954, 492), (954, 130), (40, 128)):
        bolt(plate, (x, y), 13, (172, 174, 174))
    return stained(rng, plate, (96, 88, 76), 0.4, 150)


def odometer(rng: Random, km: int) -> Image.Image:
    """The instrument cluster, ignition on; `km` whole kilometres."""
    picture = speckled(rng, cloth(rng, SIZE, (52, 53, 55)), 0.25)
    draw = ImageDraw.Draw(picture)
    draw.rounded_rectangle((90, 150, 1190, 800), 190, fill=(30, 30, 32))
    draw.rounded_rectangle((120, 182, 1160, 770), 170, fill=(9, 10, 12))
    _dial(picture, (352, 470), 218, "r/min ×100", 35, rng.uniform(0.02, 0.24))
    _dial(picture, (928, 470), 218, "km/h", 140, 0.0)
    _display(rng, picture, km)
    for x, colour in (
        (470, (220, 60, 40)),
        (540, (236, 170, 40)),
        (740, (60, 190, 90)),
        (800, (220, 60, 40)),
    ):
        if rng.random() < 0.7:
            glow(picture, (x, 236), (26, 20), colour, 0.95)
    glass = gradient(SIZE, (190, 196, 204), (120, 126, 134), (60, 62, 66))
    mask = Image.new("L", SIZE)
    left = rng.randint(160, 620)
    ImageDraw.Draw(mask).polygon(
        [(left, 180), (left + 220, 180), (left + 40, 770), (left - 180, 770)], fill=34
    )
    picture.paste(glass, (0, 0), mask.filter(ImageFilter.GaussianBlur(18)))
    wheel = curve([(-40, 980), (150, 826), (640, 872), (1130, 826), (1320, 980)])
    shadow(picture, [(0, 850), (1280, 850), (1280, 960), (0, 960)], 40, 0.6)
    tube(picture, wheel, 92, (36, 36, 38), gloss=0.25)
    return stained(rng, picture, (128, 122, 112), 0.22, 120)


def _dial(
    picture: Image.Image, centre: tuple[float, float], radius: int, unit: str, top: int, share: float
) -> None:
    draw = ImageDraw.Draw(picture)
    x, y = centre
    draw.ellipse(
        (x - radius, y - radius, x + radius, y + radius), fill=(15, 17, 20), outline=(120, 124, 128), width=5
    )
    glow(picture, centre, (radius * 0.9, radius * 0.9), (38, 60, 92), 0.6)
    steps = 28
    for step in range(steps + 1):
        turn = math.radians(135 + 270 * step / steps)
        inner = radius * (0.8 if step % 4 == 0 else 0.87)
        tone = (226, 232, 236) if step < steps * 0.86 else (226, 70, 54)
        ends = [(x + r * math.cos(turn), y + r * math.sin(turn)) for r in (inner, radius * 0.94)]
        draw.line(ends, fill=tone, width=6 if step % 4 == 0 else 3)
        if step % 4 == 0:
            label = str(round(top * step / steps))
            where = (x + radius * 0.63 * math.cos(turn), y + radius * 0.63 * math.sin(turn))
            draw.text(where, label, font=face(28), fill=(214, 220, 226), anchor="mm")
    draw.text((x, y + radius * 0.46), unit, font=face(22), fill=(170, 178, 186), anchor="mm")
    turn = math.radians(135 + 270 * share)
    draw.line(
        [(x, y), (x + radius * 0.8 * math.cos(turn), y + radius * 0.8 * math.sin(turn))],
        fill=(236, 84, 40),
        width=9,
    )
    draw.ellipse((x - 26, y - 26, x + 26, y + 26), fill=(38, 40, 43), outline=(84, 86, 88), width=3)


def _display(rng: Random, picture: Image.Image, km: int) -> None:
    """The colour display between the dials."""
    screen = gradient((250, 360), (20, 34, 50), (10, 18, 28))
    draw = ImageDraw.Draw(screen)
    draw.text(
        (125, 40),
        f"{rng.randint(7, 18):02d}:{rng.randint(0, 59):02d}",
        font=face(40),
        fill=(224, 232, 238),
        anchor="mm",
    )
    draw.line((20, 76, 230, 76), fill=(70, 96, 124), width=2)
    draw.text((20, 94), "总里程", font=face(26), fill=(150, 174, 196))
    draw.text((125, 166), f"{km}", font=face(56, bold=True), fill=(244, 248, 250), anchor="mm")
    draw.text((210, 200), "km", font=face(24), fill=(170, 190, 206), anchor="ra")
    draw.text((20, 244), f"小计 {rng.uniform(20, 900):.1f} km", font=face(24), fill=(160, 184, 204))
    draw.text((20, 292), f"气压 {rng.uniform(0.78, 0.92):.2f} MPa", font=face(24), fill=(126, 206, 150))
    picture.paste(screen, (515, 296))
    ImageDraw.Draw(picture).rectangle((513, 294, 766, 657), outline=(52, 56, 60), width=4)
