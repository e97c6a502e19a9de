"""The estimate of a paid service with its lines, and the arguments of what is done with it."""

from __future__ import annotations

from typing import Any

from app.journey.report.estimate.machine import DRAFT, SAME_JOB
from app.journey.report.estimate.machine import ESTIMATE as MACHINE
from app.journey.report.estimate.rules import KINDS
from app.journey.report.machine import ASSIGNED
from app.kernel.record import Include, Writing
from app.platform.wire import (
    Wire,
    choice,
    decimal,
    digest,
    document,
    integer,
    moment,
    money,
    record,
    ref,
    text,
)

F: dict[str, Any] = {"owner": "field"}
S: dict[str, Any] = {"owner": "server"}
LANGUAGES = ("zh-CN", "en")
MOST = 9_999.0  # of a unit: hours, kilometres, pieces


class EstimateWire(Wire):
    """revision counts from 1 on a job; corrects_id names the estimate that this one is to replace, revision_reason says why.

    scope: what is going to be done; ready_by: until when. total_fen: the sum that was submitted, checked against the lines.
    authorised_fen: the sum in what the customer signed; nothing above it may be charged.
    """

    job_id = ref("job", required=True, **S)
    estimate_number = text(40, required=True, **S)
    revision = integer(required=True, **S)
    corrects_id = ref("estimate", weak=True, **S)
    revision_reason = text(1000, **S)
    language = choice(*LANGUAGES, **F)
    scope = text(4000, **F)
    ready_by = moment(**F)
    total_fen = money(**S)
    submitted_at = moment(**S)
    decided_by_id = ref("person", **S)
    decided_at = moment(**S)
    remarks = text(2000, **S)
    authorised_fen = money(**S)
    authorised_at = moment(**S)
    signer_name = text(60, personal=True, **S)
    signer_role = text(60, **S)
    signer_phone = text(30, personal=True, **S)
    seal_hash = text(64, **S)
    seal_result = choice("sealed", "sealed_diverged", **S)
    declined_reason = text(1000, **S)


class EstimateLineWire(Wire):
    """One line: a part, labour, travel, or something else, with quantity, unit and price of one unit."""

    estimate_id = ref("estimate", required=True, **F)
    job_id = ref("job", required=True, **F)
    kind = choice(*KINDS, **F)
    part_id = ref("part", **F)
    part_number = text(40, **F)
    name = text(120, **F)
    quantity = decimal(minimum=0, maximum=MOST, **F)
    unit = text(10, **F)
    unit_price_fen = money(**F)
    remark = text(500, **F)


OF_JOB = (
    Include("assignments", "assignment", "job_id", "job_id"),
    Include("reports", "report", "job_id", "job_id"),
    Include("escalations", "escalation", "job_id", "job_id"),
    Include("estimates", "estimate", "job_id", "job_id"),
)
ESTIMATE = record(
    "estimate",
    EstimateWire,
    machine=MACHINE,
    parent=("job", "job_id"),
    unique=(("estimate_number",),),
    includes=(
        Include("estimate", "estimate", "id", "id", many=False),
        *OF_JOB,
        Include("lines", "estimate_line", "estimate_id"),
    ),
    writing=Writing(("engineer",), (ASSIGNED, DRAFT), create=False, patch=True),
)
ESTIMATE_LINE = record(
    "estimate_line",
    EstimateLineWire,
    parent=("job", "job_id"),
    includes=(
        Include("estimate", "estimate", "id", "estimate_id", many=False),
        Include("assignments", "assignment", "job_id", "job_id"),
    ),
    writing=Writing(("engineer",), (ASSIGNED, SAME_JOB, DRAFT), create=True, patch=True, remove=True),
)


class BeginArgs(Wire):
    """The job; for a revision also the estimate that it is to replace, and why."""

    job_id = ref("job", required=True)
    corrects_id = ref("estimate", weak=True)
    revision_reason = text(1000)
    language = choice(*LANGUAGES)
    scope = text(4000)
    ready_by = moment()


class SubmitArgs(Wire):
    """The sum that the engineer saw: another one on the office's side means that the lines are not the same."""

    total_fen = money(required=True)


class ApproveArgs(Wire):
    """A remark, when there is one."""

    remarks = text(2000)


class RemarksArgs(Wire):
    """What has to be put right, or why not."""

    remarks = text(2000, required=True)


class AuthoriseArgs(Wire):
    """content: the canonical text (RFC 8785) of all that the customer saw; hash: its SHA-256 in hex."""

    content = text(200_000, required=True)
    hash = digest(required=True)
    signer_name = text(60)
    signer_role = text(60)
    signer_phone = text(30)
    strokes = document()
    lat = decimal("°", minimum=-90, maximum=90)
    lon = decimal("°", minimum=-180, maximum=180)


class DeclineArgs(Wire):
    """Why the customer does not want it."""

    declined_reason = text(1000, required=True)
