"""`flask admin create`: the first administrator of an installation. Later people are made on the administrator's screen.

Goes the way of every other change: the command `person.create`, with its audit entry, in the system's name.
"""

import sys

import click
from flask.cli import with_appcontext
from sqlalchemy import func, select

from app.kernel.actor import THE_SYSTEM, Actor
from app.kernel.clock import Times
from app.kernel.command import Command
from app.kernel.ids import uuid7
from app.kernel.problem import Refused
from app.platform.auth.passwords import hashed
from app.platform.auth.sessions import set_password
from app.platform.commit import commit
from app.platform.db import reading, table_of, writing
from app.platform.execution import execute
from app.platform.house import House, the_house
from app.platform.unit_of_work import UnitOfWork
from app.web.run import schema

BY_THE_OPERATOR = Actor(id=THE_SYSTEM.id, roles=("administrator",), name=THE_SYSTEM.name)


@click.group("admin")
def admin() -> None:
    """Administrators."""


@admin.command("create")
@click.option("--employee-no", prompt="Employee number (the log-in)")
@click.option("--name", prompt="Name")
@click.option("--language", type=click.Choice(["zh-CN", "en"]), help="default: WAYSIDE_LANGUAGE")
@click.option("--password-stdin", is_flag=True, help="read the password from standard input, for scripts")
@with_appcontext
def create(employee_no: str, name: str, language: str | None, password_stdin: bool) -> None:
    """Make an administrator who can sign in and make everybody else."""
    if not schema.at_newest():
        raise click.ClickException("The database is not migrated. Run first: flask --app wsgi upgrade")
    if _taken(employee_no.strip()):
        raise click.ClickException(
            f"There is somebody with the employee number {employee_no.strip()} already."
        )
    password = _read_password(password_stdin)
    house = the_house()
    try:
        hashed(password, cheap=True)  # refuses a weak one before the person is made
        person = _make_person(house, employee_no.strip(), name.strip(), language or house.config["LANGUAGE"])
        set_password(house, person, password)
    except Refused as refused:
        raise click.ClickException(_in_words(refused)) from refused
    click.echo(f"{name} can sign in as {employee_no.strip()}.")


def _read_password(from_stdin: bool) -> str:
    if from_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    return str(click.prompt("Password", hide_input=True, confirmation_prompt=True))


def _make_person(house: House, employee_no: str, name: str, language: str) -> str:
    person = uuid7()
    args = {
        "employee_no": employee_no,
        "name_zh": name,
        "roles": ["administrator"],
        "language": language,
        "active": True,
    }
    with writing() as session:
        uow = UnitOfWork(session, house.registry, BY_THE_OPERATOR, Times.of(house.now()))
        execute(uow, Command(uuid7(), "person.create", person, args))
        commit(uow)
    return person


def _taken(employee_no: str) -> bool:
    person = table_of("person")
    with reading() as session:
        query = select(person.id).where(func.lower(person.employee_no) == employee_no.lower())
        return session.scalar(query) is not None


def _in_words(refused: Refused) -> str:
    """A problem for the terminal; a code without words here is shown as it is."""
    if refused.code == "access.weak_password":
        return f"That password is too short: at least {refused.detail['minimum']} characters."
    return f"{refused.code} {refused.detail}"
