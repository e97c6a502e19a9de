"""How far the database's tables are: the migrations on disk against those that have run. Changes nothing but by upgrade()."""

from pathlib import Path

from alembic import command
from alembic.config import Config as AlembicConfig
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.exc import SQLAlchemyError

from app.platform.db import db

MIGRATIONS = Path(__file__).resolve().parents[3] / "migrations"


def settings() -> AlembicConfig:
    """Alembic's settings without an alembic.ini: the place of the migrations is all that it must know."""
    config = AlembicConfig()
    config.set_main_option("script_location", str(MIGRATIONS))
    return config


def newest() -> set[str]:
    """The last migration on disk."""
    return set(ScriptDirectory.from_config(settings()).get_heads())


def present() -> set[str]:
    """The migration that the database stands at; empty for an empty, absent or unreachable one."""
    path = db.engine.url.database
    if db.engine.dialect.name == "sqlite" and path not in {None, ":memory:"} and not Path(str(path)).exists():
        return set()  # connecting would make an empty file
    try:
        with db.engine.connect() as connection:
            return set(MigrationContext.configure(connection).get_current_heads())
    except SQLAlchemyError:
        return set()


def at_newest() -> bool:
    """Whether every migration on disk has run."""
    return present() == newest()


def upgrade() -> None:
    """Run the migrations that have not run; makes the folder of a SQLite file where it is missing."""
    path = db.engine.url.database
    if db.engine.dialect.name == "sqlite" and path not in {None, ":memory:"}:
        Path(str(path)).parent.mkdir(parents=True, exist_ok=True)
    command.upgrade(settings(), "head")
