"""Synchronisation: one mechanism for every stage, knowing record and command declarations and no stage (see SPEC.md)."""

from app.kernel.feature import Feature
from app.sync.api import blueprint
from app.sync.conflict import COMMANDS, CONFLICT
from app.sync.problems import PROBLEMS

FEATURE = Feature(name="sync", records=(CONFLICT,), commands=COMMANDS, problems=PROBLEMS,
                  blueprints=(blueprint,))  # fmt: skip
