"""Report 服务报告: replaced parts, compensation, the signature that seals it, approval, revision, paper."""

from app.journey.report import tables
from app.journey.report.commands import COMMANDS, RECORDS
from app.kernel.feature import Feature, Setting

FEATURE = Feature(
    name="report",
    records=RECORDS,
    commands=COMMANDS,
    settings=(Setting("report.archive_years", 3, "a", 3, 30),),
)

__all__ = ["FEATURE", "tables"]
