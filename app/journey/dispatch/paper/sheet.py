"""What the job is about: masthead, customer and place, vehicle, what was reported, what was done on it before."""

from __future__ import annotations

from typing import Any

from app.platform.paper.furniture import Code, Masthead
from app.platform.paper.grid import Field, grid
from app.platform.paper.section import Section
from app.platform.paper.style import BODY_STRONG, STRONG
from app.platform.paper.table import Column, Content, stated, table
from app.platform.paper.text import clean, one_line
from app.platform.paper.values import figure, member, members, moment, position
from app.platform.paper.words import Words


def masthead(job: Any, words: Words) -> Masthead:
    url = one_line(member(job, "url"))
    priority, rework = member(job, "priority"), one_line(member(job, "rework_of"))
    warning = words.code("repair_warning", member(job, "repair_warning"))
    marks = (
        words.code("priority", priority) if priority in ("urgent", "stranded") else "",
        words("rework_of", number=rework) if rework else "",
        words("warned", warning=warning) if warning else "",
    )
    return Masthead(
        member(job, "organisation"),
        words,
        title=words("title"),
        kicker=words("kicker"),
        facts=[
            (words("fact.number"), one_line(member(job, "number"))),
            (words("fact.reported_at"), moment(member(job, "reported_at"))),
            (words("fact.system"), words.code("system", member(job, "fault_system"))),
            (words("fact.state"), words.code("state", member(job, "state"))),
        ],
        marks=[mark for mark in marks if mark],
        code=Code(url, words("qr")) if url else None,
    )


def customer(job: Any, words: Words) -> Section:
    """Whom to meet, and where."""

    def get(key: str) -> Any:
        return member(job, "customer", key)

    start, end = moment(member(job, "appointment_from")), moment(member(job, "appointment_to"))
    rows = [
        [
            Field(words("customer.name"), get("name"), 6, kind=STRONG),
            Field(words("customer.contact"), get("contact_name"), kind=STRONG),
            Field(words("customer.phone"), get("contact_phone"), kind=STRONG),
        ],
        [Field(words("customer.address"), get("address"), 12, kind=STRONG)],
        [
            Field(words("customer.appointment"), words("until", start=start, end=end) if start and end else start, 5),
            Field(words("customer.position"), position(get("lat"), get("lon")), 4),
            Field(words("customer.distance"), figure(member(job, "distance_km"), "km")),
        ],
    ]  # fmt: skip
    return Section(words("section.customer"), [*grid(rows, words)])


def vehicle(job: Any, words: Words) -> Section:
    """Which vehicle, as it is on record: the engineer reads it again on site."""

    def field(key: str, span: int = 3, **more: Any) -> Field:
        return Field(words(f"vehicle.{key}"), one_line(member(job, "vehicle", key)), span, **more)

    rows = [
        [field("vin", 6, kind=STRONG), field("plate", kind=STRONG), field("body_no")],
        [field("model", 6), field("engine_no"), Field(words("vehicle.use"), words.code("use", member(job, "vehicle", "use")))],
        [field("factory_on"), field("purchased_on"), field("in_service_on"),
         Field(words("vehicle.odometer"), figure(member(job, "vehicle", "odometer_km"), "km"))],
        [Field(words("vehicle.hours"), figure(member(job, "vehicle", "operating_hours"), "h")), field("configuration", 9)],
    ]  # fmt: skip
    return Section(words("section.vehicle"), [*grid(rows, words)], words("note.vehicle"))


def reported(job: Any, words: Words) -> Section:
    """The fault as the caller told it, and whether a supplier has a word in it."""
    involved = member(job, "supplier_involved")
    asked = words("yes") if involved is True else words("no") if involved is False else ""
    none = "" if involved is not False else words("none")
    rows = [
        [Field(words("reported.reported"), member(job, "reported"), 12)],
        [
            Field(words("reported.supplier_involved"), asked),
            Field(words("reported.supplier"), member(job, "supplier") or none, 6),
            Field(words("reported.supplier_phone"), one_line(member(job, "supplier_phone")) or none),
        ],
    ]
    return Section(words("section.reported"), [*grid(rows, words)])


def history(job: Any, words: Words) -> Section:
    """Earlier jobs of the vehicle, the newest first."""
    columns = (
        Column(words("history.number"), 20),
        Column(words("history.at"), 13),
        Column(words("history.reported"), 33),
        Column(words("history.cause"), 34),
    )
    before = members(job, "history")
    rows = [_before(one, words) for one in before]
    note = words("note.history", count=len(before)) if before else ""
    return Section(words("section.history"), table(columns, rows, nothing=words("history.none")), note)


def _before(one: Any, words: Words) -> list[Content]:
    system = words.code("system", member(one, "fault_system"))
    result = words.code("result", member(one, "result"))
    told = clean(member(one, "reported"))
    cause = clean(member(one, "cause"))
    return [
        stated(one_line(member(one, "number")), words, BODY_STRONG),
        stated(moment(member(one, "reported_at"))[:10], words),
        stated(words("colon").join(text for text in (system, told) if text), words),
        [*stated(cause, words), *([(BODY_STRONG, result)] if result else [])],
    ]
