"""A page of a pull: the entries of the change index made into rows to keep and rows to forget."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from app.platform.plain_rows import plain_rows
from app.sync.cursor import Place
from app.sync.sight import Entry, Sight


@dataclass
class Page:
    """rows and leave up to `cursor`; more: ask again from there.

    snapshot: the first page of a fresh one; afresh: the cursor is of no use any more, forget all rows and begin anew.
    digest: of all that the device should hold after this page, when it asked for it and this page is the last (SY-12).
    """

    cursor: int | Place
    more: bool = False
    snapshot: bool = False
    afresh: bool = False
    rows: list[dict[str, Any]] = field(default_factory=list)
    leave: list[dict[str, str]] = field(default_factory=list)
    digest: dict[str, str] | None = None

    def told(self, *, drop: bool = False) -> dict[str, Any]:
        """As the wire carries it. drop: the person's scopes have changed."""
        cursor = str(self.cursor) if isinstance(self.cursor, Place) else self.cursor
        told = {"rows": self.rows, "leave": self.leave, "drop_scopes": ["*"] if drop or self.afresh else [],
                "cursor": cursor, "more": self.more, "snapshot": self.snapshot}  # fmt: skip
        return told if self.digest is None else told | {"digest": self.digest}


def fill(sight: Sight, page: Page, entries: Iterable[Entry]) -> Page:
    """Puts what the entries stand for into the page, each row once."""
    entries = list(entries)
    wanted: dict[str, list[str]] = {}
    left: dict[str, list[str]] = {}
    present = {(entry.entity, entry.row_id) for entry in entries if not entry.gone}
    for entity, row_id in dict.fromkeys((entry.entity, entry.row_id) for entry in entries):
        (wanted if (entity, row_id) in present else left).setdefault(entity, []).append(row_id)
    for entity, ids in left.items():
        still = sight.visible_ids(entity, ids)  # seen through another scope all the same
        page.leave += [{"entity": entity, "id": one} for one in ids if one not in still]
    for entity, ids in wanted.items():
        found = plain_rows(sight.driver, sight.registry.records[entity], ids)
        page.rows += [found[one] for one in ids if one in found]  # in the order of the entries
    return page
