"""Measured values against their limits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.journey.procedure.rules import reading

NUMBERS = st.floats(-1e9, 1e9)


@pytest.mark.parametrize(
    ("value", "low", "high", "want"),
    [
        (0.6, 0.55, 0.8, "within"), (0.55, 0.55, 0.8, "within"), (0.8, 0.55, 0.8, "within"), (0.54, 0.55, 0.8, "low"),
        (0.81, 0.55, 0.8, "high"), (5, None, 4, "high"), (5, 6, None, "low"), (0, 0, None, "within"), (0, None, 0, "within"),
        (None, 1, 2, "unjudged"), (5, None, None, "unjudged"), (-3, -5, -1, "within"),
    ],
)  # fmt: skip
def test_a_reading_is_judged_by_the_limits_that_there_are(
    value: float, low: float, high: float, want: str
) -> None:
    assert reading(value, low, high) == want


@given(NUMBERS, NUMBERS, NUMBERS)
def test_within_means_between_the_limits_and_nothing_else(value: float, one: float, other: float) -> None:
    low, high = min(one, other), max(one, other)
    assert (reading(value, low, high) == "within") == (low <= value <= high)
