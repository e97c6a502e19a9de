"""`flask archive verify FILE`: is an export of the archive what was exported?"""

from __future__ import annotations

from pathlib import Path

import click
from flask.cli import with_appcontext

from app.journey.archive.verifying import verify

SHOWN_AT_MOST = 20
OWN = "The manifest was made with this installation's seal key."
FOREIGN = "The manifest carries no MAC of this installation's seal key: made elsewhere, with another key, or changed."


@click.group("archive")
def archive() -> None:
    """Exports of the archive."""


@archive.command("verify")
@click.argument("file", type=click.Path(dir_okay=False, exists=True, path_type=Path))
@with_appcontext
def verify_file(file: Path) -> None:
    """Check every file, seal and log entry of an export. Exit code 1 when anything is not what was exported."""
    verdict = verify(file)
    for sentence in verdict.wrong[:SHOWN_AT_MOST]:
        click.echo(f"WRONG  {sentence}")
    if len(verdict.wrong) > SHOWN_AT_MOST:
        click.echo(f"       and {len(verdict.wrong) - SHOWN_AT_MOST} more")
    if verdict.manifest:
        counts, missing = verdict.manifest.get("counts", {}), len(verdict.manifest.get("missing_photos", ()))
        click.echo(f"Made at {verdict.manifest.get('made_at')}: {counts.get('reports')} reports of {counts.get('jobs')} jobs, "
                   f"{counts.get('files')} files; {missing} photos were missing.")  # fmt: skip
        click.echo(OWN if verdict.own else FOREIGN)
    if verdict.wrong:
        raise SystemExit(1)
    click.echo("Every file is what the manifest names.")
