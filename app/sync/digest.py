"""What a device should hold, in a few bytes: a digest of ids and revisions by entity, to find drift and repair it (SY-12)."""

from __future__ import annotations

import hashlib

from sqlalchemy import select

from app.platform.db import table_of
from app.platform.db.system_tables import Change
from app.platform.reader import Reader

LENGTH = 16  # hexadecimal digits: enough to notice chance, which is all that is asked


def digest(reader: Reader) -> dict[str, str]:
    """{entity: digest} of what the actor sees; an entity of which nothing is seen is left out.

    A digest is the first 16 hexadecimal digits of the SHA-256 of a line "id:rev" and a line feed for each row, by id.
    """
    of_mine = (Change.scope.in_(reader.actor.scopes()), Change.gone.is_(False))
    found = {}
    for entity in reader.session.scalars(select(Change.entity).where(*of_mine).distinct()):
        table = table_of(entity)
        seen = select(Change.row_id).where(Change.entity == entity, *of_mine)
        rows = reader.session.execute(select(table.id, table.rev).where(table.id.in_(seen)))
        # sorted here: a database's order of text depends on its locale
        text = "".join(f"{row_id}:{rev}\n" for row_id, rev in sorted((row.id, row.rev) for row in rows))
        found[entity] = hashlib.sha256(text.encode()).hexdigest()[:LENGTH]
    return found
