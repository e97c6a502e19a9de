"""Correcting a sealed report: a new revision that names the old one and is signed again. The old one stays as it is."""

from __future__ import annotations

from typing import Any

from app.journey.report.commands.telling import tell_supervisors
from app.journey.report.content import tag_of
from app.journey.report.queries import compensations_of, replaced_parts_of
from app.journey.report.rules.number import report_number
from app.platform.unit_of_work import UnitOfWork

KEPT = ("job_id", "kind", "language", "collected_fen")


def revise(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """A draft under the id that the phone chose, with copies of all lines; opinion and rating are asked for anew."""
    number = uow.get("job", row.job_id).number
    revision = row.revision + 1
    new = uow.add("report", args["new_id"], report_number=report_number(number, revision), revision=revision,
                  corrects_id=row.id, revision_reason=args["reason"], **{name: getattr(row, name) for name in KEPT})  # fmt: skip
    lines = [*replaced_parts_of(uow, row.id), *compensations_of(uow, row.id)]
    for line in lines:
        _copy(uow, line, new.id)
    tell_supervisors(uow, "report.revised", new, reason=args["reason"])


def _copy(uow: UnitOfWork, line: Any, report_id: str) -> None:
    """Ids ascend, so the lines keep their order; the old part keeps the label it has."""
    fields = {name: getattr(line, name) for name in uow.registry.records[line.entity].fields}
    if "old_tag" in fields:
        fields["old_tag"] = tag_of(uow.plain(line)) or line.old_tag
    uow.add(line.entity, **fields | {"report_id": report_id})
