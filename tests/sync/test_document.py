"""docs/sync.md: its examples are sent to the server in their order, and it answers as they say; what it names exists."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from app.kernel.actor import Actor
from app.platform.auth.sessions import set_password
from tests.house import TestHouse
from tests.sync.document import TEXT, alike, blocks, request, section, shortened
from tests.sync.phone import PASSWORD

RULES = (Path(__file__).resolve().parents[2] / "app" / "sync" / "SPEC.md").read_text(encoding="utf-8")
CURSOR = {"cursor": 2, "limit": 100}


def same(told: Any, example: str | Any) -> None:
    """The server's answer is the example, but for ids, times and digests."""
    wanted = json.loads(example) if isinstance(example, str) else example
    one, other = (json.dumps(alike(some), indent=1, ensure_ascii=False, sort_keys=True)
                  for some in (shortened(told, wanted), wanted))  # fmt: skip
    assert one == other


@pytest.fixture
def curl(house: TestHouse, admin: Actor) -> FlaskClient:
    """The administrator A1 of the document, signed in as it says."""
    set_password(house.inside, admin.id, PASSWORD)
    made: FlaskClient = house.app.test_client()
    path, body = request(blocks("Two doors")[0])
    answer = made.post(path, json={**body, "password": PASSWORD})
    assert answer.status_code == 200, answer.json
    return made


@pytest.fixture
def pushed(curl: FlaskClient) -> tuple[FlaskClient, dict[str, Any]]:
    """The conversation up to "A push"; with the words that name the installation."""
    for title in ("A first pull", "A push"):
        asked, answer = blocks(title)
        path, body = request(asked)
        same(curl.post(path, json=body).json, answer)
    return curl, {"proto": 1, "client_id": body["client_id"]}


def judged(curl: FlaskClient, head: dict[str, Any]) -> None:
    """The commands of "Verdicts", and the conflict that comes with them."""
    asked, verdicts, conflict = (json.loads(block) for block in blocks("Verdicts"))
    answer: Any = curl.post("/api/sync", json={**head, **asked, "pull": CURSOR}).json
    same({"verdicts": answer["verdicts"]}, verdicts)
    same([row for row in answer["pull"]["rows"] if row["entity"] == "conflict"], [conflict])


def test_the_conversation_of_the_document_is_the_servers(
    house: TestHouse, pushed: tuple[FlaskClient, dict[str, Any]]
) -> None:
    curl, head = pushed
    judged(curl, head)
    house.later(seconds=1)
    command, held = blocks("A single command")
    path, body = request(command)
    answer = curl.post(path, json=body)
    heads, _, content = held.partition("\n\n")
    assert heads.splitlines() == [
        f"HTTP/1.1 {answer.status.upper()}", f"Content-Type: {answer.headers['Content-Type']}",
    ]  # fmt: skip
    same(answer.json, content)


def test_the_refusals_of_the_document_are_the_servers(pushed: tuple[FlaskClient, dict[str, Any]]) -> None:
    curl, head = pushed
    epoch, forked = blocks("What happens when…")
    other = curl.post("/api/sync", json={**head, "epoch": head["client_id"], "pull": CURSOR})
    same(other.json, epoch)
    (first,) = request(blocks("A push")[0])[1]["mutations"]
    clone = {**first, "id": head["client_id"]}
    answer = curl.post("/api/sync", json={**head, "mutations": [clone], "pull": CURSOR})
    same(answer.json, forked)


def test_the_offices_view_of_the_document_is_the_servers(
    pushed: tuple[FlaskClient, dict[str, Any]],
) -> None:
    curl, head = pushed
    judged(curl, head)
    clients, commands = blocks("The office's view of devices")
    addresses = re.findall(r"`GET (/api/sync/\S+)`", section("The office's view of devices"))
    for address, example in zip(addresses, (clients, commands), strict=True):
        same(curl.get(address).json, example)


@pytest.mark.parametrize("planted", [
    {"status": "applied", "code": None, "more": 1}, {"status": "applied"}, {"status": "held", "code": None},
])  # fmt: skip
def test_an_answer_of_another_shape_is_noticed(planted: dict[str, Any]) -> None:
    with pytest.raises(AssertionError):
        same({"status": "applied", "code": None}, planted)
    same({"status": "applied", "code": None, "new": 1}, {"…": "…", "status": "applied"})


def test_every_example_stands_where_it_is_tried() -> None:
    titles = re.findall(r"^## (.+)$", TEXT, re.MULTILINE)
    told = {title: section(title).count("```json\n") for title in titles}
    assert {title: count for title, count in told.items() if count} == {
        "A first pull": 1, "A push": 1, "Verdicts": 3, "What happens when…": 2, "The office's view of devices": 2,
    }  # fmt: skip


def test_every_problem_and_rule_that_it_names_exists(house: TestHouse) -> None:
    codes = set(re.findall(r"`((?:sync|request|session|command|row|access|file)\.[a-z_]+)`", TEXT))
    assert len(codes) >= 12
    assert codes <= set(house.registry.problems)
    assert set(re.findall(r"\(SY-(\d+)\)", TEXT)) <= set(re.findall(r"^- SY-(\d+) ", RULES, re.MULTILINE))
