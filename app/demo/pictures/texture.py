"""Surfaces: gradients, noise at several sizes, cloth, metal, wood, concrete. All from a seeded generator.

Pillow's own noise is not used: it cannot be seeded. Not here: shapes (`shape`) and the camera (`camera`).
"""

from __future__ import annotations

from random import Random

from PIL import Image, ImageChops, ImageOps

Colour = tuple[int, int, int]
Size = tuple[int, int]


def gradient(size: Size, *colours: Colour) -> Image.Image:
    """From top to bottom through the colours, evenly spaced."""
    strip = Image.new("RGB", (1, len(colours)))
    for row, colour in enumerate(colours):
        strip.putpixel((0, row), colour)
    return strip.resize((1, size[1]), Image.Resampling.BICUBIC).resize(size, Image.Resampling.NEAREST)


def noise(rng: Random, size: Size, cell: tuple[float, float] = (1, 1)) -> Image.Image:
    """Grey noise ("L") whose grains are `cell` pixels wide and high; unlike cells give streaks."""
    small = (max(2, int(size[0] / cell[0])), max(2, int(size[1] / cell[1])))
    raw = Image.frombytes("L", small, rng.randbytes(small[0] * small[1]))
    return raw if small == size else raw.resize(size, Image.Resampling.BILINEAR)


def clouds(rng: Random, size: Size, coarse: int = 240) -> Image.Image:
    """Fractal noise ("L"): large soft patches with finer ones in them."""
    half = (max(2, size[0] // 2), max(2, size[1] // 2))
    picture = noise(rng, half, (coarse / 2, coarse / 2))
    for octave, share in ((4, 0.40), (8, 0.26), (20, 0.15)):
        cell = max(1, coarse / octave)
        picture = Image.blend(picture, noise(rng, half, (cell, cell)), share)
    return ImageOps.autocontrast(picture).resize(size, Image.Resampling.BILINEAR)


def tinted(grey: Image.Image, dark: Colour, light: Colour) -> Image.Image:
    """A grey picture between two colours."""
    return ImageOps.colorize(grey, dark, light)


def speckled(rng: Random, picture: Image.Image, strength: float, cell: float = 1.5) -> Image.Image:
    """The picture with fine light and dark grains; `strength` 0 to 1."""
    grains = noise(rng, picture.size, (cell, cell)).convert("RGB")
    return Image.blend(picture, ImageChops.overlay(picture, grains), strength)


def stained(
    rng: Random, picture: Image.Image, colour: Colour, strength: float, coarse: int = 160
) -> Image.Image:
    """The picture with uneven patches of dirt or rust; `strength` 0 to 1."""
    mask = clouds(rng, picture.size, coarse).point(lambda v: int(max(0, v - 110) * 1.75 * strength))
    return Image.composite(Image.new("RGB", picture.size, colour), picture, mask)


def concrete(rng: Random, size: Size) -> Image.Image:
    """A workshop floor with old oil."""
    base = tinted(clouds(rng, size, 300), (104, 100, 94), (158, 154, 147))
    base = speckled(rng, base, 0.35)
    return stained(rng, base, (52, 47, 42), 0.5, 220)


def asphalt(rng: Random, size: Size) -> Image.Image:
    """A road's surface from near."""
    base = tinted(clouds(rng, size, 260), (62, 62, 64), (98, 97, 95))
    return speckled(rng, base, 0.75, 2.2)


def cardboard(rng: Random, size: Size) -> Image.Image:
    """The lid of a parts box."""
    base = tinted(noise(rng, size, (400, 3)), (164, 126, 84), (186, 148, 104))
    base = Image.blend(base, tinted(clouds(rng, size, 380), (150, 114, 74), (196, 158, 114)), 0.5)
    return speckled(rng, base, 0.2)


def wood(rng: Random, size: Size) -> Image.Image:
    """An office desk."""
    base = tinted(noise(rng, size, (900, 7)), (122, 84, 52), (164, 120, 80))
    fine = tinted(noise(rng, size, (260, 2)), (110, 76, 46), (176, 132, 90))
    return speckled(rng, Image.blend(base, fine, 0.35), 0.12)


def cloth(rng: Random, size: Size, colour: Colour) -> Image.Image:
    """A rag or seat cover with soft folds."""
    dark: Colour = (colour[0] // 2, colour[1] // 2, colour[2] // 2)
    folds = tinted(clouds(rng, size, 420), dark, colour)
    return speckled(rng, folds, 0.3, 2)


def brushed(
    rng: Random, size: Size, dark: Colour = (150, 152, 154), light: Colour = (208, 210, 210)
) -> Image.Image:
    """Rolled aluminium or steel, brushed sideways."""
    lines = tinted(noise(rng, size, (220, 1.3)), dark, light)
    sheen = tinted(noise(rng, size, (size[0] / 2, size[1])), dark, light)
    return Image.blend(lines, sheen, 0.45)


def casting(
    rng: Random, size: Size, dark: Colour = (46, 48, 50), light: Colour = (112, 114, 114)
) -> Image.Image:
    """Rough cast iron or aluminium."""
    base = tinted(clouds(rng, size, 200), dark, light)
    return speckled(rng, base, 0.34, 3)
