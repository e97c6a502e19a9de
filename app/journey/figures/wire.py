"""What the figures look like over HTTP: the questions that can be asked and the answers, with examples. No records."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from app.journey.figures.rules import ORDER, WAYS
from app.reference.people.wire import SYSTEMS

MOST_ROWS = 1000


def _name(description: str, longest: int = 36) -> fields.String:
    """A short text without control characters (PostgreSQL takes no NUL)."""
    rules = [validate.Length(max=longest), validate.Regexp(r"^[^\x00-\x1f]*$")]
    return fields.String(validate=rules, metadata={"description": description})


class SpanQuery(Schema):
    """Days in the people's time zone, both included; blank: the twelve months up to today. Filters narrow what is counted."""

    first = fields.Date(data_key="from", metadata={"example": "2026-01-01"})
    last = fields.Date(data_key="to", metadata={"example": "2026-03-31"})
    region = _name("region of the customer", 40)
    model = _name("id or code of the vehicle model")
    system = fields.String(validate=validate.OneOf(SYSTEMS))
    engineer = _name("id or employee number of who led the job")


class BehindQuery(SpanQuery):
    """misses: only what counts against the figure."""

    show = fields.String(load_default="misses", validate=validate.OneOf(("misses", "all")))
    limit = fields.Integer(load_default=200, validate=validate.Range(1, MOST_ROWS))


class PartsQuery(SpanQuery):
    """by: what the figure is broken down by."""

    by = fields.String(load_default="region", validate=validate.OneOf(WAYS))
    limit = fields.Integer(load_default=30, validate=validate.Range(1, 200))


class PointWire(Schema):
    """One month of a figure; met is null where nothing was there to count."""

    period = fields.String(metadata={"example": "2026-03"})
    met = fields.Boolean(allow_none=True)
    value = fields.Float(allow_none=True)
    numerator = fields.Float()
    denominator = fields.Float()


class FigureWire(Schema):
    """One figure; value is null where nothing was there to count, applies is false where a filter means nothing to it."""

    key = fields.String(validate=validate.OneOf(ORDER))
    unit = fields.String(validate=validate.OneOf(("%", "d", "fen")))
    better = fields.String(validate=validate.OneOf(("higher", "lower")))
    strict = fields.Boolean(metadata={"description": "reaching the target exactly is not enough"})
    target = fields.Float()
    applies = fields.Boolean()
    met = fields.Boolean(allow_none=True)
    value = fields.Float(allow_none=True)
    numerator = fields.Float()
    denominator = fields.Float()
    trend = fields.List(fields.Nested(PointWire))


class OverviewWire(Schema):
    """All figures over one span."""

    first = fields.Date(data_key="from")
    last = fields.Date(data_key="to")
    figures = fields.List(fields.Nested(FigureWire))


class RowWire(Schema):
    """One case behind a figure. why: a translation key; detail: the number that its words need (hours, days, score, fen)."""

    entity = fields.String()
    id = fields.String()
    number = fields.String(allow_none=True)
    job_id = fields.String(allow_none=True)
    job_number = fields.String(allow_none=True)
    customer = fields.String(allow_none=True)
    engineer = fields.String(allow_none=True)
    at = fields.String()
    in_numerator = fields.Boolean()
    why = fields.String()
    detail = fields.Float(allow_none=True)


class BehindWire(Schema):
    """rows: at most `limit` of them; found: how many there are."""

    key = fields.String()
    found = fields.Integer()
    rows = fields.List(fields.Nested(RowWire))


class PartWire(Schema):
    """One part of a figure. part: what the filter of that name takes, null where it is not known; before: its value in the
    period before."""

    part = fields.String(allow_none=True)
    name_zh = fields.String(allow_none=True)
    name_en = fields.String(allow_none=True)
    met = fields.Boolean(allow_none=True)
    value = fields.Float(allow_none=True)
    numerator = fields.Float()
    denominator = fields.Float()
    before = fields.Float(allow_none=True)


class PartsWire(Schema):
    """parts: at most `limit`, those with the most cases first; found: how many there are; first, last: the period before."""

    key = fields.String()
    applies = fields.Boolean(metadata={"description": "false: this figure can't be broken down"})
    first = fields.Date(data_key="before_from")
    last = fields.Date(data_key="before_to")
    found = fields.Integer()
    parts = fields.List(fields.Nested(PartWire))


POINT = {"period": "2026-03", "met": True, "value": 92.3, "numerator": 48, "denominator": 52}
EXAMPLE = {"from": "2026-03-01", "to": "2026-03-31", "figures": [{
    "key": "timely_service", "unit": "%", "better": "higher", "strict": False, "target": 90, "applies": True,
    "met": True, "value": 92.3, "numerator": 48, "denominator": 52, "trend": [POINT],
}]}  # fmt: skip
ROWS_EXAMPLE = {"key": "timely_service", "found": 1, "rows": [{
    "entity": "job", "id": "019cac1f-7a00-7000-8000-000000000001", "number": "WJ-2026-00042",
    "job_id": "019cac1f-7a00-7000-8000-000000000001", "job_number": "WJ-2026-00042", "customer": "东江公交",
    "engineer": "邵建华", "at": "2026-03-04T02:11:00.000Z", "in_numerator": False, "why": "figures.timely_service.on_site",
    "detail": None,
}]}  # fmt: skip
PARTS_EXAMPLE = {"key": "timely_service", "applies": True, "before_from": "2026-02-01", "before_to": "2026-02-28", "found": 1,
    "parts": [{"part": "华东", "name_zh": None, "name_en": None, "met": True, "value": 92.3, "numerator": 48,
               "denominator": 52, "before": 90.1}],
}  # fmt: skip
