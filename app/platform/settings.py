"""Settings: values that an administrator changes while the system runs, with their declared defaults.

A row of `setting` exists only for a value that was changed; the phone has the same table by sync.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from app.kernel.command import CommandSpec
from app.kernel.feature import Feature
from app.kernel.problem import Problem, Refused
from app.platform.db import record_table, table_of
from app.platform.db.matching import matching
from app.platform.registry import Registry
from app.platform.wire import Wire, document, record, text


class SettingWire(Wire):
    """name: as declared by its stage; value: of the default's type."""

    name = text(80, required=True)
    value = document(owner="office")


class ChangeArgs(Wire):
    """The new value of a setting."""

    name = text(80, required=True)
    value = document(owner="office")


SETTING = record("setting", SettingWire, scopes=lambda reader, row: {"all"}, unique=(("name",),))
record_table(SETTING)


def setting_value(session: Session, registry: Registry, name: str) -> Any:
    """The changed value, or the declared default; KeyError for a name that no stage declares."""
    row = session.scalar(*matching(table_of("setting"), {"name": name}, None))
    return registry.settings[name].default if row is None else row.value


def change(uow: Any, row: Any, args: dict[str, Any], command: Any) -> None:
    """Sets a value after checking its type and bounds."""
    declared = uow.registry.settings.get(args["name"])
    if declared is None:
        raise Refused("setting.change.unknown", name=args["name"])
    value = args["value"]
    number = isinstance(declared.default, int | float) and not isinstance(declared.default, bool)
    if number and not (isinstance(value, int | float) and not isinstance(value, bool)):
        raise Refused("setting.change.wrong_type", name=args["name"])
    if not number and type(value) is not type(declared.default):
        raise Refused("setting.change.wrong_type", name=args["name"])
    low, high = declared.minimum, declared.maximum
    if number and ((low is not None and value < low) or (high is not None and value > high)):
        raise Refused("setting.change.out_of_range", minimum=low, maximum=high)
    existing = uow.first("setting", name=args["name"])
    if existing is None:
        uow.add("setting", command.row, name=args["name"], value=value)
    else:
        uow.set(existing, value=value)


FEATURE = Feature(
    name="settings",
    records=(SETTING,),
    commands=(CommandSpec("setting.change", "setting", change, ChangeArgs, roles=("administrator",), creates=True,
                          offline=False),),
    problems=(
        Problem("setting.change.unknown", "invalid", ("name",)),
        Problem("setting.change.wrong_type", "invalid", ("name",)),
        Problem("setting.change.out_of_range", "invalid", ("minimum", "maximum")),
    ),
)  # fmt: skip
