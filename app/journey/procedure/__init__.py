"""Procedure 听、看、查、处理: the four steps on site, wholly offline, and the question to headquarters."""

from app.journey.procedure import tables
from app.journey.procedure.commands import COMMANDS, RECORDS
from app.kernel.feature import Feature

FEATURE = Feature(name="procedure", records=RECORDS, commands=COMMANDS, events=("escalation.raised",))

__all__ = ["FEATURE", "tables"]
