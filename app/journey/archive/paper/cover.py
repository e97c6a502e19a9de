"""The pack's first page: what it is about and what is in it."""

from __future__ import annotations

from typing import Any

from app.platform.paper.furniture import Masthead
from app.platform.paper.grid import Field, grid
from app.platform.paper.section import Section
from app.platform.paper.style import BODY_MUTED, BODY_STRONG
from app.platform.paper.table import Column, Content, table
from app.platform.paper.text import one_line
from app.platform.paper.values import moment
from app.platform.paper.words import Words


def masthead(head: dict[str, Any], words: Words) -> Masthead:
    return Masthead(
        head["organisation"],
        words,
        title=words("pack.title"),
        kicker=words("pack.kicker"),
        facts=[
            (words("fact.job"), one_line(head["job_number"])),
            (words("fact.made_at"), moment(head["made_at"])),
            (words("fact.made_by"), one_line(head["made_by"])),
        ],
    )


def about(head: dict[str, Any], words: Words) -> Section:
    photos = words("about.photos_count", count=head["photos"])
    if head["photos_missing"]:
        photos = words("about.photos_missing", count=head["photos"], missing=head["photos_missing"])
    rows = [
        [
            Field(words("about.customer"), head["customer"], 6),
            Field(words("about.contact"), head["contact"], 6),
        ],
        [
            Field(words("about.plate"), head["plate"]),
            Field(words("about.vin"), head["vin"]),
            Field(words("about.model"), head["model"]),
            Field(words("about.engineers"), words("joiner").join(head["engineers"])),
        ],
        [Field(words("about.reported"), head["reported"], 12)],
        [
            Field(words("about.reported_at"), moment(head["reported_at"]), 4),
            Field(words("about.photos"), photos, 4),
            Field(words("about.entries"), words("about.entries_count", count=head["entries"]), 4),
        ],
    ]
    return Section(words("section.about"), grid(rows, words))


def contents(parts: list[dict[str, Any]], words: Words) -> Section:
    columns = (
        Column(words("contents.number"), 5),
        Column(words("contents.part"), 36),
        Column(words("contents.page"), 10, "right"),
        Column(words("contents.pages"), 8, "right"),
        Column(words("contents.hash"), 41),
    )
    rows: list[list[Content]] = [
        [
            str(at),
            [(BODY_STRONG, one_line(part["title"]))],
            str(part["page"]),
            str(part["pages"]),
            [(BODY_MUTED, part["sha256"])],
        ]
        for at, part in enumerate(parts, start=1)
    ]
    return Section(words("section.contents"), table(columns, rows))
