"""What every test of this folder begins and ends with: clients of one storekeeper, and a look at what the database holds."""

from __future__ import annotations

from sqlalchemy import create_engine, text

from app import create_app
from app.journey.parts.stock.queries import check_ledger
from app.kernel.actor import THE_SYSTEM
from app.platform.audit import first_break
from app.platform.db import db, reading
from app.platform.reader import Reader
from app.platform.registry import the_registry
from tests.crash.client import Client
from tests.house import TestHouse
from tests.server import PASSWORD, Server
from tests.stories.parts import SEAL
from tests.stories.people import staff, things


def store_keeper(server: Server, count: int) -> list[Client]:
    """Furnishes the server's database; returns so many clients of the storekeeper, not yet started."""
    part: dict[str, str] = {}

    def furnish(house: TestHouse) -> None:
        staff(house)
        part["id"] = things(house).parts[SEAL]

    server.seed(furnish)
    return [Client(server.port, ("W1", PASSWORD), part["id"], seed) for seed in range(count)]


def inbox(server: Server) -> dict[str, str]:
    """{command id: status} as the database has it now."""
    url = server.settings["WAYSIDE_DATABASE_URL"].replace("postgresql://", "postgresql+psycopg://")
    engine = create_engine(url)
    try:
        with engine.connect() as connection:
            return {row.id: row.status for row in connection.execute(text("SELECT id, status FROM inbox"))}
    finally:
        engine.dispose()


def check_what_stands(server: Server, clients: list[Client]) -> None:
    """Every answer is the inbox's; stock, ledger and the audit chain agree with them."""
    answered = {id_: status for one in clients for id_, status in one.answered.items()}
    assert set(answered.values()) == {"applied"}
    assert inbox(server) == answered
    app = create_app(server.settings)
    with app.app_context():
        with reading() as session:
            reader = Reader(session, the_registry(), THE_SYSTEM)
            assert first_break(session) is None
            assert check_ledger(reader) == []
            assert [one.quantity for one in reader.rows("stock_balance") if one.quantity > 0] == [
                len(answered)
            ]
        db.session.remove()
        db.engine.dispose()
