"""Readers of levels: what is low, what is short. Changes nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.journey.parts.requisition.queries import owed
from app.journey.parts.shortages.rules import Level
from app.journey.parts.stock.queries import in_store
from app.platform.reader import Reader


@dataclass(frozen=True)
class Shortage:
    """A part of which there is too little. kinds: low, shortage or both."""

    part_id: str
    number: str
    name_zh: str
    name_en: str
    level: Level
    kinds: tuple[str, ...]


def levels(reader: Reader, part_ids: Iterable[str]) -> dict[str, Level]:
    """{part id: level} of these parts."""
    parts = reader.rows("part", id=list(part_ids))
    available, needed = in_store(reader, [part.id for part in parts]), owed(reader)
    return {
        part.id: Level(available.get(part.id, 0), int(part.minimum or 0), needed.get(part.id, 0))
        for part in parts
    }


def shortages(reader: Reader) -> list[Shortage]:
    """Every part that is low or short now, by number."""
    parts = {part.id: part for part in reader.rows("part", order_by="number")}
    found = levels(reader, parts)
    return [
        Shortage(part.id, part.number, part.name_zh, part.name_en, found[part.id], found[part.id].kinds())
        for part in parts.values()
        if found[part.id].kinds()
    ]
