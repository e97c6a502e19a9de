"""The unit of work: one clock value per commit, revisions, scopes, audit."""

from __future__ import annotations

import pytest

from app.kernel.clock import Times
from app.kernel.problem import Refused
from app.platform.audit import first_break
from app.platform.db import reading, writing
from app.platform.unit_of_work import UnitOfWork
from tests.house import TestHouse, keep


def test_a_person_is_created_by_an_administrator_and_seen_by_all(house: TestHouse) -> None:
    admin = house.person("A1", "administrator")
    engineer = house.person("E1", "engineer")
    row = house.do(admin, "person.create", {"employee_no": "E2", "name_zh": "李四", "roles": ["engineer"]})
    assert row in house.visible(engineer, "person")


def test_a_command_of_another_role_is_refused_and_leaves_nothing(house: TestHouse) -> None:
    engineer = house.person("E1", "engineer")
    with pytest.raises(Refused) as refused:
        house.do(engineer, "person.create", {"employee_no": "E2", "name_zh": "李四"})
    assert refused.value.code == "command.forbidden"
    assert house.list("person", employee_no="E2") == []


def test_each_commit_gives_a_higher_revision_and_the_audit_chain_holds(house: TestHouse) -> None:
    first, second = house.person("A1", "administrator"), house.person("A2", "administrator")
    assert house.read("person", first.id)["rev"] < house.read("person", second.id)["rev"]
    with reading() as session:
        assert first_break(session) is None


def test_what_was_asked_is_asked_again_once_a_row_of_the_kind_has_changed(house: TestHouse) -> None:
    admin = house.person("A1", "administrator")
    with writing() as session:
        uow = UnitOfWork(session, house.registry, admin, Times.of(house.now))

        def engineers() -> set[str]:
            found = uow.rows("person", employee_no=["E1", "E2"], region="east")
            found.append(None)  # a caller's own list
            return {row.employee_no for row in found[:-1]}

        assert engineers() == set()
        row = uow.add("person", employee_no="E1", name_zh="E1", region="east")
        assert engineers() == engineers() == {"E1"}
        uow.set(row, region="west")
        assert engineers() == set()
        uow.set(row, region="east")
        assert engineers() == {"E1"}
        uow.remove(row)
        assert engineers() == set()


def test_what_was_asked_is_forgotten_with_a_savepoint_that_is_undone(house: TestHouse) -> None:
    admin = house.person("A1", "administrator")
    with writing() as session:
        uow = UnitOfWork(session, house.registry, admin, Times.of(house.now))
        savepoint = session.begin_nested()
        uow.add("person", employee_no="E1", name_zh="E1", region="east")
        assert len(uow.rows("person", employee_no="E1")) == 1
        savepoint.rollback()
        uow.forget()
        assert uow.rows("person", employee_no="E1") == []


def test_rows_that_point_to_one_another_are_written_in_the_order_in_which_they_were_made(
    house: TestHouse,
) -> None:
    admin = house.person("A1", "administrator")
    with writing() as session:
        uow = UnitOfWork(session, house.registry, admin, Times.of(house.now))
        for number in ("E1", "E2"):
            person = uow.add("person", employee_no=number, name_zh=number, region="east")
            uow.add(
                "qualification",
                person_id=person.id,
                system="body",
                certificate_no=number,
                valid_from="2026-01-01",
                valid_to="2027-01-01",
            )
        keep(uow)
    assert len(house.list("qualification")) == 2
