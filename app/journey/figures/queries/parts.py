"""A figure broken down by region, model, fault system or engineer, each part beside the same part of the period before."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Select, and_, case, func, literal, or_, select

from app.journey.figures.queries.cases import Filters, Ground, Measure, filtered, leads
from app.journey.figures.rules import Count, Span
from app.platform.db import table_of

NOW, BEFORE = 0, 1
Part = tuple[str | None, str | None, str | None]
"""(what the filter of that name takes, the name in Chinese, in English); all None: cases of which it is not known."""


def parts(
    ground: Ground, measure: Measure, span: Span, filters: Filters, by: str
) -> Mapping[Part, tuple[Count, Count]]:
    """{part: (its count now, its count in the period before)}; one query for both. Only parts with cases in either."""
    cases = measure.cases(ground).subquery()
    now, before = _during(cases, span), _during(cases, span.before)
    when = case((now, NOW), else_=BEFORE).label("when")
    each = filtered(_named(cases, by, when), cases.c, filters).where(or_(now, before)).subquery()
    columns = (each.c.key, each.c.zh, each.c.en, each.c.when)
    query = select(*columns, func.sum(each.c.num), func.sum(each.c.den)).group_by(*columns)
    found: dict[Part, list[Count]] = {}
    for key, zh, en, at, numerator, denominator in ground.reader.session.execute(query):
        counts = found.setdefault((key, zh, en), [Count(), Count()])
        counts[at] = Count(float(numerator), float(denominator))
    return {part: (counts[NOW], counts[BEFORE]) for part, counts in found.items()}


def _during(cases: Any, span: Span) -> Any:
    edges = span.edges
    return and_(cases.c.at >= edges[0], cases.c.at < edges[-1])


def _named(cases: Any, by: str, when: Any) -> Select[Any]:
    """The cases with the part to which each belongs; a case that belongs to none stays, under no name."""
    customer, vehicle, model = table_of("customer"), table_of("vehicle"), table_of("vehicle_model")
    job, assignment, person = table_of("job"), table_of("assignment"), table_of("person")
    key, zh, en = {
        "region": (func.nullif(customer.region, ""), literal(None), literal(None)),
        "model": (model.code, model.name_zh, model.name_en),
        "system": (job.fault_system, literal(None), literal(None)),
        "engineer": (person.employee_no, person.name_zh, person.name_en),
    }[by]
    query = select(key.label("key"), zh.label("zh"), en.label("en"), when, cases.c.num, cases.c.den)
    query = query.select_from(cases)
    if by == "region":
        return query.outerjoin(customer, customer.id == cases.c.customer_id)
    if by == "model":
        return query.outerjoin(vehicle, vehicle.id == cases.c.vehicle_id).outerjoin(
            model, model.id == vehicle.model_id
        )
    if by == "system":
        return query.outerjoin(job, job.id == cases.c.job_id)
    return query.outerjoin(
        assignment, and_(assignment.job_id == cases.c.job_id, leads(assignment))
    ).outerjoin(person, person.id == assignment.engineer_id)
