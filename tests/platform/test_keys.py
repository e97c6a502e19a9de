"""An administrator's hand on somebody's keys: a password given, a lost phone shut out, each audited and told."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import select

from app.kernel.problem import Refused
from app.platform.auth import keys
from app.platform.auth.passkeys import forget, passkeys_of
from app.platform.auth.sessions import actor_of, set_password, sign_in
from app.platform.auth.tables import Passkey
from app.platform.db import db, reading, writing
from app.platform.db.system_tables import Audit
from app.platform.reader import Reader
from tests.house import TestHouse
from tests.stories.people import staff
from tests.stories.promises import told

OLD, NEW = "a long enough password", "another good password"


def _in(house: TestHouse, password: str) -> str:
    return sign_in(house.inside, "E1", password, "10.0.0.1", "a phone")[0]


def _open(house: TestHouse, token: str) -> bool:
    try:
        actor_of(db.engine, house.inside, token)
    except Refused:
        return False
    return True


def _passkey(house: TestHouse, person: str, name: str = "key") -> None:
    with writing() as session:
        session.add(Passkey(credential_id=name, person_id=person, public_key=b"x", created_at=house.now))
        session.commit()


def _audited(house: TestHouse, type_: str) -> list[tuple[str, str, str]]:
    with reading() as session:
        query = select(Audit.actor_id, Audit.row_id, Audit.content).where(Audit.type == type_)
        return [(actor, row, content) for actor, row, content in session.execute(query)]


def test_a_given_password_signs_in_and_shuts_out_what_was_open(house: TestHouse) -> None:
    people = staff(house)
    set_password(house.inside, people.engineer.id, OLD)
    token = _in(house, OLD)
    _passkey(house, people.engineer.id)
    keys.give_password(house.inside, people.administrator, people.engineer.id, NEW)
    assert not _open(house, token)
    assert passkeys_of(house.inside, people.engineer.id) == []
    with pytest.raises(Refused):
        _in(house, OLD)
    assert _open(house, _in(house, NEW))


def test_it_is_audited_without_the_password_and_the_person_is_told(house: TestHouse) -> None:
    people = staff(house)
    keys.give_password(house.inside, people.administrator, people.engineer.id, NEW)
    ((actor, row, content),) = _audited(house, "person.give_password")
    assert (actor, row) == (people.administrator.id, people.engineer.id)
    assert NEW not in content
    assert told(house, people.engineer) == ["access.password_given"]


def test_who_had_failed_too_often_is_let_in_with_the_new_one(house: TestHouse) -> None:
    people = staff(house)
    set_password(house.inside, people.engineer.id, OLD)
    for _ in range(8):
        with pytest.raises(Refused):
            _in(house, "wrong password")
    keys.give_password(house.inside, people.administrator, people.engineer.id, NEW)
    assert _open(house, _in(house, NEW))


@pytest.mark.parametrize(
    ("who", "password", "code"),
    [
        ("engineer", "short", "access.weak_password"),
        ("administrator", NEW, "access.own_password"),
        ("nobody", NEW, "row.missing"),
    ],
)
def test_what_is_refused(house: TestHouse, who: str, password: str, code: str) -> None:
    people = staff(house)
    person = getattr(people, who).id if who != "nobody" else "0190a000-0000-7000-8000-000000000000"
    with pytest.raises(Refused) as refused:
        keys.give_password(house.inside, people.administrator, person, password)
    assert refused.value.code == code


def test_a_lost_phone_is_shut_out_and_the_password_stays(house: TestHouse) -> None:
    people = staff(house)
    set_password(house.inside, people.engineer.id, OLD)
    token = _in(house, OLD)
    _passkey(house, people.engineer.id)
    keys.shut_out(house.inside, people.administrator, people.engineer.id)
    assert not _open(house, token)
    assert _open(house, _in(house, OLD))
    with reading() as session:
        state = keys.state_of(Reader(session, house.registry, people.administrator), people.engineer.id)
    assert (state["passkeys"], [one["label"] for one in state["devices"]]) == (0, ["a phone"])
    assert len(_audited(house, "person.shut_out")) == 1


def test_one_forgets_ones_own_passkey_and_nobody_elses(house: TestHouse) -> None:
    people = staff(house)
    _passkey(house, people.engineer.id)
    with pytest.raises(Refused) as refused:
        forget(house.inside, people.colleague.id, "key")
    assert refused.value.code == "row.missing"
    forget(house.inside, people.engineer.id, "key")
    assert passkeys_of(house.inside, people.engineer.id) == []


def test_the_doors_over_http(app: Flask, house: TestHouse) -> None:
    people = staff(house)
    set_password(house.inside, people.administrator.id, OLD)
    browser = app.test_client()
    browser.post("/api/session", json={"employee_no": "A1", "password": OLD})
    address = f"/api/people/{people.engineer.id}"
    assert browser.get(f"{address}/access").json == {"password_set_at": None, "passkeys": 0, "devices": []}
    assert browser.put(f"{address}/password", json={"new": NEW}).status_code == 204
    assert browser.get(f"{address}/access").json["password_set_at"] is not None
    assert browser.delete(f"{address}/devices").status_code == 204
    assert browser.get("/api/people/x/access").status_code == 404


def test_who_changes_their_own_password_stays_signed_in_here_and_nowhere_else(
    app: Flask, house: TestHouse
) -> None:
    people = staff(house)
    set_password(house.inside, people.engineer.id, OLD)
    elsewhere = _in(house, OLD)
    here = app.test_client()
    here.post("/api/session", json={"employee_no": "E1", "password": OLD})
    cookie = here.get_cookie("wayside")
    assert cookie is not None
    wrong = here.put("/api/session/password", json={"current": "not this one", "new": NEW})
    assert wrong.status_code == 401
    assert (_open(house, cookie.value), _open(house, elsewhere)) == (True, True)
    assert here.put("/api/session/password", json={"current": OLD, "new": NEW}).status_code == 204
    assert (_open(house, cookie.value), _open(house, elsewhere)) == (True, False)
    assert len(_audited(house, "person.change_password")) == 1
