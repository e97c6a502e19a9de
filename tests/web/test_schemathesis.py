"""The whole API by its own description: whatever is sent, no 5xx and no answer that the description does not know."""

from __future__ import annotations

import pytest
import schemathesis
from flask import Flask
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import response_schema_conformance

from app.kernel.actor import ROLES
from app.platform.auth.sessions import set_password
from app.web.cli.openapi import document
from tests.house import TestHouse

PASSWORD = "a long enough password"


@schemathesis.serializer("application/offset+octet-stream")
def chunk(context: object, value: object) -> bytes:
    """The body of a tus upload is what it is."""
    return value if isinstance(value, bytes) else str(value).encode()


EXAMPLES = 20  # per operation: the whole API stays within half a minute


@pytest.fixture
def api(app: Flask, house: TestHouse) -> object:
    """The schema of the running application, with a signed-in person who holds every role."""
    person = house.person("ALL", *ROLES)
    set_password(house.inside, person.id, PASSWORD)
    browser = app.test_client()
    browser.post("/api/session", json={"employee_no": "ALL", "password": PASSWORD})
    cookie = browser.get_cookie("wayside")
    schema = schemathesis.openapi.from_wsgi("/api/openapi.json", app)
    return schema, {"wayside": cookie.value if cookie else ""}


def test_no_server_error_and_no_schema_mismatch(app: Flask, api: tuple[object, dict[str, str]]) -> None:
    schema, cookies = api
    tried, statuses = 0, set()
    for result in schema.get_all_operations():  # type: ignore[attr-defined]
        operation = result.ok()
        if (operation.method.lower(), operation.path) == ("delete", "/api/session"):
            continue  # would sign the person out of all that follows
        strategy = operation.as_strategy()

        @settings(max_examples=EXAMPLES, deadline=None, derandomize=True, database=None,
                  suppress_health_check=list(HealthCheck))  # fmt: skip
        @_given(strategy)
        def run(case: object) -> None:
            case.cookies = {}  # not the invented ones of the description: the person stays signed in
            answer = case.call(cookies=cookies)  # type: ignore[attr-defined]
            statuses.add(answer.status_code)
            case.validate_response(answer, checks=[not_a_server_error, response_schema_conformance])  # type: ignore[attr-defined]

        run()
        tried += 1
    assert {200, 404, 422} <= statuses  # signed in, and both good and bad input was among it
    assert tried == sum(len([v for v in item if v in _VERBS]) for item in document(app)["paths"].values()) - 1


_VERBS = ("get", "post", "put", "patch", "delete", "head")


def _given(strategy: object) -> object:
    from hypothesis import given

    return given(case=strategy)  # type: ignore[arg-type]
