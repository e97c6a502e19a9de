"""Warranty verdicts: the vectors that the phone's twin runs as well, and what must hold for any rule and vehicle."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.reference.vehicles.warranty import add_months, judge, running_month

VECTORS: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[1] / "vectors" / "warranty.json").read_text(encoding="utf-8")
)
DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))


def _told(given_: dict[str, Any]) -> dict[str, Any]:
    verdict = judge(**given_)
    return {"verdict": verdict.verdict, "reason": verdict.reason, "args": dict(verdict.args),
            "rule_version": verdict.rule_version}  # fmt: skip


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["case"])
def test_each_vector_gives_its_verdict(vector: dict[str, Any]) -> None:
    assert _told(vector["input"]) == vector["want"]


def test_the_vectors_are_many_and_each_case_has_its_own_name() -> None:
    names = [vector["case"] for vector in VECTORS]
    assert len(names) >= 40
    assert len(set(names)) == len(names)


def test_every_reason_has_a_vector() -> None:
    assert {vector["want"]["reason"] for vector in VECTORS} == {
        "within", "replacement_within", "months_over", "km_over", "hours_over", "no_part_class", "no_rule",
        "no_start", "start_in_future", "no_odometer", "no_hours", "odometer_below_known",
        "hours_below_known",
    }  # fmt: skip


@given(DAYS, st.integers(0, 240))
def test_the_last_day_of_a_term_lies_in_its_last_month_and_the_next_day_in_the_one_after(
    day: date, months: int
) -> None:
    start = day.isoformat()
    end = add_months(start, months)
    assert running_month(start, end) == max(1, months)
    after = (date.fromisoformat(end) + timedelta(days=1)).isoformat()
    assert running_month(start, after) == months + 1


def test_a_term_longer_than_the_calendar_ends_with_the_calendar() -> None:
    assert add_months("2024-01-31", 2_000_000_000) == "9999-12-31"


def _rule(months: int, km: int) -> dict[str, Any]:
    return {"version": "1", "model_code": "*", "part_class": "body", "use": "*", "contract": "*", "months": months,
            "km": km, "hours": None, "start": "purchased_on", "inheritance": None, "valid_from": "2000-01-01",
            "valid_to": None}  # fmt: skip


@given(DAYS, st.integers(0, 120), st.integers(0, 500_000), st.integers(0, 6000), st.integers(0, 600_000),
       st.integers(0, 2000), st.integers(0, 100_000))  # fmt: skip
def test_what_is_out_stays_out_as_time_and_kilometres_go_on(
    sold: date, months: int, km: int, days: int, driven: int, later: int, further: int
) -> None:
    vehicle = {"purchased_on": sold.isoformat(), "model_code": "X", "use": None, "contract": None}

    def verdict(day: date, odometer: int) -> str:
        on = day.isoformat()
        return judge([_rule(months, km)], vehicle, on, odometer, None, "body", on).verdict

    now = sold + timedelta(days=days)
    if verdict(now, driven) == "out":
        assert verdict(now + timedelta(days=later), driven + further) == "out"
    else:
        assert verdict(now, driven) == "in"
