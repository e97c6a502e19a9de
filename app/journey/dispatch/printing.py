"""The job as its printed sheet wants it (see dispatch.paper): names in the reader's language, earlier repairs newest first."""

from __future__ import annotations

from typing import Any

from app.journey.dispatch.queries import repairs_before
from app.platform.reader import Reader
from app.reference.organisation import organisation

MOST_HISTORY = 10
PREPARATION = ("task_understood", "documents_read", "blank_forms", "advance_asked", "customer_called",
               "station_called", "parts_taken", "route_known")  # fmt: skip


def on_paper(reader: Reader, job: Any, language: str, *, now: str, url: str) -> dict[str, Any]:
    """The content of `paper.render`. url: where the job opens in the app."""
    customer, supplier = reader.get("customer", job.customer_id), reader.find("supplier", job.supplier_id)
    earlier = reader.find("job", job.rework_of_id)
    told = ("number", "state", "reported_at", "priority", "fault_system", "distance_km", "reported", "appointment_from",
            "appointment_to", "supplier_involved", "documents", "parts_to_take", "repair_warning")  # fmt: skip
    return {name: getattr(job, name) for name in told} | {
        "organisation": organisation(reader),
        "url": url,
        "made_at": now,
        "customer": {
            "name": customer.name,
            **{
                name: getattr(job, name)
                for name in ("contact_name", "contact_phone", "address", "lat", "lon")
            },
        },
        "vehicle": _vehicle(reader, job, language),
        "supplier": named(supplier, language),
        "supplier_phone": supplier.phone if supplier else None,
        "rework_of": earlier.number if earlier else None,
        "crew": _crew(reader, job, language),
        "clocks": [
            {"kind": clock.kind, "due_at": clock.due_at, "stopped_at": clock.stopped_at}
            for clock in reader.rows("service_clock", job_id=job.id, order_by="due_at")
        ],
        "history": [_before(reader, one) for one in reversed(repairs_before(reader, job)[-MOST_HISTORY:])],
        "preparation": list(PREPARATION),
    }


def named(row: Any | None, language: str) -> str | None:
    """The name in that language, or the one that there is."""
    if row is None:
        return None
    first, second = (row.name_en, row.name_zh) if language == "en" else (row.name_zh, row.name_en)
    return first or second


def _vehicle(reader: Reader, job: Any, language: str) -> dict[str, Any]:
    vehicle = reader.get("vehicle", job.vehicle_id)
    model = reader.find("vehicle_model", vehicle.model_id)
    told = ("vin", "plate", "body_no", "engine_no", "factory_on", "purchased_on", "in_service_on", "odometer_km",
            "operating_hours", "use", "configuration")  # fmt: skip
    shown = (model.code if model else None, named(model, language))
    return {name: getattr(vehicle, name) for name in told} | {
        "model": " ".join(text for text in shown if text)
    }


def _crew(reader: Reader, job: Any, language: str) -> list[dict[str, Any]]:
    """Who is on the job now, the lead first."""
    found = []
    for one in reader.rows("assignment", job_id=job.id, ended_at=None):
        person = reader.get("person", one.engineer_id)
        found.append(
            {
                "name": named(person, language),
                "employee_no": person.employee_no,
                "phone": person.phone,
                "lead": bool(one.lead),
            }
        )
    return sorted(found, key=lambda one: (not one["lead"], one["employee_no"]))


def _before(reader: Reader, job: Any) -> dict[str, Any]:
    """An earlier job with what its sheet (an include of the job) found."""
    sheet = reader.first("sheet", job_id=job.id)
    return {
        "number": job.number,
        "reported_at": job.reported_at,
        "fault_system": job.fault_system,
        "reported": job.reported,
        "cause": sheet.true_cause if sheet else None,
        "result": job.leave_result,
    }
