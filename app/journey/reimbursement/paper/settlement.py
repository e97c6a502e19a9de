"""What is paid in the end, in figures and in words, and who claimed, reviewed and paid."""

from __future__ import annotations

from typing import Any

from app.platform.paper.amount_words import amount_words
from app.platform.paper.grid import Field, grid
from app.platform.paper.section import Section
from app.platform.paper.style import LABEL, STRONG, TOTAL, VALUE
from app.platform.paper.text import clean
from app.platform.paper.values import member, moment, money
from app.platform.paper.words import Words

_ROOM_TO_SIGN = LABEL.leading + 2 * VALUE.leading + 18


def sums(claim: Any, words: Words) -> Section:
    """A negative payable amount is money to be paid back, and named so."""
    payable = member(claim, "payable_fen")
    back = isinstance(payable, int) and payable < 0
    shown = money(-payable) if back else money(payable)
    rows = [
        [
            Field(words("sum.total"), money(member(claim, "total_fen"))),
            Field(words("sum.allowed"), money(member(claim, "allowed_total_fen"))),
            Field(words("sum.advance"), money(member(claim, "advance_fen"))),
            Field(words("sum.collected"), money(member(claim, "collected_fen"))),
        ],
        [
            Field(words("sum.refund" if back else "sum.payable"), shown, 4, kind=TOTAL),
            Field(
                words("sum.refund_words" if back else "sum.words"), _in_words(claim, payable), 8, kind=STRONG
            ),
        ],
        [Field(words("sum.remarks"), member(claim, "remarks"), 12)],
    ]
    blocks = grid(rows, words)
    blocks[0].keep = True
    return Section(words("section.sums"), [*blocks], words("note.money"))


def approval(claim: Any, words: Words) -> Section:
    """Three boxes with name and time, and room to sign by hand."""
    steps = (
        ("claimant", member(claim, "engineer", "name"), member(claim, "submitted_at")),
        ("reviewer", member(claim, "reviewed_by"), member(claim, "reviewed_at")),
        ("payer", member(claim, "paid_by"), member(claim, "paid_at")),
    )
    fields = [
        Field(words(f"approval.{step}"), _done(who, when, words), 4, least=_ROOM_TO_SIGN)
        for step, who, when in steps
    ]
    return Section(words("section.approval"), [*grid([fields], words)], follows=True)


def _done(who: Any, when: Any, words: Words) -> str:
    at = moment(when)
    return "\n".join(part for part in (clean(who), at) if part) if at else words("approval.waiting")


def _in_words(claim: Any, payable: Any) -> str:
    """The words given with the claim, else those of the amount."""
    given = clean(member(claim, "payable_words"))
    if given or type(payable) is not int:
        return given
    try:
        return amount_words(abs(payable))
    except ValueError:
        return ""
