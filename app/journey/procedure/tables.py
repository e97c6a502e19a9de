"""Tables of the sheet, its measurements and photos, and of escalations."""

from app.journey.procedure.wire import ESCALATION, MEASUREMENT, PHOTO, SHEET
from app.platform.db import record_table

Sheet = record_table(SHEET)
Measurement = record_table(MEASUREMENT)
Photo = record_table(PHOTO)
Escalation = record_table(ESCALATION)
