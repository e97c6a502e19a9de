"""The entries of the audit log about one job: those of the job's own rows, in the order of the chain. Reads, never writes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import orjson
from sqlalchemy import func, select

from app.platform.db import table_of
from app.platform.db.system_tables import Audit
from app.platform.reader import Reader

OF_THE_JOB = (
    "call_entry", "assignment", "service_clock", "sheet", "measurement", "photo", "recording", "escalation", "report",
    "replaced_part", "compensation", "requisition", "old_part", "write_off",
)  # fmt: skip
CHUNK = 300


def rows_of(reader: Reader, job_id: str) -> list[str]:
    """Ids of the job, of all that names it, and of their lines; removed rows too, for the log tells of them."""
    ids = [job_id]
    for entity in OF_THE_JOB:
        table = table_of(entity)
        ids += reader.session.scalars(select(table.id).where(table.job_id == job_id).order_by(table.id))
    line, above = table_of("requisition_line"), table_of("requisition")
    query = select(line.id).join(above, above.id == line.requisition_id).where(above.job_id == job_id)
    return [*ids, *reader.session.scalars(query.order_by(line.id))]


def count(reader: Reader, job_id: str) -> int:
    """How many entries there are."""
    ids = rows_of(reader, job_id)
    chunks = (ids[at : at + CHUNK] for at in range(0, len(ids), CHUNK))
    return sum(
        int(reader.session.scalar(select(func.count()).where(Audit.row_id.in_(some))) or 0) for some in chunks
    )


def entries(reader: Reader, job_id: str) -> Iterator[dict[str, Any]]:
    """Whole entries, the oldest first: all that their hashes are made of."""
    ids = rows_of(reader, job_id)
    numbers: list[int] = []
    for at in range(0, len(ids), CHUNK):
        numbers += reader.session.scalars(select(Audit.seq).where(Audit.row_id.in_(ids[at : at + CHUNK])))
    numbers.sort()
    for at in range(0, len(numbers), CHUNK):
        query = select(Audit).where(Audit.seq.in_(numbers[at : at + CHUNK])).order_by(Audit.seq)
        for entry in reader.session.scalars(query):
            yield {
                name: getattr(entry, name)
                for name in ("seq", "previous", "at", "actor_id", "type", "row_id", "content", "hash")
            }


def lines(reader: Reader, job_id: str) -> bytes:
    """The same as JSON lines: one entry a line, for those who want to work the hashes out."""
    return b"".join(orjson.dumps(one) + b"\n" for one in entries(reader, job_id))


def fields_of(entry: dict[str, Any]) -> list[str]:
    """What the entry says was changed: "sheet.true_cause"."""
    changes = orjson.loads(entry["content"]).get("changes") or ()
    return [f"{change['entity']}.{name}" for change in changes for name in change["fields"]]
