"""The figures of parts and money: supply in time, old parts back, cost of a job. Each docstring says what counts.

How long the stock lasts is not a sum of cases; it stands in `stock`.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import and_, case, func, literal, or_, select

from app.journey.figures.queries.cases import (
    ROUNDING_H,
    SEALED,
    Cases,
    Ground,
    Measure,
    counted,
    of_job,
    of_row,
)
from app.journey.figures.queries.hours import hours_from
from app.journey.reimbursement.queries import allowed_by_job

NOT_CRITICAL = ("wear", "consumable")


def critical_parts(ground: Ground) -> Cases:
    """Lines of critical parts that were issued in full in time, of the approved lines that are decided.

    Critical: a part asked for one job that is neither wear nor consumable, for the vehicle stands until it comes. In time: the
    whole approved quantity left the store by the time the engineer needs it, or, where no time was said, within the hours of
    the setting (48) after the requisition was sent. Decided: issued in full, or that time has passed. Month: when the requisition
    was sent. why: in_time, late, or waiting (past its time and not issued).
    """
    line, asked, part, job = ground.requisition_line, ground.requisition, ground.part, ground.job
    hours = ground.setting("parts_hours") + ROUNDING_H
    issued = line.issued >= line.approved

    def late(moment: Any) -> Any:
        too_long = hours_from(asked.submitted_at, moment) > hours
        return or_(moment > asked.needed_by, and_(asked.needed_by.is_(None), too_long))

    return (
        of_row(line, asked.number, job=asked.job_id, customer=job.customer_id, vehicle=job.vehicle_id,
               at=asked.submitted_at, numerator=case((~issued, 0), (late(line.issued_at), 0), else_=1),
               why=case((~issued, "waiting"), (late(line.issued_at), "late"), else_="in_time"))
        .join(asked, asked.id == line.requisition_id)
        .join(part, part.id == line.part_id)
        .join(job, job.id == asked.job_id)
        .where(asked.removed.is_(False), asked.purpose == "job", line.approved > 0, part.part_class.not_in(NOT_CRITICAL),
               or_(issued, late(literal(ground.now))))
    )  # fmt: skip


def old_part_return(ground: Ground) -> Cases:
    """Old parts that came back in full, of the old parts promised that are decided; late is back, too (the age tells).

    Decided: back, declared lost, or past due; what a revision of the report withdrew does not count. Month: when the part was
    due. why: returned, lost, or overdue; detail: days from signature to receipt.
    """
    old, job = ground.old_part, ground.job
    back = old.received_quantity >= old.quantity
    return (
        of_row(old, old.tag, job=old.job_id, customer=job.customer_id, vehicle=job.vehicle_id, at=old.due_at,
               numerator=counted(back), why=case((back, "returned"), (old.state == "lost", "lost"), else_="overdue"),
               detail=hours_from(old.opened_at, old.received_at) / 24)
        .join(job, job.id == old.job_id)
        .where(old.state != "withdrawn", or_(back, old.state == "lost", old.due_at < ground.now))
    )  # fmt: skip


def old_part_age(ground: Ground) -> Cases:
    """Mean days from the customer's signature to the receipt of the old part in full at headquarters.

    Month: when the part was received. why: returned; detail: the days.
    """
    old, job = ground.old_part, ground.job
    days = hours_from(old.opened_at, old.received_at) / 24
    return (
        of_row(old, old.tag, job=old.job_id, customer=job.customer_id, vehicle=job.vehicle_id, at=old.received_at,
               numerator=days, why="returned", detail=days)
        .join(job, job.id == old.job_id)
        .where(old.state != "withdrawn", old.received_quantity >= old.quantity)
    )  # fmt: skip


def cost_per_job(ground: Ground) -> Cases:
    """Mean cost of a closed job in fen: expenses allowed by the review, compensation, and parts fitted from own stock.

    Parts at the price of the catalogue as it is now; bought parts are among the expenses. Only the report's revision in force
    counts. What the customer paid for the service is not taken off. Month: when the job was closed. why: cost; detail: fen.
    """
    job, report, line, part = ground.job, ground.report, ground.replaced_part, ground.part
    paid = ground.compensation
    in_force = and_(report.state.in_(SEALED), report.removed.is_(False))
    expenses = allowed_by_job().subquery()
    compensation = (
        select(paid.job_id.label("job_id"), func.sum(paid.amount_fen).label("fen"))
        .join(report, report.id == paid.report_id)
        .where(in_force, paid.removed.is_(False))
        .group_by(paid.job_id)
        .subquery()
    )
    parts = (
        select(
            line.job_id.label("job_id"),
            func.sum(func.coalesce(line.quantity, 1) * part.price_fen).label("fen"),
        )
        .join(report, report.id == line.report_id)
        .join(part, part.id == line.part_id)
        .where(in_force, line.removed.is_(False), line.action == "replace", line.source != "bought")
        .group_by(line.job_id)
        .subquery()
    )
    shares = (expenses, compensation, parts)
    fen: Any = literal(0)
    for share in shares:
        fen = fen + func.coalesce(share.c.fen, 0)
    query = of_job(ground, job.closed_at, fen, "cost", detail=fen).where(job.state == "closed")
    for share in shares:
        query = query.outerjoin(share, share.c.job_id == job.id)
    return query


MEASURES = (
    Measure("critical_parts", "%", "higher", critical_parts),
    Measure("old_part_return", "%", "higher", old_part_return),
    Measure("old_part_age", "d", "lower", old_part_age),
    Measure("cost_per_job", "fen", "lower", cost_per_job),
)
