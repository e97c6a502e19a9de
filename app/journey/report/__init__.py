"""Report 服务报告: replaced parts, compensation, the signature that seals it, approval, revision, paper."""

from app.journey.report import tables, words
from app.journey.report.commands import COMMANDS, RECORDS
from app.journey.report.reactions import lay_out_report
from app.kernel.feature import Feature, Setting

FEATURE = Feature(
    name="report",
    records=RECORDS,
    commands=COMMANDS,
    reactions={"job.dispatched": (lay_out_report,)},
    settings=(
        Setting("report.archive_years", 3, "a", 3, 30),
        Setting("report.organisation_zh", words.ORGANISATION_ZH),
        Setting("report.organisation_en", words.ORGANISATION_EN),
        Setting("report.organisation_address", words.ORGANISATION_ADDRESS),
        Setting("report.organisation_phone", words.ORGANISATION_PHONE),
        Setting("report.agreement_zh", words.AGREEMENT_ZH),
        Setting("report.agreement_en", words.AGREEMENT_EN),
    ),
)

__all__ = ["FEATURE", "tables"]
