"""A measured value against its limits: the judgement, and a small scale that shows it without colour."""

from __future__ import annotations

import math
from typing import Any, NamedTuple

from app.platform.paper.block import Paint
from app.platform.paper.pen import Pen
from app.platform.paper.style import ACCENT, FAINT, HAIR, INK, TINT
from app.platform.paper.values import member

_RECORDED = {
    "ok": "within", "pass": "within", "in": "within", "within": "within", "low": "low", "below": "low", "high": "high",
    "above": "high", "out": "outside", "fail": "outside", "outside": "outside",
}  # fmt: skip
_FROM, _TO = 0.28, 0.72  # where the limits stand on the scale


class Reading(NamedTuple):
    """value, low, high as numbers where they are such. result: within, low, high, outside, unjudged or as recorded."""

    value: float | None
    low: float | None
    high: float | None
    result: str

    @classmethod
    def of(cls, measured: Any) -> Reading:
        """The judgement follows from the numbers; where they do not tell, from the recorded verdict."""
        value, low, high = (_number(member(measured, key)) for key in ("value", "low", "high"))
        if value is None or (low is None and high is None):
            recorded = str(member(measured, "verdict") or "unjudged")
            result = _RECORDED.get(recorded, recorded)
        elif low is not None and value < low:
            result = "low"
        elif high is not None and value > high:
            result = "high"
        else:
            result = "within"
        return cls(value, low, high, result)

    @property
    def can_be_drawn(self) -> bool:
        return self.value is not None and (self.low is not None or self.high is not None)

    @property
    def at(self) -> float:
        """Where the value stands on the scale, 0 to 1."""
        value, low, high = self.value or 0.0, self.low, self.high
        if low is not None and high is not None and high > low:
            share = (value - low) / (high - low)
        elif low is not None:
            share = (value - low) / (abs(low) or 1.0)
        else:
            limit = high or 0.0
            share = 1 + (value - limit) / (abs(limit) or 1.0)
        at = _FROM + share * (_TO - _FROM)
        return 0.5 if math.isnan(at) else min(max(at, 0.0), 1.0)


def gauge(reading: Reading) -> Paint:
    """A track with the allowed part thick between its limits; a diamond for a good value, a filled triangle for a bad one."""

    def paint(pen: Pen, x: float, top: float, width: float, height: float) -> None:
        y = top - height / 2
        start = x + width * (_FROM if reading.low is not None else 0)
        end = x + width * (_TO if reading.high is not None else 1)
        pen.line(x, y, x + width, y, width=0.6, ink=HAIR)
        pen.box(start, y - 2.2, end - start, 4.4, ground=TINT, edge=FAINT)
        for limit, given in ((start, reading.low), (end, reading.high)):
            if given is not None:
                pen.line(limit, y - 4, limit, y + 4, width=0.8, ink=INK)
        at = x + width * reading.at
        if reading.result == "within":
            pen.polygon([(at - 2.6, y), (at, y + 3.4), (at + 2.6, y), (at, y - 3.4)], ground=ACCENT)
        else:
            pen.polygon([(at - 3.2, y + 4.2), (at + 3.2, y + 4.2), (at, y - 2.6)], ground=INK)

    return paint


def _number(value: Any) -> float | None:
    if isinstance(value, bool):
        return None
    try:
        number = float(value)
    except (TypeError, ValueError, OverflowError):
        return None
    return number if math.isfinite(number) else None
