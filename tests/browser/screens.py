"""Looking at the whole app: the demo served, one person's window on it, any screen in any language and theme."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from app import create_app
from app.demo.load import PASSWORD, load_demo
from app.kernel.actor import Actor
from app.platform.db import db
from tests.browser.conftest import DESK, PHONE
from tests.browser.places import PEOPLE, PLACES, Place
from tests.house import TestHouse
from tests.server import Server

SIZES = {"phone": PHONE, "desktop": DESK}
LANGUAGES = {"zh": "中文", "en": "English"}
THEMES = ("light", "dark", "sunlight")
GO = "path => { history.pushState({inside: true}, '', path); dispatchEvent(new PopStateEvent('popstate')) }"
# Nothing is being fetched, and every picture that is not put off until it is scrolled to has arrived.
STILL = """() => !document.querySelector('[role=status] svg.animate-spin, [aria-busy=true], .loading')
    && [...document.images].every(one => one.complete || one.loading === 'lazy')"""


class Demo(Server):
    """The server with the demo in its database. addresses: where each place is."""

    def __init__(self, folder: Path, size: str) -> None:
        super().__init__(folder)
        self.seed(lambda house: _load(house, size))
        app = create_app(self.settings)
        with app.app_context():
            self.addresses = {place: place.address() for place in PLACES}
            db.session.remove()
            db.engine.dispose()


def _load(house: TestHouse, size: str) -> None:
    """The demo, and what the lots may not have given the first engineer: a question and an advance."""
    load_demo(size, print)
    person = house.list("person", employee_no=PEOPLE["engineer"])[0]
    engineer = Actor(person["id"], tuple(person["roles"]), device_id="screens", name=person["name_zh"])
    mine = {one["job_id"] for one in house.list("assignment", engineer_id=engineer.id, ended_at=None)}
    job = next(one["id"] for one in house.list("job", state="on_site") if one["id"] in mine)
    told = {
        "kind": "repair_scope",
        "step": "check",
        "proposal": "建议整件更换，旧件带回",
        "demand": "用户要求今天出车",
    }
    house.do(engineer, "escalation.raise", {"job_id": job, **told})
    house.do(engineer, "cash_advance.request", {"amount_fen": 80_000, "purpose": "去外地救援，过路费和住宿"})


@contextmanager
def served(folder: Path, size: str = "tiny") -> Iterator[Demo]:
    """The demo, running."""
    demo = Demo(folder, size)
    demo.start()
    try:
        yield demo
    finally:
        demo.stop()


class Window:
    """One role's browser of one size. Errors that its pages throw are kept in `errors`."""

    def __init__(self, chromium: Browser, demo: Demo, role: str, size: str) -> None:
        self.demo, self.role, self.size = demo, role, size
        self.context = chromium.new_context(base_url=demo.url, **SIZES[size])
        self.page: Page = self.context.new_page()
        self.errors: list[str] = []
        self.page.on("pageerror", lambda error: self.errors.append(f"{self.page.url}: {error}"))
        number = PEOPLE[role]
        self.page.goto("/login" if number is None else "/")
        if number is not None:
            self._sign_in(number)

    def _sign_in(self, number: str) -> None:
        """In whatever language the person chose last."""
        self.page.locator("input[name=username]").fill(number)
        self.page.locator("input[name=password]").fill(PASSWORD)
        self.page.locator("button[type=submit]").click()
        expect(self.page.locator("[data-sync=idle][data-synced]")).to_be_visible(timeout=60_000)
        self.still()

    def places(self) -> list[Place]:
        """This role's lines of PLACES, and whatever else its own navigation leads to."""
        listed = [place for place in PLACES if place.role == self.role]
        links = (
            self.page.get_by_role("navigation")
            .locator("a")
            .evaluate_all("all => all.map(one => one.pathname)")
        )
        known = {place.path for place in listed} | {"/"}
        return listed + [Place(self.role, path) for path in dict.fromkeys(links) if path not in known]

    def go(self, place: Place) -> None:
        """Goes there inside the app and waits until the screen is whole."""
        self.page.evaluate(GO, self.demo.addresses.get(place, place.path))
        self.page.wait_for_timeout(150)
        self.still()

    def still(self) -> None:
        """Waits until nothing is being fetched any more."""
        self.page.wait_for_load_state("networkidle")
        self.page.wait_for_function(STILL, timeout=15_000)

    def speak(self, language: str) -> None:
        """Chooses the language as a person does."""
        if PEOPLE[self.role] is None:
            self.page.goto("/login")
            switch = self.page.locator("button[lang]")
            if switch.inner_text() == LANGUAGES[language]:
                switch.click()
            return
        self.page.evaluate(GO, "/settings")
        self.page.get_by_text(LANGUAGES[language], exact=True).click()

    def wear(self, theme: str) -> None:
        """The system's theme, which the app follows; sunlight is the person's own choice and comes after another."""
        if theme == "sunlight":
            self.page.evaluate("document.documentElement.dataset.theme = 'sunlight'")
        else:
            self.page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
        expect(self.page.locator("html")).to_have_attribute("data-theme", theme)

    def close(self) -> None:
        """Closes the browser's context."""
        self.context.close()
