"""Who may read rows: the scopes that a record declares, inherits or follows, and those lent to it. The one place that decides.

Never changes anything; the change index is written by the commit.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, select

from app.platform.db.system_tables import Share

if TYPE_CHECKING:
    from app.platform.reader import Reader

CHUNK = 300  # keys per statement: SQLite's bound variables are limited
Key = tuple[str, str]
Loans = dict[Key, set[str]]
LOANS = select(Share.entity, Share.row_id, Share.scope).where(
    Share.row_id.in_(bindparam("ids", expanding=True))
)


class Scopes:
    """The scopes of rows at one moment, each worked out once. rows: those to be asked for, to read their loans at once."""

    def __init__(self, reader: Reader, rows: Iterable[Any] = ()) -> None:
        self.reader = reader
        self._known: dict[Key, set[str]] = {}
        self.read_loans([(row.entity, row.id) for row in rows])

    def of(self, row: Any) -> set[str]:
        """Scope keys; none for a removed row."""
        if row.removed:
            return set()
        key = (row.entity, row.id)
        if key not in self._known:
            self.read_loans([key])
            self._known[key] = self._declared(row) | self.reader.loans[key]
        return self._known[key]

    def _declared(self, row: Any) -> set[str]:
        spec = self.reader.registry.records[row.entity]
        if spec.scopes is not None:
            return set(spec.scopes(self.reader, row))
        if spec.parent is not None:
            entity, name = spec.parent
            above = self.reader.find(entity, getattr(row, name))
        else:
            assert spec.follows is not None
            entity_field, id_field = spec.follows
            above = self.reader.find(getattr(row, entity_field), getattr(row, id_field))
        return set() if above is None else self.of(above)

    def read_loans(self, keys: Iterable[Key]) -> None:
        """Those of rows that will be asked for, all at once."""
        lent = {key: set[str]() for key in keys if key not in self.reader.loans}
        ids = sorted({row_id for _, row_id in lent})
        for start in range(0, len(ids), CHUNK):
            some = {"ids": ids[start : start + CHUNK]}
            for entity, row_id, scope in self.reader.session.execute(LOANS, some):
                if (entity, row_id) in lent:
                    lent[entity, row_id].add(scope)
        self.reader.loans.update(lent)
