"""Each reminder and each warning once, and none too late to be of use."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.journey.dispatch.rules.reminders import appointment_reminder, clock_warning, knew_a_day_before
from app.kernel.clock import plus

BEGINS = "2026-03-05T02:00:00.000Z"


@pytest.mark.parametrize(
    ("hours_before", "day_told", "hour_told", "wanted"),
    [
        (24.5, False, False, None),
        (24, False, False, "day"),
        (5, False, False, "day"),
        (5, True, False, None),
        (1, True, False, "hour"),
        (0.5, False, False, "hour"),
        (0.5, True, True, None),
        (0, True, False, None),
        (-1, False, False, None),
    ],
)
def test_which_reminder_is_due(
    hours_before: float, day_told: bool, hour_told: bool, wanted: str | None
) -> None:
    now = plus(BEGINS, hours=-hours_before)
    told = appointment_reminder(BEGINS, now, BEGINS if day_told else None, BEGINS if hour_told else None)
    assert told == wanted


def test_who_was_sent_within_the_last_day_needs_no_days_reminder() -> None:
    assert knew_a_day_before(BEGINS, plus(BEGINS, hours=-24))
    assert not knew_a_day_before(BEGINS, plus(BEGINS, hours=-23))


@given(steps=st.lists(st.floats(0.05, 6), min_size=1, max_size=60))
def test_however_often_one_looks_each_warning_comes_once_and_the_breach_last(steps: list[float]) -> None:
    due, now = BEGINS, plus(BEGINS, hours=-10)
    told: dict[str, str] = {}
    order: list[str] = []
    for step in steps:
        now = plus(now, hours=step)
        what = clock_warning(due, now, 2, told.get("nearly_due"), told.get("breached"))
        if what:
            assert what not in told
            told[what] = now
            order.append(what)
    assert order == sorted(order, reverse=True)
    assert ("breached" in told) == (now > due)
