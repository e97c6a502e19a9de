"""The twelve models Yuanling builds, and the families by which parts and rules name them.

Codes follow the habit of Chinese type approval (maker, kind, length or mass, number). Not here: single
vehicles (`vehicles`).
"""

from __future__ import annotations

from typing import Any

from app.demo.facts.table import read

COLUMNS = "code name_zh name_en kind fuel engine gearbox axle brakes capacity"

MODELS = """
YLK6129H   | 远岭 12 米公路客车       | Yuanling 12 m intercity coach       | coach        | diesel   | YD95-380, 9.5 L, 280 kW  | HJ6-1600, 6MT  | QD13, 13 t     | air       | 53+1+1
YLK6119H   | 远岭 11 米旅游客车       | Yuanling 11 m tourism coach         | coach        | diesel   | YD70-300, 7.0 L, 221 kW  | HJ6-1300, 6MT  | QD11.5, 11.5 t | air       | 49+1+1
YLK6859H   | 远岭 8.5 米中型客车      | Yuanling 8.5 m midi coach           | coach        | diesel   | YD38-170, 3.8 L, 125 kW  | HJ6-600, 6MT   | QD08, 8 t      | air       | 35+1
YLK6105G   | 远岭 10.5 米柴油城市客车 | Yuanling 10.5 m diesel city bus     | city_bus     | diesel   | YD70-250, 7.0 L, 184 kW  | HA5-1100, 5AT  | QD11.5, 11.5 t | air       | 85/32
YLK6126GN  | 远岭 12 米天然气城市客车 | Yuanling 12 m natural-gas city bus  | city_bus     | lng      | YN95-310, 9.5 L, 228 kW  | HA6-1400, 6AT  | QD13, 13 t     | air       | 92/36
YLK6109BEV | 远岭 10.5 米纯电动城市客车 | Yuanling 10.5 m electric city bus | city_bus     | electric | YM365, 100/200 kW        | –              | QDE11, 11.5 t  | air       | 84/30
YLK6819BEV | 远岭 8 米纯电动城市客车  | Yuanling 8 m electric city bus      | city_bus     | electric | YM310, 60/120 kW         | –              | QDE08, 8 t     | air       | 60/21
YLK6760XQ  | 远岭 7.6 米小学生专用校车 | Yuanling 7.6 m school bus          | school_bus   | diesel   | YD38-150, 3.8 L, 110 kW  | HJ6-600, 6MT   | QD08, 8 t      | air       | 41+3
YLT1048    | 远岭轻型载货汽车         | Yuanling light truck                | light_truck  | diesel   | YD38-140, 3.8 L, 103 kW  | HJ5-420, 5MT   | QD05, 5 t      | hydraulic | 1.8 t
YLT1168    | 远岭中型载货汽车         | Yuanling medium truck               | medium_truck | diesel   | YD70-240, 7.0 L, 176 kW  | HJ8-1000, 8MT  | QD11.5, 11.5 t | air       | 9.9 t
YLT4258    | 远岭 6×4 牵引汽车        | Yuanling 6×4 tractor                | tractor      | diesel   | YD120-480, 12.0 L, 353 kW | HJ12-2200, 12AMT | QD13D, 2×13 t | air      | 40 t
YLT3318    | 远岭 8×4 自卸汽车        | Yuanling 8×4 dump truck             | heavy_truck  | diesel   | YD120-400, 12.0 L, 294 kW | HJ10-2000, 10MT | QD16D, 2×16 t | air       | 17 t
"""

CONFIGURATIONS = """
YLK6129H   | 53+1+1 座, 盘式制动, 液力缓速器, 独立悬架 ; 49+1+1 座带卫生间, 盘式制动, 空气悬架
YLK6119H   | 49+1+1 座, 前盘后鼓, 电涡流缓速器 ; 45+1+1 座豪华版, 空气悬架, 侧置空调
YLK6859H   | 35+1 座, 板簧悬架, 前盘后鼓 ; 33+1 座, 空气悬架, 顶置空调
YLK6105G   | 一级踏步, 5 挡自动变速器, 顶置空调 ; 两级踏步, 5 挡自动变速器, 非空调
YLK6126GN  | 低入口, LNG 450 L×2, 6 挡自动变速器 ; 低入口, LNG 335 L×2, 发动机舱自动灭火
YLK6109BEV | 350 kWh 磷酸铁锂, 双枪直流充电, 低入口 ; 255 kWh 磷酸铁锂, 双枪直流充电, 一级踏步
YLK6819BEV | 163 kWh 磷酸铁锂, 单枪直流充电 ; 128 kWh 磷酸铁锂, 电池热管理机组
YLK6760XQ  | 41+3 座, ABS, 车内外监控, 停车指示牌
YLT1048    | 单排 4.2 m 栏板, 液压真空助力制动 ; 排半 4.1 m 厢式, ABS
YLT1168    | 4×2, 6.8 m 厢式, 气制动 ABS ; 4×2, 6.2 m 栏板, 排气制动
YLT4258    | 6×4, 480 马力, 高顶双卧, AMT, 液力缓速器 ; 6×4, 480 马力, 平顶, 气囊驾驶室
YLT3318    | 8×4, 400 马力, 7.6 m U 型斗, 加强板簧 ; 8×4, 400 马力, 城市渣土版, 智能环保盖
"""

FAMILIES: dict[str, tuple[str, ...]] = {
    "D38": ("YLK6859H", "YLK6760XQ", "YLT1048"),
    "D70": ("YLK6119H", "YLK6105G", "YLT1168"),
    "D95": ("YLK6129H",),
    "D120": ("YLT4258", "YLT3318"),
    "N95": ("YLK6126GN",),
    "E10": ("YLK6109BEV",),
    "E08": ("YLK6819BEV",),
    "KC": ("YLK6129H", "YLK6119H"),
    "KM": ("YLK6859H", "YLK6760XQ"),
    "KG": ("YLK6105G", "YLK6126GN"),
    "KX": ("YLK6760XQ",),
    "TL": ("YLT1048",),
    "TM": ("YLT1168",),
    "TT": ("YLT4258",),
    "TD": ("YLT3318",),
}
"""The smallest groups; a part's number ends with the code of its group."""

UNIONS = {
    "EV": "E10 E08",
    "DI": "D38 D70 D95 D120",
    "IC": "DI N95",
    "AT": "KG",
    "KGE": "KG EV",
    "KB": "KC KG E10",
    "KS": "KM E08",
    "K": "KC KM KG EV",
    "TH": "TT TD",
    "T": "TL TM TH",
    "A": "K TM TH",
    "MT": "KC KM T",
    "X": "K T",
}


def family(name: str) -> tuple[str, ...]:
    """The model codes of a family or union, in the order of the table. Raises KeyError for an unknown name."""
    if name in FAMILIES:
        return FAMILIES[name]
    members = {code for part in UNIONS[name].split() for code in family(part)}
    return tuple(row["code"] for row in read(MODELS, COLUMNS) if row["code"] in members)


def models() -> list[dict[str, Any]]:
    """{code, name_zh, name_en, kind, fuel, engine, gearbox, axle, brakes (air|hydraulic), capacity, configurations [zh]}."""
    options = {row["code"]: row["options"].split(" ; ") for row in read(CONFIGURATIONS, "code options")}
    return [{**row, "configurations": options[row["code"]]} for row in read(MODELS, COLUMNS)]
