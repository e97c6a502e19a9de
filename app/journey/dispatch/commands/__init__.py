"""The commands of dispatch, in the order of a job's life."""

from __future__ import annotations

from app.journey.dispatch.commands import arrival, clocks, crew, opening, visit
from app.journey.dispatch.wire import (
    AnswerArgs,
    ArriveArgs,
    AssignArgs,
    BreachArgs,
    DebriefArgs,
    JobPlan,
    LeaveAnswerArgs,
    LeaveArgs,
    OpenArgs,
    PlaceArgs,
    ReasonArgs,
    SupplierLetterArgs,
)  # fmt: skip
from app.kernel.command import AT, CommandSpec, on_move
from app.kernel.problem import Problem

ARRIVAL = {"arrived_at": AT, "arrived_lat": "lat", "arrived_lon": "lon", "arrived_accuracy_m": "accuracy_m"}


WAY = ("dispatched", "accepted", "travelling", "on_site", "left", "returned", "closed")
"""The states of a job under way, in order."""


def _from(state: str) -> tuple[str, ...]:
    """The state and those after it: a colleague's phone may tell the same when the job has long gone on."""
    return WAY[WAY.index(state) :]


def _own_problems(verb: str) -> tuple[Problem, ...]:
    return (
        Problem(f"assignment.{verb}.not_own", "forbidden"),
        Problem(f"assignment.{verb}.too_early", "state"),
    )


def _crew_problems(verb: str) -> tuple[Problem, ...]:
    return (
        Problem(f"job.{verb}.duplicate", "invalid", ("names",)),
        Problem(f"job.{verb}.one_lead", "invalid", ("leads",)),
        Problem(f"job.{verb}.not_engineer", "invalid", ("names",)),
        Problem(f"job.{verb}.not_qualified", "state", ("names", "system", "day")),
    )


COMMANDS = (
    CommandSpec("job.open", "job", opening.open_job, OpenArgs, roles=("dispatcher", "supervisor"), creates=True, problems=(
        Problem("job.open.to_clarify", "state", ("number",)),
        Problem("job.open.in_future", "invalid", ("at",)),
        Problem("job.open.appointment_reversed", "invalid"),
    )),
    on_move("job", "plan", JobPlan, opening.plan, problems=(
        Problem("job.plan.blank", "invalid", ("fields",)),
        Problem("job.plan.appointment_reversed", "invalid"),
    )),
    on_move("job", "assign", AssignArgs, crew.assign, problems=_crew_problems("assign")),
    on_move("job", "reassign", AssignArgs, crew.reassign, problems=(
        *_crew_problems("reassign"),
        Problem("job.reassign.nothing_changes", "invalid"),
        Problem("job.reassign.reason_wanted", "invalid", ("names",)),
    )),
    on_move("job", "accept", None, arrival.accept, sets={"accepted_at": AT},
            already=_from("accepted"), late=arrival.accept),
    on_move("job", "decline", ReasonArgs, crew.decline),
    on_move("job", "depart", None, arrival.depart, sets={"departed_at": AT},
            already=_from("travelling"), late=arrival.depart),
    on_move("job", "arrive", ArriveArgs, arrival.arrive, sets=ARRIVAL,
            already=_from("on_site"), late=arrival.arrive_too),
    CommandSpec("assignment.accept", "assignment", arrival.accept_mine, roles=("engineer",), sets={"accepted_at": AT},
                problems=_own_problems("accept")),
    CommandSpec("assignment.arrive", "assignment", arrival.arrive_mine, PlaceArgs, roles=("engineer",), sets=ARRIVAL,
                problems=_own_problems("arrive")),
    on_move("job", "leave", LeaveArgs, visit.leave, sets={"left_at": AT},
            already=_from("left"), late=visit.leave_too),
    on_move("job", "answer_leave", LeaveAnswerArgs, visit.answer_leave),
    on_move("job", "debrief", DebriefArgs, visit.debrief, sets={"returned_at": AT},
            already=_from("returned"), late=visit.debrief),
    on_move("job", "add_debrief", DebriefArgs, visit.debrief),
    on_move("job", "close", sets={"closed_at": AT}),
    on_move("job", "cancel", ReasonArgs, opening.cancel),
    on_move("job", "log_answer", AnswerArgs, clocks.log_answer,
            problems=(Problem("job.log_answer.reason_wanted", "invalid", ("due_at",)),)),
    on_move("job", "log_supplier_letter", SupplierLetterArgs, clocks.log_supplier_letter,
            problems=(Problem("job.log_supplier_letter.reason_wanted", "invalid", ("due_at",)),)),
    on_move("job", "explain_breach", BreachArgs, clocks.explain_breach, problems=(
        Problem("job.explain_breach.not_of_this_job", "invalid"),
        Problem("job.explain_breach.not_breached", "state", ("due_at",)),
    )),
)  # fmt: skip
