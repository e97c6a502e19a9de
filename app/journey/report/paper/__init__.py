"""The service report on paper: canonical content in, PDF out, the same bytes for the same content.

A pure function of what was sealed; reads no database, no clock, no setting. What a screen shows of a report is
not here, nor is signing the file. This is the layout for content of the format "wayside.report/1".
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.journey.report.paper import confirm, diagnosis, head, pictures, remedy, replaced, subject, told
from app.journey.report.paper.reported import Report
from app.platform.paper.form import compose
from app.platform.paper.room import Room
from app.platform.paper.section import numbered


def render(
    content: dict[str, Any],
    *,
    seal: dict[str, Any] | None,
    photos: Callable[[str], bytes | None],
    language: str | None = None,
    copy_mark: str | None = None,
    room: Room | None = None,
) -> bytes:
    """The report as PDF, A4.

    content: canonical content, format "wayside.report/1"; whatever is missing is printed as missing.
    seal: {hash: hex SHA-256, sealed_at: moment, verify_url} or None, then every page is marked as an unsealed draft.
    photos: the bytes of a picture by its SHA-256, None where the server does not have it (yet).
    language: of labels and codes, "zh-CN" or "en"; by default the content's own. What people wrote stays as it is.
    copy_mark: a few words printed beside the title ("用户联").
    room: left for the organisation's signature.
    """
    report = Report(content, seal, photos, language, copy_mark)
    sections = (
        subject.customer_and_vehicle(report),
        subject.visit(report),
        told.listen(report),
        told.look(report),
        diagnosis.check(report),
        remedy.resolve(report),
        replaced.parts(report),
        replaced.compensation(report),
        confirm.confirm(report),
        pictures.photos(report),
    )
    blocks = [head.masthead(report), *numbered(sections, report.words)]
    return compose(blocks, head.furniture(report), head.particulars(report), room)
