"""Readers of follow-up calls and complaints that wait, and the counts behind the early warnings. Changes nothing."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, desc, distinct, func, select

from app.journey.aftercare.rules import Alert, Scores
from app.journey.aftercare.tables import Complaint, FollowUp
from app.platform.db import table_of
from app.platform.reader import Reader

SEALED = ("signed", "returned", "approved", "archived")


def follow_ups_due(reader: Reader, until: str) -> list[Any]:
    """Calls still to be made that are due by then, the oldest first."""
    return reader.rows("follow_up", FollowUp.due_at <= until, state="due", order_by="due_at")


def complaints_overdue(reader: Reader, now: str, limit: int) -> list[Any]:
    """Complaints not handled in time whose owner has not been told yet, the oldest first."""
    found = reader.rows(
        "complaint", Complaint.due_at < now, state=("taken", "in_hand"), chased_at=None, order_by="due_at"
    )
    return found[:limit]


def told_since(reader: Reader, kinds: tuple[str, ...], since: str) -> list[Any]:
    """Notices of these kinds since then, to whomever."""
    return reader.rows("notice", table_of("notice").created_at >= since, kind=kinds)


def failing_parts(reader: Reader, since: str, least: int) -> list[Alert]:
    """Parts that were the cause on at least so many jobs whose report was signed since then."""
    line, report, part = table_of("replaced_part"), table_of("report"), table_of("part")
    jobs = func.count(distinct(line.job_id)).label("jobs")
    query = (
        select(part.id, part.number, part.name_zh, part.name_en, jobs)
        .join(part, part.id == line.part_id)
        .join(report, report.id == line.report_id)
        .where(
            line.removed.is_(False),
            line.causal == "causal",
            report.state.in_(SEALED),
            report.signed_at >= since,
        )
        .group_by(part.id, part.number, part.name_zh, part.name_en)
        .having(jobs >= least)
        .order_by(desc(jobs), part.number)
    )
    return [
        Alert("warning.part", f"part:{row.id}", ("part", row.id),
                {"number": row.number, "name_zh": row.name_zh, "name_en": row.name_en, "jobs": row.jobs})
        for row in reader.session.execute(query)
    ]  # fmt: skip


def failing_models(reader: Reader, since: str, least: int) -> list[Alert]:
    """Models of which at least so many vehicles showed the same fault in jobs reported since then."""
    sheet, job, vehicle = table_of("sheet"), table_of("job"), table_of("vehicle")
    model, fault = table_of("vehicle_model"), table_of("fault")
    vehicles = func.count(distinct(vehicle.id)).label("vehicles")
    names = (model.id, model.code, fault.code, fault.name_zh, fault.name_en)
    query = (
        select(model.id, model.code, fault.code.label("fault"), fault.name_zh, fault.name_en, vehicles)
        .select_from(sheet)
        .join(job, job.id == sheet.job_id)
        .join(vehicle, vehicle.id == job.vehicle_id)
        .join(model, model.id == vehicle.model_id)
        .join(fault, fault.id == sheet.fault_id)
        .where(sheet.removed.is_(False), job.state != "cancelled", job.reported_at >= since)
        .group_by(*names)
        .having(vehicles >= least)
        .order_by(desc(vehicles), model.code, fault.code)
    )
    return [
        Alert("warning.model", f"model:{row.id}:{row.fault}", ("vehicle_model", row.id),
                {"model": row.code, "fault": row.fault, "name_zh": row.name_zh, "name_en": row.name_en,
                 "vehicles": row.vehicles})
        for row in reader.session.execute(query)
    ]  # fmt: skip


def complaint_clusters(reader: Reader, since: str, least: int) -> list[Alert]:
    """Kinds of complaint that came at least so many times from one region since then; the newest is looked at."""
    customer = table_of("customer")
    found = func.count(Complaint.id).label("found")
    query = (
        select(Complaint.kind, customer.region, found, func.max(Complaint.id).label("newest"))
        .join(customer, customer.id == Complaint.customer_id)
        .where(Complaint.removed.is_(False), Complaint.received_at >= since)
        .group_by(Complaint.kind, customer.region)
        .having(found >= least)
        .order_by(desc(found), Complaint.kind)
    )
    return [
        Alert("warning.complaints", f"complaints:{row.kind}:{row.region}", ("complaint", row.newest),
                {"complaint_kind": row.kind, "region": row.region, "complaints": row.found})
        for row in reader.session.execute(query)
    ]  # fmt: skip


def scores(reader: Reader, since: str, until: str) -> dict[str | None, Scores]:
    """{region: overall scores given in [since, until)}; under None those of the whole service."""
    customer = table_of("customer")
    query = _scored(
        select(customer.region, func.sum(FollowUp.overall), func.count(FollowUp.id)), since, until
    )
    found = {
        row[0]: Scores(float(row[1]), row[2])
        for row in reader.session.execute(query.group_by(customer.region))
    }
    total = Scores(sum(each.total for each in found.values()), sum(each.answers for each in found.values()))
    return {region: each for region, each in found.items() if region} | {None: total}


def latest_answer(reader: Reader, since: str, until: str, region: str | None) -> str:
    """The id of the last call answered in the span, of that region where one is named."""
    query = _scored(select(FollowUp.id), since, until).order_by(desc(FollowUp.answered_at)).limit(1)
    if region is not None:
        query = query.where(table_of("customer").region == region)
    return str(reader.session.scalars(query).one())


def _scored(query: Select[Any], since: str, until: str) -> Select[Any]:
    customer = table_of("customer")
    return query.join_from(FollowUp, customer, customer.id == FollowUp.customer_id).where(
        FollowUp.removed.is_(False), FollowUp.overall.is_not(None), FollowUp.answered_at >= since,
        FollowUp.answered_at < until,
    )  # fmt: skip
