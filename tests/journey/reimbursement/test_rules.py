"""The rules of a claim: compared invoice numbers, repeated vouchers, caps, decisions, sums."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.journey.reimbursement.rules import (
    Decision,
    Line,
    check_decisions,
    collected_due,
    invoice_key,
    payable,
    proposals,
    repeated,
    spent_by_day,
)
from app.kernel.problem import Refused

CAPS = {("daily_allowance", 1): 180_00, ("daily_allowance", 2): 140_00, ("daily_allowance", 3): 100_00,
        ("lodging", 1): 450_00, ("lodging", 2): 350_00, ("lodging", 3): 260_00}  # fmt: skip


def night(name: str, fen: int, day: str = "2026-03-01", days: int = 1, grade: int = 3) -> Line:
    return Line(name, "lodging", fen, day, days, grade)


lines = st.lists(
    st.builds(
        Line, id=st.uuids().map(str), kind=st.sampled_from(("lodging", "daily_allowance", "toll")),
        amount_fen=st.integers(1, 2_000_00), on_day=st.sampled_from(("2026-02-27", "2026-02-28", "2026-03-01")),
        days=st.integers(1, 5), city_class=st.integers(1, 3),
    ),
    max_size=8, unique_by=lambda line: line.id,
)  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "compared"),
    [(" 24-0017 ", "240017"), ("２４００１７", "240017"), ("no.24/0017a", "NO240017A"), ("粤-12", "粤12"), ("—", None),
     ("", None), (None, None)],
)  # fmt: skip
def test_an_invoice_number_is_compared_without_what_the_typist_added(
    typed: str | None, compared: str | None
) -> None:
    assert invoice_key(typed) == compared


def test_leading_zeros_of_an_invoice_number_count() -> None:
    assert invoice_key("0017") != invoice_key("17")


def test_a_voucher_is_repeated_by_number_or_by_picture_elsewhere_or_in_the_same_claim() -> None:
    own = [
        Line("a", "toll", 1, "2026-03-01", invoice="1"),
        Line("b", "toll", 1, "2026-03-01", invoice="2", picture="p"),
        Line("c", "toll", 1, "2026-03-01", invoice="2", picture="q"),
        Line("d", "toll", 1, "2026-03-01", invoice="3"),
        Line("e", "toll", 1, "2026-03-01"),
        Line("f", "toll", 1, "2026-03-01"),
    ]
    assert repeated(own, {"1"}, {"q"}) == {
        "a": ["duplicate_invoice"],
        "b": ["duplicate_invoice"],
        "c": ["duplicate_invoice", "duplicate_picture"],
    }


def test_a_line_under_its_cap_is_proposed_whole_and_an_uncapped_kind_always() -> None:
    told = [night("a", 260_00), Line("b", "toll", 9_999_00, "2026-03-01")]
    assert proposals(told, CAPS, {}) == {"a": 260_00, "b": 9_999_00}


def test_the_cap_is_for_the_sum_of_a_day_and_the_first_voucher_takes_its_room_first() -> None:
    told = [night("b", 200_00), night("a", 100_00), night("c", 50_00, day="2026-03-02")]
    assert proposals(told, CAPS, {}) == {"a": 100_00, "b": 160_00, "c": 50_00}


def test_other_claims_of_the_engineer_take_their_room_too() -> None:
    assert proposals([night("a", 200_00)], CAPS, {("lodging", "2026-03-01"): 240_00}) == {"a": 20_00}
    assert proposals([night("a", 200_00)], CAPS, {("lodging", "2026-03-01"): 900_00}) == {"a": 0}


def test_a_voucher_for_three_nights_is_spread_over_them() -> None:
    assert proposals([night("a", 700_00, days=3)], CAPS, {}) == {"a": 700_00}
    assert proposals(
        [night("a", 700_01, days=3, day="2026-02-27")], CAPS, {("lodging", "2026-02-28"): 200_00}
    ) == {"a": 233_34 + 60_00 + 233_33}


def test_a_dearer_city_has_a_higher_cap() -> None:
    assert [proposals([night("a", 500_00, grade=grade)], CAPS, {})["a"] for grade in (1, 2, 3)] == [
        450_00,
        350_00,
        260_00,
    ]


@given(lines)
def test_a_proposal_is_never_above_the_amount_nor_a_day_above_the_dearest_cap(told: list[Line]) -> None:
    found = proposals(told, CAPS, {})
    assert found.keys() == {line.id for line in told}
    assert all(0 <= found[line.id] <= line.amount_fen for line in told)
    for kind in ("lodging", "daily_allowance"):
        sums: dict[str, int] = {}
        for line in told:
            if line.kind == kind and line.days == 1:
                sums[line.on_day] = sums.get(line.on_day, 0) + found[line.id]
        assert all(fen <= CAPS[kind, 1] for fen in sums.values())


@given(lines)
def test_shares_add_up_to_the_amount(told: list[Line]) -> None:
    for line in told:
        shares = line.shares()
        assert len(shares) == line.days
        assert sum(fen for _, fen in shares) == line.amount_fen


def test_what_other_claims_were_allowed_is_spread_over_their_days() -> None:
    taken = spent_by_day([(night("a", 600_00, days=2), 500_00), (night("b", 90_00), 90_00)])
    assert taken == {("lodging", "2026-03-01"): 340_00, ("lodging", "2026-03-02"): 250_00}


def test_every_line_is_decided_exactly_once() -> None:
    amounts = {"a": 100, "b": 200}
    check_decisions(amounts, [Decision("b", 200), Decision("a", 0, "no voucher")])
    for told in ([Decision("a", 100)], [Decision("a", 100), Decision("b", 200), Decision("a", 100)],
                 [Decision("a", 100), Decision("b", 200), Decision("x", 1)]):  # fmt: skip
        with pytest.raises(Refused) as refused:
            check_decisions(amounts, told)
        assert refused.value.code == "expense_claim.review.lines_differ"


@pytest.mark.parametrize(
    ("decision", "code"),
    [
        (Decision("a", 101), "too_much"),
        (Decision("a", 99), "reason_missing"),
        (Decision("a", 99, "  "), "reason_missing"),
    ],
)
def test_a_decision_stays_within_the_claim_and_a_cut_has_its_reason(decision: Decision, code: str) -> None:
    with pytest.raises(Refused) as refused:
        check_decisions({"a": 100}, [decision])
    assert refused.value.code == f"expense_claim.review.{code}"
    assert refused.value.detail["line_id"] == "a"


def test_the_payable_sum_may_be_money_to_pay_back() -> None:
    assert payable(500_00, 300_00, 50_00) == 150_00
    assert payable(100_00, 300_00, 0) == -200_00


def test_collected_money_is_due_once() -> None:
    assert collected_due(500_00, 200_00) == 300_00
    assert collected_due(500_00, 700_00) == 0
