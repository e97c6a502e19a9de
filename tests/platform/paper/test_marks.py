"""QR code and signature as drawn: what the rectangles and lines say, read back from the operators."""

from __future__ import annotations

import re

import pytest
import segno

from app.platform.paper import qr, strokes
from app.platform.paper.embed import DocumentFonts
from app.platform.paper.pen import Pen

ADDRESS = "https://service.example.com/v/3f2a9c1d77b0e412a6f0c5d8"


def test_the_rectangles_are_the_dark_modules() -> None:
    pen = Pen(DocumentFonts())
    code = segno.make(ADDRESS, error="m", micro=False, mask=3, boost_error=False)
    side = code.symbol_size(border=2)[0]
    qr.draw(pen, ADDRESS, 0, 0, side)
    dark = set()
    for x, y, width, height in re.findall(r"([\d.-]+) ([\d.-]+) ([\d.-]+) ([\d.-]+) re", pen.operators()):
        assert float(height) == 1
        row = side - 3 - round(float(y))
        dark |= {(row, round(float(x)) - 2 + step) for step in range(round(float(width)))}
    wanted = {(row, at) for row, line in enumerate(code.matrix) for at, module in enumerate(line) if module}
    assert dark == wanted


def _drawn(lines: object) -> list[float]:
    pen = Pen(DocumentFonts())
    strokes.draw(pen, lines, 100, 200, 200, 80)
    path = re.sub(r"[\d.]+ w", "", pen.operators().split("1 j", 1)[1].split("0 J")[0])
    return [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", path)]


def test_a_stroke_stays_inside_its_box_with_its_proportions() -> None:
    numbers = _drawn([[{"x": 0, "y": 0}, {"x": 500, "y": 200}, {"x": 1000, "y": 400}]])
    across, down = numbers[0::2], numbers[1::2]
    assert (min(across), max(across)) == (100, 300)
    assert (min(down), max(down)) == (200, 280)
    assert down[0] == 280  # y grows downwards on the pad


@pytest.mark.parametrize(
    "lines",
    [
        None, [], [[]], "x", [None], [[None, 3, "p"]], [[{"x": None, "y": 1}]], [[{"x": float("nan"), "y": 1}]],
        [[{"x": 10**400, "y": 1}]], [[{"x": True, "y": 1}]], {"x": 1},
    ],
)  # fmt: skip
def test_what_is_no_stroke_is_not_drawn(lines: object) -> None:
    assert not strokes.readable(lines)
    assert _drawn(lines) == []


def test_points_beyond_the_pad_come_to_its_edge_and_a_dot_is_a_dot() -> None:
    assert _drawn([[{"x": -50, "y": 9000, "p": -3}]]) == [100, 200, 100, 200]


def test_a_flood_of_points_is_cut_off() -> None:
    flood = [[{"x": at % 1000, "y": at % 400} for at in range(5000)] for _ in range(20)]
    assert len(_drawn(flood)) < 20_100 * 6
