"""The rules of aftercare: what belongs together, the hour of the day, falling scores."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.journey.aftercare.rules import Link, Scores, fallen, hour_of_today, misfit


@pytest.mark.parametrize(
    ("job", "links", "field"),
    [
        (None, {}, None),
        ("j", {"job_id": Link("c", None), "follow_up_id": Link("c", "j")}, None),
        ("j", {"call_entry_id": Link(None, None)}, None),
        (None, {"follow_up_id": Link("c", "j")}, None),
        ("j", {"job_id": Link("d", None)}, "job_id"),
        ("j", {"job_id": Link("c", None), "follow_up_id": Link("c", "k")}, "follow_up_id"),
        ("j", {"call_entry_id": Link("d", None)}, "call_entry_id"),
    ],
)
def test_what_a_complaint_names_is_of_one_customer_and_one_job(
    job: str | None, links: dict, field: str | None
) -> None:
    assert misfit("c", job, links) == field


def test_the_hour_of_the_day_is_the_peoples_hour() -> None:
    assert hour_of_today("2026-03-01T23:00:00.000Z", 8) == "2026-03-02T00:00:00.000Z"
    assert hour_of_today("2026-03-01T15:59:59.999Z", 8) == "2026-03-01T00:00:00.000Z"


@pytest.mark.parametrize(
    ("now", "before", "warned"),
    [((3.7 * 5, 5), (4.2 * 5, 5), True), ((3.8 * 5, 5), (4.2 * 5, 5), False), ((1 * 4, 4), (5 * 9, 9), False),
     ((1 * 9, 9), (5 * 4, 4), False), ((5 * 9, 9), (1 * 9, 9), False), ((0, 0), (0, 0), False)],
)  # fmt: skip
def test_scores_fall_when_the_average_drops_with_enough_answers_on_both_sides(
    now: tuple, before: tuple, warned: bool
) -> None:
    assert fallen(Scores(*now), Scores(*before), 0.5, 5) is warned


@given(st.integers(1, 50), st.floats(1, 5), st.floats(0.1, 4))
def test_equal_scores_never_fall(answers: int, mean: float, drop: float) -> None:
    score = Scores(mean * answers, answers)
    assert not fallen(score, score, drop, 1)
