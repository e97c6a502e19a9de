"""Figures 考核: the measures of the service, from the same rows, each with the jobs behind it. Reads, never writes.

Targets are settings. What counts for a figure stands in the docstring of its query; every figure uses the time of the
event, never that of its arrival.
"""

from app.journey.figures.api import BLUEPRINTS
from app.kernel.feature import Feature, Setting
from app.kernel.problem import Problem

FEATURE = Feature(
    name="figures",
    blueprints=BLUEPRINTS,
    problems=(
        Problem("figures.span", "invalid", ("months",)),
        Problem("figures.unknown", "missing", ("key",)),
    ),
    settings=(
        Setting("figures.timely_service_target", 90, "%", 0, 100),
        Setting("figures.satisfaction_target", 85, "%", 0, 100),
        Setting("figures.justified_complaints_target", 3, "%", 0, 100),
        Setting("figures.response_target", 95, "%", 0, 100),
        Setting("figures.first_time_fix_target", 95, "%", 0, 100),
        Setting("figures.rework_target", 2, "%", 0, 100),
        Setting("figures.critical_parts_target", 95, "%", 0, 100),
        Setting("figures.stock_turnover_target", 15, "d", 1, 3650),
        Setting("figures.complaints_handled_target", 90, "%", 0, 100),
        Setting("figures.follow_up_coverage_target", 90, "%", 0, 100),
        Setting("figures.old_part_return_target", 95, "%", 0, 100),
        Setting("figures.old_part_age_target", 15, "d", 1, 3650),
        Setting("figures.cost_per_job_target", 3000_00, "fen", 0),
        # What the counting itself goes by.
        Setting("figures.content_score", 4, None, 1, 5),
        Setting("figures.response_hours", 24, "h", 1, 720),
        Setting("figures.parts_hours", 48, "h", 1, 720),
    ),
)
