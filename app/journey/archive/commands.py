"""Ordering a bundle, stopping it, trying again. Whoever orders must see every row that goes in; the worker does the rest."""

from __future__ import annotations

from typing import Any

from app.journey.archive.kinds import planned
from app.journey.archive.tables import Piece
from app.journey.archive.wire import BUNDLE, OrderArgs
from app.kernel.actor import OFFICE
from app.kernel.command import CommandSpec, on_move
from app.kernel.problem import Problem, Refused
from app.platform.unit_of_work import UnitOfWork

RECORDS = (BUNDLE,)
MAY_ORDER = {
    "batch": OFFICE,
    "evidence": ("supervisor", "administrator", "claims_clerk"),
    "export": ("supervisor", "administrator"),
}
PROBLEMS = (
    Problem("bundle.order.not_yours", "forbidden", ("kind",)),
    Problem("bundle.order.empty", "invalid"),
    Problem("bundle.order.too_many", "invalid", ("maximum",)),
    Problem("bundle.order.unsigned", "state", ("number",)),
)


def order(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """A bundle with its pieces, to be made by the worker. Problems: PROBLEMS, row.missing."""
    kind, rows = args["kind"], list(dict.fromkeys(args.get("rows") or ()))
    most = uow.setting("archive.most_in_a_bundle")
    if not set(MAY_ORDER[kind]) & set(uow.actor.roles):
        raise Refused("bundle.order.not_yours", kind=kind)
    if not rows:
        raise Refused("bundle.order.empty")
    if len(rows) > (1 if kind == "evidence" else most):
        raise Refused("bundle.order.too_many", maximum=1 if kind == "evidence" else most)
    plan = planned(uow, kind, rows)
    # A pack is one document: it speaks one language. Reports by themselves speak their customers'.
    language = args.get("language") or (uow.actor.language if kind == "evidence" else None)
    bundle = uow.add("bundle", command.row, kind=kind, title=plan.title, language=language, person_id=uow.actor.id,
                     job_id=plan.job_id, total=len(plan.pieces))  # fmt: skip
    uow.session.flush()
    uow.session.add_all(
        Piece(bundle_id=bundle.id, position=at, what=what, row_id=row_id, title=title[:200], start=start)
        for at, (what, row_id, title, start) in enumerate(plan.pieces)
    )
    uow.effect("bundle.build", {"bundle": bundle.id})


def retry(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """Goes on with what is missing; what was made before is kept."""
    uow.set(row, problem=None)
    uow.effect("bundle.build", {"bundle": row.id})


COMMANDS = (
    CommandSpec(
        "bundle.order",
        "bundle",
        order,
        OrderArgs,
        roles=OFFICE,
        creates=True,
        offline=False,
        problems=PROBLEMS,
    ),
    on_move("bundle", "cancel", offline=False),
    on_move("bundle", "retry", None, retry, offline=False),
)
