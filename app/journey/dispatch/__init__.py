"""Dispatch 派工: the job, who goes, and the service-level clocks that stop by evidence only."""

from app.journey.dispatch import tables, ticks
from app.journey.dispatch.api import BLUEPRINT
from app.journey.dispatch.commands import COMMANDS
from app.journey.dispatch.reactions import close_job
from app.journey.dispatch.wire import ASSIGNMENT, JOB, SERVICE_CLOCK
from app.kernel.feature import Feature, Setting

FEATURE = Feature(
    name="dispatch",
    records=(JOB, ASSIGNMENT, SERVICE_CLOCK),
    commands=COMMANDS,
    events=("job.opened",),
    blueprints=(BLUEPRINT,),
    reactions={"report.approved": (close_job,), "job.left": (close_job,)},
    ticks={"dispatch.remind": (300, ticks.remind), "dispatch.watch_clocks": (300, ticks.watch_clocks)},
    settings=(
        Setting("dispatch.near_km", 100, "km", 1, 5000),
        Setting("dispatch.on_site_hours", 24, "h", 1, 720),
        Setting("dispatch.answer_hours", 12, "h", 1, 720),
        Setting("dispatch.supplier_letter_hours", 12, "h", 1, 720),
        Setting("dispatch.rework_days", 30, "d", 1, 365),
        Setting("dispatch.warn_hours", 2, "h", 1, 48),
        Setting("dispatch.same_fault_limit", 4, None, 1, 100),
        Setting("dispatch.repair_days_limit", 30, "d", 1, 365),
    ),
)

__all__ = ["FEATURE", "tables"]
