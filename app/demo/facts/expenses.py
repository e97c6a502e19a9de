"""What a trip costs: vouchers by kind with a likely seller and amount. Not here: the caps (settings decide)."""

from __future__ import annotations

from random import Random
from typing import Any

from app.demo.facts.table import read

VOUCHERS = """
toll           | 通行费         | {city}高速公路联网收费中心 | 2800  | 38600
transport      | 旅客运输服务   | {city}客运票务有限公司     | 3500  | 52600
fuel           | 汽油           | {city}途加油站             | 20000 | 48000
lodging        | 住宿服务       | {city}路安商务酒店         | 16800 | 39800
meals          | 餐饮服务       | {city}顺路面馆             | 1800  | 6800
towing         | 道路救援服务   | {city}平安道路救援有限公司 | 60000 | 280000
freight        | 货物运输服务   | {city}捷达货运部           | 3000  | 26000
postage        | 寄递服务       | {city}达邮速递营业部       | 1200  | 6600
local_purchase | 汽车配件       | {city}汽配城鑫源商行       | 1500  | 36000
other          | 停车费         | {city}停车管理有限公司     | 500   | 6000
"""


def voucher(rng: Random, kind: str, city: str) -> dict[str, Any]:
    """{kind, title, seller, amount_fen, invoice_number (20 digits)}. Raises KeyError for an unknown kind.

    Amounts end on whole yuan, lodging and meals on 10 fen too, as bills do.
    """
    row = {row["kind"]: row for row in read(VOUCHERS, "kind title seller low high")}[kind]
    step = 10 if kind in {"lodging", "meals"} else 100
    return {
        "kind": kind,
        "title": row["title"],
        "seller": row["seller"].format(city=city),
        "amount_fen": rng.randrange(int(row["low"]), int(row["high"]) + 1, step),
        "invoice_number": f"{rng.randint(24, 26)}{rng.randrange(10**18):018d}",
    }


def voucher_kinds() -> list[str]:
    """The kinds that have a voucher; a daily allowance has none."""
    return [row["kind"] for row in read(VOUCHERS, "kind title seller low high")]
