"""`flask demo load`: fill an empty installation with the demo maker. The data itself is app/demo's."""

import click
from flask import current_app
from flask.cli import with_appcontext
from sqlalchemy import select

from app.platform.db import reading, table_of


def empty() -> bool:
    """Whether nobody is in the database yet: neither demo nor real people."""
    with reading() as session:
        return session.scalar(select(table_of("person").id).limit(1)) is None


@click.group("demo")
def demo() -> None:
    """Demo data: an invented bus and truck maker."""


@demo.command("load")
@click.option("--size", type=click.Choice(["small", "big"]), default="small", show_default=True)
@with_appcontext
def load(size: str) -> None:
    """Load the demo into an empty database. big: 20,000 jobs for load trials."""
    if current_app.extensions["wayside"].config.production:
        raise click.ClickException(
            "This is a production installation (WAYSIDE_ENV=production): no demo data here."
        )
    if not empty():
        raise click.ClickException(
            "There are people in this database already; the demo goes into an empty one only."
        )
    load_now(size)


def load_now(size: str) -> None:
    """Load without asking; says what it does line by line."""
    from app.demo.load import load_demo

    load_demo(size, lambda line: click.echo(f"[demo] {line}"))


def log_ins() -> dict[str, object]:
    """{"password", "people": [{"login", "name", "roles"}]} when the demo is in this database; else {}."""
    from app.demo.load import log_ins as of_the_demo

    return of_the_demo()
