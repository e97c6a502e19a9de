"""The branch of the fault tree below C, chassis."""

ROWS = """
C-BRAK      | 制动系统     | Brakes                   |
C-BRAK-PADS | 制动衬片     | Brake pads and linings   | WEAR FALL
C-BRAK-DISC | 制动盘       | Brake disc               | CRACK WEAR
C-BRAK-CALI | 制动钳       | Brake caliper            | STICK
C-BRAK-DRUM | 制动鼓       | Brake drum               | CRACK
C-BRAK-SLAC | 自动调整臂   | Slack adjuster           | SEIZE
C-BRAK-CHAM | 制动气室     | Brake chamber            | LEAK
C-BRAK-SPRI | 弹簧制动气室 | Spring brake chamber     | LEAK DRAG
C-BRAK-HOSE | 制动软管     | Brake hose               | LEAK AGE
C-BRAK-MAST | 液压主缸     | Hydraulic master cylinder | LEAK
C-BRAK-ABSS | ABS 轮速传感器 | ABS wheel sensor       | NOSIG ADJUST
C-BRAK-ABSU | ABS 控制器   | ABS control unit         | COMM
C-AIRS      | 气路系统     | Compressed air           |
C-AIRS-COMP | 空气压缩机   | Air compressor           | LOWP NOISE
C-AIRS-DRYE | 空气干燥器   | Air dryer                | LEAK BLOCK
C-AIRS-PIPE | 气管及接头   | Air lines and fittings   | LEAK FALL
C-AIRS-FOUR | 四回路保护阀 | Four-circuit valve       | LEAK
C-AIRS-RELA | 继动阀       | Relay valve              | LEAK STICK
C-AIRS-HAND | 手制动阀     | Hand brake valve         | LEAK
C-STEE      | 转向系统     | Steering                 |
C-STEE-GEAR | 动力转向器   | Power steering gear      | LEAK STICK
C-STEE-PUMP | 转向助力泵   | Steering pump            | NOISE LOWP
C-STEE-EPUM | 电动转向泵   | Electric steering pump   | DEAD
C-STEE-HOSE | 转向油管     | Steering hose            | LEAK
C-STEE-RODS | 拉杆球头     | Tie rod ends             | LOOSE
C-SUSP      | 悬架系统     | Suspension               |
C-SUSP-AIRB | 空气弹簧     | Air spring               | LEAK
C-SUSP-LEVE | 高度阀       | Levelling valve          | LEAK ADJUST
C-SUSP-LEAF | 钢板弹簧     | Leaf spring              | BREAK
C-SUSP-SHOC | 减振器       | Shock absorber           | LEAK
C-SUSP-THRU | 推力杆       | Thrust rod               | LOOSE
C-SUSP-STAB | 稳定杆吊杆   | Stabiliser link          | LOOSE
C-SUSP-UBOL | 骑马螺栓     | U-bolts                  | BREAK LOOSE
C-DRIV      | 传动系统     | Driveline                |
C-DRIV-CLUT | 离合器       | Clutch                   | SLIP WEAR
C-DRIV-SERV | 离合器助力缸 | Clutch servo             | LEAK
C-DRIV-GEAR | 变速器       | Gearbox                  | NOISE LEAK STICK
C-DRIV-SHIF | 变速操纵     | Gearshift control        | STICK
C-DRIV-AMTA | AMT 执行机构 | AMT actuator             | DEAD
C-DRIV-RETA | 缓速器       | Retarder                 | DEAD
C-DRIV-SHAF | 传动轴       | Propeller shaft          | NOISE LOOSE
C-DRIV-BEAR | 中间支承     | Centre bearing           | NOISE
C-DRIV-FINA | 主减速器     | Final drive              | NOISE LEAK
C-WHEE      | 车轮与轮毂   | Wheels and hubs          |
C-WHEE-BEAR | 轮毂轴承     | Hub bearing              | NOISE OVERHEAT
C-WHEE-SEAL | 轮毂油封     | Hub seal                 | LEAK
C-WHEE-TYRE | 轮胎         | Tyre                     | WEAR CRACK
C-WHEE-BOLT | 轮胎螺栓     | Wheel bolts              | BREAK LOOSE
C-FRAM      | 车架与连接   | Frame and coupling       |
C-FRAM-CROS | 车架横梁     | Frame cross member       | CRACK
C-FRAM-FIFT | 牵引鞍座     | Fifth wheel              | WEAR
C-FRAM-LUBE | 集中润滑     | Central lubrication      | BLOCK
"""
