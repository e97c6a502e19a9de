"""The spare-part requisition on paper: what was asked, approved, issued and received, by whom and when.

A pure function of the requisition; reads no database and no clock. Serves as issue note too.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.journey.parts.paper import requisition as parts_of
from app.platform.paper.form import Particulars, compose
from app.platform.paper.furniture import Furniture
from app.platform.paper.section import numbered
from app.platform.paper.text import one_line
from app.platform.paper.values import member, members
from app.platform.paper.words import language_of, load

_WORDS = Path(__file__).parent / "words"


def render(requisition: dict[str, Any], language: str | None) -> bytes:
    """The requisition as PDF, A4.

    requisition: {number, organisation, kind: job|van, engineer: {name, employee_no, region} or a name, job_number, needed_by,
    proposal, lines: [{part_number, name, spec, unit, quantity, approved, issued, received, reason, cut_reason}],
    states: [{state, by, at, remarks}] in order of time}. Whatever is missing is printed as missing.
    """
    words = load(_WORDS, language_of(language))
    number = one_line(member(requisition, "number"))
    engineer = parts_of.engineer(requisition, "name")
    sections = (
        parts_of.who(requisition, words),
        parts_of.lines(requisition, words),
        parts_of.history(requisition, words),
        parts_of.signatures(words),
    )
    furniture = Furniture(
        words=words,
        running=(words("separator").join(part for part in (words("title"), number) if part), engineer),
        foot=(words("foot"),),
    )
    states = members(requisition, "states")
    particulars = Particulars(
        title=f"{words('title')} {number}".strip(),
        author=engineer,
        subject=words("subject"),
        made_at=member(states[-1], "at") if states else None,
    )
    return compose(
        [parts_of.masthead(requisition, words), *numbered(sections, words)], furniture, particulars
    )
