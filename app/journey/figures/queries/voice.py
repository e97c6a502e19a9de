"""The figures of what customers say: satisfaction, complaints, and whether they were asked. Each docstring says what counts."""

from __future__ import annotations

from sqlalchemy import and_, case, literal, or_, union_all

from app.journey.figures.queries.cases import Cases, Ground, Measure, counted, of_job, of_row


def satisfaction(ground: Ground) -> Cases:
    """Answered follow-up calls with an overall score of at least the setting (4 of 5), of those answered.

    Month: when the customer answered. why: content or not_content; detail: the score.
    """
    call, job = ground.follow_up, ground.job
    content = call.overall >= ground.setting("content_score")
    return (
        of_row(call, job.number, job=call.job_id, customer=call.customer_id, vehicle=job.vehicle_id, at=call.answered_at,
               numerator=counted(content), why=case((content, "content"), else_="not_content"), detail=call.overall)
        .join(job, job.id == call.job_id)
        .where(call.state == "done", call.overall.is_not(None))
    )  # fmt: skip


def justified_complaints(ground: Ground) -> Cases:
    """Complaints judged justified, per hundred jobs closed in the same time.

    The two are different rows: a complaint counts in the month in which it came in, a job in that in which it was closed. A
    complaint that is not judged yet, or not justified, does not count. why: the kind of complaint; closed for the jobs.
    """
    complaint, job = ground.complaint, ground.job
    made = (
        of_row(complaint, complaint.number, job=complaint.job_id, customer=complaint.customer_id, vehicle=job.vehicle_id,
               at=complaint.received_at, numerator=1, denominator=0, why=complaint.kind)
        .outerjoin(job, job.id == complaint.job_id)
        .where(complaint.justified.is_(True))
    )  # fmt: skip
    return union_all(made, of_job(ground, job.closed_at, 0, "closed").where(job.state == "closed"))


def complaints_handled(ground: Ground) -> Cases:
    """Complaints handled in time (48 h, in every round) with a satisfied customer, of the complaints that are decided.

    Decided: the customer has given a verdict on the last round, or some round was late or is overdue now. The last verdict
    counts: who was won over in a second round is satisfied. Month: when the complaint came in. why: satisfied, late,
    overdue, or not_satisfied; detail: the round.
    """
    complaint, job = ground.complaint, ground.job
    overdue = and_(complaint.handled_at.is_(None), complaint.due_at < ground.now)
    why = case((overdue, "overdue"), (complaint.late.is_(True), "late"), else_=complaint.verdict)
    good = and_(complaint.verdict == "satisfied", complaint.late.is_not(True))
    return (
        of_row(complaint, complaint.number, job=complaint.job_id, customer=complaint.customer_id, vehicle=job.vehicle_id,
               at=complaint.received_at, numerator=counted(good), why=why, detail=complaint.round)
        .outerjoin(job, job.id == complaint.job_id)
        .where(or_(complaint.verdict.is_not(None), complaint.late.is_(True), overdue))
    )  # fmt: skip


def follow_up_coverage(ground: Ground) -> Cases:
    """Follow-up calls answered by the day they were due, of the calls that are decided.

    Decided: answered, given up, or past due. Month: when the call was due. why: answered, late, unreachable, or not_called
    (nobody got an answer yet); detail: tries without an answer.
    """
    call, job = ground.follow_up, ground.job
    in_time = and_(call.state == "done", call.answered_at <= call.due_at)
    why = case((in_time, "answered"), (call.state == "done", "late"), (call.state == "unreachable", "unreachable"),
               else_=literal("not_called"))  # fmt: skip
    return (
        of_row(call, job.number, job=call.job_id, customer=call.customer_id, vehicle=job.vehicle_id, at=call.due_at,
               numerator=counted(in_time), why=why, detail=call.tries)
        .join(job, job.id == call.job_id)
        .where(or_(call.state != "due", call.due_at < ground.now))
    )  # fmt: skip


MEASURES = (
    Measure("satisfaction", "%", "higher", satisfaction),
    Measure("justified_complaints", "%", "lower", justified_complaints, strict=True),
    Measure("complaints_handled", "%", "higher", complaints_handled),
    Measure("follow_up_coverage", "%", "higher", follow_up_coverage),
)
