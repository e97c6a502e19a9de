"""Who, what, when and where: report, organisation, job, engineers, customer, vehicle, times, place."""

from __future__ import annotations

from typing import Any

from app.journey.report.content.sources import ContentSources, named, told, utf16


def report(of: ContentSources) -> dict[str, Any]:
    return {
        "id": of.report["id"],
        "number": told(of.report, "report_number"),
        "revision": told(of.report, "revision"),
        "corrects": told(of.corrects, "report_number"),
        "kind": told(of.report, "kind"),
    }


def organisation(of: ContentSources) -> dict[str, Any]:
    return {name: told(of.organisation, name) for name in ("name_zh", "name_en", "address", "phone")}


def job(of: ContentSources) -> dict[str, Any]:
    names = ("number", "reported_at", "reported", "fault_system", "distance_km")
    return {name: told(of.job, name) for name in names} | {"channel": told(of.call_entry, "channel")}


def engineers(of: ContentSources) -> list[dict[str, Any]]:
    """Those who are on the job now, the lead first, then by employee number."""
    known = {person["id"]: person for person in of.people}
    found = [
        {
            "name": named(known.get(assignment["engineer_id"]), of.language),
            "employee_no": told(known.get(assignment["engineer_id"]), "employee_no"),
            "lead": told(assignment, "lead") is True,
        }
        for assignment in of.assignments
        if told(assignment, "ended_at") is None
    ]
    return sorted(found, key=lambda one: (not one["lead"], utf16(one["employee_no"] or "")))


def customer(of: ContentSources) -> dict[str, Any]:
    """Whom the job names as contact on site; where it names nobody, whom the customer's record names."""
    return {
        "name": told(of.customer, "name"),
        "contact_name": told(of.job, "contact_name") or told(of.customer, "contact_name"),
        "phone": told(of.job, "contact_phone") or told(of.customer, "phone"),
        "address": told(of.customer, "address"),
    }


def vehicle(of: ContentSources) -> dict[str, Any]:
    """As on record, but odometer and hours as read on site where they were read."""
    names = ("vin", "body_no", "plate", "engine_no", "factory_on", "purchased_on", "in_service_on", "use")
    return {name: told(of.vehicle, name) for name in names} | {
        "model_code": told(of.model, "code"),
        "model_name_zh": told(of.model, "name_zh"),
        "model_name_en": told(of.model, "name_en"),
        "odometer_km": _first(told(of.sheet, "odometer_km"), told(of.vehicle, "odometer_km")),
        "operating_hours": _first(told(of.sheet, "operating_hours"), told(of.vehicle, "operating_hours")),
    }


def times(of: ContentSources) -> dict[str, Any]:
    return {
        "departed_at": told(of.job, "departed_at"),
        "arrived_at": told(of.job, "arrived_at"),
        "finished_at": told(of.sheet, "finished_at"),
    }


def place(of: ContentSources) -> dict[str, Any]:
    return {
        "address": told(of.job, "address"),
        "lat": told(of.job, "arrived_lat"),
        "lon": told(of.job, "arrived_lon"),
    }


def _first(one: Any, other: Any) -> Any:
    return other if one is None else one
