"""The return list of old parts 旧件返厂清单: what lies in which box under which waybill, with room to count it on arrival.

A pure function of the list; reads no database and no clock.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.journey.parts.paper.returning import sheet
from app.platform.paper.form import Particulars, compose
from app.platform.paper.furniture import Furniture
from app.platform.paper.section import numbered
from app.platform.paper.text import one_line
from app.platform.paper.values import member, moment
from app.platform.paper.words import language_of, load

_WORDS = Path(__file__).parent / "words"


def render(listed: dict[str, Any], language: str | None) -> bytes:
    """The return list as PDF, A4; a section for each box, those that are not yet sent last.

    listed: {organisation, engineers: [name], made_at, parts: [{tag, part_number, name, quantity, unit, waybill, box, shipped_at,
    job_number, report_number, vin, plate, supplier_code, cause, due_at, overdue, received_quantity}]}. Whatever is missing is
    printed as missing.
    """
    words = load(_WORDS, language_of(language))
    made = moment(member(listed, "made_at"))
    sections = (*sheet.boxes(listed, words), sheet.arrival(words), sheet.signatures(words))
    who = sheet.engineers(listed, words)
    furniture = Furniture(
        words=words,
        running=(words("separator").join(part for part in (words("title"), made) if part), who),
        foot=(words("foot"),),
    )
    particulars = Particulars(
        title=f"{words('title')} {made}".strip(),
        author=one_line(who),
        subject=words("subject"),
        made_at=member(listed, "made_at"),
    )
    return compose([sheet.masthead(listed, words), *numbered(sections, words)], furniture, particulars)
