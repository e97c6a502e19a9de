"""Draws on one page: text, lines, boxes, curves, pictures. Gathers PDF operators and hands them over at once.

All coordinates in points from the bottom left. Knows nothing of blocks or flow. Goes below reportlab's text and
line calls because those cost ten times as much; see `bench`.
"""

from __future__ import annotations

from collections.abc import Iterable

from reportlab.pdfbase.pdfdoc import xObjectName

from app.platform.paper.embed import DocumentFonts
from app.platform.paper.photo import Picture
from app.platform.paper.style import HAIR, HAIRLINE, Type

Point = tuple[float, float]
MIDDLE = 0.38  # where the middle of a Chinese character lies above the base line, in type sizes


class Pen:
    """The operators of one page, in drawing order."""

    def __init__(self, fonts: DocumentFonts) -> None:
        self._fonts = fonts
        self._operators: list[str] = []
        self._in_text = False
        self._fill = self._stroke = ""
        self.pictures: dict[str, Picture] = {}

    def operators(self) -> str:
        """The content of the page so far."""
        self._leave_text()
        return "\n".join(self._operators)

    def text(self, x: float, y: float, text: str, kind: Type, *, ink: str | None = None) -> None:
        """One line of clean text with its base line at y."""
        if not text:
            return
        if not self._in_text:
            self._operators.append("BT")
            self._in_text = True
        self._fill_with(ink or kind.ink)
        shown = self._fonts.show(text, kind.face, f"{kind.size:g}")
        self._operators.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm {shown}")

    def line_of(
        self, x: float, top: float, text: str, kind: Type, *, align: str = "left", width: float = 0
    ) -> None:
        """One line of text in a line box that begins at `top`; align within width: left, right, center."""
        if align != "left":
            spare = width - kind.face.width(text, kind.size)
            x += spare if align == "right" else spare / 2
        self.text(x, top - kind.leading / 2 - MIDDLE * kind.size, text, kind)

    def turned_text(self, x: float, y: float, text: str, kind: Type, cosine: float, sine: float) -> None:
        """Text centred on (x, y) and turned, for the mark behind a draft."""
        self._leave_text()
        half = kind.face.width(text, kind.size) / 2
        left, base = x - half * cosine, y - half * sine
        shown = self._fonts.show(text, kind.face, f"{kind.size:g}")
        matrix = f"{cosine:.4f} {sine:.4f} {-sine:.4f} {cosine:.4f} {left:.2f} {base:.2f}"
        self._operators.append(f"q {kind.ink} rg BT {matrix} Tm {shown} ET Q")

    def line(
        self, x1: float, y1: float, x2: float, y2: float, *, width: float = HAIRLINE, ink: str = HAIR
    ) -> None:
        """A straight line."""
        self._stroke_with(ink)
        self._operators.append(f"{width:g} w {x1:.2f} {y1:.2f} m {x2:.2f} {y2:.2f} l S")

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        ground: str | None = None,
        edge: str | None = None,
        dashed: bool = False,
        thickness: float = HAIRLINE,
    ) -> None:
        """A rectangle with its lower left corner at (x, y), filled with ground and outlined with edge."""
        shape = f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re"
        if ground:
            self._leave_text()
            self._fill_with(ground)
            self._operators.append(f"{shape} f")
        if edge:
            self._stroke_with(edge)
            dash, solid = ("[2 2] 0 d ", " [] 0 d") if dashed else ("", "")
            self._operators.append(f"{dash}{thickness:g} w {shape} S{solid}")

    def rectangles(self, shapes: Iterable[tuple[float, float, float, float]], ink: str) -> None:
        """Many filled rectangles as one shape, without seams between them."""
        self._leave_text()
        self._fill_with(ink)
        self._operators.append(
            " ".join(f"{x:.2f} {y:.2f} {w:.2f} {h:.2f} re" for x, y, w, h in shapes) + " f"
        )

    def polygon(self, points: list[Point], *, ground: str | None = None, edge: str | None = None) -> None:
        """A closed shape of straight sides, filled or outlined."""
        self._leave_text()
        path = _path(points) + " h "
        if ground:
            self._fill_with(ground)
            self._operators.append(path + "f")
        if edge:
            self._stroke_with(edge)
            self._operators.append(f"0.6 w {path}S")

    def raw(self, operators: str, ink: str) -> None:
        """Ready path operators drawn with a stroke colour, as one group."""
        self._stroke_with(ink)
        self._operators.append(operators)

    def picture(self, picture: Picture, x: float, y: float, width: float, height: float) -> None:
        """A picture the right way up, stretched over a rectangle; the document takes its bytes once."""
        self._leave_text()
        self.pictures[picture.name] = picture
        placed = " ".join(f"{number:.3f}" for number in picture.placed(x, y, width, height))
        self._operators.append(f"q {placed} cm /{xObjectName(picture.name)} Do Q")

    def _fill_with(self, ink: str) -> None:
        if ink != self._fill:
            self._operators.append(f"{ink} rg")
            self._fill = ink

    def _stroke_with(self, ink: str) -> None:
        self._leave_text()
        if ink != self._stroke:
            self._operators.append(f"{ink} RG")
            self._stroke = ink

    def _leave_text(self) -> None:
        if self._in_text:
            self._operators.append("ET")
            self._in_text = False


def _path(points: list[Point]) -> str:
    first, *rest = points
    return f"{first[0]:.2f} {first[1]:.2f} m " + " ".join(f"{x:.2f} {y:.2f} l" for x, y in rest)
