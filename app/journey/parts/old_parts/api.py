"""Labels and return lists of old parts over HTTP. Thin: whoever may read an old part may print it."""

from __future__ import annotations

from typing import Any

from flask import Response
from flask_smorest import Blueprint
from marshmallow import fields, validate

from app.journey.parts.old_parts.printing import labels, return_list
from app.journey.parts.paper.label import PLACES, roll, sheet
from app.journey.parts.paper.returning import render
from app.kernel.problem import Problem, Refused
from app.platform.auth.door import signed_in_reader
from app.platform.house import the_house
from app.platform.paper.door import BINARY, PDF, PaperQuery, asked_for, handed_out, language_of
from app.platform.reader import Reader

BLUEPRINT = Blueprint("old_parts", __name__, url_prefix="/api/old-parts",
                      description="Old parts on paper: labels and return lists.")  # fmt: skip
MOST = 100  # their ids just fit into one address
PROBLEMS = (
    Problem("old_part.paper.empty", "invalid"),
    Problem("old_part.paper.too_many", "invalid", ("maximum",)),
)


class OldPartsQuery(PaperQuery):
    """ids: of old parts, parted by commas, printed in this order."""

    ids = fields.String(load_default="", metadata={"example": "0195f3a2-77aa-7c1e-9b54-2f6b1c90aa10"})


class LabelsQuery(OldPartsQuery):
    """layout: roll, one label a page of 100 × 60 mm; sheet, eight on A4. skip: places of the first sheet that are used up."""

    layout = fields.String(load_default="roll", validate=validate.OneOf(("roll", "sheet")))
    skip = fields.Integer(load_default=0, validate=validate.Range(0, PLACES - 1))


@BLUEPRINT.get("/labels.pdf")
@BLUEPRINT.arguments(LabelsQuery, location="query")
@BLUEPRINT.response(200, BINARY, content_type=PDF, description="The labels, in the order asked for")
def labels_pdf(query: dict[str, Any]) -> Response:
    """Labels of old parts as PDF. Problems: access.signed_out, row.missing, old_part.paper.*."""
    with signed_in_reader() as reader:
        language, rows = language_of(reader, query), _asked(reader, query["ids"])
        told = labels(reader, rows, language)
        on_sheet = query["layout"] == "sheet"
        paper = sheet(told, language, skip=query["skip"]) if on_sheet else roll(told, language)
        return handed_out(reader, paper, "labels", form="label", of=rows, query=query, language=language)


@BLUEPRINT.get("/return-list.pdf")
@BLUEPRINT.arguments(OldPartsQuery, location="query")
@BLUEPRINT.response(200, BINARY, content_type=PDF, description="The return list by box, A4")
def return_list_pdf(query: dict[str, Any]) -> Response:
    """The return list of old parts as PDF. Problems: access.signed_out, row.missing, old_part.paper.*."""
    with signed_in_reader() as reader:
        language, rows = language_of(reader, query), _asked(reader, query["ids"])
        paper = render(return_list(reader, rows, language, the_house().now()), language)
        return handed_out(
            reader, paper, "return-list", form="return_list", of=rows, query=query, language=language
        )


def _asked(reader: Reader, raw: str) -> list[Any]:
    """The old parts of the ids; each must be one that this person may see."""
    ids = list(dict.fromkeys(part for part in (one.strip() for one in raw.split(",")) if part))
    if not ids:
        raise Refused("old_part.paper.empty")
    if len(ids) > MOST:
        raise Refused("old_part.paper.too_many", maximum=MOST)
    return asked_for(reader, "old_part", *ids)
