"""What is measured, photographed and recorded on site: rows of their own beside the sheet."""

from __future__ import annotations

from app.journey.procedure.wire.on_site import BY_ENGINEER, PART_OF_JOB, STEPS
from app.journey.procedure.wire.on_site import FIELD as F
from app.platform.recordings import RECORDINGS
from app.platform.wire import Wire, choice, decimal, digest, integer, moment, record, ref, text


class MeasurementWire(Wire):
    """One measured value with its unit and limits."""

    job_id = ref("job", required=True, **F)
    name = text(120, **F)
    value = decimal(**F)
    unit = text(20, **F)
    low = decimal(**F)
    high = decimal(**F)
    note = text(500, **F)
    taken_at = moment(**F)


class PhotoWire(Wire):
    """A photo with the step that it belongs to; the picture itself travels as a file of that digest.

    original_id: this is a copy that somebody drew on (an arrow, a face made unreadable) of that photo, which stays as it was.
    """

    job_id = ref("job", required=True, **F)
    step = choice(*STEPS, required=True, **F)
    subject = choice("vehicle", "vin", "odometer", "fault", "part", "repaired", "place", "seal", "other", **F)
    caption = text(200, **F)
    about_id = text(36, **F)
    original_id = ref("photo", weak=True, **F)
    taken_at = moment(required=True, **F)
    sha256 = digest(required=True)
    mime = choice("image/jpeg", "image/png", "image/webp", "image/heic", required=True, **F)
    size = integer("byte", maximum=60_000_000, required=True, **F)
    width = integer("px", **F)
    height = integer("px", **F)
    lat = decimal("°", minimum=-90, maximum=90, **F)
    lon = decimal("°", minimum=-180, maximum=180, **F)


class RecordingWire(Wire):
    """A sound or a film of the fault, for headquarters' ears and eyes; the file travels as that digest. Not in the report."""

    job_id = ref("job", required=True, **F)
    step = choice(*STEPS, required=True, **F)
    kind = choice("sound", "video", required=True, **F)
    caption = text(200, **F)
    taken_at = moment(required=True, **F)
    sha256 = digest(required=True)
    mime = choice(*RECORDINGS, required=True, **F)
    size = integer("byte", maximum=60_000_000, required=True, **F)
    seconds = integer("s", maximum=3600, **F)


MEASUREMENT = record(
    "measurement", MeasurementWire, parent=("job", "job_id"), includes=PART_OF_JOB, writing=BY_ENGINEER
)
PHOTO = record("photo", PhotoWire, parent=("job", "job_id"), includes=PART_OF_JOB, writing=BY_ENGINEER)
RECORDING = record(
    "recording", RecordingWire, parent=("job", "job_id"), includes=PART_OF_JOB, writing=BY_ENGINEER
)
