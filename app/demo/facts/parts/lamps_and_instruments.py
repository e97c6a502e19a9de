"""Lamps, wipers and instruments. Groups 3711 to 3816 and 5205."""

SYSTEM = "electrical"

ROWS = """
3711010 | 左前组合大灯 | Left headlamp assembly | 24 V LED | ea | KC=1260 KM=860 KG=1180 EV=1360 TL=420 TM=560 TH=980 | 1 | GHD | electrical | -
3711020 | 右前组合大灯 | Right headlamp assembly | 24 V LED | ea | KC=1260 KM=860 KG=1180 EV=1360 TL=420 TM=560 TH=980 | 1 | GHD | electrical | -
3711050 | 卤素灯泡 | Halogen bulb | H7 24 V 70 W | ea | X=16 | 40 | GHD | consumable | -
3716010 | 左后组合尾灯 | Left tail lamp | 24 V LED | ea | KC=320 KM=260 KG=320 EV=340 T=180 | 2 | GHD | electrical | -
3716020 | 右后组合尾灯 | Right tail lamp | 24 V LED | ea | KC=320 KM=260 KG=320 EV=340 T=180 | 2 | GHD | electrical | -
3726010 | 侧转向灯 | Side turn lamp | 24 V LED | ea | X=36 | 10 | GHD | electrical | -
3731010 | 示廓灯 | Clearance lamp | 24 V LED | ea | X=28 | 16 | GHD | electrical | -
3714010 | 顶棚 LED 灯带 | Ceiling LED strip | 24 V 18 W | ea | K=98 | 8 | GHD | electrical | -
3732010 | 前雾灯 | Front fog lamp | 24 V LED | ea | K=136 TH=142 | 4 | GHD | electrical | -
3801010 | 组合仪表总成 | Instrument cluster | 7", CAN | ea | KC=2260 KM=1680 KG=2260 EV=2680 TL=780 TM=980 TH=1860 | 1 | GHD | electrical | s
3802010 | 里程表传感器 | Speed sensor | 8 p/r | ea | K=96 T=88 | 8 | GHD | electrical | -
3806010 | 燃油油量传感器 | Fuel level sensor | 10–180 Ω | ea | KC=126 KM=118 T=108 | 4 | GHD | electrical | -
3816010 | 气压传感器 | Air pressure sensor | 0–1.2 MPa | ea | A=86 | 8 | GHD | electrical | -
5205010 | 雨刮电机总成 | Wiper motor assembly | 24 V 150 W | ea | KC=460 KM=320 KG=460 EV=460 T=260 | 3 | GHD | electrical | -
5205030 | 雨刮连动杆总成 | Wiper linkage | – | ea | K=360 T=220 | 2 | GHD | body | -
5205050 | 雨刮片 | Wiper blade | 800 mm | ea | K=48 T=36 | 20 | GHD | consumable | -
5207010 | 洗涤泵总成 | Washer pump | 24 V | ea | X=42 | 8 | GHD | electrical | -
7908010 | 报站器主机 | Stop announcer | 24 V | ea | KGE=1280 | 1 | GHD | electrical | s
7909010 | LED 路牌 | LED destination sign | P6, 1600×200 | ea | KGE=1680 | 1 | GHD | electrical | s
7911010 | 投币机 | Fare box | – | ea | KGE=860 | 1 | MLK | body | -
"""
