"""Wayside 途修: after-sales service of a vehicle maker, from the customer's call to the paid expense claim.

The map, lowest floor first; a floor knows only what lies below it:

    kernel      pure: ids, clock, money, problems, guards, machines, records, commands, events
    platform    the outside: database, unit of work, audit, files, push, effects, sign-in, settings, paper
    reference   people, customers, vehicles and warranty, parts, faults, library
    sync        one mechanism that carries every record and command between phone and server
    journey     the stages of one job, in order
    contract    what the declarations above look like to others: TypeScript, OpenAPI, diagrams
    web         HTTP, problems as responses, security headers, command line

`create_app()` joins them.
"""

from __future__ import annotations

import os
from collections.abc import Mapping

from flask import Flask

from app.features import FEATURES
from app.platform.config import Config
from app.platform.db import db
from app.platform.db.engine import options
from app.platform.house import House
from app.platform.registry import Registry
from app.web import join


def create_app(config: Mapping[str, str] | None = None) -> Flask:
    """The application. config: environment variables to use instead of the process's own.

    RuntimeError when a value is unsafe; in production also when a secret is missing or still the demo's.
    """
    values = Config.from_env(os.environ if config is None else config)
    problems = values.problems()
    if problems:
        raise RuntimeError("This configuration may not run:\n- " + "\n- ".join(problems))
    app = Flask("app", static_folder=None)
    app.config["SECRET_KEY"] = values["SECRET_KEY"]
    app.config["SQLALCHEMY_DATABASE_URI"] = values.database_url()
    app.config["SQLALCHEMY_ENGINE_OPTIONS"] = options(values.database_url())
    app.extensions["wayside"] = House.of(values, Registry.of(FEATURES))
    db.init_app(app)
    join(app)
    return app
