"""What waits behind a held command: later ones on the same row, and those that say that they cannot do without it (SY-20)."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import bindparam, or_, select

from app.platform.unit_of_work import UnitOfWork
from app.sync.inbox import HELD, Entry
from app.sync.protocol import Mutation
from app.sync.tables import Inbox

IN_THE_WAY = select(Inbox).where(
    Inbox.status == HELD,
    or_(Inbox.row.in_(bindparam("rows", expanding=True)), Inbox.id.in_(bindparam("needed", expanding=True))),
)  # fmt: skip


class Held:
    """Held commands that can stand before those that come now, of the same person."""

    def __init__(self, uow: UnitOfWork, mutations: Sequence[Mutation]) -> None:
        rows = {mutation.row for mutation in mutations}
        needed = {dep for mutation in mutations for dep in mutation.deps}
        asked = {"rows": list(rows), "needed": list(needed)}
        self._held: dict[str, Entry] = {
            str(entry.id): entry for entry in uow.session.scalars(IN_THE_WAY, asked)
        }

    def before(self, entry: Entry, deps: Sequence[str]) -> str | None:
        """The row of a held command that the entry has to wait for, or None."""
        for held in self._held.values():
            if held is entry or held.person_id != entry.person_id:
                continue
            if held.id in deps or (held.row == entry.row and _earlier(held, entry)):
                return str(held.row)
        return None

    def note(self, entry: Entry) -> None:
        """Remembers how the entry fared, for those that follow."""
        if entry.status == HELD:
            self._held[str(entry.id)] = entry
        else:
            self._held.pop(str(entry.id), None)


def _earlier(held: Entry, entry: Entry) -> bool:
    """Numbers order the commands of one phone; between two phones of a person the server's time does."""
    if held.client_id == entry.client_id:
        return held.n < entry.n
    return held.received_at < entry.received_at
