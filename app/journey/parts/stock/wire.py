"""Locations, movements and balances. A balance is the sum of movements; nobody types one in."""

from __future__ import annotations

from marshmallow import fields, validate

from app.platform.wire import Wire, choice, integer, moment, record, ref, text

KINDS = ("store", "van", "station", "transit", "old_parts", "scrap", "outside")


class LocationWire(Wire):
    """outside: where parts come from and go to (supplier, fitted to vehicles, count differences); it may go below zero."""

    code = text(30, required=True)
    kind = choice(*KINDS, required=True)
    name_zh = text(80, required=True)
    name_en = text(80, required=True)
    person_id = ref("person")


class StockMovementWire(Wire):
    """One movement between two locations with the document behind it."""

    part_id = ref("part", required=True, owner="server")
    from_id = ref("location", required=True, owner="server")
    to_id = ref("location", required=True, owner="server")
    quantity = integer(minimum=1, required=True, owner="server")
    moved_at = moment(required=True, owner="server")
    document = text(40, required=True, owner="server")
    document_id = text(36, required=True, owner="server")
    document_number = text(40, owner="server")
    note = text(500, owner="server")


class StockBalanceWire(Wire):
    """What lies where: kept by the movements in the same transaction, checked against their sum."""

    location_id = ref("location", required=True, owner="server")
    part_id = ref("part", required=True, owner="server")
    quantity = integer(minimum=None, required=True, owner="server")


def _of_location(*names: str):  # type: ignore[no-untyped-def]
    def scopes(reader, row):  # type: ignore[no-untyped-def]
        places = [reader.find("location", getattr(row, name)) for name in names]
        return {"office"} | {f"user:{place.person_id}" for place in places if place and place.person_id}

    return scopes


LOCATION = record("location", LocationWire, scopes=lambda reader, row: {"all"}, unique=(("code",),))
STOCK_MOVEMENT = record("stock_movement", StockMovementWire, scopes=_of_location("from_id", "to_id"),
                        indexes=(("document_id",),))  # fmt: skip
STOCK_BALANCE = record("stock_balance", StockBalanceWire, scopes=_of_location("location_id"),
                       unique=(("location_id", "part_id"),))  # fmt: skip


class ReceivedLineArgs(Wire):
    """A part and how many."""

    part_id = ref("part", required=True)
    quantity = integer(minimum=1, maximum=100_000, required=True)


class ReceiveArgs(Wire):
    """A goods receipt into a store: from whom, on which delivery note."""

    location_id = ref("location", required=True)
    supplier_id = ref("supplier")
    delivery_note = text(60, required=True)
    lines = fields.List(fields.Nested(ReceivedLineArgs), required=True, validate=validate.Length(1, 500),
                        metadata={"wayside": {"kind": "list", "of": ReceivedLineArgs}})  # fmt: skip


class OpenLocationArgs(LocationWire):
    """A new place where parts can lie."""
