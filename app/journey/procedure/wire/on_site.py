"""What the stage's records share: the steps, who owns what is filled in on site, and the views that their guards need."""

from __future__ import annotations

from typing import Any

from app.journey.procedure.machine import ASSIGNED, NOT_SEALED
from app.kernel.record import Include, Writing

STEPS = ("prepare", "arrive", "listen", "look", "check", "resolve", "sign")
FIELD: dict[str, Any] = {"owner": "field"}
PART_OF_JOB = (
    Include("job", "job", "id", "job_id", many=False),
    Include("assignments", "assignment", "job_id", "job_id"),
    Include("reports", "report", "job_id", "job_id"),
)
BY_ENGINEER = Writing(("engineer",), (ASSIGNED, NOT_SEALED), create=True, patch=True, remove=True)
