"""A question to headquarters: raised, decided, asked back, told by phone, confirmed, contested, withdrawn."""

from __future__ import annotations

from typing import Any

import pytest

from app.kernel.actor import Actor
from app.kernel.ids import uuid7
from app.kernel.problem import Refused
from tests.house import TestHouse
from tests.stories.dispatch import crew
from tests.stories.people import qualify
from tests.stories.procedure import SheetStory, a_sheet, an_escalation


def _notices(house: TestHouse, who: Actor, kind: str) -> list[dict[str, Any]]:
    return house.list("notice", person_id=who.id, kind=kind)


def _code(
    house: TestHouse, who: Actor, type_: str, args: dict[str, Any] | None = None, **options: Any
) -> str:
    with pytest.raises(Refused) as refused:
        house.do(who, type_, args, **options)
    return refused.value.code


def _args(story: SheetStory) -> dict[str, Any]:
    return {"job_id": story.job, "step": "look", "kind": "warranty_doubt", "proposal": "按保内处理"}


def test_raised_offline_it_keeps_the_time_of_the_site_and_calls_every_supervisor(house: TestHouse) -> None:
    story = a_sheet(house)
    at = house.now
    house.later(hours=5)
    row = house.do(story.engineer, "escalation.raise", _args(story), at=at)
    assert (house.read("escalation", row)["raised_at"], house.read("escalation", row)["state"]) == (
        at,
        "waiting",
    )
    for supervisor in (story.staff.supervisor, story.staff.second_supervisor):
        (notice,) = _notices(house, supervisor, "escalation.raised")
        assert (notice["about"], notice["row"], notice["args"]["urgent"]) == ("escalation", row, True)
        assert notice["args"]["number"] == house.read("job", story.job)["number"]
    assert _notices(house, story.engineer, "escalation.raised") == []


def test_only_who_is_on_the_job_raises_one(house: TestHouse) -> None:
    story = a_sheet(house)
    assert _code(house, story.staff.colleague, "escalation.raise", _args(story)) == "row.missing"
    assert _code(house, story.staff.dispatcher, "escalation.raise", _args(story)) == "command.forbidden"
    both = house.person("ES", "engineer", "supervisor")
    assert _code(house, both, "escalation.raise", _args(story)) == "escalation.raise.not_assigned"
    assert house.list("escalation") == []


@pytest.mark.parametrize(
    ("field", "value"),
    [("proposal", ""), ("proposal", None), ("kind", "holiday"), ("step", "lunch"), ("amount_fen", -1)],
)
def test_a_question_out_of_shape_is_refused(house: TestHouse, field: str, value: object) -> None:
    story = a_sheet(house)
    assert (
        _code(house, story.engineer, "escalation.raise", _args(story) | {field: value}) == "command.invalid"
    )
    assert house.list("escalation") == []


def test_a_question_about_an_unknown_job_is_refused(house: TestHouse) -> None:
    story = a_sheet(house)
    assert (
        _code(house, story.engineer, "escalation.raise", _args(story) | {"job_id": uuid7()}) == "row.missing"
    )


@pytest.mark.parametrize(
    ("verb", "args", "state"),
    [
        ("approve", {}, "approved"), ("approve", {"decision": "同意"}, "approved"),
        ("change", {"decision": "补偿 300 元"}, "changed"), ("refuse", {"decision": "不属质量问题"}, "refused"),
    ],
)  # fmt: skip
def test_a_decision_names_who_and_when_and_reaches_the_crew(
    house: TestHouse, verb: str, args: dict[str, Any], state: str
) -> None:
    story = a_sheet(house)
    row = an_escalation(house, story)
    house.later(minutes=30)
    house.do(story.staff.supervisor, f"escalation.{verb}", args, row=row)
    kept = house.read("escalation", row)
    assert (kept["state"], kept["decided_by_id"], kept["decided_at"]) == (
        state,
        story.staff.supervisor.id,
        house.now,
    )
    assert kept["decision"] == args.get("decision")
    (notice,) = _notices(house, story.engineer, "escalation.decided")
    assert (notice["args"]["outcome"], notice["args"]["urgent"]) == (state, True)


def test_nobody_decides_what_they_asked(house: TestHouse) -> None:
    story = a_sheet(house)
    both = house.person("ES", "engineer", "supervisor")
    qualify(house, both, "body")
    house.do(story.staff.dispatcher, "job.reassign", crew(story.engineer, both), row=story.job)
    row = house.do(both, "escalation.raise", _args(story))
    for verb, args in (
        ("approve", {}),
        ("change", {"decision": "x"}),
        ("refuse", {"decision": "x"}),
        ("ask", {"question": "x"}),
    ):
        assert _code(house, both, f"escalation.{verb}", args, row=row) == f"escalation.{verb}.not_own"
    house.do(story.staff.supervisor, "escalation.approve", row=row)


def test_an_engineer_does_not_decide(house: TestHouse) -> None:
    story = a_sheet(house)
    row = an_escalation(house, story)
    assert _code(house, story.engineer, "escalation.approve", row=row) == "escalation.approve.wrong_role"


@pytest.mark.parametrize("verb", ["change", "refuse"])
def test_a_change_and_a_refusal_want_words(house: TestHouse, verb: str) -> None:
    story = a_sheet(house)
    row = an_escalation(house, story)
    assert _code(house, story.staff.supervisor, f"escalation.{verb}", row=row) == "command.invalid"
    assert house.read("escalation", row)["state"] == "waiting"


def test_a_decision_on_an_older_revision_is_refused_with_the_difference(house: TestHouse) -> None:
    story = a_sheet(house)
    row = an_escalation(house, story)
    seen = house.read("escalation", row)["rev"]
    house.do(story.staff.supervisor, "escalation.ask", {"question": "拖了多远？"}, row=row)
    house.do(story.engineer, "escalation.answer", {"answer": "80 公里"}, row=row)
    with pytest.raises(Refused) as refused:
        house.do(story.staff.supervisor, "escalation.approve", row=row, base_rev=seen)
    assert refused.value.code == "row.changed"
    assert refused.value.detail["difference"]["answer"] == "80 公里"  # type: ignore[index]


def test_asking_back_and_answering(house: TestHouse) -> None:
    story = a_sheet(house)
    row = an_escalation(house, story)
    house.do(story.staff.supervisor, "escalation.ask", {"question": "拖了多远？"}, row=row)
    assert len(_notices(house, story.engineer, "escalation.asked")) == 1
    assert (
        _code(house, story.staff.supervisor, "escalation.approve", row=row)
        == "escalation.approve.wrong_state"
    )
    house.do(story.engineer, "escalation.answer", {"answer": "80 公里"}, row=row)
    assert len(_notices(house, story.staff.second_supervisor, "escalation.answered")) == 1
    assert (house.read("escalation", row)["state"], house.read("escalation", row)["answer"]) == (
        "waiting",
        "80 公里",
    )
    house.do(story.staff.supervisor, "escalation.ask", {"question": "哪家拖车公司？"}, row=row)
    assert house.read("escalation", row)["answer"] is None


def _told(house: TestHouse, story: SheetStory, row: str, decider: Actor) -> None:
    house.do(story.engineer, "escalation.enter_phone_decision", {
        "phone_decider_id": decider.id, "decision": "电话同意 600 元",
    }, row=row)  # fmt: skip


def test_a_decision_by_phone_is_confirmed_later(house: TestHouse) -> None:
    story = a_sheet(house)
    row = an_escalation(house, story)
    _told(house, story, row, story.staff.supervisor)
    assert house.read("escalation", row)["state"] == "told_by_phone"
    assert len(_notices(house, story.staff.supervisor, "escalation.told_by_phone")) == 1
    house.do(story.staff.supervisor, "escalation.confirm", row=row)
    kept = house.read("escalation", row)
    assert (kept["state"], kept["decision"], kept["decided_by_id"]) == (
        "approved",
        "电话同意 600 元",
        story.staff.supervisor.id,
    )


def test_a_contested_one_keeps_what_the_engineer_wrote(house: TestHouse) -> None:
    story = a_sheet(house)
    row = an_escalation(house, story)
    _told(house, story, row, story.staff.supervisor)
    house.do(story.staff.supervisor, "escalation.contest", {"decision": "我没有同意过"}, row=row)
    kept = house.read("escalation", row)
    assert (kept["state"], kept["decision"], kept["phone_decision"]) == (
        "refused",
        "我没有同意过",
        "电话同意 600 元",
    )
    (notice,) = _notices(house, story.engineer, "escalation.decided")
    assert notice["args"]["outcome"] == "refused"


def test_who_decided_by_phone_is_a_supervisor(house: TestHouse) -> None:
    story = a_sheet(house)
    row = an_escalation(house, story)
    code = _code(house, story.engineer, "escalation.enter_phone_decision",
                 {"phone_decider_id": story.staff.dispatcher.id, "decision": "行"}, row=row)  # fmt: skip
    assert code == "escalation.enter_phone_decision.not_supervisor"
    assert house.read("escalation", row)["state"] == "waiting"


def test_a_withdrawn_one_is_not_decided(house: TestHouse) -> None:
    story = a_sheet(house)
    row = an_escalation(house, story)
    house.do(story.engineer, "escalation.withdraw", row=row)
    (notice,) = _notices(house, story.staff.supervisor, "escalation.withdrawn")
    assert notice["args"]["urgent"] is False
    assert (
        _code(house, story.staff.supervisor, "escalation.approve", row=row)
        == "escalation.approve.wrong_state"
    )


def test_a_colleague_answers_when_who_raised_it_was_taken_off_the_job(house: TestHouse) -> None:
    story = a_sheet(house)
    row = an_escalation(house, story)
    house.do(story.staff.supervisor, "escalation.ask", {"question": "？"}, row=row)
    relieved = crew(story.staff.colleague, reason="交班")
    house.do(story.staff.dispatcher, "job.reassign", relieved, row=story.job)
    assert _code(house, story.engineer, "escalation.answer", {"answer": "！"}, row=row) == "row.missing"
    house.do(story.staff.colleague, "escalation.answer", {"answer": "！"}, row=row)
    assert house.read("escalation", row)["answer"] == "！"
    house.do(story.staff.colleague, "escalation.withdraw", row=row)
    assert house.read("escalation", row)["state"] == "withdrawn"
