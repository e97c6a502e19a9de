"""The figures over HTTP: the page, the rows behind, and who may not have them."""

from __future__ import annotations

import pytest

from app.journey.figures.rules import ORDER
from tests.house import TestHouse
from tests.journey.figures.rows import Rows, at
from tests.stories.browser import a_browser, a_stranger
from tests.stories.people import staff

SPAN = "from=2026-03-01&to=2026-05-31"


@pytest.fixture
def rows(house: TestHouse) -> Rows:
    """One job whose engineer came too late."""
    made = Rows.of(house)
    made.clock(made.job(), at("03-05"), at("03-06"))
    return made


def test_the_page_shows_every_figure_with_target_and_trend(rows: Rows) -> None:
    answer = a_browser(rows.house, staff(rows.house).supervisor).get(f"/api/figures?{SPAN}")
    assert answer.status_code == 200
    assert (answer.json["from"], answer.json["to"]) == ("2026-03-01", "2026-05-31")
    assert [figure["key"] for figure in answer.json["figures"]] == list(ORDER)
    timely = answer.json["figures"][0]
    assert (timely["value"], timely["target"], timely["met"], timely["unit"]) == (0.0, 90, False, "%")
    first, empty = timely["trend"][:2]
    assert first == {"period": "2026-03", "met": False, "value": 0.0, "numerator": 0, "denominator": 1}
    assert (empty["value"], empty["met"]) == (None, None)
    strict = {figure["key"] for figure in answer.json["figures"] if figure["strict"]}
    assert strict == {"justified_complaints"}


def test_without_a_span_it_is_the_last_twelve_months(rows: Rows) -> None:
    told = a_browser(rows.house, staff(rows.house).finance).get("/api/figures").json
    assert (told["from"], told["to"]) == ("2025-07-01", "2026-06-30")
    assert len(told["figures"][0]["trend"]) == 12


def test_behind_a_figure_stand_the_jobs_that_miss(rows: Rows) -> None:
    browser = a_browser(rows.house, staff(rows.house).dispatcher)
    told = browser.get(f"/api/figures/timely_service/behind?{SPAN}&region=east").json
    assert (told["key"], told["found"]) == ("timely_service", 1)
    assert (told["rows"][0]["why"], told["rows"][0]["engineer"]) == ("figures.timely_service.on_site", "E1")
    assert browser.get(f"/api/figures/timely_service/behind?{SPAN}&region=west").json["rows"] == []
    assert browser.get(f"/api/figures/first_time_fix/behind?{SPAN}").json["found"] == 0
    assert browser.get(f"/api/figures/first_time_fix/behind?{SPAN}&show=all").json["found"] == 1


@pytest.mark.parametrize(
    ("address", "status", "code"),
    [("/api/figures/luck/behind", 404, "figures.unknown"),
     ("/api/figures?from=2026-05-01&to=2026-04-01", 422, "figures.span"),
     ("/api/figures?from=2010-01-01", 422, "figures.span"), ("/api/figures?from=soon", 422, "request.invalid"),
     ("/api/figures?system=magic", 422, "request.invalid"), ("/api/figures?region=%00", 422, "request.invalid"),
     ("/api/figures?to=9999-12-31", 422, "figures.span"),
     ("/api/figures/rework/behind?limit=5000", 422, "request.invalid")],
)  # fmt: skip
def test_a_question_that_makes_no_sense_is_refused(rows: Rows, address: str, status: int, code: str) -> None:
    answer = a_browser(rows.house, staff(rows.house).supervisor).get(address)
    assert (answer.status_code, answer.json["code"]) == (status, code)


@pytest.mark.parametrize(
    "address", ["/api/figures", "/api/figures/rework/behind", "/api/figures/rework/parts?by=region"]
)
def test_an_engineer_and_a_stranger_see_no_figures(rows: Rows, address: str) -> None:
    answer = a_browser(rows.house, staff(rows.house).engineer).get(address)
    assert (answer.status_code, answer.json["code"]) == (403, "access.forbidden")
    assert a_stranger(rows.house).get(address).json["code"] == "access.signed_out"
