"""Stories of the report: its lines, the phone that builds the content and has it signed, approval and revision."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from app.journey.report.canonical import canonical
from app.journey.report.content import build_content
from app.journey.report.gather import sources
from app.kernel.actor import Actor
from app.kernel.ids import uuid7
from app.platform.db import reading
from app.platform.reader import Reader
from tests.house import TestHouse
from tests.stories.people import Staff, Things
from tests.stories.procedure import SheetStory, a_sheet_at

STROKES = [
    [{"x": 120, "y": 80, "t": 0, "p": 0.5}, {"x": 180.5, "y": 140, "t": 40, "p": 0.7}],
    [{"x": 300, "y": 90, "t": 300, "p": 0.5}, {"x": 340, "y": 210.25, "t": 380, "p": 0.4}],
]
Content = dict[str, Any]


@dataclass(frozen=True)
class ReportStory:
    """report: the id of the revision that the story is about; engineer: who leads the job."""

    job: str
    sheet: str
    report: str
    engineer: Actor
    staff: Staff
    things: Things


def a_report(house: TestHouse, **changes: Any) -> ReportStory:
    """A draft whose four steps are complete and that has no lines yet; changes: other arguments of job.open."""
    return report_of(house, a_sheet_at(house, "complete", **changes))


def report_of(house: TestHouse, sheet: SheetStory) -> ReportStory:
    """The newest revision of the sheet's job."""
    newest = max(house.list("report", job_id=sheet.job), key=lambda report: report["revision"])
    return ReportStory(sheet.job, sheet.sheet, newest["id"], sheet.engineer, sheet.staff, sheet.things)


def a_part_line(house: TestHouse, story: ReportStory, **changes: Any) -> str:
    """The replaced door pump, whose old part comes back."""
    args = {
        "report_id": story.report, "job_id": story.job, "part_id": story.things.parts["61-10-001"],
        "part_number": "61-10-001", "name": "乘客门泵", "quantity": 1, "unit": "件", "serialised": True, "reason": "漏气",
        "action": "replace", "causal": "causal", "responsibility": "supplier", "source": "van", "serial_new": "N-2026-1",
        "serial_old": "N-2024-7", "old_fate": "returned",
    } | changes  # fmt: skip
    return house.do(story.engineer, "replaced_part.create", args)


def a_compensation_line(house: TestHouse, story: ReportStory, **changes: Any) -> str:
    """Towing paid for."""
    args = {"report_id": story.report, "job_id": story.job, "kind": "towing", "amount_fen": 60_000, "reason": "拖车至停车场",
            } | changes  # fmt: skip
    return house.do(story.engineer, "compensation.create", args)


def confirmation(house: TestHouse, story: ReportStory, path: str = "signed") -> dict[str, Any]:
    """Arguments of report.sign for that path, without content and hash."""
    whole: dict[str, dict[str, Any]] = {
        "signed": {
            "signer_name": "周建国",
            "signer_role": "车队队长",
            "signer_phone": "10000010001",
            "strokes": STROKES,
        },
        "sealed_paper": {"signer_name": "周建国", "signer_role": "车队队长"},
        "refused": {"reason": "用户认为应赔偿停运损失"},
        "absent": {"reason": "司机离开，无人在场", "witness": "停车场保安"},
    }
    args = {"signature_path": path, "lat": 30.1, "lon": 120.2} | whole[path]
    if path == "sealed_paper":
        args["seal_photo_id"] = a_seal_photo(house, story)
    return args


def a_seal_photo(house: TestHouse, story: ReportStory) -> str:
    """The photo of the stamped paper."""
    return house.do(story.engineer, "photo.create", {
        "job_id": story.job, "step": "sign", "subject": "seal", "taken_at": house.now, "mime": "image/jpeg", "size": 90_000,
        "sha256": hashlib.sha256(story.report.encode()).hexdigest(),
    })  # fmt: skip


def block(house: TestHouse, story: ReportStory, args: dict[str, Any]) -> dict[str, Any]:
    """The signature as the phone puts it into the content."""
    names = {"path": "signature_path", "name": "signer_name", "role": "signer_role", "phone": "signer_phone"}
    same = ("strokes", "reason", "witness", "lat", "lon")
    told = {member: args.get(name) for member, name in names.items()} | {
        name: args.get(name) for name in same
    }
    photo = args.get("seal_photo_id")
    told["photo_sha256"] = house.read("photo", photo)["sha256"] if photo else None
    return told | {"signed_at": house.now, "device_id": story.engineer.device_id}


def content_of(house: TestHouse, story: ReportStory, signature: dict[str, Any] | None = None) -> Content:
    """What the phone builds from the records that it has."""
    with reading() as session:
        reader = Reader(session, house.registry, story.engineer)
        return build_content(sources(reader, reader.seen("report", story.report), signature))


def packed(content: Content) -> dict[str, str]:
    """content and hash as arguments of report.sign."""
    data = canonical(content)
    return {"content": data.decode(), "hash": hashlib.sha256(data).hexdigest()}


def sign(house: TestHouse, story: ReportStory, path: str = "signed", *, edit: Callable[[Content], None] | None = None,
         **changes: Any) -> None:  # fmt: skip
    """Has the report confirmed. edit: changes the content before it is sealed; changes: other arguments of the path."""
    args = confirmation(house, story, path) | changes
    content = content_of(house, story, block(house, story, args))
    if edit is not None:
        edit(content)
    house.do(story.engineer, "report.sign", packed(content) | args, row=story.report)


def a_signed_report(house: TestHouse, **changes: Any) -> ReportStory:
    """One part line, one compensation line, signed by the customer ten minutes after the work."""
    story = a_report(house, **changes)
    a_part_line(house, story)
    a_compensation_line(house, story)
    house.later(minutes=10)
    sign(house, story)
    return story


def an_approved_report(house: TestHouse, **changes: Any) -> ReportStory:
    """Signed, and approved by a supervisor the next day."""
    story = a_signed_report(house, **changes)
    house.later(days=1)
    house.do(story.staff.supervisor, "report.approve", row=story.report)
    return story


def revise(house: TestHouse, story: ReportStory, reason: str = "旧件去向写错") -> ReportStory:
    """The draft that corrects the report."""
    new = uuid7()
    house.do(story.engineer, "report.revise", {"new_id": new, "reason": reason}, row=story.report)
    return replace(story, report=new)
