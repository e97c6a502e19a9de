"""The customer's signature before work: what they saw is kept byte for byte, compared with what the office holds, and sealed.

As with a report a difference refuses nothing, for the customer has signed: it is sealed as diverged and the office is told
where. What may be charged is the sum in the signed bytes, whatever else stands in the records.
"""

from __future__ import annotations

from typing import Any

from app.journey.report.canonical import NotCanonical, digest, encoded, opened
from app.journey.report.estimate.content import FORMAT, build_content
from app.journey.report.estimate.gather import sources
from app.journey.report.estimate.queries import standing_estimates
from app.journey.report.estimate.seal import write_authorisation
from app.journey.report.estimate.telling import tell_supervisors
from app.journey.report.rules.comparison import differences
from app.journey.report.rules.confirmation import block_differs, gap
from app.kernel.problem import Problem, Refused
from app.platform.unit_of_work import UnitOfWork

PROBLEMS = (
    Problem("estimate.authorise.hash_differs", "invalid", ("hash",)),
    Problem("estimate.authorise.not_canonical", "invalid"),
    Problem("estimate.authorise.format_unknown", "unsupported", ("format",)),
    Problem("estimate.authorise.other_estimate", "invalid", ("number",)),
    Problem("estimate.authorise.signature_differs", "invalid", ("fields",)),
    Problem("estimate.authorise.no_sum", "invalid"),
    Problem("estimate.authorise.no_strokes", "invalid"),
    Problem("estimate.authorise.no_signer", "invalid"),
)
BY_HAND = {"signature_path": "signed"}
TOLD_AT_MOST = 20  # differences in a notice; the seal's evidence keeps them all


def authorise(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """Seals the content that came with the command. Problems: PROBLEMS, and the guards of the move."""
    data, content = _content(args)
    total = _check_estimate(row, content)
    told = args | BY_HAND
    missing = gap(told, photo_of_job=False)
    if missing:
        raise Refused(f"estimate.authorise.{missing}")
    differing = block_differs(content.get("signature"), told, None)
    if differing:
        raise Refused("estimate.authorise.signature_differs", fields=differing)
    apart = differences(content, build_content(sources(uow, row, content["signature"])))
    result = "sealed_diverged" if apart else "sealed"
    write_authorisation(uow, row.id, data, {
        "actor_id": uow.actor.id, "command_id": command.id, "lat": args.get("lat"), "lon": args.get("lon"),
        "result": result, "differences": apart,
    })  # fmt: skip
    for other in standing_estimates(uow, row.job_id):
        if other.id != row.id:
            uow.make_move(other, "supersede")
    uow.set(row, authorised_fen=total, seal_hash=args["hash"], seal_result=result,
            **{name: args.get(name) for name in ("signer_name", "signer_role", "signer_phone")})  # fmt: skip
    _tell(uow, row, total, apart)


def decline(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """The customer does not want it: nothing is charged on it."""
    uow.set(row, declined_reason=args["declined_reason"])
    tell_supervisors(uow, "estimate.declined", row, reason=args["declined_reason"])


def _content(args: dict[str, Any]) -> tuple[bytes, dict[str, Any]]:
    try:
        data = encoded(args["content"])
        if digest(data) != args["hash"]:
            raise Refused("estimate.authorise.hash_differs", hash=digest(data))
        content = opened(data)
    except NotCanonical as error:
        raise Refused("estimate.authorise.not_canonical") from error
    if content.get("format") != FORMAT:
        raise Refused("estimate.authorise.format_unknown", format=str(content.get("format"))[:40])
    return data, content


def _check_estimate(row: Any, content: dict[str, Any]) -> int:
    """The sum that was signed; refused when it is another estimate's content, or names no sum.

    Number and revision are not asked for: without a network the phone works them out, and a colleague may have been first.
    """
    told, sums = content.get("estimate"), content.get("sums")
    if not isinstance(told, dict) or told.get("id") != row.id:
        raise Refused("estimate.authorise.other_estimate", number=row.estimate_number)
    total = sums.get("total_fen") if isinstance(sums, dict) else None
    if type(total) is not int or total < 0:
        raise Refused("estimate.authorise.no_sum")
    return total


def _tell(uow: UnitOfWork, row: Any, total: int, apart: list[str]) -> None:
    tell_supervisors(uow, "estimate.authorised", row, total_fen=total)
    if apart:
        tell_supervisors(
            uow, "estimate.diverged", row, paths=apart[:TOLD_AT_MOST], count=len(apart), urgent=True
        )
