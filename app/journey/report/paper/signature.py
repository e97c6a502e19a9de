"""The three boxes at the end: the customer's signature, the engineers, room for the organisation's stamp."""

from __future__ import annotations

from app.journey.report.paper.reported import Report
from app.journey.report.paper.subject import engineers
from app.platform.paper import strokes
from app.platform.paper.block import Block, Line
from app.platform.paper.grid import set_lines
from app.platform.paper.pen import Pen
from app.platform.paper.photos import frame
from app.platform.paper.style import ABSENT, HAIR, INK, LABEL, LEFT, RIGHT, RULE, STRONG, VALUE, WIDTH
from app.platform.paper.text import clean

_HEIGHT = 100.0
_SHARES = (0.5, 0.25, 0.25)
_PAD = 4.0


class SignatureBoxes(Block):
    """Never split, never parted from the evidence below."""

    keep = True

    def __init__(self, report: Report, height: float = _HEIGHT) -> None:
        self._report = report
        self._engineers = _engineers(report)
        named = sum(kind.leading for kind, _ in self._engineers)
        self.height = max(height, _PAD + LABEL.leading + 2 + named + _PAD)

    def draw(self, pen: Pen, top: float) -> None:
        bottom = top - self.height
        stamped = self._report.get("signature", "path") == "sealed_paper"
        inner = top - _PAD - LABEL.leading
        x = self._label(pen, LEFT, top, "confirm.stamp_photo" if stamped else "confirm.signature", _SHARES[0])
        self._draw_confirmation(pen, inner - 2, top - _HEIGHT + _PAD)
        x = self._label(pen, x, top, "confirm.engineers", _SHARES[1])
        line_top = inner - 2
        for kind, line in self._engineers:
            pen.line_of(x - WIDTH * _SHARES[1] + 5, line_top, line, kind)
            line_top -= kind.leading
        self._label(pen, x, top, "confirm.stamp", _SHARES[2])
        pen.line(LEFT, top, RIGHT, top, width=RULE, ink=INK)
        pen.line(LEFT, bottom, RIGHT, bottom, ink=HAIR)

    def _label(self, pen: Pen, x: float, top: float, key: str, share: float) -> float:
        """The label of a box and the bar at its left; answers where the box ends."""
        if x > LEFT:
            pen.line(x, top, x, top - self.height)
        pen.line_of(x if x == LEFT else x + 5, top - _PAD, self._report.words(key), LABEL)
        return x + WIDTH * share

    def _draw_confirmation(self, pen: Pen, top: float, bottom: float) -> None:
        report = self._report
        width = WIDTH * _SHARES[0] - 6
        path = report.get("signature", "path")
        drawn = report.get("signature", "strokes")
        if strokes.readable(drawn):
            strokes.draw(pen, drawn, LEFT, bottom, width, top - bottom)
        elif path == "sealed_paper":
            picture = report.picture(report.get("signature", "photo_sha256"))
            frame(pen, picture, LEFT, bottom, width, top - bottom, report.words)
        else:
            stated = path in ("refused", "absent")
            text = report.words.code("path", path) if stated else report.words("confirm.unsigned")
            kind = STRONG if stated else ABSENT
            middle = (top + bottom) / 2 + kind.leading / 2
            pen.line_of(LEFT, middle, clean(text), kind, align="center", width=width)


def _engineers(report: Report) -> list[Line]:
    """Everybody of the crew; the boxes grow with them."""
    text = engineers(report)
    return set_lines(text, VALUE, WIDTH * _SHARES[1] - 10) if text else [(ABSENT, report.words("missing"))]
