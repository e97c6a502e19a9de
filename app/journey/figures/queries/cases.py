"""Cases: the common shape in which every figure tells what it counts, so that one query counts all and lists any.

A case is one job, call, part or complaint that a figure looks at: when it counts (`at`), what it adds to numerator and
denominator, and `why`. Figures are sums of cases by month; what is behind a figure are the same cases, one by one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy import ColumnElement, CompoundSelect, Select, and_, case, exists, literal, null, or_, select

from app.journey.figures.rules import Better, Unit
from app.platform.db import table_of
from app.platform.reader import Reader

SEALED = ("signed", "returned", "approved", "archived")
ROUNDING_H = 1e-4  # a moment in the database's own day count is exact to about this many hours


@dataclass(frozen=True)
class Filters:
    """region: of the customer; model: a vehicle model's id or code; system: the fault system of the job; engineer: the id or
    employee number of who leads the job. None: any."""

    region: str | None = None
    model: str | None = None
    system: str | None = None
    engineer: str | None = None

    def asked(self) -> dict[str, str]:
        """Those that were given."""
        return {name: value for name, value in vars(self).items() if value is not None}


@dataclass
class Ground:
    """What the queries stand on: a reader, the server's time, the tables by name (`ground.job`), the settings in force."""

    reader: Reader
    now: str

    def __getattr__(self, entity: str) -> Any:
        return table_of(entity)

    def setting(self, name: str) -> Any:
        """The value in force of a setting of the figures."""
        return self.reader.setting(f"figures.{name}")

    @cached_property
    def came_back(self) -> ColumnElement[bool]:
        """Whether another job was linked to this one as its rework; a cancelled one does not count."""
        again = table_of("job").__table__.alias("again")
        return exists().where(
            again.c.rework_of_id == table_of("job").id, again.c.state != "cancelled", ~again.c.removed
        )


Cases = Select[Any] | CompoundSelect[Any]


@dataclass(frozen=True)
class Measure:
    """One figure: its key, its unit, which way is better, and its cases. strict: the target itself is not enough."""

    key: str
    unit: Unit
    better: Better
    cases: Callable[[Ground], Cases]
    strict: bool = False


def of_job(
    ground: Ground, at: Any, numerator: Any, why: Any, *, denominator: Any = 1, detail: Any = None
) -> Select[Any]:
    """Cases that are jobs; add conditions and joins to it."""
    job = ground.job
    return select(
        literal("job").label("entity"), job.id.label("id"), job.number.label("number"),
        *_shape(job.id, job.customer_id, job.vehicle_id, at, numerator, denominator, why, detail),
    ).where(job.removed.is_(False))  # fmt: skip


def of_row(table: Any, number: Any, *, job: Any, customer: Any, vehicle: Any, at: Any, numerator: Any, why: Any,
           denominator: Any = 1, detail: Any = None) -> Select[Any]:  # fmt: skip
    """Cases that are rows of another kind; `job`, `customer`, `vehicle`: the columns that say whose they are."""
    return select(
        literal(table.entity).label("entity"), table.id.label("id"), number.label("number"),
        *_shape(job, customer, vehicle, at, numerator, denominator, why, detail),
    ).where(table.removed.is_(False))  # fmt: skip


def _shape(job: Any, customer: Any, vehicle: Any, at: Any, numerator: Any, denominator: Any, why: Any,
           detail: Any) -> tuple[Any, ...]:  # fmt: skip
    return (
        job.label("job_id"), customer.label("customer_id"), vehicle.label("vehicle_id"), at.label("at"),
        _column(numerator).label("num"), _column(denominator).label("den"), _column(why).label("why"),
        (null() if detail is None else detail).label("detail"),
    )  # fmt: skip


def _column(value: Any) -> Any:
    return literal(value) if isinstance(value, int | float | str) else value


def counted(condition: Any) -> Any:
    """1 where the condition holds, else 0 (also where it is unknown)."""
    return case((condition, 1), else_=0)


def filtered(query: Select[Any], cases: Any, filters: Filters) -> Select[Any]:
    """The query over the cases' columns, narrowed to what was asked for."""
    customer, vehicle, model = table_of("customer"), table_of("vehicle"), table_of("vehicle_model")
    job, assignment, person = table_of("job"), table_of("assignment"), table_of("person")
    if filters.region is not None:
        query = query.where(
            cases.customer_id.in_(select(customer.id).where(customer.region == filters.region))
        )
    if filters.model is not None:
        models = select(model.id).where(or_(model.id == filters.model, model.code == filters.model))
        query = query.where(cases.vehicle_id.in_(select(vehicle.id).where(vehicle.model_id.in_(models))))
    if filters.system is not None:
        query = query.where(cases.job_id.in_(select(job.id).where(job.fault_system == filters.system)))
    if filters.engineer is not None:
        who = select(person.id).where(
            or_(person.id == filters.engineer, person.employee_no == filters.engineer)
        )
        led = select(assignment.job_id).where(leads(assignment), assignment.engineer_id.in_(who))
        query = query.where(cases.job_id.in_(led))
    return query


def leads(assignment: Any) -> ColumnElement[bool]:
    """The assignment of who leads the job; it stays open when the job is closed."""
    return and_(assignment.lead.is_(True), assignment.ended_at.is_(None), assignment.removed.is_(False))
