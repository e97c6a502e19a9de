"""The application with the front end that WAYSIDE_TEST_BUILD names, for gunicorn; otherwise the real one."""

import os
from pathlib import Path

from app.web import frontend

frontend.DIST = Path(os.environ["WAYSIDE_TEST_BUILD"])

from wsgi import app  # noqa: E402 - joined only now, with that front end

__all__ = ["app"]
