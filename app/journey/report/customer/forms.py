"""What a customer fills in on a page, read with suspicion: everything is text of a stranger until it is one of ours."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Any

from app.journey.report.customer.deeds import Signature
from app.journey.report.rules.confirmation import has_strokes
from app.kernel.problem import Refused
from app.platform.paper.text import clean

SCORES = ("overall", "reception", "quality", "timeliness", "attitude", "explanation")
MOST_POINTS = 6000  # of a signature: a minute's writing
LARGEST = 100_000  # units of a drawing, far more than any screen has


def rating(form: Mapping[str, str]) -> dict[str, Any]:
    """The answer by the names of a follow-up call's. Refused link.form.overall without an overall score."""
    told: dict[str, Any] = {name: _score(form.get(name), 1, 5) for name in SCORES}
    if told["overall"] is None:
        raise Refused("link.form.overall")
    return told | {
        "recommend": _score(form.get("recommend"), 0, 10), "words": _text(form.get("words"), 4000),
        "complained": form.get("complained") == "1",
    }  # fmt: skip


def signature(form: Mapping[str, str], language: str) -> Signature:
    """Refused link.form.name, link.form.role, link.form.agreed, link.form.strokes for what is missing."""
    name, role = _text(form.get("name"), 60), _text(form.get("role"), 60)
    if name is None:
        raise Refused("link.form.name")
    if role is None:
        raise Refused("link.form.role")
    if form.get("agreed") != "1":
        raise Refused("link.form.agreed")
    return Signature(
        name=name, role=role, phone=_text(form.get("phone"), 30), strokes=_strokes(form.get("strokes", "")),
        opinion=_text(form.get("opinion"), 2000), rating=_score(form.get("rating"), 1, 5), shown=form.get("shown", "")[:64],
        language=language,
    )  # fmt: skip


def _text(told: str | None, most: int) -> str | None:
    return clean((told or "").encode("utf-8", "ignore").decode()[:most]).strip() or None


def _score(told: str | None, least: int, most: int) -> int | None:
    if told is None or not told.isascii() or not told.isdecimal() or len(told) > 2:
        return None
    return int(told) if least <= int(told) <= most else None


def _strokes(told: str) -> list[list[dict[str, float]]]:
    """Strokes of points with x, y and, where told, time and pressure; nothing else of what was sent is kept."""
    try:
        drawn = json.loads(told)
    except (ValueError, RecursionError):
        drawn = None
    if not has_strokes(drawn) or sum(len(stroke) for stroke in drawn) > MOST_POINTS:
        raise Refused("link.form.strokes")
    return [[_point(point) for point in stroke] for stroke in drawn]


def _point(point: Mapping[str, Any]) -> dict[str, float]:
    kept: dict[str, float] = {}
    for axis in ("x", "y", "t", "p"):
        value = point.get(axis, 0)
        if (
            isinstance(value, bool)
            or not isinstance(value, int | float)
            or not math.isfinite(value)
            or abs(value) > LARGEST * 100
        ):
            raise Refused("link.form.strokes")
        kept[axis] = round(float(value), 2)
    return kept
