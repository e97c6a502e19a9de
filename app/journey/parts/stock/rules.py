"""Which places hold stock, and how long what lies there has been lying. Pure; not the booking itself."""

from __future__ import annotations

from collections.abc import Sequence

KINDS = ("store", "van", "station", "transit", "old_parts", "scrap", "outside")
RECEIVING = ("store", "station")
"""Kinds of places that goods are received into and issued from."""
COUNTABLE = ("store", "station", "van")
"""Kinds that are counted. What is in transit is put right by taking an issue back, so that the requisition knows."""


def is_bounded(kind: str) -> bool:
    """Whether a place of that kind can run empty. Suppliers, vehicles and count differences cannot: they are outside."""
    return kind != "outside"


def oldest_still_here(arrivals: Sequence[tuple[str, int]], quantity: int) -> str | None:
    """When the oldest piece of what is left came in, first in first out.

    arrivals: (moment, quantity) in any order; quantity: what is left now. None when nothing is left or nothing came in.
    """
    since = None
    for moment, came in sorted(arrivals, reverse=True):
        if quantity <= 0:
            break
        since, quantity = moment, quantity - came
    return since
