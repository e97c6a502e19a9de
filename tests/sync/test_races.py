"""Many at once on one database: the last parts, the pen against the office's pencil, fifty devices that push together.

WAYSIDE_RACES: how often the pen meets the pencil (`make races RACES=1000`).
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

from sqlalchemy import select

from app.journey.parts.stock.queries import check_ledger
from app.journey.report.tables import Seal
from app.kernel.actor import THE_SYSTEM
from app.platform.db import db, reading
from app.platform.db.system_tables import Audit
from app.platform.reader import Reader
from tests.house import TestHouse
from tests.stories.parts import SEAL, a_stocked_store, an_approved_requisition, stock
from tests.stories.people import staff
from tests.stories.report import a_part_line, a_report, block, confirmation, content_of, packed
from tests.sync.phone import Phone, Told, bulletin

RACES = int(os.environ.get("WAYSIDE_RACES", "12"))


def at_once(house: TestHouse, works: Sequence[Callable[[], Any]]) -> list[Any]:
    """The results of all works, begun together in threads of their own."""
    barrier = Barrier(len(works))

    def run(work: Callable[[], Any]) -> Any:
        with house.app.app_context():
            barrier.wait()
            try:
                return work()
            finally:
                db.session.remove()

    with ThreadPoolExecutor(len(works)) as pool:
        return list(pool.map(run, works))


def test_sy_16_two_hundred_hands_reach_for_the_last_ten_parts_and_ten_get_one(house: TestHouse) -> None:
    a_stocked_store(house, {SEAL: 10})
    asked = an_approved_requisition(house, {SEAL: 200})
    phones = [Phone(house, staff(house).warehouse) for _ in range(200)]
    issues = [phone.command("requisition.issue", asked.id, asked.told({SEAL: 1})) for phone in phones]
    verdicts = at_once(
        house,
        [
            lambda phone=phone, command=command: phone.push_one(command)  # type: ignore[misc]
            for phone, command in zip(phones, issues, strict=True)
        ],
    )
    assert Counter(verdict["status"] for verdict in verdicts) == {"applied": 10, "rejected": 190}
    assert stock(house, "MAIN", SEAL) == 0
    with reading() as session:
        assert check_ledger(Reader(session, house.registry, THE_SYSTEM)) == []


def test_sy_26_the_pen_and_the_pencil_meet_and_what_the_customer_saw_stands(house: TestHouse) -> None:
    found = Counter(_pen_against_pencil(house, turn) for turn in range(RACES))
    assert set(found) <= {"sealed", "sealed_diverged"}


def _pen_against_pencil(house: TestHouse, turn: int) -> str:
    story = a_report(house)
    a_part_line(house, story)
    args = confirmation(house, story)
    content = packed(content_of(house, story, block(house, story, args)))
    pen, pencil = Phone(house, story.engineer), Phone(house, story.staff.administrator)
    vehicle = story.things.vehicle
    was = house.read("vehicle", vehicle)["plate"]
    signing = pen.command("report.sign", story.report, content | args)
    editing = pencil.patch("vehicle", vehicle, {"plate": was}, {"plate": f"苏A{turn:05}"})
    works = [lambda: pen.push_one(signing), lambda: pencil.push_one(editing)]
    signed, edited = at_once(house, works if turn % 2 else works[::-1])[:: 1 if turn % 2 else -1]
    report = house.read("report", story.report)
    assert (signed["status"], edited["status"], report["state"]) == ("applied", "applied", "signed")
    assert sealed_bytes(story.report) == content["content"].encode()
    outcome = {editing["id"]: "sealed_diverged", signing["id"]: "sealed"}
    assert report["seal_result"] == outcome[which_came_first(*outcome)]
    return str(report["seal_result"])


def which_came_first(*commands: str) -> str:
    """Of commands that may share a commit: the log keeps their order."""
    with reading() as session:
        query = select(Audit.command_id).where(Audit.command_id.in_(commands)).order_by(Audit.seq)
        return str(session.scalars(query).first())


def sealed_bytes(report: str) -> bytes:
    """As the database keeps them."""
    with reading() as session:
        return bytes(session.scalars(select(Seal.content).where(Seal.report_id == report)).one())


def test_sy_5_fifty_devices_push_at_once_and_every_cursor_sees_every_row(house: TestHouse) -> None:
    admin = house.person("A1", "administrator")
    phones = [Phone(house, admin) for _ in range(50)]
    for phone in phones:
        phone.pull()
    sent = [[phone.command("bulletin.create", args=bulletin(f"B-{at}-{n}")) for n in range(4)]
            for at, phone in enumerate(phones)]  # fmt: skip

    def push_and_read(phone: Phone, commands: list[Told]) -> list[Told]:
        verdicts = []
        for command in commands:
            verdicts += phone.push(command)
            phone.pull()
        return verdicts

    told = at_once(
        house,
        [
            lambda phone=phone, commands=commands: push_and_read(phone, commands)  # type: ignore[misc]
            for phone, commands in zip(phones, sent, strict=True)
        ],
    )
    assert {verdict["status"] for verdicts in told for verdict in verdicts} == {"applied"}
    made = {command["row"] for commands in sent for command in commands}
    for phone in phones:
        phone.pull()
        assert phone.ids("bulletin") == made
