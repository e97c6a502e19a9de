"""A complaint: taken from a call, owned, handled, judged by the customer and the supervisor, chased when late."""

from __future__ import annotations

from typing import Any

import pytest

from app.kernel.actor import Actor
from app.kernel.clock import plus
from app.kernel.problem import Refused
from app.platform.effects import run_ticks
from tests.house import TestHouse
from tests.stories.aftercare import (
    ANGRY,
    a_closed_complaint,
    a_complaint,
    a_complaint_in_hand,
    a_handled_complaint,
    an_answered_call,
)
from tests.stories.dispatch import a_job_on_site
from tests.stories.intake import a_call

MEASURE = {"measure": "new pump"}


def refused(
    house: TestHouse, who: Actor, type_: str, args: dict | None = None, *, row: str | None = None
) -> Refused:
    with pytest.raises(Refused) as found:
        house.do(who, type_, args, row=row)
    return found.value


def kinds(house: TestHouse, who: Actor) -> list[str]:
    return [n["kind"] for n in house.list("notice", person_id=who.id) if n["kind"].startswith("complaint.")]


def test_a_complaint_takes_its_job_from_the_follow_up_and_is_due_after_the_hours_of_the_setting(
    house: TestHouse,
) -> None:
    story = a_complaint(house)
    complaint = house.read("complaint", story.complaint)
    assert (complaint["job_id"], complaint["state"], complaint["round"]) == (story.job, "taken", 1)
    assert complaint["due_at"] == plus(complaint["received_at"], hours=48)
    assert complaint["number"].startswith("TS-2026-")
    assert kinds(house, story.staff.supervisor) == ["complaint.opened"]


def test_a_complaint_from_the_call_log_came_in_when_the_call_did(house: TestHouse) -> None:
    call = a_call(house)
    received = house.now
    house.later(hours=3)
    args = {
        "customer_id": call.things.customer,
        "call_entry_id": call.entry,
        "kind": "delay",
        "said": "no one came",
    }
    complaint = house.do(call.staff.dispatcher, "complaint.open", args)
    assert house.read("complaint", complaint)["received_at"] == received


def open_args(customer: str, **changes: Any) -> dict[str, Any]:
    return {"customer_id": customer, "kind": "other", "said": "x"} | changes


def test_what_a_complaint_names_belongs_together(house: TestHouse) -> None:
    story = an_answered_call(house, ANGRY)
    stranger = house.add("customer", code="KH002", name="西江物流", kind="company")
    other_job = a_job_on_site(house).id
    desk = story.staff.dispatcher
    for args, field in (
        (open_args(stranger, job_id=story.job), "job_id"),
        (open_args(stranger, follow_up_id=story.call), "job_id"),
        (open_args(story.customer, follow_up_id=story.call, job_id=other_job), "follow_up_id"),
        (open_args(stranger, call_entry_id=a_call(house).entry), "call_entry_id"),
    ):
        found = refused(house, desk, "complaint.open", args)
        assert (found.code, found.detail) == ("complaint.open.links_differ", {"field": field})
    assert house.list("complaint") == []


def test_a_complaint_of_tomorrow_and_a_second_one_from_one_call_are_refused(house: TestHouse) -> None:
    story = a_complaint(house)
    desk = story.staff.dispatcher
    again = refused(house, desk, "complaint.open", open_args(story.customer, follow_up_id=story.call))
    assert again.code == "complaint.open.already_open"
    early = refused(
        house, desk, "complaint.open", open_args(story.customer, received_at=plus(house.now, minutes=1))
    )
    assert early.code == "complaint.open.in_future"
    assert len(house.list("complaint")) == 1


def test_its_owner_works_in_the_office_and_did_not_work_on_the_job(house: TestHouse) -> None:
    story = a_complaint(house)
    desk, row = story.staff.dispatcher, story.complaint
    gone = house.add("person", employee_no="S9", name_zh="走", roles=["supervisor"], active=False)
    for person in (story.staff.colleague.id, gone):
        assert (
            refused(house, desk, "complaint.assign", {"owner_id": person}, row=row).code
            == "complaint.assign.owner_unfit"
        )
    both = house.person("E9", "engineer", "supervisor")
    house.add("assignment", job_id=story.job, engineer_id=both.id, lead=False, assigned_at=house.now)
    found = refused(house, desk, "complaint.assign", {"owner_id": both.id}, row=row)
    assert found.code == "complaint.assign.owner_involved"
    house.do(desk, "complaint.assign", {"owner_id": story.staff.second_supervisor.id}, row=row)
    assert kinds(house, story.staff.second_supervisor) == ["complaint.opened", "complaint.assigned"]


def test_its_owner_handles_it_whatever_their_office_and_nobody_else_but_the_desk(house: TestHouse) -> None:
    story = a_complaint(house)
    warehouse, row = story.staff.warehouse, story.complaint
    house.do(story.staff.dispatcher, "complaint.assign", {"owner_id": warehouse.id}, row=row)
    assert (
        refused(house, story.staff.finance, "complaint.handle", MEASURE, row=row).code
        == "complaint.handle.owner_or_desk"
    )
    house.do(warehouse, "complaint.handle", MEASURE, row=row)
    complaint = house.read("complaint", row)
    assert (complaint["state"], complaint["handled_at"], complaint["late"]) == ("handled", house.now, False)


def test_a_dissatisfied_customer_gets_a_second_round_before_it_can_be_closed(house: TestHouse) -> None:
    story = a_handled_complaint(house)
    desk, boss, row = story.staff.dispatcher, story.staff.supervisor, story.complaint
    assert refused(house, desk, "complaint.reopen", row=row).code == "complaint.reopen.dissatisfied"
    house.do(desk, "complaint.hear_verdict", {"verdict": "not_satisfied"}, row=row)
    assert kinds(house, story.staff.second_supervisor)[-1] == "complaint.verdict_heard"
    house.do(boss, "complaint.judge", {"justified": False}, row=row)
    assert refused(house, boss, "complaint.close", row=row).code == "complaint.close.second_round"
    house.do(desk, "complaint.reopen", row=row)
    complaint = house.read("complaint", row)
    assert (complaint["round"], complaint["state"], complaint["verdict"]) == (2, "in_hand", None)
    assert complaint["due_at"] == plus(house.now, hours=48)
    house.do(desk, "complaint.handle", {"measure": "a free service"}, row=row)
    house.do(desk, "complaint.hear_verdict", {"verdict": "not_satisfied"}, row=row)
    house.do(boss, "complaint.close", row=row)
    assert house.read("complaint", row)["measure"] == "当天换新门泵\na free service"


def test_a_justified_complaint_is_closed_with_its_cause_and_what_prevents_it(house: TestHouse) -> None:
    story = a_handled_complaint(house)
    boss, row = story.staff.supervisor, story.complaint
    assert refused(house, boss, "complaint.close", row=row).code == "complaint.close.verdict_told"
    house.do(story.staff.dispatcher, "complaint.hear_verdict", {"verdict": "satisfied"}, row=row)
    assert refused(house, boss, "complaint.close", row=row).code == "complaint.close.justified_judged"
    house.do(boss, "complaint.judge", {"justified": True}, row=row)
    assert refused(house, boss, "complaint.close", row=row).code == "complaint.close.cause_told"
    house.do(boss, "complaint.judge", {"justified": True, "root_cause": "seal"}, row=row)
    assert refused(house, boss, "complaint.close", row=row).code == "complaint.close.prevention_told"
    house.do(
        boss,
        "complaint.judge",
        {"justified": True, "root_cause": "seal", "prevention": "always renew"},
        row=row,
    )
    house.do(boss, "complaint.close", row=row)
    assert house.read("complaint", row)["closed_at"] == house.now


def test_who_worked_on_the_job_neither_handles_nor_judges_it(house: TestHouse) -> None:
    story = a_complaint_in_hand(house)
    both = house.person("E9", "engineer", "supervisor")
    house.add("assignment", job_id=story.job, engineer_id=both.id, lead=False, assigned_at=house.now)
    code = refused(house, both, "complaint.handle", MEASURE, row=story.complaint).code
    assert code == "complaint.handle.not_involved"
    house.do(story.staff.dispatcher, "complaint.handle", MEASURE, row=story.complaint)
    judged = refused(house, both, "complaint.judge", {"justified": False}, row=story.complaint)
    assert judged.code == "complaint.judge.not_involved"


def test_handling_after_the_due_time_stays_marked_also_when_the_next_round_is_quick(house: TestHouse) -> None:
    story = a_handled_complaint(house, hours=49)
    assert house.read("complaint", story.complaint)["late"] is True
    desk = story.staff.dispatcher
    house.do(desk, "complaint.hear_verdict", {"verdict": "not_satisfied"}, row=story.complaint)
    house.do(desk, "complaint.reopen", row=story.complaint)
    house.do(desk, "complaint.handle", MEASURE, row=story.complaint)
    assert house.read("complaint", story.complaint)["late"] is True


def test_an_overdue_complaint_is_chased_once_a_round(house: TestHouse) -> None:
    story = a_complaint_in_hand(house)
    owner = story.staff.second_supervisor
    house.later(hours=48)
    run_ticks(house.registry, house.now)
    assert "complaint.chased" not in kinds(house, owner)
    for _ in range(2):
        house.later(minutes=11)
        run_ticks(house.registry, house.now)
    assert kinds(house, owner).count("complaint.chased") == 1
    assert kinds(house, story.staff.supervisor).count("complaint.chased") == 1


def test_a_backlog_of_overdue_complaints_is_worked_off(house: TestHouse) -> None:
    story = a_complaint(house)
    for _ in range(60):
        house.do(story.staff.dispatcher, "complaint.open", open_args(story.customer))
    house.later(hours=49)
    for _ in range(4):
        run_ticks(house.registry, house.now)
        house.later(minutes=11)
    assert kinds(house, story.staff.supervisor).count("complaint.chased") == 61


def test_a_closed_complaint_stays_closed(house: TestHouse) -> None:
    story = a_closed_complaint(house)
    code = refused(house, story.staff.dispatcher, "complaint.handle", MEASURE, row=story.complaint).code
    assert code == "complaint.handle.wrong_state"
