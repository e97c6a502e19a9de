"""Values as people read them on paper: moments in Shanghai time, days, yuan, figures with units. "" means missing.

A value of an unexpected kind is shown as it came, cleaned: paper hides nothing. Not here: words of a form.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.kernel.clock import PEOPLE_ZONE, parse
from app.kernel.money import yuan
from app.platform.paper.text import clean, one_line


def moment(value: Any) -> str:
    """Wire moment → "2026-03-01 16:15" where the people are."""
    try:
        return parse(value).astimezone(PEOPLE_ZONE).strftime("%Y-%m-%d %H:%M")
    except (TypeError, ValueError, OverflowError):
        return one_line(value)


def money(fen: Any) -> str:
    """Integer fen → "¥1,234.50"."""
    if isinstance(fen, int) and not isinstance(fen, bool):
        return f"-¥{yuan(-fen)}" if fen < 0 else f"¥{yuan(fen)}"
    return one_line(fen)


def figure(value: Any, unit: Any = "") -> str:
    """A number with thousands separators and its unit: 48210, "km" → "48,210 km"."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        text = one_line(value)
    else:
        text = f"{value:,}" if isinstance(value, int) else f"{value:,.10g}"
    unit = one_line(unit)
    return f"{text} {unit}" if text and unit else text


def position(lat: Any, lon: Any) -> str:
    """Degrees → "31.23040, 121.47370"."""
    try:
        return f"{lat:.5f}, {lon:.5f}"
    except (TypeError, ValueError, OverflowError):
        return one_line(" ".join(str(value) for value in (lat, lon) if value is not None))


def member(container: Any, *path: str) -> Any:
    """A value deep in nested dicts, None where a step is missing or is no dict."""
    for step in path:
        container = container.get(step) if isinstance(container, Mapping) else None
    return container


def members(container: Any, *path: str) -> list[Any]:
    """A list deep in nested dicts, empty where it is missing or no list."""
    found = member(container, *path)
    return found if isinstance(found, list) else []


def texts(values: Any, joiner: str) -> str:
    """A list of texts joined, or the one text."""
    if isinstance(values, list):
        return joiner.join(text for text in map(clean, values) if text)
    return clean(values)
