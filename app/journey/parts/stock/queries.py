"""Readers of the ledger: what lies where, whether it adds up, how long stock lies. Changes nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select

from app.journey.parts.stock.rules import RECEIVING, is_bounded
from app.kernel.clock import hours_between
from app.platform.db import table_of
from app.platform.reader import Reader


@dataclass(frozen=True)
class Discrepancy:
    """A balance that is not what its movements say, or that stands below zero where that cannot be."""

    location: str
    part: str
    balance: int
    moved: int


def balance_row(reader: Reader, location_id: str, part_id: str) -> Any | None:
    """The balance of a part in a place, or None where it never lay."""
    return reader.first("stock_balance", location_id=location_id, part_id=part_id)


def balance(reader: Reader, location_id: str, part_id: str) -> int:
    """How many of a part lie in a place."""
    row = balance_row(reader, location_id, part_id)
    return 0 if row is None else int(row.quantity)


def stock_of(reader: Reader, location_id: str) -> dict[str, int]:
    """{part id: quantity} of what lies in a place."""
    return {
        row.part_id: row.quantity
        for row in reader.rows("stock_balance", location_id=location_id)
        if row.quantity
    }


def in_store(reader: Reader, part_ids: Iterable[str]) -> dict[str, int]:
    """{part id: quantity in the stores of headquarters}; stations keep their own ledger and are not counted."""
    balances, places = table_of("stock_balance"), table_of("location")
    query = (
        select(balances.part_id, func.sum(balances.quantity))
        .join(places, places.id == balances.location_id)
        .where(places.kind == "store", balances.part_id.in_(list(part_ids)))
        .group_by(balances.part_id)
    )
    return {part: int(total) for part, total in reader.session.execute(query)}


def check_ledger(reader: Reader) -> list[Discrepancy]:
    """Every balance that differs from the sum of its movements or is below zero in a bounded place; [] when all is well."""
    moved = _moved(reader)
    held = {(row.location_id, row.part_id): int(row.quantity) for row in reader.rows("stock_balance")}
    kinds = {row.id: row.kind for row in reader.rows("location")}
    found = [
        (key, held.get(key, 0), moved.get(key, 0))
        for key in sorted(held.keys() | moved.keys())
        if held.get(key, 0) != moved.get(key, 0)
        or (held.get(key, 0) < 0 and is_bounded(kinds.get(key[0], "store")))
    ]
    return [
        Discrepancy(_code(reader, key[0]), _number(reader, key[1]), have, sum_) for key, have, sum_ in found
    ]


def arrivals(reader: Reader, location_id: str, part_id: str) -> list[tuple[str, int]]:
    """(moment, quantity) of every movement of a part into a place."""
    return [
        (row.moved_at, row.quantity)
        for row in reader.rows("stock_movement", to_id=location_id, part_id=part_id)
    ]


def turnover_days(reader: Reader, start: str, end: str) -> float | None:
    """How many days the stock of stores and stations lasts at the pace of [start, end): its value over what left a day.

    Value by the price of the part as it is now; stock as it stood at the end. What was taken back had not left; counts
    are no consumption. None when nothing left in that time.
    """
    places = {row.id for row in reader.rows("location", kind=list(RECEIVING))}
    ways = {row.id for row in reader.rows("location", kind="transit")}
    moved_at, days = table_of("stock_movement").moved_at, hours_between(start, end) / 24
    value = sum(
        worth * ((to in places) - (since in places)) for since, to, worth in _worth(reader, moved_at < end)
    )
    left = sum(
        worth * ((since in places and to in ways) - (since in ways and to in places))
        for since, to, worth in _worth(reader, moved_at >= start, moved_at < end)
    )
    return None if left <= 0 else value / (left / days)


def _worth(reader: Reader, *when: Any) -> list[tuple[str, str, int]]:
    """(from, to, fen) of all movements in that time, by pair of places."""
    table, part = table_of("stock_movement"), table_of("part")
    query = (
        select(table.from_id, table.to_id, func.sum(table.quantity * func.coalesce(part.price_fen, 0)))
        .join(part, part.id == table.part_id)
        .where(table.removed.is_(False), *when)
        .group_by(table.from_id, table.to_id)
    )
    return [(source, target, int(fen)) for source, target, fen in reader.session.execute(query)]


def _moved(reader: Reader) -> dict[tuple[str, str], int]:
    table = table_of("stock_movement")
    sums: dict[tuple[str, str], int] = {}
    for column, sign in ((table.to_id, 1), (table.from_id, -1)):
        query = select(column, table.part_id, func.sum(table.quantity)).group_by(column, table.part_id)
        for location_id, part_id, total in reader.session.execute(query.where(table.removed.is_(False))):
            key = (location_id, part_id)
            sums[key] = sums.get(key, 0) + sign * int(total)
    return sums


def _code(reader: Reader, location_id: str) -> str:
    row = reader.find("location", location_id)
    return location_id if row is None else str(row.code)


def _number(reader: Reader, part_id: str) -> str:
    row = reader.find("part", part_id)
    return part_id if row is None else str(row.number)
