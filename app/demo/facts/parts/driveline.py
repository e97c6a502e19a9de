"""Parts from the clutch to the propeller shaft. Groups 1601 to 2202."""

SYSTEM = "chassis"

ROWS = """
1601110 | 离合器从动盘总成 | Clutch disc assembly | Ø430 | ea | D38=480 KC=980 TM=860 TT=1260 TD=1180 | 3 | HJC | wear | -
1601210 | 离合器压盘总成 | Clutch pressure plate assembly | Ø430 | ea | D38=680 KC=1360 TM=1180 TT=1680 TD=1580 | 2 | HJC | wear | -
1602110 | 离合器分离轴承 | Clutch release bearing | 86CL | ea | D38=136 KC=220 TM=198 TT=280 TD=260 | 6 | HJC | wear | -
1602210 | 离合器主缸 | Clutch master cylinder | Ø28 | ea | KC=168 KM=142 TL=128 TM=156 TH=186 | 4 | HJC | chassis | -
1604010 | 离合器助力缸总成 | Clutch servo assembly | Ø102 | ea | KC=520 KM=460 TM=480 TH=560 | 4 | ZAT | chassis | -
1602320 | 离合器踏板总成 | Clutch pedal assembly | – | ea | KC=320 T=260 | 0 | HJC | chassis | -
1700010 | 变速器总成 | Gearbox assembly | MT | ea | D38=9800 KC=26800 TM=18600 TD=29800 | 0 | HJC | powertrain | s
1700020 | 自动变速器总成 | Automatic gearbox assembly | AT | ea | KG=68000 | 0 | HJC | powertrain | s
1700030 | AMT 变速器总成 | AMT gearbox assembly | 12 speed | ea | TT=52000 | 0 | HJC | powertrain | s
1701080 | 变速器输入轴油封 | Gearbox input shaft oil seal | 55×75×10 | ea | MT=36 | 8 | LDJ | powertrain | -
1701180 | 变速器输出轴油封 | Gearbox output shaft oil seal | 75×95×12 | ea | MT=42 AT=58 | 8 | LDJ | powertrain | -
1701310 | 同步器总成 | Synchroniser assembly | 3/4 | ea | KC=680 TM=560 TD=860 | 2 | HJC | powertrain | -
1703010 | 变速操纵软轴 | Gearshift cable | 6.2 m | pair | KC=680 KM=520 TL=280 | 2 | HJC | chassis | -
1703120 | AMT 选换挡执行机构 | AMT shift actuator | 24 V | ea | TT=6800 | 1 | HJC | powertrain | s
1704010 | 自动变速器油滤芯 | Automatic gearbox oil filter | – | set | AT=360 | 4 | KXL | consumable | -
1711010 | 液力缓速器总成 | Hydraulic retarder assembly | 3600 N·m | ea | D95=22800 TT=24600 | 0 | HJC | powertrain | s
1711110 | 电涡流缓速器总成 | Eddy-current retarder assembly | 1800 N·m | ea | YLK6119H=9800 | 0 | HJC | powertrain | s
1711130 | 缓速器控制器 | Retarder controller | 24 V | ea | KC=1680 TT=1860 | 1 | HJC | electrical | -
2201010 | 传动轴总成 | Propeller shaft assembly | Ø110 | ea | KC=2160 KM=1480 KG=2080 EV=1680 TM=1980 TH=2680 TL=980 | 1 | QDQ | powertrain | -
2201030 | 十字轴总成 | Universal joint cross | 57×152 | ea | KC=186 KM=142 KG=186 EV=152 TM=168 TH=220 TL=96 | 6 | QDQ | wear | -
2202080 | 传动轴中间支承总成 | Propeller shaft centre bearing | Ø70 | ea | TM=320 TH=380 TL=210 | 4 | QDQ | chassis | -
"""
