"""The question to headquarters, and the arguments of what is done with it."""

from __future__ import annotations

from app.journey.procedure.machine import ESCALATION as MACHINE
from app.journey.procedure.wire.on_site import FIELD as F
from app.journey.procedure.wire.on_site import PART_OF_JOB, STEPS
from app.platform.wire import Wire, choice, integer, moment, record, ref, text


class EscalationWire(Wire):
    """A question to headquarters: the engineer's proposal, the customer's demand, the answer.

    phone_decision: what was told by phone as the engineer wrote it down; `decision` is what stands in the end.
    """

    job_id = ref("job", required=True, **F)
    step = choice(*STEPS, required=True, **F)
    kind = choice(
        "repair_scope",
        "warranty_doubt",
        "paid_service",
        "compensation",
        "safety",
        "other",
        required=True,
        **F,
    )
    proposal = text(4000, required=True, **F)
    demand = text(4000, **F)
    amount_fen = integer("fen", **F)
    raised_at = moment(owner="server")
    decision = text(4000, owner="server")
    question = text(2000, owner="server")
    answer = text(2000, owner="server")
    decided_by_id = ref("person", owner="server")
    decided_at = moment(owner="server")
    phone_decider_id = ref("person", owner="server")
    phone_decision = text(4000, owner="server")


ESCALATION = record("escalation", EscalationWire, machine=MACHINE, parent=("job", "job_id"),
                    includes=PART_OF_JOB)  # fmt: skip


class RaiseArgs(Wire):
    """What the engineer sends to headquarters."""

    job_id = ref("job", required=True)
    step = choice(*STEPS, required=True)
    kind = choice(
        "repair_scope", "warranty_doubt", "paid_service", "compensation", "safety", "other", required=True
    )
    proposal = text(4000, required=True)
    demand = text(4000)
    amount_fen = integer("fen")


class DecisionArgs(Wire):
    """The decision in words; for `change`, what shall be done instead."""

    decision = text(4000, required=True)


class ApproveArgs(Wire):
    """A remark, when there is one."""

    decision = text(4000)


class QuestionArgs(Wire):
    """What headquarters still wants to know."""

    question = text(2000, required=True)


class AnswerArgs(Wire):
    """The engineer's answer."""

    answer = text(2000, required=True)


class PhoneDecisionArgs(Wire):
    """Who decided by phone, and what."""

    phone_decider_id = ref("person", required=True)
    decision = text(4000, required=True)
