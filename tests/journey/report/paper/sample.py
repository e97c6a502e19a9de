"""A plausible report for the tests of its printed form; all names are made up. Not demo data, not a vector."""

from __future__ import annotations

import copy
import hashlib
import math
from functools import cache
from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw

SEAL = {
    "hash": "3f2a9c1d77b0e412a6f0c5d8e91b2a3c4d5e6f708192a3b4c5d6e7f8091a2b3c",
    "sealed_at": "2026-03-01T08:31:07.000Z",
    "verify_url": "https://service.example.com/v/3f2a9c1d77b0e412a6f0c5d8",
}
PARTS = (
    ("YD95-1307010", "水泵总成", "副", "van", "causal", "returned"),
    ("YD95-1308021", "水泵密封垫", "件", "van", "consequential", "not_recoverable"),
    ("HJ-1303045A", "散热器上水管（硅胶，带卡箍）", "根", "requisition", "consequential", "kept_by_customer"),
)


def content(*, parts: int = 3, photos: int = 4, language: str = "zh-CN") -> dict[str, Any]:
    """A whole canonical content with that many part lines and photos."""
    whole = copy.deepcopy(_BASE)
    whole["language"] = language
    whole["parts"] = [_part(at) for at in range(parts)]
    whole["photos"] = [_photo(at) for at in range(photos)]
    return whole


def photo_bytes(sha256: str) -> bytes | None:
    """The picture of a digest that `content` names."""
    return _jpegs().get(sha256)


def empty() -> dict[str, Any]:
    """The same shape with nothing filled in."""
    return {"format": "wayside.report/1", "language": "zh-CN"}


def strokes() -> list[list[dict[str, float]]]:
    """Something like a signature."""
    drawn = []
    for word in range(3):
        stroke = []
        for at in range(48):
            turn = at / 47 * 4.2
            x = 120 + word * 260 + 150 * turn / 4.2 + 60 * math.sin(turn * 2.3 + word)
            y = 200 + 110 * math.sin(turn * (1.7 + word * 0.3)) * math.cos(turn * 0.6 + word)
            stroke.append({"x": x, "y": y, "t": at * 12, "p": 0.35 + 0.5 * abs(math.sin(turn))})
        drawn.append(stroke)
    return drawn


def _part(at: int) -> dict[str, Any]:
    number, name, unit, source, causal, fate = PARTS[at % len(PARTS)]
    returned = fate == "returned"
    return {
        "part_number": f"{number}-{at + 1:02d}", "name": name, "quantity": 1 + at % 2, "unit": unit, "source": source,
        "reason": "轴承磨损，密封失效漏水" if returned else "拆装时随换", "causal": causal, "action": "replace",
        "responsibility": "supplier",
        "serial_new": f"SN26{at:05d}" if returned else None, "serial_old": f"SN23{at:05d}" if returned else None,
        "old_part": {
            "tag": f"JJ-26-{at + 1:04d}", "fate": fate, "reason": None if returned else "用户要求留存",
        },
    }  # fmt: skip


@cache
def _jpegs() -> dict[str, bytes]:
    made = {}
    for at in range(40):
        size = (960, 1280) if at % 4 == 3 else (1280, 960)
        image = Image.new("RGB", size, (210 - 3 * at, 216, 222))
        brush = ImageDraw.Draw(image)
        for ring in range(6):
            edge = 60 + ring * 70
            brush.rounded_rectangle(
                (edge, edge, size[0] - edge, size[1] - edge), 40, outline=(40 + ring * 25, 70, 95), width=14
            )
        brush.line((0, size[1], size[0], 0), fill=(150, 60 + at * 4, 40), width=30)
        out = BytesIO()
        image.save(out, "JPEG", quality=80)
        made[hashlib.sha256(out.getvalue()).hexdigest()] = out.getvalue()
    return made


def _photo(at: int) -> dict[str, Any]:
    steps = ("arrive", "look", "check", "resolve")
    captions = (
        "现场与车辆停放位置",
        "里程表读数",
        "水泵泄水孔漏水痕迹，轴承端面有明显松旷与锈蚀",
        "更换后试车无渗漏",
    )
    return {
        "id": f"photo-{at}", "step": steps[at % 4], "caption": captions[at % 4],
        "taken_at": f"2026-03-01T0{2 + at // 20}:{10 + at:02d}:00.000Z", "sha256": list(_jpegs())[at % 40],
    }  # fmt: skip


_BASE: dict[str, Any] = {
    "format": "wayside.report/1",
    "report": {"id": "r1", "number": "FW-2026-000123", "revision": 1, "corrects": None, "kind": "warranty"},
    "organisation": {
        "name_zh": "远岭客车股份有限公司 售后服务部", "name_en": "Yuanling Coach Co., Ltd., After-sales Service",
        "address": "云州市远岭大道 88 号", "phone": "400-000-0000",
    },
    "job": {
        "number": "WJ-2026-000456", "reported_at": "2026-02-28T23:40:00.000Z", "channel": "phone", "fault_system": "engine",
        "distance_km": 86,
        "reported": "车辆在高速服务区停车后发现水温报警，散热器缺水，加水后仍从发动机前端漏水，无法继续营运。",
    },
    "engineers": [
        {"name": "陆远航", "employee_no": "E0107", "lead": True}, {"name": "顾喆", "employee_no": "E0112", "lead": False},
    ],
    "customer": {
        "name": "清源县顺通汽车运输有限公司", "contact_name": "洪堃", "phone": "138 0000 0000",
        "address": "清源县城关镇站前路 12 号",
    },
    "vehicle": {
        "vin": "LYLK6129HP1000123", "model_code": "YLK6129H", "model_name_zh": "远岭 12 米公路客车",
        "model_name_en": "Yuanling 12 m intercity coach", "body_no": "K-23-00123", "plate": "云A·12345",
        "engine_no": "YD95-2303-00871",
        "factory_on": "2024-11-18", "purchased_on": "2024-12-20", "in_service_on": "2025-01-06", "odometer_km": 48210,
        "operating_hours": 1290, "use": "intercity",
    },
    "times": {
        "departed_at": "2026-03-01T00:20:00.000Z", "arrived_at": "2026-03-01T01:55:00.000Z",
        "finished_at": "2026-03-01T08:05:00.000Z",
    },
    "place": {"address": "G5 高速清源服务区（西侧）大车停车位", "lat": 31.23041, "lon": 121.47372},
    "listen": {
        "account": "早上 7 点多进服务区休息，熄火前水温 96 °C，偏高。停车十几分钟后发现车头下面有一摊水，补了约 15 L 水，"
        "发动后又从发动机前端往下流，不敢再开。上周感觉暖风不如以前热。",
        "usage_route": "清源—云州，往返 420 km", "usage_load": "满员 53 人，行李约 600 kg", "usage_road": "高速 90 %，山区",
        "usage_fuel": "国六 0 号柴油", "usage_driver": "陈师傅，驾龄 12 年", "brought_by": "陈师傅", "speed_kmh": 95,
        "modification": "无",
        "before_failure": "水温偏高，约 96 °C；空调正常", "after_failure": "停车后漏水，补水后继续漏",
        "symptoms": ["发动机前端漏水", "水温高报警"], "earlier_repairs": "2025-09 更换过节温器一次", "odometer_km": 48200,
        "operating_hours": None,
    },
    "look": {
        "vin_read": "LYLK6129HP1000123", "vin_matches": True, "odometer_km": 48210, "in_service_on": "2025-01-06",
        "warranty": {
            "verdict": "in", "reason": "within", "rule_version": "2024-3",
            "reason_args": {"month": 15, "months": 24, "km": 48210, "km_limit": 200000},
        },
        "operating_hours": 1290, "opened": "no", "opened_by": None, "mismatch": None,
    },
    "check": {
        "inspected": "冷却系统保压试验，水泵泄水孔、各水管接头、散热器芯体、膨胀水箱盖；拆下风扇后检查水泵轴承。",
        "true_cause": "水泵轴承磨损松旷，水封失效，冷却液由泄水孔漏出。",
        "fault": {
            "code": "ENG-COOL-PUMP-LEAK", "system": "发动机", "assembly": "冷却系统", "part": "水泵总成",
            "mode": "密封失效漏水",
        },
        "trouble_codes": [{"code": "SPN 110 FMI 0", "text": "发动机冷却液温度过高，最严重级别"}],
        "measurements": [
            {"name": "冷却系统保压（10 min）", "value": 41, "unit": "kPa", "low": 65, "high": 75, "verdict": "low"},
            {"name": "冷却液温度", "value": 88.5, "unit": "°C", "low": 80, "high": 98, "verdict": "ok"},
            {"name": "水泵轴承径向间隙", "value": 0.42, "unit": "mm", "low": None, "high": 0.1, "verdict": "high"},
            {"name": "储气筒气压", "value": 0.83, "unit": "MPa", "low": 0.75, "high": None, "verdict": "ok"},
        ],
    },
    "measurements_note": None,
    "resolve": {
        "done": "更换水泵总成、密封垫及散热器上水管，加注 -35 °C 长效防冻液 28 L 并排气；保压 72 kPa，10 min 无压降。",
        "cause_analysis": "拆检水泵：轴承滚道剥落，水封摩擦副偏磨。皮带张紧力 520 N 合格，排除张紧过度，判定为轴承早期失效。",
        "responsibility": "supplier", "agreed": "yes", "agreed_note": None, "test_drive_km": 6,
        "self_check": "怠速与 1,800 r/min 各运转 20 min，无渗漏，无异响。",
        "test_drive": "场内及匝道试车 6 km，水温 86 °C，正常。", "guidance": ["cooling", "warning_lamps", "daily_check"],
        "next_maintenance_on": "2026-06-01", "next_maintenance_km": 60000, "advice": "下次保养时复查皮带张紧力和水管卡箍。",
        "declined_work": None, "declined_signature": None,
    },
    "compensation": [{"kind": "towing", "amount_fen": 60000, "reason": "服务区内拖移及停车费"}],
    "collected_fen": None,
    "opinion": "师傅来得快，讲得清楚，车修好了，满意。", "rating": 5,
    "agreement": "本人已阅读以上全部内容，确认所列故障、处理措施、更换零件及旧件去向属实，并在服务工程师面前亲笔签名。",
    "signature": {
        "path": "signed", "name": "洪堃", "role": "车队队长", "phone": "138 0000 0000", "strokes": strokes(), "reason": None,
        "witness": None, "signed_at": "2026-03-01T08:30:12.000Z", "device_id": "0195f3a2-77aa-7c1e-9b54-2f6b1c90aa10",
        "lat": 31.23044, "lon": 121.47369, "photo_sha256": None,
    },
}  # fmt: skip
