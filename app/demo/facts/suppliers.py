"""The firms Yuanling buys from, all invented.

`answer_hours` is how soon a firm has promised to answer a fault notice in writing; `remote_claims` says
whether it pays without seeing the old part. Not here: what each part costs (`parts`).
"""

from __future__ import annotations

from typing import Any

from app.demo.facts.table import read

SUPPLIERS = """
YLD | 远岭动力有限公司         | Yuanling Power Co., Ltd.            | 柴油机与燃气发动机本体   | diesel and gas engines             | 8  | no
BYT | 北原燃喷系统有限公司     | Beiyuan Fuel Injection Systems      | 共轨泵、喷油器、后处理   | common rail, injectors, aftertreatment | 12 | no
TLS | 泰岚水泵制造有限公司     | Tailan Water Pump Works             | 水泵、机油泵             | coolant and oil pumps              | 24 | no
RHS | 荣澜散热器有限公司       | Ronglan Radiator Co.                | 散热器、中冷器、冷凝器   | radiators, charge coolers          | 24 | no
KXL | 科迅滤清器有限公司       | Kexun Filters                       | 滤清器                   | filters                            | 48 | yes
LDJ | 隆德橡胶制品有限公司     | Longde Rubber Products              | 胶管、皮带、密封件       | hoses, belts, seals                | 24 | yes
HJC | 恒捷传动有限公司         | Hengjie Transmissions               | 变速器、离合器           | gearboxes and clutches             | 12 | no
QDQ | 乾德车桥有限公司         | Qiande Axles                        | 车桥、轮毂、传动轴       | axles, hubs, propeller shafts      | 12 | no
ZAT | 振安特制动系统有限公司   | Zhen'ante Brake Systems             | 制动阀、制动气室、ABS    | brake valves, chambers, ABS        | 12 | no
XGL | 鑫固轮胎有限公司         | Xingu Tyres                         | 轮胎、钢圈               | tyres and wheels                   | 48 | no
SLX | 顺联悬架有限公司         | Shunlian Suspensions                | 空气弹簧、减振器、板簧   | air springs, dampers, leaf springs | 24 | no
WZX | 稳舵转向系统有限公司     | Wenduo Steering                     | 转向器、拉杆             | steering gears and rods            | 12 | no
MDQ | 明电汽车电器有限公司     | Mingdian Auto Electrics             | 发电机、起动机、继电器   | alternators, starters, relays      | 24 | no
GHD | 光汇灯具有限公司         | Guanghui Lamps                      | 灯具、仪表               | lamps and instruments              | 24 | yes
ZLX | 织联线束有限公司         | Zhilian Wiring                      | 线束、接插件             | harnesses and connectors           | 24 | yes
NXC | 宁芯新能源电池有限公司   | Ningxin New Energy Battery          | 动力电池、热管理机组     | traction batteries, thermal units  | 8  | no
DQK | 电启控制技术有限公司     | Dianqi Control Technology           | 电机、电机控制器、高压盒 | motors, inverters, high voltage    | 8  | no
BFK | 冰峰客车空调有限公司     | Bingfeng Bus Air Conditioning       | 客车空调                 | bus air conditioning               | 12 | no
MLK | 门朗客车部件有限公司     | Menlang Bus Components              | 乘客门、座椅、后视镜     | passenger doors, seats, mirrors    | 24 | no
BSB | 博晟玻璃有限公司         | Bosheng Glass                       | 风挡、侧窗、密封胶       | windscreens, side windows          | 48 | yes
QTL | 清通燃气装备有限公司     | Qingtong Gas Equipment              | LNG 气瓶、减压器         | LNG tanks and regulators           | 8  | no
JYY | 巨液液压有限公司         | Juye Hydraulics                     | 举升油缸、驾驶室翻转     | tipping and cab-tilt hydraulics    | 24 | no
"""

PHONE = "1000003{:04d}"


def suppliers() -> list[dict[str, Any]]:
    """{code, name_zh, name_en, phone, email, makes (zh), makes_en, answer_hours, remote_claims}."""
    rows = read(SUPPLIERS, "code name_zh name_en makes makes_en answer_hours remote_claims")
    return [
        {
            **row,
            "phone": PHONE.format(index * 7 + 101),
            "email": f"service@{row['code'].lower()}.example",
            "answer_hours": int(row["answer_hours"]),
            "remote_claims": row["remote_claims"] == "yes",
        }
        for index, row in enumerate(rows)
    ]
