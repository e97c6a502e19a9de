"""Every value that anybody entered is in force, was replaced by somebody who had seen it, or is kept in a conflict record.

Read from the audit log alone, which is walked through from the first entry.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import orjson
from sqlalchemy import select

from app.platform.audit import first_break
from app.platform.db.system_tables import Audit
from app.platform.reader import Reader
from app.sync.tables import Inbox

Key = tuple[str, str]
State = dict[Key, Any]


def values_found(reader: Reader, phones: list[dict[str, Any]]) -> list[str]:
    """What a patch replaced without a word."""
    patches = {
        str(entry.id): orjson.loads(str(entry.payload))
        for entry in reader.session.scalars(select(Inbox))
        if str(entry.type).endswith(".patch")
    }
    kept: dict[Key, list[Any]] = defaultdict(list)
    for conflict in reader.rows("conflict"):
        kept[conflict.row, conflict.field] += [conflict.loser, conflict.winner]
    found = []
    now: State = {}
    for entry in reader.session.scalars(select(Audit).order_by(Audit.seq)):
        changes = _changes(entry)
        patch = patches.get(str(entry.command_id))
        if patch is not None:
            policies = reader.registry.records[entry.entity].fields
            for name, new in (patch["set"] or {}).items():
                key = (str(entry.row_id), name)
                old = now.get(key)
                after = changes.get(key, old)
                union = policies[name].policy == "union"
                was = (patch["was"] or {}).get(name)
                if not (_merged(was, new, old, after) if union else _fair(was, new, old, after, kept[key])):
                    found.append(
                        f"{entry.type} {entry.command_id} field {name}: {was!r} → {new!r} met {old!r}, now {after!r}"
                    )
        now |= changes
    broken = first_break(reader.session)
    return found + ([f"the audit chain breaks at {broken}"] if broken else [])


def _changes(entry: Audit) -> State:
    """{(row, field): new value} of one entry of the log."""
    return dict(_each(json.loads(str(entry.content))))


def _each(content: dict[str, Any]) -> Iterator[tuple[Key, Any]]:
    for change in content["changes"]:
        for name, (_, new) in change["fields"].items():
            yield (change["row"], name), new


def _fair(was: Any, new: Any, old: Any, after: Any, kept: list[Any]) -> bool:
    """Whether the patch did what it may: replace what was seen, or leave the loser in a conflict record."""
    if old in (was, new):
        return bool(after == new)
    return (after == new and old in kept) or (after == old and new in kept)


def _merged(was: Any, new: Any, old: Any, after: Any) -> bool:
    """Whether a set holds what both sides put in, without what either took out."""
    was, new, old, after = ([*(one or [])] for one in (was, new, old, after))
    removed = [one for one in was if one not in new]
    added = [one for one in new if one not in was]
    wanted = {one for one in [*old, *added] if one not in removed or one in added}
    return set(after) == (set(new) if old == was else wanted)
