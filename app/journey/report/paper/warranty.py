"""The reason of a warranty verdict in words: phrase, limits used up, version of the rule.

The verdict was computed when the engineer looked; nothing is computed again here. A reason or an argument newer than
this layout is printed as it was recorded.
"""

from __future__ import annotations

from typing import Any

from app.journey.report.paper.reported import Report
from app.platform.paper.text import one_line
from app.platform.paper.values import figure

# argument, the limit it is set against, the word for both
_PAIRS = (
    ("month", "months", "months"), ("km", "km_limit", "km"), ("hours", "hours_limit", "hours"),
)  # fmt: skip


def reason(report: Report) -> str:
    """ "Within the term: month 15 of 24, 48,210 of 200,000 km | rule 2024-3"; "" where no reason was recorded."""
    words = report.words
    recorded = one_line(report.get("look", "warranty", "reason"))
    phrase = words.code("warranty_reason", recorded.rsplit(".", 1)[-1]) if recorded else ""
    given = report.get("look", "warranty", "reason_args")
    details = words("joiner").join(_details(report, given)) if isinstance(given, dict) else ""
    version = one_line(report.get("look", "warranty", "rule_version"))
    text = words("colon").join(part for part in (phrase, details) if part)
    rule = words("look.rule", version=version) if version else ""
    return words("separator").join(part for part in (text, rule) if part)


def _details(report: Report, given: dict[str, Any]) -> list[str]:
    words = report.words
    left = {
        one_line(key): value
        for key, value in given.items()
        if value is not None and value is not False and value != ""
    }
    if one_line(left.get("rule")) == one_line(report.get("look", "warranty", "rule_version")):
        left.pop("rule", None)
    details = []
    for used, limit, unit in _PAIRS:
        if used in left and limit in left:
            pair = {"used": figure(left.pop(used)), "limit": figure(left.pop(limit))}
            details.append(words(f"warranty_used.{unit}", **pair))
    for name, value in left.items():
        known = words.has(f"warranty_known.{name}")
        details.append(
            words(f"warranty_known.{name}", value=figure(value)) if known else f"{name} {figure(value)}"
        )
    return details
