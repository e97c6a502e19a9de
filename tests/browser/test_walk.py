"""The walk: one job from the dispatched order to the paid expense claim, in real browsers against the real server.

The engineer works wholly offline (the server is stopped as well), the phone dies twice, and nothing is lost.
"""

from __future__ import annotations

import io
import itertools
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect
from pypdf import PdfReader

from app.demo.pictures import picture
from tests.browser.conftest import ARGUMENTS, DESK, PHONE, sign_in
from tests.browser.engineer import Engineer
from tests.browser.looking import faults
from tests.browser.phone import Phone
from tests.house import TestHouse
from tests.server import PASSWORD, Server
from tests.stories.dispatch import a_dispatched_job
from tests.stories.parts import a_filled_van
from tests.stories.people import VIN

ACCOUNT = "前门关不严，早上出车就漏气，跑起来呼呼响"
SIGNER = "周建国"
SENT = re.compile("已全部发送")


@pytest.fixture
def walk(tmp_path: Path) -> Iterator[tuple[Server, str]]:
    """A server with one dispatched job, and a pump in the engineer's van."""
    server, ids = Server(tmp_path), {}

    def story(house: TestHouse) -> None:
        ids["job"] = a_dispatched_job(house).id
        a_filled_van(house, {"61-10-001": 1})

    server.seed(story)
    server.start()
    yield server, ids["job"]
    server.stop()


@pytest.fixture
def telephone(
    playwright_driver: Playwright, chromium_path: str, walk: tuple[Server, str], tmp_path: Path
) -> Iterator[Phone]:
    """The engineer's phone."""
    options = {**PHONE, "base_url": walk[0].url, "args": ARGUMENTS}
    made = Phone(playwright_driver, chromium_path, tmp_path / "phone", options)
    yield made
    made.close()


@pytest.fixture
def camera(tmp_path: Path) -> Callable[[], Path]:
    """What the phone's camera sees: another picture each time."""
    seeds = itertools.count(7)

    def shoot() -> Path:
        seed = next(seeds)
        path = tmp_path / f"photo-{seed}.jpg"
        path.write_bytes(picture("part_broken", seed, "2026-03-02 10:24"))
        return path

    return shoot


def office(chromium: Browser, server: Server, employee_no: str) -> Page:
    """A desktop browser, signed in."""
    page = chromium.new_context(base_url=server.url, **DESK).new_page()
    page.set_default_timeout(15_000)
    sign_in(page, employee_no, PASSWORD)
    return page


def look(page: Page) -> None:
    """axe finds nothing serious on the screen."""
    assert faults(page) == [], page.url


def test_from_the_dispatched_job_to_the_paid_claim(
    chromium: Browser, walk: tuple[Server, str], telephone: Phone, camera: Callable[[], Path]
) -> None:
    server, job = walk
    number = _on_site(server, job, telephone, camera)
    _headquarters(chromium, server, number)
    _paper(chromium, server)
    _claim(chromium, server, telephone, camera)
    _afterwards(chromium, server)


def _on_site(server: Server, job: str, telephone: Phone, camera: Callable[[], Path]) -> str:
    sign_in(telephone.page, "E1", PASSWORD)
    telephone.close()  # the app is closed in the evening and opened in the morning, still signed in
    telephone.open()
    telephone.page.goto(f"/jobs/{job}")
    expect(telephone.page.get_by_role("link", name=SENT)).to_be_visible()
    look(telephone.page)
    telephone.offline()
    server.stop()
    engineer = Engineer(telephone.page, job, camera)
    engineer.accept_and_travel()
    look(telephone.page)
    engineer.check_safety()
    engineer.write("客户怎么说", ACCOUNT)
    expect(telephone.page.get_by_text("已存在本机")).to_be_visible()
    engineer = _dies_and_wakes(telephone, job, camera, "listen")
    expect(telephone.page.get_by_label(re.compile("^客户怎么说"))).to_have_value(ACCOUNT)
    engineer.write("客户说的里程", "41800")
    look(telephone.page)
    engineer.tap("听完了，去看")
    engineer.look(VIN)
    engineer.check()
    engineer.ask_headquarters()
    engineer.to("resolve")
    engineer.resolve()
    tag = engineer.replace_part()
    engineer.ask_for_parts()
    engineer.hand_over(SIGNER)
    look(telephone.page)
    engineer.take_back()
    engineer.leave()
    _dies_and_wakes(telephone, job, camera, "report")
    expect(telephone.page.get_by_text("已在这部手机上签字")).to_be_visible()
    _copy_on_the_phone(telephone.page)
    server.start()
    telephone.offline(False)
    expect(telephone.page.get_by_role("link", name=SENT)).to_be_visible(timeout=60_000)
    expect(telephone.page.get_by_text("总部已封存")).to_be_visible()
    expect(telephone.page.get_by_text("有出入")).to_have_count(0)
    assert tag.startswith("OP-")
    return telephone.page.get_by_text(re.compile(r"^WJ-\d+-\d+-R1$")).first.inner_text()


def _copy_on_the_phone(page: Page) -> None:
    """Still without a network: the signed report is shown, and goes out as a file with its pictures inside."""
    page.get_by_role("link", name=re.compile("手机里的副本")).click()
    copy = page.get_by_role("article")
    expect(copy.get_by_text("总部还没有封存")).to_be_visible()
    expect(copy.get_by_text(SIGNER, exact=True).first).to_be_visible()
    expect(copy.get_by_text(ACCOUNT).first).to_be_visible()
    look(page)
    with page.expect_download() as told:
        page.get_by_role("button", name="存成文件").click()
    kept = Path(told.value.path()).read_text(encoding="utf-8")
    assert told.value.suggested_filename.endswith("-R1.html")
    assert all(words in kept for words in (SIGNER, ACCOUNT, "data:image/jpeg;base64,", "SHA-256", "<svg"))
    assert not re.search(r'<img[^>]* src="(?!data:)', kept)
    page.go_back()
    expect(page.get_by_text("已在这部手机上签字")).to_be_visible()


def _dies_and_wakes(telephone: Phone, job: str, camera: Callable[[], Path], page: str) -> Engineer:
    """The battery is empty; the phone starts again, still without a network and without a server."""
    telephone.kill()
    telephone.open()
    telephone.offline()
    telephone.page.goto(f"/jobs/{job}/{page}")
    return Engineer(telephone.page, job, camera)


def _headquarters(chromium: Browser, server: Server, number: str) -> None:
    desk = office(chromium, server, "S1")
    desk.goto("/inbox")
    expect(desk.get_by_role("link", name=re.compile("服务报告待审批"))).to_be_visible()
    look(desk)
    desk.get_by_role("link", name=re.compile("^确认电话决定")).click()
    desk.get_by_text("确认", exact=True).click()
    desk.get_by_role("button", name="发出", exact=True).click()
    expect(desk.get_by_text("决定已发出")).to_be_visible()
    desk.goto("/inbox")
    expect(desk.get_by_text("确认电话决定")).to_have_count(0)
    desk.get_by_role("link", name=re.compile("服务报告待审批")).click()
    expect(desk.get_by_text(ACCOUNT).first).to_be_visible()
    look(desk)
    desk.get_by_role("button", name=re.compile("^批准")).first.click()
    expect(desk.get_by_text(f"{number} 已批准")).to_be_visible()
    desk.goto("/inbox")
    desk.get_by_role("link", name=re.compile("领料单待审批")).click()
    expect(desk.get_by_text("门泵密封圈").first).to_be_visible()
    look(desk)
    desk.context.close()


def _paper(chromium: Browser, server: Server) -> None:
    """The PDF says what the customer signed, with both photos and the signature."""
    desk = office(chromium, server, "S1")
    listed = desk.request.get("/api/records/report").json()
    report = next(row for row in listed["rows"] if row["state"] == "approved")
    answer = desk.request.get(f"/api/reports/{report['id']}.pdf")
    assert answer.ok
    pdf = PdfReader(io.BytesIO(answer.body()))
    text = re.sub(r"\s+", "", "".join(page.extract_text() for page in pdf.pages))
    for told in (
        report["report_number"],
        ACCOUNT,
        SIGNER,
        VIN,
        "门泵活塞密封圈老化开裂",
        report["seal_hash"][:8],
    ):
        assert re.sub(r"\s+", "", told) in text, told
    assert sum(len(page.images) for page in pdf.pages) >= 2
    verified = desk.request.get(f"/api/verify/{report['report_number']}/{report['seal_hash'][:16]}").json()
    assert verified["genuine"] is True
    desk.context.close()


def _claim(chromium: Browser, server: Server, telephone: Phone, camera: Callable[[], Path]) -> None:
    """The engineer claims the toll with a voucher; the supervisor reviews, finance pays."""
    page = telephone.page
    page.goto("/expenses")
    look(page)
    claim(page, camera)
    expect(page.get_by_role("link", name=SENT)).to_be_visible(timeout=60_000)
    supervisor = office(chromium, server, "S1")
    supervisor.goto("/inbox")
    supervisor.get_by_role("link", name=re.compile("报销单待审核")).click()
    look(supervisor)
    review(supervisor)
    finance = office(chromium, server, "F1")
    finance.goto("/inbox")
    finance.get_by_role("link", name=re.compile("报销单待付款")).click()
    look(finance)
    pay(finance)
    page.goto("/expenses")
    expect(page.get_by_text("已付款").first).to_be_visible(timeout=60_000)
    look(page)


def _afterwards(chromium: Browser, server: Server) -> None:
    """The approval closed the job, so a follow-up call is due."""
    desk = office(chromium, server, "D1")
    jobs = desk.request.get("/api/records/job").json()["rows"]
    assert [row["state"] for row in jobs] == ["closed"]
    desk.goto("/follow-ups")
    expect(desk.get_by_text("东江公交").first).to_be_visible()
    look(desk)


def claim(page: Page, camera: Callable[[], Path]) -> None:
    """One toll of 86 yuan."""
    page.get_by_role("button", name=re.compile("^写报销单")).or_(
        page.get_by_role("link", name=re.compile("^写报销单"))
    ).first.click()
    page.get_by_role("button", name=re.compile("^别的出差")).click()
    page.get_by_role("button", name=re.compile("^加一笔")).or_(
        page.get_by_role("link", name=re.compile("^加一笔"))
    ).first.click()
    page.get_by_text("过路费", exact=True).click()
    page.get_by_label(re.compile("^金额")).fill("86")
    page.get_by_label(re.compile("^城市")).first.fill("东江")
    page.locator("input[capture]").first.set_input_files(camera())
    page.get_by_role("button", name="好了").click()
    page.get_by_role("button", name=re.compile("^提交")).click()


def review(page: Page) -> None:
    """Allowed as claimed."""
    page.get_by_role("button", name="全部核准").click()
    expect(page.get_by_text("已审核，等财务付款")).to_be_visible()


def pay(page: Page) -> None:
    """Paid with a reference."""
    page.get_by_role("button", name=re.compile("^付款")).first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label(re.compile("^付款凭证号|^付款单号|^付款")).first.fill("PAY-2026-0042")
    dialog.get_by_role("button", name=re.compile("^付款")).click()
    expect(page.get_by_text(re.compile("已记账$")).first).to_be_visible()
