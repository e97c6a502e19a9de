"""The sync door over HTTP: sign in, push, pull, repeat."""

from __future__ import annotations

import gzip
import json
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app.kernel.ids import uuid7
from app.platform.auth.sessions import set_password
from tests.house import TestHouse

PASSWORD = "a long enough password"


@pytest.fixture
def client(app: Flask, house: TestHouse) -> FlaskClient:
    """A browser signed in as an administrator."""
    admin = house.person("A1", "administrator")
    set_password(house.inside, admin.id, PASSWORD)
    browser = app.test_client()
    answer = browser.post("/api/session", json={"employee_no": "A1", "password": PASSWORD})
    assert answer.status_code == 200, answer.json
    return browser


def conversation(
    client_id: str, mutations: list[dict[str, Any]], cursor: int | None = None
) -> dict[str, Any]:
    """A sync request."""
    return {"proto": 1, "client_id": client_id, "epoch": None, "schema": "", "scope_hash": None, "queue_len": 0,
            "oldest_age_s": 0, "mutations": mutations, "pull": {"cursor": cursor, "limit": 100}}  # fmt: skip


def new_person(n: int = 1) -> dict[str, Any]:
    """A mutation that creates a person."""
    return {"n": n, "id": uuid7(), "type": "person.create", "v": 1, "row": uuid7(), "base_rev": None,
            "args": {"employee_no": f"E{n}", "name_zh": "张三", "roles": ["engineer"]}, "made_at": None,
            "clock_offset_ms": 0, "deps": []}  # fmt: skip


def test_sy_3_a_repeated_command_takes_effect_once_and_answers_with_its_first_verdict(
    client: FlaskClient,
) -> None:
    client_id, mutation = uuid7(), new_person()
    first = client.post("/api/sync", json=conversation(client_id, [mutation])).json
    again = client.post("/api/sync", json=conversation(client_id, [mutation])).json
    assert first["verdicts"][0]["status"] == "applied"
    assert again["verdicts"] == first["verdicts"]
    people = [
        row for row in again["pull"]["rows"] if row["entity"] == "person" and row["employee_no"] == "E1"
    ]
    assert len(people) == 1


def test_sy_4_the_same_number_with_another_payload_is_a_forked_client(client: FlaskClient) -> None:
    client_id = uuid7()
    client.post("/api/sync", json=conversation(client_id, [new_person()]))
    answer = client.post("/api/sync", json=conversation(client_id, [new_person()]))
    assert (answer.status_code, answer.json["code"]) == (409, "sync.client_forked")


def test_sy_19_a_known_violation_is_rejected_with_a_code_and_the_rest_of_the_batch_goes_on(
    client: FlaskClient,
) -> None:
    bad = {**new_person(1), "args": {"employee_no": "", "name_zh": "x"}}
    answer = client.post("/api/sync", json=conversation(uuid7(), [bad, new_person(2)])).json
    assert [(v["status"], v["code"]) for v in answer["verdicts"]] == [
        ("rejected", "command.invalid"),
        ("applied", None),
    ]


def test_sy_20_an_unknown_command_is_held_and_later_ones_on_its_row_wait(client: FlaskClient) -> None:
    unknown = {**new_person(1), "type": "person.celebrate"}
    behind = {**new_person(2), "row": unknown["row"]}
    answer = client.post("/api/sync", json=conversation(uuid7(), [unknown, behind, new_person(3)])).json
    assert [v["status"] for v in answer["verdicts"]] == ["held", "held", "applied"]


def test_a_compressed_body_is_understood_and_the_answer_comes_compressed(client: FlaskClient) -> None:
    body = gzip.compress(json.dumps(conversation(uuid7(), [new_person(n) for n in range(1, 30)])).encode())
    answer = client.post("/api/sync", data=body, headers={"Content-Encoding": "gzip", "Accept-Encoding": "gzip",
                                                          "Content-Type": "application/json"})  # fmt: skip
    assert answer.headers["Content-Encoding"] == "gzip"
    told = json.loads(gzip.decompress(answer.data))
    assert len(told["verdicts"]) == 29
    assert len(told["pull"]["rows"]) == 30


def test_without_a_session_the_answer_is_a_problem_and_not_a_page(app: Flask) -> None:
    answer = app.test_client().post("/api/sync", json=conversation(uuid7(), []))
    assert (answer.status_code, answer.mimetype, answer.json["code"]) == (
        401, "application/problem+json", "access.signed_out",
    )  # fmt: skip


def test_a_request_from_a_foreign_page_is_refused(client: FlaskClient) -> None:
    answer = client.post(
        "/api/sync", json=conversation(uuid7(), []), headers={"Sec-Fetch-Site": "cross-site"}
    )
    assert (answer.status_code, answer.json["code"]) == (403, "request.forged")
