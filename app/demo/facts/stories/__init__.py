"""Fault stories: how a fault is told, seen, measured, explained and mended, in the words of the trade.

The customer speaks first and plainly (听), the engineer then looks, checks and resolves. Not here: who, when
and where; the jobs of the demo draw a vehicle and a story and put the two together.
"""

from __future__ import annotations

from typing import Any

from app.demo.facts.models import family, models
from app.demo.facts.parts import part_for
from app.demo.facts.stories import (
    battery,
    bus_body,
    cab_and_load,
    chassis_air,
    chassis_brakes,
    chassis_driveline,
    chassis_steering_and_springs,
    chassis_wheels,
    electrical_control,
    electrical_supply,
    engine_aftertreatment,
    engine_air,
    engine_cooling,
    engine_fuel,
    engine_gas,
    engine_mechanical,
    high_voltage,
    other,
)
from app.demo.facts.stories.story import Story

SECTIONS = (
    engine_cooling,
    engine_fuel,
    engine_air,
    engine_aftertreatment,
    engine_gas,
    engine_mechanical,
    chassis_brakes,
    chassis_air,
    chassis_steering_and_springs,
    chassis_wheels,
    chassis_driveline,
    electrical_supply,
    electrical_control,
    battery,
    high_voltage,
    bus_body,
    cab_and_load,
    other,
)


def stories() -> list[dict[str, Any]]:
    """One dict a story.

    {fault, models [code], priority, responsibility, minutes, picture ("none" or a kind of part), topics [code],
    told_zh, told_en, seen_zh, seen_en, measured [{code, before, after}], codes [str], cause_zh, cause_en,
    done_zh, done_en, parts [{base, quantity, causal}], opened_zh, opened_en}
    """
    return [_as_dict(story) for section in SECTIONS for story in section.STORIES]


def stories_for(model_code: str) -> list[dict[str, Any]]:
    """The stories that can happen to a model."""
    return [story for story in stories() if model_code in story["models"]]


def story_parts(story: dict[str, Any], model_code: str) -> list[dict[str, Any]]:
    """The story's parts as numbers of the catalogue for one model: {part (a dict of `parts`), quantity, causal}.

    Raises LookupError for a part that the model does not have: the tests see to it that no story has one.
    """
    lines = []
    for line in story["parts"]:
        part = part_for(line["base"], model_code)
        if part is None:
            raise LookupError(f"{story['fault']}: {model_code} has no {line['base']}")
        lines.append({"part": part, "quantity": line["quantity"], "causal": line["causal"]})
    return lines


def _as_dict(story: Story) -> dict[str, Any]:
    texts = ("told", "seen", "cause", "done", "opened")
    return {
        "fault": story.fault,
        "models": _models(story.models),
        "priority": story.priority,
        "responsibility": story.responsibility,
        "minutes": story.minutes,
        "picture": story.picture,
        "topics": story.topics.split(),
        **{
            f"{text}_{tongue}": getattr(story, f"{text}_{tongue}")
            for text in texts
            for tongue in ("zh", "en")
        },
        "measured": [_measured(text) for text in story.measured.split()],
        "codes": [code for code in story.codes.split("; ") if code],
        "parts": [_part(text, causal=index == 0) for index, text in enumerate(story.parts.split())],
    }


def _models(names: str) -> list[str]:
    known = {model["code"] for model in models()}

    def codes(name: str) -> tuple[str, ...]:
        return (name,) if name in known else family(name)

    wanted = [name for name in names.split() if not name.startswith("-")]
    left_out = {code for name in names.split() if name.startswith("-") for code in codes(name[1:])}
    return list(dict.fromkeys(code for name in wanted for code in codes(name) if code not in left_out))


def _measured(text: str) -> dict[str, Any]:
    code, values = text.split("=")
    before, after = values.split(">")
    return {"code": code, "before": float(before), "after": float(after)}


def _part(text: str, *, causal: bool) -> dict[str, Any]:
    base, quantity = text.split("*")
    return {"base": base, "quantity": int(quantity), "causal": causal}
