"""Signing: what the customer saw is kept byte for byte, compared with what the office holds, and sealed.

A difference refuses nothing, for the customer has signed: the report is sealed as diverged, the office is told where, and
must ask for a revision (SY-26).
"""

from __future__ import annotations

from typing import Any

from app.journey.report.canonical import NotCanonical, digest, encoded, opened
from app.journey.report.commands.telling import tell_supervisors
from app.journey.report.content import FORMAT, build_content, tag_of
from app.journey.report.gather import sources
from app.journey.report.queries import replaced_parts_of
from app.journey.report.rules.comparison import differences
from app.journey.report.rules.confirmation import block_differs, gap
from app.journey.report.seal import write_seal
from app.kernel.problem import Problem, Refused
from app.platform.unit_of_work import UnitOfWork

PROBLEMS = (
    Problem("report.sign.hash_differs", "invalid", ("hash",)),
    Problem("report.sign.not_canonical", "invalid"),
    Problem("report.sign.format_unknown", "unsupported", ("format",)),
    Problem("report.sign.other_report", "invalid", ("number", "revision")),
    Problem("report.sign.signature_differs", "invalid", ("fields",)),
    Problem("report.sign.no_strokes", "invalid"),
    Problem("report.sign.no_signer", "invalid"),
    Problem("report.sign.no_seal_photo", "invalid"),
    Problem("report.sign.no_reason", "invalid"),
    Problem("report.sign.no_witness", "invalid"),
)
UNSIGNED = ("refused", "absent")
TOLD_AT_MOST = 20  # differences in a notice; the seal's evidence keeps them all


def sign(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Any) -> None:
    """Seals the content that came with the command. Problems: PROBLEMS, and the guards of the move."""
    data, content = _content(args)
    _check_report(row, content)
    photo = _seal_photo(uow, row, args)
    missing = gap(args, photo is not None)
    if missing:
        raise Refused(f"report.sign.{missing}")
    told = block_differs(content.get("signature"), args, None if photo is None else photo.sha256)
    if told:
        raise Refused("report.sign.signature_differs", fields=told)
    apart = differences(content, build_content(sources(uow, row, content["signature"])))
    result = "sealed_diverged" if apart else "sealed"
    write_seal(uow, row.id, data, {
        "actor_id": uow.actor.id, "command_id": command.id, "path": args["signature_path"], "lat": args.get("lat"),
        "lon": args.get("lon"), "result": result, "differences": apart,
    })  # fmt: skip
    _keep_tags(uow, row)
    uow.set(row, seal_hash=args["hash"], seal_result=result, signature_path=args["signature_path"],
            signed_by_device=uow.actor.device_id,
            **{name: args.get(name) for name in ("signer_name", "signer_role", "signer_phone", "reason", "witness")})  # fmt: skip
    _tell(uow, row, apart)


def _content(args: dict[str, Any]) -> tuple[bytes, dict[str, Any]]:
    try:
        data = encoded(args["content"])
        if digest(data) != args["hash"]:
            raise Refused("report.sign.hash_differs", hash=digest(data))
        content = opened(data)
    except NotCanonical as error:
        raise Refused("report.sign.not_canonical") from error
    if content.get("format") != FORMAT:
        raise Refused("report.sign.format_unknown", format=str(content.get("format"))[:40])
    return data, content


def _seal_photo(uow: UnitOfWork, row: Any, args: dict[str, Any]) -> Any | None:
    """The photo of the stamped paper, when it is one of this job."""
    photo = uow.find("photo", args.get("seal_photo_id"))
    return photo if photo is not None and photo.job_id == row.job_id else None


def _check_report(row: Any, content: dict[str, Any]) -> None:
    told = content.get("report")
    known = {"id": row.id, "number": row.report_number, "revision": row.revision}
    if not isinstance(told, dict) or {name: told.get(name) for name in known} != known:
        raise Refused("report.sign.other_report", number=row.report_number, revision=row.revision)


def _keep_tags(uow: UnitOfWork, row: Any) -> None:
    """What comes back without a number written down gets the one that the content printed."""
    for line in replaced_parts_of(uow, row.id):
        uow.set(line, old_tag=tag_of(uow.plain(line)) or line.old_tag)


def _tell(uow: UnitOfWork, row: Any, apart: list[str]) -> None:
    path = row.signature_path
    if path in UNSIGNED:
        tell_supervisors(uow, f"report.{path}", row, reason=row.reason, witness=row.witness, urgent=True)
    else:
        tell_supervisors(uow, "report.signed", row)
    if apart:
        tell_supervisors(
            uow, "report.diverged", row, paths=apart[:TOLD_AT_MOST], count=len(apart), urgent=True
        )
