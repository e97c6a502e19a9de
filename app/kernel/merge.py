"""Three-way merge of one field by content (SY-13, SY-14). Pure; tests/vectors/merge.json runs it in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from app.kernel.record import FieldSpec

Outcome = Literal["apply", "same", "merged", "conflict_kept", "conflict_replaced"]


@dataclass(frozen=True)
class Merged:
    """value: what the field holds afterwards; loser: the value that a conflict record must keep (None: no conflict)."""

    outcome: Outcome
    value: Any
    conflict: bool = False
    loser: Any = None


def merge_field(spec: FieldSpec, side: Literal["field", "office"], was: Any, new: Any, now: Any) -> Merged:
    """was: what the device had seen; new: what the person entered; now: what the server holds; side: whose edit it is.

    now == was → apply; now == new → nothing to do; sets are merged by union of the changes; otherwise the field's owner
    wins and the other value goes to a conflict record.
    """
    if now == was:
        return Merged("apply", new)
    if now == new:
        return Merged("same", now)
    if spec.policy == "union":
        return Merged("merged", _union(was or [], new or [], now or []))
    if spec.policy == "newest" or spec.owner == side:
        return Merged("conflict_replaced", new, conflict=True, loser=now)
    return Merged("conflict_kept", now, conflict=True, loser=new)


def _union(was: list[Any], new: list[Any], now: list[Any]) -> list[Any]:
    removed = [item for item in was if item not in new]
    added = [item for item in new if item not in was and item not in now]
    return [item for item in now if item not in removed] + added
