"""Critical parts, old parts, stock and cost, from rows with known numbers."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.journey.figures.rules import Span
from app.journey.parts.old_parts.queries import returns
from app.journey.parts.stock.queries import turnover_days
from app.kernel.actor import THE_SYSTEM
from app.kernel.clock import plus
from app.platform.db import reading
from app.platform.reader import Reader
from tests.house import TestHouse
from tests.journey.figures.rows import SPAN, Rows, at, counted, whys
from tests.stories.people import staff, things


def reader_of(house: TestHouse, session: Any) -> Reader:
    return Reader(session, house.registry, THE_SYSTEM)


def a_line(rows: Rows, number: str = "61-10-001", *, issued: int = 2, issued_at: str | None = None,
           needed_by: str | None = None, purpose: str = "job", approved: int = 2) -> str:  # fmt: skip
    house = rows.house
    asked = house.add("requisition", engineer_id=staff(house).engineer.id, purpose=purpose, job_id=rows.job(),
                      submitted_at=at("03-10"), needed_by=needed_by, state="approved")  # fmt: skip
    return house.add("requisition_line", requisition_id=asked, part_id=things(house).parts[number], quantity=2,
                     approved=approved, issued=issued, issued_at=issued_at)  # fmt: skip


def test_critical_parts_are_in_time_by_the_need_or_by_the_hours_of_the_setting(house: TestHouse) -> None:
    rows = Rows.of(house)
    a_line(rows, issued_at=at("03-20"), needed_by=at("03-20"))
    a_line(rows, issued_at=at("03-12"))
    late = a_line(rows, issued_at=at("03-12", "04:01"))
    too_late = a_line(rows, issued_at=at("03-20"), needed_by=at("03-19"))
    partly = a_line(rows, issued=1, issued_at=at("03-10"))
    waiting = a_line(rows, issued=0, needed_by=at("03-12"))
    a_line(rows, issued=0, needed_by="2026-07-01T00:00:00.000Z")
    a_line(rows, "99-01-010", issued=0)
    a_line(rows, issued=0, purpose="van")
    a_line(rows, issued=0, approved=0)
    assert counted(rows.figures()["critical_parts"]) == (2, 6, 33.3)
    found = whys(rows.behind("critical_parts"))
    assert found == {late: "late", too_late: "late", partly: "waiting", waiting: "waiting"}


def an_old_part(rows: Rows, **fields: Any) -> str:
    house, job = rows.house, rows.job()
    report = rows.report(job)
    told = {"quantity": 1, "tag": f"JJ-{len(house.list('old_part')) + 1}", "opened_at": at("03-01"),
            "due_at": at("03-16")} | fields  # fmt: skip
    return house.add("old_part", job_id=job, report_id=report, replaced_part_id=rows.part_line(job, report),
                     engineer_id=staff(house).engineer.id, **told)  # fmt: skip


def test_old_parts_that_came_back_and_how_long_they_took(house: TestHouse) -> None:
    rows = Rows.of(house)
    an_old_part(rows, state="accepted", received_at=at("03-11"), received_quantity=1)
    an_old_part(rows, state="received", received_at=at("03-21"), received_quantity=1)
    lost = an_old_part(rows, state="lost")
    short = an_old_part(rows, state="received", received_at=at("03-12"), received_quantity=1, quantity=2)
    an_old_part(rows, state="withdrawn")
    an_old_part(rows, due_at="2026-07-01T00:00:00.000Z")
    figures = rows.figures()
    assert counted(figures["old_part_return"]) == (2, 4, 50.0)
    assert whys(rows.behind("old_part_return")) == {lost: "lost", short: "overdue"}
    assert counted(figures["old_part_age"]) == (30, 2, 15.0)
    with reading() as session:
        told = returns(reader_of(house, session), SPAN.edges[0], SPAN.edges[-1])
    assert (told.returned, told.due, told.mean_age_days) == (2, 4, 15.0)


def test_the_cost_of_a_job_is_expenses_compensation_and_parts_of_the_report_in_force(
    house: TestHouse,
) -> None:
    rows = Rows.of(house)
    dear, plain = rows.job("03-05"), rows.job("04-05")
    report, old = rows.report(dear), rows.report(dear, "superseded")
    for each in (report, old):
        rows.part_line(dear, each, "61-10-001", quantity=2)
        house.add("compensation", report_id=each, job_id=dear, kind="towing", amount_fen=500_00)
    rows.part_line(dear, report, "61-10-044", source="bought")
    rows.part_line(dear, report, "61-10-044", action="repair")
    engineer = staff(house).engineer.id
    for state, fen in (("reviewed", 300_00), ("closed", 100_00), ("submitted", 9_999_00)):
        house.add("expense_claim", engineer_id=engineer, job_id=dear, state=state, allowed_total_fen=fen)
    figure = rows.figures()["cost_per_job"]
    whole = 2 * 860_00 + 500_00 + 400_00
    assert counted(figure) == (whole, 2, whole // 2)
    assert [point["value"] for point in figure["trend"]] == [whole, 0, None]
    assert [(row["id"], row["detail"]) for row in rows.behind("cost_per_job")] == [(dear, whole), (plain, 0)]


def the_stock(house: TestHouse) -> None:
    """A store that gets 40 pumps in February, gives 10 out in March and 5 in May, of which one is taken back."""
    place = {
        code: house.add("location", code=code, kind=kind, name_zh=code, name_en=code)
        for code, kind in (("MAIN", "store"), ("TRANSIT", "transit"), ("VAN-E1", "van"), ("OUTSIDE", "outside"),
                           ("COUNT", "outside"))
    }  # fmt: skip
    pump = things(house).parts["61-10-001"]
    for since, to, quantity, day in (
        ("OUTSIDE", "MAIN", 40, "02-10"), ("MAIN", "TRANSIT", 10, "03-10"), ("TRANSIT", "VAN-E1", 10, "03-11"),
        ("MAIN", "TRANSIT", 5, "05-10"), ("TRANSIT", "MAIN", 1, "05-12"), ("MAIN", "COUNT", 2, "05-13"),
        ("OUTSIDE", "MAIN", 100, "06-10"),
    ):  # fmt: skip
        house.add("stock_movement", part_id=pump, from_id=place[since], to_id=place[to], quantity=quantity,
                  moved_at=at(day), document="test", document_id="test")  # fmt: skip
    house.add("stock_balance", location_id=place["MAIN"], part_id=pump, quantity=124)
    house.add("stock_balance", location_id=place["VAN-E1"], part_id=pump, quantity=10)


def test_stock_lasts_its_value_over_the_pace_at_which_it_leaves(house: TestHouse) -> None:
    rows = Rows.of(house)
    the_stock(house)
    figure = rows.figures()["stock_turnover"]
    assert figure["value"] == round(24 / (14 / 92), 1)
    assert [point["value"] for point in figure["trend"]] == [
        round(30 / (10 / 31), 1),
        None,
        round(24 / (4 / 31), 1),
    ]
    with reading() as session:
        reader, edges = reader_of(house, session), SPAN.edges
        assert turnover_days(reader, edges[0], edges[-1]) == pytest.approx(24 / (14 / 92))
        assert turnover_days(reader, edges[2], edges[3]) == pytest.approx(24 / (4 / 31))
    (row,) = rows.behind("stock_turnover")
    assert (row["entity"], row["number"], row["detail"]) == ("part", "61-10-001", 124 * 860_00)


def test_a_month_under_way_is_reckoned_up_to_now(house: TestHouse) -> None:
    rows = Rows.of(house)
    the_stock(house)
    house.now = plus(at("05-15", "16:00"), hours=0)
    span = Span(date(2026, 5, 1), date(2026, 5, 31))
    assert rows.figures(span)["stock_turnover"]["value"] == round(24 / (4 / 15), 1)


def test_a_filter_means_nothing_to_the_stock(house: TestHouse) -> None:
    rows = Rows.of(house)
    the_stock(house)
    figure = rows.figures(region="east")["stock_turnover"]
    assert (figure["applies"], figure["value"], figure["met"], figure["trend"]) == (False, None, None, [])
    assert rows.behind("stock_turnover", region="east") == []
