"""Traction battery, motor and high voltage of the electric buses. Group 2100."""

SYSTEM = "electrical"

ROWS = """
2101010 | 动力电池箱总成 | Traction battery pack | LFP 51.2 kWh | ea | E10=46800 E08=42600 | 0 | NXC | battery | s
2101030 | 动力电池模组 | Traction battery module | LFP 8.5 kWh | ea | E10=8600 E08=8200 | 1 | NXC | battery | s
2101050 | 电池管理系统主控 BMS | Battery management main unit | 24 V, CAN | ea | EV=3800 | 1 | NXC | battery | s
2101060 | 电池采集从控模块 | Battery cell monitoring unit | 12S | ea | EV=680 | 4 | NXC | battery | s
2101080 | 电池箱采样线束 | Battery sampling harness | 12S | ea | EV=260 | 3 | NXC | battery | -
2101110 | 高压维修开关 MSD | Manual service disconnect | 1000 V 350 A | ea | EV=420 | 2 | DQK | battery | -
2101130 | 电池热管理机组 | Battery thermal unit | 5 kW, R410A | ea | E10=9800 E08=8600 | 0 | NXC | battery | s
2101150 | 热管理电子水泵 | Thermal circuit electric pump | 24 V 80 W | ea | EV=560 | 3 | TLS | battery | -
2101170 | 电池液冷软管 | Battery coolant hose | Ø25 | m | EV=48 | 20 | LDJ | battery | -
2102010 | 驱动电机总成 | Traction motor assembly | YM365 | ea | E10=28600 E08=21800 | 0 | DQK | powertrain | s
2102030 | 驱动电机旋变传感器 | Motor resolver | 8 pole | ea | EV=480 | 2 | DQK | powertrain | -
2102050 | 驱动电机轴承 | Traction motor bearing | 6215 C3 | ea | EV=260 | 2 | DQK | powertrain | -
2103010 | 电机控制器总成 | Motor inverter assembly | 540 V 350 A | ea | E10=16800 E08=13600 | 1 | DQK | powertrain | s
2103030 | 电机控制器电子水泵 | Inverter coolant pump | 24 V 120 W | ea | EV=680 | 4 | TLS | powertrain | -
2103050 | 电机冷却风扇 | Motor cooling fan | 24 V 200 W | ea | EV=420 | 4 | RHS | powertrain | -
2104010 | 高压配电盒 PDU | High-voltage distribution unit | 750 V | ea | EV=6800 | 1 | DQK | electrical | s
2104030 | 高压主接触器 | Main contactor | 750 V 300 A | ea | EV=680 | 3 | DQK | electrical | -
2104040 | 预充电阻 | Pre-charge resistor | 100 Ω 200 W | ea | EV=68 | 4 | DQK | electrical | -
2104050 | 高压熔断器 | High-voltage fuse | 750 V 400 A | ea | EV=186 | 6 | DQK | electrical | -
2104110 | 高压线束总成 | High-voltage harness | 70 mm² | set | E10=3600 E08=2860 | 0 | ZLX | electrical | -
2104130 | 高压插接件 | High-voltage connector | 2 pin 350 A | ea | EV=380 | 4 | ZLX | electrical | -
2104150 | 绝缘监测模块 | Insulation monitor | 0–1000 V | ea | EV=560 | 2 | DQK | electrical | -
2105010 | 直流充电插座 | DC charging inlet | 250 A | ea | EV=1460 | 2 | ZLX | electrical | s
2105030 | 充电插座电子锁 | Charging inlet lock | 12 V | ea | EV=180 | 4 | ZLX | electrical | -
2105040 | 充电插座温度传感器 | Charging inlet temperature sensor | PT1000 | ea | EV=76 | 6 | ZLX | electrical | -
2106010 | DC/DC 变换器 | DC/DC converter | 27.5 V 200 A | ea | EV=3200 | 1 | DQK | electrical | s
2106030 | 辅助电源逆变器 | Auxiliary inverter | 380 V 5 kW | ea | EV=2860 | 1 | DQK | electrical | s
8101110 | PTC 电加热器 | PTC heater | 600 V 8 kW | ea | EV=1680 | 2 | BFK | electrical | -
"""
