"""The records of the procedure: the sheet of the four steps, its measurements and photos, the escalation."""

from app.journey.procedure.wire.escalation import ESCALATION
from app.journey.procedure.wire.lines import MEASUREMENT, PHOTO
from app.journey.procedure.wire.on_site import STEPS
from app.journey.procedure.wire.sheet import GUIDANCE, RESPONSIBILITIES, SHEET, VERDICTS

RECORDS = (SHEET, MEASUREMENT, PHOTO, ESCALATION)

__all__ = [
    "ESCALATION",
    "GUIDANCE",
    "MEASUREMENT",
    "PHOTO",
    "RECORDS",
    "RESPONSIBILITIES",
    "SHEET",
    "STEPS",
    "VERDICTS",
]
