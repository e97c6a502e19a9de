"""The fault tree: system → assembly → part → failure mode, with codes that read like E-COOL-PUMP-LEAK.

Not here: trouble codes that a control unit stores (those stand in the stories) and what was found on a job.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from app.demo.facts.faults import body, chassis, electrical, engine, other
from app.demo.facts.faults.modes import MODES
from app.demo.facts.table import read

SYSTEMS = {
    "B": ("body", "车身", "Body"),
    "C": ("chassis", "底盘", "Chassis"),
    "E": ("engine", "发动机", "Engine"),
    "V": ("electrical", "电气", "Electrical"),
    "O": ("other", "其他", "Other"),
}

SECTIONS = (body, chassis, engine, electrical, other)


def faults() -> list[dict[str, Any]]:
    """{code, parent_code (None for a system), level (system|assembly|part|mode), name_zh, name_en, system}, parents first."""
    return [dict(fault) for fault in _tree()]


def leaves() -> list[dict[str, Any]]:
    """The failure modes only."""
    return [fault for fault in faults() if fault["level"] == "mode"]


@cache
def _tree() -> tuple[dict[str, Any], ...]:
    tree = [_node(letter, zh, en) for letter, (_, zh, en) in SYSTEMS.items()]
    for section in SECTIONS:
        for row in read(section.ROWS, "code zh en modes"):
            tree.append(_node(row["code"], row["zh"], row["en"]))
            tree.extend(_node(f"{row['code']}-{mode}", *MODES[mode]) for mode in row["modes"].split())
    return tuple(tree)


def _node(code: str, name_zh: str, name_en: str) -> dict[str, Any]:
    steps = code.split("-")
    return {
        "code": code,
        "parent_code": "-".join(steps[:-1]) or None,
        "level": ("system", "assembly", "part", "mode")[len(steps) - 1],
        "name_zh": name_zh,
        "name_en": name_en,
        "system": SYSTEMS[steps[0]][0],
    }
