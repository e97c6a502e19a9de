"""Counts: what differs is booked when a supervisor who did not count approves it."""

from __future__ import annotations

from typing import Any

import pytest

from app.journey.parts.stock.queries import check_ledger
from app.kernel.actor import THE_SYSTEM, Actor
from app.kernel.problem import Refused
from app.platform.db import reading
from app.platform.reader import Reader
from tests.house import TestHouse
from tests.stories.parts import SEAL, a_filled_van, a_stocked_store, an_issued_requisition, stock
from tests.stories.people import staff, things


def counted(
    house: TestHouse, count: int, *, who: Actor | None = None, code: str = "MAIN", **changes: Any
) -> str:
    """A count of the seals in a place, with a reason."""
    args = {"location_id": house.list("location", code=code)[0]["id"], "part_id": things(house).parts[SEAL],
            "counted": count, "reason": "盘点差异"} | changes  # fmt: skip
    return house.do(who or staff(house).warehouse, "stock_count.record", args)


@pytest.mark.parametrize(("count", "difference"), [(8, -2), (13, 3), (0, -10)])
def test_an_approved_difference_is_a_movement_against_count_differences(
    house: TestHouse, count: int, difference: int
) -> None:
    a_stocked_store(house, {SEAL: 10})
    row = counted(house, count)
    told = house.read("stock_count", row)
    assert (told["state"], told["expected"], told["difference"], told["number"]) == (
        "counted",
        10,
        difference,
        "PD-2026-00001",
    )
    assert stock(house, "MAIN", SEAL) == 10
    supervisor = staff(house).supervisor
    house.do(supervisor, "stock_count.approve", {"decision": "照实入账"}, row=row)
    told = house.read("stock_count", row)
    assert (told["state"], told["decided_by_id"], told["decision"]) == ("approved", supervisor.id, "照实入账")
    assert (stock(house, "MAIN", SEAL), stock(house, "COUNT", SEAL)) == (count, -difference)
    (movement,) = house.list("stock_movement", document_id=row)
    assert (movement["document_number"], movement["note"]) == ("PD-2026-00001", "盘点差异")
    with reading() as session:
        assert check_ledger(Reader(session, house.registry, THE_SYSTEM)) == []


def test_a_count_that_agrees_needs_nobody(house: TestHouse) -> None:
    a_stocked_store(house, {SEAL: 10})
    row = counted(house, 10, reason=None)
    assert house.read("stock_count", row)["state"] == "agreed"
    assert house.list("notice", kind="stock_count.recorded") == []
    with pytest.raises(Refused) as refused:
        house.do(staff(house).supervisor, "stock_count.approve", row=row)
    assert refused.value.code == "stock_count.approve.wrong_state"


def test_what_moved_since_the_count_stays_moved(house: TestHouse) -> None:
    a_stocked_store(house, {SEAL: 10})
    row = counted(house, 8)
    a_stocked_store(house, {SEAL: 5}, note="SH-2")
    house.do(staff(house).supervisor, "stock_count.approve", row=row)
    assert stock(house, "MAIN", SEAL) == 13


def test_a_refused_count_moves_nothing_and_the_place_is_counted_again(house: TestHouse) -> None:
    a_stocked_store(house, {SEAL: 10})
    row = counted(house, 8)
    with pytest.raises(Refused) as refused:
        counted(house, 9)
    assert (refused.value.code, refused.value.detail) == (
        "stock_count.record.undecided",
        {"number": "PD-2026-00001"},
    )
    house.do(staff(house).supervisor, "stock_count.refuse", {"decision": "再数一遍"}, row=row)
    assert house.read("stock_count", row)["state"] == "refused"
    assert stock(house, "MAIN", SEAL) == 10
    assert house.read("stock_count", counted(house, 9))["difference"] == -1


def test_supervisors_are_told_of_a_difference_and_the_counter_of_the_decision(house: TestHouse) -> None:
    people = staff(house)
    a_stocked_store(house, {SEAL: 10})
    row = counted(house, 8)
    told = house.list("notice", kind="stock_count.recorded")
    assert {notice["person_id"] for notice in told} == {people.supervisor.id, people.second_supervisor.id}
    assert told[0]["args"] == {
        "number": "PD-2026-00001",
        "part": SEAL,
        "location": "MAIN",
        "counted": 8,
        "expected": 10,
    }
    house.do(people.supervisor, "stock_count.approve", row=row)
    (notice,) = house.list("notice", kind="stock_count.approved")
    assert (notice["person_id"], notice["row"]) == (people.warehouse.id, row)


def test_an_engineer_counts_the_own_van_only(house: TestHouse) -> None:
    people = staff(house)
    a_filled_van(house, {SEAL: 4})
    row = counted(house, 3, who=people.engineer, code="VAN-E1")
    assert row in house.visible(people.engineer, "stock_count")
    for who, code in ((people.engineer, "MAIN"), (people.colleague, "VAN-E1")):
        with pytest.raises(Refused) as refused:
            counted(house, 3, who=who, code=code)
        assert refused.value.code == "stock_count.record.not_your_place"
    house.do(people.supervisor, "stock_count.approve", row=row)
    assert stock(house, "VAN-E1", SEAL) == 3


def test_a_supervisor_does_not_approve_the_own_count(house: TestHouse) -> None:
    a_stocked_store(house, {SEAL: 10})
    both = house.person("WS", "warehouse", "supervisor")
    row = counted(house, 8, who=both)
    assert house.moves(both, "stock_count", row)["approve"] == {
        "allowed": False,
        "why": "stock_count.approve.not_own",
    }
    for verb in ("approve", "refuse"):
        with pytest.raises(Refused) as refused:
            house.do(both, f"stock_count.{verb}", {"decision": "x"}, row=row)
        assert refused.value.code == f"stock_count.{verb}.not_own"


@pytest.mark.parametrize("code", ["TRANSIT", "OUTSIDE", "FITTED"])
def test_what_is_under_way_or_outside_is_not_counted(house: TestHouse, code: str) -> None:
    a_stocked_store(house, {SEAL: 10})
    if code == "TRANSIT":
        an_issued_requisition(house, {SEAL: 2})
    elif code == "FITTED":
        house.add("location", code="FITTED", kind="outside", name_zh="已装车", name_en="Fitted")
    with pytest.raises(Refused) as refused:
        counted(house, 1, code=code)
    assert refused.value.code == "stock_count.record.not_countable"


@pytest.mark.parametrize("reason", [None, "", "   "])
def test_a_difference_wants_a_reason(house: TestHouse, reason: str | None) -> None:
    a_stocked_store(house, {SEAL: 10})
    with pytest.raises(Refused) as refused:
        counted(house, 8, reason=reason)
    assert (refused.value.code, refused.value.detail) == (
        "stock_count.record.reason_missing",
        {"counted": 8, "expected": 10},
    )
    assert house.list("stock_count") == []


def test_a_loss_that_is_no_longer_there_to_lose_is_refused(house: TestHouse) -> None:
    a_stocked_store(house, {SEAL: 10})
    row = counted(house, 2)
    an_issued_requisition(house, {SEAL: 5})
    with pytest.raises(Refused) as refused:
        house.do(staff(house).supervisor, "stock_count.approve", row=row)
    assert refused.value.code == "stock.short"
    assert house.read("stock_count", row)["state"] == "counted"
    assert stock(house, "MAIN", SEAL) == 5


@pytest.mark.parametrize("count", [-1, 1_000_001, 1.5, None])
def test_a_count_is_a_whole_number(house: TestHouse, count: Any) -> None:
    a_stocked_store(house, {SEAL: 10})
    with pytest.raises(Refused) as refused:
        counted(house, count)
    assert refused.value.code == "command.invalid"
