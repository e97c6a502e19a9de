"""`flask new-epoch`: after a backup was restored, tell every phone so (SY-33)."""

import click
from flask.cli import with_appcontext
from sqlalchemy import update

from app.kernel.ids import uuid7
from app.platform.db import writing
from app.platform.db.system_tables import Clock


@click.command("new-epoch")
@click.confirmation_option(prompt="Has a backup just been restored, and are all parts stopped?")
@with_appcontext
def new_epoch() -> None:
    """Begin a new server lifetime: phones take a fresh snapshot and send again what the backup had lost."""
    epoch = uuid7()
    with writing() as session:
        session.execute(update(Clock).where(Clock.id == 1).values(epoch=epoch))
        session.commit()
    click.echo(f"The epoch is now {epoch}.")
