"""What the report lists: replaced parts, compensation, photos; and the block of the customer's confirmation."""

from __future__ import annotations

from typing import Any

from app.journey.report.content.sources import ContentSources, Record, made_in_order, told
from app.journey.report.tag import old_part_tag

STEPS = ("prepare", "arrive", "listen", "look", "check", "resolve")
"""In this order the photos stand; those of signing are evidence of the signature, not part of what was signed."""
SIGNATURE = ("path", "name", "role", "phone", "strokes", "reason", "witness", "signed_at", "device_id", "lat", "lon",
             "photo_sha256")  # fmt: skip


def parts(of: ContentSources) -> list[dict[str, Any]]:
    names = ("part_number", "name", "quantity", "unit", "reason", "source", "causal", "action", "responsibility",
             "serial_new", "serial_old")  # fmt: skip
    return [
        {name: told(one, name) for name in names} | {"old_part": _old_part(one)}
        for one in made_in_order(of.parts)
    ]


def compensation(of: ContentSources) -> list[dict[str, Any]]:
    names = ("kind", "amount_fen", "reason")
    return [{name: told(one, name) for name in names} for one in made_in_order(of.compensations)]


def photos(of: ContentSources) -> list[dict[str, Any]]:
    """Step by step, within a step as they were made. Where somebody drew on a copy, the copy is shown instead of its original."""
    names = ("id", "step", "caption", "taken_at", "sha256")
    drawn_on = {told(one, "original_id") for one in of.photos}
    shown = [
        one for one in made_in_order(of.photos) if told(one, "step") in STEPS and one["id"] not in drawn_on
    ]
    shown.sort(key=lambda one: STEPS.index(one["step"]))
    return [{name: told(one, name) for name in names} for one in shown]


def signature(of: ContentSources) -> dict[str, Any]:
    return {name: told(of.signature, name) for name in SIGNATURE}


def tag_of(line: Record) -> str | None:
    """The number on the old part's label: only what comes back has one. A line copied into a revision keeps its number."""
    if told(line, "action") != "replace" or told(line, "old_fate") != "returned":
        return None
    return told(line, "old_tag") or old_part_tag(line["id"])


def _old_part(one: Record) -> dict[str, Any]:
    return {"tag": tag_of(one), "fate": told(one, "old_fate"), "reason": told(one, "old_reason")}
