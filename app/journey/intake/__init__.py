"""Intake 来电来函: every call and letter in the order of arrival, its answer, and what it leads to."""

from app.journey.intake import tables, ticks
from app.journey.intake.commands import COMMANDS
from app.journey.intake.reactions import led_to_complaint, led_to_job
from app.journey.intake.wire import CALL_ENTRY
from app.kernel.feature import Feature, Setting

FEATURE = Feature(
    name="intake",
    records=(CALL_ENTRY,),
    commands=COMMANDS,
    events=("call_entry.logged",),
    reactions={"job.opened": (led_to_job,), "complaint.opened": (led_to_complaint,)},
    ticks={"intake.watch_replies": (300, ticks.watch_replies)},
    settings=(
        Setting("intake.first_reply_hours", 12, "h", 1, 240),
        Setting("intake.warn_hours", 2, "h", 1, 48),
    ),
)

__all__ = ["FEATURE", "tables"]
