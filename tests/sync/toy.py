"""A toy trade that exists only in the tests: notes with a machine, lines below them, a command of their own. The same as
`frontend/tests/toy.ts`. What synchronises it knows nothing of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from app.kernel.command import CommandSpec, on_move
from app.kernel.feature import Feature
from app.kernel.guard import Guard
from app.kernel.machine import Machine, Move
from app.kernel.problem import Problem, Refused
from app.kernel.record import Include, Writing
from app.platform.db import db
from app.platform.db.record_table import record_table
from app.platform.wire import Wire, record, ref, tags, text
from app.platform.writing import generic_commands
from tests.house import TestHouse
from tests.sync.conftest import learn

WRITER, BOSS = ("engineer",), ("supervisor",)
MACHINE = Machine(
    entity="toy_note",
    states=("draft", "sent", "done"),
    initial="draft",
    moves=(
        Move("submit", ("draft",), "sent", WRITER, (Guard("has_lines", {"non_empty": "lines"}),), event="toy_note.sent"),
        Move("finish", ("sent",), "done", BOSS, event="toy_note.done"),
    ),
)  # fmt: skip


class NoteWire(Wire):
    """The title is the office's, the body the writer's."""

    title = text(80)
    body = text(500, owner="field")
    colours = tags()


class LineWire(Wire):
    """A thing of a list."""

    note_id = ref("toy_note", required=True, weak=True)
    words = text(80, owner="field")


class SayArgs(Wire):
    """Words for the body."""

    words = text(80, required=True)


def seen_by(_reader: Any, row: Any) -> set[str]:
    """Its writer and the supervisors."""
    return {f"user:{row.created_by_id}", "role:supervisor"}


def say(uow: Any, row: Any, args: dict[str, Any], _command: Any) -> None:
    """Puts the words into the body, unless they are bad ones."""
    if args["words"] == "bad":
        raise Refused("toy_note.say.bad_words", words=args["words"])
    uow.set(row, body=args["words"])


NOTE = record("toy_note", NoteWire, machine=MACHINE, scopes=seen_by, number_prefix="TOY",
              includes=(Include("lines", "toy_line", "note_id"),), writing=Writing(WRITER + BOSS))  # fmt: skip
LINE = record(
    "toy_line", LineWire, parent=("toy_note", "note_id"), writing=Writing(WRITER, create=True, remove=True)
)
TOY = Feature(
    "toy",
    records=(NOTE, LINE),
    commands=(
        *generic_commands(NOTE), *generic_commands(LINE),
        on_move("toy_note", "submit"),
        on_move("toy_note", "finish", names_revision=True),
        CommandSpec(
            "toy_note.say", "toy_note", say, SayArgs, roles=WRITER,
            problems=(Problem("toy_note.say.bad_words", "invalid", ("words",)),)),
    ),
    events=("toy_note.sent", "toy_note.done"),
)  # fmt: skip


@contextmanager
def the_toy(house: TestHouse) -> Iterator[None]:
    """The server runs a build that has the toy too; its tables are gone from the declarations afterwards."""
    known = [record_table(spec) for spec in (NOTE, LINE)]
    try:
        for table in known:
            table.__table__.create(db.engine)
        learn(house, TOY)
        yield
    finally:
        for table in reversed(known):
            db.metadata.remove(table.__table__)
            db.Model.registry._dispose_cls(table)  # there is no public way to forget one class
