"""What the office reads of devices: which installations there are and how they fare, and commands that did not take effect.

Changes nothing; what a person may do about it is theirs to do on the device.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, func, select

from app.kernel.clock import plus
from app.platform.reader import Reader
from app.sync.inbox import HELD
from app.sync.protocol import read_mutation
from app.sync.running import entity_of
from app.sync.tables import Inbox, SyncClient

MOST_CLIENTS = 1000
REPLAYS_DAYS = 30  # as long as devices keep what was answered


def clients(reader: Reader, now: str, days: int) -> list[dict[str, Any]]:
    """Installations seen within so many days, the last seen first.

    held: how many of their commands the server keeps; returned: how many they sent again that a restore had lost (SY-33).
    """
    held = _counted(reader, Inbox.status == HELD)
    returned = _counted(
        reader, Inbox.replayed.is_not(None), Inbox.received_at >= plus(now, days=-REPLAYS_DAYS)
    )
    query = select(SyncClient).where(SyncClient.seen_at >= plus(now, days=-days))
    newest = query.order_by(SyncClient.seen_at.desc()).limit(MOST_CLIENTS)
    return [
        _client(reader, one, held.get(str(one.client_id), 0), returned.get(str(one.client_id), 0))
        for one in reader.session.scalars(newest)
    ]


def commands(reader: Reader, status: str, limit: int, client_id: str | None = None) -> list[dict[str, Any]]:
    """The newest commands of that status, with what they were to do where the reader may read their row."""
    query = select(Inbox).where(Inbox.status == status)
    if client_id is not None:
        query = query.where(Inbox.client_id == client_id)
    newest = query.order_by(Inbox.received_at.desc(), Inbox.n.desc()).limit(limit)
    return [_command(reader, entry) for entry in reader.session.scalars(newest)]


def _counted(reader: Reader, *those: ColumnElement[bool]) -> dict[str, int]:
    """{client id: how many such commands the inbox has of it}."""
    query = select(Inbox.client_id, func.count()).where(*those).group_by(Inbox.client_id)
    return {str(client_id): int(count) for client_id, count in reader.session.execute(query)}


def _client(reader: Reader, client: SyncClient, held: int, returned: int) -> dict[str, Any]:
    person = reader.find("person", client.person_id)
    return {
        "client_id": client.client_id, "person_id": client.person_id, "person_name": person and person.name_zh,
        "seen_at": client.seen_at, "queue_len": client.queue_len, "oldest_age_s": client.oldest_age_s,
        "schema": client.schema, "up_to_date": client.schema == reader.registry.schema, "held": held,
        "returned": returned,
    }  # fmt: skip


def _command(reader: Reader, entry: Inbox) -> dict[str, Any]:
    names = ("id", "client_id", "person_id", "type", "row", "received_at", "status", "code", "detail")
    kept = read_mutation(entry.n, entry.payload)
    entity = entity_of(reader, entry.type) or entry.type.rpartition(".")[0]
    row = reader.find(entity, entry.row) if entity in reader.registry.records else None
    visible = row is not None and reader.sees(row)
    content = {"set": kept.set, "was": kept.was, "args": kept.args} if visible else None
    return {name: getattr(entry, name) for name in names} | {"content": content}
