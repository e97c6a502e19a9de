"""Stories of paid service: an estimate with its lines, approved by the supervisor, signed by the customer before work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from app.journey.report.estimate.content import build_content
from app.journey.report.estimate.gather import sources
from app.journey.report.estimate.rules import sums
from app.kernel.actor import Actor
from app.platform.db import reading
from app.platform.reader import Reader
from tests.house import TestHouse
from tests.stories.people import Staff, Things
from tests.stories.procedure import SheetStory, a_sheet_at, fill
from tests.stories.report import STROKES, Content, packed

READY_BY = "2026-03-02T09:00:00.000Z"
TOTAL = 110_000  # 86,000 for the pump, 2 h at 12,000


@dataclass(frozen=True)
class EstimateStory:
    """estimate: the id of the revision that the story is about; engineer: who leads the job."""

    job: str
    sheet: str
    estimate: str
    engineer: Actor
    staff: Staff
    things: Things


def a_blank_estimate(house: TestHouse, sheet: SheetStory | None = None) -> EstimateStory:
    """Just begun in the last step of the procedure: no word and no line yet."""
    of = sheet or a_sheet_at(house, "resolve")
    row = house.do(of.engineer, "estimate.begin", {"job_id": of.job})
    return EstimateStory(of.job, of.sheet, row, of.engineer, of.staff, of.things)


def an_estimate(house: TestHouse, sheet: SheetStory | None = None) -> EstimateStory:
    """A draft with scope, time, a door pump and two hours of labour."""
    story = a_blank_estimate(house, sheet)
    fill(
        house,
        story.engineer,
        "estimate",
        story.estimate,
        scope="更换前乘客门门泵并调整门扇",
        ready_by=READY_BY,
    )
    a_line(house, story)
    house.later(minutes=1)
    a_line(house, story, kind="labour", part_id=None, part_number=None, name="维修工时费", quantity=2, unit="h",
           unit_price_fen=12_000)  # fmt: skip
    return story


def a_line(house: TestHouse, story: EstimateStory, **changes: Any) -> str:
    """The door pump."""
    args = {"estimate_id": story.estimate, "job_id": story.job, "kind": "part", "part_number": "61-10-001", "name": "乘客门泵",
            "part_id": story.things.parts["61-10-001"], "quantity": 1, "unit": "件", "unit_price_fen": 86_000,
            } | changes  # fmt: skip
    return house.do(story.engineer, "estimate_line.create", args)


def total_of(house: TestHouse, story: EstimateStory) -> int:
    """What the phone shows as the total."""
    return sums(house.list("estimate_line", estimate_id=story.estimate))["total_fen"]


def submit(house: TestHouse, story: EstimateStory) -> None:
    """With the total that the engineer sees."""
    house.do(story.engineer, "estimate.submit", {"total_fen": total_of(house, story)}, row=story.estimate)


def a_submitted_estimate(house: TestHouse, sheet: SheetStory | None = None) -> EstimateStory:
    """Waits for the supervisor."""
    story = an_estimate(house, sheet)
    submit(house, story)
    return story


def an_approved_estimate(house: TestHouse, sheet: SheetStory | None = None) -> EstimateStory:
    """Approved, to be signed by the customer."""
    story = a_submitted_estimate(house, sheet)
    house.do(story.staff.supervisor, "estimate.approve", {"remarks": "同意收费"}, row=story.estimate)
    return story


def an_authorised_estimate(house: TestHouse, sheet: SheetStory | None = None) -> EstimateStory:
    """Signed by the customer: the work may begin."""
    story = an_approved_estimate(house, sheet)
    house.later(minutes=5)
    authorise(house, story)
    return story


def signature(**changes: Any) -> dict[str, Any]:
    """Arguments of estimate.authorise without content and hash."""
    return {"signer_name": "周建国", "signer_role": "车队队长", "signer_phone": "10000010001", "strokes": STROKES, "lat": 30.1,
            "lon": 120.2} | changes  # fmt: skip


def content_of(house: TestHouse, story: EstimateStory, args: dict[str, Any] | None = None) -> Content:
    """What the phone builds from the records that it has, with the signature where there is one."""
    block = None
    if args is not None:
        block = {"path": "signed", "name": args["signer_name"], "role": args["signer_role"], "phone": args["signer_phone"],
                 "reason": None, "witness": None, "photo_sha256": None, "signed_at": house.now,
                 "device_id": story.engineer.device_id} | {name: args[name] for name in ("strokes", "lat", "lon")}  # fmt: skip
    with reading() as session:
        reader = Reader(session, house.registry, story.engineer)
        return build_content(sources(reader, reader.seen("estimate", story.estimate), block))


def authorise(house: TestHouse, story: EstimateStory, *, edit: Callable[[Content], None] | None = None,
              **changes: Any) -> None:  # fmt: skip
    """Has it signed. edit: changes the content before it is sealed; changes: other arguments."""
    args = signature(**changes)
    content = content_of(house, story, args)
    if edit is not None:
        edit(content)
    house.do(story.engineer, "estimate.authorise", packed(content) | args, row=story.estimate)


def revise(house: TestHouse, story: EstimateStory, *, price_fen: int = 90_000) -> EstimateStory:
    """A draft that is to replace the estimate, with another price of the pump."""
    row = house.do(story.engineer, "estimate.begin", {
        "job_id": story.job, "corrects_id": story.estimate, "revision_reason": "门泵涨价", "scope": "更换前乘客门门泵",
        "ready_by": READY_BY,
    })  # fmt: skip
    new = replace(story, estimate=row)
    a_line(house, new, unit_price_fen=price_fen)
    return new
