"""The part catalogue: four hundred and more numbers, built from one row per kind of part.

A row names a group number after the Chinese scheme for vehicle parts (QC/T 265), and in its price column one
number per family of models that has its own version: `1307010 … D38=420 D70=680` becomes 1307010-D38 and
1307010-D70. Not here: stock (the loader receives goods by the ordinary command) and old parts.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from app.demo.facts.initials import initials
from app.demo.facts.models import family, models
from app.demo.facts.parts import (
    air_conditioning,
    axles_and_wheels,
    brakes,
    bus_body,
    cab_and_load,
    consumables,
    cooling,
    driveline,
    electrical,
    engine,
    fuel_and_exhaust,
    high_voltage,
    lamps_and_instruments,
    suspension_and_steering,
)
from app.demo.facts.table import read

COLUMNS = "base name_zh name_en spec unit prices minimum supplier_code part_class marks"

SECTIONS = (
    engine,
    fuel_and_exhaust,
    cooling,
    driveline,
    axles_and_wheels,
    suspension_and_steering,
    brakes,
    electrical,
    lamps_and_instruments,
    high_voltage,
    bus_body,
    cab_and_load,
    air_conditioning,
    consumables,
)

UNITS = {
    "ea": {"zh": "件", "en": "pc"},
    "set": {"zh": "套", "en": "set"},
    "pair": {"zh": "副", "en": "pair"},
    "m": {"zh": "米", "en": "m"},
    "can": {"zh": "桶", "en": "can"},
}


def parts() -> list[dict[str, Any]]:
    """One dict a part number, in the order of the sections.

    {number, base, name_zh, name_en, spec, unit (a key of UNITS), price_fen, minimum, supplier_code,
    part_class, system, models [code], serialised, initials (of the Chinese name, "SBZC")}
    """
    return [dict(part) for part in _catalogue()]


def part_for(base: str, model_code: str) -> dict[str, Any] | None:
    """The part of that group number that fits the model; None when the model has none."""
    found = next((p for p in _catalogue() if p["base"] == base and model_code in p["models"]), None)
    return dict(found) if found else None


@cache
def _catalogue() -> tuple[dict[str, Any], ...]:
    return tuple(
        part
        for section in SECTIONS
        for row in read(section.ROWS, COLUMNS)
        for part in _versions(row, section.SYSTEM)
    )


def _versions(row: dict[str, str], system: str) -> list[dict[str, Any]]:
    codes = {model["code"] for model in models()}
    made = []
    for version in row["prices"].split():
        name, yuan = version.split("=")
        made.append(
            {
                "number": f"{row['base']}-{name}",
                "base": row["base"],
                "name_zh": row["name_zh"],
                "name_en": row["name_en"],
                "spec": row["spec"],
                "unit": row["unit"],
                "price_fen": int(yuan) * 100,
                "minimum": int(row["minimum"]),
                "supplier_code": row["supplier_code"],
                "part_class": row["part_class"],
                "system": system,
                "models": [name] if name in codes else list(family(name)),
                "serialised": row["marks"] == "s",
                "initials": initials(row["name_zh"]),
            }
        )
    return made
