"""`flask worker` and `flask scheduler`: run what is due, again and again, until the process is asked to stop.

The work itself, its leases and its attempts are the platform's (effects). A stop is answered between two pieces of work,
never in the middle of one.
"""

import signal
import threading
from collections.abc import Callable

import click
from flask.cli import with_appcontext

from app.platform.crew import Crew, cores
from app.platform.effects import run_due, run_ticks
from app.platform.house import the_house

WORKER_PAUSE_S = 1.0
SCHEDULER_PAUSE_S = 5.0


def until_stopped(step: Callable[[], int], pause_s: float) -> None:
    """Call step over and over; wait pause_s when it had nothing to do; return after SIGTERM or SIGINT."""
    asked = threading.Event()
    before = {
        number: signal.signal(number, lambda *_: asked.set()) for number in (signal.SIGTERM, signal.SIGINT)
    }
    try:
        while not asked.is_set():
            if step() == 0:
                asked.wait(pause_s)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@click.command("worker")
@with_appcontext
def worker() -> None:
    """Run side effects (push, mail, paper) as they fall due."""
    house = the_house()
    house.crew = Crew(cores())
    house.crew.gather()  # before anything is opened that forked processes must not share
    click.echo("The worker is ready.")
    try:
        until_stopped(lambda: run_due(house.registry, house.now()), WORKER_PAUSE_S)
    finally:
        house.crew.dismiss()
    click.echo("The worker has stopped.")


@click.command("scheduler")
@with_appcontext
def scheduler() -> None:
    """Run recurring tasks (reminders, overdue checks) when their time has come."""
    house = the_house()

    def step() -> int:
        run_ticks(house.registry, house.now())
        return 0

    click.echo("The scheduler is ready.")
    until_stopped(step, SCHEDULER_PAUSE_S)
    click.echo("The scheduler has stopped.")
