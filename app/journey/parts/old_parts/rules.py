"""Which replaced parts must come back and be written off, and which lines of two revisions are the same. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from app.kernel.clock import hours_between

NOT_THE_PART = frozenset({"wrong_code", "missing", "not_genuine"})
"""Refusals that say: what came is not the part that was taken out. The other ones concern the claim, not the return."""


@dataclass(frozen=True)
class Line:
    """A replaced part of a report, as far as returning and writing off go."""

    id: str
    part_id: str | None = None
    part_number: str | None = None
    name: str | None = None
    quantity: int = 1
    action: str | None = "replace"
    source: str | None = None
    fate: str | None = None
    reason: str | None = None
    tag: str | None = None
    serial_old: str | None = None
    requisition_line_id: str | None = None

    @property
    def drawn(self) -> bool:
        """The new part came from the house's own stock, so it stands on the engineer's account."""
        return self.action == "replace" and self.source in {"van", "requisition"}

    @property
    def comes_back(self) -> bool:
        """The old part is promised to headquarters."""
        return self.action == "replace" and self.fate == "returned"


Pair = tuple[Line | None, Line | None]
_KEYS: tuple[Callable[[Line], Any], ...] = (
    lambda line: line.tag or None,
    lambda line: (line.part_id, line.serial_old) if line.part_id and line.serial_old else None,
    lambda line: line.part_id or line.part_number or line.name or None,
)


def pair(before: Sequence[Line], now: Sequence[Line]) -> list[Pair]:
    """Lines of the superseded revision beside those that take their place, in the order of the new one; removed ones last.

    The tag on the old part decides; without one its part and serial number; then the part alone. Two tags are two parts.
    """
    taken: dict[str, Line] = {}
    left = list(before)
    for key in _KEYS:
        for line in now:
            if line.id in taken or key(line) is None:
                continue
            same = next((old for old in left if key(old) == key(line) and _one_tag(old, line)), None)
            if same is not None:
                taken[line.id] = same
                left.remove(same)
    return [(taken.get(line.id), line) for line in now] + [(old, None) for old in left]


def _one_tag(old: Line, line: Line) -> bool:
    return not old.tag or not line.tag or old.tag == line.tag


def is_back(quantity: int, received: int | None) -> bool:
    """Returned means: all that was expected has come. What inspection says of it afterwards is the claim's matter."""
    return received is not None and received >= quantity


def free_tag(wanted: str, taken: set[str]) -> str:
    """The tag, or the tag with the first number that makes it one of its own: a slip of two phones stops no signature."""
    tag, count = wanted[:36], 1
    while tag in taken:
        count += 1
        tag = f"{wanted[:36]}-{count}"
    return tag


def days_since(since: str, now: str) -> int:
    """Whole days from one moment to another, never negative."""
    return max(0, int(hours_between(since, now) // 24))
