"""The requisition as its printed form wants it (see parts.paper): names in the reader's language, steps in order of time."""

from __future__ import annotations

from typing import Any

from app.journey.report.queries import organisation
from app.platform.reader import Reader


def on_paper(reader: Reader, row: Any, language: str) -> dict[str, Any]:
    """The content of `paper.render` for a requisition row."""
    engineer, job = reader.get("person", row.engineer_id), reader.find("job", row.job_id)
    return {
        "number": row.number,
        "organisation": organisation(reader),
        "kind": row.purpose,
        "state": row.state,
        "engineer": {
            "name": named(engineer, language),
            "employee_no": engineer.employee_no,
            "region": engineer.region,
        },
        "job_number": job.number if job else None,
        "needed_by": row.needed_by,
        "proposal": row.proposal,
        "lines": [
            _line(reader, line, language) for line in reader.rows("requisition_line", requisition_id=row.id)
        ],
        "states": _steps(reader, row, language),
    }


def sent(reader: Reader, row: Any, language: str) -> dict[str, Any]:
    """The content of `paper.shipment.render` for a requisition of which something was issued."""
    engineer, job = reader.get("person", row.engineer_id), reader.find("job", row.job_id)
    handed_out = reader.rows("stock_movement", document_id=row.id)[0]
    van = reader.first("location", kind="van", person_id=row.engineer_id)
    lines = [line for line in reader.rows("requisition_line", requisition_id=row.id) if line.issued]
    return {
        "number": row.number,
        "organisation": organisation(reader),
        "kind": "requisition",
        "waybill": row.waybill,
        "sent_at": row.issued_at,
        "sent_by": named(reader.get("person", handed_out.created_by_id), language),
        "from_place": named(reader.get("location", handed_out.from_id), language),
        "to_place": named(van, language) if van else None,
        "receiver": named(engineer, language),
        "receiver_phone": engineer.phone,
        "site": job.address if job else None,
        "job_number": job.number if job else None,
        "reason": row.proposal,
        "old_part_wanted": job is not None,
        "lines": [
            _line(reader, line, language) | {"quantity": line.issued, "serials": line.serials}
            for line in lines
        ],
    }


def named(row: Any, language: str) -> str | None:
    """The name of a person or part in that language, or the one that there is."""
    first, second = (row.name_en, row.name_zh) if language == "en" else (row.name_zh, row.name_en)
    return first or second


def _line(reader: Reader, line: Any, language: str) -> dict[str, Any]:
    part = reader.get("part", line.part_id)
    told = {
        name: getattr(line, name)
        for name in ("quantity", "approved", "issued", "received", "reason", "cut_reason")
    }
    return told | {
        "part_number": part.number,
        "name": named(part, language),
        "spec": part.spec,
        "unit": part.unit,
    }


def _steps(reader: Reader, row: Any, language: str) -> list[dict[str, Any]]:
    """What happened, as far as the record tells: who handed out is told by the movements."""
    handed_out = reader.rows("stock_movement", document_id=row.id)
    decided = (
        "approved"
        if any(line.approved for line in reader.rows("requisition_line", requisition_id=row.id))
        else "refused"
    )
    steps = [
        ("submitted", row.engineer_id, row.submitted_at, None),
        (decided, row.decided_by_id, row.decided_at, row.decision),
        ("issued", handed_out[0].created_by_id if handed_out else None, row.issued_at, row.waybill),
        ("acknowledged", row.engineer_id, row.received_at, None),
    ]
    return [
        {"state": state, "by": named(reader.get("person", by), language), "at": at, "remarks": remarks}
        for state, by, at, remarks in steps
        if at
    ]
