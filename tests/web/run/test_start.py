"""`python -m app.web.run`: what it starts, what it says, and once the whole of it, on loopback."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from app.web.run import __main__ as start
from app.web.run import network, welcome
from app.web.run.trust_page import fingerprint
from app.web.run.words import LANGUAGES, say

ROOT = Path(__file__).resolve().parents[3]
LAN = "192.168.1.20"
LOG_INS = {"password": "demo-password", "people": [{"login": "E1001", "name": "张三", "roles": "engineer"}]}


@pytest.fixture
def in_a_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def composed(*words, addresses=(LAN,)):
    return start.compose(start.read(list(words)), list(addresses))


def test_over_http_three_parts_run(in_a_folder):
    parts, reach = composed("--port", "8001")
    assert [part.name for part in parts] == ["web", "worker", "scheduler"]
    assert parts[0].command[parts[0].command.index("--bind") + 1] == "0.0.0.0:8001"
    assert "--no-control-socket" in parts[0].command
    assert reach == welcome.Reach("http://localhost:8001/", f"http://{LAN}:8001/")
    assert not Path("var").exists(), "no certificate is made that nobody uses"


def test_over_https_the_certificate_has_a_page_of_its_own(in_a_folder):
    parts, reach = composed("--port", "8001", "--https", "--https-port", "9443")
    assert [part.name for part in parts] == ["web", "worker", "scheduler", "trust"]
    assert parts[0].command[-4:] == ("--certfile", "var/ca/server.crt", "--keyfile", "var/ca/server.key")
    assert reach.lan == f"https://{LAN}:9443/"
    assert reach.page == f"http://{LAN}:8001/"
    assert parts[3].command[-2:] == ("--app", f"https://{LAN}:9443/")


def test_the_greeting_over_https_tells_every_step_in_both_languages(in_a_folder):
    _, reach = composed("--https")
    text = "\n".join(welcome.lines(reach, LOG_INS))
    for language in LANGUAGES:
        for system in ("android", "iphone"):
            for number in (1, 2, 3):
                step = say(language, f"trust.{system}.{number}", page=reach.page, app=reach.lan)
                assert f"{number}. {step}" in text
    assert fingerprint(reach.authority.read_bytes()) in text
    assert welcome.qr(reach.page) in text
    assert "demo-password" in text
    assert "E1001" in text


def test_the_greeting_over_http_says_what_a_phone_needs_for_offline_work(in_a_folder):
    _, reach = composed()
    text = "\n".join(welcome.lines(reach, {}))
    assert text.count("make run HTTPS=1") == 2
    assert welcome.qr(reach.lan) in text
    assert "demo-password" not in text


def test_without_a_private_network_no_code_is_shown(in_a_folder):
    _, reach = composed(addresses=())
    text = "\n".join(welcome.lines(reach, {}))
    assert say("en", "welcome.lan.none") in text
    assert "█" not in text


def test_a_taken_port_is_one_sentence():
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(SystemExit, match=rf"Port {port} is taken .* make run PORT={port + 1}"):
            start.refuse_taken(start.read(["--port", str(port)]))


def test_a_machine_name_that_fits_no_certificate_is_not_used(monkeypatch):
    for given, used in [("Office-PC.lan", "office-pc"), ("büro", "localhost"), ("", "localhost")]:
        monkeypatch.setattr(network.socket, "gethostname", lambda given=given: given)
        assert network.host_name() == used


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as found:
        return found.getsockname()[1]


class Started:
    """The whole program in a folder of its own."""

    def __init__(self, folder):
        self.address = f"http://127.0.0.1:{(port := free_port())}"
        words = ["--host", "127.0.0.1", "--port", str(port), "--demo", "none"]
        env = {
            **{k: v for k, v in os.environ.items() if not k.startswith("WAYSIDE_")},
            "PYTHONPATH": str(ROOT),
        }
        self.log = folder / "log"
        with self.log.open("w") as out:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "app.web.run", *words], cwd=folder, env=env, stdout=out, stderr=out
            )

    def wait_for(self, text, times=1):
        deadline = time.monotonic() + 60
        while self.log.read_text().count(text) < times:
            assert time.monotonic() < deadline, self.log.read_text()
            assert self.process.poll() is None, self.log.read_text()
            time.sleep(0.05)

    def pids(self):
        """{part: process id} of the children."""
        found = {}
        for entry in Path("/proc").glob("[0-9]*/stat"):
            try:
                parent = int(entry.read_text().rsplit(")", 1)[1].split()[1])
                words = (entry.parent / "cmdline").read_text().replace("\0", " ")
            except (FileNotFoundError, ProcessLookupError):
                continue
            if parent == self.process.pid:
                found[re.search(r"gunicorn|worker|scheduler|$", words.split("--worker")[0])[0]] = int(
                    entry.parent.name
                )
        return found


def test_the_whole_of_it_starts_answers_mends_itself_and_stops(tmp_path):
    started = Started(tmp_path)
    try:
        started.wait_for(say("en", "welcome.ready"))
        started.wait_for("The scheduler is ready.")
        started.wait_for("The worker is ready.")
        with urllib.request.urlopen(f"{started.address}/api/health") as answer:
            assert answer.status == 200
        children = started.pids()
        assert set(children) == {"gunicorn", "worker", "scheduler"}
        os.kill(children["worker"], signal.SIGKILL)
        started.wait_for("The worker is ready.", times=2)
        assert (tmp_path / "var" / "wayside.sqlite3").exists()
    finally:
        started.process.terminate()
        code = started.process.wait(30)
    assert code == 0
    assert say("en", "welcome.stopped") in started.log.read_text()
    assert started.pids() == {}
    assert not [pid for pid in children.values() if Path(f"/proc/{pid}").exists()]
