"""The worker and the scheduler do what is due and stop between two pieces of work."""

import os
import signal

import pytest

from app.platform.db import reading
from app.platform.db.system_tables import Tick
from app.web.cli.loops import scheduler, until_stopped, worker


def stop_me():
    os.kill(os.getpid(), signal.SIGTERM)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_stop_waits_for_the_present_piece_and_begins_no_other(number):
    done = []

    def step():
        done.append("begun")
        if len(done) == 3:
            os.kill(os.getpid(), number)
            done.append("finished all the same")
        return 1

    until_stopped(step, pause_s=60)
    assert done == ["begun", "begun", "begun", "finished all the same"]


def test_a_stop_does_not_wait_for_the_end_of_a_pause():
    def step():
        stop_me()
        return 0

    until_stopped(step, pause_s=3600)


def test_the_old_handlers_come_back():
    before = signal.getsignal(signal.SIGTERM)
    until_stopped(lambda: stop_me() or 0, pause_s=0)
    assert signal.getsignal(signal.SIGTERM) is before


def test_the_worker_runs_what_is_due(app, house, monkeypatch):
    ran = []

    def effect(**payload):
        ran.append(payload)
        stop_me()

    registry = house.registry
    monkeypatch.setitem(registry.effects, "trial", effect)
    queue_effect(house, {"number": 7})
    result = app.test_cli_runner().invoke(worker)
    assert result.exit_code == 0, result.output
    assert ran == [{"number": 7}]
    assert result.output == "The worker is ready.\nThe worker has stopped.\n"


def queue_effect(house, payload):
    from app.kernel.actor import THE_SYSTEM
    from app.kernel.clock import Times
    from app.platform.commit import commit
    from app.platform.db import writing
    from app.platform.unit_of_work import UnitOfWork

    with writing() as session:
        uow = UnitOfWork(session, house.registry, THE_SYSTEM, Times.of(house.now))
        uow.effect("trial", payload)
        uow.note("test.effect", "trial", "trial")
        commit(uow)


def test_the_scheduler_runs_recurring_tasks_and_notes_when(app, house, monkeypatch):
    monkeypatch.setitem(house.registry.ticks, "trial", (60, lambda uow: stop_me()))
    for name in [name for name in house.registry.ticks if name != "trial"]:
        monkeypatch.delitem(house.registry.ticks, name)
    result = app.test_cli_runner().invoke(scheduler)
    assert result.exit_code == 0, result.output
    with reading() as session:
        assert session.get(Tick, "trial") is not None
