"""Stories after the job: closed and to be followed up, answered, complained about, in somebody's hands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tests.house import TestHouse
from tests.stories.people import Staff, Things, staff, things


@dataclass(frozen=True)
class AfterStory:
    """job, customer: ids; call: the follow-up's id; complaint: its id, "" where there is none yet."""

    job: str
    customer: str
    call: str
    complaint: str
    staff: Staff
    things: Things


CONTENT = {"overall": 4, "reception": 5, "quality": 4, "timeliness": 4, "attitude": 5, "explanation": 4, "recommend": 9,
           "complained": False}  # fmt: skip
ANGRY = {"overall": 2, "complained": True, "words": "门又漏气了", "dissatisfied_with": ["quality"]}


def a_closed_job(house: TestHouse, **changes: Any) -> AfterStory:
    """A job that the supervisor has just closed, led by the engineer; its follow-up call is due in seven days.

    The way to there is shortened: the job stands where the engineer came back, with an approved report.
    """
    people, known = staff(house), things(house)
    fields = {"customer_id": known.customer, "vehicle_id": known.vehicle, "reported_at": house.now, "fault_system": "body",
              "reported": "前乘客门关不严，漏气", "arrived_at": house.now, "left_at": house.now, "leave_result": "mended",
              "state": "returned"} | changes  # fmt: skip
    job = house.add("job", **fields)
    house.add("assignment", job_id=job, engineer_id=people.engineer.id, lead=True, assigned_at=house.now)
    number = f"FW-{len(house.list('report')) + 1}"
    house.add("report", job_id=job, report_number=number, revision=1, state="approved", signed_at=house.now,
              approved_at=house.now)  # fmt: skip
    house.do(people.supervisor, "job.close", row=job)
    call = house.list("follow_up", job_id=job)[0]["id"]
    return AfterStory(job, fields["customer_id"], call, "", people, known)


def an_answered_call(house: TestHouse, answer: dict[str, Any] | None = None, **changes: Any) -> AfterStory:
    """Called two days after closing; a content customer where nothing else is said."""
    story = a_closed_job(house, **changes)
    house.later(days=2)
    house.do(story.staff.dispatcher, "follow_up.answer", answer or CONTENT, row=story.call)
    return story


def a_complaint(house: TestHouse, **changes: Any) -> AfterStory:
    """Opened from a follow-up call in which the customer complained."""
    story = an_answered_call(house, ANGRY)
    args = {"customer_id": story.customer, "follow_up_id": story.call, "kind": "repair_quality",
            "said": "门又漏气了"} | changes  # fmt: skip
    complaint = house.do(story.staff.dispatcher, "complaint.open", args)
    return AfterStory(story.job, story.customer, story.call, complaint, story.staff, story.things)


def a_complaint_in_hand(house: TestHouse, **changes: Any) -> AfterStory:
    """Given to the second supervisor."""
    story = a_complaint(house, **changes)
    house.do(
        story.staff.dispatcher,
        "complaint.assign",
        {"owner_id": story.staff.second_supervisor.id},
        row=story.complaint,
    )
    return story


def a_handled_complaint(house: TestHouse, hours: float = 20, **changes: Any) -> AfterStory:
    """Handled by its owner so many hours after it came in."""
    story = a_complaint_in_hand(house, **changes)
    house.later(hours=hours)
    house.do(
        story.staff.second_supervisor, "complaint.handle", {"measure": "当天换新门泵"}, row=story.complaint
    )
    return story


def a_closed_complaint(
    house: TestHouse, *, justified: bool = True, hours: float = 20, **changes: Any
) -> AfterStory:
    """Handled, the customer satisfied, judged and closed by the supervisor."""
    story = a_handled_complaint(house, hours, **changes)
    house.do(story.staff.dispatcher, "complaint.hear_verdict", {"verdict": "satisfied"}, row=story.complaint)
    judgement = {"justified": justified, "root_cause": "密封圈未更换", "prevention": "换门泵时同时更换密封圈"}
    house.do(story.staff.supervisor, "complaint.judge", judgement, row=story.complaint)
    house.do(story.staff.supervisor, "complaint.close", row=story.complaint)
    return story
