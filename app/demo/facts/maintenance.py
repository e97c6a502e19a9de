"""What a customer is shown about use and care before the engineer leaves: topics to tick, and service intervals."""

from __future__ import annotations

from typing import Any

from app.demo.facts.models import family
from app.demo.facts.table import read

TOPICS = """
COOLANT    | 冷却液液位与冰点检查，严禁加自来水         | Coolant level and freezing point; never top up with tap water        | IC EV | cooling
OIL        | 机油液位检查与更换周期                     | Engine oil level and change interval                                 | IC | fluids
FUEL       | 燃油粗滤每日放水，加注正规油品             | Drain the fuel pre-filter daily; buy fuel of known quality           | DI | fluids
UREA       | 使用合格车用尿素，严禁加水                 | Use proper urea solution, never water                                | DI | fluids
AIRFILTER  | 空气滤芯保养指示器的查看与更换             | Air filter indicator and change                                      | IC | intervals
DRAIN      | 储气筒定期放水，冬季缩短周期               | Drain the air reservoirs; more often in winter                       | A | daily_check
BRAKE      | 制动衬片磨损报警的识别                     | What the brake wear warning looks like                               | X | brakes
TYRE       | 轮胎气压与轮胎螺母复紧（换胎后 50–100 km） | Tyre pressure; retighten wheel nuts 50–100 km after a change         | X | tyres
REGEN      | DPF 驻车再生操作                           | How to start a parked DPF regeneration                               | DI | warning_lamps
BATTERY    | 长期停放须关闭电源总开关                   | Switch the battery master off when parked for long                   | X | battery
CHARGE     | 充电插座清洁与正确插拔枪                   | Clean the charging inlet, plug and unplug correctly                  | EV | battery
SOC        | 停放时电量保持在 30%–80%，每月满充一次     | Park at 30–80 %, charge fully once a month                           | EV | battery
DOOR       | 乘客门应急开启方法                         | How to open the passenger door in an emergency                       | K | daily_check
FIRE       | 灭火装置压力与有效期检查                   | Fire extinguisher pressure and date                                  | X | daily_check
GAS        | LNG 气瓶压力与泄漏检查                     | LNG tank pressure and leak check                                     | N95 | daily_check
WARMUP     | 增压器起动后怠速 3 min、熄火前怠速 3 min   | Idle 3 min after starting and before stopping, for the turbocharger  | IC | driving
AIRCON     | 空调回风滤网每月清洗，冬季每周运行 10 min   | Wash the return air filter monthly; run the system weekly in winter  | X | intervals
WASH       | 清洗车辆避开电器舱、接插件和灯具后盖       | Keep the pressure washer off electrics, connectors and lamp caps     | X | daily_check
GREASE     | 底盘各润滑点加注周期                       | Chassis lubrication points and interval                              | X | intervals
TIP        | 举升前确认地面平整、后方无人               | Level ground and nobody behind before tipping                        | TD | driving
"""

INTERVALS = """
coach        | 20000 | 90
city_bus     | 10000 | 60
school_bus   | 5000  | 90
light_truck  | 10000 | 120
medium_truck | 15000 | 90
tractor      | 30000 | 90
heavy_truck  | 8000  | 60
"""


def maintenance_topics() -> list[dict[str, Any]]:
    """{code, name_zh, name_en, models [code], guidance (the box of the sheet that it ticks)}."""
    return [
        {
            **row,
            "models": list(dict.fromkeys(code for name in row["models"].split() for code in family(name))),
        }
        for row in read(TOPICS, "code name_zh name_en models guidance")
    ]


def service_interval(kind: str) -> tuple[int, int]:
    """(km, days) from one maintenance to the next for a kind of vehicle. Raises KeyError for an unknown kind."""
    row = {row["kind"]: row for row in read(INTERVALS, "kind km days")}[kind]
    return int(row["km"]), int(row["days"])
