"""What aftercare does by the clock: reminds of calls, chases complaints, surfaces what repeats or falls.

Each is safe to run at any time: what was told once is not told again within its term.
"""

from __future__ import annotations

from app.journey.aftercare import queries
from app.journey.aftercare.rules import Alert, fallen, hour_of_today
from app.kernel.clock import plus
from app.platform.notices import notify
from app.platform.unit_of_work import UnitOfWork
from app.reference.people.queries import people_with_role

REMINDER = "follow_up.remind"
WARNINGS = ("warning.part", "warning.model", "warning.complaints", "warning.scores")
AT_ONCE = 20  # complaints chased in one run; a backlog after an outage is worked off in several


def remind_of_calls(uow: UnitOfWork) -> None:
    """Once a day, from the hour of the setting, dispatchers learn how many calls are overdue and how many due soon."""
    begin = hour_of_today(uow.now, uow.setting("aftercare.remind_hour"))
    if uow.now < begin or queries.told_since(uow, (REMINDER,), begin):
        return
    due = queries.follow_ups_due(uow, plus(uow.now, hours=uow.setting("aftercare.due_soon_hours")))
    if due:
        overdue = sum(call.due_at < uow.now for call in due)
        notify(
            uow,
            people_with_role(uow, "dispatcher"),
            REMINDER,
            due[0],
            overdue=overdue,
            due_soon=len(due) - overdue,
        )


def chase_complaints(uow: UnitOfWork) -> None:
    """A complaint that was not handled in time is told to its owner and the supervisors, once a round."""
    for row in queries.complaints_overdue(uow, uow.now, AT_ONCE):
        uow.set(row, chased_at=uow.now)
        uow.make_move(row, "chase")


def warn_early(uow: UnitOfWork) -> None:
    """Repeat failures, clusters of complaints and falling scores go to the supervisors, each once within the span."""
    days = uow.setting("aftercare.warn_days")
    since = plus(uow.now, days=-days)
    known = {notice.args["key"] for notice in queries.told_since(uow, WARNINGS, since)}
    found = [
        *queries.failing_parts(uow, since, uow.setting("aftercare.warn_part_jobs")),
        *queries.failing_models(uow, since, uow.setting("aftercare.warn_model_vehicles")),
        *queries.complaint_clusters(uow, since, uow.setting("aftercare.warn_complaints")),
        *_falling_scores(uow, since, plus(since, days=-days)),
    ]
    supervisors = people_with_role(uow, "supervisor")
    for warning in found:
        if warning.key not in known:
            about = uow.get(*warning.about)
            notify(uow, supervisors, warning.kind, about, key=warning.key, days=days, **warning.args)


def _falling_scores(uow: UnitOfWork, since: str, earlier: str) -> list[Alert]:
    """The average overall score of the span against the span before it, for the whole service and for each region."""
    drop, least = uow.setting("aftercare.warn_score_drop"), uow.setting("aftercare.warn_answers")
    before, now = queries.scores(uow, earlier, since), queries.scores(uow, since, uow.now)
    return [
        Alert("warning.scores", f"scores:{region}", ("follow_up", queries.latest_answer(uow, since, uow.now, region)),
                {"region": region, "before": round(before[region].mean, 2), "now": round(score.mean, 2)})
        for region, score in now.items()
        if region in before and fallen(score, before[region], drop, least)
    ]  # fmt: skip
