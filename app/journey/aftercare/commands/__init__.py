"""Follow-up calls and the handling of complaints."""

from __future__ import annotations

from app.journey.aftercare.commands import complaint, follow_up
from app.journey.aftercare.wire import (
    AnswerArgs,
    AssignOwnerArgs,
    HandleArgs,
    JudgeArgs,
    OpenComplaintArgs,
    TryArgs,
    VerdictArgs,
)
from app.kernel.command import CommandSpec, on_move
from app.kernel.problem import Problem

COMMANDS = (
    on_move("follow_up", "log_try", TryArgs, follow_up.log_try),
    on_move("follow_up", "answer", AnswerArgs, follow_up.answer),
    on_move("follow_up", "give_up"),
    CommandSpec("complaint.open", "complaint", complaint.open_, OpenComplaintArgs, roles=("dispatcher", "supervisor"),
                creates=True, problems=(
                    Problem("complaint.open.in_future", "invalid", ("received_at",)),
                    Problem("complaint.open.links_differ", "invalid", ("field",)),
                    Problem("complaint.open.already_open", "conflict", ("number",)),
                )),
    on_move("complaint", "assign", AssignOwnerArgs, complaint.assign, problems=(
        Problem("complaint.assign.owner_unfit", "invalid", ("name",)),
        Problem("complaint.assign.owner_involved", "invalid", ("name",)),
    )),
    on_move("complaint", "handle", HandleArgs, complaint.handle),
    on_move("complaint", "reopen", None, complaint.reopen),
    on_move("complaint", "hear_verdict", VerdictArgs),
    on_move("complaint", "judge", JudgeArgs),
    on_move("complaint", "close", None, complaint.close),
)  # fmt: skip
