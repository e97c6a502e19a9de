"""The parts of the return list: masthead, a table for each box, how it arrived, room to sign."""

from __future__ import annotations

from typing import Any

from app.platform.paper.block import Block
from app.platform.paper.furniture import Masthead
from app.platform.paper.grid import Field, grid, room_to_write
from app.platform.paper.section import Section
from app.platform.paper.style import BODY_MUTED, BODY_STRONG, LABEL, STRONG, VALUE
from app.platform.paper.table import Column, Content, stated, table
from app.platform.paper.text import clean, one_line
from app.platform.paper.ticks import tick_field, to_write
from app.platform.paper.values import figure, member, members, moment
from app.platform.paper.words import Words

_ROOM_TO_SIGN = LABEL.leading + VALUE.leading + 30


def masthead(listed: Any, words: Words) -> Masthead:
    parts = members(listed, "parts")
    pieces = sum(one for one in (member(part, "quantity") for part in parts) if type(one) is int)
    return Masthead(
        member(listed, "organisation"),
        words,
        title=words("title"),
        kicker=words("kicker"),
        facts=[
            (words("fact.engineers"), engineers(listed, words)),
            (words("fact.boxes"), figure(sum(any(key) for key in _by_box(parts)))),
            (words("fact.pieces"), words("fact.pieces_of", lines=len(parts), pieces=pieces)),
            (words("fact.made_at"), moment(member(listed, "made_at"))),
        ],
    )


def engineers(listed: Any, words: Words) -> str:
    """Who sends the parts back."""
    return words("joiner").join(text for text in map(one_line, members(listed, "engineers")) if text)


def boxes(listed: Any, words: Words) -> list[Section]:
    """One section for each waybill and box, as they were sent; one that says so where there is nothing."""
    groups = _by_box(members(listed, "parts"))
    if not groups:
        return [Section(words("section.parts"), _table([], words))]
    return [_box(waybill, box, parts, words) for (waybill, box), parts in groups.items()]


def arrival(words: Words) -> Section:
    """What the receiver finds: filled in with a pen."""
    rows = [
        [
            tick_field(words("arrival.packaging"), [words("arrival.whole"), words("arrival.broken")]),
            tick_field(words("arrival.tags"), [words("arrival.all_tagged"), words("arrival.tags_lack")]),
            tick_field(words("arrival.count"), [words("arrival.agrees"), words("arrival.differs")]),
            room_to_write(words("arrival.freight"), 3, LABEL.leading + 16),
        ],
        [room_to_write(words("arrival.remarks"), 12, LABEL.leading + 26)],
    ]
    return Section(words("section.arrival"), [*grid(rows, words)], words("note.arrival"), follows=True)


def signatures(words: Words) -> Section:
    """Empty boxes: who packs, who carries and who takes in sign here."""
    fields = [
        room_to_write(words(f"sign.{name}"), 4, _ROOM_TO_SIGN) for name in ("sender", "carrier", "keeper")
    ]
    return Section(words("section.sign"), [*grid([fields], words)], follows=True)


def _by_box(parts: list[Any]) -> dict[tuple[str, str], list[Any]]:
    """{(waybill, box): parts} in the order of both; what has no waybill comes last."""
    groups: dict[tuple[str, str], list[Any]] = {}
    for part in parts:
        key = (one_line(member(part, "waybill")), one_line(member(part, "box")))
        groups.setdefault(key, []).append(part)
    return dict(sorted(groups.items(), key=lambda group: (not group[0][0], group[0])))


def _box(waybill: str, box: str, parts: list[Any], words: Words) -> Section:
    if not waybill and not box:
        title, head = words("section.unsent"), []
    else:
        title = words("section.box", box=box) if box else words("section.parcel")
        sent = next((at for at in (moment(member(part, "shipped_at")) for part in parts) if at), "")
        head = grid(
            [
                [
                    Field(words("box.waybill"), waybill, 6, kind=STRONG),
                    Field(words("box.box"), box),
                    Field(words("box.shipped_at"), sent),
                ]
            ],
            words,
        )
        head[-1].keep, head[-1].closes = True, False
    blocks: list[Block] = [*head, *_table(parts, words)]
    return Section(title, blocks, words("note.parts", count=len(parts)))


def _table(parts: list[Any], words: Words) -> list[Block]:
    columns = (
        Column(words("line.number"), 5, "center"),
        Column(words("line.tag"), 17),
        Column(words("line.part"), 24),
        Column(words("line.quantity"), 9, "center"),
        Column(words("line.job"), 22),
        Column(words("line.cause"), 17),
        Column(words("line.received"), 9, "center"),
    )
    rows = [_line(number, part, words) for number, part in enumerate(parts, start=1)]
    return table(columns, rows, nothing=words("line.none"))


def _line(number: int, part: Any, words: Words) -> list[Content]:
    received = figure(member(part, "received_quantity"))
    supplier = one_line(member(part, "supplier_code"))
    due = moment(member(part, "due_at"))[:10]
    late = BODY_STRONG if member(part, "overdue") is True else BODY_MUTED
    return [
        [(BODY_MUTED, str(number))],
        [
            *stated(one_line(member(part, "tag")), words, BODY_STRONG),
            (late, words("line.overdue" if late is BODY_STRONG else "line.due", on=due) if due else ""),
        ],
        [
            *stated(one_line(member(part, "part_number")), words, BODY_STRONG),
            *stated(clean(member(part, "name")), words),
            (BODY_MUTED, words("line.supplier", code=supplier or words("missing"))),
        ],
        stated(figure(member(part, "quantity"), member(part, "unit")), words, BODY_STRONG),
        [
            *stated(one_line(member(part, "report_number")) or one_line(member(part, "job_number")), words),
            (BODY_MUTED, one_line(member(part, "vin"))),
            (BODY_MUTED, one_line(member(part, "plate"))),
        ],
        stated(clean(member(part, "cause")), words),
        stated(received, words, BODY_STRONG) if received else to_write(20),
    ]
