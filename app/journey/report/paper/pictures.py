"""The photos of the report, two in a row, each with number, step, time and caption."""

from __future__ import annotations

from typing import Any

from app.journey.report.paper.reported import Report
from app.platform.paper.photos import Plate, photo_rows
from app.platform.paper.section import Section
from app.platform.paper.style import BODY_MUTED, BODY_STRONG
from app.platform.paper.text import clean
from app.platform.paper.values import member, moment


def photos(report: Report) -> Section:
    words = report.words
    taken = report.list("photos")
    plates = [_plate(report, number, photo) for number, photo in enumerate(taken, start=1)]
    return Section(words("section.photos"), photo_rows(plates, words), words("note.photos", count=len(taken)))


def _plate(report: Report, number: int, photo: Any) -> Plate:
    words = report.words
    facts = (
        words("photo_caption", number=number),
        words.code("step", member(photo, "step")) or words("missing"),
        moment(member(photo, "taken_at")) or words("missing"),
    )
    caption = ((BODY_STRONG, words("separator").join(facts)), (BODY_MUTED, clean(member(photo, "caption"))))
    return Plate(report.picture(member(photo, "sha256")), caption)
