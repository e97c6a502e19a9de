"""Sixty customers: transport companies, owner-drivers and the service stations that pass cases on.

Names are a real city with an invented word. Not here: their vehicles (`vehicles` deals out the fleets).
"""

from __future__ import annotations

from typing import Any

from app.demo.facts.geography import cities, stations
from app.demo.facts.table import read

COMPANIES = """
KH001 | 北京云栖旅游客运有限公司     | company | 马宏伟 | 北京     | 大兴区云栖路 18 号           | tourism      | 9
KH002 | 天津津港顺达物流有限公司     | company | 周建设 | 天津     | 滨海新区顺港道 66 号         | freight      | 8
KH003 | 石家庄冀途公共交通有限公司   | company | 李淑琴 | 石家庄   | 裕华区冀途街 9 号            | city         | 10
KH004 | 石家庄安途汽车运输有限公司   | company | 郭志强 | 石家庄   | 正定县安途大道 120 号        | intercity    | 7
KH005 | 唐山钢城重载运输有限公司     | company | 孙立军 | 唐山     | 曹妃甸区重载路 5 号          | freight      | 9
KH006 | 唐山滦河渣土清运有限公司     | company | 赵铁柱 | 唐山     | 路北区滦河道 33 号           | construction | 6
KH007 | 太原汾源公共交通有限公司     | company | 任晓燕 | 太原     | 小店区汾源东街 77 号         | city         | 9
KH008 | 太原晋北煤运有限公司         | company | 郝振国 | 太原     | 尖草坪区晋北路 201 号        | freight      | 7
KH009 | 呼和浩特青城长途客运有限公司 | company | 巴特尔 | 呼和浩特 | 回民区青城北街 15 号         | intercity    | 6
KH010 | 沈阳浑南智慧公交有限公司     | company | 佟丽华 | 沈阳     | 浑南区智慧三街 8 号          | city         | 8
KH011 | 大连海岸线旅游汽车有限公司   | company | 于海洋 | 大连     | 中山区海岸线路 46 号         | tourism      | 5
KH012 | 长春育新校车服务有限公司     | company | 金成哲 | 长春     | 绿园区育新路 29 号           | school       | 6
KH013 | 哈尔滨松江冷链运输有限公司   | company | 宋长海 | 哈尔滨   | 道外区松江大道 310 号        | freight      | 5
KH014 | 郑州中原驰远客运有限公司     | company | 韩东升 | 郑州     | 管城区驰远路 88 号           | intercity    | 8
KH015 | 郑州航空港速递货运有限公司   | company | 乔永刚 | 郑州     | 航空港区速递三路 12 号       | freight      | 7
KH016 | 许昌莲城公共交通有限公司     | company | 魏秋菊 | 许昌     | 魏都区莲城大道 6 号          | city         | 6
KH017 | 南京钟麓公共交通有限公司     | company | 陆文斌 | 南京     | 栖霞区钟麓路 101 号          | city         | 9
KH018 | 南京江北土石方工程有限公司   | company | 夏国栋 | 南京     | 浦口区江北大道 560 号        | construction | 6
KH019 | 苏州园区通勤客运有限公司     | company | 沈佳怡 | 苏州     | 工业园区通勤路 3 号          | intercity    | 6
KH020 | 徐州淮海煤炭运输有限公司     | company | 薛广成 | 徐州     | 鼓楼区淮海东路 400 号        | freight      | 7
KH021 | 上海浦江国际物流有限公司     | company | Daniel Hart | 上海 | 浦东新区浦江路 1288 号     | freight      | 6
KH022 | 上海松湖商务旅游有限公司     | company | 顾晓峰 | 上海     | 松江区松湖路 55 号           | tourism      | 4
KH023 | 杭州西溪水上旅游客运有限公司 | company | 俞敏华 | 杭州     | 西湖区西溪路 230 号          | tourism      | 5
KH024 | 杭州绿行新能源公交有限公司   | company | 章国平 | 杭州     | 余杭区绿行街 19 号           | city         | 8
KH025 | 宁波甬江集装箱运输有限公司   | company | 史永康 | 宁波     | 北仑区甬江路 700 号          | freight      | 6
KH026 | 合肥庐阳同学校车有限公司     | company | 程玉梅 | 合肥     | 庐阳区同学路 2 号            | school       | 5
KH027 | 济南泉途公共交通有限公司     | company | 孔德明 | 济南     | 历城区泉途路 76 号           | city         | 7
KH028 | 青岛崂海旅游汽车有限公司     | company | 曲慧敏 | 青岛     | 崂山区崂海路 150 号          | tourism      | 5
KH029 | 临沂沂河商贸城配有限公司     | company | 公茂林 | 临沂     | 兰山区沂河路 99 号           | freight      | 6
KH030 | 福州榕行客运有限公司         | company | 林国辉 | 福州     | 晋安区榕行路 28 号           | intercity    | 4
KH031 | 南昌赣水公共交通有限公司     | company | 熊雪峰 | 南昌     | 青山湖区赣水大道 45 号       | city         | 6
KH032 | 长沙星途城市公交有限公司     | company | 彭立新 | 长沙     | 雨花区星途路 133 号          | city         | 8
KH033 | 长沙岳麓渣土运输有限公司     | company | 谭国庆 | 长沙     | 望城区岳麓北路 410 号        | construction | 6
KH034 | 衡阳雁城长运有限公司         | company | 肖志勇 | 衡阳     | 蒸湘区雁城路 62 号           | intercity    | 4
KH035 | 武汉江汉关旅游客运有限公司   | company | 方丽娜 | 武汉     | 汉阳区江汉关路 38 号         | tourism      | 5
KH036 | 武汉楚运重卡物流有限公司     | company | 胡耀东 | 武汉     | 东西湖区楚运大道 515 号      | freight      | 6
KH037 | 襄阳汉水育才校车有限公司     | company | 邹小红 | 襄阳     | 樊城区育才路 7 号            | school       | 4
KH038 | 广州珠水公共交通有限公司     | company | 梁伟雄 | 广州     | 番禺区珠水路 200 号          | city         | 9
KH039 | 广州南沙港口牵引运输有限公司 | company | 冼志华 | 广州     | 南沙区港牵路 1 号            | freight      | 6
KH040 | 深圳鹏湾旅运有限公司         | company | Priya Nair | 深圳  | 盐田区鹏湾路 82 号           | tourism      | 4
KH041 | 佛山陶都城际客运有限公司     | company | 霍锦荣 | 佛山     | 禅城区陶都路 300 号          | intercity    | 4
KH042 | 南宁邕州公共交通有限公司     | company | 韦永红 | 南宁     | 西乡塘区邕州路 58 号         | city         | 5
KH043 | 海口椰风旅游客运有限公司     | company | 符小丹 | 海口     | 龙华区椰风路 17 号           | tourism      | 3
KH044 | 西安秦途公共交通有限公司     | company | 党卫国 | 西安     | 未央区秦途路 60 号           | city         | 7
KH045 | 榆林塞上煤炭物流有限公司     | company | 白占军 | 榆林     | 榆阳区塞上大道 999 号        | freight      | 5
KH046 | 兰州金河渣土运输有限公司     | company | 马尔立 | 兰州     | 七里河区金河路 21 号         | construction | 3
KH047 | 银川凤城公共交通有限公司     | company | 穆桂芳 | 银川     | 兴庆区凤城街 44 号           | city         | 4
KH048 | 乌鲁木齐天途长途客运有限公司 | company | 杜建疆 | 乌鲁木齐 | 沙依巴克区天途路 118 号      | intercity    | 3
KH049 | 成都蓉行旅游客运有限公司     | company | 蒋晓川 | 成都     | 武侯区蓉行路 240 号          | tourism      | 4
KH050 | 昆明滇池花卉冷链有限公司     | company | 杨丽芬 | 昆明     | 呈贡区花卉路 36 号           | freight      | 2
KH051 | 赵永贵                       | owner   | 赵永贵 | 西宁     | 城北区祁连路 5 号院 3 栋     | freight      | 1
KH052 | 冉光明                       | owner   | 冉光明 | 重庆     | 渝北区悦来街 27 号 6-2       | construction | 1
"""

LANGUAGES = {"KH021": "en", "KH040": "en"}
"""Those who read English; all others read zh-CN."""


def customers() -> list[dict[str, Any]]:
    """{code, name, contact_name, phone, address, city, region, lat, lon, language, kind, use, fleet}.

    `kind` is company, owner or station. `use` is what the fleet does (None for a station) and `fleet` how
    many of the three hundred vehicles it has. Points lie within some kilometres of the city's centre.
    """
    rows = read(COMPANIES, "code name kind contact_name city street use fleet")
    return [_customer(index, row) for index, row in enumerate(rows)] + [_station(row) for row in stations()]


def _customer(index: int, row: dict[str, str]) -> dict[str, Any]:
    place = {city["name"]: city for city in cities()}[row["city"]]
    suffix = "" if row["city"] in {"北京", "天津", "上海", "重庆"} else "市"
    return {
        "code": row["code"],
        "name": row["name"],
        "contact_name": row["contact_name"],
        "phone": f"1000002{index * 17 + 1003:04d}",
        "address": f"{row['city']}{suffix}{row['street']}",
        "city": row["city"],
        "region": place["region"],
        "lat": round(place["lat"] + (index * 37 % 19 - 9) * 0.009, 4),
        "lon": round(place["lon"] + (index * 53 % 23 - 11) * 0.008, 4),
        "language": LANGUAGES.get(row["code"], "zh-CN"),
        "kind": row["kind"],
        "use": row["use"],
        "fleet": int(row["fleet"]),
    }


def _station(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "code": row["code"],
        "name": row["name_zh"],
        "contact_name": "值班站长",
        "phone": row["phone"],
        "address": f"{row['city']}市服务站路 1 号",
        "city": row["city"],
        "region": row["region"],
        "lat": row["lat"],
        "lon": row["lon"],
        "language": "zh-CN",
        "kind": "station",
        "use": None,
        "fleet": 0,
    }
