"""The table "What happens when…" of docs/sync.md, row by row: each failure is brought about, and what it promises comes true."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from sqlalchemy import update
from sqlalchemy.exc import OperationalError

from app.kernel.command import CommandSpec
from app.kernel.feature import Feature
from app.kernel.ids import uuid7
from app.platform.db import writing
from app.platform.db.system_tables import Clock
from app.platform.effects import run_due, run_ticks
from app.sync import push as pushing
from tests.house import TestHouse
from tests.sync.conftest import learn
from tests.sync.document import table
from tests.sync.phone import Phone, Told, inbox
from tests.sync.scenes import show
from tests.sync.test_inbox import NoRoom
from tests.sync.toy import TOY, SayArgs, say, the_toy

FAILURES = table("What happens when…")
PROMISES = (
    r"`((?:sync|request|session|command|row|access|server)\.[a-z_]+)`", r"\b[45]\d\d\b", r"`(held|rejected|leave|Retry-After)`",
)  # fmt: skip
"""What a row can promise: codes, numbers of HTTP, verdicts."""


class Stage:
    """A house that knows the toy, its writer's and supervisor's phones, and a note. seen: what the server answered."""

    def __init__(self, house: TestHouse, monkeypatch: pytest.MonkeyPatch) -> None:
        self.house, self.monkeypatch = house, monkeypatch
        self.phone = Phone(house, house.person("E1", "engineer"))
        self.boss = Phone(house, house.person("S1", "supervisor"))
        self.seen: set[str] = set()
        create = self.say("create", title="泵", body="漏")
        self.note = create["row"]
        assert self.push(create) == ["applied"]

    def say(self, verb: str = "say", row: str | None = None, **args: Any) -> Told:
        """The writer's next command."""
        return self.phone.command(
            f"toy_note.{verb}", row or getattr(self, "note", None), args or {"words": "好"}
        )

    def push(self, *commands: Told, phone: Phone | None = None) -> list[str]:
        """The statuses; their codes are noted."""
        verdicts = (phone or self.phone).push(*commands)
        self.seen |= {str(one["code"]) for one in verdicts if one["code"]} | {
            one["status"] for one in verdicts
        }
        return [one["status"] for one in verdicts]

    def refused(self, answer: Any) -> Told:
        """The problem; its number and code are noted."""
        self.seen |= {str(answer.status_code), answer.json["code"], *dict(answer.headers)}
        return dict(answer.json)

    @property
    def body(self) -> str:
        """Of the note, as the server has it."""
        return str(self.house.read("toy_note", self.note)["body"])


@pytest.fixture
def stage(house: TestHouse, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    """With the toy."""
    with the_toy(house):
        yield Stage(house, monkeypatch)


def request_lost(at: Stage) -> None:
    before = len(inbox())
    lost = at.say()
    assert len(inbox()) == before
    assert at.push(lost) == ["applied"]


def answer_lost(at: Stage) -> None:
    first = at.say(words="一")
    at.push(first)
    at.push(at.say(words="二"))
    assert at.push(first, at.say(words="三")) == ["applied", "applied"]
    assert at.body == "三"


def cut(at: Stage) -> None:
    before = len(inbox())
    at.refused(at.phone.ask("POST", "/api/sync", data=b'{"proto": 1, "muta', content_type="application/json"))
    assert len(inbox()) == before


def two_copies(at: Stage) -> None:
    late = at.say(words="一")
    at.push(late)
    at.push(at.say(words="二"))
    at.push(late)
    assert at.body == "二"


def cloned(at: Stage) -> None:
    mine = at.say()
    other = {**at.say(), "n": mine["n"]}
    at.push(mine)
    assert at.refused(at.phone.talk(other))["detail"] == {"n": mine["n"]}
    at.phone.client_id = uuid7()
    assert at.push({**mine, "n": 1}, {**other, "n": 2}) == ["applied", "applied"]


def id_taken(at: Stage) -> None:
    first = at.say()
    at.push(first)
    assert at.push({**at.say(words="x"), "id": first["id"]}, at.say()) == ["rejected", "applied"]


def forbidden(at: Stage) -> None:
    assert at.push(at.say(words="bad"), at.say()) == ["rejected", "applied"]


def fails(at: Stage) -> None:
    def fail(*_: Any) -> None:
        raise ZeroDivisionError

    upgrade(at, CommandSpec("toy_note.try", "toy_note", fail, SayArgs))
    assert at.push(at.say("try", words="mended")) == ["held"]
    upgrade(at, CommandSpec("toy_note.try", "toy_note", say, SayArgs))
    at.house.later(minutes=5)
    run_ticks(at.house.registry, at.house.now)
    run_due(at.house.registry, at.house.now)
    assert at.body == "mended"


def upgrade(at: Stage, *commands: CommandSpec) -> None:
    """The server knows more commands of the toy."""
    kept = [one for one in TOY.commands if one.type not in {new.type for new in commands}]
    learn(at.house, Feature("toy", records=TOY.records, commands=(*kept, *commands), events=TOY.events))


def older_server(at: Stage) -> None:
    sent = [at.say("sing", words="一"), {**at.say(words="二"), "v": 2}]
    assert at.push(*sent) == ["held", "held"]
    beside = at.say("create", row=uuid7(), title="x")
    other = {**at.say(row=beside["row"]), "v": 2}
    assert at.push(beside, other) == ["applied", "held"]
    upgrade(at, CommandSpec("toy_note.sing", "toy_note", say, SayArgs),
            CommandSpec("toy_note.say", "toy_note", say, SayArgs, version=2, upgrades={1: dict}))  # fmt: skip
    assert at.push(*sent) == ["applied", "applied"]
    assert at.body == "二"


def newer_server(at: Stage) -> None:
    old = at.say(words="old")
    lifts: dict[int, Callable[[Told], Told]] = {1: lambda args: {"words": args["words"] + ", lifted"}}
    upgrade(at, CommandSpec("toy_note.say", "toy_note", say, SayArgs, version=2, upgrades=lifts))
    assert at.push(old) == ["applied"]
    assert at.body == "old, lifted"
    at.refused(at.phone.talk(proto=2))


def out(at: Stage, reason: Exception) -> None:
    """The database does not answer, for that reason; afterwards the same is taken."""

    def fail() -> Any:
        raise OperationalError("BEGIN IMMEDIATE", {}, reason)

    before = len(inbox())
    sent = at.say()
    with at.monkeypatch.context() as patched:
        patched.setattr(pushing, "writing", fail)
        at.refused(at.phone.talk(sent))
    assert len(inbox()) == before
    assert at.push(sent) == ["applied"]


def given_away(at: Stage) -> None:
    other = Phone(at.house, at.house.person("E2", "engineer"))
    show(at.house, "toy_note", at.note, other.who)
    other.pull()
    show(at.house, "toy_note", at.note)
    edit = other.patch("toy_note", at.note, {"body": "漏"}, {"body": "x"})
    assert at.push(edit, phone=other) == ["rejected"]
    other.pull()
    assert ("toy_note", at.note) in other.gone
    at.seen.add("leave")
    told = at.boss.ask("GET", "/api/sync/commands?status=rejected").json["commands"]
    assert [one["content"]["set"] for one in told] == [{"body": "x"}]


def same_field(at: Stage) -> None:
    was = {"title": "泵", "body": "漏"}
    at.push(at.boss.patch("toy_note", at.note, was, {"title": "水泵"}), phone=at.boss)
    assert at.push(at.phone.patch("toy_note", at.note, was, {"title": "油泵"})) == ["conflict"]
    (lost,) = at.house.list("conflict")
    assert (lost["winner"], lost["loser"]) == ("水泵", "油泵")
    assert at.push(at.boss.command("conflict.take_back", lost["id"]), phone=at.boss) == ["applied"]
    assert at.house.read("toy_note", at.note)["title"] == "油泵"


def approved_late(at: Stage) -> None:
    at.push(at.phone.command("toy_line.create", args={"note_id": at.note}), at.say("submit"))
    at.boss.pull()
    seen = at.boss.rows["toy_note", at.note]["rev"]
    at.push(at.phone.patch("toy_note", at.note, {"body": "漏"}, {"body": "x"}))
    finish = at.boss.command("toy_note.finish", at.note, base_rev=seen)
    verdict = at.boss.push_one(finish)
    at.seen |= {verdict["status"], verdict["code"]}
    assert verdict["detail"]["rev"] > seen
    assert verdict["detail"]["difference"]["body"] == "x"


def wrong_clock(at: Stage) -> None:
    told: list[str] = []
    hear = CommandSpec("toy_note.hear", "toy_note", lambda uow, *_: told.append(uow.at))
    upgrade(at, hear)
    for made_at, offset in (("2026-03-02T00:30:00.000Z", 600_000), ("2031-01-01T00:00:00.000Z", 0)):
        assert at.push({**at.say("hear"), "args": {}, "made_at": made_at, "clock_offset_ms": offset}) == [
            "applied"
        ]
    assert told == ["2026-03-02T00:40:00.000Z", at.house.now]


def signed_out(at: Stage) -> None:
    mine = at.say()
    at.phone.ask("DELETE", "/api/session")
    assert at.refused(at.phone.talk(mine))["status"] == 401
    at.phone.sign_in()
    assert at.push(mine) == ["applied"]


def other_person(at: Stage) -> None:
    before = len(inbox())
    answer = at.phone.ask("POST", "/api/sync", headers={"X-Wayside-Person": at.boss.who.id},
                          json={"proto": 1, "client_id": at.phone.client_id, "mutations": [at.say()],
                                "pull": {"cursor": None, "limit": 1}})  # fmt: skip
    at.refused(answer)
    assert len(inbox()) == before


def restored(at: Stage) -> None:
    at.phone.pull()
    mine, new = at.say(), uuid7()
    with writing() as session:
        session.execute(update(Clock).values(epoch=new))
        session.commit()
    assert at.refused(at.phone.talk(mine))["detail"] == {"epoch": new}
    at.phone.epoch = at.phone.cursor = None
    assert at.push(mine) == ["applied"]


SCENES: dict[str, Callable[[Stage], None]] = {
    "the request is lost": request_lost,
    "the answer is lost": answer_lost,
    "the request is cut or is no JSON": cut,
    "two copies of a request arrive, or an old one late": two_copies,
    "the phone was cloned, or its data restored": cloned,
    "a command's id belongs to another command": id_taken,
    "a rule forbids a command": forbidden,
    "the server fails on a command": fails,
    "the server is older than the app": older_server,
    "the app is older than the server": newer_server,
    "the database is out": lambda at: out(at, Exception("database is locked")),
    "the server's disk is full": lambda at: out(at, NoRoom("database or disk is full")),
    "the job was given to a colleague meanwhile": given_away,
    "two people changed the same field": same_field,
    "somebody approved what has changed since": approved_late,
    "the device's clock is wrong": wrong_clock,
    "the session has ended": signed_out,
    "another person signed in on the browser": other_person,
    "a backup was restored": restored,
}


@pytest.mark.parametrize("failure", FAILURES)
def test_what_the_document_says_of_a_failure_is_so(stage: Stage, failure: str) -> None:
    promised = FAILURES[failure]
    SCENES[failure](stage)
    words = {word for form in PROMISES for word in re.findall(form, promised)}
    assert words <= stage.seen


def test_every_failure_of_the_document_is_brought_about() -> None:
    assert FAILURES.keys() == SCENES.keys()
