"""The authorisation of paid service 委托书 on paper: scope, lines and sums, approval, terms, the customer's signature.

A pure function of the content (format "wayside.authorisation/1") and of what the office decided; reads no database, no
clock, no setting. One that nobody has signed says so on every page.
"""

from __future__ import annotations

from typing import Any

from app.journey.report.estimate.paper import confirm, lines, sheet
from app.journey.report.estimate.paper.sheet import Authorisation
from app.platform.paper.form import compose
from app.platform.paper.section import numbered


def render(
    content: dict[str, Any],
    *,
    seal: dict[str, Any] | None,
    approval: dict[str, Any] | None,
    language: str | None = None,
) -> bytes:
    """The authorisation as PDF, A4.

    content: whatever is missing is printed as missing. seal: {hash: hex SHA-256, sealed_at: moment} or None while unsigned.
    approval: {state, by: {name_zh, name_en}, at, remarks, declined_reason}: what the office decided.
    language: of labels and codes; by default the content's own. What people wrote stays as it is.
    """
    form = Authorisation(content, seal, approval, language)
    sections = (
        lines.subject(form),
        lines.scope(form),
        lines.lines(form),
        confirm.confirm(form),
    )
    blocks = [sheet.masthead(form), *numbered(sections, form.words)]
    return compose(blocks, sheet.furniture(form), sheet.particulars(form))
