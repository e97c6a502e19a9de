"""What a claim may ask for: repeated vouchers, caps by day and city class, the reviewer's cuts, the sums.

Pure. All amounts in fen. Says what is to be looked at and proposes; the reviewer decides. Not here: who may do it (machine).
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.kernel.problem import Refused

CAPPED = ("daily_allowance", "lodging")
CHEAPEST_CLASS = 3
Caps = Mapping[tuple[str, int], int]
"""(kind, city class) → the most for one day or night."""
Spent = Mapping[tuple[str, str], int]
"""(kind, day) → what other claims of the same engineer already take."""


@dataclass(frozen=True)
class Line:
    """One voucher as the rules see it; invoice: its compared form; picture: the photo's digest."""

    id: str
    kind: str
    amount_fen: int
    on_day: str
    days: int = 1
    city_class: int = CHEAPEST_CLASS
    invoice: str | None = None
    picture: str | None = None

    def shares(self) -> list[tuple[str, int]]:
        """(day, fen) for each day that the voucher covers; what does not divide goes to the first days."""
        first, (whole, rest) = date.fromisoformat(self.on_day), divmod(self.amount_fen, self.days)
        return [
            ((first + timedelta(days=at)).isoformat(), whole + (1 if at < rest else 0)) for at in range(self.days)
        ]  # fmt: skip


@dataclass(frozen=True)
class Decision:
    """The reviewer's word on one line."""

    line_id: str
    allowed_fen: int
    cut_reason: str | None = None


def invoice_key(number: str | None) -> str | None:
    """An invoice number as it is compared: letters and digits alone, upper case, full-width forms as narrow ones.

    None where nothing is left, so that a dash typed for "no number" never matches another dash.
    """
    plain = unicodedata.normalize("NFKC", number or "").upper()
    return "".join(sign for sign in plain if sign.isalnum()) or None


def repeated(lines: Sequence[Line], invoices: set[str], pictures: set[str]) -> dict[str, list[str]]:
    """{line id: flags} of the lines whose invoice number or picture occurs elsewhere.

    invoices, pictures: those on lines of other claims, whoever made them. Both of two equal lines of this claim are flagged.
    """
    own_invoices, own_pictures = (
        Counter(line.invoice for line in lines),
        Counter(line.picture for line in lines),
    )
    found: dict[str, list[str]] = {}
    for line in lines:
        flags = []
        if line.invoice and (line.invoice in invoices or own_invoices[line.invoice] > 1):
            flags.append("duplicate_invoice")
        if line.picture and (line.picture in pictures or own_pictures[line.picture] > 1):
            flags.append("duplicate_picture")
        if flags:
            found[line.id] = flags
    return found


def proposals(lines: Sequence[Line], caps: Caps, spent: Spent) -> dict[str, int]:
    """{line id: fen proposed}: the amount, or for capped kinds what still fits under the cap of each day it covers.

    Lines take their room in the order of day and id; an earlier line leaves the rest to a later one.
    """
    taken: Counter[tuple[str, str]] = Counter(dict(spent))
    found: dict[str, int] = {}
    for line in sorted(lines, key=lambda each: (each.on_day, each.id)):
        if line.kind not in CAPPED:
            found[line.id] = line.amount_fen
            continue
        cap, allowed = caps[line.kind, line.city_class], 0
        for day, share in line.shares():
            fits = min(share, max(0, cap - taken[line.kind, day]))
            taken[line.kind, day] += fits
            allowed += fits
        found[line.id] = allowed
    return found


def spent_by_day(lines: Iterable[tuple[Line, int]]) -> dict[tuple[str, str], int]:
    """What (line, fen allowed) of other claims take of each day's caps."""
    taken: Counter[tuple[str, str]] = Counter()
    for line, allowed in lines:
        for day, share in Line(line.id, line.kind, allowed, line.on_day, line.days).shares():
            taken[line.kind, day] += share
    return dict(taken)


def check_decisions(amounts: Mapping[str, int], decisions: Sequence[Decision]) -> None:
    """Every line exactly once, none above what was claimed, every cut with its reason.

    amounts: {line id: fen claimed}. Problems: expense_claim.review.lines_differ, .too_much, .reason_missing.
    """
    told = Counter(decision.line_id for decision in decisions)
    missing = sorted(set(amounts) - set(told))
    strange = sorted(line for line, times in told.items() if line not in amounts or times > 1)
    if missing or strange:
        raise Refused("expense_claim.review.lines_differ", missing=missing, strange=strange)
    for decision in decisions:
        claimed = amounts[decision.line_id]
        if decision.allowed_fen > claimed:
            raise Refused("expense_claim.review.too_much", line_id=decision.line_id, amount_fen=claimed)
        if decision.allowed_fen < claimed and not (decision.cut_reason or "").strip():
            raise Refused("expense_claim.review.reason_missing", line_id=decision.line_id)


def payable(allowed_fen: int, advance_fen: int, collected_fen: int) -> int:
    """What finance pays out; below zero: what the engineer pays back."""
    return allowed_fen - advance_fen - collected_fen


def collected_due(reported_fen: int, handed_over_fen: int) -> int:
    """What of the money collected on a job is still with the engineer."""
    return max(0, reported_fen - handed_over_fen)
