"""The web floor: blueprints joined, problems as HTTP, security headers, the command line."""

from __future__ import annotations

from flask import Flask


def join(app: Flask) -> None:
    """Joins everything that speaks HTTP or the command line to the application."""
