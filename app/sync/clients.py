"""What is remembered of each installation, for the office's view of devices. Knows nothing of what was pushed or pulled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from app.kernel.actor import Actor
from app.platform.db import writing
from app.platform.db.upsert import upsert
from app.sync.protocol import Request
from app.sync.tables import SyncClient

_LAST: dict[str, tuple[str, str, str]] = {}  # of this process: an idle poll must neither write nor ask


@dataclass(frozen=True)
class Told:
    """What an installation told of itself. left: commands that it still keeps when this request has been answered."""

    request: Request
    actor: Actor

    def as_row(self, now: str) -> dict[str, Any]:
        """What is kept of it."""
        asked = self.request
        left = max(0, asked.queue_len - len(asked.mutations))
        cursor = asked.cursor if isinstance(asked.cursor, int) else None
        return {
            "client_id": asked.client_id, "person_id": self.actor.id, "seen_at": now, "schema": asked.schema,
            "queue_len": left, "oldest_age_s": asked.oldest_age_s if left else 0, "cursor": cursor,
        }  # fmt: skip

    def write_hourly(self, now: str) -> None:
        """For one that only reads: written at most once an hour, and when it is another build or another person."""
        if not self.is_due(now):
            return
        with writing() as session:
            remember(session, now, [self])
            session.commit()
        _LAST[self.request.client_id] = self._now(now)

    def is_due(self, now: str) -> bool:
        """Whether `write_hourly` has something to write."""
        return _LAST.get(self.request.client_id) != self._now(now)

    def _now(self, now: str) -> tuple[str, str, str]:
        return (now[:13], self.request.schema, self.actor.id)


def remember(session: Session, now: str, told: Sequence[Told]) -> None:
    """Writes what installations told of themselves; the caller commits."""
    if told:
        upsert(session, SyncClient, [one.as_row(now) for one in told], ("client_id",))
