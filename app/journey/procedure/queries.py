"""Readers of the sheet and what belongs to it, for this stage and for later ones. Changes nothing."""

from __future__ import annotations

from typing import Any

from app.journey.procedure.rules import reading
from app.platform.reader import Reader

DEEPEST = 8  # a fault tree has four levels; one that runs in a circle is still left


def sheet_of(reader: Reader, job_id: str) -> Any | None:
    """The sheet of the job's four steps; None before dispatch."""
    return reader.first("sheet", job_id=job_id)


def measurements_of(reader: Reader, job_id: str) -> list[Any]:
    """In the order in which they were made."""
    return reader.rows("measurement", job_id=job_id, order_by="id")


def photos_of(reader: Reader, job_id: str) -> list[Any]:
    """In the order in which they were made: ids are UUIDv7 of the phone."""
    return reader.rows("photo", job_id=job_id, order_by="id")


def fault_path(reader: Reader, fault_id: str | None) -> list[Any]:
    """The nodes of the fault tree from the system down to that node; empty when there is none."""
    path: list[Any] = []
    node = reader.find("fault", fault_id)
    while node is not None and len(path) < DEEPEST:
        path.insert(0, node)
        node = reader.first("fault", code=node.parent_code) if node.parent_code else None
    return path


__all__ = ["fault_path", "measurements_of", "photos_of", "reading", "sheet_of"]
