"""What the sections of the authorisation share, its masthead, and what every page of it carries."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.journey.report.paper.head import short_hash
from app.journey.report.paper.reported import WORDS as REPORT_WORDS
from app.journey.report.paper.reported import Report
from app.platform.paper.form import Particulars
from app.platform.paper.furniture import Furniture, Masthead
from app.platform.paper.text import one_line
from app.platform.paper.values import member, moment
from app.platform.paper.words import language_of, load

_WORDS = Path(__file__).parent / "words"
UNSIGNED_ENDS = ("refused", "declined", "withdrawn", "superseded")
"""States after which nobody signs any more; on paper they stand beside the title."""


class Authorisation(Report):
    """The content with what a section needs to print it: who and what is printed as in the report, with its words below."""

    def __init__(
        self, content: Any, seal: dict[str, Any] | None, approval: dict[str, Any] | None, language: str | None
    ) -> None:
        super().__init__(content, seal, lambda _: None, language, None)
        self.approval = approval
        self.words = load(_WORDS, language_of(language, member(content, "language")), over=REPORT_WORDS)

    @property
    def number(self) -> str:
        """As people read it."""
        return one_line(self.get("estimate", "number"))


def masthead(form: Authorisation) -> Masthead:
    """Organisation, title, facts, and whether it is signed, replaced or not wanted."""
    words, revision, corrects = form.words, form.get("estimate", "revision"), form.get("estimate", "corrects")
    state = one_line(member(form.approval, "state"))
    marks = [
        words(f"mark.{state}") if state in UNSIGNED_ENDS else "" if form.seal else words("mark.unsigned"),
        words("corrects", corrects=one_line(corrects)) if corrects else "",
    ]
    return Masthead(
        form.get("organisation"),
        words,
        title=words("title"),
        kicker=words("kicker"),
        facts=[
            (words("fact.number"), form.number),
            (
                words("fact.revision"),
                "" if revision is None else words("revision", revision=one_line(revision)),
            ),
            (words("fact.job"), one_line(form.get("job", "number"))),
            (words("fact.signed_at"), moment(form.get("signature", "signed_at"))),
        ],
        marks=[mark for mark in marks if mark],
    )


def furniture(form: Authorisation) -> Furniture:
    """Running head and foot; the seal in short form, or that it is not signed."""
    words = form.words
    names = ("name_en", "name_zh") if words.language == "en" else ("name_zh",)
    maker = next((name for key in names if (name := one_line(form.get("organisation", key)))), "")
    running = words("separator").join(part for part in (words("title"), form.number) if part)
    foot = words("foot.unsigned")
    if form.seal:
        sealed_at = moment(form.seal.get("sealed_at")) or words("missing")
        foot = words("foot.sealed", short=short_hash(form.seal.get("hash")), sealed_at=sealed_at)
    return Furniture(
        words=words,
        running=(running, maker),
        foot=(foot, words("foot.copies")),
        water="" if form.seal else words("water"),
    )


def particulars(form: Authorisation) -> Particulars:
    """What the file says of itself; dated by the seal."""
    return Particulars(
        title=f"{form.words('title')} {form.number}".strip(),
        author=one_line(form.get("organisation", "name_zh")),
        subject=form.words("subject"),
        made_at=member(form.seal, "sealed_at"),
    )
