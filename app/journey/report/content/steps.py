"""The four steps as the sheet tells them: listen, look, check, resolve."""

from __future__ import annotations

from typing import Any

from app.journey.procedure.queries import reading
from app.journey.report.content.sources import ContentSources, Record, made_in_order, named, told, words


def listen(of: ContentSources) -> dict[str, Any]:
    names = ("account", "usage_route", "usage_load", "usage_road", "usage_fuel", "usage_driver", "speed_kmh",
             "modification", "before_failure", "after_failure", "earlier_repairs", "brought_by")  # fmt: skip
    return {name: told(of.sheet, name) for name in names} | {
        "symptoms": words(of.sheet, "symptoms"),
        "odometer_km": told(of.sheet, "odometer_told_km"),
        "operating_hours": told(of.sheet, "hours_told"),
    }


def look(of: ContentSources) -> dict[str, Any]:
    names = ("vin_read", "odometer_km", "operating_hours", "in_service_on", "opened", "opened_by", "mismatch")
    vin = told(of.sheet, "vin_read")
    return {name: told(of.sheet, name) for name in names} | {
        "vin_matches": None if vin is None else vin == told(of.vehicle, "vin"),
        "warranty": {
            "verdict": told(of.sheet, "warranty_verdict"),
            "reason": told(of.sheet, "warranty_reason"),
            "reason_args": told(of.sheet, "warranty_args"),
            "rule_version": told(of.sheet, "warranty_rule"),
        },
    }


def check(of: ContentSources) -> dict[str, Any]:
    return {
        "inspected": told(of.sheet, "inspected"),
        "true_cause": told(of.sheet, "true_cause"),
        "fault": _fault(of),
        "trouble_codes": [_trouble_code(text) for text in words(of.sheet, "trouble_codes")],
        "measurements": [_measurement(one) for one in made_in_order(of.measurements)],
    }


def resolve(of: ContentSources) -> dict[str, Any]:
    names = ("done", "cause_analysis", "responsibility", "agreed", "agreed_note", "self_check", "test_drive", "test_drive_km",
             "next_maintenance_on", "next_maintenance_km", "advice", "declined_work")  # fmt: skip
    strokes = told(of.sheet, "declined_strokes")
    declined = None if strokes is None else {"name": told(of.sheet, "declined_name"), "strokes": strokes}
    return {name: told(of.sheet, name) for name in names} | {
        "guidance": words(of.sheet, "guidance"),
        "declined_signature": declined,
    }


def _fault(of: ContentSources) -> dict[str, Any]:
    names = {told(node, "level"): named(node, of.language) for node in of.fault_path}
    code = told(of.fault_path[-1], "code") if of.fault_path else None
    return {"code": code} | {level: names.get(level) for level in ("system", "assembly", "part", "mode")}


def _trouble_code(text: str) -> dict[str, Any]:
    """ "P0128 Coolant too cold" is a code and its meaning, parted at the first blank."""
    code, _, meaning = text.strip(" ").partition(" ")
    return {"code": code, "text": meaning.strip(" ") or None}


def _measurement(one: Record) -> dict[str, Any]:
    names = ("name", "value", "unit", "low", "high", "note")
    verdict = reading(told(one, "value"), told(one, "low"), told(one, "high"))
    return {name: told(one, name) for name in names} | {"verdict": verdict}
