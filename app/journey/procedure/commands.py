"""Finishing the four steps, and asking headquarters."""

from __future__ import annotations

from app.journey.procedure.wire import (
    ESCALATION, MEASUREMENT, PHOTO, SHEET, AnswerArgs, ApproveArgs, DecisionArgs, PhoneDecisionArgs, QuestionArgs,
    RaiseArgs,
)  # fmt: skip
from app.kernel.command import CommandSpec, on_move
from app.platform.writing import generic_commands

RECORDS = (SHEET, MEASUREMENT, PHOTO, ESCALATION)
COMMANDS = (
    *(command for spec in RECORDS for command in generic_commands(spec)),
    on_move("sheet", "finish_listen"),
    on_move("sheet", "finish_look"),
    on_move("sheet", "finish_check"),
    on_move("sheet", "finish_resolve"),
    CommandSpec("escalation.raise", "escalation", None, RaiseArgs, roles=("engineer",), creates=True),
    on_move("escalation", "approve", ApproveArgs, names_revision=True),
    on_move("escalation", "change", DecisionArgs, names_revision=True),
    on_move("escalation", "refuse", DecisionArgs, names_revision=True),
    on_move("escalation", "ask", QuestionArgs),
    on_move("escalation", "answer", AnswerArgs),
    on_move("escalation", "enter_phone_decision", PhoneDecisionArgs),
    on_move("escalation", "confirm"),
    on_move("escalation", "contest", DecisionArgs),
    on_move("escalation", "withdraw"),
)
