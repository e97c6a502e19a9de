"""The `flask` command line: one small module per command. `register(app)` adds them all.

Commands talk to the operator and call what the floors below offer; they hold no rule of their own.
"""

from flask import Flask

from app.web.cli import (
    admin,
    archive,
    audit,
    backup,
    contract,
    demo,
    doctor,
    epoch,
    loops,
    migration,
    openapi,
    prepare,
    upgrade,
    vapid,
)

COMMANDS = (
    admin.admin,
    archive.archive,
    audit.audit,
    backup.backup,
    backup.restore,
    contract.contract,
    demo.demo,
    doctor.doctor,
    epoch.new_epoch,
    loops.scheduler,
    loops.worker,
    migration.migration,
    openapi.openapi,
    prepare.prepare,
    upgrade.upgrade,
    vapid.vapid,
)


def register(app: Flask) -> None:
    """Add the commands to `flask --app wsgi …`."""
    for command in COMMANDS:
        app.cli.add_command(command)
