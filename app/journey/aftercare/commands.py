"""Follow-up calls and the handling of complaints."""

from __future__ import annotations

from app.journey.aftercare.wire import (
    AnswerArgs, AssignOwnerArgs, HandleArgs, JudgeArgs, OpenComplaintArgs, TryArgs, VerdictArgs,
)  # fmt: skip
from app.kernel.command import CommandSpec, on_move

COMMANDS = (
    on_move("follow_up", "log_try", TryArgs),
    on_move("follow_up", "answer", AnswerArgs),
    on_move("follow_up", "give_up"),
    CommandSpec("complaint.open", "complaint", None, OpenComplaintArgs, roles=("dispatcher", "supervisor"), creates=True),
    on_move("complaint", "assign", AssignOwnerArgs),
    on_move("complaint", "handle", HandleArgs),
    on_move("complaint", "reopen"),
    on_move("complaint", "hear_verdict", VerdictArgs),
    on_move("complaint", "judge", JudgeArgs),
    on_move("complaint", "close"),
)
