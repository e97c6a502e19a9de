"""What an engineer does on the phone, as a person would: by the words on the screen."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

COLOURS = """(canvas, [x, y, width, height]) => {
    const part = canvas.getContext('2d').getImageData(
        x * canvas.width, y * canvas.height, width * canvas.width, height * canvas.height)
    return new Set(new Uint32Array(part.data.buffer)).size
}"""
"""How many different colours a part of a canvas has."""


class Engineer:
    """Works one job on one page."""

    def __init__(self, page: Page, job: str, camera: Callable[[], Path]) -> None:
        self.page = page
        self.job = job
        self.camera = camera

    def tap(self, words: str) -> None:
        """Taps the button whose words begin so."""
        self.button(words).click()

    def button(self, words: str) -> Locator:
        """The button whose words begin so ("已请求" may follow for a screen reader)."""
        return self.page.get_by_role("button", name=re.compile(f"^{re.escape(words)}")).first

    def write(self, label: str, text: str) -> None:
        """Types into the field with that label."""
        box = self.page.get_by_label(re.compile(f"^{re.escape(label)}")).first
        box.click()
        box.press_sequentially(text, delay=2)

    def choose(self, group: str, choice: str) -> None:
        """Taps a chip of a group of chips."""
        self.page.get_by_role("group", name=re.compile(f"^{re.escape(group)}")).get_by_text(
            choice, exact=True
        ).click()

    def take_photo(self, section: str) -> None:
        """The camera of a strip of photos."""
        strip = self.page.get_by_role("region", name=section)
        before = strip.locator("li").count()
        strip.locator("input[capture]").set_input_files(self.camera())
        expect(strip.locator("li")).to_have_count(before + 1)

    def draw_on_photo(self, section: str) -> None:
        """An arrow, a circle taken back, and a blur on the first photo; what is blurred is gone from the pixels."""
        strip = self.page.get_by_role("region", name=section)
        before = strip.locator("li").count()
        strip.get_by_role("button", name="查看照片").first.click()
        self.tap("标注、打码")
        paper = self.page.get_by_role("dialog").locator("canvas")
        for tool, way in {
            "箭头": (0.1, 0.1, 0.4, 0.4),
            "圈": (0.2, 0.2, 0.5, 0.5),
            "打码": (0.6, 0.6, 0.9, 0.9),
        }.items():
            self.tap(tool)
            self._drag(paper, way)
            if tool == "圈":
                self.tap("退一步")
        assert paper.evaluate(COLOURS, [0.62, 0.62, 0.26, 0.26]) <= 64
        assert paper.evaluate(COLOURS, [0.1, 0.6, 0.26, 0.26]) > 64
        self.tap("存为标注")
        expect(self.page.get_by_role("dialog")).to_have_count(0)
        expect(strip.locator("li")).to_have_count(before)

    def _drag(self, over: Locator, way: tuple[float, float, float, float]) -> None:
        box = over.bounding_box()
        assert box is not None
        at = [(box["x"] + x * box["width"], box["y"] + y * box["height"]) for x, y in (way[:2], way[2:])]
        self.page.mouse.move(*at[0])
        self.page.mouse.down()
        self.page.mouse.move(*at[1], steps=4)
        self.page.mouse.up()

    def to(self, page: str = "") -> None:
        """Goes to a page of the job by its link in the app, not by loading anew."""
        path = f"/jobs/{self.job}" + (f"/{page}" if page else "")
        self.page.evaluate(
            "path => { history.pushState({inside: true}, '', path); dispatchEvent(new PopStateEvent('popstate')) }",
            path,
        )
        self.page.wait_for_timeout(150)

    # -- the way -------------------------------------------------------------------------------------------------

    def accept_and_travel(self) -> None:
        self.tap("接单")
        self.tap("出发")
        self.tap("我到了")
        self.page.wait_for_url("**/arrive")
        expect(self.page.get_by_text("已定位")).to_be_visible()
        self.tap("我到了")
        self.page.wait_for_url("**/introduce")

    def check_safety(self) -> None:
        self.to("safety")
        for what in ("来往车辆", "警示牌摆好", "车轮垫好"):
            self.page.get_by_text(what, exact=True).click()
        self.tap("查完了，开始听")
        self.page.wait_for_url("**/listen")

    def listen(self, account: str) -> None:
        self.write("客户怎么说", account)
        self.write("客户说的里程", "41800")
        self.tap("听完了，去看")
        self.page.wait_for_url("**/look")

    def look(self, vin: str) -> None:
        self.write("车上的车架号", vin)
        expect(self.page.get_by_text("校验位正确，和档案一致")).to_be_visible()
        self.write("里程表读数", "41836")
        self.choose("坏的是哪一类", "车身")
        expect(self.page.get_by_text("三包内").first).to_be_visible()
        self.choose("故障件被拆过吗", "没拆过")
        self.tap("看完了，去查")
        self.page.wait_for_url("**/check")

    def check(self) -> None:
        self.write("检查了哪里", "门泵本体、气管接头、密封圈逐一检查，肥皂水试漏")
        self.take_photo("处理前照片")
        self.draw_on_photo("处理前照片")
        self.measure("门泵进气压力", "MPa", "0.42")
        self.write("真正原因", "门泵活塞密封圈老化开裂")
        self.page.get_by_role("button", name=re.compile("^故障分类")).click()
        dialog = self.page.get_by_role("dialog")
        for node in ("车身", "乘客门", "门泵", "漏气"):
            dialog.get_by_text(node, exact=True).first.click()
        self.tap("查完了，去处理")
        self.page.wait_for_url("**/resolve")

    def measure(self, name: str, unit: str, value: str) -> None:
        self.tap("添加测量")
        self.page.get_by_role("dialog").get_by_role("button", name=re.compile("^自己写一项")).click()
        self.write("测量项目", name)
        self.write("单位", unit)
        self.write("实测值", value)

    def resolve(self) -> None:
        self.write("做了什么", "更换乘客门泵，调整开关门速度，试开关二十次")
        self.take_photo("处理后照片")
        self.write("原因分析", "密封圈材料耐寒性不足，冬季反复开关后开裂")
        self.choose("责任在谁", "配套厂")
        self.choose("客户认同吗", "认同")
        self.write("自检结果", "开关门正常，无漏气，气压保持十分钟不降")
        self.page.get_by_text("出车检查", exact=True).click()
        self.tap("四步做完")

    def replace_part(self) -> str:
        """One part from the van; gives the old part's tag."""
        self.to("parts")
        self.tap("加一个件")
        dialog = self.page.get_by_role("dialog")
        dialog.locator("input").first.fill("门泵")
        dialog.get_by_role("button", name=re.compile("^乘客门泵")).click()
        self.page.wait_for_url("**/parts/*")
        self.write("更换原因", "活塞密封圈开裂漏气")
        for told in ("主因件", "随车库存"):  # the first line, and a part that lies in the van
            expect(self.page.get_by_role("radio", name=told, exact=True)).to_be_checked()
        self.write("新件序列号", "MB2026-0815")
        self.write("旧件序列号", "MB2025-0147")
        tag = self.page.get_by_text(re.compile("^OP-[0-9A-Z]{9}$")).first.inner_text()
        self.tap("填好了")
        return tag

    def ask_headquarters(self) -> None:
        """Raises a question on the job, then enters what the supervisor decided by phone."""
        self.to("escalate")
        self.choose("关于什么", "算不算三包")
        self.write("你的建议", "密封圈批次问题，建议按三包更换整泵")
        self.write("客户的要求", "今天要修好出车")
        self.tap("发出请示")
        self.page.get_by_role("link", name=re.compile("密封圈批次问题")).click()
        self.tap("登记电话决定")
        self.page.get_by_role("button", name=re.compile("^谁在电话里决定的")).click()
        self.page.get_by_role("dialog").last.get_by_role("button", name=re.compile("^S1")).click()
        self.write("电话里怎么决定的", "同意按三包换整泵，旧件带回")
        self.page.get_by_role("dialog").get_by_role("button", name="登记", exact=True).click()

    def ask_for_parts(self) -> None:
        """A requisition for the job: two seals for the van."""
        self.page.evaluate(
            "history.pushState({inside: true}, '', '/requisitions/new'); dispatchEvent(new PopStateEvent('popstate'))"
        )
        self.page.get_by_role("button", name=re.compile("^补充随车备件")).click()
        self.tap("加备件")
        dialog = self.page.get_by_role("dialog")
        dialog.locator("input").first.fill("密封圈")
        dialog.get_by_role("button", name=re.compile("加")).first.click()
        dialog.get_by_role("button", name=re.compile("^好了")).click()
        self.tap("提交")

    def hand_over(self, name: str) -> None:
        """The customer reads, rates, writes an opinion and signs with a finger."""
        self.to("report")
        self.tap("交给客户签字")
        self.page.wait_for_url("**/sign")
        self.page.get_by_role("button", name="5 星").click()
        self.write("用户意见", "师傅来得快，修得好")
        self.write("签字人", name)
        self.page.get_by_role("button", name="车队负责人").click()
        pad = self.page.locator("canvas")
        pad.scroll_into_view_if_needed()
        box = pad.bounding_box()
        assert box is not None
        mouse = self.page.mouse
        for line in (((0.1, 0.3), (0.4, 0.7), (0.2, 0.8)), ((0.5, 0.2), (0.6, 0.8), (0.9, 0.4))):
            mouse.move(box["x"] + line[0][0] * box["width"], box["y"] + line[0][1] * box["height"])
            mouse.down()
            for x, y in line[1:]:
                mouse.move(box["x"] + x * box["width"], box["y"] + y * box["height"], steps=12)
            mouse.up()
        self.tap("我已看过，确认签字")
        expect(self.page.get_by_text("谢谢！")).to_be_visible()

    def leave(self) -> None:
        """The leave-site report."""
        self.to("leave")
        self.choose("处理结果", "已修好")
        self.tap("汇报并离场")
        self.page.wait_for_url(f"**/jobs/{self.job}")

    def take_back(self) -> None:
        """Holds the button at the top until the phone is the engineer's again."""
        hold = self.page.get_by_role("button", name="按住交还手机")
        hold.hover()
        self.page.mouse.down()
        self.page.wait_for_url("**/report")
        self.page.mouse.up()
