"""What flows down the pages: blocks, and the row of cells of which grids and tables are made.

A block knows its height, draws itself below a line, and may be able to split. It does not know its page; `flow` places it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.platform.paper.pen import Pen
from app.platform.paper.style import HAIR, HAIRLINE, INK, LEFT, RIGHT, RULE, Type

Line = tuple[Type, str]
Paint = Callable[[Pen, float, float, float, float], None]  # pen, x, top, width, height


class Block:
    """Base of what flows.

    keep: not parted from the next block. heads: set above it where it begins a page. gap: dropped at the top of a page.
    turns: begins a new page.
    """

    height: float = 0.0
    keep = False
    heads: tuple[Block, ...] = ()
    gap = False
    turns = False

    def begin_page(self) -> None:
        """Told when the block comes to stand first on a page, under its heads."""

    def draw(self, pen: Pen, top: float) -> None:
        """Draws below `top`; nothing by default."""

    def split(self, room: float) -> tuple[Block, Block] | None:
        """Two blocks of which the first fits into `room`, or None."""
        return None


class Gap(Block):
    """White space; dropped at the top of a page."""

    gap = True

    def __init__(self, height: float, *, keep: bool = True) -> None:
        self.height, self.keep = height, keep


class PageTurn(Block):
    """What follows begins on a new page."""

    gap = turns = True


class Cell:
    """Lines of text in a column. `again` is set above what continues on the next page; `least` is the least height."""

    __slots__ = ("again", "align", "least", "lines", "paint", "width", "x")

    def __init__(
        self,
        x: float,
        width: float,
        lines: list[Line],
        *,
        align: str = "left",
        again: list[Line] | None = None,
        paint: Paint | None = None,
        least: float = 0,
    ) -> None:
        self.x, self.width, self.lines, self.align = x, width, lines, align
        self.again, self.paint, self.least = again or [], paint, least

    @property
    def height(self) -> float:
        return max(self.least, sum(kind.leading for kind, _ in self.lines))


class Row(Block):
    """Cells side by side over a rule. Kept whole where it can be; a very tall one splits between lines."""

    PAD = 2.7
    SPLIT_OVER = 190.0  # points; a row below this height moves to the next page instead
    FEWEST = 3  # lines of a cell on either side of a split

    def __init__(
        self,
        cells: list[Cell],
        *,
        ground: str | None = None,
        bars: tuple[float, ...] = (),
        opens: bool = False,
        closes: bool = False,
        pad: float = PAD,
    ) -> None:
        """bars: x of upright hairlines. opens and closes: a heavier rule above or below."""
        self.cells, self.ground, self.bars, self.opens, self.closes, self.pad = (
            cells, ground, bars, opens, closes, pad,
        )  # fmt: skip
        self.height = 2 * pad + max(cell.height for cell in cells)

    def draw(self, pen: Pen, top: float) -> None:
        bottom = top - self.height
        if self.ground:
            pen.box(LEFT, bottom, RIGHT - LEFT, self.height, ground=self.ground)
        for cell in self.cells:
            line_top = top - self.pad
            for kind, text in cell.lines:
                pen.line_of(cell.x, line_top, text, kind, align=cell.align, width=cell.width)
                line_top -= kind.leading
            if cell.paint:
                cell.paint(pen, cell.x, top - self.pad, cell.width, self.height - 2 * self.pad)
        for x in self.bars:
            pen.line(x, top, x, bottom)
        if self.opens:
            pen.line(LEFT, top, RIGHT, top, width=RULE, ink=INK)
        closing: dict[str, Any] = (
            {"width": RULE, "ink": INK} if self.closes else {"width": HAIRLINE, "ink": HAIR}
        )
        pen.line(LEFT, bottom, RIGHT, bottom, **closing)

    def begin_page(self) -> None:
        """Gets the heavy rule of a beginning, unless it stands under the head of its table."""
        self.opens = self.opens or not (self.heads and isinstance(self.heads[-1], Row))

    def split(self, room: float) -> tuple[Block, Block] | None:
        if self.height < self.SPLIT_OVER:
            return None
        firsts, rests = [], []
        for cell in self.cells:
            first, rest = _cut(cell, room - 2 * self.pad, self.FEWEST)
            if rest.lines and not first.lines:
                return None
            firsts.append(first)
            rests.append(rest)
        before = Row(firsts, ground=self.ground, bars=self.bars, opens=self.opens, pad=self.pad)
        after = Row(rests, ground=self.ground, bars=self.bars, closes=self.closes, pad=self.pad)
        after.keep, after.heads = self.keep, self.heads
        return before, after


def _cut(cell: Cell, room: float, fewest: int) -> tuple[Cell, Cell]:
    """The cell's lines that fit into the room, and the others; both sides of a real cut hold at least `fewest`."""
    used, count = 0.0, 0
    for kind, _ in cell.lines:
        used += kind.leading
        if used > room:
            break
        count += 1
    if count < len(cell.lines):
        count = min(count, len(cell.lines) - fewest)
        count = count if count >= min(fewest, len(cell.lines)) else 0
    kept, left = cell.lines[:count], cell.lines[count:]
    first = Cell(cell.x, cell.width, kept, align=cell.align, paint=cell.paint)
    return first, Cell(
        cell.x, cell.width, [*cell.again, *left] if left else [], align=cell.align, again=cell.again
    )
