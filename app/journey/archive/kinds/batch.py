"""A batch: signed reports as one PDF, each with a bookmark, in the order in which they were asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.journey.archive.kinds.plan import Drawing, Part, Plan, Whole, name_of, report_drawing, signed_reports
from app.journey.report.printing import sheet_of
from app.journey.report.queries import organisation
from app.platform.paper.bind import Binder
from app.platform.reader import Reader


def plan(reader: Reader, rows: list[str]) -> Plan:
    """One piece a report."""
    reports = signed_reports(reader, rows)
    first, last = reports[0].report_number, reports[-1].report_number
    title = first if len(reports) == 1 else f"{first} … {last}"
    return Plan(title, None, [("report", one.id, name_of(reader, one), 0) for one in reports])


def task(reader: Reader, bundle: Any, piece: Part, path: Path) -> Drawing:
    """The report as it was sealed."""
    return report_drawing(sheet_of(reader, reader.get("report", piece.row_id), bundle.language), path)


def join(reader: Reader, bundle: Any, pieces: list[Part], folder: Path) -> Whole:
    """Binds them, one in memory at a time."""
    path = folder / "whole.pdf"
    maker = organisation(reader)["name_zh"]
    with path.open("wb") as out:
        binder = Binder(out, title=bundle.title, author=maker, language=bundle.language or "zh-CN")
        for piece in pieces:
            binder.add(piece.title, (folder / f"{piece.position:05d}").read_bytes())
        bound = binder.finish()
    return Whole(path, bound.pages, bound.size, bound.sha256)
