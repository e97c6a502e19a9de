"""The goods receipt 接收单 on paper, in two copies: one for the store, one for who delivered or keeps the accounts.

A pure function of the receipt; reads no database and no clock.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.journey.parts.paper.receipt import sheet
from app.platform.paper.form import Particulars, compose_copies
from app.platform.paper.furniture import Furniture
from app.platform.paper.section import numbered
from app.platform.paper.text import one_line
from app.platform.paper.values import member
from app.platform.paper.words import language_of, load

_WORDS = Path(__file__).parent / "words"
COPIES = ("store", "accounts")


def render(receipt: dict[str, Any], language: str | None) -> bytes:
    """Both copies as one PDF, A4, each with pages counted for itself.

    receipt: {number, organisation, kind: delivery|exchange, supplier, delivery_note, place, received_by, received_at, remark,
    lines: [{part_number, name, spec, unit, quantity}]}. Whatever is missing is printed as missing.
    """
    words = load(_WORDS, language_of(language))
    number = one_line(member(receipt, "number"))
    copies = [
        [
            sheet.masthead(receipt, copy, words),
            *numbered(
                (sheet.delivery(receipt, words), sheet.lines(receipt, words), sheet.signatures(words)), words
            ),
        ]
        for copy in COPIES
    ]
    furniture = Furniture(
        words=words,
        running=(words("separator").join(part for part in (words("title"), number) if part), one_line(member(receipt, "place"))),
        foot=(words("foot"),),
    )  # fmt: skip
    particulars = Particulars(
        title=f"{words('title')} {number}".strip(),
        author=one_line(member(receipt, "received_by")),
        subject=words("subject"),
        made_at=member(receipt, "received_at"),
    )
    return compose_copies(copies, furniture, particulars)
