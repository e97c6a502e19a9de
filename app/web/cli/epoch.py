"""`flask new-epoch`: after a backup was restored by hand, tell every phone and the office so (SY-33).

`flask restore` does this by itself.
"""

import click
from flask.cli import with_appcontext

from app.platform.house import the_house
from app.web.backup.again import begin_again


@click.command("new-epoch")
@click.confirmation_option(prompt="Has a backup just been restored, and are all parts stopped?")
@with_appcontext
def new_epoch() -> None:
    """Begin a new server lifetime: phones take a fresh snapshot and send again what the backup had lost."""
    click.echo(f"The epoch is now {begin_again(the_house())}.")
