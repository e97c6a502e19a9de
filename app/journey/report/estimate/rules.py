"""What an estimate comes to. Pure; the phone computes the same (frontend/src/journey/report/estimate/sums.ts)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any

KINDS = ("part", "labour", "travel", "other")


def amount_fen(quantity: float | None, unit_price_fen: int | None) -> int:
    """Quantity times price, half a fen upwards; 0 while one of them is missing.

    Both are IEEE doubles here as in JavaScript, so both sides come to the same fen (tests/vectors/authorisation_content.json).
    """
    if quantity is None or unit_price_fen is None:
        return 0
    return math.floor(float(quantity) * unit_price_fen + 0.5)


def sums(lines: Iterable[Mapping[str, Any]]) -> dict[str, int]:
    """{part_fen, labour_fen, travel_fen, other_fen, total_fen}; a line without a kind counts in the total alone."""
    found = {f"{kind}_fen": 0 for kind in KINDS} | {"total_fen": 0}
    for line in lines:
        amount = amount_fen(line.get("quantity"), line.get("unit_price_fen"))
        found["total_fen"] += amount
        if line.get("kind") in KINDS:
            found[f"{line['kind']}_fen"] += amount
    return found


def estimate_number(job_number: str, revision: int) -> str:
    """ "PG-2026-00042", 1 → "PG-2026-00042-E1"."""
    return f"{job_number}-E{revision}"
