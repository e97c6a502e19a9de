"""Turns a PDF into small grey pictures, as a black-and-white printer would, and tells how far two of them differ.

Pictures are compared at a third of their size, so that another version of the renderer, which smooths edges otherwise,
makes no difference, and a missing word does. That the words are the right ones, the tests of each form's text tell.
"""

from __future__ import annotations

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageChops

APPROVED = Path(__file__).parent / "approved"
DPI = 54
_REDUCED = 3
_LEVELS = 40  # of 255: what a smoothed edge does not reach after the reduction
MOST_PIXELS = 8  # of about 30,000; three characters that are missing make more


def pictures(pdf: bytes, keep: tuple[int, ...] | None = None) -> list[Image.Image]:
    """Each page, or those of these numbers, in grey."""
    with TemporaryDirectory() as folder:
        source = Path(folder) / "form.pdf"
        source.write_bytes(pdf)
        subprocess.run(
            ["pdftoppm", "-r", str(DPI), "-gray", "-png", source, Path(folder) / "page"],
            check=True,
            timeout=60,
        )
        pages = sorted(Path(folder).glob("page*.png"))
        return [_read(page) for at, page in enumerate(pages, start=1) if keep is None or at in keep]


def approved(name: str) -> list[Image.Image]:
    """The pictures that somebody approved under the form's name."""
    return [_read(path) for path in sorted(APPROVED.glob(f"{name}@*.png"))]


def differing(one: Image.Image, other: Image.Image) -> int:
    """How many pixels of the reduced pictures are plainly not the same; all of them when the sizes differ."""
    if one.size != other.size:
        return max(one.width * one.height, other.width * other.height)
    difference = ImageChops.difference(one.reduce(_REDUCED), other.reduce(_REDUCED))
    return sum(difference.histogram()[_LEVELS:])


def _read(path: Path) -> Image.Image:
    with Image.open(path) as image:
        return image.convert("L")
