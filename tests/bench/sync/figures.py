"""Each figure: its work, its floor, one printed line."""

from __future__ import annotations

import itertools
import statistics
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import orjson

from app.features import FEATURES
from app.kernel.ids import uuid7
from tests.bench.sync import floors, records
from tests.bench.sync.load import Crowd, Line, crowd, request
from tests.bench.sync.place import Device, Place
from tests.databases import Databases
from tests.server import Server

NEW, BATCH = 1000, 500
CHANGED = 10
CLIENTS, CROWD_S = 32, 6.0
EDITORS, SHEETS = 50, 20
TEXTS = 64
TIMES = 40


def print_all(name: str, folder: Path, databases: Databases, sizes: Sequence[int]) -> None:
    """All of them on one database."""
    print(f"\n### {name}", flush=True)
    place = Place(folder / "work", databases, SHEETS + CLIENTS)
    place.server.start()
    try:
        _push(place)
        _edits(place)
        _first_pull(place)
        _idle(place, folder)
        _small_pushes(place)
        print(f"memory of all processes after that: {place.memory_mb():.0f} MB", flush=True)
    finally:
        place.server.stop()
    _ten_of_many(folder, databases, sizes)


def _median(work: Callable[[], float], times: int = TIMES) -> float:
    return statistics.median(work() for _ in range(times))


def _push(place: Place) -> None:
    with place.inside():
        floor = floors.rows_a_second()
    desk = place.device("A1")
    desk.catch_up()
    taken, sent = 0.0, 0
    for start in range(0, NEW, BATCH):
        batch = [records.creation(start + i + 1, f"push-{start + i}") for i in range(BATCH)]
        answer = desk.talk(*batch, limit=1)
        assert {verdict["status"] for verdict in answer.content["verdicts"]} == {"applied"}
        taken += answer.ms / 1e3
        sent += answer.sent
    print(f"push of {NEW:,} new records: {NEW / taken:,.0f}/s, {sent / 1e6:.2f} MB in {NEW // BATCH} trips; "
          f"floor (one executemany, same durability) {floor:,.0f}/s; ratio {NEW / taken / floor:.3f}", flush=True)  # fmt: skip


def _edits(place: Place) -> None:
    """Each client edits a field of its own in each sheet, from the same state; what neither holds nor is kept is lost."""
    sheet = next(one for feature in FEATURES for one in feature.records if one.entity == "sheet")
    names = [name for name, field in sheet.fields.items() if field.kind == "text" and field.owner != "server"]
    phones = place.devices("E1", EDITORS)
    edits = [
        [{"n": i + 1, "id": uuid7(), "type": "sheet.patch", "v": 1, "row": row, "base_rev": None,
          "set": {names[at % len(names)]: f"{at}-{i}"}, "was": {names[at % len(names)]: None}, "made_at": None,
          "clock_offset_ms": 0, "deps": []} for i, row in enumerate(place.sheets[:SHEETS])]
        for at in range(EDITORS)
    ]  # fmt: skip
    gate = threading.Barrier(EDITORS + 1)
    told: list[Any] = [None] * EDITORS

    def edit(at: int) -> None:
        gate.wait()
        told[at] = phones[at].talk(*edits[at], limit=1).content["verdicts"]

    threads = [threading.Thread(target=edit, args=(at,)) for at in range(EDITORS)]
    for thread in threads:
        thread.start()
    gate.wait()
    began = time.perf_counter()
    for thread in threads:
        thread.join()
    taken = time.perf_counter() - began
    assert all(verdict["status"] != "rejected" for verdicts in told for verdict in verdicts), told
    view = place.device("E1")
    held: set[tuple[str, Any]] = set()
    more = True
    while more:
        pulled = view.talk(limit=2000).content["pull"]
        more = pulled["more"]
        for row in pulled["rows"]:
            if row["entity"] == "sheet":
                held |= {(row["id"], value) for value in row.values() if isinstance(value, str)}
            if row["entity"] == "conflict":
                held.add((row["row"], row["loser"]))
    lost = sum((edit["row"], next(iter(edit["set"].values()))) not in held for own in edits for edit in own)
    print(f"{EDITORS * SHEETS:,} edits by {EDITORS} clients, {len(names)} fields of {SHEETS} records: {lost} lost from view, "
          f"{taken:.2f} s", flush=True)  # fmt: skip


def _first_pull(place: Place) -> None:
    with place.inside():
        records.fill(10_000, uuid7())
        floor = statistics.median(floors.read_ms() for _ in range(5))
    phone = place.device("E1")

    def pull() -> float:
        phone.cursor = None
        answer = phone.line.ask(phone.asked(limit=1000))
        assert len(answer.content["pull"]["rows"]) >= 990  # a commit is never split
        received.append(answer.received)
        return float(answer.ms)

    received: list[int] = []
    taken = _median(pull, 9)
    print(f"first pull, 1,000 of 10,000: {taken:.0f} ms, {received[0] / 1e6:.2f} MB, 1 trip; "
          f"floor (SQL, orjson, gzip 1) {floor:.0f} ms; ratio {taken / floor:.1f}", flush=True)  # fmt: skip


def _idle(place: Place, folder: Path) -> None:
    phones = place.devices("E1", CLIENTS)
    for phone in phones:
        phone.talk()
    ours = crowd(place.server.port, CLIENTS, CROWD_S, asking([_bytes(phone) for phone in phones]))
    wsgi, flask = (_floor(folder, program, phones) for program in ("bare_wsgi", "bare_flask"))
    print(f"idle poll, {CLIENTS} clients: {_told(ours)}; floors: bare WSGI {_told(wsgi)}, bare Flask {_told(flask)}; ratios "
          f"{ours.rate / wsgi.rate:.2f}, {ours.rate / flask.rate:.2f}", flush=True)  # fmt: skip


def _floor(folder: Path, program: str, phones: Sequence[Device]) -> Crowd:
    (folder / program).mkdir()
    server = Server(folder / program, workers=2)
    server.program = f"tests.bench.sync.floors:{program}"
    server.start()
    try:
        return crowd(server.port, CLIENTS, CROWD_S, asking([_bytes(phone) for phone in phones]))
    finally:
        server.stop()


def _bytes(phone: Device) -> bytes:
    return request(orjson.dumps(phone.asked()), phone.line.cookie)


def asking(requests: Sequence[bytes]) -> Callable[[int, bytes | None], bytes]:
    """The same question of each client, over and over."""
    return lambda client, _: requests[client]


def _told(one: Crowd) -> str:
    return f"{one.rate:,.0f}/s (p99 {one.p99_ms:.0f} ms)"


def _small_pushes(place: Place) -> None:
    """One record of 2 KB a request, first as a single command, then as a phone says it: a patch of one's own sheet, and what
    changed since comes back with the answer."""
    with place.inside():
        floor = floors.commits_a_second()
    texts = [
        records.text(str(at)) for at in range(TEXTS)
    ]  # made before: the crowd shares the cores with the server
    _told_beside(
        "small push, single commands",
        crowd(place.server.port, CLIENTS, CROWD_S, _commands(place, texts)),
        floor,
    )
    _told_beside(
        "small conversations, own sheets",
        crowd(place.server.port, CLIENTS, CROWD_S, _patches(place, texts)),
        floor,
    )


def _told_beside(name: str, ours: Crowd, floor: float) -> None:
    print(f"{name}, {CLIENTS} clients: {_told(ours)}; floor (SQLAlchemy, one row a commit) {floor:,.0f}/s; ratio "
          f"{ours.rate / floor:.2f}", flush=True)  # fmt: skip


def _commands(place: Place, texts: Sequence[str]) -> Callable[[int, bytes | None], bytes]:
    desk = place.device("A1")
    count = itertools.count()

    def push(_client: int, before: bytes | None) -> bytes:
        assert before is None or orjson.loads(before)["status"] == "applied", before
        n = next(count)
        command = records.creation(1, f"single-{n}", texts[n % TEXTS])
        return request(orjson.dumps(command), desk.line.cookie, path="/api/commands")

    return push


def _patches(place: Place, texts: Sequence[str]) -> Callable[[int, bytes | None], bytes]:
    phones = place.devices("E1", CLIENTS)
    was: list[str | None] = [None] * CLIENTS

    def push(client: int, before: bytes | None) -> bytes:
        phone = phones[client]
        if before is not None:
            told = orjson.loads(before)
            assert told["verdicts"][0]["status"] == "applied", told["verdicts"]
            phone.cursor = told["pull"]["cursor"]
        phone.n += 1
        new = texts[(client + phone.n) % TEXTS]
        patch = {"n": phone.n, "id": uuid7(), "type": "sheet.patch", "v": 1, "row": place.sheets[SHEETS + client],
                 "base_rev": None, "set": {"account": new}, "was": {"account": was[client]}, "made_at": None,
                 "clock_offset_ms": 0, "deps": []}  # fmt: skip
        was[client] = new
        return request(orjson.dumps(phone.asked(patch)), phone.line.cookie)

    return push


def _ten_of_many(folder: Path, databases: Databases, sizes: Sequence[int]) -> None:
    first: float | None = None
    for size in sizes:
        place = Place(folder / f"rows-{size}", databases)
        with place.inside():
            before = records.fill(size, uuid7())
        place.server.start()
        try:
            desk, phone = place.device("A1"), place.device("E1")
            desk.cursor = before
            desk.talk(*[records.creation(i + 1, f"new-{i}") for i in range(CHANGED)], limit=1)
            phone.words |= {"epoch": desk.words["epoch"]}
            phone.cursor = before
            line = Line(place.server.port, phone.line.cookie)
            received: list[int] = []

            def pull(line: Line = line, phone: Device = phone, received: list[int] = received) -> float:
                answer = line.ask(phone.asked(limit=1000))
                assert len(answer.content["pull"]["rows"]) == CHANGED
                received.append(answer.received)
                return float(answer.ms)

            taken = _median(pull)
            first = first or taken
            print(f"pull of {CHANGED} changed of {size:,}: {taken:.1f} ms, {received[0] / 1e3:.1f} kB, 1 trip; "
                  f"{taken / first:.2f} times the first of these", flush=True)  # fmt: skip
        finally:
            place.server.stop()
