"""Parts of the engine itself: block, head, valve train, lubrication, belts. Groups 1000 to 1017."""

SYSTEM = "engine"

ROWS = """
1000100 | 发动机总成 | Engine assembly | 国六 | ea | D38=42000 D70=78000 D95=105000 D120=138000 N95=126000 | 0 | YLD | powertrain | s
1002015 | 气缸套 | Cylinder liner | Ø115 | ea | D70=210 D95=260 D120=330 | 6 | YLD | powertrain | -
1003010 | 气缸盖总成 | Cylinder head assembly | 24V | ea | D38=4600 D70=8200 D95=10600 D120=13800 N95=12400 | 1 | YLD | powertrain | -
1003020 | 气缸盖垫片 | Cylinder head gasket | 1.25 mm | ea | D38=180 D70=320 D95=420 D120=520 N95=430 | 4 | LDJ | powertrain | -
1003051 | 气门室盖密封垫 | Valve cover gasket | NBR | ea | D38=45 D70=68 D95=86 D120=110 N95=86 | 8 | LDJ | powertrain | -
1004011 | 活塞 | Piston | STD | ea | D38=220 D70=360 D95=480 D120=680 N95=520 | 6 | YLD | powertrain | -
1004020 | 活塞环组 | Piston ring set | STD | set | D38=160 D70=240 D95=310 D120=390 N95=320 | 6 | YLD | powertrain | -
1004055 | 连杆轴瓦 | Connecting rod bearing | STD | pair | D38=48 D70=66 D95=82 D120=98 | 12 | YLD | powertrain | -
1005020 | 曲轴前油封 | Crankshaft front oil seal | 80×105×12 | ea | D38=38 D70=52 D95=60 D120=72 N95=60 | 8 | LDJ | powertrain | -
1005025 | 曲轴后油封 | Crankshaft rear oil seal | 130×160×14 | ea | D38=78 D70=120 D95=145 D120=180 N95=145 | 6 | LDJ | powertrain | -
1005050 | 扭转减振器 | Torsional vibration damper | Ø270 | ea | D70=980 D95=1380 D120=1760 | 1 | YLD | powertrain | -
1007030 | 摇臂总成 | Rocker arm assembly | 6 | set | D70=860 D95=1080 D120=1320 | 1 | YLD | powertrain | -
1008041 | 排气歧管垫 | Exhaust manifold gasket | 316L | set | D38=62 D70=96 D95=118 D120=136 N95=122 | 6 | LDJ | powertrain | -
1009040 | 油底壳密封垫 | Oil pan gasket | 8 mm | ea | D38=75 D70=118 D95=136 D120=165 N95=136 | 4 | LDJ | powertrain | -
1011010 | 机油泵总成 | Oil pump assembly | 0.45 MPa | ea | D38=520 D70=780 D95=980 D120=1280 N95=980 | 1 | TLS | powertrain | -
1012010 | 机油滤清器 | Oil filter | M30×2 | ea | D38=38 D70=68 D95=88 D120=105 N95=92 | 30 | KXL | consumable | -
1013010 | 机油冷却器芯 | Oil cooler core | 7P | ea | D70=560 D95=720 D120=860 N95=720 | 2 | RHS | powertrain | -
1014010 | 曲轴箱通风油气分离器 | Crankcase breather separator | 24 V | ea | D70=680 D95=760 D120=880 | 1 | KXL | powertrain | -
1308041 | 风扇皮带 | Fan belt | 8PK1535 | ea | D38=78 D70=118 D95=136 D120=152 N95=136 | 12 | LDJ | wear | -
3701031 | 发电机皮带 | Alternator belt | 10PK1870 | ea | D38=72 D70=108 D95=128 D120=142 N95=128 | 12 | LDJ | wear | -
8103031 | 空调压缩机皮带 | Air-conditioning compressor belt | AVX17×1400 | pair | KC=168 KM=126 KG=172 | 8 | LDJ | wear | -
3701040 | 皮带张紧轮总成 | Belt tensioner assembly | 45 N·m | ea | D38=210 D70=320 D95=380 D120=420 N95=380 | 4 | YLD | powertrain | -
1001030 | 发动机前悬置软垫 | Engine front mounting | 65 HA | ea | D38=120 D70=186 D95=228 D120=260 N95=228 | 4 | LDJ | powertrain | -
1001050 | 发动机后悬置软垫 | Engine rear mounting | 60 HA | ea | D38=136 D70=205 D95=246 D120=290 N95=246 | 4 | LDJ | powertrain | -
1118010 | 涡轮增压器总成 | Turbocharger assembly | 国六 | ea | D38=3200 D70=5400 D95=7200 D120=9600 N95=8600 | 1 | YLD | powertrain | s
1118025 | 增压器进油管 | Turbocharger oil feed pipe | M14×1.5 | ea | D38=86 D70=128 D95=146 D120=165 | 3 | LDJ | powertrain | -
"""
