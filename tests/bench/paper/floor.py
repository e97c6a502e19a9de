"""The floor that `bench` measures against: the same marks on the same pages by bare reportlab canvas calls.

Layout is done before the clock starts; a call draws strings, lines, rectangles and photos, and saves. For the bench only.
"""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from app.platform.paper.block import Block
from app.platform.paper.embed import DocumentFonts
from app.platform.paper.flow import paginate
from app.platform.paper.furniture import Furniture
from app.platform.paper.pen import Pen
from app.platform.paper.photo import Picture
from app.platform.paper.style import PAGE_HEIGHT, PAGE_WIDTH, Type
from app.platform.paper.typeface import FOLDER

_FONT = "Floor"


class _Recorder(Pen):
    """A pen that notes what it is asked to draw, as canvas calls."""

    def __init__(self) -> None:
        super().__init__(DocumentFonts())
        self.calls: list[tuple[str, Any]] = []

    def text(self, x: float, y: float, text: str, kind: Type, *, ink: str | None = None) -> None:
        self.calls.append(("text", (kind.size, x, y, text)))

    def line(self, x1: float, y1: float, x2: float, y2: float, **_: Any) -> None:
        self.calls.append(("line", (x1, y1, x2, y2)))

    def box(self, x: float, y: float, width: float, height: float, **_: Any) -> None:
        self.calls.append(("rect", (x, y, width, height)))

    def rectangles(self, shapes: Any, ink: str) -> None:
        self.calls.extend(("rect", shape) for shape in shapes)

    def raw(self, operators: str, ink: str) -> None:
        self.calls.append(("raw", operators))

    def picture(self, picture: Picture, x: float, y: float, width: float, height: float) -> None:
        self.calls.append(("photo", (picture.name, x, y, width, height)))


def floor(blocks: list[Block], furniture: Furniture, photos: list[str]) -> Callable[[], bytes]:
    """A function that draws these pages the bare way. photos: paths of JPEG files, which reportlab passes through too."""
    if _FONT not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(_FONT, str(FOLDER / "NotoSansSC-Regular.ttf")))
    placed = paginate(blocks)
    recorded = []
    for number, page in enumerate(placed, start=1):
        pen = _Recorder()
        for top, block in page:
            block.draw(pen, top)
        furniture.around(pen, number, len(placed))
        recorded.append(pen.calls)

    def draw() -> bytes:
        out = BytesIO()
        canvas = Canvas(out, pagesize=(PAGE_WIDTH, PAGE_HEIGHT), invariant=1, initialFontName=_FONT)
        left = list(photos)
        for calls in recorded:
            for kind, given in calls:
                _DRAW[kind](canvas, given, left)
            canvas.showPage()
        canvas.save()
        return out.getvalue()

    return draw


def _text(canvas: Canvas, given: Any, _: list[str]) -> None:
    size, x, y, text = given
    canvas.setFont(_FONT, size)
    canvas.drawString(x, y, text)


def _photo(canvas: Canvas, given: Any, left: list[str]) -> None:
    canvas.drawImage(left.pop(0), *given[1:])


_DRAW: dict[str, Callable[[Canvas, Any, list[str]], None]] = {
    "text": _text,
    "photo": _photo,
    "line": lambda canvas, given, _: canvas.line(*given),
    "rect": lambda canvas, given, _: canvas.rect(*given, stroke=0, fill=1),
    "raw": lambda canvas, given, _: canvas.addLiteral(given),
}
