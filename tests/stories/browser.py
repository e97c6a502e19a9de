"""A browser that is signed in as one of the staff, for tests of what is read over HTTP."""

from __future__ import annotations

from typing import Any

from flask import g
from flask.testing import FlaskClient
from sqlalchemy import func, select

from app.kernel.actor import Actor
from app.platform.auth.sessions import set_password
from app.platform.db import reading
from app.platform.db.system_tables import Audit
from app.platform.printouts import KINDS
from tests.house import TestHouse

PASSWORD = "a long enough password"


OF_NO_RECORD = ("/api/reports/blank.pdf",)


class Browser(FlaskClient):
    """Asks as from outside: a test runs inside one application context, which must not remember who asked before.

    Whatever is tested, a paper that is handed out must have been noted, whichever door it came through.
    """

    def open(self, *args: Any, **kwargs: Any) -> Any:
        for name in ("actor", "visit"):
            g.pop(name, None)
        before = _noted()
        answer = super().open(*args, **kwargs)
        path = answer.request.path
        if answer.mimetype == "application/pdf" and path.startswith("/api/") and path not in OF_NO_RECORD:
            assert _noted() > before, f"{path} handed out a paper that nobody noted"
        return answer


def _noted() -> int:
    with reading() as session:
        return session.scalar(select(func.count()).where(Audit.type.in_(KINDS))) or 0


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
