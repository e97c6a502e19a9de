"""What engineers measure, with unit and limits: the templates that the check step offers.

A blank limit means that only the other side counts. Limits are the demo maker's own, of a plausible size;
they are no service data of any real vehicle.
"""

from __future__ import annotations

from typing import Any

from app.demo.facts.table import read

TEMPLATES = """
COOLANT_TEMP   | 冷却液温度           | Coolant temperature            | °C    | 80    | 98    | engine
COOLANT_PRESS  | 冷却系统保压（10 min） | Cooling system pressure held | kPa   | 65    | 75    | engine
BELT_TENSION   | 皮带张紧力           | Belt tension                   | N     | 450   | 650   | engine
FAN_SPEED      | 风扇转速             | Fan speed                      | r/min | 1800  | 2600  | engine
OIL_PRESS_IDLE | 怠速机油压力         | Oil pressure at idle           | kPa   | 120   | 300   | engine
OIL_PRESS_RATE | 额定转速机油压力     | Oil pressure at rated speed    | kPa   | 350   | 550   | engine
RAIL_PRESS     | 怠速轨压             | Rail pressure at idle          | MPa   | 45    | 60    | engine
LOW_FUEL_PRESS | 低压油路压力         | Low-pressure fuel pressure     | kPa   | 300   | 600   | engine
INJ_RETURN     | 喷油器回油量         | Injector return flow           | mL/min |      | 40    | engine
CYL_PRESS      | 气缸压缩压力         | Compression pressure           | MPa   | 2.4   | 3.2   | engine
CRANKCASE      | 曲轴箱压力           | Crankcase pressure             | kPa   |       | 1.5   | engine
BOOST_PRESS    | 增压压力             | Boost pressure                 | kPa   | 150   | 230   | engine
INTAKE_VACUUM  | 进气阻力             | Intake restriction             | kPa   |       | 6.5   | engine
TURBO_PLAY     | 增压器轴向间隙       | Turbocharger axial play        | mm    | 0.03  | 0.10  | engine
VALVE_LASH     | 进气门间隙           | Inlet valve clearance          | mm    | 0.28  | 0.36  | engine
UREA_PRESS     | 尿素喷射压力         | Urea injection pressure        | kPa   | 850   | 950   | engine
NOX_DOWN       | 下游氮氧浓度         | NOx after catalyst             | ppm   |       | 120   | engine
DPF_DIFF       | DPF 压差             | DPF differential pressure      | kPa   |       | 12    | engine
GAS_PRESS      | 减压器出口压力       | Gas regulator outlet pressure  | kPa   | 780   | 860   | engine
SECONDARY_RES  | 点火线圈次级电阻     | Ignition coil secondary        | kΩ    | 6     | 9     | engine
AIR_PRESS      | 储气筒气压           | Air reservoir pressure         | MPa   | 0.75  | 0.95  | chassis
AIR_DROP       | 10 min 气压降        | Pressure drop in 10 min        | kPa   |       | 20    | chassis
AIR_BUILD      | 气压建立时间         | Time to build up pressure      | s     |       | 240   | chassis
BRAKE_TEMP     | 制动盘（鼓）温度     | Brake disc or drum temperature | °C    |       | 180   | chassis
PAD_THICK      | 衬块剩余厚度         | Pad thickness left             | mm    | 4     | 22    | chassis
DISC_THICK     | 制动盘厚度           | Brake disc thickness           | mm    | 37    | 45    | chassis
ROD_STROKE     | 制动气室推杆行程     | Brake chamber stroke           | mm    | 20    | 45    | chassis
ABS_GAP        | 轮速传感器间隙       | Wheel sensor gap               | mm    | 0     | 0.7   | chassis
ABS_RES        | 轮速传感器电阻       | Wheel sensor resistance        | kΩ    | 1.0   | 1.3   | chassis
STEER_PRESS    | 转向系统压力         | Steering pressure              | MPa   | 14    | 16    | chassis
STEER_PLAY     | 方向盘自由转角       | Steering wheel free play       | °     |       | 15    | chassis
TOE_IN         | 前束                 | Toe-in                         | mm    | 0     | 2     | chassis
AIRSPRING_H    | 空气弹簧高度         | Air spring height              | mm    | 205   | 225   | chassis
CLUTCH_STROKE  | 助力缸推杆行程       | Clutch servo stroke            | mm    | 22    | 30    | chassis
CLUTCH_THICK   | 离合器片厚度         | Clutch disc thickness          | mm    | 7.5   | 10.5  | chassis
SHAFT_PLAY     | 传动轴中间支承径向间隙 | Centre bearing radial play   | mm    |       | 0.5   | chassis
HUB_TEMP       | 轮毂温度             | Hub temperature                | °C    |       | 75    | chassis
TREAD_DEPTH    | 胎面花纹深度         | Tread depth                    | mm    | 3.2   | 18    | chassis
BOLT_TORQUE    | 拧紧力矩             | Tightening torque              | N·m   | 550   | 650   | chassis
UBOLT_TORQUE   | 骑马螺栓拧紧力矩     | U-bolt tightening torque       | N·m   | 850   | 950   | chassis
JAW_PLAY       | 鞍座锁钩间隙         | Fifth wheel jaw play           | mm    |       | 2.0   | chassis
BATT_REST      | 蓄电池静态电压       | Battery voltage at rest        | V     | 24.8  | 26.0  | electrical
CHARGE_VOLT    | 充电电压             | Charging voltage               | V     | 27.2  | 28.6  | electrical
START_DROP     | 起动电压             | Voltage while cranking         | V     | 18.5  |       | electrical
SUPPLY_DROP    | 线路压降             | Voltage drop of the line       | V     |       | 0.5   | electrical
DARK_CURRENT   | 静态电流             | Current at rest                | mA    |       | 60    | electrical
CAN_RES        | CAN 终端电阻         | CAN termination                | Ω     | 57    | 63    | electrical
SENSOR_VOLT    | 传感器信号电压       | Sensor signal voltage          | V     | 0.5   | 4.5   | electrical
INSUL_POS      | 正极对地绝缘电阻     | Insulation, positive to body   | kΩ    | 375   |       | electrical
INSUL_NEG      | 负极对地绝缘电阻     | Insulation, negative to body   | kΩ    | 375   |       | electrical
CELL_SPREAD    | 单体压差             | Cell voltage spread            | mV    |       | 150   | electrical
CELL_TEMP      | 电池最高温度         | Highest cell temperature       | °C    | 0     | 45    | electrical
INVERTER_TEMP  | 电机控制器温度       | Inverter temperature           | °C    |       | 75    | electrical
INLET_TEMP     | 充电插座温度         | Charging inlet temperature     | °C    |       | 75    | electrical
DCDC_OUT       | DC/DC 输出电压       | DC/DC output                   | V     | 26.8  | 28.0  | electrical
RESOLVER_RES   | 旋变励磁电阻         | Resolver excitation            | Ω     | 12    | 22    | electrical
DOOR_TIME      | 车门关闭时间         | Door closing time              | s     | 2.0   | 4.0   | body
DOOR_FORCE     | 防夹反向力           | Anti-pinch force               | N     |       | 150   | body
TIP_PRESS      | 举升系统压力         | Tipping pressure               | MPa   | 15    | 18    | body
GAP_PANEL      | 舱门间隙             | Hatch gap                      | mm    | 4     | 8     | body
AC_LOW         | 空调低压压力         | Refrigerant low pressure       | MPa   | 0.20  | 0.35  | other
AC_HIGH        | 空调高压压力         | Refrigerant high pressure      | MPa   | 1.3   | 1.8   | other
AC_OUTLET      | 出风口温度           | Outlet air temperature         | °C    |       | 14    | other
"""


def measurements() -> list[dict[str, Any]]:
    """{code, name_zh, name_en, unit, low, high (float or None), system}."""
    rows = read(TEMPLATES, "code name_zh name_en unit low high system")
    return [{**row, "low": _limit(row["low"]), "high": _limit(row["high"])} for row in rows]


def _limit(text: str) -> float | None:
    return float(text) if text else None
