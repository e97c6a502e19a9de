"""Of every line holds 0 ≤ received ≤ issued ≤ approved ≤ asked, whatever is tried in whatever order."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.journey.parts.requisition.rules import (
    Line,
    check_approval,
    check_issue,
    check_named,
    check_receipt,
    check_taking_back,
    refusal_in_words,
)  # fmt: skip
from app.journey.parts.stock.queries import check_ledger
from app.kernel.actor import THE_SYSTEM
from app.kernel.problem import Refused
from app.platform.db import reading
from app.platform.reader import Reader
from tests.house import TestHouse
from tests.stories.parts import GREASE, SEAL, a_stocked_store, an_approved_requisition, stock

amount = st.integers(0, 6)


@given(asked=st.integers(1, 6), approved=amount, reason=st.sampled_from([None, "", " ", "够用"]))
def test_an_approval_is_refused_exactly_when_it_is_too_much_or_unexplained(
    asked: int, approved: int, reason: str | None
) -> None:
    lines = {"a": Line("a", "P", asked)}
    good = approved == asked or (approved < asked and reason == "够用")
    assert (
        passes(check_approval, lines, [{"line_id": "a", "approved": approved, "cut_reason": reason}]) is good
    )


@given(approved=amount, issued=amount, received=amount, wanted=st.integers(1, 6))
def test_no_step_passes_its_bound(approved: int, issued: int, received: int, wanted: int) -> None:
    line = Line("a", "P", 6, approved, min(issued, approved), min(received, issued, approved))
    told = [{"line_id": "a", "quantity": wanted}]
    assert passes(check_issue, {"a": line}, told) is (line.issued + wanted <= line.approved)
    assert passes(check_receipt, {"a": line}, told) is (line.received + wanted <= line.issued)
    assert passes(check_taking_back, {"a": line}, told) is (line.issued - wanted >= line.received)


@given(st.lists(st.sampled_from("abcx"), max_size=5))
def test_lines_are_named_once_and_belong_here(named: list[str]) -> None:
    lines = {name: Line(name, name.upper(), 1) for name in "abc"}
    good = "x" not in named and len(set(named)) == len(named)
    assert (
        passes(lambda *two: check_named("issue", *two), lines, [{"line_id": name} for name in named]) is good
    )


def passes(check: Callable[..., None], lines: Any, told: Any) -> bool:
    try:
        check(lines, told)
    except Refused:
        return False
    return True


def test_a_refusal_is_told_in_the_words_that_were_said() -> None:
    assert refusal_in_words("总的原因", ["a"]) == "总的原因"
    assert refusal_in_words(None, ["a", None, "b", "a"]) == "a; b"


step = st.tuples(
    st.sampled_from(("issue", "acknowledge", "take_back")), st.sampled_from((SEAL, GREASE)), st.integers(1, 4)
)


@pytest.mark.parametrize("close", [False, True])
@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(step, min_size=3, max_size=12))
def test_the_ledger_follows_the_lines_through_any_sequence(
    house: TestHouse, close: bool, steps: list[Any]
) -> None:
    a_stocked_store(house, {SEAL: 6, GREASE: 6}, note=f"SH-{len(house.list('goods_receipt'))}")
    story = an_approved_requisition(house, {SEAL: 5, GREASE: 3})
    who = {"issue": story.staff.warehouse, "acknowledge": story.engineer, "take_back": story.staff.warehouse}
    for verb, number, quantity in steps:
        args = story.told({number: quantity}, **({"reason": "错发"} if verb == "take_back" else {}))
        try:
            house.do(who[verb], f"requisition.{verb}", args, row=story.id)
        except Refused as refused:
            assert refused.code.split(".")[-1] in {"too_many", "wrong_state", "short"}  # noqa: PT017
    if close and house.read("requisition", story.id)["state"] in {"approved", "partly_issued"}:
        house.do(story.staff.supervisor, "requisition.close_back_order", {"reason": "停产"}, row=story.id)
    lines = house.list("requisition_line")
    for number in (SEAL, GREASE):
        part = story.things.parts[number]
        mine = [row for row in lines if row["part_id"] == part]
        assert all(0 <= r["received"] <= r["issued"] <= r["approved"] <= r["quantity"] for r in mine)
        assert stock(house, "TRANSIT", number) == sum(r["issued"] - r["received"] for r in mine)
        assert stock(house, "VAN-E1", number) == sum(r["received"] for r in mine)
    with reading() as session:
        assert check_ledger(Reader(session, house.registry, THE_SYSTEM)) == []
