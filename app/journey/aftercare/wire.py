"""Follow-up calls and complaints."""

from __future__ import annotations

from typing import Any

from app.journey.aftercare.machine import COMPLAINT as COMPLAINT_MACHINE
from app.journey.aftercare.machine import FOLLOW_UP as FOLLOW_UP_MACHINE
from app.kernel.record import Include
from app.platform.wire import Wire, choice, flag, integer, moment, record, ref, tags, text

S: dict[str, Any] = {"owner": "server"}
DISSATISFIED = (
    "reception",
    "surroundings",
    "quality",
    "waiting",
    "repair_time",
    "parts_supply",
    "charge",
    "product",
)
CLASSES = ("repair_quality", "attitude", "delay", "price", "parts", "other")


def _score(required: bool = False) -> object:
    return integer(minimum=1, maximum=5, required=required)


class Satisfaction(Wire):
    """Items from 1 (bad) to 5 (good); recommend from 0 to 10."""

    reception = _score()
    quality = _score()
    timeliness = _score()
    attitude = _score()
    explanation = _score()
    recommend = integer(minimum=0, maximum=10)
    words = text(4000)
    dissatisfied_with = tags(*DISSATISFIED)


class FollowUpWire(Satisfaction):
    """Due within the days of the setting after a job has closed; tries_wanted: how often to call before giving up.

    by_link: the customer answered by the link to the report, nobody called.
    """

    job_id = ref("job", required=True, **S)
    customer_id = ref("customer", required=True, **S)
    due_at = moment(required=True, **S)
    tries = integer(required=True, **S)
    tries_wanted = integer(minimum=1, required=True, **S)
    last_try_at = moment(**S)
    last_try = choice("not_reached", "wrong_details", "refused", "call_later", **S)
    overall = _score()
    complained = flag()
    answered_at = moment(**S)
    called_by_id = ref("person", **S)
    by_link = flag(**S)


class ComplaintWire(Wire):
    """received_at: when the customer complained; due_at: when it must be handled in this round, by the setting.

    late: some round was not handled in time; chased_at: when its owner was told so. Only justified ones count.
    """

    customer_id = ref("customer", required=True)
    job_id = ref("job")
    follow_up_id = ref("follow_up")
    call_entry_id = ref("call_entry")
    kind = choice(*CLASSES, required=True)
    said = text(4000, required=True)
    received_at = moment(required=True, **S)
    due_at = moment(required=True, **S)
    owner_id = ref("person", **S)
    measure = text(20_000, **S)
    told_at = moment(**S)
    handled_at = moment(**S)
    late = flag(**S)
    chased_at = moment(**S)
    verdict = choice("satisfied", "not_satisfied", **S)
    justified = flag(**S)
    root_cause = text(2000, **S)
    prevention = text(2000, **S)
    round = integer(minimum=1, **S)
    closed_at = moment(**S)


FOLLOW_UP = record("follow_up", FollowUpWire, machine=FOLLOW_UP_MACHINE, scopes=lambda reader, row: {"office"},
                   includes=(Include("job", "job", "id", "job_id", many=False),), unique=(("job_id",),))  # fmt: skip
COMPLAINT = record("complaint", ComplaintWire, machine=COMPLAINT_MACHINE, number_prefix="TS",
                   scopes=lambda reader, row: {"office"}, indexes=(("received_at",),),
                   includes=(Include("job", "job", "id", "job_id", many=False),
                             Include("assignments", "assignment", "job_id", "job_id")))  # fmt: skip


class TryArgs(Wire):
    """Why there was no answer."""

    last_try = choice("not_reached", "wrong_details", "refused", "call_later", required=True)


class AnswerArgs(Satisfaction):
    """What the customer said."""

    overall = _score(required=True)
    complained = flag(required=True)


class OpenComplaintArgs(Wire):
    """Opening a complaint, from a follow-up call, from an entry of the call log, or on its own."""

    customer_id = ref("customer", required=True)
    job_id = ref("job")
    follow_up_id = ref("follow_up")
    call_entry_id = ref("call_entry")
    kind = choice(*CLASSES, required=True)
    said = text(4000, required=True)
    received_at = moment()


class AssignOwnerArgs(Wire):
    """Who looks after it."""

    owner_id = ref("person", required=True)


class HandleArgs(Wire):
    """What was done, and that the customer was told."""

    measure = text(4000, required=True)


class VerdictArgs(Wire):
    """The customer's verdict on the handling."""

    verdict = choice("satisfied", "not_satisfied", required=True)


class JudgeArgs(Wire):
    """Whether it was justified, why it happened, what prevents it."""

    justified = flag(required=True)
    root_cause = text(2000)
    prevention = text(2000)
