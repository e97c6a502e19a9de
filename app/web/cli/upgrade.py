"""`flask upgrade`: run the migrations that have not run."""

import click
from flask.cli import with_appcontext

from app.web.run import schema


@click.command("upgrade")
@with_appcontext
def upgrade() -> None:
    """Bring the database's tables to this version of the program. Make a backup first."""
    before = schema.present()
    schema.upgrade()
    after = ", ".join(sorted(schema.present())) or "nothing"
    click.echo(
        f"The database is at {after}."
        if before != schema.present()
        else f"Nothing to do; the database is at {after}."
    )
