"""`flask new-epoch` gives the server a new lifetime and says so in the log, and only when the operator says yes."""

from app.platform.db import reading
from app.platform.db.system_tables import Audit, Clock
from app.web.cli.epoch import new_epoch


def epoch():
    with reading() as session:
        return session.get(Clock, 1).epoch


def log():
    with reading() as session:
        return [
            (entry.type, entry.row_id, entry.content) for entry in session.query(Audit).order_by(Audit.seq)
        ]


def test_sy_33_a_yes_changes_the_epoch_and_tells_the_office_to_which_state_it_went_back(house, app):
    who, last, before = house.person("S1", "supervisor"), house.now, epoch()
    house.later(days=1)
    result = app.test_cli_runner().invoke(new_epoch, input="y\n")
    assert result.exit_code == 0, result.output
    assert epoch() != before
    assert epoch() in result.output
    type_, row, content = log()[-1]
    assert (type_, row) == ("server.restored", epoch())
    assert last in content
    assert [(one["person_id"], one["kind"]) for one in house.list("notice")] == [(who.id, "server.restored")]


def test_a_no_changes_nothing(app):
    before = epoch()
    assert app.test_cli_runner().invoke(new_epoch, input="n\n").exit_code == 1
    assert (epoch(), log()) == (before, [])
