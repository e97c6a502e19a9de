"""Every command ever saved on a device is in the inbox, took effect at most once, and a refusal stands before the person."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import Any

import orjson
from sqlalchemy import literal_column, select

from app.platform.db.system_tables import Audit
from app.platform.reader import Reader
from app.sync.tables import Inbox

DONE = ("applied", "merged", "conflict")
TOLD = ("rejected", "conflict")


def commands_found(reader: Reader, phones: list[dict[str, Any]]) -> list[str]:
    """What is wrong with the commands."""
    inbox = {str(entry.id): entry for entry in reader.session.scalars(select(Inbox))}
    return [
        *_lost(inbox, phones), *_effects(reader, inbox), *_refusals(inbox, phones), *_order(reader),
    ]  # fmt: skip


def _lost(inbox: dict[str, Inbox], phones: list[dict[str, Any]]) -> list[str]:
    found = []
    for phone in phones:
        for kept in phone["kept"]:
            entry = inbox.get(kept["id"])
            if entry is None:
                found.append(f"{phone['name']}: {kept['type']} {kept['id']} is not in the inbox")
            elif _meaning(orjson.loads(kept["wire"])) != _meaning(orjson.loads(str(entry.payload))):
                found.append(f"{phone['name']}: {kept['type']} {kept['id']} came with another content")
    return found


def _meaning(content: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in content.items() if value is not None and value != []}


def _effects(reader: Reader, inbox: dict[str, Inbox]) -> list[str]:
    done = Counter(reader.session.scalars(select(Audit.command_id).where(Audit.command_id.in_(inbox))))
    found = []
    for id_, entry in inbox.items():
        wanted = 1 if entry.status in DONE else 0
        if done[id_] != wanted:
            found.append(f"{entry.type} {id_} is {entry.status} and took effect {done[id_]} times")
    return found


def _refusals(inbox: dict[str, Inbox], phones: list[dict[str, Any]]) -> list[str]:
    """Each stands in the tray of the phone that sent it, or did until the person took it out."""
    found = []
    for phone in phones:
        told = {*phone["trayed"], *phone["told_before"]}
        for kept in phone["kept"]:
            entry = inbox.get(kept["id"])
            if entry is not None and entry.status in TOLD and kept["id"] not in told:
                found.append(
                    f"{phone['name']}: {kept['type']} {kept['id']} is {entry.status} ({entry.code}), nobody was told"
                )
    return found


def _order(reader: Reader) -> list[str]:
    """One installation's commands come in the order in which they were made: a later one never overtakes (SY-33, SY-2)."""
    query = select(Inbox.client_id, Inbox.n).order_by(Inbox.client_id, literal_column("inbox.rowid"))
    return [
        f"command {later.n} of {later.client_id} was received after {earlier.n}"
        for earlier, later in pairwise(reader.session.execute(query).all())
        if earlier.client_id == later.client_id and later.n < earlier.n
    ]
