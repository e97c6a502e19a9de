"""What was measured, asked, decided, signed, replaced and drawn, as tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from app.platform.paper.block import Block
from app.platform.paper.section import Section
from app.platform.paper.style import BODY, BODY_MUTED, BODY_STRONG
from app.platform.paper.table import Column, Content, table
from app.platform.paper.text import clean, one_line
from app.platform.paper.values import figure, moment, money
from app.platform.paper.words import Words

Row = dict[str, Any]
_RESULTS = {"signed": "path", "requisition": "requisition_state"}
PLAN = ("measurements", "escalations", "approvals", "parts", "requisitions", "old_parts")


def sections(of: dict[str, Any], words: Words) -> list[Section]:
    """All of them, an empty one too: that there was nothing is evidence as well."""
    return [Section(words(f"section.{name}"), _BLOCKS[name](of[name], words)) for name in PLAN]


def _made(group: str, shares: dict[str, int], rows: Sequence[Sequence[Content]], words: Words) -> list[Block]:
    columns = [Column(words(f"{group}.{name}"), share) for name, share in shares.items()]
    return table(columns, rows, nothing=words(f"{group}.none"))


def _measurements(rows: list[Row], words: Words) -> list[Block]:
    told: list[list[Content]] = [
        [
            [(BODY_STRONG, one_line(row["name"]))],
            figure(row["value"], row["unit"]),
            _limits(row, words),
            moment(row["taken_at"]),
            clean(row["note"]),
        ]
        for row in rows
    ]
    return _made("measurement", {"name": 26, "value": 16, "limits": 18, "at": 16, "note": 24}, told, words)


def _limits(row: Row, words: Words) -> str:
    low, high = figure(row["low"], row["unit"]), figure(row["high"], row["unit"])
    if low and high:
        return words("limits.both", low=figure(row["low"]), high=high)
    return words("limits.low", low=low) if low else words("limits.high", high=high) if high else ""


def _escalations(rows: list[Row], words: Words) -> list[Block]:
    told: list[list[Content]] = []
    for row in rows:
        asked = [(BODY, clean(row["proposal"]))]
        if row["demand"]:
            asked.append((BODY_MUTED, words("escalation.demand", demand=clean(row["demand"]))))
        if row["amount_fen"] is not None:
            asked.append((BODY_MUTED, words("escalation.amount", amount=money(row["amount_fen"]))))
        decided = [
            (BODY_STRONG, words.code("escalation_state", row["state"])),
            (BODY, clean(row["decision"])),
        ]
        if row["phone_decision"]:
            told_by = {"decision": clean(row["phone_decision"]), "by": one_line(row["phone_decider"])}
            decided.append((BODY_MUTED, words("escalation.phone", **told_by)))
        kind = [
            (BODY_STRONG, words.code("escalation_kind", row["kind"])),
            (BODY_MUTED, words("escalation.raised", at=moment(row["raised_at"]))),
        ]
        by = [(BODY, one_line(row["decided_by"])), (BODY_MUTED, moment(row["decided_at"]))]
        told.append([kind, asked, decided, by])
    return _made("escalation", {"kind": 18, "proposal": 36, "decision": 30, "by": 16}, told, words)


def _approvals(rows: list[Row], words: Words) -> list[Block]:
    told: list[list[Content]] = [
        [
            [(BODY_STRONG, words(f"approved.{row['what']}", number=row["number"]))],
            words.code(_RESULTS.get(row["what"], "result"), row["result"]),
            one_line(row["by"]),
            moment(row["at"]),
            _remarks(row, words),
        ]
        for row in rows
    ]
    return _made("approval", {"what": 26, "state": 16, "by": 14, "at": 15, "remark": 29}, told, words)


def _remarks(row: Row, words: Words) -> Content:
    lines = [(BODY, clean(row["remark"]))]
    if row.get("hash"):
        lines.append((BODY_STRONG, words("approved.holds" if row["holds"] else "approved.broken")))
        if row["diverged"]:
            lines.append((BODY_STRONG, words("approved.diverged")))
        lines.append((BODY_MUTED, words("approved.hash", hash=row["hash"])))
    return lines


def _parts(rows: list[Row], words: Words) -> list[Block]:
    told = [
        [
            _part(row),
            figure(row["quantity"], row["unit"]),
            clean(row["reason"]),
            " / ".join(one_line(row[name]) or words("none") for name in ("serial_new", "serial_old")),
            [(BODY, words.code("fate", row["old_fate"])), (BODY_MUTED, clean(row["old_reason"]))],
            one_line(row["report"]),
        ]
        for row in rows
    ]
    return _made(
        "part", {"part": 24, "quantity": 9, "reason": 22, "serials": 17, "old": 13, "report": 15}, told, words
    )


def _requisitions(rows: list[Row], words: Words) -> list[Block]:
    told = [
        [
            _part(row),
            *(figure(row[name]) for name in ("quantity", "approved", "issued", "received")),
            one_line(row["of"]),
        ]
        for row in rows
    ]
    shares = {"part": 40, "quantity": 10, "approved": 10, "issued": 10, "received": 10, "of": 20}
    return _made("requisition", shares, told, words)


def _old_parts(rows: list[Row], words: Words) -> list[Block]:
    told = [
        [
            [(BODY_STRONG, one_line(row["tag"]))],
            _part(row),
            words.code("old_state", row["state"]),
            [(BODY, moment(row["shipped_at"])), (BODY_MUTED, one_line(row["waybill"]))],
            [
                (BODY, moment(row["received_at"])),
                (BODY, moment(row["inspected_at"])),
                (BODY_MUTED, one_line(row["inspected_by"])),
            ],
            clean(row["remark"]),
        ]
        for row in rows
    ]
    shares = {"tag": 15, "part": 24, "state": 12, "shipped": 16, "received": 16, "remark": 17}
    return _made("old", shares, told, words)


def _part(row: Row) -> Content:
    return [(BODY_STRONG, one_line(row["part_number"])), (BODY, one_line(row["name"]))]


_BLOCKS: dict[str, Callable[[list[Row], Words], list[Block]]] = {
    "measurements": _measurements, "escalations": _escalations, "approvals": _approvals, "parts": _parts,
    "requisitions": _requisitions, "old_parts": _old_parts,
}  # fmt: skip
