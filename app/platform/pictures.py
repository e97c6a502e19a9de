"""Photos: whether bytes are a picture that can be decoded, and small copies. Originals are never re-encoded."""

from __future__ import annotations

import io
import warnings

import pillow_heif
from PIL import Image, ImageOps

MOST_PIXELS = 60_000_000
THUMB = (480, 480)
Image.MAX_IMAGE_PIXELS = MOST_PIXELS
pillow_heif.register_heif_opener()


def why_not_a_picture(data: bytes) -> str | None:
    """The problem's code when the bytes cannot be decoded whole or are too large a picture; None when all is well."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data)) as picture:
                picture.load()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        return "file.not_a_picture"
    return None


def thumbnail(data: bytes) -> bytes:
    """A JPEG of at most 480 × 480 pixels, upright, without EXIF."""
    with Image.open(io.BytesIO(data)) as picture:
        picture.draft("RGB", THUMB)
        upright = ImageOps.exif_transpose(picture).convert("RGB")
    upright.thumbnail(THUMB)
    out = io.BytesIO()
    upright.save(out, "JPEG", quality=75)
    return out.getvalue()
