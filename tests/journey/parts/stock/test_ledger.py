"""The ledger's laws: balances are the sum of movements, and no place that can run empty goes below zero."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.journey.parts.stock.ledger import move
from app.journey.parts.stock.places import COUNT, FITTED, MAIN, OUTSIDE, TRANSIT, place, van_of
from app.journey.parts.stock.queries import Discrepancy, balance, check_ledger, in_store, stock_of
from app.kernel.actor import THE_SYSTEM, Actor
from app.kernel.clock import Times
from app.kernel.problem import Refused
from app.platform.db import reading, table_of, writing
from app.platform.reader import Reader
from app.platform.unit_of_work import UnitOfWork
from tests.house import TestHouse
from tests.stories.parts import GREASE, PUMP, SEAL, a_stocked_store, stock
from tests.stories.people import staff, things

PLACES = ("main", "transit", "van", "fitted", "outside", "count")
BOUNDED = {"main", "transit", "van"}


@contextmanager
def at_work(house: TestHouse) -> Iterator[UnitOfWork]:
    """A unit of work that is never committed."""
    with writing() as session:
        yield UnitOfWork(session, house.registry, THE_SYSTEM, Times.of(house.now))


def all_places(uow: UnitOfWork, engineer: Actor) -> dict[str, Any]:
    return {
        "main": place(uow, MAIN),
        "transit": place(uow, TRANSIT),
        "fitted": place(uow, FITTED),
        "outside": place(uow, OUTSIDE),
        "count": place(uow, COUNT),
        "van": van_of(uow, engineer.id),
    }


step = st.tuples(
    st.sampled_from(PLACES), st.sampled_from(PLACES), st.sampled_from((PUMP, SEAL, GREASE)), st.integers(1, 9)
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(step.filter(lambda each: each[0] != each[1]), min_size=1, max_size=25))
def test_balances_equal_the_sum_of_movements_after_any_sequence(house: TestHouse, steps: list[Any]) -> None:
    known, engineer = things(house), staff(house).engineer  # before the work begins: the session is one
    with at_work(house) as uow:
        places, document = all_places(uow, engineer), uow.get("part", known.parts[PUMP])
        expected: dict[tuple[str, str], int] = {}
        for source, target, number, quantity in steps:
            have = expected.get((source, number), 0)
            if source in BOUNDED and have < quantity:
                with pytest.raises(Refused) as refused:
                    move(uow, known.parts[number], places[source], places[target], quantity, document)
                assert refused.value.detail == {
                    "part": number, "location": places[source].code, "available": have, "wanted": quantity,
                }  # fmt: skip
                continue
            move(uow, known.parts[number], places[source], places[target], quantity, document)
            expected[source, number] = have - quantity
            expected[target, number] = expected.get((target, number), 0) + quantity
        assert check_ledger(uow) == []
        for name in PLACES:
            for number, part in known.parts.items():
                told = balance(uow, places[name].id, part)
                assert told == expected.get((name, number), 0)
                assert told >= 0 or name not in BOUNDED


def test_a_store_that_is_short_says_what_it_has(house: TestHouse) -> None:
    a_stocked_store(house, {SEAL: 3})
    seal = things(house).parts[SEAL]
    with at_work(house) as uow, pytest.raises(Refused) as refused:
        move(uow, seal, place(uow, MAIN), place(uow, TRANSIT), 4, place(uow, MAIN))
    assert refused.value.code == "stock.short"
    assert refused.value.detail == {"part": SEAL, "location": "MAIN", "available": 3, "wanted": 4}
    assert stock(house, "MAIN", SEAL) == 3


@pytest.mark.parametrize(("quantity", "target"), [(0, TRANSIT), (-3, TRANSIT), (1, MAIN)])
def test_a_movement_of_nothing_or_to_nowhere_is_a_mistake_of_the_program(
    house: TestHouse, quantity: int, target: Any
) -> None:
    seal = things(house).parts[SEAL]
    with at_work(house) as uow, pytest.raises(ValueError, match="no movement"):
        move(uow, seal, place(uow, MAIN), place(uow, target), quantity, place(uow, MAIN))


def test_the_check_finds_a_balance_that_somebody_typed_in(house: TestHouse) -> None:
    a_stocked_store(house, {SEAL: 3, PUMP: 1})
    seal = things(house).parts[SEAL]
    with at_work(house) as uow:
        row = uow.first("stock_balance", location_id=place(uow, MAIN).id, part_id=seal)
        uow.set(row, quantity=7)
        assert check_ledger(uow) == [Discrepancy("MAIN", SEAL, balance=7, moved=3)]


def test_the_check_finds_movements_without_a_balance_and_stock_below_zero(house: TestHouse) -> None:
    a_stocked_store(house, {SEAL: 3})
    known = things(house)
    with at_work(house) as uow:
        main, transit = place(uow, MAIN), place(uow, TRANSIT)
        uow.session.execute(table_of("stock_balance").__table__.delete())
        uow.session.expire_all()
        uow.add("stock_balance", location_id=main.id, part_id=known.parts[PUMP], quantity=-2)
        uow.add("stock_movement", part_id=known.parts[PUMP], from_id=main.id, to_id=transit.id, quantity=2,
                moved_at=house.now, document="part", document_id=known.parts[PUMP])  # fmt: skip
        assert set(check_ledger(uow)) == {
            Discrepancy("MAIN", SEAL, 0, 3),
            Discrepancy("OUTSIDE", SEAL, 0, -3),
            Discrepancy("MAIN", PUMP, -2, -2),
            Discrepancy("TRANSIT", PUMP, 0, 2),
        }


def test_stations_keep_a_ledger_of_their_own(house: TestHouse) -> None:
    a_stocked_store(house, {SEAL: 3})
    people, known = staff(house), things(house)
    station = house.do(
        people.warehouse,
        "location.open",
        {"code": "ST-DJ", "kind": "station", "name_zh": "东江站", "name_en": "Dongjiang"},
    )
    args = {
        "location_id": station,
        "delivery_note": "A",
        "lines": [{"part_id": known.parts[SEAL], "quantity": 5}],
    }
    house.do(people.warehouse, "stock.receive", args)
    with reading() as session:
        reader = Reader(session, house.registry, THE_SYSTEM)
        assert in_store(reader, [known.parts[SEAL], known.parts[PUMP]]) == {known.parts[SEAL]: 3}
        assert stock_of(reader, station) == {known.parts[SEAL]: 5}
