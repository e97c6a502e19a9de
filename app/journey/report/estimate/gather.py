"""Gathers from the database what the phone has in its store: the records of which an authorisation's content is built."""

from __future__ import annotations

from typing import Any

from app.journey.procedure.queries import sheet_of
from app.journey.report.content import ContentSources
from app.journey.report.estimate.content import EstimateSources
from app.journey.report.estimate.queries import estimate_lines_of
from app.journey.report.gather import LANGUAGES
from app.journey.report.queries import organisation
from app.platform.reader import Reader


def sources(reader: Reader, estimate: Any, signature: dict[str, Any] | None = None) -> EstimateSources:
    """The merged state as it is now. signature: the block that the customer signed with, None for an unsigned one."""
    job = reader.get("job", estimate.job_id)
    vehicle = reader.get("vehicle", job.vehicle_id)
    assignments = reader.rows("assignment", job_id=job.id)
    people = reader.rows("person", id=[one.engineer_id for one in assignments])
    of = ContentSources(
        report={"language": estimate.language},
        job=reader.plain(job),
        sheet=_plain(reader, sheet_of(reader, job.id)) or {},
        customer=reader.plain(reader.get("customer", job.customer_id)),
        vehicle=reader.plain(vehicle),
        model=_plain(reader, reader.find("vehicle_model", vehicle.model_id)),
        call_entry=_plain(reader, reader.find("call_entry", job.call_entry_id)),
        organisation=organisation(reader),
        agreement=terms(reader),
        signature=signature,
        assignments=[reader.plain(one) for one in assignments],
        people=[reader.plain(one) for one in people],
    )
    return EstimateSources(
        of,
        estimate=reader.plain(estimate),
        corrects=_plain(reader, reader.find("estimate", estimate.corrects_id)),
        lines=[reader.plain(one) for one in estimate_lines_of(reader, estimate.id)],
    )


def terms(reader: Reader) -> dict[str, str]:
    """{language: the words that the customer agrees to}."""
    return {
        language: reader.setting(f"report.authorisation_{short}") for language, short in LANGUAGES.items()
    }


def _plain(reader: Reader, row: Any | None) -> dict[str, Any] | None:
    return None if row is None else reader.plain(row)
