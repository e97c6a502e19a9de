"""What may be approved, issued, acknowledged and taken back, line by line. Pure: numbers in, a refusal or nothing out.

Of every line holds: 0 ≤ received ≤ issued ≤ approved ≤ asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.kernel.problem import Refused


@dataclass(frozen=True)
class Line:
    """One line as it stands. part: its number, for the words of a refusal."""

    id: str
    part: str
    quantity: int
    approved: int = 0
    issued: int = 0
    received: int = 0
    serialised: bool = False
    serials: tuple[str, ...] = ()

    @property
    def to_issue(self) -> int:
        """Approved and not yet issued: the back-order."""
        return self.approved - self.issued

    @property
    def under_way(self) -> int:
        """Issued and not yet received."""
        return self.issued - self.received


Lines = Mapping[str, Line]
Told = Sequence[Mapping[str, Any]]


def check_named(move: str, lines: Lines, told: Told) -> None:
    """Every named line belongs to the requisition and is named once."""
    named = [each["line_id"] for each in told]
    if any(line_id not in lines for line_id in named):
        raise Refused(f"requisition.{move}.line_unknown")
    twice = [line_id for line_id in named if named.count(line_id) > 1]
    if twice:
        raise Refused(f"requisition.{move}.line_repeated", part=lines[twice[0]].part)


def check_approval(lines: Lines, told: Told) -> None:
    """told: {line_id, approved, cut_reason}. Every line is decided; less than asked wants its reason."""
    check_named("approve", lines, told)
    for line in _left_out(lines, told):
        raise Refused("requisition.approve.line_missing", part=line.part)
    for each in told:
        line = lines[each["line_id"]]
        if each["approved"] > line.quantity:
            raise Refused("requisition.approve.too_many", part=line.part, asked=line.quantity)
        if each["approved"] < line.quantity and not (each.get("cut_reason") or "").strip():
            raise Refused("requisition.approve.reason_missing", part=line.part)


def check_issue(lines: Lines, told: Told) -> None:
    """told: {line_id, quantity, serials}. Only the approved remainder; a serialised piece goes out under its number."""
    check_named("issue", lines, told)
    for each in told:
        line, serials = lines[each["line_id"]], each.get("serials") or []
        if each["quantity"] > line.to_issue:
            raise Refused("requisition.issue.too_many", part=line.part, remaining=line.to_issue)
        if not line.serialised:
            continue
        if len(serials) != each["quantity"]:
            raise Refused("requisition.issue.serials_missing", part=line.part, wanted=each["quantity"])
        if len(set(serials)) < len(serials) or set(serials) & set(line.serials):
            raise Refused("requisition.issue.serials_repeated", part=line.part)


def check_receipt(lines: Lines, told: Told) -> None:
    """told: {line_id, quantity}. No more arrives than is under way."""
    check_named("acknowledge", lines, told)
    for each in told:
        line = lines[each["line_id"]]
        if each["quantity"] > line.under_way:
            raise Refused("requisition.acknowledge.too_many", part=line.part, under_way=line.under_way)


def check_taking_back(lines: Lines, told: Told) -> None:
    """told: {line_id, quantity, serials}. Only what is under way comes back; a serialised piece is named."""
    check_named("take_back", lines, told)
    for each in told:
        line, serials = lines[each["line_id"]], each.get("serials") or []
        if each["quantity"] > line.under_way:
            raise Refused("requisition.take_back.too_many", part=line.part, under_way=line.under_way)
        known = set(serials) <= set(line.serials) and len(set(serials)) == len(serials) == each["quantity"]
        if line.serialised and not known:
            raise Refused("requisition.take_back.serials_unknown", part=line.part)


def refusal_in_words(decision: str | None, reasons: Iterable[str | None]) -> str:
    """Why everything was cut: the decision's own words, or those of the lines, each once."""
    return decision or "; ".join(dict.fromkeys(reason for reason in reasons if reason))


def _left_out(lines: Lines, told: Told) -> list[Line]:
    named = {each["line_id"] for each in told}
    return [line for line in lines.values() if line.id not in named]
