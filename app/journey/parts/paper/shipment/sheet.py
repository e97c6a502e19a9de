"""The parts of the shipment note: masthead, from where to whom, lines, what the carrier's counter says, room to sign."""

from __future__ import annotations

from typing import Any

from app.platform.paper.furniture import Masthead
from app.platform.paper.grid import Field, grid, room_to_write
from app.platform.paper.section import Section
from app.platform.paper.style import BODY_MUTED, BODY_STRONG, LABEL, STRONG, VALUE
from app.platform.paper.table import Column, Content, stated, table
from app.platform.paper.text import clean, one_line
from app.platform.paper.ticks import one_tick, tick_field
from app.platform.paper.values import figure, member, members, moment, texts
from app.platform.paper.words import Words

_ROOM_TO_SIGN = LABEL.leading + VALUE.leading + 30
_ROOM_FOR_A_WORD = LABEL.leading + 18


def masthead(shipment: Any, words: Words) -> Masthead:
    return Masthead(
        member(shipment, "organisation"),
        words,
        title=words("title"),
        kicker=words("kicker"),
        facts=[
            (words("fact.number"), one_line(member(shipment, "number"))),
            (words("fact.kind"), words.code("kind", member(shipment, "kind"))),
            (words("fact.waybill"), one_line(member(shipment, "waybill"))),
            (words("fact.sent_at"), moment(member(shipment, "sent_at"))),
        ],
    )


def way(shipment: Any, words: Words) -> Section:
    """From where, to whom, for what."""

    def field(key: str, span: int = 3, **more: Any) -> Field:
        return Field(words(f"way.{key}"), member(shipment, key), span, **more)

    job = one_line(member(shipment, "job_number"))
    rows = [
        [field("from_place", 6), field("sent_by", 6)],
        [field("to_place", 6), field("receiver", kind=STRONG), field("receiver_phone")],
        [field("reason", 9), Field(words("way.job_number"), job or words("none"))],
        [Field(words("way.site"), member(shipment, "site") or (None if job else words("none")), 12)],
        [room_to_write(words("way.address"), 12, _ROOM_FOR_A_WORD)],
    ]
    return Section(words("section.way"), [*grid(rows, words)])


def lines(shipment: Any, words: Words) -> Section:
    """What is in the parcel, with a box to tick when it is packed and when it is unpacked."""
    columns = (
        Column(words("line.number"), 6, "center"),
        Column(words("line.part"), 36),
        Column(words("line.spec"), 22),
        Column(words("line.unit"), 8, "center"),
        Column(words("line.quantity"), 10, "center"),
        Column(words("line.packed"), 9, "center"),
        Column(words("line.arrived"), 9, "center"),
    )
    sent = members(shipment, "lines")
    rows = [_line(number, line, words) for number, line in enumerate(sent, start=1)]
    note = words("note.lines", count=len(sent)) if sent else ""
    return Section(words("section.lines"), table(columns, rows, nothing=words("line.none")), note)


def carriage(words: Words) -> Section:
    """What only the carrier's counter knows: written by hand."""
    fields = [
        tick_field(words("carriage.way"), [words(f"carriage.{way}") for way in ("post", "carrier", "bus", "own")], 5),
        *(room_to_write(words(f"carriage.{key}"), 2, _ROOM_FOR_A_WORD) for key in ("pieces", "weight")),
        room_to_write(words("carriage.freight"), 3, _ROOM_FOR_A_WORD),
    ]  # fmt: skip
    return Section(words("section.carriage"), [*grid([fields], words)], words("note.carriage"), follows=True)


def signatures(words: Words) -> Section:
    """Empty boxes: handler and supervisor sign before it is written off, the receiver when it is there."""
    fields = [
        room_to_write(words(f"sign.{name}"), 4, _ROOM_TO_SIGN)
        for name in ("handler", "supervisor", "receiver")
    ]
    return Section(words("section.sign"), [*grid([fields], words)], follows=True)


def _line(number: int, line: Any, words: Words) -> list[Content]:
    serials = texts(member(line, "serials"), words("joiner"))
    return [
        [(BODY_MUTED, str(number))],
        [
            *stated(one_line(member(line, "part_number")), words, BODY_STRONG),
            *stated(clean(member(line, "name")), words),
            (BODY_MUTED, words("line.serials", serials=serials) if serials else ""),
        ],
        clean(member(line, "spec")) or words("none"),
        stated(one_line(member(line, "unit")), words),
        stated(figure(member(line, "quantity")), words, BODY_STRONG),
        one_tick(),
        one_tick(),
    ]
