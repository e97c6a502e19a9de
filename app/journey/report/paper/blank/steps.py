"""The blank sections of the visit and the four steps, in the order of the report."""

from __future__ import annotations

from app.journey.report.paper.blank.room import LINE, tick, write
from app.platform.paper.block import Gap
from app.platform.paper.grid import grid
from app.platform.paper.section import Section
from app.platform.paper.table import Column, Content, table
from app.platform.paper.ticks import tick_cell, tick_field, to_write
from app.platform.paper.words import Words

_CODES, _MEASUREMENTS = 3, 5  # rows


def subject(words: Words) -> Section:
    rows = [
        [write(words, "fact.number", 4), write(words, "fact.job", 4), tick(words, "fact.kind", "kind", 4)],
        [write(words, "customer.name", 6), write(words, "customer.contact"), write(words, "customer.phone")],
        [write(words, "customer.address", 9), write(words, "vehicle.plate")],
        [write(words, "vehicle.vin", 6), write(words, "vehicle.model", 6)],
        [write(words, f"vehicle.{key}") for key in ("body_no", "engine_no", "factory_on", "purchased_on")],
        [*(write(words, f"vehicle.{key}", 2) for key in ("in_service_on", "odometer", "hours")),
         tick(words, "vehicle.use", "use", 6)],
    ]  # fmt: skip
    return Section(words("section.subject"), grid(rows, words))


def visit(words: Words) -> Section:
    rows = [
        [
            write(words, "job.reported_at"),
            tick(words, "job.channel", "channel", 5),
            write(words, "job.distance", 4),
        ],
        [tick(words, "job.system", "system", 6), write(words, "job.engineers", 6)],
        [write(words, "job.reported", 12, 2)],
        [write(words, f"job.{key}") for key in ("departed", "arrived", "finished")]
        + [write(words, "blank.left")],
        [write(words, "job.place", 12)],
        [tick(words, "blank.safety", "safety", 12)],
    ]
    return Section(words("section.visit"), grid(rows, words))


def listen(words: Words) -> Section:
    rows = [
        [write(words, "listen.account", 12, 4)],
        [write(words, "listen.symptoms", 12)],
        [write(words, "listen.before", 6, 2), write(words, "listen.after", 6, 2)],
        [write(words, f"listen.{key}") for key in ("route", "load", "road", "fuel")],
        [write(words, f"listen.{key}") for key in ("driver", "speed", "odometer", "hours")],
        [write(words, f"listen.{key}", 4) for key in ("modification", "repairs", "brought_by")],
    ]
    return Section(words("section.listen"), grid(rows, words))


def look(words: Words) -> Section:
    agrees = [words("look.matches"), words("look.differs")]
    rows = [
        [write(words, "look.vin", 5), tick_field(words("blank.vin_agrees"), agrees, 4), write(words, "look.in_service_on")],
        [write(words, "look.odometer"), write(words, "look.hours"), tick(words, "look.warranty", "verdict", 6)],
        [write(words, "look.reason", 12)],
        [tick(words, "look.opened", "opened", 5), write(words, "look.opened_by", 7)],
        [write(words, "look.mismatch", 12, 1.5)],
    ]  # fmt: skip
    return Section(words("section.look"), grid(rows, words))


def check(words: Words) -> Section:
    rows = [
        [write(words, "check.inspected", 12, 2)],
        [write(words, "check.cause", 12, 2)],
        [write(words, "check.fault_code"), write(words, "check.fault", 9)],
    ]
    codes = table(
        (Column(words("check.code"), 25), Column(words("check.meaning"), 75)),
        [[to_write(LINE), to_write(LINE)] for _ in range(_CODES)],
    )
    columns = (
        Column(words("check.item"), 32),
        Column(words("check.value"), 16),
        Column(words("check.limits"), 20),
        Column(words("check.result"), 32),
    )
    results = [words(f"result.{code}") for code in ("within", "low", "high")]
    measured: list[list[Content]] = [
        [to_write(LINE), to_write(LINE), to_write(LINE), tick_cell(results, 150)]
        for _ in range(_MEASUREMENTS)
    ]
    blocks = [*grid(rows, words), Gap(6), *codes, Gap(6), *table(columns, measured)]
    return Section(words("section.check"), blocks)


def resolve(words: Words) -> Section:
    rows = [
        [write(words, "resolve.done", 12, 3)],
        [write(words, "resolve.analysis", 12, 2)],
        [
            tick(words, "resolve.responsibility", "responsibility", 7),
            tick(words, "resolve.agreed", "agreed", 5),
        ],
        [write(words, "resolve.agreed_note", 12)],
        [tick(words, "resolve.guidance", "guidance", 12)],
        [write(words, "resolve.self_check", 6), write(words, "resolve.test_drive", 6)],
        [write(words, "blank.next_on"), write(words, "blank.next_km"), write(words, "resolve.advice", 6)],
        [write(words, "resolve.declined", 8, 2), write(words, "resolve.declined_signature", 4, 2)],
    ]
    return Section(words("section.resolve"), grid(rows, words))
