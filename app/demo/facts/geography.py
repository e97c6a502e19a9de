"""Real cities with their place on the map, the four service regions, the two plants and the service stations.

Coordinates are city centres to two digits, good enough for distances; streets and stations are invented.
"""

from __future__ import annotations

import math
from typing import Any

from app.demo.facts.table import read

REGIONS = """
north | 北方区 | North | 石家庄
east  | 华东区 | East  | 南京
south | 华南区 | South | 长沙
west  | 西部区 | West  | 西安
"""

PLANTS = """
K | 许昌客车工厂 | Xuchang bus plant     | 许昌
T | 襄阳卡车工厂 | Xiangyang truck plant | 襄阳
"""

CITIES = """
北京     | Beijing      | 39.90 | 116.41 | north | 京 | A
天津     | Tianjin      | 39.13 | 117.20 | north | 津 | B
石家庄   | Shijiazhuang | 38.04 | 114.51 | north | 冀 | A
唐山     | Tangshan     | 39.63 | 118.18 | north | 冀 | B
太原     | Taiyuan      | 37.87 | 112.55 | north | 晋 | A
呼和浩特 | Hohhot       | 40.84 | 111.75 | north | 蒙 | A
沈阳     | Shenyang     | 41.80 | 123.43 | north | 辽 | A
大连     | Dalian       | 38.91 | 121.61 | north | 辽 | B
长春     | Changchun    | 43.82 | 125.32 | north | 吉 | A
哈尔滨   | Harbin       | 45.80 | 126.53 | north | 黑 | A
郑州     | Zhengzhou    | 34.75 | 113.63 | north | 豫 | A
许昌     | Xuchang      | 34.04 | 113.85 | north | 豫 | K
南京     | Nanjing      | 32.06 | 118.80 | east  | 苏 | A
苏州     | Suzhou       | 31.30 | 120.59 | east  | 苏 | E
徐州     | Xuzhou       | 34.26 | 117.19 | east  | 苏 | C
上海     | Shanghai     | 31.23 | 121.47 | east  | 沪 | B
杭州     | Hangzhou     | 30.27 | 120.16 | east  | 浙 | A
宁波     | Ningbo       | 29.87 | 121.54 | east  | 浙 | B
合肥     | Hefei        | 31.82 | 117.23 | east  | 皖 | A
济南     | Jinan        | 36.65 | 117.12 | east  | 鲁 | A
青岛     | Qingdao      | 36.07 | 120.38 | east  | 鲁 | B
临沂     | Linyi        | 35.10 | 118.36 | east  | 鲁 | Q
福州     | Fuzhou       | 26.07 | 119.30 | east  | 闽 | A
南昌     | Nanchang     | 28.68 | 115.86 | south | 赣 | A
长沙     | Changsha     | 28.23 | 112.94 | south | 湘 | A
衡阳     | Hengyang     | 26.89 | 112.57 | south | 湘 | D
武汉     | Wuhan        | 30.59 | 114.31 | south | 鄂 | A
襄阳     | Xiangyang    | 32.01 | 112.12 | south | 鄂 | F
广州     | Guangzhou    | 23.13 | 113.26 | south | 粤 | A
深圳     | Shenzhen     | 22.54 | 114.06 | south | 粤 | B
佛山     | Foshan       | 23.02 | 113.12 | south | 粤 | E
南宁     | Nanning      | 22.82 | 108.37 | south | 桂 | A
海口     | Haikou       | 20.04 | 110.32 | south | 琼 | A
西安     | Xi'an        | 34.34 | 108.94 | west  | 陕 | A
榆林     | Yulin        | 38.29 | 109.73 | west  | 陕 | K
兰州     | Lanzhou      | 36.06 | 103.83 | west  | 甘 | A
银川     | Yinchuan     | 38.49 | 106.23 | west  | 宁 | A
西宁     | Xining       | 36.62 | 101.78 | west  | 青 | A
乌鲁木齐 | Urumqi       | 43.83 | 87.62  | west  | 新 | A
成都     | Chengdu      | 30.57 | 104.07 | west  | 川 | A
重庆     | Chongqing    | 29.56 | 106.55 | west  | 渝 | B
贵阳     | Guiyang      | 26.65 | 106.63 | west  | 贵 | A
昆明     | Kunming      | 25.04 | 102.72 | west  | 云 | A
"""

STATIONS = """
ST-SY | 沈阳沈北途安服务站   | Shenyang Tu'an service station    | 沈阳
ST-TY | 太原汾东诚捷服务站   | Taiyuan Chengjie service station  | 太原
ST-QD | 青岛海岸线服务站     | Qingdao Coastline service station | 青岛
ST-HF | 合肥淝河顺路服务站   | Hefei Shunlu service station      | 合肥
ST-GZ | 广州云岭通服务站     | Guangzhou Yunling service station | 广州
ST-NN | 南宁邕江远达服务站   | Nanning Yuanda service station    | 南宁
ST-CD | 成都锦程服务站       | Chengdu Jincheng service station  | 成都
ST-UR | 乌鲁木齐天山道服务站 | Urumqi Tianshan Road service station | 乌鲁木齐
"""

EARTH_RADIUS_KM = 6371
DETOUR = 1.25
"""Roads are longer than the line in the air; a quarter is a fair mean for Chinese trunk roads."""


DEAREST = frozenset({"北京", "上海", "广州", "深圳"})
CHEAPEST = frozenset({"唐山", "许昌", "徐州", "临沂", "衡阳", "襄阳", "佛山", "榆林"})


def regions() -> list[dict[str, Any]]:
    """{code, name_zh, name_en, base_city}."""
    return list(read(REGIONS, "code name_zh name_en base_city"))


def plants() -> list[dict[str, Any]]:
    """{code (K buses, T trucks), name_zh, name_en, city}."""
    return list(read(PLANTS, "code name_zh name_en city"))


def cities() -> list[dict[str, Any]]:
    """{name, name_en, lat, lon (degrees), region, plate_province, plate_letter, city_class (1 the dearest, to 3)}."""
    rows = read(CITIES, "name name_en lat lon region plate_province plate_letter")
    return [
        {
            **row,
            "lat": float(row["lat"]),
            "lon": float(row["lon"]),
            "city_class": 1 if row["name"] in DEAREST else 3 if row["name"] in CHEAPEST else 2,
        }
        for row in rows
    ]


def stations() -> list[dict[str, Any]]:
    """{code, name_zh, name_en, city, phone, lat, lon, region}."""
    places = {city["name"]: city for city in cities()}
    return [
        {
            **row,
            "phone": f"1000004{index * 13 + 11:04d}",
            **{field: places[row["city"]][field] for field in ("lat", "lon", "region")},
        }
        for index, row in enumerate(read(STATIONS, "code name_zh name_en city"))
    ]


def base_distance_km(city: str) -> int:
    """Road distance from the base of a city's region, whole km. Raises KeyError for an unknown city."""
    places = {place["name"]: place for place in cities()}
    bases = {region["code"]: region["base_city"] for region in regions()}
    here = places[city]
    base = places[bases[here["region"]]]
    return distance_km((here["lat"], here["lon"]), (base["lat"], base["lon"]))


def distance_km(start: tuple[float, float], end: tuple[float, float]) -> int:
    """Likely road distance between two points (latitude, longitude in degrees), whole km."""
    (lat1, lon1), (lat2, lon2) = (tuple(map(math.radians, point)) for point in (start, end))
    half = (
        math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    )
    return round(2 * EARTH_RADIUS_KM * math.asin(math.sqrt(half)) * DETOUR)
