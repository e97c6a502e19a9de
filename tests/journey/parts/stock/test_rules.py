"""How old what is left is, first in first out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.journey.parts.stock.rules import KINDS, is_bounded, oldest_still_here

ARRIVALS = [("2026-01-01", 5), ("2026-02-01", 3), ("2026-03-01", 2)]


@pytest.mark.parametrize(
    ("left", "since"),
    [
        (10, "2026-01-01"),
        (6, "2026-01-01"),
        (5, "2026-02-01"),
        (3, "2026-02-01"),
        (2, "2026-03-01"),
        (0, None),
        (-2, None),
    ],
)
def test_what_came_first_is_taken_first(left: int, since: str | None) -> None:
    assert oldest_still_here(ARRIVALS, left) == since
    assert oldest_still_here(ARRIVALS[::-1], left) == since


def test_nothing_that_came_is_nothing_that_lies_here() -> None:
    assert oldest_still_here([], 3) is None


@given(
    st.lists(st.tuples(st.integers(0, 99).map(lambda day: f"{day:02d}"), st.integers(1, 9)), min_size=1),
    st.data(),
)
def test_it_agrees_with_taking_piece_by_piece(arrivals: list[tuple[str, int]], data: st.DataObject) -> None:
    pieces = sorted(moment for moment, count in arrivals for _ in range(count))
    left = data.draw(st.integers(1, len(pieces)))
    assert oldest_still_here(arrivals, left) == pieces[-left]


def test_only_outside_is_without_bounds() -> None:
    assert [kind for kind in KINDS if not is_bounded(kind)] == ["outside"]
