"""What has to happen: promises with their due times, who goes, what to prepare and to take, room for notes."""

from __future__ import annotations

from typing import Any

from app.platform.paper.grid import Field, grid, room_to_write
from app.platform.paper.section import Section
from app.platform.paper.style import BODY, BODY_STRONG, LABEL
from app.platform.paper.table import Column, Content, stated, table
from app.platform.paper.text import one_line
from app.platform.paper.ticks import tick_field
from app.platform.paper.values import member, members, moment
from app.platform.paper.words import Words

_ROOM_FOR_NOTES = LABEL.leading + 92
_ROOM_FOR_A_WORD = LABEL.leading + 20


def promises(job: Any, words: Words) -> Section:
    """The clocks of the job: until when what was promised must have happened."""
    columns = (
        Column(words("promise.kind"), 40),
        Column(words("promise.due_at"), 30),
        Column(words("promise.stopped_at"), 30),
    )
    rows: list[list[Content]] = [
        [
            stated(words.code("clock", member(clock, "kind")), words, BODY_STRONG),
            stated(moment(member(clock, "due_at")), words, BODY_STRONG),
            [(BODY, moment(member(clock, "stopped_at")) or words("promise.running"))],
        ]
        for clock in members(job, "clocks")
    ]
    return Section(words("section.promises"), table(columns, rows, nothing=words("promise.none")))


def crew(job: Any, words: Words) -> Section:
    """Who goes; the lead is marked."""
    columns = (
        Column(words("crew.name"), 40),
        Column(words("crew.employee_no"), 30),
        Column(words("crew.phone"), 30),
    )
    rows: list[list[Content]] = [
        [
            stated(_named(one, words), words, BODY_STRONG),
            stated(one_line(member(one, "employee_no")), words),
            stated(one_line(member(one, "phone")), words),
        ]
        for one in members(job, "crew")
    ]
    return Section(words("section.crew"), table(columns, rows, nothing=words("crew.none")))


def preparation(job: Any, words: Words) -> Section:
    """What to read, to take and to have done before setting out."""
    codes = members(job, "preparation")
    rows = [
        [
            Field(words("prepare.documents"), member(job, "documents") or words("none"), 6),
            Field(words("prepare.parts"), member(job, "parts_to_take") or words("none"), 6),
        ],
        [tick_field(words("prepare.ticks"), [words.code("preparation", code) for code in codes], 12)],
    ]
    return Section(words("section.prepare"), [*grid(rows, words)])


def notes(words: Words) -> Section:
    """Times and notes by hand, should the phone fail."""
    rows = [
        [room_to_write(words(f"notes.{key}"), 3, _ROOM_FOR_A_WORD) for key in ("departed", "arrived", "left", "odometer")],
        [room_to_write(words("notes.notes"), 12, _ROOM_FOR_NOTES)],
    ]  # fmt: skip
    return Section(words("section.notes"), [*grid(rows, words)], words("note.notes"))


def _named(one: Any, words: Words) -> str:
    name = one_line(member(one, "name"))
    return name + words("crew.lead") if name and member(one, "lead") is True else name
