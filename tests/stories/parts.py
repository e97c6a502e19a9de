"""Stories of spare parts: a stocked store, a requisition at each stop of its way, a full van, a signed replacement.

PUMP is serialised, SEAL and GREASE are not; each has a minimum of 2.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.kernel.actor import Actor
from tests.house import TestHouse
from tests.stories.dispatch import JobStory, a_job_on_site
from tests.stories.people import Staff, Things, staff, things

PUMP, SEAL, GREASE = "61-10-001", "61-10-044", "99-01-010"


@dataclass(frozen=True)
class RequisitionStory:
    """id: the requisition's; lines: line id by part number; job: None for one that fills the van."""

    id: str
    lines: dict[str, str]
    staff: Staff
    things: Things
    job: JobStory | None

    @property
    def engineer(self) -> Actor:
        """Who asked."""
        return self.staff.engineer

    def told(self, quantities: Mapping[str, int], **more: Any) -> dict[str, Any]:
        """Arguments of issue, acknowledge and take_back: {"lines": […]}."""
        lines = [{"line_id": self.lines[number], "quantity": count} for number, count in quantities.items()]
        return {"lines": lines, **more}

    def decided(self, approved: Mapping[str, int], reason: str | None = None, **more: Any) -> dict[str, Any]:
        """Arguments of approve; the reason goes to every line."""
        lines = [
            {"line_id": self.lines[number], "approved": count, "cut_reason": reason}
            for number, count in approved.items()
        ]
        return {"lines": lines, **more}


def a_stocked_store(house: TestHouse, quantities: Mapping[str, int], note: str = "SH-1") -> str:
    """Goods received into the main store, by part number; returns the goods receipt's id."""
    people, known = staff(house), things(house)
    lines = [{"part_id": known.parts[number], "quantity": count} for number, count in quantities.items()]
    return house.do(people.warehouse, "stock.receive", {"delivery_note": note, "lines": lines})


def stock(house: TestHouse, code: str, number: str) -> int:
    """How many of a part lie in a place."""
    places = house.list("location", code=code)
    part = house.list("part", number=number)[0]["id"]
    rows = house.list("stock_balance", location_id=places[0]["id"], part_id=part) if places else []
    return rows[0]["quantity"] if rows else 0


def a_drafted_requisition(
    house: TestHouse, asked: Mapping[str, int], job: JobStory | None = None, **changes: Any
) -> RequisitionStory:
    """With one line for each part number; for the job, or to fill the van of the staff's engineer."""
    people, known = staff(house), things(house)
    purpose = {"purpose": "job", "job_id": job.id} if job else {"purpose": "van"}
    row = house.do(
        people.engineer, "requisition.create",
        {"engineer_id": people.engineer.id, "proposal": "更换门泵", **purpose, **changes},
    )  # fmt: skip
    lines = {
        number: house.do(
            people.engineer, "requisition_line.create",
            {"requisition_id": row, "part_id": known.parts[number], "quantity": count, "reason": "漏气"},
        )
        for number, count in asked.items()
    }  # fmt: skip
    return RequisitionStory(row, lines, people, known, job)


def a_submitted_requisition(
    house: TestHouse, asked: Mapping[str, int], job: JobStory | None = None, **changes: Any
) -> RequisitionStory:
    """Waiting for a supervisor."""
    story = a_drafted_requisition(house, asked, job, **changes)
    house.do(story.engineer, "requisition.submit", row=story.id)
    return story


def an_approved_requisition(
    house: TestHouse, asked: Mapping[str, int], job: JobStory | None = None, **changes: Any
) -> RequisitionStory:
    """Approved as asked, an hour later."""
    story = a_submitted_requisition(house, asked, job, **changes)
    house.later(hours=1)
    house.do(story.staff.supervisor, "requisition.approve", story.decided(asked), row=story.id)
    return story


def issue(house: TestHouse, story: RequisitionStory, quantities: Mapping[str, int], **more: Any) -> None:
    """The warehouse hands out; serial numbers are made up for pumps."""
    args = story.told(quantities, **more)
    if PUMP in quantities:
        pump = next(line for line in args["lines"] if line["line_id"] == story.lines[PUMP])
        start = len(house.list("stock_movement")) * 1000
        pump["serials"] = [f"XL{start + each:06d}" for each in range(quantities[PUMP])]
    house.do(story.staff.warehouse, "requisition.issue", args, row=story.id)


def an_issued_requisition(
    house: TestHouse, asked: Mapping[str, int], job: JobStory | None = None, **changes: Any
) -> RequisitionStory:
    """All of it on its way; needs a stocked store."""
    story = an_approved_requisition(house, asked, job, **changes)
    house.later(hours=1)
    issue(house, story, asked)
    return story


def a_received_requisition(
    house: TestHouse, asked: Mapping[str, int], job: JobStory | None = None, **changes: Any
) -> RequisitionStory:
    """All of it in the engineer's van."""
    story = an_issued_requisition(house, asked, job, **changes)
    house.later(hours=1)
    house.do(story.engineer, "requisition.acknowledge", story.told(asked), row=story.id)
    return story


def a_filled_van(house: TestHouse, quantities: Mapping[str, int]) -> RequisitionStory:
    """The same by one call: goods received, asked for, approved, issued, acknowledged."""
    a_stocked_store(house, quantities, note=f"SH-{len(house.list('goods_receipt')) + 1}")
    return a_received_requisition(house, quantities)


def a_job_with_parts(house: TestHouse, quantities: Mapping[str, int]) -> JobStory:
    """An engineer on site, with these parts in the van."""
    job = a_job_on_site(house)
    a_filled_van(house, quantities)
    return job
