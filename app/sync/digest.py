"""What a device should hold, in a few bytes: a digest of ids and revisions by entity, to find drift and repair it (SY-12)."""

from __future__ import annotations

import hashlib
from functools import cache

from sqlalchemy import ColumnElement, SelectBase, literal_column, select

from app.platform.db import table_of
from app.platform.db.system_tables import Change
from app.sync.sight import Makes, Sight

LENGTH = 16  # hexadecimal digits: enough to notice chance, which is all that is asked


def digest(sight: Sight) -> dict[str, str]:
    """{entity: digest} of what the person sees; an entity of which nothing is seen is left out.

    A digest is the first 16 hexadecimal digits of the SHA-256 of a line "id:rev" and a line feed for each row, by id.
    """
    found = {}
    for (entity,) in sight.ask(_entities, sight.scopes):
        rows = sight.ask(_rows(entity), sight.scopes)
        # sorted here: a database's order of text depends on its locale
        text = "".join(f"{row_id}:{rev}\n" for row_id, rev in sorted(rows))
        found[entity] = hashlib.sha256(text.encode()).hexdigest()[:LENGTH]
    return found


def _entities(scope: ColumnElement[bool]) -> SelectBase:
    return select(Change.entity).where(scope, Change.gone.is_(False)).distinct()


@cache
def _rows(entity: str) -> Makes:
    def makes(scope: ColumnElement[bool]) -> SelectBase:
        table = table_of(entity)
        seen = select(Change.row_id).where(
            Change.entity == literal_column(f"'{entity}'"), scope, Change.gone.is_(False)
        )
        return select(table.id, table.rev).where(table.id.in_(seen))

    return makes
