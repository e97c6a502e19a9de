"""A figure over cases: counted by month in one query, listed case by case in another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

from sqlalchemy import Select, and_, case, desc, func, select

from app.journey.figures.queries.cases import Filters, Ground, Measure, filtered, leads
from app.journey.figures.rules import Better, Count, Span, Unit, total
from app.platform.db import table_of


@dataclass(frozen=True)
class Counts:
    """All together, and month by month."""

    whole: Count
    months: list[Count]


@dataclass(frozen=True)
class Behind:
    """Rows behind a figure, and how many there are in all."""

    rows: list[dict[str, Any]]
    found: int


class Figure(Protocol):
    """What the page of figures asks of each."""

    @property
    def key(self) -> str:
        """Its name, the same everywhere."""

    @property
    def unit(self) -> Unit:
        """What its value is measured in."""

    @property
    def better(self) -> Better:
        """Which way is better."""

    @property
    def strict(self) -> bool:
        """Whether reaching the target exactly is not enough."""

    def counts(self, ground: Ground, span: Span, filters: Filters) -> Counts | None:
        """The counts; None where the figure knows nothing of a filter that was asked for."""

    def behind(self, ground: Ground, span: Span, filters: Filters, show: str, limit: int) -> Behind:
        """The rows that count against the figure (show "misses"), or all ("all")."""


@dataclass(frozen=True)
class CaseFigure:
    """A figure that is the sum of its measure's cases."""

    measure: Measure

    @property
    def key(self) -> str:
        return self.measure.key

    @property
    def unit(self) -> Unit:
        return self.measure.unit

    @property
    def better(self) -> Better:
        return self.measure.better

    @property
    def strict(self) -> bool:
        return self.measure.strict

    def counts(self, ground: Ground, span: Span, filters: Filters) -> Counts:
        """One query: the month of each case first, then the sums of each month."""
        edges = span.edges
        cases = self.measure.cases(ground).subquery()
        month = case(*((cases.c.at < edge, at) for at, edge in enumerate(edges[1:])), else_=None).label(
            "month"
        )
        inside = self._inside(select(month, cases.c.num, cases.c.den), cases, span, filters).subquery()
        sums = select(inside.c.month, func.sum(inside.c.num), func.sum(inside.c.den)).group_by(inside.c.month)
        found = {row[0]: Count(float(row[1]), float(row[2])) for row in ground.reader.session.execute(sums)}
        months = [found.get(at, Count()) for at in range(len(edges) - 1)]
        return Counts(total(months), months)

    def behind(self, ground: Ground, span: Span, filters: Filters, show: str, limit: int) -> Behind:
        """Newest first; where a mean is shown, the largest first."""
        cases = self.measure.cases(ground).subquery()
        listed = self._inside(_told(cases), cases, span, filters)
        if show == "misses" and self.unit == "%":
            listed = listed.where(cases.c.num < cases.c.den if self.better == "higher" else cases.c.num > 0)
        found = ground.reader.session.scalar(select(func.count()).select_from(listed.subquery()))
        order = (desc(cases.c.at),) if self.unit == "%" else (desc(cases.c.num), desc(cases.c.at))
        rows = ground.reader.session.execute(listed.order_by(*order, cases.c.id).limit(limit)).mappings()
        return Behind([self._row(dict(row)) for row in rows], int(found or 0))

    def _inside(self, query: Select[Any], cases: Any, span: Span, filters: Filters) -> Select[Any]:
        edges = span.edges
        return filtered(query, cases.c, filters).where(cases.c.at >= edges[0], cases.c.at < edges[-1])

    def _row(self, row: dict[str, Any]) -> dict[str, Any]:
        counted, detail = row.pop("num"), row.pop("detail")
        return row | {
            "in_numerator": counted > 0 if self.unit == "%" else True,
            "why": f"figures.{self.key}.{row['why']}",
            "detail": None if detail is None else round(float(detail), 1),
        }


def _told(cases: Any) -> Select[Any]:
    """The cases with what a person knows them by: the job's number, the customer, who led."""
    job, customer, assignment, person = (
        table_of(each) for each in ("job", "customer", "assignment", "person")
    )
    return (
        select(
            cases.c.entity, cases.c.id, cases.c.number, cases.c.job_id, job.number.label("job_number"),
            customer.name.label("customer"), person.name_zh.label("engineer"), cases.c.at, cases.c.why, cases.c.detail,
            cases.c.num,
        )
        .outerjoin(job, job.id == cases.c.job_id)
        .outerjoin(customer, customer.id == cases.c.customer_id)
        .outerjoin(assignment, and_(assignment.job_id == cases.c.job_id, leads(assignment)))
        .outerjoin(person, person.id == assignment.engineer_id)
    )  # fmt: skip
