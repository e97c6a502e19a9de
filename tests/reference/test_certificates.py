"""A certificate counts for its system on its days, the first and the last included."""

from __future__ import annotations

from datetime import date

import pytest

from app.reference.people.rules import Certificate, qualified

HELD = [Certificate("engine", "2024-01-01", "2026-03-02"), Certificate("body", "2026-06-01", "2027-06-01")]


@pytest.mark.parametrize(
    ("system", "day", "wanted"),
    [
        ("engine", date(2024, 1, 1), True),
        ("engine", date(2026, 3, 2), True),
        ("engine", date(2026, 3, 3), False),
        ("engine", date(2023, 12, 31), False),
        ("body", date(2026, 3, 2), False),
        ("chassis", date(2026, 3, 2), False),
        ("other", date(2026, 3, 2), True),
    ],
)
def test_who_may_be_sent_on_which_day(system: str, day: date, wanted: bool) -> None:
    assert qualified(HELD, system, day) is wanted
