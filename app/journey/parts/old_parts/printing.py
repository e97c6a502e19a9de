"""Old parts as their printed forms want them (see parts.paper.label and parts.paper.returning)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from app.journey.parts.old_parts.queries import NOT_YET
from app.journey.procedure.queries import fault_path, sheet_of
from app.journey.report.queries import organisation
from app.kernel.clock import people_day
from app.platform.reader import Reader


class Origin:
    """Where an old part comes from: the line of its report, the job with its sheet, the vehicle, the engineer."""

    def __init__(self, reader: Reader, row: Any, language: str) -> None:
        self.reader, self.row, self.language = reader, row, language
        self.line = reader.find("replaced_part", row.replaced_part_id)
        self.part = reader.find("part", row.part_id)
        self.job = reader.find("job", row.job_id)
        self.report = reader.find("report", row.report_id)
        self.sheet = sheet_of(reader, row.job_id)
        self.vehicle = reader.find("vehicle", of(self.job, "vehicle_id"))
        self.engineer = reader.find("person", row.engineer_id)

    def common(self) -> dict[str, Any]:
        """What every form of an old part says."""
        row = self.row
        return {
            "tag": row.tag,
            "part_number": row.part_number or of(self.part, "number"),
            "name": named(self.part, self.language) or row.name,
            "quantity": row.quantity,
            "unit": of(self.line, "unit") or of(self.part, "unit"),
            "job_number": of(self.job, "number"),
            "report_number": of(self.report, "report_number"),
            "vin": of(self.sheet, "vin_read") or of(self.vehicle, "vin"),
            "supplier_code": self._supplier_code(),
            "cause": of(self.sheet, "true_cause") or of(self.line, "reason"),
        }

    def _supplier_code(self) -> str | None:
        """As read off the part, else of who delivers it today."""
        read = of(self.line, "supplier_code_old")
        return read or of(self.reader.find("supplier", of(self.part, "supplier_id")), "code")


def labels(reader: Reader, rows: Iterable[Any], language: str) -> list[dict[str, Any]]:
    """The labels of `paper.label`."""
    return [_label(Origin(reader, row, language)) for row in rows]


def return_list(reader: Reader, rows: Iterable[Any], language: str, now: str) -> dict[str, Any]:
    """The content of `paper.returning.render`, as it stands at that moment."""
    found = [Origin(reader, row, language) for row in rows]
    return {
        "organisation": organisation(reader),
        "engineers": list(dict.fromkeys(name for one in found if (name := named(one.engineer, language)))),
        "made_at": now,
        "parts": [_listed(one, now) for one in found],
    }


def _label(one: Origin) -> dict[str, Any]:
    model = one.reader.find("vehicle_model", of(one.vehicle, "model_id"))
    odometer = of(one.sheet, "odometer_km")
    finished = of(one.sheet, "finished_at") or of(one.report, "signed_at")
    engineer = named(one.engineer, one.language)
    return one.common() | {
        "station": " · ".join(text for text in (of(one.engineer, "region"), engineer) if text),
        "engineer": engineer,
        "engine_no": of(one.sheet, "engine_no_read") or of(one.vehicle, "engine_no"),
        "model": " ".join(text for text in (of(model, "code"), named(model, one.language)) if text),
        "odometer_km": of(one.vehicle, "odometer_km") if odometer is None else odometer,
        "purchased_on": of(one.vehicle, "purchased_on"),
        "repaired_on": people_day(finished).isoformat() if finished else None,
        "fault": _fault(one),
        "result": of(one.sheet, "done"),
    }


def _fault(one: Origin) -> str:
    """Symptoms as told, then the class of the fault from its part down."""
    path = [named(node, one.language) for node in fault_path(one.reader, of(one.sheet, "fault_id"))]
    symptoms = (", " if one.language == "en" else "、").join(of(one.sheet, "symptoms") or [])
    classed = " › ".join(text for text in path[-2:] if text)
    return ("; " if one.language == "en" else "；").join(text for text in (symptoms, classed) if text)


def _listed(one: Origin, now: str) -> dict[str, Any]:
    row = one.row
    told = {
        name: getattr(row, name) for name in ("waybill", "box", "shipped_at", "due_at", "received_quantity")
    }
    overdue = row.state in NOT_YET and row.due_at is not None and row.due_at < now
    return one.common() | told | {"plate": of(one.vehicle, "plate"), "overdue": overdue}


def of(row: Any | None, name: str) -> Any:
    """A field of a row that may not be there."""
    return None if row is None else getattr(row, name)


def named(row: Any | None, language: str) -> str | None:
    """The name in that language, or the one that there is."""
    first, second = ("name_en", "name_zh") if language == "en" else ("name_zh", "name_en")
    return of(row, first) or of(row, second)
