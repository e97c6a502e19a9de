"""The job sheet 派工单 for the field: who goes where, to which vehicle, what was reported and promised, what to take along.

A pure function of the job; reads no database and no clock.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.journey.dispatch.paper import going, sheet
from app.platform.paper.form import Particulars, compose
from app.platform.paper.furniture import Furniture
from app.platform.paper.section import numbered
from app.platform.paper.text import one_line
from app.platform.paper.values import member, moment
from app.platform.paper.words import language_of, load

_WORDS = Path(__file__).parent / "words"


def render(job: dict[str, Any], language: str | None) -> bytes:
    """The job sheet as PDF, A4.

    job: {number, organisation, url, state, made_at, reported_at, priority, fault_system, distance_km, reported, customer: {name,
    contact_name, contact_phone, address, lat, lon}, vehicle: {vin, plate, model, body_no, engine_no, factory_on, purchased_on,
    in_service_on, odometer_km, operating_hours, use, configuration}, appointment_from, appointment_to, supplier_involved,
    supplier, supplier_phone, documents, parts_to_take, rework_of, repair_warning, crew: [{name, employee_no, phone, lead}],
    clocks: [{kind, due_at, stopped_at}], history: [{number, reported_at, fault_system, reported, cause, result}],
    preparation: [code], prepared: [code]}. Whatever is missing is printed as missing.
    """
    words = load(_WORDS, language_of(language))
    number = one_line(member(job, "number"))
    sections = (
        sheet.customer(job, words),
        sheet.vehicle(job, words),
        sheet.reported(job, words),
        going.promises(job, words),
        going.crew(job, words),
        going.preparation(job, words),
        sheet.history(job, words),
        going.notes(words),
    )
    furniture = Furniture(
        words=words,
        running=(
            words("separator").join(part for part in (words("title"), number) if part),
            one_line(member(job, "customer", "name")),
        ),
        foot=(words("foot", at=moment(member(job, "made_at")) or words("missing")),),
    )
    particulars = Particulars(
        title=f"{words('title')} {number}".strip(),
        author=one_line(member(job, "organisation", "name_zh")),
        subject=words("subject"),
        made_at=member(job, "made_at"),
    )
    return compose([sheet.masthead(job, words), *numbered(sections, words)], furniture, particulars)
