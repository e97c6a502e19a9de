"""The unit of work: one clock value per commit, revisions, scopes, audit."""

from __future__ import annotations

import pytest

from app.kernel.problem import Refused
from app.platform.audit import first_break
from app.platform.db import reading
from tests.house import TestHouse


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
