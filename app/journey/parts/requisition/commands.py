"""What engineer, supervisor and warehouse do with a requisition."""

from __future__ import annotations

from app.journey.parts.requisition.wire import (
    REQUISITION, REQUISITION_LINE, AcknowledgeArgs, ApproveArgs, IssueArgs, RefuseArgs,
)  # fmt: skip
from app.kernel.command import on_move
from app.platform.writing import generic_commands

COMMANDS = (
    *generic_commands(REQUISITION),
    *generic_commands(REQUISITION_LINE),
    on_move("requisition", "submit"),
    on_move("requisition", "approve", ApproveArgs, names_revision=True),
    on_move("requisition", "refuse", RefuseArgs, names_revision=True),
    on_move("requisition", "withdraw"),
    on_move("requisition", "issue", IssueArgs, offline=False),
    on_move("requisition", "acknowledge", AcknowledgeArgs),
)
