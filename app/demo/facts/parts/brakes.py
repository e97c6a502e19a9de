"""Parts of braking and compressed air. Groups 3501 to 3630."""

SYSTEM = "chassis"

ROWS = """
3501105 | 前盘式制动衬块 | Front disc brake pad set | 22.5" | set | KC=460 KG=460 EV=440 KM=360 | 12 | ZAT | wear | -
3502105 | 后盘式制动衬块 | Rear disc brake pad set | 22.5" | set | D95=480 E10=460 | 8 | ZAT | wear | -
3501110 | 前制动盘 | Front brake disc | Ø430 | ea | KC=520 KG=520 EV=500 KM=420 | 4 | ZAT | wear | -
3501120 | 盘式制动器总成 | Disc brake caliper assembly | 22.5" | ea | KC=3600 KG=3600 EV=3400 | 1 | ZAT | chassis | s
3501410 | 前制动蹄摩擦片 | Front brake lining | 410×160 | set | TL=96 TM=136 TH=168 | 16 | ZAT | wear | -
3502410 | 后制动蹄摩擦片 | Rear brake lining | 410×220 | set | YLK6119H=186 KM=156 KG=186 TL=108 TM=168 TH=198 | 20 | ZAT | wear | -
3502075 | 后制动鼓 | Rear brake drum | Ø410×220 | ea | YLK6119H=420 KM=360 KG=420 TL=260 TM=390 TH=460 | 4 | QDQ | wear | -
3502135 | 后制动自动调整臂 | Rear automatic slack adjuster | 28T | ea | YLK6119H=196 KM=176 KG=196 TM=186 TH=210 | 8 | ZAT | wear | -
3504010 | 制动踏板总成 | Brake pedal assembly | – | ea | K=320 T=280 | 0 | ZAT | chassis | -
3505010 | 液压制动主缸总成 | Hydraulic brake master cylinder | Ø31.75 | ea | TL=320 | 3 | ZAT | chassis | -
3510010 | 真空助力器总成 | Vacuum brake booster | 9"+10" | ea | TL=460 | 2 | ZAT | chassis | -
3501160 | 前制动轮缸 | Front wheel cylinder | Ø35 | ea | TL=86 | 6 | ZAT | chassis | -
3506020 | 制动软管 | Brake hose | Ø13, 1.0 MPa | ea | A=46 TL=38 | 20 | LDJ | chassis | -
3506030 | 制动尼龙管 | Nylon air line | Ø12×1.5 | m | A=12 | 50 | LDJ | chassis | -
3506050 | 气管快插接头 | Air line push-in fitting | Ø12 | ea | A=16 | 60 | ZAT | consumable | -
3509010 | 空气压缩机总成 | Air compressor assembly | 318 mL | ea | D38=1480 D70=2260 D95=2680 D120=2860 N95=2680 | 1 | ZAT | powertrain | s
3509030 | 空压机出气胶管 | Air compressor discharge hose | PTFE Ø19 | ea | A=186 | 4 | LDJ | powertrain | -
3509110 | 电动空压机总成 | Electric air compressor assembly | 2.2 kW, 1.0 MPa | ea | EV=6800 | 1 | ZAT | powertrain | s
3511010 | 空气干燥器总成 | Air dryer assembly | 24 V, 100 W | ea | A=680 | 3 | ZAT | chassis | -
3511030 | 空气干燥罐 | Air dryer cartridge | M39×1.5 | ea | A=118 | 20 | ZAT | consumable | -
3513010 | 储气筒总成 | Air reservoir | 30 L | ea | A=260 | 2 | ZAT | chassis | -
3514010 | 制动总阀 | Foot brake valve | 0.85 MPa | ea | K=520 TM=480 TH=520 | 2 | ZAT | chassis | -
3515010 | 四回路保护阀 | Four-circuit protection valve | 0.7 MPa | ea | A=186 | 4 | ZAT | chassis | -
3517010 | 手制动阀 | Hand brake valve | 0.85 MPa | ea | A=220 | 4 | ZAT | chassis | -
3518010 | 继动阀 | Relay valve | 0.85 MPa | ea | A=236 | 4 | ZAT | chassis | -
3519010 | 前制动气室 | Front brake chamber | 24" | ea | KB=168 KS=148 TM=156 TH=176 | 6 | ZAT | chassis | -
3530010 | 弹簧制动气室 | Spring brake chamber | 24/30" | ea | KB=360 KS=320 TM=340 TH=380 | 6 | ZAT | chassis | -
3527010 | 快放阀 | Quick release valve | 0.85 MPa | ea | A=96 | 6 | ZAT | chassis | -
3630010 | ABS 控制器 | ABS control unit | 24 V, 4S/4M | ea | A=1280 TL=860 | 2 | ZAT | electrical | s
3630030 | ABS 轮速传感器 | ABS wheel speed sensor | 1.1 kΩ | ea | A=86 TL=72 | 16 | ZAT | electrical | -
3630050 | ABS 电磁阀 | ABS modulator valve | 24 V | ea | A=320 | 6 | ZAT | chassis | -
3630110 | EBS 桥控模块 | EBS axle modulator | 24 V | ea | D95=4200 E10=4200 | 1 | ZAT | electrical | s
3501180 | 制动衬块磨损传感器 | Brake pad wear sensor | 24 V | ea | KC=68 KG=68 EV=68 | 12 | ZAT | electrical | -
"""
