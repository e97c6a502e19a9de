"""`flask openapi`: the OpenAPI document of the running program on standard output."""

import json
from typing import Any

import click
from flask import Flask, current_app
from flask.cli import with_appcontext


def document(app: Flask) -> dict[str, Any]:
    """The document as plain data, as flask-smorest has gathered it."""
    found: dict[str, Any] = json.loads(
        json.dumps(app.extensions["flask-smorest"]["apis"][""]["ext_obj"].spec.to_dict())
    )
    return found


@click.command("openapi")
@with_appcontext
def openapi() -> None:
    """Print the OpenAPI 3.1 document as JSON."""
    click.echo(json.dumps(document(current_app), ensure_ascii=False, indent=1, sort_keys=True))
