"""Photos ready for paper: a sane JPEG passes through untouched, anything else is made one with Pillow, once.

A picture that can't be shown gives a word for why, so that the form can say it: absent, damaged, too_large.
"""

from __future__ import annotations

import hashlib
import warnings
from io import BytesIO
from typing import NamedTuple

from app.platform.paper import jpeg

_MOST_BYTES = 3_000_000
_MOST_SIDE = 3200  # pixels; more is thrown away by any printer at this size
_SCALED_SIDE = 1600
_MOST_PIXELS = 80_000_000

# Unit square to unit square for the eight orientations of Exif: a b c d e f of a PDF matrix.
_TURNS = {
    1: (1, 0, 0, 1, 0, 0),
    2: (-1, 0, 0, 1, 1, 0),
    3: (-1, 0, 0, -1, 1, 1),
    4: (1, 0, 0, -1, 0, 1),
    5: (0, -1, -1, 0, 1, 1),
    6: (0, -1, 1, 0, 0, 1),
    7: (0, 1, 1, 0, 0, 0),
    8: (0, 1, -1, 0, 1, 0),
}


class Picture(NamedTuple):
    """A JPEG as a PDF carries it. `colours` is a PDF colour space; `orientation` is Exif's 1–8."""

    name: str
    data: bytes
    width: int
    height: int
    colours: str
    inverted: bool = False
    orientation: int = 1

    @property
    def shape(self) -> tuple[int, int]:
        """Width and height as a person sees them."""
        return (self.height, self.width) if self.orientation >= 5 else (self.width, self.height)

    def placed(self, x: float, y: float, width: float, height: float) -> tuple[float, ...]:
        """The matrix that lays the upright picture over a rectangle."""
        a, b, c, d, e, f = _TURNS[self.orientation]
        return (a * width, b * height, c * width, d * height, e * width + x, f * height + y)


def prepare(data: bytes | None) -> Picture | str:
    """A picture, or the word for why there is none: "absent", "damaged", "too_large"."""
    if not data:
        return "absent"
    name = hashlib.sha1(data, usedforsecurity=False).hexdigest()
    header = _fitting(data)
    if header:
        colours = {1: "DeviceGray", 3: "DeviceRGB", 4: "DeviceCMYK"}[header.components]
        return Picture(
            name, header.data, header.width, header.height, colours, header.inverted, header.orientation
        )
    return _converted(data, name)


def passes(data: bytes) -> bool:
    """Whether a PDF carries the bytes as they are."""
    return _fitting(data) is not None


def _fitting(data: bytes) -> jpeg.Jpeg | None:
    header = jpeg.read(data)
    if header and len(data) <= _MOST_BYTES and max(header.width, header.height) <= _MOST_SIDE:
        return header
    return None


def _converted(data: bytes, name: str) -> Picture | str:
    """The picture scaled down and written as JPEG. Pillow is loaded here only, since most forms never need it."""
    from PIL import Image, ImageOps
    from pillow_heif import register_heif_opener

    register_heif_opener()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(BytesIO(data))
        if image.width * image.height > _MOST_PIXELS:
            return "too_large"
        image.draft("RGB", (_SCALED_SIDE, _SCALED_SIDE))
        upright = ImageOps.exif_transpose(image)
        upright.thumbnail((_SCALED_SIDE, _SCALED_SIDE))
        flat = Image.new("RGB", upright.size, "white")
        shade = upright.convert("RGBA")
        flat.paste(shade, mask=shade.getchannel("A"))
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        return "too_large"
    except Exception:  # noqa: BLE001 (decoders raise anything on hostile bytes; the form says "damaged")
        return "damaged"
    out = BytesIO()
    flat.save(out, "JPEG", quality=85)
    return Picture(name, out.getvalue(), flat.width, flat.height, "DeviceRGB")
