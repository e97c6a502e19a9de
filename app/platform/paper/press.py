"""Turns drawn pages into the bytes of one PDF, through reportlab's canvas. The same pages give the same bytes.

No clock, no environment: the date comes from the caller, the file identifier from the content. Not here: layout.
"""

from __future__ import annotations

import hashlib
from io import BytesIO
from types import SimpleNamespace
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc, pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from app.kernel.clock import parse
from app.platform.paper.embed import DocumentFonts
from app.platform.paper.pen import Pen
from app.platform.paper.photo import Picture
from app.platform.paper.room import Room, furnish
from app.platform.paper.style import PAGE_HEIGHT, PAGE_WIDTH

rl_config.useA85 = 0  # binary streams: a fifth smaller, and photos pass through as they are

# A canvas begins each page in some font. Naming one that is never embedded keeps Helvetica out of the file.
_NO_FONT = "WaysideNone"
pdfmetrics.registerFont(
    SimpleNamespace(
        fontName=_NO_FONT, face=SimpleNamespace(name=_NO_FONT), _dynamicFont=True, _multiByte=False
    )
)


class Press:
    """One document being made: take a pen a page, hand it back, finish.

    made_at: moment as wire text, shown as the file's date; None or unreadable leaves the date of no meaning (2000-01-01).
    size: of every page in points, A4 unless it is said.
    keywords: for machines that look for the paper's origin. room: left for a signature.
    """

    def __init__(
        self,
        *,
        title: str,
        author: str,
        subject: str,
        language: str,
        made_at: str | None,
        size: tuple[float, float] = (PAGE_WIDTH, PAGE_HEIGHT),
        keywords: str = "",
        room: Room | None = None,
    ) -> None:
        self._out = BytesIO()
        self._canvas = Canvas(
            self._out,
            pagesize=size,
            pageCompression=1,
            invariant=1,
            initialFontName=_NO_FONT,
            lang=language,
            pdfVersion=(1, 7),
        )
        self._canvas.setTitle(title)
        self._canvas.setAuthor(author)
        self._canvas.setSubject(subject)
        self._canvas.setKeywords(keywords)
        self._canvas.setCreator("Wayside")
        self._document: Any = self._canvas._doc  # noqa: SLF001 (the door that reportlab's own fonts and images use)
        stamp = pdf_date(made_at)
        self._canvas.setDateFormatter(lambda *_: stamp)
        self._document.signature = hashlib.md5(title.encode(), usedforsecurity=False)
        self._fonts = DocumentFonts()
        self._document.delayedFonts.append(self._fonts)
        self._pictures: set[str] = set()
        if room is not None:
            furnish(self._canvas, room)

    def pen(self) -> Pen:
        """A pen for the next page."""
        return Pen(self._fonts)

    def add(self, pen: Pen) -> None:
        """Puts a drawn page at the end of the document."""
        content = pen.operators()
        self._document.updateSignature(content)
        self._canvas.addLiteral(content)
        for name, picture in pen.pictures.items():
            if name not in self._pictures:
                self._document.addForm(name, _image(picture))
                self._pictures.add(name)
        self._canvas._formsinuse.extend(pen.pictures)  # noqa: SLF001 (the page's list of pictures)
        self._canvas.showPage()

    def finish(self) -> bytes:
        """The bytes of the document; nothing can be added afterwards."""
        self._canvas.save()
        return self._out.getvalue()


def _image(picture: Picture) -> Any:
    stream = pdfdoc.PDFStream(content=picture.data)
    stream.dictionary.dict.update(
        {
            "Type": "/XObject",
            "Subtype": "/Image",
            "Width": picture.width,
            "Height": picture.height,
            "BitsPerComponent": 8,
            "ColorSpace": f"/{picture.colours}",
            "Filter": "/DCTDecode",
        }
    )
    if picture.inverted:
        stream.dictionary["Decode"] = "[1 0 1 0 1 0 1 0]"
    return stream


def pdf_date(made_at: str | None) -> str:
    """A moment as PDF writes it, UTC."""
    try:
        moment = parse(made_at or "")
    except ValueError:
        return "D:20000101000000+00'00'"
    return moment.strftime("D:%Y%m%d%H%M%S+00'00'")
