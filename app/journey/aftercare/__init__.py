"""Aftercare 回访与投诉: the follow-up call within days of closing, and complaints with owner, measure and verdict."""

from app.journey.aftercare import tables, ticks
from app.journey.aftercare.commands import COMMANDS
from app.journey.aftercare.reactions import REACTIONS
from app.journey.aftercare.wire import COMPLAINT, FOLLOW_UP
from app.kernel.feature import Feature, Setting

FEATURE = Feature(
    name="aftercare",
    records=(FOLLOW_UP, COMPLAINT),
    commands=COMMANDS,
    events=("follow_up.complained", "complaint.opened"),
    reactions=REACTIONS,
    ticks={
        "aftercare.remind_of_calls": (1800, ticks.remind_of_calls),
        "aftercare.chase_complaints": (600, ticks.chase_complaints),
        "aftercare.warn_early": (21_600, ticks.warn_early),
    },
    settings=(
        Setting("aftercare.follow_up_days", 7, "d", 1, 60),
        Setting("aftercare.tries", 3, None, 1, 20),
        Setting("aftercare.due_soon_hours", 24, "h", 1, 168),
        Setting("aftercare.remind_hour", 8, "h", 0, 23),
        Setting("aftercare.complaint_hours", 48, "h", 1, 720),
        # Early warning: the span looked at, then how many of each kind within it are told to the supervisors.
        Setting("aftercare.warn_days", 30, "d", 1, 365),
        Setting("aftercare.warn_part_jobs", 5, None, 2, 1000),
        Setting("aftercare.warn_model_vehicles", 3, None, 2, 1000),
        Setting("aftercare.warn_complaints", 3, None, 2, 1000),
        Setting("aftercare.warn_score_drop", 0.5, None, 0.1, 4),
        Setting("aftercare.warn_answers", 5, None, 1, 1000),
    ),
)

__all__ = ["FEATURE", "tables"]
