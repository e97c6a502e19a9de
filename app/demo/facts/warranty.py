"""Warranty rules: version × model × part class × use × contract → months, km, hours, and from when they count.

The version in force is that of the day of purchase. The most specific rule of it wins (contract, then model,
then use); how that is computed is the business of the warranty policies in `app/reference`, not of this table.
Terms are the demo maker's contract terms: for buses and trucks the law sets none.
"""

from __future__ import annotations

from typing import Any

from app.demo.facts.models import family
from app.demo.facts.table import read

VERSIONS = {
    "2021-1": ("2021-01-01", "2023-12-31"),
    "2024-3": ("2024-01-01", "2025-06-30"),
    "2025-2": ("2025-07-01", None),
}

COLUMNS = "models part_class use contract months_km_hours start inheritance"

BASE = """
*    | body        | *            | *        | 12/100000/      | purchased_on  | remainder
*    | chassis     | *            | *        | 18/150000/      | purchased_on  | remainder
*    | powertrain  | *            | *        | 24/200000/      | purchased_on  | remainder
*    | electrical  | *            | *        | 12/100000/      | purchased_on  | fresh_6_months
*    | battery     | *            | *        | 96/400000/      | in_service_on | remainder
*    | wear        | *            | *        | 3/20000/        | in_service_on | fresh_6_months
*    | consumable  | *            | *        | 1/5000/         | in_service_on | fresh_6_months
TT   | powertrain  | freight      | *        | 36/400000/      | purchased_on  | remainder
TT   | chassis     | freight      | *        | 18/200000/      | purchased_on  | remainder
TD   | powertrain  | construction | *        | 12/80000/3000   | in_service_on | fresh_6_months
TD   | chassis     | construction | *        | 6/40000/1500    | in_service_on | fresh_6_months
TD   | body        | construction | *        | 6/40000/1500    | in_service_on | fresh_6_months
TL   | powertrain  | *            | *        | 36/100000/      | purchased_on  | remainder
KX   | body        | school       | *        | 36/120000/      | in_service_on | remainder
KX   | chassis     | school       | *        | 36/120000/      | in_service_on | remainder
KX   | powertrain  | school       | *        | 60/200000/      | in_service_on | remainder
EV   | powertrain  | *            | *        | 60/300000/      | in_service_on | remainder
EV   | electrical  | *            | *        | 36/200000/      | in_service_on | remainder
KGE  | body        | city         | *        | 24/120000/      | in_service_on | remainder
*    | powertrain  | *            | extended | 60/500000/      | purchased_on  | remainder
*    | chassis     | *            | extended | 36/300000/      | purchased_on  | remainder
*    | electrical  | *            | extended | 36/300000/      | purchased_on  | remainder
*    | battery     | *            | tender   | 96/500000/      | in_service_on | remainder
*    | electrical  | city         | tender   | 60/300000/      | in_service_on | remainder
*    | chassis     | city         | tender   | 36/200000/      | in_service_on | remainder
*    | powertrain  | city         | tender   | 60/400000/      | in_service_on | remainder
"""

CHANGES: dict[str, dict[tuple[str, str, str, str], tuple[str, str]]] = {
    "2021-1": {
        ("*", "battery", "*", "*"): ("60/300000/", "remainder"),
        ("*", "electrical", "*", "*"): ("12/80000/", "remainder"),
        ("EV", "powertrain", "*", "*"): ("36/200000/", "remainder"),
        ("EV", "electrical", "*", "*"): ("24/120000/", "remainder"),
        ("TT", "powertrain", "freight", "*"): ("24/300000/", "remainder"),
    },
    "2024-3": {},
    "2025-2": {
        ("*", "chassis", "*", "*"): ("24/150000/", "remainder"),
        ("*", "electrical", "*", "*"): ("18/120000/", "fresh_6_months"),
        ("TT", "powertrain", "freight", "*"): ("48/600000/", "remainder"),
        ("TD", "powertrain", "construction", "*"): ("18/100000/4000", "fresh_6_months"),
    },
}
"""What a version has other than BASE: the terms and the inheritance."""

USES = ("city", "intercity", "tourism", "school", "freight", "construction")
CONTRACTS = ("standard", "extended", "tender")


def warranty_rules() -> list[dict[str, Any]]:
    """One dict per version and model.

    {version, model_code ("*" any), part_class, use ("*"), contract ("*"), months, km, hours (None: does not
    count), start (in_service_on|purchased_on), inheritance (remainder|fresh_6_months), valid_from, valid_to}
    """
    rows = read(BASE, COLUMNS)
    return [rule for version in VERSIONS for row in rows for rule in _rules(version, row)]


def _rules(version: str, row: dict[str, str]) -> list[dict[str, Any]]:
    key = (row["models"], row["part_class"], row["use"], row["contract"])
    terms, inheritance = CHANGES[version].get(key, (row["months_km_hours"], row["inheritance"]))
    months, km, hours = (int(number) if number else None for number in terms.split("/"))
    valid_from, valid_to = VERSIONS[version]
    return [
        {
            "version": version,
            "model_code": code,
            "part_class": row["part_class"],
            "use": row["use"],
            "contract": row["contract"],
            "months": months,
            "km": km,
            "hours": hours,
            "start": row["start"],
            "inheritance": inheritance,
            "valid_from": valid_from,
            "valid_to": valid_to,
        }
        for code in (("*",) if row["models"] == "*" else family(row["models"]))
    ]
