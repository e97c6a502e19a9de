"""`flask demo load`: fill an empty installation with the demo maker. The data itself is app/demo's."""

import click
from flask import current_app
from flask.cli import with_appcontext
from sqlalchemy import select

from app.platform.auth.passwords import matches
from app.platform.auth.tables import Credential
from app.platform.db import reading, table_of

CHEAP = "%m=8,t=1,p=1%"  # what Argon2 writes into a hash made by hashed(cheap=True)


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
    """{"password", "people": [{"login", "name", "roles"}]}: who signs in with the demo's password, one for each role.

    {} when nobody does, as in an installation with people of its own.
    """
    from app.demo.load import PASSWORD

    person = table_of("person")
    query = (
        select(person, Credential.password_hash)
        .join(Credential, Credential.person_id == person.id)
        # Only the demo's hashes are cheap; trying the others would take a second each.
        .where(person.active.is_(True), Credential.password_hash.like(CHEAP))
        .order_by(person.employee_no)
    )
    found: dict[str, dict[str, str]] = {}
    with reading() as session:
        for one, password_hash in session.execute(query):
            new = set(one.roles or ()) - found.keys()
            if new and matches(PASSWORD, password_hash):
                line = {"login": one.employee_no, "name": one.name_zh, "roles": ", ".join(one.roles)}
                found.update(dict.fromkeys(new, line))
    people = {line["login"]: line for line in found.values()}
    return {"password": PASSWORD, "people": list(people.values())} if people else {}
