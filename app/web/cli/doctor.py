"""`flask doctor`: a line per organ of the installation, what to do where one is ill, exit code 1 when any is."""

import click
from flask import current_app
from flask.cli import with_appcontext

from app.web.cli.checkup import examine


@click.command("doctor")
@with_appcontext
def doctor() -> None:
    """Check configuration, database, files, fonts, keys, clock and disk."""
    ill = 0
    for finding in examine(current_app._get_current_object()):  # type: ignore[attr-defined]  # noqa: SLF001
        click.echo(f"{'ok     ' if finding.mend is None else 'PROBLEM'}  {finding.organ}: {finding.says}")
        if finding.mend:
            ill += 1
            click.echo(f"         → {finding.mend}")
    if ill:
        click.echo(f"{ill} problem{'s' if ill > 1 else ''} found.")
        raise SystemExit(1)
    click.echo("All is well.")
