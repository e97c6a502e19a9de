"""Report 服务报告: replaced parts, compensation, the signature that seals it, approval, revision, paper, the
customer's copy.

estimate     paid service: what it will cost, the supervisor's approval, what the customer signs before work
"""

from app.journey.report import tables
from app.journey.report.api import BLUEPRINTS
from app.journey.report.commands import COMMANDS, RECORDS
from app.journey.report.customer.pages import PAGES
from app.journey.report.estimate import commands as estimate_commands
from app.journey.report.estimate import tables as estimate_tables
from app.journey.report.estimate.api import BLUEPRINT as ESTIMATES
from app.journey.report.reactions import keep_readings, lay_out_report
from app.journey.report.settings import SETTINGS
from app.kernel.feature import Feature

FEATURE = Feature(
    name="report",
    records=(*RECORDS, *estimate_commands.RECORDS),
    commands=(*COMMANDS, *estimate_commands.COMMANDS),
    reactions={"job.dispatched": (lay_out_report,), "report.approved": (keep_readings,)},
    settings=SETTINGS,
    blueprints=(*BLUEPRINTS, PAGES, ESTIMATES),
)

__all__ = ["FEATURE", "estimate_tables", "tables"]
