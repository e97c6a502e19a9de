"""Makes a document of blocks and furniture: counts the pages, draws each, answers the bytes.

Not here: what any form contains; that is each stage's own `paper`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.platform.paper.block import Block
from app.platform.paper.flow import paginate
from app.platform.paper.furniture import Furniture
from app.platform.paper.press import Press
from app.platform.paper.room import Room


@dataclass(frozen=True)
class Particulars:
    """What the file says of itself. made_at: wire moment from the content, never the clock."""

    title: str
    author: str
    subject: str
    made_at: str | None
    keywords: str = ""


def compose(
    blocks: list[Block], furniture: Furniture, particulars: Particulars, room: Room | None = None
) -> bytes:
    """The PDF of the blocks on A4 pages. room: left for a signature."""
    return compose_copies([blocks], furniture, particulars, room)


def compose_copies(
    copies: Sequence[list[Block]], furniture: Furniture, particulars: Particulars, room: Room | None = None
) -> bytes:
    """Several copies of a form in one PDF, each with a first page and page numbers of its own."""
    press = Press(
        title=particulars.title,
        author=particulars.author,
        subject=particulars.subject,
        language=furniture.words.language,
        made_at=particulars.made_at,
        keywords=particulars.keywords,
        room=room,
    )
    for blocks in copies:
        pages = paginate(blocks)
        for number, placed in enumerate(pages, start=1):
            pen = press.pen()
            furniture.behind(pen)
            for top, block in placed:
                block.draw(pen, top)
            furniture.around(pen, number, len(pages))
            press.add(pen)
    return press.finish()
