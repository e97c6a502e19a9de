"""`flask prepare`: what `make run` needs before the parts start, in one process: tables, then the demo in an empty one."""

import json
from pathlib import Path

import click
from flask import current_app
from flask.cli import with_appcontext

from app.journey.report.signing_key import organisation_key
from app.kernel.actor import THE_SYSTEM
from app.platform.db import reading
from app.platform.house import the_house
from app.platform.reader import Reader
from app.platform.signing.key import KeyUnusable
from app.web.cli.demo import empty, load_now, log_ins
from app.web.run import schema

LOADING = Path("var") / "demo-loading"


@click.command("prepare")
@click.option(
    "--demo", "size", type=click.Choice(["small", "big", "none"]), default="small", show_default=True
)
@click.option("--report", type=click.Path(path_type=Path), help="where to write the demo log-ins, as JSON")
@with_appcontext
def prepare(size: str, report: Path | None) -> None:
    """Migrate, and load the demo once."""
    if not schema.at_newest():
        click.echo("Bringing the database up to date …")
        schema.upgrade()
    if LOADING.exists():
        raise click.ClickException(
            f"Loading the demo was cut short last time, so the database is half full. Remove {LOADING.parent}/ "
            "(or name an empty database) and start again."
        )
    _make_key()
    production = current_app.extensions["wayside"].config.production
    if size != "none" and not production and empty():
        _load(size)
    if report:
        report.parent.mkdir(parents=True, exist_ok=True)
        told = log_ins() if size != "none" else {}
        report.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")


def _make_key() -> None:
    """The organisation's key for its papers is made at the first start, where there is none."""
    try:
        with reading() as session:
            organisation_key(Reader(session, the_house().registry, THE_SYSTEM))
    except (KeyUnusable, OSError) as error:
        raise click.ClickException(
            f"The key that signs papers cannot be used ({error}). See WAYSIDE_SIGN_KEY."
        ) from error


def _load(size: str) -> None:
    click.echo(f"The database is empty: loading the demo ({size}) …")
    LOADING.parent.mkdir(parents=True, exist_ok=True)
    LOADING.touch()
    load_now(size)
    LOADING.unlink()
