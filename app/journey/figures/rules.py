"""How a figure is made of counts: spans and their months, the value, whether the target is met. Pure.

A month is a month where the people are. What is counted for which figure stands in `queries`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from app.kernel.clock import PEOPLE_ZONE, iso
from app.kernel.problem import Refused

Unit = Literal["%", "d", "fen"]
Better = Literal["higher", "lower"]
LONGEST_MONTHS = 60
CENTURY = range(2000, 2100)
USUAL_MONTHS = 12
ORDER = (
    "timely_service", "satisfaction", "justified_complaints", "response", "first_time_fix", "rework", "critical_parts",
    "stock_turnover", "complaints_handled", "follow_up_coverage", "old_part_return", "old_part_age", "cost_per_job",
)  # fmt: skip
"""The figures in the order of the page."""
WAYS = ("region", "model", "system", "engineer")
"""What a figure can be narrowed and broken down by."""


@dataclass(frozen=True)
class Span:
    """From the first day to the last, both included, and its months; the first and the last month may be parts of one."""

    first: date
    last: date

    @classmethod
    def asked(cls, first: date | None, last: date | None, today: date) -> Span:
        """The span asked for; without a beginning the twelve months that end with it.

        Refused figures.span: ends before it begins, is longer than five years, or lies outside this century.
        """
        end = last or today
        if end.year not in CENTURY or (first or end).year not in CENTURY:
            raise Refused("figures.span", months=LONGEST_MONTHS)
        begin = first or _month(end, -(USUAL_MONTHS - 1))
        if begin > end or (end.year - begin.year) * 12 + end.month - begin.month >= LONGEST_MONTHS:
            raise Refused("figures.span", months=LONGEST_MONTHS)
        return cls(begin, end)

    @property
    def months(self) -> list[str]:
        """ "2026-03" for each month that the span touches."""
        count = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1
        return [_month(self.first, at).isoformat()[:7] for at in range(count)]

    @property
    def before(self) -> Span:
        """The period to compare with: as many months earlier where the span begins with a month, else the same days before.

        1 to 17 March is compared with 1 to 17 February, a whole March with a whole February.
        """
        if self.first.day != 1:
            days = self.last - self.first + timedelta(days=1)
            return Span(self.first - days, self.last - days)
        back = -len(self.months)
        month_end = _month(self.last, back + 1) - timedelta(days=1)
        whole = _month(self.last, 1) - timedelta(days=1) == self.last
        day = month_end.day if whole else min(self.last.day, month_end.day)
        return Span(_month(self.first, back), month_end.replace(day=day))

    @property
    def edges(self) -> list[str]:
        """The moments between which the months lie: one more than there are months; the last one is no longer in the span."""
        inner = [_month(self.first, at) for at in range(1, len(self.months))]
        return [_midnight(day) for day in (self.first, *inner, self.last + timedelta(days=1))]


@dataclass(frozen=True)
class Count:
    """What was counted in one month or in all: value is numerator over denominator, in per cent for "%"."""

    numerator: float = 0
    denominator: float = 0

    def value(self, unit: Unit) -> float | None:
        """Rounded for people: one decimal, or whole fen. None where nothing was there to count."""
        exact = self.exact(unit)
        if exact is None:
            return None
        return round(exact) if unit == "fen" else round(exact, 1)

    def exact(self, unit: Unit) -> float | None:
        """The same, not rounded: what is compared with the target."""
        if self.denominator <= 0:
            return None
        return self.numerator / self.denominator * (100 if unit == "%" else 1)


def total(counts: Sequence[Count]) -> Count:
    """All months together: the sums, not the mean of the months."""
    return Count(sum(count.numerator for count in counts), sum(count.denominator for count in counts))


def met(exact: float | None, target: float, better: Better, strict: bool) -> bool | None:
    """Whether the target is reached; None where there is no value. strict: reaching it exactly is not enough."""
    if exact is None:
        return None
    if better == "higher":
        return exact > target if strict else exact >= target
    return exact < target if strict else exact <= target


def _month(day: date, later: int) -> date:
    years, month = divmod(day.year * 12 + day.month - 1 + later, 12)
    return date(years, month + 1, 1)


def _midnight(day: date) -> str:
    return iso(datetime.combine(day, time(0), PEOPLE_ZONE))
