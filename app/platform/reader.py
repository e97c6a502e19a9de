"""Reading records: by id, by field, as a view for guards, and who may see them. Never changes anything."""

from __future__ import annotations

from functools import partial
from typing import Any

from sqlalchemy.orm import Session

from app.kernel.actor import Actor
from app.kernel.guard import View
from app.kernel.problem import Refused
from app.kernel.record import Include, RecordSpec
from app.platform.db import table_of
from app.platform.db.matching import matching
from app.platform.db.quick import Driver
from app.platform.registry import Registry
from app.platform.scopes import Loans, Scopes
from app.platform.settings import setting_value
from app.platform.view import RowView


class Reader:
    """Reads in the name of one actor. `find` and `rows` see everything (rules need it); `seen` only what the actor may."""

    def __init__(self, session: Session, registry: Registry, actor: Actor) -> None:
        self.session = session
        self.registry = registry
        self.actor = actor
        self.loans: Loans = {}  # of this transaction; whoever lends or undoes forgets them

    @property
    def driver(self) -> Driver:
        """In the reader's transaction, for what is read past the session."""
        return Driver.of(self.session.connection())

    def find(self, entity: str, row_id: str | None) -> Any | None:
        """The row, or None when it is absent or removed."""
        row = self.session.get(table_of(entity), row_id) if row_id else None
        return None if row is None or row.removed else row

    def get(self, entity: str, row_id: str | None) -> Any:
        """The row; Refused row.missing when it is absent or removed."""
        row = self.find(entity, row_id)
        if row is None:
            raise Refused("row.missing", entity=entity)
        return row

    def rows(self, entity: str, *criteria: Any, order_by: str | None = None, **equal: Any) -> list[Any]:
        """Rows whose fields equal the given values (a list: any of them), and that meet the SQL criteria."""
        query, values = matching(table_of(entity), equal, order_by)
        if criteria:
            query = query.where(*criteria)
        return list(self.session.scalars(query, values))

    def first(self, entity: str, **equal: Any) -> Any | None:
        """The oldest such row, or None."""
        found = self.rows(entity, **equal)
        return found[0] if found else None

    def seen(self, entity: str, row_id: str) -> Any:
        """The row, when the actor may see it; else Refused row.missing, the same answer as for a row that is not there."""
        row = self.find(entity, row_id)
        if row is None or not self.sees(row):
            raise Refused("row.missing", entity=entity)
        return row

    def sees(self, row: Any) -> bool:
        """Whether the row's scopes and the actor's have one in common."""
        return bool(self.scopes_of(row) & self.actor.scopes())

    def setting(self, name: str) -> Any:
        """The value in force of a setting."""
        return setting_value(self.session, self.registry, name)

    # -- views -----------------------------------------------------------------------------------------------

    def view(self, row: Any, actor: Actor | None = None) -> View:
        """What guards see: the record's fields, its includes, the actor (the reader's, or another)."""
        return self.view_of_values(self.registry.records[row.entity], self.plain(row), actor)

    def view_of_values(self, spec: RecordSpec, values: dict[str, Any], actor: Actor | None = None) -> View:
        """The view of a row that does not exist yet."""
        includes = {
            include.name: partial(self._included, include, values.get(include.local))
            for include in spec.includes
        }
        return RowView({**values, "actor": (actor or self.actor).as_view()}, includes)

    def plain(self, row: Any) -> dict[str, Any]:
        """The record as the wire carries it, without `entity`."""
        spec = self.registry.records[row.entity]
        told = {"id": row.id, "rev": row.rev, "created_at": row.created_at, "created_by_id": row.created_by_id,
                "updated_at": row.updated_at}  # fmt: skip
        if spec.machine is not None:
            told["state"] = row.state
        if spec.number_prefix is not None:
            told["number"] = row.number
        for name in spec.fields:
            told[name] = getattr(row, name)
        return told

    def _included(self, include: Include, local: Any) -> Any:
        rows = [] if local is None else self.rows(include.entity, **{include.field: local})
        told = [self.plain(row) for row in rows]
        return told if include.many else (told[0] if told else None)

    # -- scope -----------------------------------------------------------------------------------------------

    def scopes_of(self, row: Any) -> set[str]:
        """Who may read the row: its declared scopes, or its parent's, and those lent to it."""
        return Scopes(self).of(row)
