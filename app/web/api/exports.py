"""Lists taken away as an Excel workbook: exactly what the person sees. Making the file and logging it are one step.

The rows come from the screen, which shows only what sync gave this person: nothing is read here that they may not see.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from flask import Response
from flask_smorest import Blueprint
from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from app.kernel.actor import OFFICE
from app.kernel.clock import Times, parse, people_day
from app.kernel.problem import Refused
from app.platform.auth.door import signed_in
from app.platform.commit import commit
from app.platform.db import writing
from app.platform.house import the_house
from app.platform.spreadsheet import Column, workbook
from app.platform.unit_of_work import UnitOfWork

MOST_ROWS = 20_000
MOST_COLUMNS = 60
MOST_CHARACTERS = 32_767  # what a cell of the format may hold
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

blueprint = Blueprint("exports", __name__, url_prefix="/api/exports",
                      description="Lists as Excel workbooks, for the office; each one is audited")  # fmt: skip


class ColumnSchema(Schema):
    """kind: text; number; money in fen; moment in ISO UTC."""

    label = fields.String(required=True, validate=validate.Length(1, 80))
    kind = fields.String(load_default="text", validate=validate.OneOf(("text", "number", "money", "moment")))


class ExportArgs(Schema):
    """list: the list's name, "jobs". title: the sheet's name. narrowed: what the list was narrowed by, in words."""

    list = fields.String(required=True, validate=validate.Regexp(r"^[a-z_]{1,40}\Z"))
    title = fields.String(required=True, validate=validate.Length(1, 80))
    narrowed = fields.String(load_default="", validate=validate.Length(max=500))
    columns = fields.List(
        fields.Nested(ColumnSchema), required=True, validate=validate.Length(1, MOST_COLUMNS)
    )
    rows = fields.List(fields.List(fields.Raw(allow_none=True)), required=True,
                       validate=validate.Length(max=MOST_ROWS))  # fmt: skip

    @validates_schema
    def cells_fit(self, data: dict[str, Any], **_: Any) -> None:
        """As many cells in each row as there are columns, each of its column's kind."""
        kinds = [column["kind"] for column in data["columns"]]
        for n, row in enumerate(data["rows"]):
            if len(row) != len(kinds) or not all(map(_fits, kinds, row)):
                raise ValidationError("not_a_row", f"rows.{n}")


def _fits(kind: str, cell: Any) -> bool:
    if cell is None:
        return True
    if kind == "text":
        return isinstance(cell, str) and len(cell) <= MOST_CHARACTERS
    if kind == "moment":
        return isinstance(cell, str) and (not cell or _is_moment(cell))
    return isinstance(cell, int | float) and not isinstance(cell, bool) and abs(cell) < 1e15


def _is_moment(text: str) -> bool:
    try:
        return parse(text).year >= 1900
    except (ValueError, OverflowError):
        return False


@blueprint.post("")
@blueprint.arguments(ExportArgs)
@blueprint.response(
    200, {"type": "string", "format": "binary"}, content_type=XLSX, description="The workbook"
)
def take(args: dict[str, Any]) -> Response:
    """The list as a workbook; who took what away is audited first. Problems: access.signed_out, access.forbidden."""
    actor, house = signed_in(), the_house()
    if not set(actor.roles) & set(OFFICE):
        raise Refused("access.forbidden")
    columns = [Column(one["label"], one["kind"]) for one in args["columns"]]
    made = workbook(args["title"], columns, args["rows"])
    with writing() as session:
        uow = UnitOfWork(session, house.registry, actor, Times.of(house.now()))
        uow.note("list.export", "list", args["list"], rows=len(args["rows"]), narrowed=args["narrowed"],
                 columns=[one.label for one in columns])  # fmt: skip
        commit(uow)
    name = f"{args['list']}-{people_day(house.now()).isoformat()}.xlsx"
    return Response(made, mimetype=XLSX, headers={
        "Content-Disposition": f'attachment; filename="{quote(name)}"', "Cache-Control": "private, no-store",
    })  # fmt: skip
