"""Signing seals the report; from then on headquarters approves or returns it, and only a revision corrects it."""

from __future__ import annotations

from app.journey.report.commands import judging, linking, revising, signing
from app.journey.report.machine import LINK_GIVERS
from app.journey.report.wire import (
    COMPENSATION,
    REPLACED_PART,
    REPORT,
    REPORT_LINK,
    ApproveArgs,
    GiveLinkArgs,
    PrintArgs,
    RemarksArgs,
    ReviseArgs,
    SignArgs,
)  # fmt: skip
from app.kernel.command import ACTOR, AT, CommandSpec, on_move
from app.platform.writing import generic_commands

RECORDS = (REPORT, REPLACED_PART, COMPENSATION, REPORT_LINK)
APPROVED = {"approved_by_id": ACTOR, "approved_at": AT}
COMMANDS = (
    *(command for spec in RECORDS for command in generic_commands(spec)),
    on_move("report", "sign", SignArgs, signing.sign, problems=signing.PROBLEMS, sets={"signed_at": AT}),
    on_move("report", "approve", ApproveArgs, judging.approve, names_revision=True, sets=APPROVED),
    on_move("report", "return", RemarksArgs, judging.return_, names_revision=True, sets={"returned_at": AT}),
    on_move("report", "revise", ReviseArgs, revising.revise),
    on_move("report", "archive"),
    on_move("report", "log_print", PrintArgs, judging.log_print),
    CommandSpec(
        "report_link.give",
        "report_link",
        linking.give,
        GiveLinkArgs,
        roles=LINK_GIVERS,
        creates=True,
        problems=linking.PROBLEMS,
    ),
    on_move("report_link", "revoke", sets={"revoked_at": AT}),
)
