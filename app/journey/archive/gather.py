"""Gathers from the records what an evidence pack shows of a job; plain values for `paper`."""

from __future__ import annotations

from typing import Any

from app.journey.archive import trail
from app.journey.procedure.queries import measurements_of, photos_of
from app.journey.report.printing import seal_holds
from app.journey.report.queries import organisation, replaced_parts_of
from app.platform.house import the_house
from app.platform.reader import Reader

Row = dict[str, Any]


def head(reader: Reader, bundle: Any) -> Row:
    """What every page and the cover say."""
    job = reader.get("job", bundle.job_id)
    vehicle, customer = reader.get("vehicle", job.vehicle_id), reader.get("customer", job.customer_id)
    model = reader.find("vehicle_model", vehicle.model_id)
    language = bundle.language or "zh-CN"
    photos = photos_of(reader, job.id)
    return {
        "language": language,
        "organisation": organisation(reader),
        "job_number": job.number,
        "made_at": bundle.created_at,
        "made_by": _person(reader, bundle.person_id, language),
        "customer": customer.name,
        "contact": job.contact_name,
        "plate": vehicle.plate,
        "vin": vehicle.vin,
        "model": _named(model, language),
        "reported": job.reported,
        "reported_at": job.reported_at,
        "engineers": [
            _person(reader, one.engineer_id, language) for one in reader.rows("assignment", job_id=job.id)
        ],
        "photos": len(photos),
        "photos_missing": sum(the_house().files.size(one.sha256) is None for one in photos),
        "entries": trail.count(reader, job.id, bundle.created_at),
    }


def records(reader: Reader, bundle: Any) -> Row:
    """The content of `paper.record_pages`."""
    job_id, language = bundle.job_id, bundle.language or "zh-CN"
    return {
        "head": head(reader, bundle),
        "measurements": [reader.plain(one) for one in measurements_of(reader, job_id)],
        "escalations": [
            _escalation(reader, one, language) for one in reader.rows("escalation", job_id=job_id)
        ],
        "approvals": _approvals(reader, job_id, language),
        "parts": _parts(reader, job_id),
        "requisitions": _drawn(reader, job_id, language),
        "old_parts": [
            reader.plain(one) | {"inspected_by": _person(reader, one.inspected_by_id, language)}
            for one in reader.rows("old_part", job_id=job_id)
        ],
    }


def photos(reader: Reader, bundle: Any, start: int, most: int) -> Row:
    """The content of `paper.photo_pages`, without the pictures."""
    some = photos_of(reader, bundle.job_id)[start : start + most]
    return {"head": head(reader, bundle), "photos": [reader.plain(one) for one in some], "start": start}


def chain(reader: Reader, bundle: Any, start: int, most: int) -> Row:
    """The content of `paper.chain_pages`."""
    language, names = bundle.language or "zh-CN", dict[str, str]()
    some = []
    for at, entry in enumerate(trail.entries(reader, bundle.job_id, bundle.created_at)):
        if start <= at < start + most:
            who = entry["actor_id"]
            names.setdefault(who, _person(reader, who, language) or who)
            some.append(entry | {"who": names[who], "fields": trail.fields_of(entry)})
    return {
        "head": head(reader, bundle),
        "entries": some,
        "count": trail.count(reader, bundle.job_id, bundle.created_at),
        "end": trail.end_of(reader, bundle.created_at),
    }


def _escalation(reader: Reader, row: Any, language: str) -> Row:
    return reader.plain(row) | {
        "decided_by": _person(reader, row.decided_by_id, language),
        "phone_decider": _person(reader, row.phone_decider_id, language),
    }


def _approvals(reader: Reader, job_id: str, language: str) -> list[Row]:
    """Who signed, approved, returned and revised what, in the order of time."""
    told: list[Row] = []
    for report in reader.rows("report", job_id=job_id, order_by="revision"):
        number = report.report_number
        if report.seal_hash is not None:
            told.append({"what": "signed", "number": number, "result": report.signature_path, "by": report.signer_name,
                         "at": report.signed_at, "remark": report.reason, "hash": report.seal_hash,
                         "holds": seal_holds(reader, report.id),
                         "diverged": report.seal_result == "sealed_diverged"})  # fmt: skip
        if report.approved_at is not None:
            by = _person(reader, report.approved_by_id, language)
            told.append({"what": "approved", "number": number, "result": "yes", "by": by, "at": report.approved_at,
                         "remark": report.remarks})  # fmt: skip
        if report.returned_at is not None:
            told.append({"what": "returned", "number": number, "result": "no", "by": None, "at": report.returned_at,
                         "remark": report.remarks})  # fmt: skip
        if report.corrects_id is not None:
            by = _person(reader, report.created_by_id, language)
            told.append({"what": "revised", "number": number, "result": "open" if report.seal_hash is None else "signed",
                         "by": by, "at": report.created_at, "remark": report.revision_reason})  # fmt: skip
    told += [
        {"what": "requisition", "number": row.number, "result": row.state, "at": row.decided_at,
         "by": _person(reader, row.decided_by_id, language), "remark": row.decision}
        for row in reader.rows("requisition", job_id=job_id)
        if row.decided_at is not None
    ]  # fmt: skip
    return sorted(told, key=lambda one: one["at"] or "")


def _parts(reader: Reader, job_id: str) -> list[Row]:
    """Every line of every revision."""
    return [
        reader.plain(line) | {"report": report.report_number}
        for report in reader.rows("report", job_id=job_id, order_by="revision")
        for line in replaced_parts_of(reader, report.id)
    ]


def _drawn(reader: Reader, job_id: str, language: str) -> list[Row]:
    told = []
    for row in reader.rows("requisition", job_id=job_id):
        for line in reader.rows("requisition_line", requisition_id=row.id):
            part = reader.find("part", line.part_id)
            told.append(
                reader.plain(line)
                | {"of": row.number, "part_number": part and part.number, "name": _named(part, language)}
            )
    return told


def _person(reader: Reader, person_id: str | None, language: str) -> str:
    return _named(reader.find("person", person_id), language)


def _named(row: Any, language: str) -> str:
    """The name of a person or thing in that language, or the one that there is."""
    if row is None:
        return ""
    first, second = (row.name_en, row.name_zh) if language == "en" else (row.name_zh, row.name_en)
    return str(first or second or "")
