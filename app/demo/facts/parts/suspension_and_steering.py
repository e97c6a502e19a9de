"""Parts of frame, suspension and steering. Groups 2800 to 2960 and 3401 to 3411."""

SYSTEM = "chassis"

ROWS = """
2902010 | 前钢板弹簧总成 | Front leaf spring assembly | 90×16-3 | ea | KM=680 TL=460 TM=780 TT=960 TD=1280 | 1 | SLX | chassis | -
2912010 | 后钢板弹簧总成 | Rear leaf spring assembly | 90×20-9 | ea | KM=980 TL=620 TM=1280 TT=1680 TD=2260 | 1 | SLX | chassis | -
2912040 | 钢板弹簧中心螺栓 | Leaf spring centre bolt | M16×260 | ea | T=18 | 20 | SLX | consumable | -
2912060 | 后骑马螺栓 | Rear U-bolt | M24×2×420 | ea | TM=36 TT=46 TD=52 | 16 | SLX | chassis | -
2901020 | 前空气弹簧 | Front air spring | Ø265 | ea | KC=460 KG=460 EV=440 | 4 | SLX | chassis | -
2955010 | 后空气弹簧 | Rear air spring | Ø310 | ea | KC=520 KG=520 EV=480 | 4 | SLX | chassis | -
2959010 | 高度控制阀 | Levelling valve | 1.0 MPa | ea | KC=260 KG=260 EV=260 | 6 | ZAT | chassis | -
2960010 | ECAS 电磁阀 | ECAS solenoid valve | 24 V | ea | KG=1860 EV=1860 | 1 | ZAT | chassis | -
2905010 | 前减振器 | Front shock absorber | 320–520 mm | ea | KB=280 KS=220 TH=260 TM=230 TL=148 | 6 | SLX | wear | -
2915010 | 后减振器 | Rear shock absorber | 340–560 mm | ea | KB=300 KS=236 TL=156 | 6 | SLX | wear | -
2906030 | 前稳定杆吊杆 | Front stabiliser link | M16 | ea | KB=118 KS=98 TH=126 | 6 | SLX | wear | -
2919010 | 推力杆总成 | Thrust rod assembly | 600 mm | ea | KB=420 TH=460 | 3 | SLX | chassis | -
2919030 | 推力杆胶芯 | Thrust rod bush | Ø85 | ea | KB=68 TH=76 | 16 | LDJ | wear | -
2918010 | 平衡轴总成 | Trunnion shaft assembly | Ø120 | ea | TT=4600 TD=5200 | 0 | SLX | chassis | -
2801060 | 车架横梁 | Frame cross member | 700L | ea | TT=860 TD=980 | 0 | SLX | chassis | -
2702010 | 牵引鞍座总成 | Fifth wheel assembly | 50# | ea | TT=3200 | 0 | SLX | chassis | s
2702040 | 鞍座锁钩修理包 | Fifth wheel jaw kit | 50# | set | TT=460 | 2 | SLX | wear | -
3401010 | 动力转向器总成 | Power steering gear assembly | 16 MPa | ea | KB=3600 KS=2800 TM=2980 TH=3800 TL=1680 | 1 | WZX | chassis | s
3404010 | 转向传动轴总成 | Steering shaft assembly | 36T | ea | K=420 T=380 | 1 | WZX | chassis | -
3406020 | 转向高压油管 | Power steering pressure hose | 16 MPa, Ø13 | ea | KC=186 KM=168 KG=186 T=172 | 4 | LDJ | chassis | -
3407010 | 转向助力泵总成 | Power steering pump assembly | 16 mL/r | ea | KC=780 KM=620 KG=780 TM=680 TH=820 TL=520 | 2 | WZX | chassis | -
3407110 | 电动液压转向泵总成 | Electro-hydraulic steering pump | 2.2 kW | ea | EV=3800 | 1 | WZX | chassis | s
3408010 | 转向油罐总成 | Steering fluid reservoir | 4 L | ea | K=148 T=136 | 3 | WZX | chassis | -
3402010 | 方向盘总成 | Steering wheel | Ø460 | ea | K=260 T=240 | 1 | WZX | body | -
"""
