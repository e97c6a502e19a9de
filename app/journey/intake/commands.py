"""What the call desk does with an entry."""

from __future__ import annotations

from app.journey.intake.wire import ClarifyArgs, LogArgs, NoteArgs, ReplyArgs, UnclearArgs
from app.kernel.command import CommandSpec, on_move

COMMANDS = (
    CommandSpec("call_entry.log", "call_entry", None, LogArgs, roles=("dispatcher", "supervisor"), creates=True),
    on_move("call_entry", "mark_unclear", UnclearArgs),
    on_move("call_entry", "clarify", ClarifyArgs),
    on_move("call_entry", "reply", ReplyArgs),
    on_move("call_entry", "add_note", NoteArgs),
)
