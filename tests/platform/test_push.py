"""Web push: what the browser's push service really receives, and what becomes of a subscription that is gone."""

from __future__ import annotations

import base64
import json
import os
import threading
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import http_ece
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from py_vapid import Vapid02, b64urlencode
from sqlalchemy import select

from app.platform.db import reading, writing
from app.platform.effects import run_due
from app.platform.push import PushSubscription, is_public_https, send
from tests.house import TestHouse
from tests.stories.dispatch import a_dispatched_job


class Service(ThreadingHTTPServer):
    """A push service on loopback that keeps what it is sent and answers as it is told."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.received: list[tuple[dict[str, str], bytes]] = []
        self.answer = 201


class Handler(BaseHTTPRequestHandler):
    """One POST."""

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.received.append(({name.lower(): value for name, value in self.headers.items()}, body))  # type: ignore[attr-defined]
        self.send_response(self.server.answer)  # type: ignore[attr-defined]
        self.end_headers()

    def log_message(self, *args: Any) -> None:
        """Silence."""


@pytest.fixture
def service() -> Iterator[Service]:
    """The push service, running."""
    made = Service()
    thread = threading.Thread(target=made.serve_forever, daemon=True)
    thread.start()
    yield made
    made.shutdown()
    made.server_close()
    thread.join()


class Browser:
    """A browser's half of the keys."""

    def __init__(self) -> None:
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.secret = os.urandom(16)

    @property
    def p256dh(self) -> str:
        """The public key as the browser tells it."""
        point = serialization.PublicFormat.UncompressedPoint
        return _text(self.key.public_key().public_bytes(serialization.Encoding.X962, point))

    def read(self, body: bytes) -> dict[str, Any]:
        """Decrypts a message."""
        plain = http_ece.decrypt(body, private_key=self.key, auth_secret=self.secret, version="aes128gcm")
        found: dict[str, Any] = json.loads(plain)
        return found


def _text(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


@pytest.fixture
def vapid(house: TestHouse) -> None:
    """The installation has push keys."""
    keys = Vapid02()
    keys.generate_keys()
    private = b64urlencode(keys.private_key.private_numbers().private_value.to_bytes(32, "big"))
    values = {**house.inside.config.values, "WAYSIDE_VAPID_PRIVATE": private}
    house.inside.config = replace(house.inside.config, values=values)


def subscribe(house: TestHouse, person_id: str, service: Service, browser: Browser, path: str = "a") -> None:
    """Puts a subscription there, as the browser's endpoint would have told it."""
    with writing() as session:
        session.add(
            PushSubscription(
                endpoint=f"http://127.0.0.1:{service.server_port}/{path}", person_id=person_id,
                p256dh=browser.p256dh, auth=_text(browser.secret), created_at=house.now,
            )
        )  # fmt: skip
        session.commit()


def subscriptions() -> list[str]:
    """All endpoints."""
    with reading() as session:
        return list(session.scalars(select(PushSubscription.endpoint)))


@pytest.mark.usefixtures("vapid")
def test_a_dispatched_job_reaches_the_engineers_browser_encrypted(house: TestHouse, service: Service) -> None:
    browser = Browser()
    job = a_dispatched_job(house)
    subscribe(house, job.engineer.id, service, browser)
    while run_due(house.registry, house.now):
        pass
    ((headers, body),) = service.received
    told = browser.read(body)
    assert (told["kind"], told["about"], told["row"]) == ("job.dispatched", "job", job.id)
    assert headers["authorization"].startswith("vapid ")
    assert int(headers["ttl"]) > 0


@pytest.mark.usefixtures("vapid")
@pytest.mark.parametrize("status", [404, 410])
def test_a_subscription_that_is_gone_is_forgotten(house: TestHouse, service: Service, status: int) -> None:
    person = house.person("E1", "engineer")
    subscribe(house, person.id, service, Browser())
    service.answer = status
    assert send(person.id, {"kind": "x"}) == 0
    assert subscriptions() == []


@pytest.mark.usefixtures("vapid")
def test_a_service_that_is_down_costs_nobody_their_subscription(house: TestHouse, service: Service) -> None:
    person = house.person("E1", "engineer")
    subscribe(house, person.id, service, Browser())
    service.shutdown()
    service.server_close()
    assert send(person.id, {"kind": "x"}) == 0
    assert len(subscriptions()) == 1


def test_without_keys_nothing_is_sent(house: TestHouse, service: Service) -> None:
    person = house.person("E1", "engineer")
    subscribe(house, person.id, service, Browser())
    assert send(person.id, {"kind": "x"}) == 0
    assert service.received == []


@pytest.mark.parametrize(
    "endpoint",
    ["http://example.com/x", "https://127.0.0.1/x", "https://10.0.0.5/x", "https://[::1]/x", "x", "https://"],
)
def test_only_https_on_public_hosts_is_taken(endpoint: str) -> None:
    assert not is_public_https(endpoint)
