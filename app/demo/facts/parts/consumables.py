"""Fluids and small goods that every van carries."""

SYSTEM = "other"

ROWS = """
9901010 | 柴油机油 CK-4 15W-40 | Diesel engine oil CK-4 15W-40 | 18 L | can | DI=460 | 20 | YLD | consumable | -
9901020 | 燃气发动机油 15W-40 | Gas engine oil 15W-40 | 18 L | can | N95=520 | 6 | YLD | consumable | -
9901110 | 齿轮油 GL-5 85W-90 | Gear oil GL-5 85W-90 | 18 L | can | X=380 | 12 | YLD | consumable | -
9901120 | 自动变速器油 ATF | Automatic transmission fluid | 4 L | can | AT=168 TT=168 | 12 | HJC | consumable | -
9901210 | 冷却液 -35 °C | Coolant −35 °C | 10 kg | can | X=86 | 40 | YLD | consumable | -
9901220 | 电池专用冷却液 | Low-conductivity battery coolant | 10 kg | can | EV=186 | 16 | NXC | consumable | -
9901310 | 制动液 DOT 4 | Brake fluid DOT 4 | 1 L | can | MT=28 | 30 | ZAT | consumable | -
9901410 | 动力转向液 | Power steering fluid | 4 L | can | X=96 | 16 | WZX | consumable | -
9901510 | 锂基润滑脂 | Lithium grease | 0.8 kg | can | X=24 | 40 | QDQ | consumable | -
9901610 | 车用尿素溶液 | Urea solution (AUS 32) | 20 kg | can | DI=46 | 40 | BYT | consumable | -
9901710 | 制冷剂 R134a | Refrigerant R134a | 13.6 kg | can | X=560 | 4 | BFK | consumable | -
9901810 | 举升液压油 46 号 | Hydraulic oil ISO 46 | 18 L | can | TD=320 | 6 | JYY | consumable | -
9902010 | 平面密封胶 | Flange sealant | 310 mL | ea | X=36 | 24 | LDJ | consumable | -
9902020 | 螺纹锁固剂 | Thread locker | 50 mL | ea | X=28 | 16 | LDJ | consumable | -
9902110 | 绝缘胶带 | Insulating tape | 20 m | ea | X=5 | 60 | ZLX | consumable | -
9902120 | 尼龙扎带 | Cable tie | 4.8×300, 100 pcs | set | X=16 | 40 | ZLX | consumable | -
9902130 | 热缩管 | Heat-shrink tube | Ø4–16 | set | X=32 | 20 | ZLX | consumable | -
"""
