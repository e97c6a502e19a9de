"""The WSGI door: `gunicorn wsgi:app`, `flask --app wsgi …`. What the application is stands in app/__init__.py."""

import gc

from app import create_app
from app.web.run import heap
from app.web.run.readiness import announce

heap.spare()
app = create_app()
announce(app)
gc.freeze()  # what is there now stays, and is shared with the processes that are forked from here
