"""Goods receipts: movements from outside into a store, under a running number."""

from __future__ import annotations

import pytest

from app.kernel.problem import Refused
from tests.house import TestHouse
from tests.stories.parts import PUMP, SEAL, a_stocked_store, stock
from tests.stories.people import staff, things


def test_a_receipt_books_each_line_from_outside_into_the_main_store(house: TestHouse) -> None:
    receipt = house.read("goods_receipt", a_stocked_store(house, {PUMP: 3, SEAL: 40}))
    assert receipt["number"] == "JS-2026-00001"
    assert (receipt["kind"], receipt["received_by_id"]) == ("delivery", staff(house).warehouse.id)
    assert (stock(house, "MAIN", PUMP), stock(house, "MAIN", SEAL)) == (3, 40)
    assert (stock(house, "OUTSIDE", PUMP), stock(house, "OUTSIDE", SEAL)) == (-3, -40)
    movements = house.list("stock_movement", document_id=receipt["id"])
    assert {(m["document"], m["document_number"]) for m in movements} == {("goods_receipt", "JS-2026-00001")}
    assert sorted(m["quantity"] for m in movements) == [3, 40]


def test_a_second_receipt_adds_to_the_balance(house: TestHouse) -> None:
    a_stocked_store(house, {SEAL: 40})
    a_stocked_store(house, {SEAL: 2}, note="SH-2")
    assert stock(house, "MAIN", SEAL) == 42


def test_new_material_for_written_off_parts_is_booked_into_a_station(house: TestHouse) -> None:
    people, known = staff(house), things(house)
    station = house.do(
        people.warehouse,
        "location.open",
        {"code": "ST-DJ", "kind": "station", "name_zh": "东江站", "name_en": "Dongjiang"},
    )
    args = {"location_id": station, "supplier_id": known.supplier, "delivery_note": "HJ-7", "kind": "exchange",
            "lines": [{"part_id": known.parts[SEAL], "quantity": 5}]}  # fmt: skip
    receipt = house.do(people.warehouse, "stock.receive", args)
    assert house.read("goods_receipt", receipt)["kind"] == "exchange"
    assert (stock(house, "ST-DJ", SEAL), stock(house, "MAIN", SEAL)) == (5, 0)


def test_a_delivery_note_of_a_supplier_is_booked_once(house: TestHouse) -> None:
    people, known = staff(house), things(house)
    args = {
        "supplier_id": known.supplier,
        "delivery_note": "A-1",
        "lines": [{"part_id": known.parts[SEAL], "quantity": 5}],
    }
    house.do(people.warehouse, "stock.receive", args)
    with pytest.raises(Refused) as refused:
        house.do(people.warehouse, "stock.receive", args)
    assert refused.value.code == "stock.receive.note_booked"
    assert refused.value.detail == {"number": "JS-2026-00001"}
    assert stock(house, "MAIN", SEAL) == 5


def test_goods_are_not_received_into_a_van(house: TestHouse) -> None:
    people, known = staff(house), things(house)
    van = house.do(people.warehouse, "location.open", {"code": "VAN-E1", "kind": "van", "name_zh": "车", "name_en": "Van",
                                                       "person_id": people.engineer.id})  # fmt: skip
    args = {
        "location_id": van,
        "delivery_note": "A-1",
        "lines": [{"part_id": known.parts[SEAL], "quantity": 5}],
    }
    with pytest.raises(Refused) as refused:
        house.do(people.warehouse, "stock.receive", args)
    assert refused.value.code == "stock.receive.not_a_store"
    assert house.list("goods_receipt") == house.list("stock_movement") == []


@pytest.mark.parametrize(
    "changes",
    [
        {"lines": []},
        {"delivery_note": ""},
        {"lines": [{"part_id": None, "quantity": 1}]},
        {"kind": "gift"},
        {"total": 3},
    ],
)
def test_a_receipt_that_is_none_is_invalid(house: TestHouse, changes: dict[str, object]) -> None:
    people, known = staff(house), things(house)
    good = {"delivery_note": "A-1", "lines": [{"part_id": known.parts[SEAL], "quantity": 5}]}
    with pytest.raises(Refused) as refused:
        house.do(people.warehouse, "stock.receive", good | changes)
    assert refused.value.code == "command.invalid"
    assert house.list("goods_receipt") == []


@pytest.mark.parametrize("quantity", [0, -1, 100_001, 1.5, "5"])
def test_a_quantity_is_a_whole_positive_number(house: TestHouse, quantity: object) -> None:
    people, known = staff(house), things(house)
    args = {"delivery_note": "A-1", "lines": [{"part_id": known.parts[SEAL], "quantity": quantity}]}
    with pytest.raises(Refused) as refused:
        house.do(people.warehouse, "stock.receive", args)
    assert refused.value.code == "command.invalid"


def test_an_unknown_part_books_nothing(house: TestHouse) -> None:
    people, known = staff(house), things(house)
    lines = [{"part_id": known.parts[SEAL], "quantity": 5}, {"part_id": known.supplier, "quantity": 5}]
    with pytest.raises(Refused) as refused:
        house.do(people.warehouse, "stock.receive", {"delivery_note": "A-1", "lines": lines})
    assert (refused.value.code, refused.value.detail) == ("row.missing", {"entity": "part"})
    assert stock(house, "MAIN", SEAL) == 0


def test_only_the_warehouse_receives(house: TestHouse) -> None:
    known = things(house)
    for who in (staff(house).engineer, staff(house).supervisor, staff(house).dispatcher):
        with pytest.raises(Refused) as refused:
            house.do(
                who,
                "stock.receive",
                {"delivery_note": "A", "lines": [{"part_id": known.parts[SEAL], "quantity": 1}]},
            )
        assert refused.value.code == "command.forbidden"
