"""Tables of the sheet, its measurements, photos and recordings, and of escalations."""

from app.journey.procedure.wire import ESCALATION, MEASUREMENT, PHOTO, RECORDING, SHEET
from app.platform.db import record_table

Sheet = record_table(SHEET)
Measurement = record_table(MEASUREMENT)
Photo = record_table(PHOTO)
Recording = record_table(RECORDING)
Escalation = record_table(ESCALATION)
