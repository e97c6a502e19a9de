"""An estimate begun, submitted, decided, signed or declined. Its lines are filled in by patches, which sync merges."""

from __future__ import annotations

from app.journey.report.estimate.commands import authorising, drafting, judging
from app.journey.report.estimate.wire import (
    ESTIMATE,
    ESTIMATE_LINE,
    ApproveArgs,
    AuthoriseArgs,
    BeginArgs,
    DeclineArgs,
    RemarksArgs,
    SubmitArgs,
)
from app.kernel.command import ACTOR, AT, CommandSpec, on_move
from app.kernel.problem import Problem
from app.platform.writing import generic_commands

RECORDS = (ESTIMATE, ESTIMATE_LINE)
DECIDED = {"decided_by_id": ACTOR, "decided_at": AT}
COMMANDS = (
    *(command for spec in RECORDS for command in generic_commands(spec)),
    CommandSpec("estimate.begin", "estimate", drafting.begin, BeginArgs, roles=("engineer",), creates=True,
                problems=drafting.PROBLEMS),
    on_move("estimate", "submit", SubmitArgs, drafting.submit, sets={"submitted_at": AT},
            problems=(Problem("estimate.submit.total_differs", "invalid", ("total_fen",)),)),
    on_move("estimate", "approve", ApproveArgs, judging.decide, names_revision=True, sets=DECIDED),
    on_move("estimate", "return", RemarksArgs, judging.decide, names_revision=True, sets=DECIDED),
    on_move("estimate", "refuse", RemarksArgs, judging.decide, names_revision=True, sets=DECIDED),
    on_move("estimate", "authorise", AuthoriseArgs, authorising.authorise, problems=authorising.PROBLEMS,
            sets={"authorised_at": AT}),
    on_move("estimate", "decline", DeclineArgs, authorising.decline),
    on_move("estimate", "withdraw"),
)  # fmt: skip
