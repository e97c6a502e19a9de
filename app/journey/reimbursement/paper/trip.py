"""The claim's masthead and the trip it is for."""

from __future__ import annotations

from typing import Any

from app.platform.paper.furniture import Masthead
from app.platform.paper.grid import Field, grid
from app.platform.paper.section import Section
from app.platform.paper.text import one_line
from app.platform.paper.values import member, texts
from app.platform.paper.words import Words


def masthead(claim: Any, words: Words) -> Masthead:
    """Title, claimant, and whether the claim is still a draft or already paid."""
    mark = "paid" if member(claim, "paid_at") else "" if member(claim, "submitted_at") else "draft"
    engineer = {key: one_line(member(claim, "engineer", key)) for key in ("name", "employee_no", "region")}
    return Masthead(
        member(claim, "organisation"),
        words,
        title=words("title"),
        kicker=words("kicker"),
        facts=[
            (words("fact.number"), one_line(member(claim, "number"))),
            (words("fact.engineer"), engineer["name"]),
            (words("fact.employee_no"), engineer["employee_no"]),
            (words("fact.region"), engineer["region"]),
        ],
        marks=[words(f"mark.{mark}")] if mark else [],
    )


def trip(claim: Any, words: Words) -> Section:
    """Where to, when, for which jobs."""
    first, last = one_line(member(claim, "from_on")), one_line(member(claim, "to_on"))
    days = words("trip.span", first=first, last=last) if first and last else first or last
    rows = [
        [
            Field(words("trip.from"), member(claim, "trip_from"), 4),
            Field(words("trip.to"), member(claim, "trip_to"), 4),
            Field(words("trip.days"), days, 4),
        ],
        [
            Field(words("trip.jobs"), texts(member(claim, "job_numbers"), words("joiner")), 4),
            Field(words("trip.purpose"), member(claim, "purpose"), 8),
        ],
    ]
    return Section(words("section.trip"), [*grid(rows, words)])
