"""The expense claim on paper: the lines, the settlement in figures and words, the sheet of vouchers.

A pure function of the claim; reads no database and no clock.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.journey.reimbursement.paper import lines, settlement, trip, vouchers
from app.platform.paper.form import Particulars, compose
from app.platform.paper.furniture import Furniture
from app.platform.paper.section import numbered
from app.platform.paper.text import one_line
from app.platform.paper.values import member
from app.platform.paper.words import language_of, load

_WORDS = Path(__file__).parent / "words"


def render(claim: dict[str, Any], *, vouchers: Callable[[str], bytes | None], language: str | None) -> bytes:
    """The claim as PDF, A4, the vouchers on pages of their own.

    claim: {number, organisation, engineer: {name, employee_no, region}, job_numbers: [], purpose, trip_from, trip_to, from_on,
    to_on, lines: [{kind, on, city, amount_fen, allowed_fen, cut_reason, invoice_number, note, photo_sha256, duplicate}],
    advance_fen, collected_fen, total_fen, allowed_total_fen, payable_fen, payable_words, submitted_at, reviewed_by, reviewed_at,
    paid_by, paid_at, remarks}; amounts in fen, moments as on the wire. Whatever is missing is printed as missing.
    vouchers: the bytes of a picture by its SHA-256, None where there is none (yet).
    """
    words = load(_WORDS, language_of(language))
    sections = (
        trip.trip(claim, words),
        lines.lines(claim, words),
        settlement.sums(claim, words),
        settlement.approval(claim, words),
        _voucher_sheet(claim, vouchers, words),
    )
    number = one_line(member(claim, "number"))
    furniture = Furniture(
        words=words,
        running=(
            words("separator").join(part for part in (words("title"), number) if part),
            one_line(member(claim, "engineer", "name")),
        ),
        foot=(words("foot"),),
    )
    particulars = Particulars(
        title=f"{words('title')} {number}".strip(),
        author=one_line(member(claim, "engineer", "name")),
        subject=words("subject"),
        made_at=member(claim, "submitted_at"),
    )
    return compose([trip.masthead(claim, words), *numbered(sections, words)], furniture, particulars)


_voucher_sheet = vouchers.sheet
