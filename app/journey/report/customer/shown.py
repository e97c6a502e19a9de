"""The sealed content in plain words, for a page: chapters of labels and values. All of it, since it is what a customer signs.

The labels are the paper's own. Not on the page: ids, and the places of the map, which say nothing to a reader.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from app.journey.report.paper import warranty
from app.journey.report.paper.gauge import Reading
from app.journey.report.paper.reported import Report
from app.journey.report.paper.subject import engineers
from app.platform.paper.text import clean, one_line
from app.platform.paper.values import figure, member, moment, money, texts
from app.platform.paper.words import Words

PAPER_WORDS = Path(__file__).parents[1] / "paper" / "words"


class Chapter(NamedTuple):
    """facts: label and value, none of them blank. items: lines of a list, each a head with what is told of it."""

    title: str
    facts: list[tuple[str, str]]
    items: list[tuple[str, list[str]]] = []  # noqa: RUF012 (never changed)
    none: str = ""


def chapters(content: dict[str, Any], language: str) -> list[Chapter]:
    """Every part of the content that has something to say, in the paper's order."""
    of = Report(content, None, lambda _: None, language, None)
    made = (
        _subject(of),
        _visit(of),
        _listen(of),
        _look(of),
        _check(of),
        _resolve(of),
        _parts(of),
        _compensation(of),
    )
    return [one for one in made if one.facts or one.items or one.none]


def photos(content: dict[str, Any], language: str) -> list[tuple[str, str]]:
    """(SHA-256, step, time and caption) of each photo."""
    words = Report(content, None, lambda _: None, language, None).words
    return [
        (str(one["sha256"] or ""),
         _joined(words, [words.code("step", one["step"]), moment(one["taken_at"]), clean(one["caption"])]))
        for one in content["photos"]
    ]  # fmt: skip


def _facts(words: Words, told: Iterable[tuple[str, Any]]) -> list[tuple[str, str]]:
    """Those that say something, under their labels."""
    return [(words(key), text) for key, value in told if (text := clean(value))]


def _joined(words: Words, parts: Iterable[str]) -> str:
    return words("separator").join(part for part in parts if part)


def _subject(of: Report) -> Chapter:
    words, get = of.words, of.get
    name = get("vehicle", "model_name_en" if words.language == "en" else "model_name_zh")
    same = ("vin", "body_no", "engine_no", "factory_on", "purchased_on", "in_service_on")
    return Chapter(words("section.subject"), _facts(words, (
        ("customer.name", get("customer", "name")),
        ("customer.contact", get("customer", "contact_name")),
        ("customer.phone", get("customer", "phone")),
        ("customer.address", get("customer", "address")),
        ("vehicle.plate", get("vehicle", "plate")),
        ("vehicle.model", " ".join(part for part in (one_line(get("vehicle", "model_code")), one_line(name)) if part)),
        *((f"vehicle.{key}", get("vehicle", key)) for key in same),
        ("vehicle.odometer", figure(get("vehicle", "odometer_km"), "km")),
        ("vehicle.hours", figure(get("vehicle", "operating_hours"), "h")),
        ("vehicle.use", words.code("use", get("vehicle", "use"))),
    )))  # fmt: skip


def _visit(of: Report) -> Chapter:
    words, get = of.words, of.get
    return Chapter(words("section.visit"), _facts(words, (
        ("fact.kind", words.code("kind", get("report", "kind"))),
        ("job.reported_at", moment(get("job", "reported_at"))),
        ("job.channel", words.code("channel", get("job", "channel"))),
        ("job.system", words.code("system", get("job", "fault_system"))),
        ("job.reported", get("job", "reported")),
        ("job.distance", figure(get("job", "distance_km"), "km")),
        ("job.departed", moment(get("times", "departed_at"))),
        ("job.arrived", moment(get("times", "arrived_at"))),
        ("job.finished", moment(get("times", "finished_at"))),
        ("job.place", get("place", "address")),
        ("job.engineers", engineers(of)),
    )))  # fmt: skip


def _listen(of: Report) -> Chapter:
    words = of.words
    same = {"account": "account", "symptoms": "symptoms", "before": "before_failure", "after": "after_failure",
            "route": "usage_route", "load": "usage_load", "road": "usage_road", "fuel": "usage_fuel", "driver": "usage_driver",
            "modification": "modification", "repairs": "earlier_repairs", "brought_by": "brought_by"}  # fmt: skip
    return Chapter(words("section.listen"), _facts(words, (
        *((f"listen.{label}", texts(of.get("listen", key), words("joiner"))) for label, key in same.items()),
        ("listen.speed", figure(of.get("listen", "speed_kmh"), "km/h")),
        ("listen.odometer", figure(of.get("listen", "odometer_km"), "km")),
        ("listen.hours", figure(of.get("listen", "operating_hours"), "h")),
    )))  # fmt: skip


def _look(of: Report) -> Chapter:
    words = of.words
    vin, matches = one_line(of.get("look", "vin_read")), of.get("look", "vin_matches")
    if vin and matches is not None:
        vin = _joined(words, [vin, words("look.matches" if matches else "look.differs")])
    return Chapter(words("section.look"), _facts(words, (
        ("look.vin", vin),
        ("look.odometer", figure(of.get("look", "odometer_km"), "km")),
        ("look.hours", figure(of.get("look", "operating_hours"), "h")),
        ("look.in_service_on", of.get("look", "in_service_on")),
        ("look.warranty", words.code("verdict", of.get("look", "warranty", "verdict"))),
        ("look.reason", warranty.reason(of)),
        ("look.opened", words.code("opened", of.get("look", "opened"))),
        ("look.opened_by", of.get("look", "opened_by")),
        ("look.mismatch", of.get("look", "mismatch")),
    )))  # fmt: skip


def _check(of: Report) -> Chapter:
    words = of.words
    levels = (one_line(of.get("check", "fault", level)) for level in ("system", "assembly", "part", "mode"))
    facts = _facts(words, (
        ("check.inspected", of.get("check", "inspected")),
        ("check.cause", of.get("check", "true_cause")),
        ("check.fault_code", of.get("check", "fault", "code")),
        ("check.fault", " › ".join(text for text in levels if text)),
        *(("check.code", _joined(words, [one_line(member(one, "code")), clean(member(one, "text"))]))
          for one in of.list("check", "trouble_codes")),
    ))  # fmt: skip
    return Chapter(
        words("section.check"), facts, [_measured(words, one) for one in of.list("check", "measurements")]
    )


def _measured(words: Words, one: Any) -> tuple[str, list[str]]:
    low, high, unit = (member(one, key) for key in ("low", "high", "unit"))
    limits = ""
    if low is not None and high is not None:
        limits = words("limits.both", low=figure(low), high=figure(high, unit))
    elif low is not None or high is not None:
        limits = (
            words("limits.low", low=figure(low, unit))
            if high is None
            else words("limits.high", high=figure(high, unit))
        )
    value = figure(member(one, "value"), unit) or words("missing")
    told = [
        value,
        limits and f"{words('check.limits')} {limits}",
        words.code("result", Reading.of(one).result),
    ]
    return clean(member(one, "name")) or words("missing"), [_joined(words, told), clean(member(one, "note"))]


def _resolve(of: Report) -> Chapter:
    words = of.words

    def get(key: str) -> Any:
        return of.get("resolve", key)

    drive = [clean(get("test_drive")), figure(get("test_drive_km"), "km")]
    following = [clean(get("next_maintenance_on")), figure(get("next_maintenance_km"), "km")]
    return Chapter(words("section.resolve"), _facts(words, (
        ("resolve.done", get("done")),
        ("resolve.analysis", get("cause_analysis")),
        ("resolve.responsibility", words.code("responsibility", get("responsibility"))),
        ("resolve.agreed", words.code("agreed", get("agreed"))),
        ("resolve.agreed_note", get("agreed_note")),
        ("resolve.guidance", words("joiner").join(words.code("guidance", one) for one in get("guidance") or [])),
        ("resolve.self_check", get("self_check")),
        ("resolve.test_drive", _joined(words, drive)),
        ("resolve.next", _joined(words, following)),
        ("resolve.advice", get("advice")),
        ("resolve.declined", get("declined_work")),
        ("resolve.declined_signature", member(get("declined_signature"), "name")),
    )))  # fmt: skip


def _parts(of: Report) -> Chapter:
    words = of.words
    return Chapter(
        words("section.parts"), [], [_part(words, one) for one in of.list("parts")], words("parts.none")
    )


def _part(words: Words, one: Any) -> tuple[str, list[str]]:
    old = member(one, "old_part")
    head = [
        one_line(member(one, "part_number")),
        clean(member(one, "name")),
        figure(member(one, "quantity"), member(one, "unit")),
    ]
    nature = [words.code(key, member(one, key)) for key in ("source", "causal", "action", "responsibility")]
    serials = " / ".join(one_line(member(one, key)) or words("none") for key in ("serial_new", "serial_old"))
    fate = [
        words.code("fate", member(old, "fate")),
        one_line(member(old, "tag")),
        clean(member(old, "reason")),
    ]
    return _joined(words, head), [
        _joined(words, nature),
        clean(member(one, "reason")),
        f"{words('parts.serials')} {serials}" if member(one, "serial_new") or member(one, "serial_old") else "",
        f"{words('parts.old')}{words('colon')}{_joined(words, fate)}" if any(fate) else "",
    ]  # fmt: skip


def _compensation(of: Report) -> Chapter:
    words = of.words
    items = [
        (_joined(words, [words.code("compensation_kind", member(one, "kind")), money(member(one, "amount_fen"))]),
         [clean(member(one, "reason"))])
        for one in of.list("compensation")
    ]  # fmt: skip
    collected = of.get("collected_fen")
    facts = [] if collected is None else [(words("compensation.collected"), money(collected))]
    return Chapter(words("section.compensation"), facts, items, words("compensation.none"))
