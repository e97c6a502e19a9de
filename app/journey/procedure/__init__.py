"""Procedure 听、看、查、处理: the four steps on site, wholly offline, and the question to headquarters."""

from app.journey.procedure import tables
from app.journey.procedure.commands import COMMANDS
from app.journey.procedure.reactions import lay_out_sheet, tell_of_unsigned_refusal
from app.journey.procedure.wire import RECORDS
from app.kernel.feature import Feature, Setting
from app.reference.vehicles.warranty import STALE_DAYS

FEATURE = Feature(
    name="procedure",
    records=RECORDS,
    commands=COMMANDS,
    reactions={"job.dispatched": (lay_out_sheet,), "sheet.resolved": (tell_of_unsigned_refusal,)},
    events=("escalation.raised",),
    settings=(Setting("procedure.warranty_data_days", STALE_DAYS, "d", 1, 365),),
)

__all__ = ["FEATURE", "tables"]
