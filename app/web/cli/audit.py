"""`flask audit check`: the whole audit chain, its anchors, every record against the log, every seal; says the first break.

Looks only. Memory stays bounded however long the log is; the database may be in use meanwhile, for all is read in one snapshot.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import click
from flask.cli import with_appcontext
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.journey.report.estimate.seal import broken_authorisations
from app.journey.report.estimate.tables import AuthorisationSeal, Estimate
from app.journey.report.seal import broken_seals
from app.journey.report.tables import Report, Seal
from app.platform import anchors
from app.platform.audit import Break, first_break
from app.platform.db import reading
from app.platform.db.system_tables import Audit
from app.platform.house import House, the_house
from app.platform.replay import Replay


@dataclass(frozen=True)
class Look:
    """One thing looked at. broken: the first break in it, None when it holds; more: how many others there are."""

    what: str
    says: str
    broken: Break | None = None
    more: int = 0


@click.group("audit")
def audit() -> None:
    """Is what is recorded still what was recorded?"""


@audit.command("check")
@with_appcontext
def check() -> None:
    """Check the audit chain, its anchors, the records and the seals. Exit code 1 at any break."""
    with reading() as session:
        looks = list(examine(the_house(), session))
    for look in looks:
        if look.broken is None:
            click.echo(f"ok     {look.what}: {look.says}")
        else:
            click.echo(
                f"BREAK  {look.what}: {told(look.broken)}" + (f" (and {look.more} more)" if look.more else "")
            )
    breaks = [look.broken for look in looks if look.broken is not None]
    if breaks:
        first = min(breaks, key=lambda one: one.seq)
        click.echo(f"First break: {told(first)}")
        click.echo(
            "Somebody wrote to the database past the program, or it is damaged. Keep a copy of it as it is, and compare it "
            "with the last backup: docs/operations.md, “When something is wrong”."
        )
        raise SystemExit(1)
    click.echo("Nothing was changed behind the program's back.")


def examine(house: House, session: Session) -> Iterator[Look]:
    """Chain, anchors, records, seals; the records only where the chain holds, for they are judged by it."""
    with Replay() as replay:
        broken = first_break(session, replay.take)
        entries = session.scalar(select(func.count()).select_from(Audit)) or 0
        yield Look("chain", f"{entries} entries, each follows the one before", broken)
        found = anchors.check(house, session)
        held = (
            f"{found.count} hold, the newest is entry {found.newest}"
            if found.count
            else "none yet; the scheduler writes them"
        )
        yield Look("anchors", held, found.broken)
        if broken is None:
            yield _of(
                replay.differences(session, house.registry), "records", "every row is what the log says"
            )
        else:
            yield Look("records", "not looked at, since they are judged by the chain")
    yield _seals(session, "seals", Seal, broken_seals(session), "report.sign", Report, "report_number")
    yield _seals(
        session,
        "authorisations",
        AuthorisationSeal,
        broken_authorisations(session),
        "estimate.authorise",
        Estimate,
        "estimate_number",
    )


def _of(breaks: Iterator[Break], what: str, well: str) -> Look:
    first, count = None, 0
    for one in breaks:
        count += 1
        if first is None or one.seq < first.seq:
            first = one
    return Look(what, well, first, max(count - 1, 0))


def _seals(
    session: Session, what: str, kept: Any, broken: list[str], move: str, of: Any, number: str
) -> Look:
    """kept: the table of the seals; move: the command that sealed; of: the table of what is sealed, and its number's column."""

    def told_of(row_id: str) -> Break:
        name = session.scalar(select(getattr(of, number)).where(of.id == row_id))
        return Break(
            _sealed_by(session, row_id, move), f"the seal of {name} does not hold, or is gone", "seal", row_id
        )

    count = session.scalar(select(func.count()).select_from(kept)) or 0
    return _of(map(told_of, broken), what, f"all {count} hold")


def _sealed_by(session: Session, row_id: str, move: str) -> int:
    """The entry with which it was signed; 0 where there is none."""
    signed = select(func.max(Audit.seq)).where(Audit.row_id == row_id, Audit.type == move)
    return int(session.scalar(signed) or 0)


def told(one: Break) -> str:
    """A break in one line: which entry, which row, what differs."""
    row = f", {one.entity} {one.row}" if one.entity else ""
    entry = f"entry {one.seq}" if one.seq else "no entry"
    return f"{entry}{row}: {one.says}"
