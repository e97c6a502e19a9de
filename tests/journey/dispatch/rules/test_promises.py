"""Which clocks run for which fault, and when a promise counts as kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.journey.dispatch.rules.promises import ClockStatus, Fault, Terms, clock_status, promised, redraw
from app.kernel.clock import plus

TERMS = Terms(near_km=100, on_site_hours=24, answer_hours=12, supplier_letter_hours=10)
DUE = "2026-03-02T12:00:00.000Z"
KINDS = ("on_site", "answer", "supplier_letter")


@pytest.mark.parametrize(
    ("system", "distance_km", "supplier", "wanted"),
    [
        ("body", 100, False, {"on_site": 24}),
        ("body", 101, False, {"answer": 12}),
        ("body", None, False, {"answer": 12}),
        ("body", 0, True, {"on_site": 24, "answer": 12}),
        ("body", 300, True, {"answer": 12}),
        ("chassis", 10, False, {"supplier_letter": 10}),
        ("engine", 900, False, {"supplier_letter": 10}),
        ("engine", 10, True, {"supplier_letter": 10, "answer": 12}),
        ("electrical", 100, False, {"on_site": 24}),
        ("electrical", 100.5, False, {"answer": 12}),
        ("other", 5, False, {"on_site": 24}),
        ("other", None, False, {"answer": 12}),
    ],
)
def test_the_promises_of_a_fault(
    system: str, distance_km: float | None, supplier: bool, wanted: dict[str, float]
) -> None:
    assert promised(Fault(system, distance_km, supplier), TERMS) == wanted


@given(
    system=st.sampled_from(["body", "chassis", "engine", "electrical", "other", None]),
    distance_km=st.none() | st.integers(0, 20_000),
    supplier=st.booleans(),
)
def test_no_fault_is_without_a_promise_and_a_supplier_always_means_an_answer(
    system: str | None, distance_km: int | None, supplier: bool
) -> None:
    hours = promised(Fault(system, distance_km, supplier), TERMS)
    assert hours
    assert not supplier or "answer" in hours


@pytest.mark.parametrize(
    ("stopped_at", "now", "wanted"),
    [
        (None, plus(DUE, hours=-3), ClockStatus("running", 3)),
        (None, DUE, ClockStatus("running", 0)),
        (None, plus(DUE, hours=2), ClockStatus("breached", -2)),
        (DUE, plus(DUE, hours=99), ClockStatus("kept", 0)),
        (plus(DUE, hours=-5), plus(DUE, hours=99), ClockStatus("kept", 5)),
        (plus(DUE, hours=1), plus(DUE, hours=99), ClockStatus("breached", -1)),
    ],
)
def test_a_clock_is_judged_by_when_it_stopped_not_by_when_one_looks(
    stopped_at: str | None, now: str, wanted: ClockStatus
) -> None:
    assert clock_status(DUE, stopped_at, now) == wanted


@given(
    standing=st.dictionaries(st.sampled_from(KINDS), st.booleans()),
    wanted=st.lists(st.sampled_from(KINDS), unique=True),
)
def test_redrawing_leaves_what_is_wanted_and_what_was_shown(
    standing: dict[str, bool], wanted: list[str]
) -> None:
    redrawing = redraw(standing, wanted)
    after = (set(standing) - set(redrawing.fall)) | set(redrawing.begin)
    shown = {kind for kind, stopped in standing.items() if stopped}
    assert after == set(wanted) | shown
    assert not set(redrawing.begin) & set(standing)
    assert not set(redrawing.fall) & shown
