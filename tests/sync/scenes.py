"""Rows put in front of people, past every rule: for tests of who sees what."""

from __future__ import annotations

from typing import Any

from app.kernel.actor import THE_SYSTEM, Actor
from app.kernel.clock import Times
from app.platform.commit import commit, lend
from app.platform.db import writing
from app.platform.execution import settle
from app.platform.unit_of_work import UnitOfWork
from tests.house import TestHouse


def show(house: TestHouse, entity: str, row: str, *people: Actor) -> None:
    """From now on exactly these people are lent the sample."""
    with writing() as session:
        uow = UnitOfWork(session, house.registry, THE_SYSTEM, Times.of(house.now))
        lend(uow, uow.get(entity, row), "sample", {f"user:{who.id}" for who in people})
        settle(uow, "test.show", entity, row, None, {})
        commit(uow)


def change(house: TestHouse, entity: str, row: str, **fields: Any) -> None:
    """Sets fields as the system."""
    with writing() as session:
        uow = UnitOfWork(session, house.registry, THE_SYSTEM, Times.of(house.now))
        uow.set(uow.get(entity, row), **fields)
        settle(uow, "test.set", entity, row, None, {})
        commit(uow)
