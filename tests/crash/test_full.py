"""Disks that are full: a clear answer, nothing half done, and the work goes on by itself once there is room."""

from __future__ import annotations

import base64
import hashlib
import http.client
import json
import os
import shutil
import time
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.crash.client import Client
from tests.crash.small_disk import SmallDisk
from tests.crash.standing import check_what_stands, store_keeper
from tests.databases import Databases
from tests.server import PASSWORD, Server

PATIENCE_S = 60
ON_DISK = (
    os.environ.get("WAYSIDE_TEST_DATABASE", "sqlite") == "sqlite"
)  # PostgreSQL's own files lie elsewhere


@pytest.fixture
def databases(tmp_path: Path) -> Iterator[Databases]:
    """On a disk of their own, not in memory."""
    (tmp_path / "db").mkdir()
    found = Databases.of_environment(tmp_path / "db")
    yield found
    found.close()


@pytest.fixture
def disk(tmp_path: Path) -> SmallDisk:
    """16 MB."""
    return SmallDisk(tmp_path / "disk", 16)


@pytest.fixture
def server(databases: Databases, disk: SmallDisk) -> Iterator[Server]:
    """Files, access log and, on SQLite, the database on the small disk."""
    url = None if ON_DISK else databases.empty()
    made = Server(disk.place, url, within=disk.within)
    made.access_log = str(disk.place / "access.log")
    yield made
    made.kill()


def wait_until(what: Callable[[], bool]) -> None:
    """Fails when it never comes true."""
    until = time.monotonic() + PATIENCE_S
    while not what():
        assert time.monotonic() < until
        time.sleep(0.02)


def test_sy_19_a_full_disk_is_told_as_such_and_loses_nothing(server: Server, disk: SmallDisk) -> None:
    clients = store_keeper(server, 3)
    server.start()
    assert server.process is not None
    process = server.process.pid
    for one in clients:
        one.start()
    wait_until(lambda: all(one.answered for one in clients))
    disk.fill(process, leave_kb=48)
    if ON_DISK:
        wait_until(lambda: all(one.told for one in clients))
        assert set.union(*(one.told for one in clients)) == {"server.full"}
    go_on(clients if not ON_DISK else [])  # a log without room stops nobody
    disk.free(process)
    go_on(clients)
    for one in clients:
        one.stopping.set()
    for one in clients:
        one.join(PATIENCE_S)
        assert not one.is_alive()
        assert one.contradicted == []
    if ON_DISK:
        bring_out(disk, process)
    server.kill()
    check_what_stands(server, clients)


def go_on(clients: list[Client]) -> None:
    """Each of them gets further answers."""
    before = [len(one.answered) for one in clients]
    wait_until(lambda: all(len(one.answered) > was for one, was in zip(clients, before, strict=True)))


def bring_out(disk: SmallDisk, process: int) -> None:
    """Copies the database, which nobody writes to any longer, to where the test can open it."""
    for path in disk.seen(process).glob("walk.sqlite3*"):
        shutil.copy(path, disk.place)


def test_sy_24_an_upload_that_finds_no_room_goes_on_where_it_stopped(server: Server, disk: SmallDisk) -> None:
    store_keeper(server, 0)
    server.start()
    assert server.process is not None
    ask = asking(server)
    photo = a_photo()
    half = len(photo) // 2
    digest = hashlib.sha256(photo).hexdigest()
    told = ",".join(f"{name} {base64.b64encode(value.encode()).decode()}"
                    for name, value in {"sha256": digest, "mime": "image/jpeg"}.items())  # fmt: skip
    begun = {"Upload-Length": str(len(photo)), "Upload-Metadata": told}
    assert ask("POST", "/api/files", b"", begun)[0] == 201
    assert append(ask, digest, 0, photo[:half])[0] == 204
    disk.fill(server.process.pid)
    status, problem = append(ask, digest, half, photo[half:])
    assert (status, json.loads(problem)["code"]) == (507, "server.full")
    assert ask("GET", f"/api/files/{digest}")[0] == 404
    disk.free(server.process.pid)
    assert append(ask, digest, half, photo[half:])[0] == 204
    assert ask("GET", f"/api/files/{digest}") == (200, photo)


def append(ask: Any, digest: str, offset: int, data: bytes) -> Any:
    """One chunk."""
    headers = {"Upload-Offset": str(offset), "Content-Type": "application/offset+octet-stream"}
    return ask("PATCH", f"/api/files/{digest}", data, headers)


def a_photo() -> bytes:
    """About 3 MB that no compression makes smaller."""
    found = BytesIO()
    Image.frombytes("RGB", (1200, 900), os.urandom(1200 * 900 * 3)).save(found, "JPEG", quality=90)
    return found.getvalue()


def asking(server: Server) -> Callable[..., tuple[int, bytes]]:
    """Requests of a signed-in storekeeper: (status, body)."""
    headers: dict[str, str] = {}

    def ask(
        method: str, path: str, body: bytes = b"", more: dict[str, str] | None = None
    ) -> tuple[int, bytes]:
        line = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
        try:
            line.request(method, path, body, headers | (more or {}))
            answer = line.getresponse()
            cookie = answer.getheader("Set-Cookie")
            if cookie:
                headers["Cookie"] = cookie.split(";")[0]
            return answer.status, answer.read()
        finally:
            line.close()

    signed = json.dumps({"employee_no": "W1", "password": PASSWORD}).encode()
    assert ask("POST", "/api/session", signed, {"Content-Type": "application/json"})[0] == 200
    return ask
