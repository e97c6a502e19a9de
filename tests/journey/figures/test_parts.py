"""A figure broken down: who has how many, beside the period before, and what can't be broken down."""

from __future__ import annotations

from datetime import date

import pytest

from app.journey.figures.rules import Span
from tests.house import TestHouse
from tests.journey.figures.rows import Rows, at
from tests.stories.browser import a_browser, a_stranger
from tests.stories.people import staff

APRIL = "from=2026-04-01&to=2026-04-30"


@pytest.fixture
def rows(house: TestHouse) -> Rows:
    """April: one kept and one late in the east, one kept in the west without an engineer. March: a late one in the east."""
    made = Rows.of(house)
    vehicle, customer, _ = made.other_vehicle()
    made.clock(made.job("04-05"), at("04-06"), at("04-05"))
    made.clock(made.job("04-07", fault_system="engine"), at("04-08"), at("04-09"))
    made.clock(
        made.job("04-09", vehicle_id=vehicle, customer_id=customer, lead=None), at("04-10"), at("04-09")
    )
    made.clock(made.job("03-05"), at("03-06"), at("03-07"))
    return made


def parts(rows: Rows, by: str, more: str = "") -> dict[str | None, tuple[float, float, float | None]]:
    """{part: (numerator, denominator, value before)}"""
    told = a_browser(rows.house, staff(rows.house).supervisor).get(
        f"/api/figures/timely_service/parts?{APRIL}&by={by}{more}"
    )
    assert told.status_code == 200
    assert (told.json["before_from"], told.json["before_to"]) == ("2026-03-01", "2026-03-31")
    return {one["part"]: (one["numerator"], one["denominator"], one["before"]) for one in told.json["parts"]}


def test_each_way_tells_the_parts_with_the_most_cases_first(rows: Rows) -> None:
    regions = parts(rows, "region")
    assert list(regions.items()) == [("east", (1, 2, 0.0)), ("west", (1, 1, None))]
    assert parts(rows, "system") == {"body": (2, 2, 0.0), "engine": (0, 1, None)}
    assert parts(rows, "model")["YLT1168"] == (1, 1, None)
    lead = rows.house.read("person", staff(rows.house).engineer.id)["employee_no"]
    assert parts(rows, "engineer") == {lead: (1, 2, 0.0), None: (1, 1, None)}


def test_the_parts_add_up_to_the_figure(rows: Rows) -> None:
    whole = rows.figures(Span(date(2026, 4, 1), date(2026, 4, 30)))["timely_service"]
    for by in ("region", "model", "system", "engineer"):
        found = parts(rows, by).values()
        assert (sum(one[0] for one in found), sum(one[1] for one in found)) == (
            whole["numerator"],
            whole["denominator"],
        )


def test_a_filter_narrows_the_parts_and_a_limit_cuts_them_and_says_so(rows: Rows) -> None:
    assert parts(rows, "system", "&region=west") == {"body": (1, 1, None)}
    told = a_browser(rows.house, staff(rows.house).finance).get(
        f"/api/figures/timely_service/parts?{APRIL}&by=region&limit=1"
    )
    assert (told.json["found"], [one["part"] for one in told.json["parts"]]) == (2, ["east"])


def test_every_figure_answers_and_the_stock_has_no_parts(rows: Rows) -> None:
    browser = a_browser(rows.house, staff(rows.house).supervisor)
    for key in rows.figures():
        for by in ("region", "model", "system", "engineer"):
            told = browser.get(f"/api/figures/{key}/parts?{APRIL}&by={by}")
            assert (told.status_code, told.json["applies"]) == (200, key != "stock_turnover")


def test_questions_that_make_no_sense_and_who_may_not_ask(rows: Rows) -> None:
    browser = a_browser(rows.house, staff(rows.house).supervisor)
    assert browser.get("/api/figures/luck/parts?by=region").json["code"] == "figures.unknown"
    assert browser.get("/api/figures/rework/parts?by=moon").json["code"] == "request.invalid"
    engineer = a_browser(rows.house, staff(rows.house).engineer)
    assert engineer.get("/api/figures/rework/parts?by=region").json["code"] == "access.forbidden"
    assert (
        a_stranger(rows.house).get("/api/figures/rework/parts?by=region").json["code"] == "access.signed_out"
    )


@pytest.mark.parametrize(
    ("first", "last", "before_first", "before_last"),
    [((2026, 3, 1), (2026, 3, 17), (2026, 2, 1), (2026, 2, 17)),
     ((2026, 3, 1), (2026, 3, 31), (2026, 2, 1), (2026, 2, 28)),
     ((2026, 2, 1), (2026, 2, 28), (2026, 1, 1), (2026, 1, 31)),
     ((2026, 1, 1), (2026, 3, 30), (2025, 10, 1), (2025, 12, 30)),
     ((2026, 3, 1), (2026, 3, 30), (2026, 2, 1), (2026, 2, 28)),
     ((2026, 3, 9), (2026, 3, 15), (2026, 3, 2), (2026, 3, 8))],
)  # fmt: skip
def test_the_period_before(first: tuple, last: tuple, before_first: tuple, before_last: tuple) -> None:
    assert Span(date(*first), date(*last)).before == Span(date(*before_first), date(*before_last))
