"""The service report, its replaced parts and compensation lines. The sealed bytes are in `seal`, which no one writes twice."""

from __future__ import annotations

from typing import Any

from app.journey.report.machine import ASSIGNED, DRAFT, SAME_JOB
from app.journey.report.machine import REPORT as MACHINE
from app.journey.report.machine import REPORT_LINK as LINK_MACHINE
from app.kernel.record import Include, Writing
from app.platform.wire import (
    Wire,
    choice,
    decimal,
    digest,
    document,
    flag,
    integer,
    moment,
    money,
    record,
    ref,
    sha256,
    text,
)

F: dict[str, Any] = {"owner": "field"}
KINDS = ("warranty", "goodwill", "paid")
PATHS = ("signed", "sealed_paper", "refused", "absent")
SOURCES = ("van", "requisition", "shipment", "bought")
FATES = ("returned", "kept_by_customer", "not_recoverable")


class ReportWire(Wire):
    """revision counts from 1; corrects_id names the revision that this one replaces, revision_reason says why.

    confirmed_at: when a customer who was absent signed by a link; then signature_path is by_link.
    """

    job_id = ref("job", owner="server", required=True)
    report_number = text(40, owner="server", required=True)
    revision = integer(owner="server", required=True)
    corrects_id = ref("report", owner="server", weak=True)
    revision_reason = text(1000, owner="server")
    kind = choice(*KINDS, **F)
    language = choice("zh-CN", "en", **F)
    opinion = text(2000, **F)
    rating = integer(minimum=1, maximum=5, **F)
    collected_fen = money(**F)
    signature_path = choice(*PATHS, "by_link", owner="server")
    signer_name = text(60, owner="server", personal=True)
    signer_role = text(60, owner="server")
    signer_phone = text(30, owner="server", personal=True)
    reason = text(1000, owner="server")
    witness = text(60, owner="server")
    signed_at = moment(owner="server")
    signed_by_device = text(36, owner="server")
    confirmed_at = moment(owner="server")
    seal_hash = text(64, owner="server")
    seal_result = choice("sealed", "sealed_diverged", owner="server")
    remarks = text(4000, owner="server")
    approved_by_id = ref("person", owner="server")
    approved_at = moment(owner="server")
    returned_at = moment(owner="server")


class ReplacedPartWire(Wire):
    """One line: the new part, where it came from, and what becomes of the old one."""

    report_id = ref("report", required=True, **F)
    job_id = ref("job", required=True, **F)
    part_id = ref("part", **F)
    part_number = text(40, **F)
    name = text(120, **F)
    quantity = integer(minimum=1, maximum=999, **F)
    unit = text(10, **F)
    serialised = flag(**F)
    reason = text(1000, **F)
    action = choice("replace", "repair", **F)
    causal = choice("causal", "consequential", **F)
    responsibility = choice("maker", "supplier", "customer_use", "third_party", "wear", **F)
    source = choice(*SOURCES, **F)
    requisition_line_id = ref("requisition_line", weak=True, **F)
    serial_new = text(60, **F)
    serial_old = text(60, **F)
    supplier_code_old = text(40, **F)
    old_fate = choice(*FATES, **F)
    old_reason = text(500, **F)
    old_photo_id = ref("photo", weak=True, **F)
    old_tag = text(40, **F)


class CompensationWire(Wire):
    """One line of compensation to the customer."""

    report_id = ref("report", required=True, **F)
    job_id = ref("job", required=True, **F)
    kind = choice("towing", "downtime", "lodging", "parts", "labour", "goodwill", "other", **F)
    amount_fen = money(**F)
    reason = text(1000, **F)


REPORT = record(
    "report",
    ReportWire,
    machine=MACHINE,
    parent=("job", "job_id"),
    unique=(("report_number",),),
    includes=(
        Include("report", "report", "id", "id", many=False),
        Include("job", "job", "id", "job_id", many=False),
        Include("assignments", "assignment", "job_id", "job_id"),
        Include("sheet", "sheet", "job_id", "job_id", many=False),
        Include("escalations", "escalation", "job_id", "job_id"),
        Include("estimates", "estimate", "job_id", "job_id"),
        Include("parts", "replaced_part", "report_id"),
        Include("compensations", "compensation", "report_id"),
    ),
    writing=Writing(("engineer",), (ASSIGNED, DRAFT), create=False, patch=True),
)
PART_OF_REPORT = (
    Include("report", "report", "id", "report_id", many=False),
    Include("assignments", "assignment", "job_id", "job_id"),
)
LINES = Writing(("engineer",), (ASSIGNED, SAME_JOB, DRAFT), create=True, patch=True, remove=True)
REPLACED_PART = record(
    "replaced_part", ReplacedPartWire, parent=("job", "job_id"), includes=PART_OF_REPORT, writing=LINES
)
COMPENSATION = record(
    "compensation", CompensationWire, parent=("job", "job_id"), includes=PART_OF_REPORT, writing=LINES
)


class ReportLinkWire(Wire):
    """A link to the customer's copy, open to whoever has it. The token is nobody's but the giver's and the customer's: here is
    its SHA-256. opened_at, downloaded_at: the first time."""

    job_id = ref("job", owner="server", required=True)
    report_id = ref("report", owner="server", required=True)
    token_hash = sha256(owner="server", required=True)
    expires_at = moment(owner="server", required=True)
    opened_at = moment(owner="server")
    downloaded_at = moment(owner="server")
    answered_at = moment(owner="server")
    revoked_at = moment(owner="server")


REPORT_LINK = record(
    "report_link", ReportLinkWire, machine=LINK_MACHINE, parent=("job", "job_id"), unique=(("token_hash",),),
)  # fmt: skip


class GiveLinkArgs(Wire):
    """token_hash: SHA-256 in hex of the token that the device made; it begins to open the copy when this has arrived."""

    report_id = ref("report", required=True)
    token_hash = sha256(required=True)


class SignArgs(Wire):
    """content: the canonical text (RFC 8785) of all that the customer saw; hash: its SHA-256 in hex."""

    content = text(400_000, required=True)
    hash = digest(required=True)
    signature_path = choice(*PATHS, required=True)
    signer_name = text(60)
    signer_role = text(60)
    signer_phone = text(30)
    reason = text(1000)
    witness = text(60)
    strokes = document()
    seal_photo_id = ref("photo")
    lat = decimal("°", minimum=-90, maximum=90)
    lon = decimal("°", minimum=-180, maximum=180)


class RemarksArgs(Wire):
    """What has to be put right."""

    remarks = text(4000, required=True)


class ApproveArgs(Wire):
    """A remark, when there is one."""

    remarks = text(4000)


class ReviseArgs(Wire):
    """The id that the new revision shall have, and why it is needed."""

    new_id = ref("report", required=True, weak=True)
    reason = text(1000, required=True)


class PrintArgs(Wire):
    """What was printed."""

    language = choice("zh-CN", "en", required=True)
    copies = integer(minimum=1, maximum=20)
