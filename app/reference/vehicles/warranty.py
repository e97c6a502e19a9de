"""Whether a part of a vehicle is under warranty on a day, by the versioned rules. Pure; the phone runs the same offline.

Not a decision about money: a verdict in doubt, or one from old data, goes to headquarters. The vectors in
tests/vectors/warranty.json hold this and its TypeScript twin together.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

Rule = Mapping[str, Any]
Word = Literal["in", "out", "doubt"]
ANY = "*"
FRESH_MONTHS = 6
STALE_DAYS = 30


@dataclass(frozen=True)
class Verdict:
    """reason: the key of its sentence; args: the figures of that sentence, with `to_confirm` true when the data is old."""

    verdict: Word
    reason: str
    args: Mapping[str, int | str | bool]
    rule_version: str | None = None


def judge(
    rules: Iterable[Rule],
    vehicle: Mapping[str, Any],
    on: str,
    odometer_km: int | None,
    hours: int | None,
    part_class: str | None,
    data_as_of: str | None,
    *,
    replaced_on: str | None = None,
    stale_days: int = STALE_DAYS,
) -> Verdict:
    """The verdict for one class of parts. Days are text, "2026-03-01".

    vehicle: model_code, use, contract, purchased_on, in_service_on, odometer_km and operating_hours as known so far;
    data_as_of: the day on which rules and vehicle were last synchronised (None: never); replaced_on: when the part that
    failed was itself put in under warranty. Reasons: within, replacement_within; months_over, km_over, hours_over;
    no_part_class, no_rule, no_start, start_in_future, no_odometer, no_hours, odometer_below_known, hours_below_known.
    """
    old = data_as_of is None or (_day(on) - _day(data_as_of)).days > stale_days
    mark: dict[str, int | str | bool] = {"to_confirm": True} if old else {}
    sold_on = vehicle.get("purchased_on") or vehicle.get("in_service_on")
    if not part_class:
        return Verdict("doubt", "no_part_class", mark)
    if not sold_on:
        return Verdict("doubt", "no_start", mark)
    rule = pick(rules, vehicle, sold_on, part_class)
    if rule is None:
        return Verdict("doubt", "no_rule", mark)
    start = vehicle.get(rule["start"])
    word, reason = _by_vehicle(rule, vehicle, start, on, odometer_km, hours)
    args = _args(rule, start, on, odometer_km, hours)
    if word != "in" and _fresh(rule, replaced_on, on):
        word, reason = "in", "replacement_within"
        args = {"rule": rule["version"], "replaced_on": str(replaced_on), "month": running_month(str(replaced_on), on),
                "months": FRESH_MONTHS}  # fmt: skip
    return Verdict(word, reason, args | mark, rule["version"])


def pick(rules: Iterable[Rule], vehicle: Mapping[str, Any], sold_on: str, part_class: str) -> Rule | None:
    """The rule that binds: of the version in force on the day of sale, the most specific one.

    What was sold with a vehicle stays promised, so later versions do not touch it. A special contract goes before the
    model, the model before the use; between equals the newer version wins.
    """
    fitting = [
        rule for rule in rules
        if rule["part_class"] == part_class
        and rule["valid_from"] <= sold_on <= (rule.get("valid_to") or sold_on)
        and rule["contract"] in (ANY, vehicle.get("contract"))
        and rule["model_code"] in (ANY, vehicle.get("model_code"))
        and rule["use"] in (ANY, vehicle.get("use"))
    ]  # fmt: skip
    return max(fitting, key=_rank, default=None)


def add_months(start: str, months: int) -> str:
    """The corresponding day that many months later, or the last day of a month too short for it."""
    day = _day(start)
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return date.max.isoformat()
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last)).isoformat()


def running_month(start: str, on: str) -> int:
    """Which month of the cover the day lies in, from 1. A month ends *with* the corresponding day.

    So counts the Civil Code of the PRC, articles 201 and 202: the first day is not counted, the corresponding day is the last.
    """
    first, day = _day(start), _day(on)
    month = (day.year - first.year) * 12 + day.month - first.month
    return max(1, month if on <= add_months(start, month) else month + 1)


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _rank(rule: Rule) -> tuple[bool, bool, bool, str, str]:
    specific = (rule[name] != ANY for name in ("contract", "model_code", "use"))
    contract, model, use = specific
    return contract, model, use, rule["valid_from"], rule["version"]


def _by_vehicle(
    rule: Rule,
    vehicle: Mapping[str, Any],
    start: str | None,
    on: str,
    odometer_km: int | None,
    hours: int | None,
) -> tuple[Word, str]:
    """By the vehicle's own age and use. What is certainly over is out, whatever else is not known."""
    if not start:
        return "doubt", "no_start"
    if on < start:
        return "doubt", "start_in_future"
    if rule.get("months") is not None and on > add_months(start, rule["months"]):
        return "out", "months_over"
    counters = (("km", odometer_km, vehicle.get("odometer_km"), "odometer"),
                ("hours", hours, vehicle.get("operating_hours"), "hours"))  # fmt: skip
    for limit, read, _, _ in counters:
        if rule.get(limit) is not None and read is not None and read > rule[limit]:
            return "out", f"{limit}_over"
    for limit, read, known, name in counters:
        if rule.get(limit) is not None and read is None:
            return "doubt", f"no_{name}"
        if read is not None and known is not None and read < known:
            return "doubt", f"{name}_below_known"
    return "in", "within"


def _fresh(rule: Rule, replaced_on: str | None, on: str) -> bool:
    """Whether the replaced part has a term of its own that still runs."""
    if rule.get("inheritance") != "fresh_6_months" or not replaced_on:
        return False
    return replaced_on <= on <= add_months(replaced_on, FRESH_MONTHS)


def _args(
    rule: Rule, start: str | None, on: str, odometer_km: int | None, hours: int | None
) -> dict[str, int | str | bool]:
    args: dict[str, int | str | bool] = {"rule": rule["version"]}
    if rule.get("months") is not None:
        args["months"] = rule["months"]
        if start and start <= on:
            args["month"] = running_month(start, on)
    for limit, read in (("km", odometer_km), ("hours", hours)):
        if rule.get(limit) is not None:
            args[f"{limit}_limit"] = rule[limit]
            if read is not None:
                args[limit] = read
    return args
