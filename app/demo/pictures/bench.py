"""A part laid out to be photographed: the ground it lies on, the part, and the tag of an old one."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from PIL import Image, ImageDraw

from app.demo.pictures import hard_parts, soft_parts
from app.demo.pictures.shape import curve, face, laid, shadow, tube
from app.demo.pictures.texture import cardboard, cloth, concrete, stained

SIZE = (1280, 960)

PARTS: dict[str, Callable[..., None]] = {
    "belt": soft_parts.belt,
    "hose": soft_parts.hose,
    "pipe": soft_parts.pipe,
    "pump": hard_parts.pump,
    "connector": hard_parts.connector,
    "brake_pad": hard_parts.brake_pad,
}


def part_broken(rng: Random, part: str, tag: str) -> Image.Image:
    """The old part; `tag` is the text on its label ("" for none). Raises KeyError for an unknown part."""
    ground = rng.choice((concrete(rng, SIZE), cloth(rng, SIZE, (122, 108, 92)), cardboard(rng, SIZE)))
    picture = stained(rng, ground, (44, 36, 28), 0.55, 260)
    PARTS[part](rng, picture, broken=True)
    picture = stained(rng, picture, (92, 76, 54), 0.28, 110)
    if tag:
        _tag(rng, picture, tag)
    return picture


def part_new(rng: Random, part: str) -> Image.Image:
    """The new part on its box. Raises KeyError for an unknown part."""
    picture = cardboard(rng, SIZE)
    draw = ImageDraw.Draw(picture)
    edge = rng.randint(800, 860)
    draw.polygon([(0, edge), (1280, edge - 40), (1280, 960), (0, 960)], fill=(120, 88, 56))
    draw.text((70, 46), "远岭纯正备件  YUANLING GENUINE PARTS", font=face(40, bold=True), fill=(84, 60, 40))
    PARTS[part](rng, picture, broken=False)
    return picture


def _tag(rng: Random, picture: Image.Image, text: str) -> None:
    label = Image.new("RGB", (330, 190), (240, 236, 222))
    draw = ImageDraw.Draw(label)
    draw.rectangle((0, 0, 330, 44), fill=(196, 48, 40))
    draw.text((165, 22), "三包索赔旧件", font=face(26, bold=True), fill=(250, 248, 240), anchor="mm")
    draw.text((18, 62), text, font=face(30, bold=True), fill=(30, 30, 32))
    for row in range(2):
        draw.line((18, 128 + row * 32, 312, 128 + row * 32), fill=(150, 146, 136), width=2)
    x, y, skew = rng.uniform(60, 140), rng.uniform(690, 730), rng.uniform(-24, 24)
    corners = [(x, y + skew), (x + 330, y - skew), (x + 338, y + 186 - skew), (x + 6, y + 190 + skew)]
    shadow(picture, [(a + 8, b + 10) for a, b in corners], 8, 0.6)
    laid(picture, label, corners)
    tube(
        picture,
        curve([(x + 320, y + 90 - skew), (x + 400, y + 30), (x + 420, y - 120)]),
        5,
        (170, 168, 160),
        gloss=0.7,
    )
