"""The blank service report for pen and paper: every field of the report with room to write, every choice with a box to tick.

A phone that died is no excuse. Labels and choices are those of the printed report, so the two can be laid side by side. A
pure function of the maker and the language. Not here: how it comes into the system; that is typed in, and signed again.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.journey.report.paper.blank import ending, steps
from app.platform.paper.form import Particulars, compose
from app.platform.paper.furniture import Furniture, Masthead
from app.platform.paper.section import numbered
from app.platform.paper.text import one_line
from app.platform.paper.values import member
from app.platform.paper.words import Words, language_of, read

_HERE = Path(__file__).parent / "words"
_REPORT = Path(__file__).parents[1] / "words"
_SHARED = Path(__file__).parents[5] / "app/platform/paper/words"


def render(organisation: dict[str, Any], agreement: str, language: str | None) -> bytes:
    """The blank report as PDF, A4. organisation: {name_zh, name_en, address, phone}; agreement: what the customer states."""
    words = words_of(language_of(language))
    sections = (
        steps.subject(words),
        steps.visit(words),
        steps.listen(words),
        steps.look(words),
        steps.check(words),
        steps.resolve(words),
        ending.parts(words),
        ending.compensation(words),
        ending.confirm(agreement, words),
        ending.photos(words),
    )
    masthead = Masthead(
        organisation,
        words,
        title=words("title"),
        kicker=words("kicker"),
        facts=(),
        marks=(words("blank.mark"),),
    )
    maker = one_line(member(organisation, "name_en" if words.language == "en" else "name_zh"))
    furniture = Furniture(
        words=words,
        running=(
            words("separator").join((words("title"), words("blank.mark"))),
            words("blank.number_again"),
        ),
        foot=(words("blank.foot"), words("blank.foot_sign")),
    )
    particulars = Particulars(title=f"{words('title')} {words('blank.mark')}", author=maker,
                              subject=words("subject"), made_at=None)  # fmt: skip
    return compose([masthead, *numbered(sections, words)], furniture, particulars)


def words_of(language: str) -> Words:
    """The report's own words and those that only the blank one has."""
    return Words(language, read(_SHARED, language) | read(_REPORT, language) | read(_HERE, language))
