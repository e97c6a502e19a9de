"""Opening places: stores, stations and vans by hand, the house's own ones when they are needed."""

from __future__ import annotations

from typing import Any

import pytest

from app.journey.parts.stock.places import WELL_KNOWN, place, van_of
from app.kernel.actor import THE_SYSTEM
from app.kernel.clock import Times
from app.kernel.problem import Refused
from app.platform.db import writing
from app.platform.unit_of_work import UnitOfWork
from tests.house import TestHouse, keep
from tests.stories.people import staff


def opened(house: TestHouse, **changes: Any) -> str:
    """A store opened by the warehouse."""
    args = {"code": "ST-1", "kind": "store", "name_zh": "分库", "name_en": "Second store"} | changes
    return house.do(staff(house).warehouse, "location.open", args)


def test_a_van_is_made_once_when_it_is_first_needed(house: TestHouse) -> None:
    engineer = staff(house).engineer
    for _ in range(2):
        with writing() as session:
            uow = UnitOfWork(session, house.registry, THE_SYSTEM, Times.of(house.now))
            van_of(uow, engineer.id)
            keep(uow)
    (van,) = house.list("location", person_id=engineer.id)
    assert (van["code"], van["kind"], van["name_zh"], van["name_en"]) == (
        "VAN-E1",
        "van",
        "E1的服务车",
        "Van of E1",
    )


def test_every_well_known_place_has_a_name_in_both_languages_and_is_made_once(house: TestHouse) -> None:
    for _ in range(2):
        with writing() as session:
            uow = UnitOfWork(session, house.registry, THE_SYSTEM, Times.of(house.now))
            for known in WELL_KNOWN.values():
                assert place(uow, known).code == known.code
            keep(uow)
    made = {row["code"]: row for row in house.list("location")}
    assert set(made) == {"MAIN", "TRANSIT", "OLD", "SCRAP", "OUTSIDE", "FITTED", "COUNT"}
    assert len(house.list("location")) == len(made)
    assert all(row["name_zh"] and row["name_en"] for row in made.values())


def test_a_van_that_was_opened_by_hand_is_the_engineer_s_van(house: TestHouse) -> None:
    engineer = staff(house).engineer
    van = opened(house, code="V7", kind="van", person_id=engineer.id)
    with writing() as session:
        assert (
            van_of(UnitOfWork(session, house.registry, THE_SYSTEM, Times.of(house.now)), engineer.id).id
            == van
        )


def test_the_main_store_may_be_opened_under_a_name_of_one_s_own(house: TestHouse) -> None:
    main = opened(house, code="MAIN", name_zh="北方总库")
    assert house.read("location", main)["name_zh"] == "北方总库"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"kind": "outside"}, "location.open.kind_reserved"),
        ({"kind": "transit", "code": "MAIN"}, "location.open.kind_reserved"),
        ({"code": "TRANSIT"}, "location.open.code_reserved"),
        ({"code": "VAN-E1"}, "location.open.code_reserved"),
        ({"kind": "van"}, "location.open.engineer_missing"),
        ({"kind": "garage"}, "command.invalid"),
        ({"code": ""}, "command.invalid"),
        ({"name_en": None}, "command.invalid"),
    ],
)
def test_a_place_that_cannot_be_is_refused(house: TestHouse, changes: dict[str, Any], code: str) -> None:
    with pytest.raises(Refused) as refused:
        opened(house, **changes)
    assert refused.value.code == code
    assert house.list("location") == []


def test_a_van_belongs_to_one_engineer_and_each_has_one(house: TestHouse) -> None:
    people = staff(house)
    with pytest.raises(Refused) as refused:
        opened(house, code="V1", kind="van", person_id=people.dispatcher.id)
    assert refused.value.code == "location.open.engineer_missing"
    with pytest.raises(Refused) as refused:
        opened(house, code="VAN-E2", kind="van", person_id=people.engineer.id)
    assert refused.value.code == "location.open.code_reserved"
    opened(house, code="VAN-E1", kind="van", person_id=people.engineer.id)
    with pytest.raises(Refused) as refused:
        opened(house, code="V2", kind="van", person_id=people.engineer.id)
    assert refused.value.code == "location.open.van_exists"


def test_a_code_is_given_once(house: TestHouse) -> None:
    opened(house)
    with pytest.raises(Refused) as refused:
        opened(house)
    assert refused.value.code == "location.open.code_taken"


def test_an_engineer_opens_nothing(house: TestHouse) -> None:
    args = {"code": "ST-1", "kind": "store", "name_zh": "分库", "name_en": "Second store"}
    with pytest.raises(Refused) as refused:
        house.do(staff(house).engineer, "location.open", args)
    assert refused.value.code == "command.forbidden"
