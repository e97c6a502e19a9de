"""A saved view is the person's own: it reaches nobody else, and nobody else changes it."""

from __future__ import annotations

import pytest

from app.kernel.problem import Refused
from tests.house import TestHouse
from tests.stories.people import staff

VIEW = {"list": "jobs", "name": "华东发动机", "filter": {"system": "engine"}}


def test_it_reaches_its_owner_and_nobody_else(house: TestHouse) -> None:
    people = staff(house)
    house.do(people.dispatcher, "saved_view.create", VIEW)
    assert len(house.visible(people.dispatcher, "saved_view")) == 1
    assert house.visible(people.supervisor, "saved_view") == set()


def test_nobody_takes_away_what_is_another_ones(house: TestHouse) -> None:
    people = staff(house)
    house.do(people.dispatcher, "saved_view.create", VIEW)
    (row,) = house.visible(people.dispatcher, "saved_view")
    with pytest.raises(Refused):
        house.do(people.supervisor, "saved_view.remove", row=row)
    house.do(people.dispatcher, "saved_view.remove", row=row)
    assert house.visible(people.dispatcher, "saved_view") == set()
