"""What a supervisor says to an estimate, never to an own one, and always to the revision that was looked at (SY-17)."""

from __future__ import annotations

import pytest

from app.kernel.problem import Refused
from tests.house import TestHouse
from tests.stories.asking import notices, refusal
from tests.stories.estimate import a_submitted_estimate, an_approved_estimate, submit
from tests.stories.procedure import fill


@pytest.mark.parametrize(
    ("verb", "state"), [("approve", "approved"), ("return", "returned"), ("refuse", "refused")]
)
def test_the_answer_reaches_the_engineer_with_its_words(house: TestHouse, verb: str, state: str) -> None:
    story = a_submitted_estimate(house)
    house.later(minutes=3)
    house.do(story.staff.supervisor, f"estimate.{verb}", {"remarks": "工时减半"}, row=story.estimate)
    row = house.read("estimate", story.estimate)
    assert (row["state"], row["remarks"]) == (state, "工时减半")
    assert (row["decided_by_id"], row["decided_at"]) == (story.staff.supervisor.id, house.now)
    assert notices(house, story.engineer)[-1] == f"estimate.{state}"


@pytest.mark.parametrize("verb", ["return", "refuse"])
def test_who_does_not_approve_says_why(house: TestHouse, verb: str) -> None:
    story = a_submitted_estimate(house)
    assert refusal(house, story.staff.supervisor, f"estimate.{verb}", row=story.estimate) == "command.invalid"


def test_a_returned_one_is_changed_and_submitted_again(house: TestHouse) -> None:
    story = a_submitted_estimate(house)
    house.do(story.staff.supervisor, "estimate.return", {"remarks": "工时减半"}, row=story.estimate)
    line = house.list("estimate_line", estimate_id=story.estimate)[1]["id"]
    fill(house, story.engineer, "estimate_line", line, quantity=1)
    submit(house, story)
    row = house.read("estimate", story.estimate)
    assert (row["state"], row["total_fen"], row["decided_by_id"]) == ("submitted", 98_000, None)


@pytest.mark.parametrize("verb", ["approve", "return", "refuse"])
def test_nobody_decides_on_their_own(house: TestHouse, verb: str) -> None:
    story = a_submitted_estimate(house)
    both = house.people["E1"]
    twofold = type(both)(both.id, ("engineer", "supervisor"), device_id=both.device_id, name=both.name)
    args = {"remarks": "。"}
    assert refusal(house, twofold, f"estimate.{verb}", args, row=story.estimate) == f"estimate.{verb}.not_own"


def test_sy_17_another_revision_than_the_one_looked_at_is_refused(house: TestHouse) -> None:
    story = a_submitted_estimate(house)
    seen = house.read("estimate", story.estimate)["rev"]
    boss = story.staff.supervisor
    house.do(boss, "estimate.return", {"remarks": "工时减半"}, row=story.estimate)
    submit(house, story)
    with pytest.raises(Refused) as refused:
        house.do(boss, "estimate.approve", row=story.estimate, base_rev=seen)
    assert refused.value.code == "row.changed"
    house.do(
        boss, "estimate.approve", row=story.estimate, base_rev=house.read("estimate", story.estimate)["rev"]
    )


def test_the_customer_may_decline_and_the_supervisor_hears_why(house: TestHouse) -> None:
    story = an_approved_estimate(house)
    assert refusal(house, story.engineer, "estimate.decline", row=story.estimate) == "command.invalid"
    house.do(story.engineer, "estimate.decline", {"declined_reason": "太贵，自己修"}, row=story.estimate)
    row = house.read("estimate", story.estimate)
    assert (row["state"], row["declined_reason"]) == ("declined", "太贵，自己修")
    assert notices(house, story.staff.supervisor)[-1] == "estimate.declined"
