"""Web push: quiet, translated, deep-linking, best effort. The inbox that sync fills is the channel that always works."""

from __future__ import annotations

import ipaddress
import json
import socket
from typing import Any
from urllib.parse import urlsplit

from flask import current_app
from sqlalchemy import String, delete, select
from sqlalchemy.orm import Mapped, mapped_column

from app.platform.db import Base, writing

GONE = (404, 410)
TTL_S = 86_400


class PushSubscription(Base):
    """Where a browser of a person can be reached."""

    __tablename__ = "push_subscription"
    endpoint: Mapped[str] = mapped_column(String(1000), primary_key=True)
    person_id: Mapped[str] = mapped_column(String(36), nullable=False, index=True)
    p256dh: Mapped[str] = mapped_column(String(200), nullable=False)
    auth: Mapped[str] = mapped_column(String(100), nullable=False)
    created_at: Mapped[str] = mapped_column(String(24), nullable=False)


def is_public_https(endpoint: str) -> bool:
    """Whether the endpoint is https on a public host: users name endpoints, so nothing inside may be reached by them."""
    parts = urlsplit(endpoint)
    if parts.scheme != "https" or not parts.hostname:
        return False
    try:
        found = socket.getaddrinfo(parts.hostname, parts.port or 443, proto=socket.IPPROTO_TCP)
    except OSError:
        return False
    return all(ipaddress.ip_address(item[4][0]).is_global for item in found)


def send(person_id: str, message: dict[str, Any]) -> int:
    """Sends to all browsers of a person; forgets those that are gone. Returns how many accepted it."""
    config = current_app.extensions["wayside"].config
    if not config["VAPID_PRIVATE"]:
        return 0
    with writing() as session:
        known = list(session.scalars(select(PushSubscription).where(PushSubscription.person_id == person_id)))
    return _send_to(known, message, config) if known else 0


def _send_to(known: list[PushSubscription], message: dict[str, Any], config: Any) -> int:
    # Loaded by the worker when it first sends: the web processes never need these 20 MB.
    import requests
    from pywebpush import WebPushException

    accepted = 0
    for subscription in known:
        try:
            _send_one(subscription, message, config)
        except WebPushException as error:
            if error.response is None or error.response.status_code not in GONE:
                raise
            forget(str(subscription.endpoint))
        except requests.RequestException:
            continue  # best effort: the notice is in the inbox
        else:
            accepted += 1
    return accepted


def _send_one(subscription: PushSubscription, message: dict[str, Any], config: Any) -> None:
    from pywebpush import webpush

    webpush(
        subscription_info={"endpoint": subscription.endpoint,
                           "keys": {"p256dh": subscription.p256dh, "auth": subscription.auth}},
        data=json.dumps(message, ensure_ascii=False),
        vapid_private_key=config["VAPID_PRIVATE"],
        vapid_claims={"sub": config["VAPID_SUBJECT"]},  # a fresh dict: pywebpush changes it
        ttl=TTL_S,
        timeout=10,
    )  # fmt: skip


def forget(endpoint: str) -> None:
    """Deletes a subscription that the push service no longer knows."""
    with writing() as session:
        session.execute(delete(PushSubscription).where(PushSubscription.endpoint == endpoint))
        session.commit()
