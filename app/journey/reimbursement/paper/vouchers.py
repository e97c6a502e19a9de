"""The sheet of vouchers: each photo in a frame numbered as its line, an empty frame where a paper is still to be pasted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.platform.paper.block import Block, Gap, PageTurn
from app.platform.paper.grid import Field, grid
from app.platform.paper.photo import Picture, prepare
from app.platform.paper.photos import Plate, photo_rows
from app.platform.paper.section import Section
from app.platform.paper.style import BODY, BODY_MUTED, BODY_STRONG
from app.platform.paper.text import clean, one_line
from app.platform.paper.values import member, members, money
from app.platform.paper.words import Words

_WITHOUT_VOUCHER = "daily_allowance"
_FRAME_HEIGHT = 188.0


def sheet(claim: Any, find: Callable[[str], bytes | None], words: Words) -> Section:
    """Frames for all lines but daily allowances without a picture; those are named above them."""
    plates, unneeded, prepared = [], [], dict[str, Picture | str]()
    for number, line in enumerate(members(claim, "lines"), start=1):
        digest = member(line, "photo_sha256")
        if not digest and member(line, "kind") == _WITHOUT_VOUCHER:
            unneeded.append(str(number))
            continue
        plates.append(Plate(_picture(digest, find, prepared), _caption(number, line, words)))
    if not plates:
        return Section(words("section.vouchers"), [])
    blocks: list[Block] = []
    if unneeded:
        kind = words.code("kind", _WITHOUT_VOUCHER)
        note = words("voucher.unneeded", numbers=words("joiner").join(unneeded), kind=kind)
        blocks += [*grid([[Field(words("voucher.without"), note, 12, kind=BODY)]], words), Gap(6)]
    blocks += photo_rows(plates, words, frame_height=_FRAME_HEIGHT)
    title = words("vouchers_title")
    return Section(title, blocks, words("note.vouchers", count=len(plates)), before=PageTurn())


def _picture(
    digest: Any, find: Callable[[str], bytes | None], prepared: dict[str, Picture | str]
) -> Picture | str:
    if not isinstance(digest, str) or not digest:
        return "paste"
    if digest not in prepared:
        prepared[digest] = prepare(find(digest))
    return prepared[digest]


def _caption(number: int, line: Any, words: Words) -> tuple[Any, ...]:
    kind = words.code("kind", member(line, "kind")) or words("missing")
    head = (
        words("voucher.number", number=number),
        kind,
        money(member(line, "amount_fen")) or words("missing"),
    )
    invoice = one_line(member(line, "invoice_number"))
    facts = (
        one_line(member(line, "on")),
        one_line(member(line, "city")),
        words("line.invoice", number=invoice) if invoice else "",
        words("line.duplicate") if member(line, "duplicate") else "",
        clean(member(line, "note")),
    )
    separator = words("separator")
    return (
        (BODY_STRONG, separator.join(head)),
        (BODY_MUTED, separator.join(fact for fact in facts if fact)),
    )
