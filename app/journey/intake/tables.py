"""The table of the call log."""

from app.journey.intake.wire import CALL_ENTRY
from app.platform.db import record_table

CallEntry = record_table(CALL_ENTRY)
