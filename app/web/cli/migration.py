"""`flask migration "add waybill"`: a new migration from the difference between the declarations and an up-to-date database."""

import re

import click
from alembic import command
from alembic.script import ScriptDirectory
from flask.cli import with_appcontext

from app.web.run import schema


@click.command("migration")
@click.argument("message")
@with_appcontext
def migration(message: str) -> None:
    """Write migrations/versions/NNNN_message.py. Read it before you commit it; it must keep the rows that are there."""
    config = schema.settings()
    number = len(list(ScriptDirectory.from_config(config).walk_revisions())) + 1
    slug = re.sub(r"[^a-z0-9]+", "_", message.lower()).strip("_")
    config.set_main_option("file_template", f"{number:04d}_{slug}")
    command.revision(config, message=message, autogenerate=True, rev_id=f"{number:04d}")
