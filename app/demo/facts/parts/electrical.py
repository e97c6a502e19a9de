"""Parts of low-voltage electrics: supply, starting, harness, control units. Groups 3600 to 3774."""

SYSTEM = "electrical"

ROWS = """
3600010 | 发动机电控单元 ECU | Engine control unit | 24 V | ea | D38=4200 D70=5200 D95=5600 D120=5900 N95=5800 | 1 | BYT | electrical | s
3600110 | 车身控制器 BCM | Body control module | 24 V, CAN | ea | K=1860 T=1260 | 2 | GHD | electrical | s
3600210 | 整车控制器 VCU | Vehicle control unit | 24 V, CAN | ea | EV=3600 | 1 | DQK | electrical | s
3603010 | 自动变速器控制器 TCU | Gearbox control unit | 24 V | ea | AT=4800 TT=4200 | 1 | HJC | electrical | s
3611010 | 曲轴位置传感器 | Crankshaft position sensor | 860 Ω | ea | IC=136 | 8 | BYT | electrical | -
3611020 | 凸轮轴位置传感器 | Camshaft position sensor | Hall | ea | IC=142 | 8 | BYT | electrical | -
3611030 | 机油压力传感器 | Oil pressure sensor | 0–1.0 MPa | ea | IC=128 | 8 | BYT | electrical | -
3611040 | 增压压力温度传感器 | Boost pressure and temperature sensor | 50–400 kPa | ea | IC=198 | 6 | BYT | electrical | -
3611050 | 电子油门踏板 | Electronic accelerator pedal | 2×5 V | ea | X=320 | 4 | BYT | electrical | -
3701010 | 发电机总成 | Alternator assembly | 28 V 150 A | ea | D38=860 D70=1460 D95=1860 D120=1280 N95=1860 | 2 | MDQ | electrical | s
3701020 | 发电机电压调节器 | Alternator voltage regulator | 28 V | ea | IC=168 | 6 | MDQ | electrical | -
3703010 | 蓄电池 | Starter battery | 12 V 195 Ah | ea | KC=860 KG=860 TH=880 TM=720 | 4 | MDQ | wear | s
3703015 | 蓄电池 | Starter battery | 12 V 120 Ah | ea | KM=560 EV=560 TL=480 | 4 | MDQ | wear | s
3703030 | 蓄电池电缆 | Battery cable | 95 mm² | ea | X=168 | 4 | ZLX | electrical | -
3704010 | 点火开关总成 | Ignition switch assembly | 24 V | ea | K=136 T=118 | 4 | GHD | electrical | -
3708010 | 起动机总成 | Starter motor assembly | 24 V 6.0 kW | ea | D38=980 D70=1360 D95=1680 D120=1760 N95=1680 | 2 | MDQ | electrical | s
3708030 | 起动机电磁开关 | Starter solenoid | 24 V | ea | D38=186 D70=236 D95=260 D120=260 N95=260 | 4 | MDQ | electrical | -
3721010 | 电喇叭 | Electric horn | 24 V, 110 dB | ea | K=86 T=78 | 6 | GHD | electrical | -
3722010 | 中央配电盒总成 | Central fuse box assembly | 24 V | ea | K=960 T=680 | 1 | ZLX | electrical | -
3722050 | 片式保险丝 | Blade fuse | 5–30 A | set | X=18 | 40 | ZLX | consumable | -
3722060 | 平板式大电流保险 | Strip fuse | 60–150 A | ea | X=12 | 30 | ZLX | consumable | -
3723010 | 接插件修理包 | Connector repair kit | 2–48 pin | set | X=68 | 15 | ZLX | electrical | -
3723030 | 防水接插件 | Waterproof connector | 6 pin | ea | X=26 | 30 | ZLX | electrical | -
3724010 | 底盘线束总成 | Chassis harness | – | set | KC=3200 KG=3400 EV=3600 TL=980 TM=1480 TH=2160 | 0 | ZLX | electrical | -
3724020 | 发动机线束总成 | Engine harness | – | set | D38=860 D70=1260 D95=1460 D120=1580 N95=1660 | 1 | ZLX | electrical | -
3724110 | 波纹管 | Corrugated conduit | Ø16 | m | X=4 | 100 | ZLX | consumable | -
3735010 | 继电器 | Relay | 24 V 20 A | ea | X=18 | 50 | MDQ | electrical | -
3735030 | 起动继电器 | Starter relay | 24 V 150 A | ea | IC=98 | 8 | MDQ | electrical | -
3736010 | 电磁式电源总开关 | Battery master switch | 24 V 300 A | ea | X=260 | 5 | MDQ | electrical | -
3774010 | 组合开关总成 | Combination switch | 24 V | ea | K=260 T=236 | 4 | GHD | electrical | -
3776010 | 行驶记录仪 | Driving recorder | 4G, GNSS | ea | K=1460 T=1380 | 2 | GHD | electrical | s
3776050 | 车载远程终端 T-BOX | Telematics unit | 4G, GNSS | ea | X=980 | 2 | DQK | electrical | s
7925010 | 车内监控摄像头 | Interior camera | AHD 1080P | ea | K=210 | 6 | GHD | electrical | -
7925030 | 倒车摄像头 | Reversing camera | AHD 720P | ea | X=180 | 6 | GHD | electrical | -
"""
