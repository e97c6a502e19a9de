"""The parts of the requisition form: masthead, who asks, lines, history, room to sign."""

from __future__ import annotations

from typing import Any

from app.platform.paper.furniture import Masthead
from app.platform.paper.grid import Field, grid, room_to_write
from app.platform.paper.section import Section
from app.platform.paper.style import BODY, BODY_ABSENT, BODY_MUTED, BODY_STRONG, LABEL, VALUE, Type
from app.platform.paper.table import Column, Content, table
from app.platform.paper.text import clean, one_line
from app.platform.paper.values import figure, member, members, moment
from app.platform.paper.words import Words

_ROOM_TO_SIGN = LABEL.leading + VALUE.leading + 30


def masthead(requisition: Any, words: Words) -> Masthead:
    states = members(requisition, "states")
    state = member(requisition, "state") or (member(states[-1], "state") if states else None)
    return Masthead(
        member(requisition, "organisation"),
        words,
        title=words("title"),
        kicker=words("kicker"),
        facts=[
            (words("fact.number"), one_line(member(requisition, "number"))),
            (words("fact.kind"), words.code("purpose", member(requisition, "kind"))),
            (words("fact.job"), _job_number(requisition, words)),
            (words("fact.state"), words.code("state", state)),
        ],
    )


def engineer(requisition: Any, key: str) -> str:
    """A fact of the engineer, who may be given as a dict or by name alone."""
    person = member(requisition, "engineer")
    if isinstance(person, dict):
        return one_line(person.get(key))
    return one_line(person) if key == "name" else ""


def who(requisition: Any, words: Words) -> Section:
    rows = [
        [
            Field(words("who.engineer"), engineer(requisition, "name")),
            Field(words("who.employee_no"), engineer(requisition, "employee_no")),
            Field(words("who.region"), engineer(requisition, "region")),
            Field(words("who.needed_by"), moment(member(requisition, "needed_by"))),
        ],
        [Field(words("who.proposal"), member(requisition, "proposal"), 12)],
    ]
    return Section(words("section.who"), [*grid(rows, words)])


def lines(requisition: Any, words: Words) -> Section:
    columns = (
        Column(words("line.number"), 5, "center"),
        Column(words("line.part"), 28),
        Column(words("line.spec"), 17),
        Column(words("line.unit"), 7, "center"),
        *(
            Column(words(f"line.{key}"), 9, "center")
            for key in ("quantity", "approved", "issued", "received")
        ),
        Column(words("line.reason"), 21),
    )
    asked = members(requisition, "lines")
    rows = [_line(number, line, words) for number, line in enumerate(asked, start=1)]
    note = words("note.lines", count=len(asked)) if asked else ""
    return Section(words("section.lines"), table(columns, rows, nothing=words("line.none")), note)


def history(requisition: Any, words: Words) -> Section:
    columns = (
        Column(words("state_of.state"), 16),
        Column(words("state_of.by"), 18),
        Column(words("state_of.at"), 20),
        Column(words("state_of.remarks"), 46),
    )
    rows: list[list[Content]] = [
        [
            _shown(words.code("state", member(state, "state")), words, BODY_STRONG),
            _shown(clean(member(state, "by")), words),
            _shown(moment(member(state, "at")), words),
            clean(member(state, "remarks")) or words("none"),
        ]
        for state in members(requisition, "states")
    ]
    return Section(words("section.states"), table(columns, rows, nothing=words("state_of.none")))


def signatures(words: Words) -> Section:
    """Empty boxes: who signs on paper signs here."""
    names = ("engineer", "supervisor", "warehouse")
    fields = [room_to_write(words(f"sign.{name}"), 4, _ROOM_TO_SIGN) for name in names]
    return Section(words("section.sign"), [*grid([fields], words)], follows=True)


def _line(number: int, line: Any, words: Words) -> list[Content]:
    reason, cut = clean(member(line, "reason")), clean(member(line, "cut_reason"))
    return [
        [(BODY_MUTED, str(number))],
        [
            *_shown(one_line(member(line, "part_number")), words, BODY_STRONG),
            *_shown(clean(member(line, "name")), words),
        ],
        clean(member(line, "spec")) or words("none"),
        _shown(one_line(member(line, "unit")), words),
        _shown(figure(member(line, "quantity")), words, BODY_STRONG),
        *(figure(member(line, key)) or words("none") for key in ("approved", "issued", "received")),
        [(BODY, reason or words("none")), (BODY_STRONG, cut)],
    ]


def _job_number(requisition: Any, words: Words) -> str:
    number = one_line(member(requisition, "job_number"))
    return words("none") if not number and member(requisition, "kind") == "van" else number


def _shown(text: str, words: Words, kind: Type = BODY) -> list[tuple[Type, str]]:
    return [(kind, text)] if text else [(BODY_ABSENT, words("missing"))]
