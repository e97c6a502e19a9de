"""What is remembered of each installation, for the office's view of devices. Knows nothing of what was pushed or pulled."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.kernel.actor import Actor
from app.platform.db import writing
from app.platform.db.upsert import upsert
from app.platform.unit_of_work import UnitOfWork
from app.sync.protocol import Request
from app.sync.tables import SyncClient

_LAST: dict[str, tuple[str, str, str]] = {}  # of this process: an idle poll must neither write nor ask


@dataclass(frozen=True)
class Told:
    """What an installation told of itself. left: commands that it still keeps when this request has been answered."""

    request: Request
    actor: Actor

    def beside(self, uow: UnitOfWork) -> None:
        """Writes it in the transaction of a push."""
        self._write(uow.session, uow.now)

    def _write(self, session: Session, now: str) -> None:
        asked = self.request
        left = max(0, asked.queue_len - len(asked.mutations))
        cursor = asked.cursor if isinstance(asked.cursor, int) else None
        told = {
            "client_id": asked.client_id, "person_id": self.actor.id, "seen_at": now, "schema": asked.schema,
            "queue_len": left, "oldest_age_s": asked.oldest_age_s if left else 0, "cursor": cursor,
        }  # fmt: skip
        upsert(session, SyncClient, [told], ("client_id",))

    def write_hourly(self, now: str) -> None:
        """For one that only reads: written at most once an hour, and when it is another build or another person."""
        if not self.is_due(now):
            return
        with writing() as session:
            self._write(session, now)
            session.commit()
        _LAST[self.request.client_id] = self._now(now)

    def is_due(self, now: str) -> bool:
        """Whether `write_hourly` has something to write."""
        return _LAST.get(self.request.client_id) != self._now(now)

    def _now(self, now: str) -> tuple[str, str, str]:
        return (now[:13], self.request.schema, self.actor.id)
