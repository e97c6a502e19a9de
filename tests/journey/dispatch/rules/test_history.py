"""Repeated repairs and days in repair, in three levels."""

from __future__ import annotations

import pytest

from app.journey.dispatch.rules.history import Limits, days_in_repair, warning

LIMITS = Limits(same_fault=4, days=30)


@pytest.mark.parametrize(
    ("same", "days", "wanted"),
    [
        (0, 0, None), (1, 14, None), (2, 0, "notice"), (0, 15, "notice"), (3, 0, "warning"), (0, 23, "warning"),
        (4, 0, "limit"), (0, 30, "limit"), (9, 1, "limit"), (2, 30, "limit"),
    ],
)  # fmt: skip
def test_the_worse_of_both_counts(same: int, days: int, wanted: str | None) -> None:
    assert warning(same, days, LIMITS) == wanted


def test_days_of_repair_are_the_peoples_days_and_count_once() -> None:
    first = ("2026-03-01T01:00:00.000Z", "2026-03-02T01:00:00.000Z")
    shared = ("2026-03-02T05:00:00.000Z", "2026-03-02T17:00:00.000Z")  # past midnight where the people are
    assert days_in_repair([]) == 0
    assert days_in_repair([first]) == 2
    assert days_in_repair([first, shared]) == 3
