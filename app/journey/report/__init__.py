"""Report 服务报告: replaced parts, compensation, the signature that seals it, approval, revision, paper."""

from app.journey.report import tables
from app.journey.report.api import BLUEPRINTS
from app.journey.report.commands import COMMANDS, RECORDS
from app.journey.report.reactions import keep_readings, lay_out_report
from app.journey.report.settings import SETTINGS
from app.kernel.feature import Feature

FEATURE = Feature(
    name="report",
    records=RECORDS,
    commands=COMMANDS,
    reactions={"job.dispatched": (lay_out_report,), "report.approved": (keep_readings,)},
    settings=SETTINGS,
    blueprints=BLUEPRINTS,
)

__all__ = ["FEATURE", "tables"]
