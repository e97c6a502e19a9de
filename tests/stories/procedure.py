"""Stories of the four steps: what an engineer fills in on site, step by step, until the sheet is complete."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from app.kernel.actor import Actor
from app.kernel.clock import Times
from app.platform.commit import commit
from app.platform.db import writing
from app.platform.execution import settle
from app.platform.unit_of_work import UnitOfWork
from app.sync.merge import apply_patch
from tests.house import TestHouse
from tests.stories.dispatch import JobStory, a_job_on_site
from tests.stories.people import Staff, Things

STEPS = ("listen", "look", "check", "resolve")


@dataclass(frozen=True)
class SheetStory:
    """job, sheet: ids; engineer: who leads the job."""

    job: str
    sheet: str
    engineer: Actor
    staff: Staff
    things: Things


def fill(house: TestHouse, who: Actor, entity: str, row: str, **fields: Any) -> str:
    """A patch as the phone sends it, by somebody who has seen the newest values; returns what became of it."""
    with writing() as session:
        uow = UnitOfWork(session, house.registry, who, Times.of(house.now))
        known = uow.find(entity, row)
        was = {name: getattr(known, name) for name in fields} if known is not None else {}
        _, status, _ = apply_patch(uow, entity, row, fields, was)
        settle(uow, f"{entity}.patch", entity, row, None, fields)
        commit(uow)
    return str(status)


def a_sheet(house: TestHouse, **changes: Any) -> SheetStory:
    """The blank sheet of a job whose engineer has just arrived."""
    return sheet_of(house, a_job_on_site(house, **changes))


def sheet_of(house: TestHouse, job: JobStory) -> SheetStory:
    """The sheet that the dispatch of that job laid out."""
    sheet = house.list("sheet", job_id=job.id)[0]["id"]
    return SheetStory(job.id, sheet, job.engineer, job.staff, job.things)


def a_sheet_at(house: TestHouse, step: str, **changes: Any) -> SheetStory:
    """All steps before `step` finished; "complete": all of them."""
    return worked_until(house, a_sheet(house, **changes), step)


def worked_until(house: TestHouse, story: SheetStory, step: str) -> SheetStory:
    """Fills in and finishes the steps before `step`, twenty minutes each."""
    for name in STEPS:
        if name == step:
            break
        house.later(minutes=20)
        fill_step(house, story, name)
        house.do(story.engineer, f"sheet.finish_{name}", row=story.sheet)
    return story


def fill_step(house: TestHouse, story: SheetStory, step: str) -> None:
    """All that the step asks for, without finishing it."""
    fill(house, story.engineer, "sheet", story.sheet, **answers(story)[step])
    if step == "check":
        a_measurement(house, story)
        a_photo(house, story, "check")
    if step == "resolve":
        a_photo(house, story, "resolve")


def answers(story: SheetStory) -> dict[str, dict[str, Any]]:
    """{step: fields} of a leaking door pump under warranty."""
    return {
        "listen": {"introduced": True, "safety": ["traffic", "wheel_chocks"], "account": "前门关不严，行驶中漏气有响声",
                   "odometer_told_km": 41_500, "symptoms": ["漏气", "关门慢"], "usage_route": "城市 12 路"},
        "look": {"vin_read": story.things.vin, "odometer_km": 41_560, "in_service_on": "2025-03-01", "part_class": "body",
                 "warranty_verdict": "in", "warranty_reason": "within", "warranty_rule": "2024-1", "opened": "no",
                 "warranty_args": {"rule": "2024-1", "month": 13, "months": 24, "km": 41_560, "km_limit": 100_000}},
        "check": {"inspected": "前门门泵及管路", "true_cause": "门泵活塞密封圈老化", "fault_id": story.things.faults["B1010-07"],
                  "trouble_codes": ["D0207 前门气压低"]},
        "resolve": {"done": "更换前乘客门门泵，调整门扇间隙", "cause_analysis": "密封圈材料早期老化",
                    "responsibility": "supplier", "agreed": "yes", "self_check": "开关门 20 次，无漏气",
                    "guidance": ["daily_check"], "next_maintenance_on": "2026-06-01", "next_maintenance_km": 50_000},
    }  # fmt: skip


def a_measurement(house: TestHouse, story: SheetStory, **changes: Any) -> str:
    """The air pressure of the door's circuit."""
    args = {"job_id": story.job, "name": "门泵气压", "value": 0.42, "unit": "MPa", "low": 0.55, "high": 0.8,
            "taken_at": house.now} | changes  # fmt: skip
    return house.do(story.engineer, "measurement.create", args)


def a_photo(house: TestHouse, story: SheetStory, step: str, **changes: Any) -> str:
    """A photo of the step; its file is not uploaded."""
    digest = hashlib.sha256(f"{story.job}-{step}".encode()).hexdigest()
    args = {"job_id": story.job, "step": step, "caption": f"照片 {step}", "taken_at": house.now, "sha256": digest,
            "mime": "image/jpeg", "size": 120_000} | changes  # fmt: skip
    return house.do(story.engineer, "photo.create", args)


def an_escalation(house: TestHouse, story: SheetStory, **changes: Any) -> str:
    """A question about compensation, raised by the engineer in the last step."""
    args = {"job_id": story.job, "step": "resolve", "kind": "compensation", "proposal": "补偿拖车费 600 元",
            "demand": "用户要求补偿停运损失", "amount_fen": 60_000} | changes  # fmt: skip
    return house.do(story.engineer, "escalation.raise", args)
