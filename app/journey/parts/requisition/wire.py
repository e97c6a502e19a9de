"""The requisition 领料单 and its lines."""

from __future__ import annotations

from typing import Any

from marshmallow import fields, validate

from app.journey.parts.requisition.machine import OWN
from app.journey.parts.requisition.machine import REQUISITION as MACHINE
from app.kernel.guard import Guard
from app.kernel.record import Include, Writing
from app.platform.wire import Wire, choice, integer, moment, record, ref, tags, text

F: dict[str, Any] = {"owner": "field"}


class RequisitionWire(Wire):
    """purpose job: parts for one job; van: to fill the van. waybill: of the latest parcel."""

    engineer_id = ref("person", required=True, **F)
    purpose = choice("job", "van", required=True, **F)
    job_id = ref("job", **F)
    proposal = text(4000, **F)
    needed_by = moment(**F)
    submitted_at = moment(owner="server")
    decided_by_id = ref("person", owner="server")
    decided_at = moment(owner="server")
    decision = text(2000, owner="server")
    issued_at = moment(owner="server")
    waybill = text(60, owner="server")
    received_at = moment(owner="server")


class RequisitionLineWire(Wire):
    """approved, issued and received are the office's, the warehouse's and the engineer's words, set by commands alone."""

    requisition_id = ref("requisition", required=True, **F)
    part_id = ref("part", required=True, **F)
    quantity = integer(minimum=1, maximum=999, required=True, **F)
    reason = text(500, **F)
    approved = integer(owner="server")
    cut_reason = text(500, owner="server")
    issued = integer(owner="server")
    received = integer(owner="server")
    serials = tags(owner="server", longest=999)
    issued_at = moment(owner="server")
    received_at = moment(owner="server")


LINES = Include("lines", "requisition_line", "requisition_id")
MINE = Guard("own", {"same": ["requisition.engineer_id", "actor.id"]})
STILL_DRAFT = Guard("draft", {"equals": ["requisition.state", "draft"]})
SELF_DRAFT = Guard("draft", {"in": ["state", [None, "draft"]]})

REQUISITION = record(
    "requisition",
    RequisitionWire,
    machine=MACHINE,
    number_prefix="LL",
    scopes=lambda reader, row: {"office", f"user:{row.engineer_id}"},
    includes=(
        LINES,
        Include("job", "job", "id", "job_id", many=False),
        Include("assignments", "assignment", "job_id", "job_id"),
    ),
    writing=Writing(("engineer",), (OWN, SELF_DRAFT), create=True, patch=True, remove=True),
)
REQUISITION_LINE = record(
    "requisition_line",
    RequisitionLineWire,
    parent=("requisition", "requisition_id"),
    includes=(Include("requisition", "requisition", "id", "requisition_id", many=False),),
    writing=Writing(("engineer",), (MINE, STILL_DRAFT), create=True, patch=True, remove=True),
)


class ApprovedLineArgs(Wire):
    """quantity 0 refuses the line; less than asked for cuts it; both want a reason."""

    line_id = ref("requisition_line", required=True)
    approved = integer(maximum=999, required=True)
    cut_reason = text(500)


class CountedLineArgs(Wire):
    """A quantity of one line, with the serial numbers of serialised parts."""

    line_id = ref("requisition_line", required=True)
    quantity = integer(minimum=1, maximum=999, required=True)
    serials = tags(longest=999)


class ArrivedLineArgs(Wire):
    """What arrived of one line; 0 says that nothing of it did."""

    line_id = ref("requisition_line", required=True)
    quantity = integer(maximum=999, required=True)


def _lines(of: type[Wire]) -> fields.List:
    return fields.List(
        fields.Nested(of),
        required=True,
        validate=validate.Length(1, 200),
        metadata={"wayside": {"kind": "list", "of": of}},
    )


class ApproveArgs(Wire):
    """Every line of the requisition, each with its decision."""

    lines = _lines(ApprovedLineArgs)
    decision = text(2000)


class RefuseArgs(Wire):
    """Why nothing is approved."""

    decision = text(2000, required=True)


class IssueArgs(Wire):
    """What leaves the store now, out of which store or station (blank: the main store), under which waybill."""

    location_id = ref("location")
    waybill = text(60)
    lines = _lines(CountedLineArgs)


class AcknowledgeArgs(Wire):
    """What arrived."""

    lines = _lines(ArrivedLineArgs)


class TakeBackArgs(Wire):
    """What was issued and is not on its way after all, and into which store or station (blank: the main store)."""

    location_id = ref("location")
    reason = text(500, required=True)
    lines = _lines(CountedLineArgs)


class CloseBackOrderArgs(Wire):
    """Why the rest is no longer owed."""

    reason = text(500, required=True)
