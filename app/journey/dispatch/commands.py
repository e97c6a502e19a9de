"""Opening, assigning and working a job as far as dispatch knows it."""

from __future__ import annotations

from app.journey.dispatch.wire import (
    AnswerArgs, ArriveArgs, AssignArgs, BreachArgs, DebriefArgs, JobPlan, LeaveAnswerArgs, LeaveArgs, OpenArgs,
    ReasonArgs, SupplierLetterArgs,
)  # fmt: skip
from app.kernel.command import CommandSpec, on_move

COMMANDS = (
    CommandSpec("job.open", "job", None, OpenArgs, roles=("dispatcher", "supervisor"), creates=True),
    on_move("job", "plan", JobPlan),
    on_move("job", "assign", AssignArgs),
    on_move("job", "reassign", AssignArgs),
    on_move("job", "accept"),
    on_move("job", "decline", ReasonArgs),
    on_move("job", "depart"),
    on_move("job", "arrive", ArriveArgs),
    on_move("job", "leave", LeaveArgs),
    on_move("job", "answer_leave", LeaveAnswerArgs),
    on_move("job", "debrief", DebriefArgs),
    on_move("job", "close"),
    on_move("job", "cancel", ReasonArgs),
    on_move("job", "log_answer", AnswerArgs),
    on_move("job", "log_supplier_letter", SupplierLetterArgs),
    on_move("job", "explain_breach", BreachArgs),
)
