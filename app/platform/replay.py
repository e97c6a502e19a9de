"""Whether the records are what the audit log says: the last value that it tells of each field, beside the rows themselves.

Finds a field that was changed, a row that was deleted, and one that was put there past the program. Covers the declared
fields, state, number and removal of every synchronised record; not the house's own tables, and not `rev` and times of change,
which no entry tells. The log is read once and its last words are kept in a scratch file, so that memory stays bounded.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, Self

import orjson
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.record import RecordSpec
from app.platform.audit import Break
from app.platform.db import table_of
from app.platform.registry import Registry

AT_ONCE = 500
TABLE = """CREATE TABLE said (entity TEXT, row TEXT, told BLOB, seen INTEGER DEFAULT 0, PRIMARY KEY (entity, row))
WITHOUT ROWID"""
GATHERED = 5_000  # rows held in memory before they are laid down
Said = dict[str, list[Any]]  # field → [value, number of the entry that said so]


class Replay:
    """What the log says of each row. Feed it every entry in order, then ask for the differences; close it."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="wayside-replay-")
        self._file = sqlite3.connect(Path(self._folder.name) / "said.sqlite3", isolation_level=None)
        for statement in (
            "PRAGMA journal_mode=OFF",
            "PRAGMA synchronous=OFF",
            TABLE,
        ):
            self._file.execute(statement)
        self._gathered: dict[tuple[str, str], Said] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()
        self._folder.cleanup()

    def take(self, entry: Any) -> None:
        """One entry of the log: its number and its content as text."""
        for change in orjson.loads(entry.content).get("changes") or ():
            said = self._gathered.setdefault((change["entity"], change["row"]), {})
            for name, (_, new) in change["fields"].items():
                said[name] = [new, entry.seq]
        if len(self._gathered) >= GATHERED:
            self._lay_down()

    def differences(self, session: Session, registry: Registry) -> Iterator[Break]:
        """Every difference between the log and the rows, kind by kind."""
        self._lay_down()
        for spec in registry.records.values():
            yield from self._of_kind(session, spec)
        with closing(self._file.execute("SELECT entity, row, told FROM said WHERE seen = 0")) as left:
            for entity, row, told in left:
                if entity in registry.records:
                    said = orjson.loads(told)
                    yield Break(_newest(said), "the row was deleted", entity, row)

    def _of_kind(self, session: Session, spec: RecordSpec) -> Iterator[Break]:
        table = table_of(spec.entity)
        names = [*spec.fields, "removed"]
        names += ["state"] if spec.machine is not None else []
        names += ["number"] if spec.number_prefix is not None else []
        columns = [table.id, *(getattr(table, name) for name in names)]
        query = select(*columns).order_by(table.id)
        with session.execute(query, execution_options={"yield_per": AT_ONCE}) as found:
            for page in found.partitions():
                known = self._said(spec.entity, [str(row[0]) for row in page])
                for row_id, *values in page:
                    said = known.get(str(row_id))
                    if said is None:
                        yield Break(0, "the row was never written by the program", spec.entity, str(row_id))
                    else:
                        yield from _apart(spec, str(row_id), dict(zip(names, values, strict=True)), said)

    def _said(self, entity: str, ids: list[str]) -> dict[str, Said]:
        """The last words on these rows, which count as seen from now on."""
        marks = ",".join("?" * len(ids))
        where = f"entity = ? AND row IN ({marks})"
        found = self._file.execute(f"SELECT row, told FROM said WHERE {where}", (entity, *ids)).fetchall()  # noqa: S608 - question marks only
        self._file.execute(f"UPDATE said SET seen = 1 WHERE {where}", (entity, *ids))  # noqa: S608 - question marks only
        return {row: orjson.loads(told) for row, told in found}

    def _lay_down(self) -> None:
        """Joins what was gathered with what was said before."""
        self._file.execute("BEGIN")
        for key, said in self._gathered.items():
            before = self._file.execute("SELECT told FROM said WHERE entity = ? AND row = ?", key).fetchone()
            whole = (orjson.loads(before[0]) if before else {}) | said
            self._file.execute(
                "INSERT OR REPLACE INTO said (entity, row, told) VALUES (?, ?, ?)",
                (*key, orjson.dumps(whole)),
            )
        self._file.execute("COMMIT")
        self._gathered.clear()


def _apart(spec: RecordSpec, row_id: str, values: dict[str, Any], said: Said) -> Iterator[Break]:
    """What the row has and the log says otherwise. A field that the log never names is empty; a state is the first one."""
    unsaid: dict[str, Any] = {"removed": False, "number": values.get("number")}
    if spec.machine is not None:
        unsaid["state"] = spec.machine.initial
    for name, value in values.items():
        expected, seq = said.get(name, [unsaid.get(name), _oldest(said)])
        now = orjson.loads(orjson.dumps(value, default=str))
        if now != expected:
            yield Break(seq, f"{name} is {_short(now)}, the log says {_short(expected)}", spec.entity, row_id)


def _newest(said: Said) -> int:
    return max((int(seq) for _, seq in said.values()), default=0)


def _oldest(said: Said) -> int:
    return min((int(seq) for _, seq in said.values()), default=0)


def _short(value: Any) -> str:
    text = orjson.dumps(value).decode()
    return text if len(text) <= 80 else f"{text[:80]}…"
