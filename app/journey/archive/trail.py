"""The entries of the audit log about one job: those of the job's own rows, in the order of the chain. Reads, never writes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import orjson
from sqlalchemy import select

from app.platform.audit import BEGINNING
from app.platform.db import table_of
from app.platform.db.system_tables import Audit
from app.platform.reader import Reader

OF_THE_JOB = (
    "call_entry", "assignment", "service_clock", "sheet", "measurement", "photo", "recording", "escalation", "report",
    "replaced_part", "compensation", "requisition", "old_part", "write_off",
)  # fmt: skip
WHOLE = ("seq", "previous", "at", "actor_id", "type", "row_id", "content", "hash")
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


def count(reader: Reader, job_id: str, until: str) -> int:
    """How many entries there were at that moment."""
    return len(_numbers(reader, job_id, until))


def entries(reader: Reader, job_id: str, until: str) -> Iterator[dict[str, Any]]:
    """Whole entries up to that moment, the oldest first: all that their hashes are made of."""
    numbers = _numbers(reader, job_id, until)
    for at in range(0, len(numbers), CHUNK):
        query = select(Audit).where(Audit.seq.in_(numbers[at : at + CHUNK])).order_by(Audit.seq)
        for entry in reader.session.scalars(query):
            yield {name: getattr(entry, name) for name in WHOLE}


def end_of(reader: Reader, until: str) -> dict[str, Any]:
    """Number and hash of the whole log's last entry at that moment."""
    query = select(Audit.seq, Audit.hash).where(Audit.at <= until).order_by(Audit.seq.desc()).limit(1)
    seq, digest = reader.session.execute(query).first() or (0, BEGINNING)
    return {"seq": seq, "hash": digest}


def lines(reader: Reader, job_id: str, until: str) -> bytes:
    """The entries as JSON lines, for those who want to work the hashes out."""
    return b"".join(orjson.dumps(one) + b"\n" for one in entries(reader, job_id, until))


def _numbers(reader: Reader, job_id: str, until: str) -> list[int]:
    ids, numbers = rows_of(reader, job_id), list[int]()
    for at in range(0, len(ids), CHUNK):
        query = select(Audit.seq).where(Audit.row_id.in_(ids[at : at + CHUNK]), Audit.at <= until)
        numbers += reader.session.scalars(query)
    return sorted(numbers)


def fields_of(entry: dict[str, Any]) -> list[str]:
    """What the entry says was changed: "sheet: true_cause, done"."""
    changed: dict[str, list[str]] = {}
    for change in orjson.loads(entry["content"]).get("changes") or ():
        changed.setdefault(change["entity"], []).extend(change["fields"])
    return [f"{entity}: {', '.join(dict.fromkeys(names))}" for entity, names in changed.items()]
