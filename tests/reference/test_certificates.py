"""A certificate counts for its system on its days, the first and the last included."""

from __future__ import annotations

from datetime import date

import pytest

from app.kernel.clock import plus
from app.reference.people.rules import Certificate, expiry_to_tell, qualified
from tests.house import TestHouse
from tests.stories.people import qualify, staff
from tests.stories.promises import tick, told

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


@pytest.mark.parametrize(
    ("today", "told_on", "wanted"),
    [
        (date(2026, 3, 1), None, False),
        (date(2026, 3, 2), None, True),
        (date(2026, 3, 5), date(2026, 3, 2), False),
        (date(2026, 3, 5), date(2025, 3, 2), True),
    ],
)
def test_an_end_is_told_thirty_days_ahead_once_for_each_last_day(
    today: date, told_on: date | None, wanted: bool
) -> None:
    assert expiry_to_tell("2026-04-01", today, told_on, 30) is wanted


def test_holder_and_office_are_told_once_and_an_ended_one_is_let_alone(house: TestHouse) -> None:
    people = staff(house)
    qualify(house, people.novice, "engine", "2026-04-01")
    for _ in range(3):
        tick(house)
        house.later(days=1)
    for who in (people.novice, people.administrator, people.supervisor):
        assert told(house, who) == ["qualification.ends"]
    assert told(house, people.engineer) == []
    house.now = plus(house.now, days=40)
    tick(house)
    assert told(house, people.novice) == ["qualification.ends"]


def test_one_that_was_renewed_ends_quietly(house: TestHouse) -> None:
    people = staff(house)
    qualify(house, people.novice, "engine", "2026-03-20")
    qualify(house, people.novice, "engine", "2028-03-20")
    tick(house)
    assert told(house, people.novice) == []
