"""`flask admin create`: the first administrator of an installation. Later people are made on the administrator's screen."""

import click


@click.group("admin")
def admin() -> None:
    """Administrators."""
