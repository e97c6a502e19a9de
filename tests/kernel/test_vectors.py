"""The vectors that hold Python and TypeScript together: guards, machines, merge, canonical JSON."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
import rfc8785

from app.kernel.guard import Guard, holds, predicates
from app.kernel.machine import Machine, Move
from app.kernel.merge import merge_field
from app.kernel.record import FieldSpec

VECTORS = Path(__file__).resolve().parents[1] / "vectors"


def vectors(name: str) -> list[dict[str, Any]]:
    """The cases of one file."""
    found: list[dict[str, Any]] = json.loads((VECTORS / f"{name}.json").read_text(encoding="utf-8"))
    return found


def machine_of(data: dict[str, Any]) -> Machine:
    """A machine from its plain data."""
    moves = tuple(
        Move(m["name"], tuple(m["from"]), m["to"], tuple(m["roles"]),
             tuple(Guard(g["name"], g["expr"]) for g in m["guards"]))
        for m in data["moves"]
    )  # fmt: skip
    return Machine(data["entity"], tuple(data["states"]), data["initial"], moves)


@pytest.mark.parametrize("case", vectors("guards"), ids=lambda case: case["name"])
def test_guard(case: dict[str, Any]) -> None:
    assert holds(case["expr"], case["view"]) is case["want"]


def test_every_predicate_of_the_vocabulary_has_a_vector() -> None:
    used: set[str] = set()

    def walk(expr: Any) -> None:
        if isinstance(expr, dict):
            used.update(expr)
            for part in expr.values():
                walk(part)
        elif isinstance(expr, list):
            for part in expr:
                walk(part)

    for case in vectors("guards"):
        walk(case["expr"])
    assert predicates() <= used


@pytest.mark.parametrize("case", vectors("machine"), ids=lambda case: case["name"])
def test_machine(case: dict[str, Any]) -> None:
    assert machine_of(case["machine"]).moves_of(case["view"]) == case["want"]


@pytest.mark.parametrize("case", vectors("merge"), ids=lambda case: case["name"])
def test_merge(case: dict[str, Any]) -> None:
    spec = FieldSpec("f", "text", case["owner"], case["policy"])
    merged = merge_field(spec, case["side"], case["was"], case["new"], case["now"])
    told = {
        "outcome": merged.outcome,
        "value": merged.value,
        "conflict": merged.conflict,
        "loser": merged.loser,
    }
    assert told == case["want"]


@pytest.mark.parametrize("case", vectors("canonical"), ids=lambda case: case["canonical"][:30])
def test_canonical(case: dict[str, Any]) -> None:
    told = rfc8785.dumps(case["value"])
    assert told.decode() == case["canonical"]
    assert hashlib.sha256(told).hexdigest() == case["sha256"]
