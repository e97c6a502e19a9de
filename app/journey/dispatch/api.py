"""The printed job sheet over HTTP. Thin: whoever may read the job may print it."""

from __future__ import annotations

from typing import Any

from flask import Response
from flask_smorest import Blueprint

from app.journey.dispatch.paper import render
from app.journey.dispatch.printing import on_paper
from app.platform.auth.door import signed_in_reader
from app.platform.house import the_house
from app.platform.paper.door import BINARY, PDF, PaperQuery, asked_for, handed_out, language_of

BLUEPRINT = Blueprint("jobs", __name__, url_prefix="/api/jobs", description="The job as a printed sheet.")


@BLUEPRINT.get("/<string:job_id>/sheet.pdf")
@BLUEPRINT.arguments(PaperQuery, location="query")
@BLUEPRINT.response(200, BINARY, content_type=PDF,
                    description="The job sheet for the field, A4")  # fmt: skip
def job_sheet_pdf(query: dict[str, Any], job_id: str) -> Response:
    """The job sheet as PDF. Problems: access.signed_out, row.missing."""
    house = the_house()
    with signed_in_reader() as reader:
        (row,) = asked_for(reader, "job", job_id)
        language = language_of(reader, query)
        url = f"{house.config['PUBLIC_URL'].rstrip('/')}/jobs/{row.id}"
        content = on_paper(reader, row, language, now=house.now(), url=url)
        return handed_out(
            reader,
            render(content, language),
            content["number"],
            form="job_sheet",
            of=[row],
            query=query,
            language=language,
        )
