"""Nothing in the demo points at a real firm, a real telephone or a real mailbox."""

import json
import re
from datetime import date
from random import Random

from app.demo.facts.bulletins import bulletins
from app.demo.facts.customers import customers
from app.demo.facts.geography import stations
from app.demo.facts.models import models
from app.demo.facts.parts import parts
from app.demo.facts.people import people
from app.demo.facts.stories import stories
from app.demo.facts.suppliers import suppliers
from app.demo.facts.vehicles import vehicles

TODAY = date(2026, 3, 2)

BRANDS = [
    "宇通",
    "金龙",
    "金旅",
    "海格",
    "中通客车",
    "安凯",
    "福田",
    "欧辉",
    "东风",
    "解放",
    "重汽",
    "豪沃",
    "陕汽",
    "德龙",
    "江淮",
    "江铃",
    "五菱",
    "比亚迪",
    "吉利",
    "远程商用车",
    "上汽",
    "大通",
    "红岩",
    "柳汽",
    "乘龙",
    "潍柴",
    "玉柴",
    "锡柴",
    "康明斯",
    "博世",
    "采埃孚",
    "法士特",
    "万里扬",
    "宁德时代",
    "国轩",
    "亿纬",
    "米其林",
    "玲珑",
    "威伯科",
    "克诺尔",
    "电装",
    "德尔福",
    "法雷奥",
    "松芝",
    "沃尔沃",
    "斯堪尼亚",
    "奔驰",
    "依维柯",
    "曼恩",
    "五十铃",
    "日野",
    "Yutong",
    "KingLong",
    "Higer",
    "Zhongtong",
    "Foton",
    "Dongfeng",
    "Sinotruk",
    "Howo",
    "Shacman",
    "Hongyan",
    "BYD",
    "Geely",
    "SAIC",
    "JAC",
    "Weichai",
    "Yuchai",
    "Cummins",
    "Bosch",
    "ZF",
    "WABCO",
    "Knorr",
    "Denso",
    "Delphi",
    "Valeo",
    "Allison",
    "Voith",
    "CATL",
    "Gotion",
    "Michelin",
    "Volvo",
    "Scania",
    "Mercedes",
    "Iveco",
    "MAN",
    "Isuzu",
    "Hino",
    "Volkswagen",
    "Toyota",
]


def everything() -> str:
    rows = [
        *models(), *suppliers(), *parts(), *bulletins(), *stories(), *customers(), *stations(), *people(TODAY),
        *vehicles(Random(7), TODAY),
    ]  # fmt: skip
    return json.dumps(rows, ensure_ascii=False)


def test_no_real_brand_is_named():
    text = everything()
    found = [brand for brand in BRANDS if _named(brand, text)]
    assert found == []


def test_the_search_for_brands_can_find_one():
    assert _named("比亚迪", "某比亚迪公交")
    assert _named("MAN", '"a MAN truck"')
    assert not _named("MAN", "Manual YLK6105MANX")


def test_telephones_cannot_be_dialled():
    phones = [row["phone"] for rows in (people(TODAY), customers(), suppliers(), stations()) for row in rows]
    assert [phone for phone in phones if not re.fullmatch(r"100000[1-9]\d{4}", phone)] == []


def test_mailboxes_end_in_a_reserved_name():
    mailboxes = [row["email"] for rows in (people(TODAY), suppliers()) for row in rows]
    assert all(mailbox.endswith(".example") for mailbox in mailboxes)


def _named(brand: str, text: str) -> bool:
    if brand.isascii():
        return re.search(rf"(?<![A-Za-z0-9]){brand}(?![A-Za-z0-9])", text) is not None
    return brand in text
