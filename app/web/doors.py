"""Putting a WSGI door before the application: what it answers, Flask never sees."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from flask import Flask

Wsgi = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


def put_before(app: Flask, door: Callable[[Any], Any]) -> None:
    """door: made of what stood there till now. The last one put is the first that a request meets."""
    # Flask's own way to wrap an application, which its types call an assignment to a method.
    app.wsgi_app = door(app.wsgi_app)  # type: ignore[method-assign]
