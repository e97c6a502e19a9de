"""Bodywork of the buses: doors, glass, seats, skin, safety. Groups 5100 to 8216."""

SYSTEM = "body"

ROWS = """
5302010 | 仪表台总成 | Dashboard assembly | ABS | ea | KC=3200 KM=2460 KG=2980 EV=3260 | 0 | MLK | body | -
5206010 | 前风挡玻璃 | Windscreen | 夹层 6.76 mm | ea | KC=2680 KM=1680 KG=2460 EV=2460 | 1 | BSB | body | -
5206030 | 后风挡玻璃 | Rear window | 钢化 5 mm | ea | KC=860 KM=620 KG=780 EV=780 | 0 | BSB | body | -
5206050 | 聚氨酯玻璃胶 | Polyurethane glass adhesive | 600 mL | ea | K=48 T=48 | 24 | BSB | consumable | -
5403010 | 侧窗玻璃 | Side window | 中空 5+9A+5 | ea | KC=680 KM=360 KG=420 EV=420 | 2 | BSB | body | -
5403030 | 推拉窗总成 | Sliding window assembly | 1420×860 | ea | KM=560 KG=620 EV=620 | 1 | BSB | body | -
5403050 | 侧窗密封条 | Side window seal | EPDM | m | K=16 | 60 | LDJ | body | -
5403070 | 推拉窗锁扣 | Sliding window latch | POM | ea | K=18 | 20 | MLK | wear | -
5400020 | 侧围蒙皮 | Side panel skin | 1.5 mm | m | K=186 | 6 | MLK | body | -
5608010 | 行李舱门总成 | Luggage compartment door | 铝 1400 | ea | KC=1260 | 0 | MLK | body | -
5608030 | 行李舱门锁 | Luggage door lock | – | ea | KC=98 | 6 | MLK | body | -
5608040 | 舱门气撑杆 | Hatch gas spring | 450 N | ea | K=68 | 16 | MLK | wear | -
5614010 | 后舱门总成 | Engine compartment door | GFK | ea | KC=2160 KG=1860 EV=1680 | 0 | MLK | body | -
5700010 | 安全顶窗总成 | Roof escape hatch | 电动 24 V | ea | KC=1180 KG=980 EV=980 KM=680 | 1 | MLK | body | -
5100030 | 地板革 | Floor covering | 2.2 mm PVC | m | K=86 | 20 | MLK | body | -
5102010 | 地板检修盖 | Floor access cover | 铝 | ea | K=136 | 4 | MLK | body | -
6100010 | 外摆乘客门总成 | Outward plug door assembly | 780×1980 | ea | KC=5200 KX=4200 | 0 | MLK | body | -
6100020 | 内摆乘客门总成 | Inward swing door assembly | 1250×1980 | ea | KGE=4600 | 0 | MLK | body | -
6100110 | 门泵总成 | Door actuator | 气动 | ea | KC=980 KGE=860 KX=860 | 3 | MLK | body | s
6100130 | 门泵电磁阀 | Door actuator solenoid valve | 24 V | ea | K=186 | 6 | MLK | body | -
6100150 | 门控制器 | Door controller | 24 V | ea | KGE=780 KX=680 | 2 | MLK | electrical | s
6100160 | 乘客门防夹开关 | Door anti-pinch switch | 24 V | ea | K=68 | 10 | MLK | electrical | -
6107010 | 乘客门密封胶条 | Passenger door seal | EPDM | m | K=38 | 30 | LDJ | wear | -
6106010 | 乘客门转臂总成 | Door pivot arm | Ø38 | ea | KC=260 KGE=240 | 3 | MLK | body | -
6109010 | 门应急阀 | Door emergency valve | – | ea | K=126 | 4 | MLK | body | -
6800010 | 驾驶员座椅总成 | Driver seat assembly | 气囊 | ea | K=2260 TH=2460 TM=1680 TL=680 | 1 | MLK | body | -
6800030 | 驾驶员座椅气囊 | Driver seat air bellows | – | ea | K=186 TH=196 | 4 | MLK | wear | -
7000010 | 乘客座椅总成 | Passenger seat | 2 人 | ea | KC=860 KM=620 KG=360 EV=380 | 2 | MLK | body | -
7000030 | 座椅安全带总成 | Seat belt assembly | 2 点 | ea | KC=58 KM=58 | 12 | MLK | body | -
7000040 | 学生座椅 | Pupil seat | 2+3 | ea | KX=320 | 2 | MLK | body | -
8201010 | 左外后视镜总成 | Left exterior mirror | 电动加热 | ea | K=620 T=360 | 2 | MLK | body | -
8202010 | 右外后视镜总成 | Right exterior mirror | 电动加热 | ea | K=660 T=380 | 2 | MLK | body | -
8205010 | 安全锤 | Emergency hammer | 带报警 | ea | K=22 | 40 | MLK | consumable | -
8207010 | 灭火器 | Fire extinguisher | 4 kg ABC | ea | X=98 | 10 | MLK | consumable | -
8209010 | 发动机舱自动灭火装置 | Engine bay fire suppression unit | 24 V | set | KC=1260 KM=980 KG=1260 | 1 | MLK | body | s
8210010 | 电池箱自动灭火装置 | Battery fire suppression unit | 24 V | set | EV=2860 | 1 | NXC | battery | s
8214010 | 扶手拉环 | Grab handle | PA66 | ea | KGE=12 | 60 | MLK | wear | -
8216010 | 停车指示牌 | School bus stop arm | 24 V | ea | KX=460 | 1 | MLK | electrical | -
2803010 | 前保险杠总成 | Front bumper | GFK | ea | KC=1460 KM=980 KG=1180 EV=1180 TL=320 TM=560 TH=1260 | 0 | MLK | body | -
2804010 | 后保险杠总成 | Rear bumper | GFK | ea | KC=1180 KM=860 KG=960 EV=960 | 0 | MLK | body | -
"""
