"""Who works in the demo maker's after-sales service: every role, twelve engineers in four regions.

All invented. Certificates are given by the days they have left, so that on any day some are about to end
and one has ended. Not here: passwords and devices (the loader's business).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from app.demo.facts.table import read

STAFF = """
YL0108 | 杜文涛 | Du Wentao      | administrator             | north |    | zh en | yes
YL0115 | 秦书怡 | Qin Shuyi      | supervisor                | north |    | zh en | yes
YL0121 | 葛海波 | Ge Haibo       | supervisor                | south |    | zh    | yes
YL0203 | 姚静   | Yao Jing       | dispatcher                | north |    | zh en | yes
YL0207 | 田小宇 | Tian Xiaoyu    | dispatcher claims_clerk   | north |    | zh    | yes
YL0212 | 卢婉婷 | Lu Wanting     | dispatcher                | south |    | zh en | yes
YL0219 | 常悦   | Chang Yue      | dispatcher                | east  |    | zh    | no
YL0302 | 崔大勇 | Cui Dayong     | warehouse                 | north |    | zh    | yes
YL0306 | 毛秀兰 | Mao Xiulan     | warehouse                 | north |    | zh    | yes
YL0311 | 侯立成 | Hou Licheng    | claims_clerk              | north |    | zh en | yes
YL0402 | 龚美玲 | Gong Meiling   | finance                   | north |    | zh    | yes
YL0405 | 陶志远 | Tao Zhiyuan    | finance                   | north |    | zh en | yes
YL0501 | 邵建华 | Shao Jianhua   | engineer                  | north | engine:410 chassis:410 electrical:200          | zh    | yes
YL0502 | 雷鸣   | Lei Ming       | engineer                  | north | electrical:640 body:640 other:640              | zh en | yes
YL0503 | 段国强 | Duan Guoqiang  | engineer                  | north | chassis:12 engine:530                          | zh    | yes
YL0511 | 倪俊杰 | Ni Junjie      | engineer                  | east  | electrical:300 chassis:300 body:300            | zh en | yes
YL0512 | 温海涛 | Wen Haitao     | engineer                  | east  | engine:720 chassis:720                         | zh    | yes
YL0513 | 尹晓东 | Yin Xiaodong   | engineer                  | east  | body:25 other:480 electrical:480               | zh    | yes
YL0521 | 莫家豪 | Mo Jiahao      | engineer                  | south | engine:560 chassis:560 other:90                | zh    | yes
YL0522 | 冯志刚 | Feng Zhigang   | engineer                  | south | electrical:840 engine:-40 body:840             | zh    | yes
YL0523 | 谭秋生 | Tan Qiusheng   | engineer                  | south | chassis:260 body:260 other:260                 | zh en | yes
YL0531 | 罗正平 | Luo Zhengping  | engineer supervisor       | west  | engine:900 chassis:900 electrical:900 body:900 other:900 | zh en | yes
YL0532 | 康永福 | Kang Yongfu    | engineer                  | west  | engine:380 electrical:380                      | zh    | yes
YL0533 | 石磊   | Shi Lei        | engineer                  | west  | chassis:19 body:610 other:610                  | zh    | yes
"""

TERM_DAYS = 3 * 365
"""A certificate of the maker runs three years."""

CERTIFICATE_LETTERS = {"body": "CS", "chassis": "DP", "engine": "FD", "electrical": "DQ", "other": "ZH"}


def people(today: date) -> list[dict[str, Any]]:
    """Office first, then engineers by region.

    {employee_no, name_zh, name_en, phone, roles [..], region, language (zh-CN|en), languages [zh, en], email,
    active, qualifications [{system, certificate_no, valid_from, valid_to}]}; dates as "2026-03-01".
    """
    rows = read(STAFF, "employee_no name_zh name_en roles region qualifications languages active")
    return [
        {
            "employee_no": row["employee_no"],
            "name_zh": row["name_zh"],
            "name_en": row["name_en"],
            "phone": f"1000001{int(row['employee_no'][2:]):04d}",
            "roles": row["roles"].split(),
            "region": row["region"],
            "language": "zh-CN",
            "languages": row["languages"].split(),
            "email": f"{row['name_en'].lower().replace(' ', '.')}@yuanling.example",
            "active": row["active"] == "yes",
            "photo_sha256": None,
            "qualifications": [
                _certificate(row["employee_no"], text, today) for text in row["qualifications"].split()
            ],
        }
        for row in rows
    ]


def _certificate(employee_no: str, text: str, today: date) -> dict[str, str | None]:
    system, days_left = text.split(":")
    valid_to = today + timedelta(days=int(days_left))
    valid_from = valid_to - timedelta(days=TERM_DAYS)
    return {
        "system": system,
        "certificate_no": f"YL-{CERTIFICATE_LETTERS[system]}-{valid_from.year}-{employee_no[2:]}",
        "valid_from": valid_from.isoformat(),
        "valid_to": valid_to.isoformat(),
        "warned_at": None,
    }
