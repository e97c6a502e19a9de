"""Readers of the figures: what is counted for each, by month and filter, and the rows behind it. Changes nothing."""

from __future__ import annotations

from typing import Any

from app.journey.figures.queries import service, supply, voice
from app.journey.figures.queries.cases import Filters, Ground
from app.journey.figures.queries.figure import Behind, CaseFigure, Figure
from app.journey.figures.queries.parts import parts
from app.journey.figures.queries.stock import StockTurnover
from app.journey.figures.rules import ORDER, Count, Span, met
from app.platform.reader import Reader

_MEASURES = {measure.key: measure for measure in (*service.MEASURES, *voice.MEASURES, *supply.MEASURES)}
FIGURES: dict[str, Figure] = {
    key: CaseFigure(_MEASURES[key]) if key in _MEASURES else StockTurnover() for key in ORDER
}


def overview(reader: Reader, now: str, span: Span, filters: Filters) -> list[dict[str, Any]]:
    """Every figure over the span, in the order of the page (the shape of `api.FigureWire`)."""
    ground = Ground(reader, now)
    return [_told(ground, figure, span, filters) for figure in FIGURES.values()]


def behind(reader: Reader, now: str, key: str, span: Span, filters: Filters, show: str, limit: int) -> Behind:
    """The rows behind one figure; KeyError for a figure that there is not."""
    return FIGURES[key].behind(Ground(reader, now), span, filters, show, limit)


def broken_down(
    reader: Reader, now: str, key: str, span: Span, filters: Filters, by: str, limit: int
) -> dict[str, Any]:
    """One figure by one of WAYS, the parts with the most cases first (the shape of `api.PartsWire` without its key).

    KeyError for a figure that there is not. A figure that is no sum of cases has no parts: applies is false.
    """
    figure = FIGURES[key]
    if not isinstance(figure, CaseFigure):
        return {"applies": False, "found": 0, "parts": []}
    ground = Ground(reader, now)
    target = ground.setting(f"{key}_target")
    found = sorted(
        parts(ground, figure.measure, span, filters, by).items(),
        key=lambda one: (-one[1][0].denominator, -one[1][0].numerator, one[0][0] or ""),
    )
    told = [
        {"part": part, "name_zh": zh, "name_en": en, **_values(figure, here, target), "before": earlier.value(figure.unit)}
        for (part, zh, en), (here, earlier) in found[:limit]
    ]  # fmt: skip
    return {"applies": True, "found": len(found), "parts": told}


def _told(ground: Ground, figure: Figure, span: Span, filters: Filters) -> dict[str, Any]:
    counts = figure.counts(ground, span, filters)
    applies = counts is not None
    whole, months = (counts.whole, counts.months) if counts else (Count(), [])
    target = ground.setting(f"{figure.key}_target")
    return {
        "key": figure.key, "unit": figure.unit, "better": figure.better, "strict": figure.strict, "target": target,
        "applies": applies, **_values(figure, whole, target),
        "trend": [{"period": month, **_values(figure, count, target)}
                  for month, count in zip(span.months, months, strict=False)],
    }  # fmt: skip


def _values(figure: Figure, count: Count, target: float) -> dict[str, Any]:
    return {
        "met": met(count.exact(figure.unit), target, figure.better, figure.strict),
        "value": count.value(figure.unit),
        "numerator": round(count.numerator, 1),
        "denominator": round(count.denominator, 1),
    }


__all__ = ["FIGURES", "Behind", "Filters", "behind", "broken_down", "overview"]
