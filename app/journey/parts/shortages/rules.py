"""When a part is low and when it is short. Pure."""

from __future__ import annotations

from dataclasses import dataclass

KINDS = ("low", "shortage")


@dataclass(frozen=True)
class Level:
    """available: in the stores of headquarters; minimum: of the part's master record; needed: approved, not yet issued."""

    available: int
    minimum: int = 0
    needed: int = 0

    def kinds(self) -> tuple[str, ...]:
        """low: below the minimum; shortage: less than what is owed. Both may be true."""
        told = {"low": self.available < self.minimum, "shortage": self.available < self.needed}
        return tuple(kind for kind in KINDS if told[kind])
