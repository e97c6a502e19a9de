"""The figures over HTTP, for the office: the page, the rows behind a figure, its parts. Thin."""

from __future__ import annotations

from datetime import date
from typing import Any

from flask_smorest import Blueprint

from app.journey.figures.queries import FIGURES, Filters, behind, broken_down, overview
from app.journey.figures.rules import WAYS, Span
from app.journey.figures.wire import (
    EXAMPLE,
    PARTS_EXAMPLE,
    ROWS_EXAMPLE,
    BehindQuery,
    BehindWire,
    OverviewWire,
    PartsQuery,
    PartsWire,
    SpanQuery,
)  # fmt: skip
from app.kernel.actor import OFFICE
from app.kernel.clock import people_day
from app.kernel.problem import Refused
from app.platform.auth.door import signed_in, signed_in_reader
from app.platform.house import the_house

BLUEPRINT = Blueprint("figures", __name__, url_prefix="/api",
                      description="The measures of the service, with what is behind them. Office roles only.")  # fmt: skip
BLUEPRINTS = (BLUEPRINT,)


@BLUEPRINT.get("/figures")
@BLUEPRINT.arguments(SpanQuery, location="query")
@BLUEPRINT.response(200, OverviewWire, example=EXAMPLE)
def page(query: dict[str, Any]) -> dict[str, Any]:
    """Every figure with target and trend. Problems: access.signed_out, access.forbidden, figures.span."""
    _office()
    span, filters = _asked(query)
    with signed_in_reader() as reader:
        figures = overview(reader, the_house().now(), span, filters)
    return {"first": span.first, "last": span.last, "figures": figures}


@BLUEPRINT.get("/figures/<string:key>/behind")
@BLUEPRINT.arguments(BehindQuery, location="query")
@BLUEPRINT.response(200, BehindWire, example=ROWS_EXAMPLE)
def rows(query: dict[str, Any], key: str) -> dict[str, Any]:
    """The rows behind one figure. Problems: access.signed_out, access.forbidden, figures.unknown, figures.span."""
    _office()
    span, filters = _asked(query)
    if key not in FIGURES:
        raise Refused("figures.unknown", key=key)
    with signed_in_reader() as reader:
        found = behind(reader, the_house().now(), key, span, filters, query["show"], query["limit"])
    return {"key": key, "found": found.found, "rows": found.rows}


@BLUEPRINT.get("/figures/<string:key>/parts")
@BLUEPRINT.arguments(PartsQuery, location="query")
@BLUEPRINT.response(200, PartsWire, example=PARTS_EXAMPLE)
def by_parts(query: dict[str, Any], key: str) -> dict[str, Any]:
    """One figure broken down, beside the period before. Problems: access.signed_out, access.forbidden, figures.unknown,
    figures.span."""
    _office()
    span, filters = _asked(query)
    if key not in FIGURES:
        raise Refused("figures.unknown", key=key)
    with signed_in_reader() as reader:
        found = broken_down(reader, the_house().now(), key, span, filters, query["by"], query["limit"])
    return {"key": key, "first": span.before.first, "last": span.before.last, **found}


def _office() -> None:
    if not set(signed_in().roles) & set(OFFICE):
        raise Refused("access.forbidden")


def _asked(query: dict[str, Any]) -> tuple[Span, Filters]:
    today: date = people_day(the_house().now())
    filters = Filters(**{name: query.get(name) or None for name in WAYS})
    return Span.asked(query.get("first"), query.get("last"), today), filters
