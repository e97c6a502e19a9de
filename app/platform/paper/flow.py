"""Places blocks on pages: chains that belong together stay together, heads of tables repeat, tall rows split.

Pure: blocks in, places out. Pages are counted before anything is drawn, so "page n of m" is known.
"""

from __future__ import annotations

from collections import deque
from itertools import accumulate

from app.platform.paper.block import Block
from app.platform.paper.style import BOTTOM, RUNNING_HEAD, TOP

_KEEP_UNDER = 300.0  # points; what is taller may be parted from its next block, for it must be free to split
Placed = list[tuple[float, Block]]  # top edge, block


def paginate(blocks: list[Block], *, top: float = TOP, bottom: float = BOTTOM) -> list[Placed]:
    """Pages of placed blocks, at least one. Later pages begin RUNNING_HEAD lower."""
    pages = _Pages(top, bottom)
    queue = deque(blocks)
    while queue:
        chain = _chain(queue)
        if chain[0].turns and not pages.is_fresh:
            pages.turn()
        height = sum(block.height for block in chain)
        if height <= pages.room:
            pages.place(chain)
            continue
        parts = chain[-1].split(pages.room - height + chain[-1].height)
        if parts:
            pages.place([*chain[:-1], parts[0]])
            pages.turn()
            queue.appendleft(parts[1])
        elif pages.is_fresh:
            # Nothing more can be gained by turning: a chain too long for a page is parted, a block too tall is cut off.
            count = _fitting(chain, pages.room)
            pages.place(chain[:count])
            queue.extendleft(reversed(chain[count:]))
            continue
        else:
            pages.turn()
            queue.extendleft(reversed(chain))
        pages.begin_with(queue[0])
    return pages.pages


def _chain(queue: deque[Block]) -> list[Block]:
    """The next block with all that must stay with it, taken from the queue."""
    chain = [queue.popleft()]
    while chain[-1].keep and chain[-1].height < _KEEP_UNDER and queue:
        chain.append(queue.popleft())
    return chain


def _fitting(chain: list[Block], room: float) -> int:
    """How many blocks of the chain fit, at least one."""
    heights = accumulate(block.height for block in chain)
    return max(sum(1 for height in heights if height <= room), 1)


class _Pages:
    def __init__(self, top: float, bottom: float) -> None:
        self._top, self._bottom = top, bottom
        self._y = top
        self.pages: list[Placed] = [[]]
        self.is_fresh = True

    @property
    def room(self) -> float:
        return self._y - self._bottom

    def place(self, blocks: list[Block]) -> None:
        for block in blocks:
            if block.gap and self.is_fresh:
                continue
            self._put(block)
            self.is_fresh = False

    def turn(self) -> None:
        self.pages.append([])
        self._y = self._top - RUNNING_HEAD
        self.is_fresh = True

    def begin_with(self, block: Block) -> None:
        for head in block.heads:
            self._put(head)
        block.begin_page()

    def _put(self, block: Block) -> None:
        self.pages[-1].append((self._y, block))
        self._y -= block.height
