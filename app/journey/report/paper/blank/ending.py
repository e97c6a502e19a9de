"""The blank sections after the four steps: parts, compensation, photos, the customer's confirmation."""

from __future__ import annotations

from app.journey.report.paper.blank.room import LINE, tick, write
from app.platform.paper.grid import Field, grid, room_to_write
from app.platform.paper.section import Section
from app.platform.paper.style import BODY, BODY_MUTED, LABEL, WIDTH
from app.platform.paper.table import Column, Content, Drawn, table
from app.platform.paper.ticks import tick_cell, tick_field, to_write
from app.platform.paper.words import Words

_PARTS, _COMPENSATIONS, _PHOTOS = 6, 2, 3  # rows
_ROOM_TO_SIGN = LABEL.leading + 74


def parts(words: Words) -> Section:
    columns = (
        Column(words("parts.number"), 4, "center"),
        Column(words("parts.part"), 20),
        Column(words("parts.quantity"), 6, "center"),
        Column(words("parts.source"), 14),
        Column(words("parts.nature"), 14),
        Column(words("parts.serials"), 12),
        Column(words("parts.old"), 17),
        Column(words("blank.reason"), 16),
    )
    whole = sum(column.share for column in columns)

    def choices(at: int, *groups: str) -> Drawn:
        options = [words(f"{group}.{code}") for group in groups for code in words.codes(group)]
        return tick_cell(options, WIDTH * columns[at].share / whole - 5)

    room = to_write(2 * LINE)
    rows: list[list[Content]] = [
        [[(BODY_MUTED, str(number))], room, room, choices(3, "source"), choices(4, "causal", "action"), room,
         choices(6, "fate"), room]
        for number in range(1, _PARTS + 1)
    ]  # fmt: skip
    return Section(words("section.parts"), table(columns, rows), words("blank.parts_note"))


def compensation(words: Words) -> Section:
    columns = (
        Column(words("compensation.kind"), 30),
        Column(words("compensation.reason"), 48),
        Column(words("compensation.amount"), 22),
    )
    rows: list[list[Content]] = [[to_write(LINE)] * 3 for _ in range(_COMPENSATIONS)]
    collected = grid([[write(words, "compensation.collected", 12)]], words)
    collected[0].opens = False
    return Section(words("section.compensation"), [*table(columns, rows), *collected], words("note.money"))


def photos(words: Words) -> Section:
    """What was photographed with another camera, so that the pictures find their places later."""
    columns = (
        Column(words("parts.number"), 6, "center"),
        Column(words("blank.photo_of"), 62),
        Column(words("blank.photo_step"), 12),
        Column(words("blank.photo_at"), 20),
    )
    rows: list[list[Content]] = [
        [[(BODY_MUTED, str(number))], to_write(LINE), to_write(LINE), to_write(LINE)]
        for number in range(1, _PHOTOS + 1)
    ]
    return Section(words("section.photos"), table(columns, rows), words("blank.photos_note"))


def confirm(agreement: str, words: Words) -> Section:
    """agreement: what the customer states by signing, as the phone would show it."""
    stars = [words("confirm.rating_of", rating=rating) for rating in range(1, 6)]
    rows = [
        [write(words, "confirm.opinion", 12, 2)],
        [Field(words("confirm.agreement"), agreement, 12, kind=BODY)],
        [
            tick_field(words("confirm.rating"), stars, 6),
            tick(words, "confirm.path", "path", 6, without={"by_link"}),
        ],
        [
            room_to_write(words("blank.signature"), 6, _ROOM_TO_SIGN),
            room_to_write(words("confirm.engineers"), 3, _ROOM_TO_SIGN),
            room_to_write(words("confirm.stamp"), 3, _ROOM_TO_SIGN),
        ],
        [write(words, f"confirm.{key}") for key in ("signer", "role", "phone", "signed_at")],
        [write(words, "confirm.reason", 8), write(words, "confirm.witness", 4)],
    ]
    blocks = grid(rows, words)
    for row in blocks[:-1]:
        row.keep = True
    return Section(words("section.confirm"), [*blocks], words("note.confirm"))
