"""How vehicles are used, road by road: what the listen step asks about route, load, road, driver and fuel.

Not here: what broke (`stories`).
"""

from __future__ import annotations

from typing import Any

from app.demo.facts.table import read

COLUMNS = "use route_zh route_en load_zh load_en road_zh road_en speed_kmh"

ROWS = """
city | 市区 12 路，全程 18 km，每天 8 个单程 | city route 12, 18 km, eight trips a day | 早晚高峰约 90 人 | about 90 people at peak | 城市道路，红绿灯多 | city streets, many lights | 22
city | 开发区环线，每天 160 km 左右 | ring line of the development zone, about 160 km a day | 平时 40 人左右 | about 40 people | 平路，站距 600 m | level, stops 600 m apart | 25
city | 高铁站快线，早 6 点到晚 10 点 | railway station express, 6 to 22 h | 带行李，接近满载 | nearly full, with luggage | 高架和快速路 | elevated and fast roads | 55
city | 山城支线，连续坡道 | hill branch line, one slope after the other | 约 50 人 | about 50 people | 坡度 6%–8%，弯急 | slopes of 6–8 %, tight bends | 20
intercity | 省会到县城，单程 210 km，一天一个来回 | capital to county town, 210 km, a return trip a day | 45 人，行李舱满 | 45 people, luggage full | 高速为主，末段省道 | motorway, then provincial road | 95
intercity | 夜班长途 680 km，双驾 | night coach, 680 km, two drivers | 38 人 | 38 people | 高速，服务区停 3 次 | motorway, three stops | 95
intercity | 厂区通勤，早晚各两趟 | works shuttle, two runs each end of the day | 满座 | all seats taken | 城市快速路 | urban fast road | 60
tourism | 景区专线，节假日加班 | scenic line, extra runs on holidays | 42 人 | 42 people | 盘山路，下坡长 12 km | mountain road, 12 km descent | 40
tourism | 六天团，每天 250 km | six-day tour, 250 km a day | 36 人带行李 | 36 people with luggage | 高速和景区道路 | motorway and park roads | 80
tourism | 机场接送 | airport transfer | 20 人左右 | about 20 people | 机场高速 | airport motorway | 90
school | 早晚接送，42 km | morning and afternoon, 42 km | 41 名学生、2 名照管员 | 41 pupils, 2 attendants | 乡镇道路，部分水泥路破损 | country roads, broken concrete in places | 35
school | 城区两条线路，寒暑假停运 | two town lines, idle in the holidays | 36 名学生 | 36 pupils | 市区道路 | town streets | 30
freight | 煤炭短倒，80 km 往返四趟 | coal shuttle, 80 km, four returns | 磅单 49 t | 49 t on the ticket | 国道，重车下坡多 | national road, laden descents | 60
freight | 快递干线 1,300 km，双驾 | parcel trunk line, 1,300 km, two drivers | 总重 32 t | 32 t gross | 高速 | motorway | 85
freight | 集装箱港口短驳 | port container shuttle | 40 英尺重箱 | laden 40 ft box | 疏港路，等候怠速多 | port roads, much idling | 40
freight | 城市配送，每天 20 个点 | town delivery, 20 stops a day | 约 1.6 t | about 1.6 t | 市区，频繁起停 | town, stop and go | 35
freight | 冷链蔬菜，夜间进城 | chilled vegetables, into town at night | 约 9 t | about 9 t | 高速转城区 | motorway, then town | 75
construction | 渣土外运 28 km，夜间作业 | spoil, 28 km, at night | 装载 17 t 左右 | about 17 t | 工地便道泥泞，出口陡坡 | muddy site track, steep exit | 30
construction | 砂石料场，一天 12 趟 | gravel pit, 12 trips a day | 装满冒尖 | heaped | 矿山碎石路 | quarry gravel | 25
construction | 高速改扩建标段土方 | earth for a motorway widening | 约 20 t | about 20 t | 路基便道，扬尘大 | dusty subgrade | 20
"""

DRIVERS = """
公司在册，驾龄 15 年 | on the payroll, 15 years of driving
公司在册，驾龄 8 年 | on the payroll, 8 years of driving
新司机，接车 3 个月 | new driver, three months on this vehicle
两班倒，两名司机 | two drivers in shifts
车主自驾 | the owner drives
"""

HISTORIES = """
故障前无异常，按时保养 | nothing unusual before, serviced on time
上次保养超期 3,000 km | last service overdue by 3,000 km
两周前出现过一次，自行恢复 | happened once two weeks ago and went away
故障后继续行驶约 20 km | driven about 20 km more afterwards
故障后立即停车，未再起动 | stopped at once, not started again
同一部位半年内修过一次 | the same place was repaired within half a year
"""


def circumstances(use: str) -> list[dict[str, Any]]:
    """{use, route_*, load_*, road_* (zh, en), speed_kmh} of one use. Empty for an unknown use."""
    return [{**row, "speed_kmh": int(row["speed_kmh"])} for row in read(ROWS, COLUMNS) if row["use"] == use]


def drivers() -> list[dict[str, str]]:
    """{zh, en}: who drives."""
    return read(DRIVERS, "zh en")


def histories() -> list[dict[str, str]]:
    """{zh, en}: before and after the failure."""
    return read(HISTORIES, "zh en")
