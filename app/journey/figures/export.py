"""The figures as comma-separated values for a spreadsheet. Pure text; who may have it is the api's business."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

from app.platform.paper.words import language_of, load

_WORDS = Path(__file__).parent / "words"
COLUMNS = ("key", "name", "unit", "better", "target", "period", "value", "numerator", "denominator", "met")
MARK = "\ufeff"  # without it a spreadsheet reads the Chinese in another encoding


def as_csv(figures: list[dict[str, Any]], language: str | None) -> str:
    """One line for each figure over the whole span and one for each of its months; headings in the language."""
    words = load(_WORDS, language_of(language))
    made = io.StringIO()
    table = csv.writer(made)
    table.writerow([words(f"column.{name}") for name in COLUMNS])
    for figure in figures:
        of_all = [figure["key"], words(f"name.{figure['key']}"), words(f"unit.{figure['unit']}"),
                  words(f"better.{figure['better']}"), figure["target"]]  # fmt: skip
        table.writerow([*of_all, words("whole"), *_counts(figure), words.code("met", _word(figure["met"]))])
        for point in figure["trend"]:
            table.writerow([*of_all, point["period"], *_counts(point), ""])
    return MARK + made.getvalue()


def _counts(point: dict[str, Any]) -> list[Any]:
    return [_number(point[name]) for name in ("value", "numerator", "denominator")]


def _number(value: float | None) -> float | str:
    """Whole numbers without a fraction, nothing for what is not known."""
    if value is None:
        return ""
    return int(value) if value == int(value) else value


def _word(met: bool | None) -> str | None:
    return None if met is None else "yes" if met else "no"
