"""`flask new-epoch` gives the server a new lifetime, and only when the operator says yes."""

from app.platform.db import reading
from app.platform.db.system_tables import Clock
from app.web.cli.epoch import new_epoch


def now():
    with reading() as session:
        clock = session.get(Clock, 1)
        return clock.epoch, clock.value


def test_a_yes_changes_the_epoch_and_nothing_else(app):
    epoch, value = now()
    result = app.test_cli_runner().invoke(new_epoch, input="y\n")
    assert result.exit_code == 0, result.output
    assert now()[0] != epoch
    assert now()[0] in result.output
    assert now()[1] == value


def test_a_no_changes_nothing(app):
    before = now()
    assert app.test_cli_runner().invoke(new_epoch, input="n\n").exit_code == 1
    assert now() == before
