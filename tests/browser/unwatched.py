"""A Chromium whose service workers no debugger watches.

Playwright attaches itself to every service worker and lets it start only when told; where one worker replaces another, Chromium
then often never hands over. People's browsers have no debugger, so the tests of that moment speak the DevTools protocol
themselves, over the browser's own pipe, and attach to pages only.
"""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ANSWER_S = 20
# Chromium hears at descriptor 3 and answers at 4.
ON_ITS_PIPES = """
import fcntl, os, sys
hears, answers = (fcntl.fcntl(int(one), fcntl.F_DUPFD, 5) for one in sys.argv[1:3])  # clear of where they belong
os.dup2(hears, 3)
os.dup2(answers, 4)
os.execv(sys.argv[3], sys.argv[3:])
"""
LOOK_EVERY_S = 0.1
# Labels and buttons as a person finds them: by the words at the beginning.
FINDERS = """
const shown = one => one.checkVisibility?.() ?? true;
const field = words => [...document.querySelectorAll('label')].find(one => one.textContent.trim().startsWith(words))?.control;
const button = words => [...document.querySelectorAll('button, label')]
  .find(one => shown(one) && !one.disabled && one.textContent.trim().startsWith(words));
"""


class Gone(Exception):
    """The page was on its way to another while it was asked."""


class Unwatched:
    """The browser. `tab` opens another one; all share what is kept."""

    def __init__(self, executable: str, folder: Path, arguments: Sequence[str]) -> None:
        from_us, self._to = os.pipe()
        self._from, to_us = os.pipe()
        command = [executable, "--headless=new", "--remote-debugging-pipe", f"--user-data-dir={folder}", "--lang=zh-CN",
                   "--accept-lang=zh-CN", *arguments, "about:blank"]  # fmt: skip
        self._process = subprocess.Popen(
            [sys.executable, "-c", ON_ITS_PIPES, str(from_us), str(to_us), *command],
            pass_fds=(from_us, to_us),
            stderr=subprocess.DEVNULL,
        )
        os.close(from_us)
        os.close(to_us)
        self._count = 0
        self._heard = b""

    def tab(self, url: str) -> Tab:
        """A new tab at the address; not waited for."""
        target = self.ask("Target.createTarget", url=url)["targetId"]
        return Tab(self, self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"])

    def ask(self, method: str, session: str | None = None, **params: Any) -> Any:
        """One command of the protocol and its result. Gone: the browser could not carry it out."""
        self._count += 1
        message = {"id": self._count, "method": method, "params": params}
        told = message if session is None else message | {"sessionId": session}
        os.write(self._to, json.dumps(told).encode() + b"\0")
        until = time.monotonic() + ANSWER_S
        while (answer := self._next(until)).get("id") != self._count:
            pass
        if "error" in answer:
            raise Gone(answer["error"])
        return answer["result"]

    def _next(self, until: float) -> Any:
        while b"\0" not in self._heard:
            left = until - time.monotonic()
            if left <= 0 or not select.select([self._from], [], [], left)[0]:
                raise Gone("no answer")
            self._heard += os.read(self._from, 1 << 16)
        line, _, self._heard = self._heard.partition(b"\0")
        return json.loads(line)

    def close(self) -> None:
        """Ends it."""
        self._process.terminate()
        self._process.wait(10)
        os.close(self._to)
        os.close(self._from)


class Tab:
    """One tab: what a person does in it by words, and JavaScript for the rest."""

    def __init__(self, browser: Unwatched, session: str) -> None:
        self._browser = browser
        self._session = session

    def run(self, script: str) -> Any:
        """The value of the expression, awaited. Gone: the page went away meanwhile, or the script failed."""
        result = self._browser.ask("Runtime.evaluate", self._session, expression=f"(async () => {{{FINDERS} return {script}}})()",
                                   awaitPromise=True, returnByValue=True)  # fmt: skip
        if "exceptionDetails" in result:
            raise Gone(result["exceptionDetails"])
        return result["result"].get("value")

    def until(self, script: str, seconds: float = 30) -> None:
        """Waits until the expression is true, across loads of the page."""
        end = time.monotonic() + seconds
        last: object = None
        while time.monotonic() < end:
            try:
                last = self.run(script)
            except Gone as gone:
                last = gone
            if last is True:
                return
            time.sleep(LOOK_EVERY_S)
        raise AssertionError(f"not within {seconds} s: {script}; last: {last!r}")

    def press(self, words: str) -> None:
        """The first button (or choice) with these words."""
        self.until(f"!!button({json.dumps(words)})")
        self.run(f"button({json.dumps(words)}).click()")

    def type(self, label: str, words: str) -> None:
        """Into the field, as from a keyboard, at the end of what stands there."""
        self.until(f"!!field({json.dumps(label)})")
        self.run(f"field({json.dumps(label)}).focus()")
        self._browser.ask("Input.insertText", self._session, text=words)
        self.until(f"field({json.dumps(label)}).value.endsWith({json.dumps(words)})")

    def value(self, label: str) -> Any:
        """What stands in the field."""
        self.until(f"!!field({json.dumps(label)})")
        return self.run(f"field({json.dumps(label)}).value")
