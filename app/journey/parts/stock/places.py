"""The places of the ledger that the house itself needs, made when first asked for: stores, outside places, vans.

Their names are data like any other place's; an administrator may open the main store beforehand under a name of
their own. Not here: what moves between places.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.platform.unit_of_work import UnitOfWork

VAN_CODE = "VAN-"


@dataclass(frozen=True)
class Place:
    """A well-known place: found by its code."""

    code: str
    kind: str
    name_zh: str
    name_en: str


MAIN = Place("MAIN", "store", "总库", "Main store")
TRANSIT = Place("TRANSIT", "transit", "在途", "In transit")
OLD = Place("OLD", "old_parts", "旧件区", "Old-parts area")
SCRAP = Place("SCRAP", "scrap", "报废区", "Scrap")
OUTSIDE = Place("OUTSIDE", "outside", "供应商", "Suppliers")
FITTED = Place("FITTED", "outside", "已装车", "Fitted to vehicles")
COUNT = Place("COUNT", "outside", "盘点差异", "Count differences")
WELL_KNOWN = {place.code: place for place in (MAIN, TRANSIT, OLD, SCRAP, OUTSIDE, FITTED, COUNT)}


def place(uow: UnitOfWork, known: Place) -> Any:
    """The location row of a well-known place."""
    return uow.first("location", code=known.code) or uow.add(
        "location", code=known.code, kind=known.kind, name_zh=known.name_zh, name_en=known.name_en
    )


def van_of(uow: UnitOfWork, engineer_id: str) -> Any:
    """The location row of an engineer's van, "VAN-<employee number>" when it is made here."""
    found = uow.first("location", kind="van", person_id=engineer_id)
    if found is not None:
        return found
    person = uow.get("person", engineer_id)
    return uow.add(
        "location", code=f"{VAN_CODE}{person.employee_no}"[:30], kind="van", person_id=engineer_id,
        name_zh=f"{person.name_zh}的服务车", name_en=f"Van of {person.name_en or person.name_zh}",
    )  # fmt: skip
