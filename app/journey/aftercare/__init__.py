"""Aftercare 回访与投诉: the follow-up call within days of closing, and complaints with owner, measure and verdict."""

from app.journey.aftercare import tables
from app.journey.aftercare.commands import COMMANDS
from app.journey.aftercare.wire import COMPLAINT, FOLLOW_UP
from app.kernel.feature import Feature, Setting

FEATURE = Feature(
    name="aftercare",
    records=(FOLLOW_UP, COMPLAINT),
    commands=COMMANDS,
    events=("complaint.opened",),
    settings=(
        Setting("aftercare.follow_up_days", 7, "d", 1, 60),
        Setting("aftercare.complaint_hours", 48, "h", 1, 720),
    ),
)

__all__ = ["FEATURE", "tables"]
