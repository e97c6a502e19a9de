"""Finishing the four steps, and asking headquarters. Filling in is a patch, which sync merges."""

from __future__ import annotations

from app.journey.procedure.commands import escalation
from app.journey.procedure.wire import RECORDS
from app.journey.procedure.wire.escalation import (
    AnswerArgs,
    ApproveArgs,
    DecisionArgs,
    PhoneDecisionArgs,
    QuestionArgs,
    RaiseArgs,
)
from app.kernel.command import ACTOR, AT, CommandSpec, on_move
from app.kernel.problem import Problem
from app.platform.writing import generic_commands

DECIDED = {"decided_by_id": ACTOR, "decided_at": AT}
COMMANDS = (
    *(command for spec in RECORDS for command in generic_commands(spec)),
    # Two of a crew may end the same step, each without a network: the second finds it done.
    on_move("sheet", "finish_listen", already=("look", "check", "resolve", "complete")),
    on_move("sheet", "finish_look", already=("check", "resolve", "complete")),
    on_move("sheet", "finish_check", already=("resolve", "complete")),
    on_move("sheet", "finish_resolve", sets={"finished_at": AT}, already=("complete",)),
    CommandSpec("escalation.raise", "escalation", escalation.raise_, RaiseArgs, roles=("engineer",), creates=True,
                problems=(Problem("escalation.raise.not_assigned", "forbidden"),)),
    on_move("escalation", "approve", ApproveArgs, escalation.decide, names_revision=True, sets=DECIDED),
    on_move("escalation", "change", DecisionArgs, escalation.decide, names_revision=True, sets=DECIDED),
    on_move("escalation", "refuse", DecisionArgs, escalation.decide, names_revision=True, sets=DECIDED),
    on_move("escalation", "ask", QuestionArgs, escalation.ask),
    on_move("escalation", "answer", AnswerArgs, escalation.answer),
    on_move("escalation", "enter_phone_decision", PhoneDecisionArgs, escalation.enter_phone_decision,
            problems=(Problem("escalation.enter_phone_decision.not_supervisor", "invalid"),)),
    on_move("escalation", "confirm", None, escalation.decide, names_revision=True, sets=DECIDED),
    on_move("escalation", "contest", DecisionArgs, escalation.decide, names_revision=True, sets=DECIDED),
    on_move("escalation", "withdraw", None, escalation.withdraw),
)  # fmt: skip
