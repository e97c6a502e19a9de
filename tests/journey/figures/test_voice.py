"""Satisfaction, justified complaints, complaints handled, follow-up coverage, from rows with known numbers."""

from __future__ import annotations

from tests.house import TestHouse
from tests.journey.figures.rows import Rows, at, counted, whys
from tests.stories.people import staff, things


def test_satisfaction_is_the_share_of_content_answers_by_the_day_of_the_answer(house: TestHouse) -> None:
    rows = Rows.of(house)
    for day, overall in (("03-03", 5), ("03-04", 4), ("04-05", 3)):
        rows.call(rows.job(), at("05-30"), state="done", overall=overall, answered_at=at(day))
    rows.call(rows.job(), at("05-30"))
    figure = rows.figures()["satisfaction"]
    assert counted(figure) == (2, 3, 66.7)
    assert [point["value"] for point in figure["trend"]] == [100.0, 0.0, None]
    (row,) = rows.behind("satisfaction")
    assert (row["why"], row["detail"]) == ("figures.satisfaction.not_content", 3.0)


def test_justified_complaints_stand_against_the_jobs_closed_in_the_same_time(house: TestHouse) -> None:
    rows = Rows.of(house)
    jobs = [rows.job("03-05") for _ in range(4)]
    late = rows.complaint(at("03-09"), at("03-11"), job_id=jobs[0], justified=True)
    rows.complaint(at("03-09"), at("03-11"), job_id=jobs[1], justified=False)
    rows.complaint(at("03-09"), at("03-11"), job_id=jobs[2])
    rows.complaint(at("02-28"), at("03-02"), justified=True)
    figure = rows.figures()["justified_complaints"]
    assert counted(figure) == (1, 4, 25.0)
    assert whys(rows.behind("justified_complaints")) == {late: "delay"}
    assert len(rows.behind("justified_complaints", "all")) == 5


def test_three_per_cent_of_justified_complaints_is_not_below_three_per_cent(house: TestHouse) -> None:
    rows = Rows.of(house)
    for _ in range(4):
        rows.job()
    rows.complaint(at("03-09"), at("03-11"), justified=True)
    house.do(house.person("A1", "administrator"), "setting.change",
             {"name": "figures.justified_complaints_target", "value": 25})  # fmt: skip
    assert rows.figures()["justified_complaints"]["met"] is False


def test_a_complaint_without_a_job_is_found_by_its_customers_region_only(house: TestHouse) -> None:
    rows = Rows.of(house)
    rows.complaint(at("03-09"), at("03-11"), justified=True)
    assert rows.figures(region="east")["justified_complaints"]["numerator"] == 1
    assert rows.figures(region="west")["justified_complaints"]["numerator"] == 0
    assert rows.figures(system="body")["justified_complaints"]["numerator"] == 0


def test_complaints_handled_wants_time_and_verdict(house: TestHouse) -> None:
    rows = Rows.of(house)
    due = at("03-11")
    good = rows.complaint(at("03-09"), due, handled_at=at("03-10"), verdict="satisfied")
    angry = rows.complaint(at("03-09"), due, handled_at=at("03-10"), verdict="not_satisfied")
    late = rows.complaint(at("03-09"), due, handled_at=at("03-12"), verdict="satisfied", late=True)
    overdue = rows.complaint(at("04-09"), due)
    won_over = rows.complaint(at("04-09"), due, handled_at=at("03-10"), verdict="satisfied", round=2)
    rows.complaint(at("04-09"), due, handled_at=at("03-10"))
    rows.complaint(at("05-09"), "2026-07-01T00:00:00.000Z")
    assert counted(rows.figures()["complaints_handled"]) == (2, 5, 40.0)
    assert whys(rows.behind("complaints_handled")) == {
        angry: "not_satisfied",
        late: "late",
        overdue: "overdue",
    }
    assert {good, won_over} < set(whys(rows.behind("complaints_handled", "all")))


def test_coverage_wants_an_answer_by_the_day_it_was_due(house: TestHouse) -> None:
    rows = Rows.of(house)
    due = at("03-12")
    in_time = rows.call(rows.job(), due, state="done", answered_at=due, overall=5)
    late = rows.call(rows.job(), due, state="done", answered_at=at("03-12", "04:01"), overall=5)
    gone = rows.call(rows.job(), due, state="unreachable", tries=3)
    forgotten = rows.call(rows.job(), due)
    rows.call(rows.job(), "2026-07-03T00:00:00.000Z")
    assert counted(rows.figures()["follow_up_coverage"]) == (1, 4, 25.0)
    assert whys(rows.behind("follow_up_coverage")) == {
        late: "late",
        gone: "unreachable",
        forgotten: "not_called",
    }
    assert in_time not in whys(rows.behind("follow_up_coverage"))


def test_filters_narrow_by_region_model_system_and_engineer(house: TestHouse) -> None:
    rows = Rows.of(house)
    vehicle, customer, model = rows.other_vehicle()
    mine, other = rows.job(), rows.job(vehicle_id=vehicle, customer_id=customer, fault_system="engine",
                                       lead=house.person("E2", "engineer"), leave_result="not_mended")  # fmt: skip
    for filters, expected in (
        ({"region": "east"}, {mine}), ({"region": "west"}, {other}), ({"region": "north"}, set()),
        ({"model": things(house).model}, {mine}), ({"model": "YLT1168"}, {other}), ({"model": model}, {other}),
        ({"system": "engine"}, {other}), ({"engineer": "E1"}, {mine}), ({"engineer": house.people["E2"].id}, {other}),
        ({"engineer": "E1", "region": "west"}, set()),
    ):  # fmt: skip
        found = rows.behind("first_time_fix", "all", **filters)
        assert {row["id"] for row in found} == expected, filters
        assert rows.figures(**filters)["first_time_fix"]["denominator"] == len(expected)


def test_a_row_behind_a_figure_says_whose_it_is(house: TestHouse) -> None:
    rows = Rows.of(house)
    job = rows.job(leave_result="provisional")
    rows.job(lead=None, leave_result="provisional")
    named, unled = sorted(rows.behind("first_time_fix"), key=lambda row: row["engineer"] is None)
    assert (named["entity"], named["id"], named["job_id"], named["customer"], named["engineer"]) == (
        "job", job, job, "东江公交", "E1"
    )  # fmt: skip
    assert named["number"] == named["job_number"] == house.read("job", job)["number"]
    assert unled["engineer"] is None
    assert len(rows.behind("first_time_fix", limit=1)) == 1


def test_a_job_counts_once_and_for_its_lead_alone(house: TestHouse) -> None:
    rows = Rows.of(house)
    job, people = rows.job(leave_result="provisional"), staff(house)
    house.add("assignment", job_id=job, engineer_id=people.colleague.id, lead=False, assigned_at=at("03-05"))
    house.add(
        "assignment",
        job_id=job,
        engineer_id=people.novice.id,
        lead=True,
        assigned_at=at("03-04"),
        ended_at=at("03-05"),
    )
    assert [row["engineer"] for row in rows.behind("first_time_fix")] == ["E1"]
    for name, found in (("E1", 1), ("E2", 0), ("E3", 0)):
        assert rows.figures(engineer=name)["first_time_fix"]["denominator"] == found
