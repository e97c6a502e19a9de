"""The records of the procedure: the sheet of the four steps, its measurements, photos and recordings, the escalation."""

from app.journey.procedure.wire.escalation import ESCALATION
from app.journey.procedure.wire.lines import MEASUREMENT, PHOTO, RECORDING
from app.journey.procedure.wire.on_site import STEPS
from app.journey.procedure.wire.sheet import GUIDANCE, RESPONSIBILITIES, SHEET, VERDICTS

RECORDS = (SHEET, MEASUREMENT, PHOTO, RECORDING, ESCALATION)

__all__ = [
    "ESCALATION",
    "GUIDANCE",
    "MEASUREMENT",
    "PHOTO",
    "RECORDING",
    "RECORDS",
    "RESPONSIBILITIES",
    "SHEET",
    "STEPS",
    "VERDICTS",
]
