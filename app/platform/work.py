"""What one commit has gathered so far. Only the unit of work writes in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from app.kernel.event import Event

Key = tuple[str, str]  # entity, id


@dataclass
class Work:
    """What one commit has gathered so far; copied at a savepoint and put back when the command is refused."""

    changed: dict[Key, Any] = field(default_factory=dict)
    fresh: set[Key] = field(default_factory=set)
    dirty: set[Key] = field(default_factory=set)
    notes: list[dict[str, Any]] = field(default_factory=list)
    pending: list[Event] = field(default_factory=list)
    differences: dict[Key, dict[str, list[Any]]] = field(default_factory=dict)

    def copy(self) -> Work:
        """A copy that later changes do not touch."""
        return Work(dict(self.changed), set(self.fresh), set(self.dirty), list(self.notes), list(self.pending),
                    {key: dict(value) for key, value in self.differences.items()})  # fmt: skip
