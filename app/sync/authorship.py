"""Who wrote the value that a field holds, as far as the audit log tells. For the conflict record; decides nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import orjson
from sqlalchemy import bindparam, select

from app.platform.db.quick import Quick
from app.platform.db.system_tables import Audit
from app.platform.unit_of_work import UnitOfWork

LOOK_BACK = 50  # commands on the row; an older writer stays unnamed
DONE_TO = Quick(
    select(Audit.content)
    .where(Audit.row_id == bindparam("row"))
    .order_by(Audit.seq.desc())
    .limit(bindparam("most"))
)


def author(uow: UnitOfWork, row: Any, field: str, value: Any) -> str | None:
    """The id of who last set the field of the row to this value, or None when that is not to be found."""
    for content in _contents(uow, row):
        for change in content["changes"]:
            if change["row"] == row.id and field in change["fields"]:
                return str(content["actor"]) if change["fields"][field][1] == value else None
    return None


def _contents(uow: UnitOfWork, row: Any) -> Iterator[dict[str, Any]]:
    """What was done to the row, newest first: in this commit, then in earlier ones."""
    yield from (note["content"] for note in reversed(uow.work.notes) if note["row"] == row.id)
    for (content,) in DONE_TO.all(uow.driver, {"row": row.id, "most": LOOK_BACK}):
        yield orjson.loads(content)
