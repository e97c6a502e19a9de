"""For whom and on what vehicle, what will be done until when, and what it will cost: by line, by kind, in all, in words."""

from __future__ import annotations

from typing import Any

from app.journey.report.estimate.paper.sheet import Authorisation
from app.platform.paper.amount_words import amount_words
from app.platform.paper.block import Gap
from app.platform.paper.grid import Field, grid
from app.platform.paper.section import Section
from app.platform.paper.style import BODY, BODY_ABSENT, BODY_MUTED, BODY_STRONG, STRONG, TOTAL
from app.platform.paper.table import Column, Content, table
from app.platform.paper.text import clean, one_line
from app.platform.paper.values import figure, member, moment, money


def subject(form: Authorisation) -> Section:
    """Shorter than the report's, so that a common authorisation fits on one page."""
    words, get = form.words, form.get
    name = get("vehicle", "model_name_en" if words.language == "en" else "model_name_zh")
    model = " ".join(part for part in (one_line(get("vehicle", "model_code")), one_line(name)) if part)
    rows = [
        [
            Field(words("customer.name"), get("customer", "name"), 6, kind=STRONG),
            Field(words("customer.contact"), get("customer", "contact_name")),
            Field(words("customer.phone"), get("customer", "phone")),
        ],
        [
            Field(words("customer.address"), get("customer", "address"), 9),
            Field(words("vehicle.plate"), get("vehicle", "plate"), kind=STRONG),
        ],
        [
            Field(words("vehicle.vin"), get("vehicle", "vin"), kind=STRONG),
            Field(words("vehicle.model"), model, 6),
            Field(words("vehicle.odometer"), figure(get("vehicle", "odometer_km"), "km")),
        ],
    ]
    return Section(words("section.subject"), grid(rows, words))


def scope(form: Authorisation) -> Section:
    words, reason = form.words, form.get("estimate", "reason")
    rows = [
        [Field(words("scope.reported"), form.get("job", "reported"), 12)],
        [
            Field(words("scope.scope"), form.get("scope"), 9),
            Field(words("scope.ready_by"), moment(form.get("ready_by")), kind=STRONG),
        ],
    ]
    if reason or form.get("estimate", "corrects"):
        rows.append([Field(words("scope.reason"), reason, 12)])
    return Section(words("section.scope"), grid(rows, words), words("note.times"))


def lines(form: Authorisation) -> Section:
    words = form.words
    columns = (
        Column(words("line.number"), 5, "center"),
        Column(words("line.kind"), 11),
        Column(words("line.name"), 40),
        Column(words("line.quantity"), 12, "right"),
        Column(words("line.price"), 15, "right"),
        Column(words("line.amount"), 17, "right"),
    )
    told = form.list("lines")
    rows = [_line(form, number, line) for number, line in enumerate(told, start=1)]
    blocks = table(columns, rows, nothing=words("line.none"))
    return Section(words("section.lines"), [*blocks, Gap(6), *_sums(form)], words("note.money"))


def _line(form: Authorisation, number: int, line: Any) -> list[Content]:
    words = form.words
    name, part = clean(member(line, "name")), one_line(member(line, "part_number"))
    kind = words.code("kind_of_line", member(line, "kind"))
    return [
        [(BODY_MUTED, str(number))],
        [(BODY, kind) if kind else (BODY_ABSENT, words("missing"))],
        [
            (BODY_STRONG, name) if name else (BODY_ABSENT, words("missing")),
            (BODY_MUTED, part),
            (BODY, clean(member(line, "remark"))),
        ],
        _figure(form, figure(member(line, "quantity"), member(line, "unit"))),
        _figure(form, money(member(line, "unit_price_fen"))),
        [(BODY_STRONG, money(member(line, "amount_fen")) or words("missing"))],
    ]


def _figure(form: Authorisation, text: str) -> Content:
    return [(BODY, text) if text else (BODY_ABSENT, form.words("missing"))]


def _sums(form: Authorisation) -> list[Any]:
    """The total is the most that may be charged, so it stands large and in words."""
    words, total = form.words, form.get("sums", "total_fen")
    by_kind = [
        Field(words(f"sum.{kind}"), money(form.get("sums", f"{kind}_fen")))
        for kind in ("part", "labour", "travel", "other")
    ]
    whole = [
        Field(words("sum.total"), money(total), 4, kind=TOTAL),
        Field(words("sum.words"), _in_words(total), 8, kind=STRONG),
    ]
    rows = grid([by_kind, whole], words)
    rows[0].keep = True
    return [*rows]


def _in_words(total: Any) -> str:
    try:
        return amount_words(total) if type(total) is int and total >= 0 else ""
    except ValueError:
        return ""
