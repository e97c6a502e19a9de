"""Rework is the same vehicle's same fault within the term of the last repair."""

from __future__ import annotations

import pytest

from app.journey.dispatch.rules.rework import Repair, repeats
from app.kernel.clock import plus

NOW = "2026-03-31T08:00:00.000Z"


def _repair(job_id: str, days_ago: float | None, system: str = "body") -> Repair:
    return Repair(job_id, system, None if days_ago is None else plus(NOW, days=-days_ago))


@pytest.mark.parametrize(
    ("repairs", "wanted"),
    [
        ([], None),
        ([_repair("one", 10)], "one"),
        ([_repair("one", 30)], "one"),
        ([_repair("one", 30.01)], None),
        ([_repair("one", 10, "engine")], None),
        ([_repair("one", None)], None),
        ([_repair("one", -1)], None),
        ([_repair("old", 20), _repair("last", 3), _repair("other", 1, "engine")], "last"),
    ],
)
def test_which_repair_a_fault_repeats(repairs: list[Repair], wanted: str | None) -> None:
    assert repeats(repairs, "body", NOW, 30) == wanted
