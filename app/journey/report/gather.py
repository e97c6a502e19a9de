"""Gathers from the database what the phone has in its store: the records of which a report's content is built."""

from __future__ import annotations

from typing import Any

from app.journey.procedure.queries import fault_path, measurements_of, photos_of, sheet_of
from app.journey.report.content import ContentSources
from app.journey.report.queries import compensations_of, organisation, replaced_parts_of
from app.platform.reader import Reader

LANGUAGES = {"zh-CN": "zh", "en": "en"}


def sources(reader: Reader, report: Any, signature: dict[str, Any] | None = None) -> ContentSources:
    """The merged state as it is now. signature: the block that the customer confirmed with, None for a draft."""
    job = reader.get("job", report.job_id)
    vehicle = reader.get("vehicle", job.vehicle_id)
    assignments = reader.rows("assignment", job_id=job.id)
    sheet = sheet_of(reader, job.id)
    known = {
        "job": job,
        "customer": reader.get("customer", job.customer_id),
        "vehicle": vehicle,
        "model": reader.find("vehicle_model", vehicle.model_id),
        "call_entry": reader.find("call_entry", job.call_entry_id),
        "corrects": reader.find("report", report.corrects_id),
        "report": report,
        "sheet": sheet,
    }
    lists = {
        "assignments": assignments,
        "people": reader.rows("person", id=[one.engineer_id for one in assignments]),
        "fault_path": fault_path(reader, sheet.fault_id if sheet is not None else None),
        "measurements": measurements_of(reader, job.id),
        "photos": photos_of(reader, job.id),
        "parts": replaced_parts_of(reader, report.id),
        "compensations": compensations_of(reader, report.id),
    }
    plain: dict[str, Any] = {name: None if row is None else reader.plain(row) for name, row in known.items()}
    plain |= {name: [reader.plain(row) for row in rows] for name, rows in lists.items()}
    return ContentSources(
        **plain, organisation=organisation(reader), agreement=agreement(reader), signature=signature
    )


def agreement(reader: Reader) -> dict[str, str]:
    """{language: the words that the customer confirms}."""
    return {language: reader.setting(f"report.agreement_{short}") for language, short in LANGUAGES.items()}
