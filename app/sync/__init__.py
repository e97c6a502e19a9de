"""Synchronisation: one mechanism for every stage, knowing record and command declarations and no stage (see SPEC.md)."""

from app.kernel.feature import Feature
from app.sync import forgetting, retry
from app.sync.api import blueprint
from app.sync.conflict import COMMANDS, CONFLICT
from app.sync.problems import PROBLEMS

FEATURE = Feature(
    name="sync",
    records=(CONFLICT,),
    commands=COMMANDS,
    ticks={
        "sync.retry_held": (retry.EVERY_S, retry.ask_to_retry),
        "sync.forget_departures": (86_400, forgetting.forget_departures),
    },
    effects={"sync.retry_held": retry.retry_held},
    problems=PROBLEMS,
    blueprints=(blueprint,),
)
