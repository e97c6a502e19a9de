"""Timely service, first replies, first-time fix and rework, each from a handful of rows with known numbers."""

from __future__ import annotations

from datetime import date

from app.journey.figures.rules import Span
from tests.house import TestHouse
from tests.journey.figures.rows import NOW, Rows, at, counted, whys


def test_timely_service_counts_a_job_once_by_its_worst_promise(house: TestHouse) -> None:
    rows = Rows.of(house)
    kept, late, never, mixed, running = (
        rows.job(day) for day in ("03-05", "03-06", "04-07", "05-08", "05-09")
    )
    rows.clock(kept, at("03-06"), at("03-06"))
    rows.clock(late, at("03-07"), at("03-07", "04:01"))
    rows.clock(never, at("04-08"), None, "answer")
    rows.clock(mixed, at("05-09"), at("05-08"))
    rows.clock(mixed, at("05-09"), at("05-10"), "supplier_letter")
    rows.clock(running, "2026-07-01T00:00:00.000Z", None)
    rows.job("05-10")
    figure = rows.figures()["timely_service"]
    assert counted(figure) == (1, 4, 25.0)
    assert [point["value"] for point in figure["trend"]] == [50.0, 0.0, 0.0]
    assert (figure["met"], figure["target"], figure["better"]) == (False, 90, "higher")
    assert whys(rows.behind("timely_service")) == {late: "on_site", never: "answer", mixed: "supplier_letter"}
    assert whys(rows.behind("timely_service", "all"))[kept] == "kept"


def test_a_fault_reported_after_midnight_in_china_belongs_to_the_new_month(house: TestHouse) -> None:
    rows = Rows.of(house)
    job = rows.job("03-31", reported_at="2026-03-31T16:00:00.000Z")
    rows.clock(job, at("04-02"), at("04-01"))
    assert [point["denominator"] for point in rows.figures()["timely_service"]["trend"]] == [0, 1, 0]


def test_response_counts_calls_answered_within_the_hours(house: TestHouse) -> None:
    rows = Rows.of(house)

    def call(received: str, replied: str | None) -> str:
        return house.add(
            "call_entry", received_at=received, replied_at=replied, channel="phone", caller="x", said="y"
        )

    in_time = call(at("03-01"), at("03-02"))
    late = call(at("03-01"), at("03-02", "04:01"))
    never = call(at("04-01"), None)
    call("2026-06-29T20:00:00.000Z", None)
    span = Span(date(2026, 3, 1), date(2026, 6, 30))
    assert counted(rows.figures(span)["response"]) == (1, 3, 33.3)
    told = {row["id"]: row for row in rows.behind("response", "all")}
    assert [(told[each]["why"].split(".")[-1], told[each]["detail"]) for each in (in_time, late, never)] == [
        ("in_time", 24.0), ("late", 24.0), ("none", None)
    ]  # fmt: skip


def test_first_time_fix_and_rework_stand_against_the_job_that_did_not_last(house: TestHouse) -> None:
    rows = Rows.of(house)
    good, came_back, half = rows.job(), rows.job(), rows.job(leave_result="provisional")
    false_alarm = rows.job("04-05")
    repeat = rows.job("05-20", rework_of_id=came_back)
    rows.job("05-21", rework_of_id=false_alarm, state="cancelled", closed_at=None)
    rows.job("04-08", state="left", closed_at=None)
    figures = rows.figures()
    assert counted(figures["first_time_fix"]) == (2, 4, 50.0)
    assert whys(rows.behind("first_time_fix")) == {came_back: "came_back", half: "provisional"}
    assert counted(figures["rework"]) == (1, 5, 20.0)
    assert whys(rows.behind("rework")) == {came_back: "came_back"}
    assert {good, repeat, false_alarm} < set(whys(rows.behind("rework", "all")))
    assert (figures["rework"]["met"], figures["rework"]["better"]) == (False, "lower")


def test_nothing_to_count_is_no_value_and_no_judgement(house: TestHouse) -> None:
    figures = Rows.of(house).figures()
    assert len(figures) == 13
    for figure in figures.values():
        assert (figure["value"], figure["met"], len(figure["trend"])) == (None, None, 3)
        assert figure["applies"] is True


def test_a_target_is_a_setting(house: TestHouse) -> None:
    rows = Rows.of(house)
    rows.clock(rows.job(), at("03-06"), None)
    house.do(
        house.person("A1", "administrator"),
        "setting.change",
        {"name": "figures.timely_service_target", "value": 0},
    )
    figure = rows.figures()["timely_service"]
    assert (figure["target"], figure["met"]) == (0, True)
    assert house.now == NOW
