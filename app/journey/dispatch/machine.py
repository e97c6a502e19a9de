"""The states of a job, from opened to closed. Clocks and assignments have no states: dates tell."""

from __future__ import annotations

from app.kernel.guard import Guard
from app.kernel.machine import SYSTEM, Machine, Move

DESK = ("dispatcher", "supervisor")
ENGINEER = ("engineer",)
IS_MINE = {"all": [{"same": ["engineer_id", "actor.id"]}, {"blank": "ended_at"}]}
ASSIGNED = Guard("assigned", {"some": ["assignments", IS_MINE]})
LEAD = Guard("lead", {"some": ["assignments", {"all": [IS_MINE, {"true": "lead"}]}]})
SIGNED = Guard(
    "signed", {"some": ["reports", {"in": ["state", ["signed", "returned", "approved", "archived"]]}]}
)
UNDER_WAY = ("dispatched", "accepted", "travelling", "on_site")
BACK = ("left", "returned")

JOB = Machine(
    entity="job",
    states=("opened", "dispatched", "accepted", "travelling", "on_site", "left", "returned", "closed", "cancelled"),
    initial="opened",
    moves=(
        Move("assign", ("opened",), "dispatched", DESK, event="job.dispatched"),
        Move("reassign", UNDER_WAY, None, DESK, event="job.reassigned"),
        Move("accept", ("dispatched",), "accepted", ENGINEER, (ASSIGNED,), event="job.accepted"),
        Move("decline", ("dispatched",), "opened", ENGINEER, (LEAD,), event="job.declined"),
        Move("depart", ("accepted",), "travelling", ENGINEER, (ASSIGNED,), event="job.departed"),
        Move("arrive", ("accepted", "travelling"), "on_site", ENGINEER, (ASSIGNED,), event="job.arrived"),
        Move("leave", ("on_site",), "left", ENGINEER, (ASSIGNED, SIGNED), event="job.left"),
        Move("answer_leave", BACK, None, DESK, event="job.leave_answered"),
        Move("debrief", ("left",), "returned", ENGINEER, (ASSIGNED,), event="job.debriefed"),
        # The approval may be quicker than the drive home, and each of a crew may have something to tell.
        Move("add_debrief", ("returned", "closed"), None, ENGINEER, (ASSIGNED,), event="job.debrief_added"),
        Move("close", BACK, "closed", (SYSTEM, "supervisor"),
             (Guard("report_approved", {"some": ["reports", {"in": ["state", ["approved", "archived"]]}]}),),
             event="job.closed"),
        Move("cancel", ("opened", "dispatched", "accepted"), "cancelled", DESK, event="job.cancelled"),
        Move("plan", ("opened", *UNDER_WAY), None, DESK, event="job.planned"),
        # A crew that was replaced as a whole has not accepted; who relieves them on site takes over what stands there.
        Move("hand_over", ("accepted", "travelling"), "dispatched", (SYSTEM,), event="job.handed_over"),
        # Also when the job is closed: evidence that was forgotten is better late than never.
        Move("log_answer", ("opened", *UNDER_WAY, *BACK, "closed"), None, (*DESK, "engineer"),
             event="job.customer_answered"),
        Move("log_supplier_letter", ("opened", *UNDER_WAY, *BACK, "closed"), None, DESK,
             event="job.supplier_written_to"),
        Move("explain_breach", ("opened", *UNDER_WAY, *BACK, "closed", "cancelled"), None, (*DESK, "engineer"),
             event="job.breach_explained"),
    ),
)  # fmt: skip
