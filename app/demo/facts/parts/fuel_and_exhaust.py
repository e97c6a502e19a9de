"""Parts of fuel supply, injection, air intake, exhaust and aftertreatment. Groups 1101 to 1207, and gas supply."""

SYSTEM = "engine"

ROWS = """
1101010 | 燃油箱总成 | Fuel tank assembly | 400 L | ea | KC=2600 D120=3200 TL=980 TM=1860 | 0 | YLD | chassis | -
1104020 | 低压燃油管 | Low-pressure fuel pipe | Ø12, PA11 | m | DI=26 | 20 | LDJ | powertrain | -
1105010 | 燃油粗滤器总成 | Fuel pre-filter assembly | 10 µm, 24 V | ea | D38=360 D70=520 D95=560 D120=620 | 4 | KXL | powertrain | -
1105015 | 燃油粗滤器滤芯 | Fuel pre-filter element | 10 µm | ea | D38=58 D70=76 D95=82 D120=92 | 30 | KXL | consumable | -
1105030 | 手油泵 | Hand priming pump | M16×1.5 | ea | DI=85 | 6 | BYT | powertrain | -
1106010 | 输油泵总成 | Fuel feed pump assembly | 0.6 MPa | ea | D38=420 D70=560 D95=620 D120=690 | 2 | BYT | powertrain | -
1111010 | 高压共轨泵总成 | Common-rail high-pressure pump | 180 MPa | ea | D38=5600 D70=7800 D95=8600 D120=9800 | 1 | BYT | powertrain | s
1111045 | 燃油计量单元 | Fuel metering unit | 24 V | ea | DI=680 | 3 | BYT | powertrain | -
1112010 | 喷油器总成 | Injector assembly | 180 MPa | ea | D38=1180 D70=1560 D95=1780 D120=1960 | 6 | BYT | powertrain | s
1112030 | 喷油器铜垫 | Injector copper washer | 15×7.5×2 | ea | DI=6 | 60 | BYT | consumable | -
1112050 | 高压油管 | High-pressure fuel pipe | M14×1.5 | ea | D38=128 D70=146 D95=158 D120=172 | 6 | BYT | powertrain | -
1112070 | 轨压传感器 | Rail pressure sensor | 0–200 MPa | ea | DI=420 | 4 | BYT | electrical | -
1117010 | 燃油精滤器滤芯 | Fuel fine-filter element | 4 µm | ea | D38=62 D70=86 D95=92 D120=98 | 30 | KXL | consumable | -
1109010 | 空气滤清器总成 | Air cleaner assembly | K2850 | ea | KC=860 KG=880 TM=760 D120=1180 | 1 | KXL | powertrain | -
1109030 | 空气滤芯 | Air filter element | K2850 | ea | D38=96 D70=168 D95=186 D120=218 N95=186 | 20 | KXL | consumable | -
1109051 | 进气胶管 | Air intake hose | Ø120 | ea | D38=92 D70=126 D95=138 D120=156 N95=138 | 4 | LDJ | powertrain | -
1119010 | 中冷器总成 | Charge-air cooler assembly | 0.30 MPa | ea | D38=980 D70=1460 D95=1720 D120=1960 N95=1720 | 1 | RHS | powertrain | -
1119031 | 中冷器硅胶管 | Charge-air silicone hose | Ø90×120 | ea | D38=76 D70=98 D95=118 D120=128 N95=118 | 8 | LDJ | powertrain | -
1201010 | 消声器总成 | Silencer assembly | Ø320 | ea | KC=1680 TL=760 | 0 | BYT | powertrain | -
1203020 | 排气挠性管 | Exhaust flexible pipe | Ø127×250 | ea | D38=260 D70=360 D95=420 D120=460 N95=430 | 3 | BYT | powertrain | -
1205110 | SCR 催化转化器总成 | SCR catalyst assembly | 国六 | ea | D38=9800 D70=13600 D95=15800 D120=18600 | 0 | BYT | powertrain | s
1205310 | 颗粒捕集器 DPF | Diesel particulate filter | 国六 | ea | D38=6800 D70=8600 D95=9800 D120=11600 | 0 | BYT | powertrain | s
1205510 | 尿素泵总成 | Urea dosing pump assembly | 24 V, 0.9 MPa | ea | D38=4200 D70=4600 D95=4600 D120=4800 | 2 | BYT | powertrain | s
1205530 | 尿素喷嘴总成 | Urea injector nozzle | 24 V | ea | DI=1280 | 4 | BYT | powertrain | -
1205550 | 尿素液位温度品质传感器 | Urea level, temperature and quality sensor | CAN | ea | DI=960 | 3 | BYT | electrical | -
1205560 | 尿素管路 | Urea hose | 24 V heated | ea | KC=320 TH=360 TM=310 TL=260 | 3 | BYT | powertrain | -
1205610 | 氮氧传感器 | NOx sensor | 24 V, CAN | ea | D38=1380 D70=1480 D95=1480 D120=1560 | 4 | BYT | electrical | s
1205630 | 排气温度传感器 | Exhaust gas temperature sensor | PT200 | ea | DI=210 | 6 | BYT | electrical | -
1205650 | DPF 压差传感器 | DPF differential pressure sensor | 0–100 kPa | ea | DI=380 | 4 | BYT | electrical | -
1207010 | EGR 阀总成 | EGR valve assembly | 24 V | ea | D38=1460 D70=1980 | 1 | BYT | powertrain | -
1140010 | LNG 气瓶总成 | LNG tank assembly | 450 L, 1.59 MPa | ea | N95=19800 | 0 | QTL | chassis | s
1140130 | LNG 汽化器总成 | LNG vaporiser assembly | 80 m³/h | ea | N95=1860 | 1 | QTL | powertrain | -
1140210 | 燃气减压器总成 | Gas pressure regulator | 0.8 MPa | ea | N95=1260 | 2 | QTL | powertrain | -
1140230 | 燃气滤清器滤芯 | Gas filter element | 5 µm | ea | N95=136 | 10 | KXL | consumable | -
1140250 | 燃气喷嘴总成 | Gas injector rail | 24 V | set | N95=3600 | 1 | QTL | powertrain | -
1140270 | 燃气泄漏传感器 | Gas leak sensor | 0–100 % LEL | ea | N95=320 | 4 | QTL | electrical | -
3705010 | 点火线圈 | Ignition coil | 24 V | ea | N95=280 | 8 | YLD | electrical | -
3707010 | 火花塞 | Spark plug | M14×1.25 | ea | N95=96 | 24 | YLD | wear | -
"""
