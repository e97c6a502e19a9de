"""The engineer's phone: a Chromium of its own that can be killed in the middle and opened again, with what it had kept."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page, Playwright


class Phone:
    """`page` is the app's window. `offline` cuts the network, `kill` ends the browser as an empty battery would."""

    def __init__(self, driver: Playwright, executable: str, folder: Path, options: dict[str, Any]) -> None:
        self.driver = driver
        self.executable = executable
        self.folder = folder
        self.options = options
        self.context: BrowserContext | None = None
        self.page: Page
        self.open()

    def open(self) -> Page:
        """Starts the browser on the phone's own folder."""
        self.context = self.driver.chromium.launch_persistent_context(
            str(self.folder), executable_path=self.executable, **self.options
        )
        self.page = self.context.pages[0] if self.context.pages else self.context.new_page()
        self.page.set_default_timeout(15_000)
        return self.page

    def offline(self, cut: bool = True) -> None:
        """Cuts the network, or brings it back. An app that is open is given the time to put itself onto the phone first."""
        assert self.context is not None
        if cut and self.page.url.startswith("http"):
            self.page.evaluate("navigator.serviceWorker.ready.then(() => null)")
        self.context.set_offline(cut)

    def kill(self) -> None:
        """SIGKILL to the browser: nothing is said goodbye to."""
        for process in Path("/proc").iterdir():
            if process.name.isdigit() and self._is_mine(process):
                os.kill(int(process.name), signal.SIGKILL)
        time.sleep(1)
        for lock in ("SingletonLock", "SingletonSocket", "SingletonCookie"):
            (self.folder / lock).unlink(missing_ok=True)
        self.context = None

    def close(self) -> None:
        """Ends the browser in the ordinary way."""
        if self.context is not None:
            self.context.close()
            self.context = None

    def _is_mine(self, process: Path) -> bool:
        try:
            command = (process / "cmdline").read_bytes().decode(errors="replace")
        except OSError:
            return False
        return f"--user-data-dir={self.folder}" in command and "--type=" not in command
