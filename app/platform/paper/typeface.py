"""The two weights of the forms, each with the files asked for what it lacks; measures text.

A character that no file has is printed as the geta mark 〓, the printers' sign for a missing sort, and still
extracts as itself. Not here: what a document embeds (`embed`).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from app.platform.paper.truetype import TrueTypeFile

FOLDER = Path(__file__).parent / "fonts"
MISSING = "〓"


class Place(NamedTuple):
    """Where a character's picture is: which file, which glyph there."""

    file: TrueTypeFile
    glyph: int
    advance: int  # thousandths of the type size


class _Places(dict[str, Place]):
    """Where each character seen so far is; shared by all documents of the process."""

    def __init__(self, files: tuple[TrueTypeFile, ...]) -> None:
        super().__init__()
        self._files = files

    def __missing__(self, character: str) -> Place:
        place = self[character] = (
            self._found(ord(character)) or self._found(ord(MISSING)) or _nowhere(self._files)
        )
        return place

    def _found(self, codepoint: int) -> Place | None:
        for file in self._files:
            glyph = file.glyph(codepoint)
            if glyph:
                return Place(file, glyph, file.advance(glyph))
        return None


class _Widths(dict[str, int]):
    """Advance of each character seen so far, in thousandths of the type size."""

    def __init__(self, places: _Places) -> None:
        super().__init__()
        self._places = places

    def __missing__(self, character: str) -> int:
        advance = self[character] = self._places[character].advance
        return advance


class Typeface:
    """One weight. `places` and `widths` map a character to its picture and its advance; `width` measures text."""

    def __init__(self, files: tuple[TrueTypeFile, ...]) -> None:
        self.files = files
        self.main = files[0]
        self.places = _Places(files)
        self.widths = _Widths(self.places)

    def width(self, text: str, size: float) -> float:
        """Width of one line of text in points."""
        return sum(map(self.widths.__getitem__, text)) * size / 1000


def _nowhere(files: tuple[TrueTypeFile, ...]) -> Place:
    return Place(files[0], 0, files[0].advance(0))


@cache
def file(name: str) -> TrueTypeFile:
    """A font file by its stem; opened once a process."""
    return TrueTypeFile(FOLDER / f"{name}.ttf")


@cache
def regular() -> Typeface:
    names = ("NotoSansSC-Regular", "NotoSansHanSupplement-Regular", "NotoEmoji-Regular")
    return Typeface(tuple(file(name) for name in names))


@cache
def bold() -> Typeface:
    """Semi-bold; a character that only the regular weight has is shown in that."""
    return Typeface((file("NotoSansSC-SemiBold"), *regular().files))
