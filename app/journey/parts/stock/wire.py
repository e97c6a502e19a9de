"""Locations, movements, balances, goods receipts, transfers, counts. A balance is the sum of movements; nobody types one in."""

from __future__ import annotations

from typing import Any

from marshmallow import fields, validate

from app.journey.parts.stock.machine import STOCK_COUNT as STOCK_COUNT_MACHINE
from app.journey.parts.stock.rules import KINDS
from app.kernel.record import Include, Scopes
from app.platform.wire import Wire, choice, integer, moment, record, ref, text

S: dict[str, Any] = {"owner": "server"}


class LocationWire(Wire):
    """outside: where parts come from and go to (supplier, fitted to vehicles, count differences); it may go below zero."""

    code = text(30, required=True)
    kind = choice(*KINDS, required=True)
    name_zh = text(80, required=True)
    name_en = text(80, required=True)
    person_id = ref("person")


class StockMovementWire(Wire):
    """One movement between two locations with the document behind it: the entity's name, its row and its number."""

    part_id = ref("part", required=True, **S)
    from_id = ref("location", required=True, **S)
    to_id = ref("location", required=True, **S)
    quantity = integer(minimum=1, required=True, **S)
    moved_at = moment(required=True, **S)
    document = text(40, required=True, **S)
    document_id = text(36, required=True, **S)
    document_number = text(40, **S)
    note = text(500, **S)


class StockBalanceWire(Wire):
    """What lies where: kept by the movements in the same transaction, checked against their sum."""

    location_id = ref("location", required=True, **S)
    part_id = ref("part", required=True, **S)
    quantity = integer(minimum=None, required=True, **S)


class GoodsReceiptWire(Wire):
    """Goods received 接收单; its lines are its movements. exchange: new material for parts that were written off."""

    location_id = ref("location", required=True, **S)
    supplier_id = ref("supplier", **S)
    delivery_note = text(60, required=True, **S)
    kind = choice("delivery", "exchange", required=True, **S)
    remark = text(500, **S)
    received_at = moment(required=True, **S)
    received_by_id = ref("person", required=True, **S)


class StockTransferWire(Wire):
    """Parts handed over between two places 调拨单; its lines are its movements."""

    from_id = ref("location", required=True, **S)
    to_id = ref("location", required=True, **S)
    reason = text(500, required=True, **S)
    moved_at = moment(required=True, **S)
    moved_by_id = ref("person", required=True, **S)


class StockCountWire(Wire):
    """One part counted in one place. difference: counted less expected, booked when a supervisor approves it."""

    location_id = ref("location", required=True, **S)
    part_id = ref("part", required=True, **S)
    counted = integer(required=True, **S)
    expected = integer(required=True, **S)
    difference = integer(minimum=None, required=True, **S)
    reason = text(500, **S)
    counted_at = moment(required=True, **S)
    counted_by_id = ref("person", required=True, **S)
    decided_at = moment(**S)
    decided_by_id = ref("person", **S)
    decision = text(1000, **S)


def _of_location(*names: str) -> Scopes:
    def scopes(reader: Any, row: Any) -> set[str]:
        places = [reader.find("location", getattr(row, name)) for name in names]
        return {"office"} | {f"user:{place.person_id}" for place in places if place and place.person_id}

    return scopes


LOCATION = record("location", LocationWire, scopes=lambda reader, row: {"all"}, unique=(("code",),))
STOCK_MOVEMENT = record(
    "stock_movement", StockMovementWire, scopes=_of_location("from_id", "to_id"), indexes=(("document_id",),)
)
STOCK_BALANCE = record(
    "stock_balance",
    StockBalanceWire,
    scopes=_of_location("location_id"),
    unique=(("location_id", "part_id"),),
)
GOODS_RECEIPT = record(
    "goods_receipt",
    GoodsReceiptWire,
    number_prefix="JS",
    scopes=lambda reader, row: {"office"},
    includes=(Include("lines", "stock_movement", "document_id"),),
    indexes=(("delivery_note",),),
)
STOCK_TRANSFER = record(
    "stock_transfer",
    StockTransferWire,
    number_prefix="DB",
    scopes=_of_location("from_id", "to_id"),
    includes=(Include("lines", "stock_movement", "document_id"),),
)
STOCK_COUNT = record(
    "stock_count",
    StockCountWire,
    machine=STOCK_COUNT_MACHINE,
    number_prefix="PD",
    scopes=_of_location("location_id"),
)
RECORDS = (LOCATION, STOCK_MOVEMENT, STOCK_BALANCE, GOODS_RECEIPT, STOCK_TRANSFER, STOCK_COUNT)


class OpenLocationArgs(LocationWire):
    """A new place where parts can lie. A van names its engineer."""


class ReceivedLineArgs(Wire):
    """A part and how many."""

    part_id = ref("part", required=True)
    quantity = integer(minimum=1, maximum=100_000, required=True)


def _lines() -> fields.List:
    return fields.List(
        fields.Nested(ReceivedLineArgs),
        required=True,
        validate=validate.Length(1, 500),
        metadata={"wayside": {"kind": "list", "of": ReceivedLineArgs}},
    )


class ReceiveArgs(Wire):
    """A goods receipt: from whom, on which delivery note, into which store (blank: the main store)."""

    location_id = ref("location")
    supplier_id = ref("supplier")
    delivery_note = text(60, required=True)
    kind = choice("delivery", "exchange")
    remark = text(500)
    lines = _lines()


class TransferArgs(Wire):
    """What is handed over, from where to where, and why."""

    from_id = ref("location", required=True)
    to_id = ref("location", required=True)
    reason = text(500, required=True)
    lines = _lines()


class CountArgs(Wire):
    """What was found. A reason is wanted when it differs from the ledger."""

    location_id = ref("location", required=True)
    part_id = ref("part", required=True)
    counted = integer(maximum=1_000_000, required=True)
    reason = text(500)


class ApproveCountArgs(Wire):
    """A remark, when there is one."""

    decision = text(1000)


class RefuseCountArgs(Wire):
    """Why the count does not stand."""

    decision = text(1000, required=True)
