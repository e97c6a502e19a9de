"""Parts of axles, hubs, wheels and tyres. Groups 2400 to 3106."""

SYSTEM = "chassis"

ROWS = """
2402010 | 主减速器总成 | Final drive assembly | i=4.11 | ea | KC=6800 KG=6600 KM=4600 TL=2680 TM=6200 TH=7800 | 0 | QDQ | powertrain | s
2402025 | 主减速器油封 | Final drive oil seal | 85×105×16 | ea | K=58 T=62 | 10 | LDJ | chassis | -
2403010 | 差速器总成 | Differential assembly | – | ea | KC=3200 TM=2900 TH=3800 | 0 | QDQ | powertrain | -
2403070 | 半轴 | Axle shaft | 1020 mm | ea | KC=560 KG=560 KM=420 TL=280 TM=520 TH=680 | 1 | QDQ | chassis | -
2404010 | 电驱动桥总成 | Electric drive axle assembly | QDE11 | ea | E10=58000 | 0 | QDQ | powertrain | s
2500010 | 中桥总成 | Intermediate axle assembly | QD13D | ea | TH=28600 | 0 | QDQ | chassis | s
2502030 | 轴间差速锁气缸 | Inter-axle lock cylinder | Ø60 | ea | TH=260 | 2 | ZAT | chassis | -
3001010 | 转向节总成 | Steering knuckle assembly | 左/右 | ea | KB=1680 TH=1460 TM=1180 TL=620 | 0 | QDQ | chassis | -
3001021 | 主销修理包 | King pin kit | Ø50 | set | KB=360 KS=260 TH=420 TM=320 TL=168 | 4 | QDQ | wear | -
3003010 | 直拉杆总成 | Drag link assembly | M30×1.5 | ea | KB=420 KS=320 TH=460 TM=380 TL=210 | 2 | WZX | chassis | -
3003050 | 横拉杆总成 | Tie rod assembly | M30×1.5 | ea | KB=480 KS=360 TH=520 TM=420 TL=236 | 2 | WZX | chassis | -
3003060 | 横拉杆球头 | Tie rod end | M30×1.5 | ea | KB=136 KS=108 TH=148 TM=126 TL=76 | 8 | WZX | wear | -
3101010 | 车轮总成 | Wheel rim | 22.5×8.25 | ea | KC=520 KG=520 TM=480 TT=560 TD=580 | 4 | XGL | chassis | -
3103020 | 前轮毂轴承 | Front hub bearing | 33213 | set | KB=320 KS=240 TH=360 TM=280 TL=156 | 6 | QDQ | wear | -
3104020 | 后轮毂轴承 | Rear hub bearing | 32314 | set | KB=460 KS=320 TH=520 TM=420 TL=198 | 6 | QDQ | wear | -
3104030 | 后轮毂油封 | Rear hub oil seal | 145×175×27 | ea | KB=48 KS=42 TH=52 TM=46 TL=28 | 16 | LDJ | wear | -
3104050 | 轮胎螺栓 | Wheel bolt | M22×1.5×85 | ea | A=12 TL=8 | 60 | QDQ | chassis | -
3104055 | 轮胎螺母 | Wheel nut | M22×1.5 | ea | A=6 TL=4 | 100 | QDQ | consumable | -
3106010 | 子午线轮胎 | Radial tyre | 295/80R22.5 | ea | KC=1680 KG=1580 E10=1620 | 4 | XGL | wear | s
3106015 | 子午线轮胎 | Radial tyre | 12R22.5 | ea | TH=1760 | 6 | XGL | wear | s
3106020 | 子午线轮胎 | Radial tyre | 245/70R19.5 | ea | KS=980 | 4 | XGL | wear | s
3106025 | 子午线轮胎 | Radial tyre | 7.00R16 | ea | TL=560 | 4 | XGL | wear | s
3106040 | 胎压传感器 | Tyre pressure sensor | 433 MHz | ea | KC=160 TT=170 | 4 | GHD | electrical | -
2400020 | 集中润滑泵 | Central lubrication pump | 24 V, 4 L | ea | KC=1460 TH=1380 | 1 | QDQ | chassis | -
"""
