"""A browser that is signed in as one of the staff, for tests of what is read over HTTP."""

from __future__ import annotations

from typing import Any

from flask import g
from flask.testing import FlaskClient

from app.kernel.actor import Actor
from app.platform.auth.sessions import set_password
from tests.house import TestHouse

PASSWORD = "a long enough password"


class Browser(FlaskClient):
    """Asks as from outside: a test runs inside one application context, which must not remember who asked before."""

    def open(self, *args: Any, **kwargs: Any) -> Any:
        g.pop("actor", None)
        return super().open(*args, **kwargs)


def a_stranger(house: TestHouse) -> FlaskClient:
    """Signed in as nobody."""
    return Browser(house.app, house.app.response_class)


def a_browser(house: TestHouse, who: Actor) -> FlaskClient:
    """Signed in by password; who.name is the employee number."""
    set_password(house.inside, who.id, PASSWORD)
    browser = a_stranger(house)
    answer = browser.post("/api/session", json={"employee_no": who.name, "password": PASSWORD})
    assert answer.status_code == 200, answer.json
    return browser
