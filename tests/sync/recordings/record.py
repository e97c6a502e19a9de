"""Records what today's app leaves on phones that work without a network: `python -m tests.sync.recordings.record v2`.

Writes v2.sqlite3.gz, the database before that work, and v2.json: by phone, the queue as it lies in the device's storage, the
commands as they go over the wire, and the status that the server of today gave each.
"""

from __future__ import annotations

import gzip
import json
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from app.kernel.actor import Actor
from tests.crash.crowd import Crowd, furnish
from tests.server import Server
from tests.sim.host import Host, bundle

HERE = Path(__file__).parent
PHONES = 5
ONLINE, OFFLINE = 40, 260


def record(name: str) -> None:
    """Makes both files."""
    with tempfile.TemporaryDirectory() as folder:
        server, holders = Server(Path(folder)), list[Actor]()
        server.seed(lambda house: holders.extend(furnish(house, PHONES)))
        server.start()
        try:
            with Host(bundle(Path(folder))) as host:
                crowd = Crowd(host, server, holders, seed=1)
                crowd.work(ONLINE)
                server.stop()
                with (Path(folder) / "walk.sqlite3").open("rb") as database:
                    packed = gzip.compress(database.read(), 9, mtime=0)
                crowd.work(OFFLINE)
                phones = host.order("look")["phones"]
                server.start()
                told = [_told(crowd, holders[i], phone) for i, phone in enumerate(phones)]
        finally:
            server.stop()
    (HERE / f"{name}.sqlite3.gz").write_bytes(packed)
    (HERE / f"{name}.json").write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")


def _told(crowd: Crowd, who: Actor, phone: dict[str, Any]) -> dict[str, Any]:
    """One phone's queue, sent to the server as it is."""
    wires = {kept["id"]: json.loads(kept["wire"]) for kept in phone["kept"]}
    mutations = [{"n": one["n"], **wires[one["id"]]} for one in phone["queue"]]
    asked = {"proto": 1, "client_id": phone["state"]["client_id"], "epoch": None, "schema": "", "scope_hash": None,
             "queue_len": 0, "oldest_age_s": 0, "mutations": mutations, "pull": {"cursor": None, "limit": 1}}  # fmt: skip
    status, _, body = crowd.ask("POST", "/api/sync", who, json.dumps(asked).encode())
    assert status == 200, body
    answer = json.loads(body)
    return {"person": who.id, "name": who.name, "roles": list(who.roles), "client_id": asked["client_id"],
            "at": answer["server_time"], "queue": phone["queue"], "mutations": mutations,
            "statuses": [verdict["status"] for verdict in answer["verdicts"]]}  # fmt: skip


if __name__ == "__main__":
    assert shutil.which("node")
    record(sys.argv[1])
