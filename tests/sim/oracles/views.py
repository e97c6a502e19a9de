"""All devices agree with the server's view of their scope, and nothing waits any more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import orjson
from sqlalchemy import func, select

from app.kernel.actor import Actor
from app.platform.reader import Reader
from app.platform.scopes import Scopes
from app.sync.tables import Inbox

Rows = dict[tuple[str, str], dict[str, Any]]


def at_rest(reader: Reader, phones: list[dict[str, Any]]) -> list[str]:
    """Queues are empty, nothing is held, every phone is idle and shows what it stores."""
    found = []
    for phone in phones:
        found += [f"{phone['name']}: {one['type']} n={one['n']} still waits" for one in phone["queue"]]
        found += [f"{phone['name']}: is {phase}" for phase in phone["phases"] if phase != "idle"]
        found += [f"{phone['name']}: {words}" for words in phone["shown_wrong"]]
    held = int(
        reader.session.scalar(select(func.count()).select_from(Inbox).where(Inbox.status == "held")) or 0
    )
    return found + ([f"{held} commands are still held"] if held else [])


def views_agree(reader: Reader, phones: list[dict[str, Any]], actors: Sequence[Actor]) -> list[str]:
    """Row by row and field by field. What a person may see is asked of the declarations, not of the change index."""
    truth = _truth(reader, actors)
    found = []
    for phone in phones:
        there = {(row["entity"], row["id"]): row for row in phone["rows"]}
        found += [f"{phone['name']}: {words}" for words in _differences(truth[phone["person"]], there)]
    return found


def _truth(reader: Reader, actors: Sequence[Actor]) -> dict[str, Rows]:
    rows = [row for entity in reader.registry.records for row in reader.rows(entity)]
    scopes = Scopes(reader, rows)
    told: dict[str, Rows] = {who.id: {} for who in actors}
    mine = {who.id: who.scopes() for who in actors}
    for row in rows:
        seen_by = scopes.of(row)
        plain = orjson.loads(orjson.dumps({"entity": row.entity, **reader.plain(row)}))
        for person, keys in mine.items():
            if keys & seen_by:
                told[person][row.entity, row.id] = plain
    return told


def _differences(server: Rows, phone: Rows) -> list[str]:
    found = [f"{entity} {row} is missing" for entity, row in server.keys() - phone.keys()]
    found += [f"{entity} {row} should have left" for entity, row in phone.keys() - server.keys()]
    for key in server.keys() & phone.keys():
        here, there = phone[key], server[key]
        apart = {name: (here.get(name), there[name]) for name in there if here.get(name) != there[name]}
        if apart:
            found.append(f"{key[0]} {key[1]} differs (phone, server): {apart}")
    return sorted(found)
