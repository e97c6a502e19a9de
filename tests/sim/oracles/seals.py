"""Sealed bytes are what the customer saw, and nothing of a sealed report is written in any more."""

from __future__ import annotations

import json
from typing import Any

import orjson
from sqlalchemy import select

from app.journey.report.seal import broken_seals
from app.journey.report.tables import Seal
from app.platform.db.system_tables import Audit
from app.platform.reader import Reader
from app.sync.tables import Inbox

LINES = ("replaced_part", "compensation")


def seals_untouched(reader: Reader, phones: list[dict[str, Any]]) -> list[str]:
    """What is wrong with seals."""
    found = [f"the seal of {report} is broken" for report in broken_seals(reader.session)]
    payloads = {str(entry.id): entry for entry in reader.session.scalars(select(Inbox))}
    for seal in reader.session.scalars(select(Seal)):
        entry = payloads.get(json.loads(seal.evidence)["command_id"])
        if entry is None:
            continue  # of the scene
        signed = orjson.loads(str(entry.payload))["args"]["content"].encode()
        if signed != seal.content:
            found.append(f"the seal of {seal.report_id} holds other bytes than were signed")
    return found + _written_after(reader)


def _written_after(reader: Reader) -> list[str]:
    """Edits of a report or its lines at a time when it was a draft no more, by the audit log."""
    state: dict[str, str] = {}
    report_of: dict[str, str] = {}
    found = []
    for entry in reader.session.scalars(select(Audit).order_by(Audit.seq)):
        changes = json.loads(str(entry.content))["changes"]
        for change in changes:
            fields, row = change["fields"], str(change["row"])
            if change["entity"] in LINES and "report_id" in fields:
                report_of[row] = fields["report_id"][1]
            report = row if change["entity"] == "report" else report_of.get(row)
            written = entry.type.endswith((".patch", ".create", ".remove")) and fields
            if report is not None and written and state.get(report, "draft") != "draft":
                found.append(
                    f"{entry.type} {entry.command_id} wrote in the report {report}, which is {state[report]}"
                )
        for change in changes:
            if change["entity"] == "report" and "state" in change["fields"]:
                state[str(change["row"])] = change["fields"]["state"][1]
    return found
