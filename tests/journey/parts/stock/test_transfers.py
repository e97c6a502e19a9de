"""Parts handed over between places: back into the store, out to a station, from van to van."""

from __future__ import annotations

import pytest

from app.journey.parts.stock.places import MAIN, OLD, place, van_of
from app.journey.parts.stock.queries import balance, check_ledger
from app.kernel.actor import THE_SYSTEM
from app.kernel.clock import Times
from app.kernel.problem import Refused
from app.platform.db import reading, writing
from app.platform.reader import Reader
from app.platform.unit_of_work import UnitOfWork
from tests.house import TestHouse, keep
from tests.stories.asking import refusal
from tests.stories.parts import PUMP, SEAL, a_received_requisition, a_stocked_store
from tests.stories.people import staff, things


def places(house: TestHouse) -> dict[str, str]:
    """Ids of the main store, the engineer's van, the colleague's van and the old-parts area."""
    people = staff(house)
    with writing() as session:
        uow = UnitOfWork(session, house.registry, THE_SYSTEM, Times.of(house.now))
        found = {
            "main": place(uow, MAIN).id,
            "van": van_of(uow, people.engineer.id).id,
            "other": van_of(uow, people.colleague.id).id,
            "old": place(uow, OLD).id,
        }
        keep(uow)
    return found


def lies(house: TestHouse, where: str, part: str) -> int:
    with reading() as session:
        return balance(Reader(session, house.registry, THE_SYSTEM), where, things(house).parts[part])


def told(
    house: TestHouse, source: str, target: str, part: str = SEAL, quantity: int = 1
) -> dict[str, object]:
    line = {"part_id": things(house).parts[part], "quantity": quantity}
    return {"from_id": source, "to_id": target, "reason": "没有用上", "lines": [line]}


def test_what_was_drawn_and_not_used_comes_back_into_the_store(house: TestHouse) -> None:
    a_stocked_store(house, {SEAL: 9, PUMP: 2})
    story = a_received_requisition(house, {SEAL: 4})
    at = places(house)
    paper = house.do(story.staff.warehouse, "stock.transfer", told(house, at["van"], at["main"], quantity=3))
    assert (lies(house, at["van"], SEAL), lies(house, at["main"], SEAL)) == (1, 8)
    assert house.read("stock_transfer", paper)["number"].startswith("DB-")
    (movement,) = house.list("stock_movement", document_id=paper)
    assert (movement["document"], movement["note"]) == ("stock_transfer", "没有用上")
    with reading() as session:
        assert check_ledger(Reader(session, house.registry, THE_SYSTEM)) == []


def test_whose_van_it_is_sees_the_paper_and_hears_of_it(house: TestHouse) -> None:
    a_stocked_store(house, {SEAL: 9})
    story = a_received_requisition(house, {SEAL: 4})
    at = places(house)
    paper = house.do(story.staff.warehouse, "stock.transfer", told(house, at["van"], at["main"], quantity=2))
    assert paper in house.visible(story.staff.engineer, "stock_transfer")
    assert paper not in house.visible(story.staff.colleague, "stock_transfer")
    (notice,) = house.list("notice", kind="stock_transfer.booked")
    assert (notice["person_id"], notice["args"]["pieces"]) == (story.staff.engineer.id, 2)


def test_no_place_goes_below_zero_and_nothing_is_half_booked(house: TestHouse) -> None:
    a_stocked_store(house, {SEAL: 9, PUMP: 1})
    at, warehouse = places(house), staff(house).warehouse
    args = told(house, at["main"], at["van"], quantity=2)
    args["lines"] = [*args["lines"], {"part_id": things(house).parts[PUMP], "quantity": 2}]  # type: ignore[misc]
    with pytest.raises(Refused) as refused:
        house.do(warehouse, "stock.transfer", args)
    assert refused.value.code == "stock.short"
    assert lies(house, at["main"], SEAL) == 9


def test_only_between_places_that_hold_stock(house: TestHouse) -> None:
    a_stocked_store(house, {SEAL: 9})
    at, warehouse = places(house), staff(house).warehouse
    for source, target, code in (
        (at["main"], at["old"], "stock.transfer.not_a_place"),
        (at["old"], at["main"], "stock.transfer.not_a_place"),
        (at["main"], at["main"], "stock.transfer.same_place"),
    ):
        assert refusal(house, warehouse, "stock.transfer", told(house, source, target)) == code


def test_nobody_books_their_own_van(house: TestHouse) -> None:
    a_stocked_store(house, {SEAL: 9})
    both = house.person("EW", "engineer", "warehouse")
    with writing() as session:
        uow = UnitOfWork(session, house.registry, THE_SYSTEM, Times.of(house.now))
        own = van_of(uow, both.id).id
        keep(uow)
    code = refusal(house, both, "stock.transfer", told(house, places(house)["main"], own))
    assert code == "stock.transfer.own_van"


def test_a_transfer_that_empties_the_store_raises_the_alarm(house: TestHouse) -> None:
    a_stocked_store(house, {SEAL: 3})
    part = things(house).parts[SEAL]
    with writing() as session:
        uow = UnitOfWork(session, house.registry, THE_SYSTEM, Times.of(house.now))
        uow.set(uow.get("part", part), minimum=2)
        keep(uow)
    at = places(house)
    house.do(staff(house).warehouse, "stock.transfer", told(house, at["main"], at["van"], quantity=2))
    (alert,) = house.list("stock_alert", part_id=part)
    assert (alert["kind"], alert["available"]) == ("low", 1)
