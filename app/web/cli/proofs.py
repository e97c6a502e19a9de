"""What `flask doctor` asks of the records themselves: do the seals hold, do the ledgers add up. Looks only, mends nothing.

Whether there are tables at all, and whether the machine is well, is the checkup's question.
"""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from app.journey.parts.stock.queries import Discrepancy, check_ledger
from app.journey.report.estimate.seal import broken_authorisations
from app.journey.report.estimate.tables import AuthorisationSeal
from app.journey.report.printing.signed import drifted
from app.journey.report.seal import broken_seals
from app.journey.report.signing_key import organisation_key
from app.journey.report.tables import Seal
from app.kernel.actor import THE_SYSTEM
from app.kernel.clock import parse
from app.platform.db import reading, table_of
from app.platform.house import House, the_house
from app.platform.reader import Reader
from app.platform.signing.key import KeyUnusable
from app.web.cli.checkup import Finding

NAMED_AT_MOST = 5
PRINTED_AGAIN = 5
SOON = timedelta(days=30)


def prove(house: House) -> Iterator[Finding]:
    """A finding each for seals, authorisations, the key of papers, papers, ledger; nothing where the tables are not there yet."""
    try:
        with reading() as session:
            reader = Reader(session, house.registry, THE_SYSTEM)
            found = [
                seals(session),
                authorisations(session),
                signing(reader, house.now()),
                papers(reader),
                ledger(reader),
            ]
    except SQLAlchemyError:
        return
    yield from found


def seals(session: Session) -> Finding:
    """Every sealed report against its own hash and the key."""
    count = session.scalar(select(func.count()).select_from(Seal)) or 0
    return _sealed(session, "seals", count, broken_seals(session), "report", "report_number")


def authorisations(session: Session) -> Finding:
    """The same for what customers signed before paid service."""
    count = session.scalar(select(func.count()).select_from(AuthorisationSeal)) or 0
    return _sealed(
        session, "authorisations", count, broken_authorisations(session), "estimate", "estimate_number"
    )


def _sealed(session: Session, name: str, count: int, broken: list[str], entity: str, number: str) -> Finding:
    """All broken at once speaks for another key."""
    if not broken:
        return Finding(name, f"all {count} hold")
    if len(broken) == count and count > 1:
        return Finding(
            name,
            f"none of {count} holds",
            "the key is another one than they were made with: start with the WAYSIDE_SEAL_KEY of that time",
        )
    table = table_of(entity)
    numbers = session.scalars(select(getattr(table, number)).where(table.id.in_(broken[:NAMED_AT_MOST])))
    return Finding(
        name,
        f"{len(broken)} of {count} do not hold: {_some(sorted(numbers), len(broken))}",
        f"somebody wrote to the database past the program: keep a copy of it, compare these {entity}s with the last backup "
        "and with the customers' papers, and have them signed again",
    )


def signing(reader: Reader, now: str) -> Finding:
    """The organisation's key: whether it can be read, whose it is, until when."""
    if not the_house().config.sign_key().exists():
        return Finding("signing key", "there is none yet: one is made with the first paper")
    try:
        key = organisation_key(reader)
    except (KeyUnusable, OSError) as error:
        return Finding(
            "signing key",
            f"cannot be used: {error}",
            "correct WAYSIDE_SIGN_KEY or WAYSIDE_SIGN_PASSPHRASE, or bring the file back from its own backup",
        )
    says = f"{key.name}, {'self-made' if key.self_made else 'certified'}, until {key.ends_at:%Y-%m-%d}"
    if key.ends_at < parse(now) + SOON:
        return Finding(
            "signing key", says, "put a new certificate in its place: what was signed before stays valid here"
        )
    return Finding("signing key", says)


def papers(reader: Reader) -> Finding:
    """The papers signed last, printed again."""
    wrong = drifted(reader, PRINTED_AGAIN)
    if not wrong:
        return Finding("papers", "sealed reports are printed as they were signed")
    return Finding(
        "papers",
        f"printed otherwise than when they were signed: {_some(wrong[:NAMED_AT_MOST], len(wrong))}",
        "install the versions of requirements.txt: a library draws or packs pages in another way",
    )


def ledger(reader: Reader) -> Finding:
    """Every balance against the sum of its movements."""
    wrong = check_ledger(reader)
    if not wrong:
        return Finding("ledger", "every balance is the sum of its movements")
    told = [_told(one) for one in wrong[:NAMED_AT_MOST]]
    return Finding(
        "ledger",
        f"{len(wrong)} balances differ from their movements: {_some(told, len(wrong))}",
        "somebody wrote to the database past the program: compare stock_movement with the last backup, keep the movements "
        "that are right, set stock_balance to their sum, and count these places",
    )


def _told(one: Discrepancy) -> str:
    return f"{one.part} in {one.location} is {one.balance}, moved {one.moved}"


def _some(names: Iterable[str], of: int) -> str:
    shown = list(names)
    more = f" and {of - len(shown)} more" if of > len(shown) else ""
    return "; ".join(shown) + more
