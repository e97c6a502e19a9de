"""Forty people issue the last ten parts at once: ten get one, thirty are told that there is none, the ledger adds up."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from flask import Flask

from app.journey.parts.stock.queries import check_ledger
from app.kernel.actor import THE_SYSTEM
from app.kernel.problem import Refused
from app.platform.db import reading
from app.platform.reader import Reader
from tests.house import TestHouse, close_sessions
from tests.stories.parts import SEAL, RequisitionStory, a_stocked_store, an_approved_requisition, stock

PEOPLE, PIECES = 40, 10


def test_the_last_parts_go_out_once_each(house: TestHouse) -> None:
    a_stocked_store(house, {SEAL: PIECES})
    story = an_approved_requisition(house, {SEAL: PEOPLE})
    others = [an_approved_requisition(house, {SEAL: 1}) for _ in range(PEOPLE // 2)]
    claims = [*[story] * (PEOPLE - len(others)), *others]
    with ThreadPoolExecutor(PEOPLE) as pool:
        codes = list(pool.map(lambda each: one(house.app, house, each), claims))
    assert codes.count("issued") == PIECES
    assert codes.count("stock.short") == PEOPLE - PIECES
    assert (stock(house, "MAIN", SEAL), stock(house, "TRANSIT", SEAL)) == (0, PIECES)
    assert sum(row["issued"] for row in house.list("requisition_line")) == PIECES
    with reading() as session:
        assert check_ledger(Reader(session, house.registry, THE_SYSTEM)) == []


def one(app: Flask, house: TestHouse, story: RequisitionStory) -> str:
    """One issue of one piece from a thread with a session of its own; what came of it."""
    with app.app_context():
        try:
            house.do(story.staff.warehouse, "requisition.issue", story.told({SEAL: 1}), row=story.id)
        except Refused as refused:
            return refused.code
        finally:
            close_sessions()
    return "issued"
