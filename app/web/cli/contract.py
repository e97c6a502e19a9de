"""`flask contract write|check`: the generated files of back end and front end."""

from pathlib import Path

import click
from flask import current_app
from flask.cli import with_appcontext

from app.contract.write import stale
from app.contract.write import write as write_files
from app.platform.registry import the_registry
from app.web.cli.openapi import document

ROOT = Path(__file__).resolve().parents[3]


@click.group("contract")
def contract() -> None:
    """Generated files: OpenAPI, TypeScript records and commands, state diagrams."""


@contract.command("write")
@with_appcontext
def write() -> None:
    """Write what differs from the declarations."""
    written = write_files(ROOT, the_registry(), document(current_app))
    for path in written:
        click.echo(f"wrote {path}")
    if not written:
        click.echo("Everything was fresh.")


@contract.command("check")
@with_appcontext
def check() -> None:
    """Exit with 1 when a generated file is not what the declarations say."""
    old = stale(ROOT, the_registry(), document(current_app))
    if old:
        raise click.ClickException("Not fresh: " + ", ".join(old) + ". Mend it with: make contract")
    click.echo("Every generated file is fresh.")
