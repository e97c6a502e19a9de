"""What the kinds of bundle share: the plan, the piece that was made, the whole; and reports as pieces."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from app.journey.report.printing import Sheet, drawn
from app.kernel.problem import Refused
from app.platform.printouts import pages_of
from app.platform.reader import Reader


class Part(NamedTuple):
    """A piece as its row tells it. what: "report", or a part of the pack; start: the first of its photos or entries."""

    position: int
    what: str
    row_id: str
    title: str
    start: int
    pages: int | None
    sha256: str | None


class Made(NamedTuple):
    """A piece that lies at its path."""

    pages: int
    sha256: str


class Whole(NamedTuple):
    """The finished file."""

    path: Path
    pages: int | None
    size: int
    sha256: str


@dataclass
class Plan:
    """pieces: (what, row id, title, start) in their order."""

    title: str
    job_id: str | None = None
    pieces: list[tuple[str, str, str, int]] = field(default_factory=list)


class Drawing(NamedTuple):
    """Work for another process: what to draw with what, and where to put it."""

    draw: Callable[..., bytes]
    of: Any
    path: Path


def draw(one: Drawing) -> Made:
    """Draws a piece into its file: whole, or not there."""
    return put(one.path, one.draw(one.of))


def put(path: Path, data: bytes) -> Made:
    """Writes a piece so that a power cut leaves it whole or not at all."""
    coming = path.with_suffix(".coming")
    with coming.open("wb") as file:
        file.write(data)
        file.flush()
    coming.replace(path)
    return Made(pages_of(data), hashlib.sha256(data).hexdigest())


def report_drawing(sheet: Sheet, path: Path) -> Drawing:
    """A report as a piece."""
    return Drawing(drawn, sheet, path)


def signed_reports(reader: Reader, ids: list[str]) -> list[Any]:
    """The reports in that order. Refused for one that the actor does not see or that nobody has signed."""
    reports = [reader.seen("report", one) for one in ids]
    for report in reports:
        if report.seal_hash is None:
            raise Refused("bundle.order.unsigned", number=report.report_number)
    return reports


def name_of(reader: Reader, report: Any) -> str:
    """The report's number, plate and customer, as a bookmark says it."""
    job = reader.get("job", report.job_id)
    vehicle, customer = reader.find("vehicle", job.vehicle_id), reader.find("customer", job.customer_id)
    parts = (report.report_number, vehicle and vehicle.plate, customer and customer.name)
    return " ".join(str(part) for part in parts if part)
