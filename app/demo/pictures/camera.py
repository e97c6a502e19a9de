"""The phone's camera: softness, light, grain, vignette; then the time stamp and the file that is kept."""

from __future__ import annotations

import io
import math
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageFilter

from app.demo.pictures.shape import face
from app.demo.pictures.texture import Size, noise

LARGEST = 180_000
"""Bytes. A phone on a country road has to send these."""

QUALITIES = (70, 62, 54, 46, 38)


def developed(rng: Random, scene: Image.Image, size: Size) -> bytes:
    """The scene as the lens saw it: JPEG bytes of good quality, without a time stamp."""
    picture = _tilted(rng, scene)
    picture = picture.filter(ImageFilter.BoxBlur(rng.uniform(0.5, 1.0)))
    picture = ImageEnhance.Brightness(picture).enhance(rng.uniform(1.02, 1.16))
    picture = ImageEnhance.Color(picture).enhance(rng.uniform(0.82, 1.05))
    picture = _warmed(rng, picture)
    picture = _vignetted(picture, rng.uniform(0.15, 0.38))
    picture = _grained(rng, picture, rng.uniform(0.1, 0.2))
    return _jpeg(picture if picture.size == size else picture.resize(size), 88)


def stamped(negative: bytes, caption: str) -> bytes:
    """The picture with its time in the corner, as phones write it: JPEG bytes of at most LARGEST.

    The best of QUALITIES that is small enough; the last one whatever it weighs.
    """
    with Image.open(io.BytesIO(negative)) as opened:
        picture = opened.convert("RGB")
    if caption:
        _written(picture, caption)
    data = b""
    for quality in QUALITIES:
        data = _jpeg(picture, quality)
        if len(data) <= LARGEST:
            break
    return data


def _tilted(rng: Random, scene: Image.Image) -> Image.Image:
    """A hand never holds level; a slight zoom cuts off the corners that turn in."""
    angle = math.radians(rng.uniform(-1.6, 1.6))
    zoom = 1 - 0.024 - abs(angle) * 1.5
    across, down = scene.width / 2, scene.height / 2
    cos, sin = math.cos(angle) * zoom, math.sin(angle) * zoom
    matrix = (cos, -sin, across - cos * across + sin * down, sin, cos, down - sin * across - cos * down)
    return scene.transform(scene.size, Image.Transform.AFFINE, matrix, Image.Resampling.BILINEAR)


def _warmed(rng: Random, picture: Image.Image) -> Image.Image:
    warm = rng.uniform(-0.05, 0.06)
    red, green, blue = picture.split()
    return Image.merge(
        "RGB",
        (red.point(lambda v: int(v * (1 + warm))), green, blue.point(lambda v: int(v * (1 - warm)))),
    )


def _vignetted(picture: Image.Image, strength: float) -> Image.Image:
    edge = Image.radial_gradient("L").point(lambda v: 255 - int(max(0, v - 70) * strength))
    return ImageChops.multiply(picture, edge.resize(picture.size).convert("RGB"))


def _grained(rng: Random, picture: Image.Image, strength: float) -> Image.Image:
    grain = noise(rng, picture.size, (1.6, 1.6)).convert("RGB")
    return Image.blend(picture, ImageChops.soft_light(picture, grain), strength)


def _written(picture: Image.Image, caption: str) -> None:
    size = max(14, picture.height // 34)
    font = face(size)
    draw = ImageDraw.Draw(picture)
    at = (picture.width - draw.textlength(caption, font) - size, picture.height - size * 2.1)
    draw.text((at[0] + 1, at[1] + 1), caption, font=font, fill=(20, 20, 20))
    draw.text(at, caption, font=font, fill=(246, 226, 150))


def _jpeg(picture: Image.Image, quality: int) -> bytes:
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=quality)
    return file.getvalue()
