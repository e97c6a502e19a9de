"""What an installation still lacks before people can use it, each with the command that mends it.

Looks only: it makes no file, no table and no person. Deeper questions (keys, fonts, clock, disk) are `flask doctor`'s.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import click
from flask import Flask
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from app.platform.db import db, reading, table_of
from app.web.run.schema import at_newest
from app.web.run.words import say

ROOT = Path(__file__).resolve().parents[3]
FRONT_END = ROOT / "frontend" / "dist" / "index.html"


@dataclass(frozen=True)
class Missing:
    """key: front_end, database or administrator; mend: the command to type in the project's folder."""

    key: str
    mend: str

    @property
    def what(self) -> str:
        """One English sentence, for a log."""
        return self.says("en")

    def says(self, language: str) -> str:
        """One sentence in zh-CN or en, for a page."""
        return say(language, f"missing.{self.key}")


def missing(app: Flask, front_end: Path = FRONT_END) -> list[Missing]:
    """Everything that is lacking, in the order in which it is mended; [] when people can sign in."""
    checks: tuple[tuple[Callable[[], bool], Missing], ...] = (
        (front_end.is_file, Missing("front_end", "python3 .ci/setup.py build")),
        (at_newest, Missing("database", "flask --app wsgi upgrade")),
        (_has_administrator, Missing("administrator", "flask --app wsgi admin create")),
    )
    with app.app_context():
        return [lack for has, lack in checks if not has()]


def _has_administrator() -> bool:
    person = table_of("person")
    try:
        with reading() as session:
            found = session.execute(
                select(person.roles).where(person.active.is_(True), person.removed.is_(False))
            )
            return any("administrator" in (roles or ()) for (roles,) in found)
    except SQLAlchemyError:
        return False


def announce(app: Flask) -> None:
    """Say on stderr what is lacking, when a server starts; other `flask` commands are often the mending itself."""
    context = click.get_current_context(silent=True)
    if context is not None and context.info_name != "run":
        return
    lacking = missing(app)
    with (
        app.app_context()
    ):  # nothing stays open: a server that loads us once and forks must not share a connection
        db.session.remove()
        db.engine.dispose()
    for lack in lacking:
        print(f"Wayside: {lack.what} Mend it with: {lack.mend}", file=sys.stderr, flush=True)
