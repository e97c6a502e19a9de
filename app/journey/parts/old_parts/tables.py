"""Tables of old parts and write-offs."""

from app.journey.parts.old_parts.wire import OLD_PART, WRITE_OFF
from app.platform.db import record_table

OldPart = record_table(OLD_PART)
WriteOff = record_table(WRITE_OFF)
