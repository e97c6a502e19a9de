"""Who and what the report is about, and how the service came about: customer, vehicle, call, visit."""

from __future__ import annotations

from app.journey.report.paper.reported import Report
from app.platform.paper.grid import Field, grid
from app.platform.paper.section import Section
from app.platform.paper.style import STRONG
from app.platform.paper.text import one_line
from app.platform.paper.values import figure, member, moment, position


def customer_and_vehicle(report: Report) -> Section:
    words, get = report.words, report.get
    name = get("vehicle", "model_name_en" if words.language == "en" else "model_name_zh")
    model = " ".join(part for part in (one_line(get("vehicle", "model_code")), one_line(name)) if part)
    vehicle = {key: get("vehicle", key) for key in ("plate", "vin", "body_no", "engine_no")}
    rows = [
        [
            Field(words("customer.name"), get("customer", "name"), 6, kind=STRONG),
            Field(words("customer.contact"), get("customer", "contact_name")),
            Field(words("customer.phone"), get("customer", "phone")),
        ],
        [
            Field(words("customer.address"), get("customer", "address"), 9),
            Field(words("vehicle.plate"), vehicle["plate"], kind=STRONG),
        ],
        [
            Field(words("vehicle.vin"), vehicle["vin"], 6, kind=STRONG),
            Field(words("vehicle.model"), model, 6),
        ],
        [
            Field(words("vehicle.body_no"), vehicle["body_no"]),
            Field(words("vehicle.engine_no"), vehicle["engine_no"]),
            Field(words("vehicle.factory_on"), get("vehicle", "factory_on")),
            Field(words("vehicle.purchased_on"), get("vehicle", "purchased_on")),
        ],
        [
            Field(words("vehicle.in_service_on"), get("vehicle", "in_service_on")),
            Field(words("vehicle.odometer"), figure(get("vehicle", "odometer_km"), "km")),
            Field(words("vehicle.hours"), figure(get("vehicle", "operating_hours"), "h")),
            Field(words("vehicle.use"), words.code("use", get("vehicle", "use"))),
        ],
    ]
    return Section(words("section.subject"), grid(rows, words))


def visit(report: Report) -> Section:
    words, get = report.words, report.get
    rows = [
        [
            Field(words("job.reported_at"), moment(get("job", "reported_at"))),
            Field(words("job.channel"), words.code("channel", get("job", "channel"))),
            Field(words("job.system"), words.code("system", get("job", "fault_system"))),
            Field(words("job.distance"), figure(get("job", "distance_km"), "km")),
        ],
        [Field(words("job.reported"), get("job", "reported"), 12)],
        [
            Field(words("job.departed"), moment(get("times", "departed_at"))),
            Field(words("job.arrived"), moment(get("times", "arrived_at"))),
            Field(words("job.finished"), moment(get("times", "finished_at"))),
            Field(words("job.position"), position(get("place", "lat"), get("place", "lon"))),
        ],
        [
            Field(words("job.place"), get("place", "address"), 6),
            Field(words("job.engineers"), engineers(report), 6),
        ],
    ]
    return Section(words("section.visit"), grid(rows, words), words("note.times"))


def engineers(report: Report) -> str:
    """Names with employee numbers, the lead marked, one a line."""
    return "\n".join(
        line for line in (_engineer(report, person) for person in report.list("engineers")) if line
    )


def _engineer(report: Report, person: object) -> str:
    parts = (one_line(member(person, "name")), one_line(member(person, "employee_no")))
    text = " ".join(part for part in parts if part)
    return text + report.words("engineer.lead") if text and member(person, "lead") else text
