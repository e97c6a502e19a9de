"""`flask doctor`: a line per organ of the installation, what to do where one is ill, exit code 1 when any is."""

from itertools import chain

import click
from flask import current_app
from flask.cli import with_appcontext

from app.platform.house import the_house
from app.web.cli.checkup import examine
from app.web.cli.proofs import prove


@click.command("doctor")
@with_appcontext
def doctor() -> None:
    """Check configuration, database, files, fonts, keys, clock, disk, the seals and papers of reports and the ledger of parts."""
    ill = 0
    # The application itself and not the proxy for it: Flask knows no public way.
    app = current_app._get_current_object()  # type: ignore[attr-defined]  # noqa: SLF001
    for finding in chain(examine(app), prove(the_house())):
        click.echo(f"{'ok     ' if finding.mend is None else 'PROBLEM'}  {finding.organ}: {finding.says}")
        if finding.mend:
            ill += 1
            click.echo(f"         → {finding.mend}")
    if ill:
        click.echo(f"{ill} problem{'s' if ill > 1 else ''} found.")
        raise SystemExit(1)
    click.echo("All is well.")
