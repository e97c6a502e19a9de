"""Signing in: passwords, throttling, days offline, devices revoked one by one, people who left."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from app.kernel.actor import Actor
from app.kernel.problem import Refused
from app.platform.auth.sessions import Visit, actor_of, revoke, set_password, sign_in, touch
from app.platform.auth.tables import DeviceSession
from app.platform.db import db, reading, table_of, writing
from tests.house import TestHouse

PASSWORD = "a long enough password"


def in_by_password(
    house: TestHouse, password: str = PASSWORD, who: str = "E1", address: str = "10.0.0.1"
) -> str:
    """The token."""
    return sign_in(house.inside, who, password, address, "a phone")[0]


def holder(house: TestHouse, token: str) -> tuple[Actor, Visit]:
    """Who holds the token."""
    return actor_of(db.engine, house.inside, token)


@pytest.fixture
def engineer(house: TestHouse) -> Actor:
    """A person with a password."""
    who = house.person("E1", "engineer")
    set_password(house.inside, who.id, PASSWORD)
    return who


def code_of(attempt: object) -> str:
    """The code with which a call is refused."""
    with pytest.raises(Refused) as refused:
        attempt()  # type: ignore[operator]
    return refused.value.code


def test_the_right_password_signs_in_whatever_the_case_of_the_number(
    house: TestHouse, engineer: Actor
) -> None:
    assert holder(house, in_by_password(house, who=" e1 "))[0].id == engineer.id


@pytest.mark.parametrize(("who", "password"), [("E1", "wrong password"), ("E9", PASSWORD), ("E1", "")])
def test_a_wrong_password_and_an_unknown_person_answer_alike(
    house: TestHouse, engineer: Actor, who: str, password: str
) -> None:
    assert code_of(lambda: in_by_password(house, password, who)) == "access.wrong_password"


def test_after_too_many_failures_even_the_right_password_waits(house: TestHouse, engineer: Actor) -> None:
    for _ in range(8):
        code_of(lambda: in_by_password(house, "wrong password"))
    assert code_of(lambda: in_by_password(house)) == "access.throttled"
    house.later(minutes=16)
    assert holder(house, in_by_password(house))[0].id == engineer.id


def test_one_address_may_fail_for_many_people_but_not_for_ever(house: TestHouse, engineer: Actor) -> None:
    for n in range(80):
        code_of(lambda n=n: in_by_password(house, "wrong password", f"X{n}"))
    assert code_of(lambda: in_by_password(house)) == "access.throttled"
    assert in_by_password(house, address="10.0.0.2")


def test_a_session_survives_weeks_offline_and_rolls_on(house: TestHouse, engineer: Actor) -> None:
    token = in_by_password(house)
    house.later(days=80)
    actor, found = holder(house, token)
    touch(house.inside, found)
    house.later(days=80)
    assert holder(house, token)[0].id == actor.id
    house.later(days=91)
    assert code_of(lambda: holder(house, token)) == "access.signed_out"


def test_a_device_is_revoked_alone_and_only_by_its_owner(house: TestHouse, engineer: Actor) -> None:
    lost, kept = in_by_password(house), in_by_password(house)
    session_id = str(holder(house, lost)[1].id)
    assert (
        code_of(lambda: revoke(house.inside, house.person("E2", "engineer").id, session_id)) == "row.missing"
    )
    revoke(house.inside, engineer.id, session_id)
    assert code_of(lambda: holder(house, lost)) == "access.signed_out"
    assert holder(house, kept)[0].id == engineer.id


def test_a_new_password_ends_every_session(house: TestHouse, engineer: Actor) -> None:
    token = in_by_password(house)
    set_password(house.inside, engineer.id, "another long password")
    assert code_of(lambda: holder(house, token)) == "access.signed_out"
    assert code_of(lambda: in_by_password(house)) == "access.wrong_password"


def test_who_has_left_can_neither_sign_in_nor_go_on(house: TestHouse, engineer: Actor) -> None:
    token = in_by_password(house)
    with writing() as session:
        session.get(table_of("person"), engineer.id).active = False
        session.commit()
    assert code_of(lambda: holder(house, token)) == "access.signed_out"
    assert code_of(lambda: in_by_password(house)) == "access.inactive"


def test_the_database_holds_no_token_with_which_one_could_sign_in(house: TestHouse, engineer: Actor) -> None:
    token = in_by_password(house)
    with reading() as session:
        (kept,) = session.execute(select(DeviceSession.__table__)).all()
    assert not [value for value in kept if token in str(value)]


def test_a_short_password_is_refused(house: TestHouse, engineer: Actor) -> None:
    assert code_of(lambda: set_password(house.inside, engineer.id, "short")) == "access.weak_password"
