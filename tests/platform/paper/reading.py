"""What the tests of paper read out of a PDF: text page by page, fonts, pictures. Uses pypdf, an independent reader."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from pypdf import PdfReader

from app.platform.paper.block import Block
from app.platform.paper.form import Particulars, compose
from app.platform.paper.furniture import Furniture
from app.platform.paper.typeface import FOLDER
from app.platform.paper.words import Words, load


def words(language: str = "zh-CN") -> Words:
    """The words that all forms share."""
    return load(FOLDER.parent / "words", language)


def printed(blocks: list[Block]) -> bytes:
    """A document of nothing but these blocks."""
    return compose(blocks, Furniture(words(), ("", ""), ()), Particulars("t", "a", "s", None))


def pages(pdf: bytes) -> list[str]:
    """The text of each page."""
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]


def text(pdf: bytes) -> str:
    """All text without spaces and line ends, as wrapped text is compared."""
    return squeezed("".join(pages(pdf)))


def squeezed(raw: str) -> str:
    return "".join(raw.split())


def fonts(pdf: bytes) -> list[Any]:
    """The font dictionaries of the first page."""
    resources = PdfReader(BytesIO(pdf)).pages[0]["/Resources"]
    return [font.get_object() for font in resources["/Font"].values()]


def pictures(pdf: bytes) -> list[bytes]:
    """The JPEG streams of all pages, as they stand in the file."""
    found = []
    for page in PdfReader(BytesIO(pdf)).pages:
        objects = page["/Resources"].get("/XObject", {})
        found.extend(objects[name].get_object()._data for name in objects)
    return found
