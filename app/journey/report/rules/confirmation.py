"""What each way of confirming a report needs, and whether the sealed block says what the command says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.kernel.guard import is_filled

PAIRS = {
    "path": "signature_path", "name": "signer_name", "role": "signer_role", "phone": "signer_phone", "strokes": "strokes",
    "reason": "reason", "witness": "witness", "lat": "lat", "lon": "lon",
}  # fmt: skip
"""{member of the content's signature: argument of report.sign}."""


def gap(args: Mapping[str, Any], photo_of_job: bool) -> str | None:
    """What the chosen path still lacks, as the last part of the problem's code; None when it is complete.

    photo_of_job: whether seal_photo_id names a photo of this job.
    """
    path = args["signature_path"]
    wants: dict[str, tuple[tuple[str, bool], ...]] = {
        "signed": (("no_strokes", has_strokes(args.get("strokes"))),
                   ("no_signer", is_filled(args.get("signer_name")) and is_filled(args.get("signer_role")))),
        "sealed_paper": (("no_seal_photo", photo_of_job),),
        "refused": (("no_reason", is_filled(args.get("reason"))),),
        "absent": (("no_reason", is_filled(args.get("reason"))), ("no_witness", is_filled(args.get("witness")))),
    }  # fmt: skip
    return next((name for name, given in wants[path] if not given), None)


def has_strokes(strokes: Any) -> bool:
    """Whether at least one stroke is a line: two points or more, each with x and y."""
    return isinstance(strokes, list) and any(
        isinstance(stroke, list) and len(stroke) >= 2 and all(map(_is_point, stroke)) for stroke in strokes
    )


def block_differs(block: Any, args: Mapping[str, Any], photo_sha256: str | None) -> list[str]:
    """Members of the content's signature that are not what the command says; ["signature"] when there is no such block."""
    if not isinstance(block, Mapping) or not {*PAIRS, "photo_sha256", "signed_at", "device_id"} <= set(block):
        return ["signature"]
    told = {member: _plain(args.get(argument)) for member, argument in PAIRS.items()} | {
        "photo_sha256": photo_sha256
    }
    return [member for member, value in told.items() if _plain(block[member]) != value]


def confirmed_later(content: Mapping[str, Any], confirmation: Mapping[str, Any]) -> dict[str, Any]:
    """The sealed content as its paper shows it once an absent customer has signed by a link: reason and witness stay."""
    told = confirmation["signature"]
    return {**content, "signature": {**content["signature"], **told},
            **{name: confirmation[name] or content[name] for name in ("opinion", "rating")}}  # fmt: skip


def masked(name: str | None) -> str | None:
    """A name as a stranger may see it: the first character, stars for the rest (at most three)."""
    return None if not name else name[0] + "*" * min(len(name) - 1, 3)


def _is_point(point: Any) -> bool:
    return isinstance(point, Mapping) and all(
        isinstance(point.get(axis), int | float) and not isinstance(point.get(axis), bool)
        for axis in ("x", "y")
    )


def _plain(value: Any) -> Any:
    return None if value == "" else value
