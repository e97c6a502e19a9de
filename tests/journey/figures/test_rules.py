"""Spans and their months, values and targets."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.journey.figures.rules import Count, Span, met, total
from app.kernel.problem import Refused

days = st.dates(date(2020, 1, 1), date(2024, 12, 31))


def test_without_a_beginning_a_span_is_the_twelve_months_that_end_today() -> None:
    span = Span.asked(None, None, date(2026, 3, 17))
    assert (span.first, span.last) == (date(2025, 4, 1), date(2026, 3, 17))
    assert (len(span.months), span.months[0], span.months[-1]) == (12, "2025-04", "2026-03")


def test_a_month_begins_at_midnight_where_the_people_are() -> None:
    span = Span(date(2026, 1, 15), date(2026, 2, 28))
    assert span.edges == ["2026-01-14T16:00:00.000Z", "2026-01-31T16:00:00.000Z", "2026-02-28T16:00:00.000Z"]


@pytest.mark.parametrize(
    ("first", "last"),
    [(date(2026, 2, 2), date(2026, 2, 1)), (date(2021, 1, 1), date(2026, 1, 1)), (None, date(1, 1, 1)),
     (date(9999, 1, 1), date(9999, 12, 31)), (date(1999, 12, 31), date(2000, 1, 1))],
)  # fmt: skip
def test_a_span_that_ends_before_it_begins_or_is_too_long_or_far_is_refused(
    first: date | None, last: date
) -> None:
    with pytest.raises(Refused) as refused:
        Span.asked(first, last, last)
    assert refused.value.code == "figures.span"


def test_five_years_are_not_too_long() -> None:
    assert len(Span.asked(date(2021, 2, 1), date(2026, 1, 31), date(2026, 3, 1)).months) == 60


@given(days, st.integers(0, 1700))
def test_the_edges_enclose_exactly_the_months(first: date, more: int) -> None:
    span = Span(first, date.fromordinal(first.toordinal() + more))
    assert len(span.edges) == len(span.months) + 1
    assert span.edges == sorted(set(span.edges))
    assert span.months == sorted(set(span.months))


def test_a_value_is_a_share_in_per_cent_or_a_mean() -> None:
    assert Count(2, 3).value("%") == 66.7
    assert Count(7, 2).value("d") == 3.5
    assert Count(1001, 2).value("fen") == 500
    assert Count(3, 0).value("%") is None


def test_all_months_together_are_not_the_mean_of_the_months() -> None:
    assert total([Count(1, 1), Count(0, 3)]).value("%") == 25.0


@pytest.mark.parametrize(
    ("exact", "better", "strict", "reached"),
    [(90.0, "higher", False, True), (89.999, "higher", False, False), (90.0, "higher", True, False),
     (90.0, "lower", False, True), (90.0, "lower", True, False), (89.9, "lower", True, True), (90.1, "lower", False, False),
     (None, "lower", False, None)],
)  # fmt: skip
def test_the_target_is_judged_by_the_exact_value(
    exact: float | None, better: str, strict: bool, reached: bool | None
) -> None:
    assert met(exact, 90, better, strict) is reached
