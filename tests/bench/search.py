"""The phone with 10,000 records and its processor throttled fourfold: key strokes of search and job list, scrolling.

A real Chromium on the built front end. One job is synchronised; its rows are copied in the phone's own database, each with other
names and numbers, and the app started again without a network. "drawn after" is by the clock, with two frames in it; "processor"
is the main thread's own time, which other work on the machine lengthens less. Asserts nothing.
"""

from __future__ import annotations

import os
import shutil
import statistics
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import CDPSession, Page, sync_playwright

from tests.browser.conftest import ARGUMENTS, PHONE, sign_in
from tests.browser.screens import GO
from tests.server import PASSWORD, ROOT, Server
from tests.stories.dispatch import a_dispatched_job

RECORDS = int(os.environ.get("WAYSIDE_BENCH_RECORDS", "10000"))
SLOWER = 4
SHARES = {"job": 0.25, "assignment": 0.25, "sheet": 0.2, "part": 0.1, "vehicle": 0.1, "customer": 0.1}
QUESTIONS = ("djgj", "水温高 东江", "浙a0012", "cx20260", "没有的话")

FILL = """async ([records, shares]) => {
    const name = (await indexedDB.databases()).find(one => one.name.startsWith('wayside-')).name
    const db = await new Promise((done, fail) => {
        const asked = indexedDB.open(name); asked.onsuccess = () => done(asked.result); asked.onerror = fail })
    const tx = db.transaction('rows', 'readwrite'), store = tx.objectStore('rows')
    const all = await new Promise(done => { store.getAll().onsuccess = event => done(event.target.result) })
    const first = Object.fromEntries(all.map(row => [row.entity, row]))
    const chars = '东江南山海州滨河长安平湖龙泉新城华远公交客运旅游校车物流汽车运输集团有限公司'
        + '水温高漏油异响制动灯亮启动困难空调不冷'
    let seed = 7
    const random = n => (seed = seed * 48271 % 2147483647) % n
    const words = n => Array.from({length: n}, () => chars[random(chars.length)]).join('')
    const digits = n => Array.from({length: n}, () => random(10)).join('')
    const id = (entity, i) => `0190${i.toString(16).padStart(4, '0')}-0000-7000-8000-${entity.padEnd(12, '0').slice(0, 12)}`
    const count = Object.fromEntries(Object.entries(shares).map(([entity, share]) => [entity, Math.round(records * share)]))
    const make = {
        customer: i => ({name: words(4) + '有限公司', contact_name: words(3), phone: '138' + digits(8), address: words(14),
                         code: 'K' + i}),
        vehicle: i => ({vin: 'LZYTBGBW3P' + digits(7), plate: '浙A·' + digits(5), body_no: digits(6), engine_no: digits(8),
                        customer_id: id('customer', i % count.customer)}),
        part: i => ({number: digits(7) + '-D' + digits(2), name_zh: words(6), name_en: 'Part ' + i, initials: null,
                     spec: words(4)}),
        job: i => ({number: 'CX-2026-' + (1e6 + i), contact_name: words(3), contact_phone: '139' + digits(8), address: words(16),
                    reported: words(40), customer_id: id('customer', i % count.customer),
                    vehicle_id: id('vehicle', i % count.vehicle), state: i % 20 ? 'returned' : 'accepted'}),
        assignment: i => ({job_id: id('job', i)}),
        sheet: i => ({job_id: id('job', i), account: words(60), true_cause: words(30), done: words(40), symptoms: [words(4)]}),
    }
    for (const [entity, n] of Object.entries(count))
        for (let i = 0; i < n; i++) store.put({...first[entity], ...make[entity](i), id: id(entity, i)})
    await new Promise(done => { tx.oncomplete = done })
    db.close()
}"""

# From the event of a key to the second frame after what it changed was drawn; and the longest time without a frame.
STROKE = """async text => {
    const box = document.querySelector('main search input')
    const now = () => performance.now()
    const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)))
    await frame()
    const start = now()
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(box, text)
    box.dispatchEvent(new InputEvent('input', {bubbles: true}))
    const own = now() - start
    let last = now(), changed = now(), first = 0
    const watch = new MutationObserver(all => {
        changed = now()
        if (!first && all.some(one => !one.target.closest?.('search'))) first = changed - start
    })
    watch.observe(document.querySelector('main'), {subtree: true, childList: true, characterData: true})
    while (now() - last < 250) {
        await frame()
        if (changed > last) last = now()
        else if (now() - last > 250) break
    }
    watch.disconnect()
    return {own, first: first || last - start, whole: last - start, rows: document.querySelectorAll('[data-row]').length}
}"""

SCROLL = """async () => {
    const times = []
    let before = 0, most = 0, at = 0
    const height = document.documentElement.scrollHeight
    await new Promise(done => {
        const step = time => {
            if (before) times.push(time - before)
            before = time
            most = Math.max(most, document.querySelectorAll('main li').length)
            scrollTo(0, at += 150)
            if (times.length < 240) requestAnimationFrame(step); else done()
        }
        requestAnimationFrame(step)
    })
    return {times, most, height}
}"""


def run() -> None:
    """Fills a phone and prints what each thing takes."""
    assert (ROOT / "frontend" / "dist" / "index.html").is_file(), "the front end is not built: npm run build"
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        server = Server(Path(folder))
        server.seed(a_dispatched_job)
        server.start()
        browser = driver.chromium.launch(
            executable_path=shutil.which("chromium") or shutil.which("google-chrome"), args=ARGUMENTS
        )
        try:
            context = browser.new_context(base_url=server.url, **PHONE)
            page = context.new_page()
            page.set_default_timeout(120_000)
            sign_in(page, "E1", PASSWORD)
            page.locator("[data-sync=idle][data-synced]").wait_for()
            page.evaluate("navigator.serviceWorker.ready.then(() => null)")
            page.goto("/manifest.webmanifest")
            page.evaluate(FILL, [RECORDS, SHARES])
            context.set_offline(True)
            page.goto("/sync")
            page.get_by_role("navigation").first.wait_for()
            page.wait_for_timeout(3_000)
            protocol = context.new_cdp_session(page)
            protocol.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
            print(f"{RECORDS} records, processor throttled {SLOWER}x; milliseconds")
            protocol.send("Performance.enable", {"timeDomain": "threadTicks"})
            _search(page, protocol)
            _strokes(page, protocol, "/jobs", ("东", "东江", "东江南"), "job list, a key stroke")
            _scroll(page, protocol, "/jobs", "job list, scrolling")
            _scroll(page, protocol, "/search?q=公司&kind=job", "list of results, scrolling")
        finally:
            browser.close()
            server.stop()


def _search(page: Page, protocol: CDPSession) -> None:
    start = page.evaluate("performance.now()")
    page.evaluate(GO, "/search?q=0")
    page.wait_for_function(
        "() => /\\d/.test(document.querySelector('main [role=status]')?.textContent ?? '')"
    )
    first = page.evaluate("performance.now()")
    page.wait_for_function(
        "() => !document.querySelector('main [role=status]').textContent.includes('正在整理')"
    )
    whole = page.evaluate("performance.now()")
    print(
        f"  first results after opening {first - start:.0f}; all {RECORDS} indexed, in idle slices, after {whole - start:.0f}"
    )
    for question in QUESTIONS:
        typed = [question[: i + 1] for i in range(len(question))]
        _strokes(page, protocol, None, typed, f"search, typing {question}")
        page.evaluate(STROKE, "")


def _strokes(page: Page, protocol: CDPSession, path: str | None, typed: Any, what: str) -> None:
    if path:
        page.evaluate(GO, path)
        page.locator("main search input").wait_for()
        page.wait_for_timeout(1_500)
    found, busy = [], []
    for text in typed:
        before = _metrics(protocol)
        found.append(page.evaluate(STROKE, text))
        after = _metrics(protocol)
        busy.append({name: (after[name] - before[name]) * 1000 for name in after})
    script = [one["ScriptDuration"] for one in busy]
    paint = [one["LayoutDuration"] + one["RecalcStyleDuration"] for one in busy]
    first = [one["first"] for one in found]
    whole = [one["whole"] for one in found]
    print(
        f"  {what}: handled in {max(one['own'] for one in found):.0f} at most, what is in sight after"
        f" {statistics.median(first):.0f} (worst {max(first):.0f}), all drawn after {statistics.median(whole):.0f};"
        f" processor: script {statistics.median(script):.0f} (worst {max(script):.0f}),"
        f" style and layout {statistics.median(paint):.0f} (worst {max(paint):.0f})"
    )


def _scroll(page: Page, protocol: CDPSession, path: str, what: str) -> None:
    page.evaluate(GO, "/sync")
    page.evaluate(GO, path)
    page.locator("main [aria-posinset]").first.wait_for()
    page.wait_for_timeout(1_500)
    before = _metrics(protocol)
    told = page.evaluate(SCROLL)
    spent = {name: value - before[name] for name, value in _metrics(protocol).items()}
    times = sorted(told["times"])
    print(
        f"  {what}: frames median {statistics.median(times):.0f}, 95 % under {times[int(len(times) * 0.95)]:.0f}, worst"
        f" {times[-1]:.0f}; of {len(times)} frames script {spent['ScriptDuration'] * 1000:.0f}, layout"
        f" {(spent['LayoutDuration'] + spent['RecalcStyleDuration']) * 1000:.0f}; items in the document {told['most']} at most,"
        f" page {told['height']:,} px high"
    )


def _metrics(protocol: CDPSession) -> dict[str, float]:
    names = ("ScriptDuration", "LayoutDuration", "RecalcStyleDuration")
    return {
        one["name"]: one["value"]
        for one in protocol.send("Performance.getMetrics")["metrics"]
        if one["name"] in names
    }
