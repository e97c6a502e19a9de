"""The shipment note 发运单: what travels to whom under which waybill, for a requisition that was issued or a transfer.

A pure function of the shipment; reads no database and no clock. What no record holds, the address on the
parcel, freight and weight, is left to a pen.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.journey.parts.paper.shipment import sheet
from app.platform.paper.form import Particulars, compose
from app.platform.paper.furniture import Furniture
from app.platform.paper.section import numbered
from app.platform.paper.text import one_line
from app.platform.paper.values import member
from app.platform.paper.words import language_of, load

_WORDS = Path(__file__).parent / "words"


def render(shipment: dict[str, Any], language: str | None) -> bytes:
    """The shipment note as PDF, A4.

    shipment: {number, organisation, kind: requisition|transfer, waybill, sent_at, sent_by, from_place, to_place, receiver,
    receiver_phone, site, job_number, reason, old_part_wanted, lines: [{part_number, name, spec, unit, quantity, serials}]}.
    Whatever is missing is printed as missing.
    """
    words = load(_WORDS, language_of(language))
    number = one_line(member(shipment, "number"))
    sections = (
        sheet.way(shipment, words),
        sheet.lines(shipment, words),
        sheet.carriage(words),
        sheet.signatures(words),
    )
    furniture = Furniture(
        words=words,
        running=(
            words("separator").join(part for part in (words("title"), number) if part),
            one_line(member(shipment, "receiver")) or one_line(member(shipment, "to_place")),
        ),
        foot=(words("foot_old_part" if member(shipment, "old_part_wanted") is True else "foot"),),
    )
    particulars = Particulars(
        title=f"{words('title')} {number}".strip(),
        author=one_line(member(shipment, "sent_by")),
        subject=words("subject"),
        made_at=member(shipment, "sent_at"),
    )
    return compose([sheet.masthead(shipment, words), *numbered(sections, words)], furniture, particulars)
