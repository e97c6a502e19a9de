"""The three kinds of bundle: of which pieces each is made, how a piece is drawn, how the whole is put together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.journey.archive.kinds import batch, evidence, export
from app.journey.archive.kinds.plan import Drawing, Part, Plan, Whole
from app.platform.reader import Reader
from app.platform.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class Kind:
    """plan: (uow, row ids) → what is to be made; task: (reader, bundle, piece, path) → work for the crew, which writes the
    piece to the path; join: (reader, bundle, pieces, folder) → the whole file."""

    plan: Callable[[UnitOfWork, list[str]], Plan]
    task: Callable[[Reader, Any, Part, Path], Drawing]
    join: Callable[[Reader, Any, list[Part], Path], Whole]
    ending: str


KINDS = {
    "batch": Kind(batch.plan, batch.task, batch.join, "pdf"),
    "evidence": Kind(evidence.plan, evidence.task, evidence.join, "pdf"),
    "export": Kind(export.plan, export.task, export.join, "zip"),
}


def planned(uow: UnitOfWork, kind: str, rows: list[str]) -> Plan:
    """What is to be made. Problems: row.missing for what the actor may not see, bundle.order.unsigned."""
    return KINDS[kind].plan(uow, rows)
