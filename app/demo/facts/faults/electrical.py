"""The branch of the fault tree below V (for volt; E is the engine), electrical, high voltage included."""

ROWS = """
V-SUPP      | 电源系统     | Power supply             |
V-SUPP-ALTE | 发电机       | Alternator               | WEAK DEAD NOISE
V-SUPP-BATT | 蓄电池       | Starter battery          | WEAK
V-SUPP-SWIT | 电源总开关   | Battery master switch    | BURN CONTACT
V-SUPP-CABL | 蓄电池电缆   | Battery cable            | CORR LOOSE
V-STAR      | 起动系统     | Starting                 |
V-STAR-MOTO | 起动机       | Starter motor            | DEAD SEIZE
V-STAR-RELA | 起动继电器   | Starter relay            | BURN
V-HARN      | 线束与配电   | Harness and distribution |
V-HARN-CHAS | 底盘线束     | Chassis harness          | SHORT OPEN WEAR
V-HARN-ENGI | 发动机线束   | Engine harness           | SHORT OPEN
V-HARN-PLUG | 接插件       | Connector                | CONTACT WATER
V-HARN-FUSE | 配电盒       | Fuse box                 | BURN
V-LAMP      | 灯光与雨刮   | Lamps and wipers         |
V-LAMP-HEAD | 前大灯       | Headlamp                 | WATER DEAD
V-LAMP-TAIL | 尾灯         | Tail lamp                | DEAD
V-LAMP-WIPE | 雨刮电机     | Wiper motor              | DEAD
V-CTRL      | 控制与仪表   | Control and instruments  |
V-CTRL-CLUS | 组合仪表     | Instrument cluster       | DEAD COMM
V-CTRL-BCMU | 车身控制器   | Body control module      | COMM
V-CTRL-ECUU | 发动机电控单元 | Engine control unit    | COMM
V-CTRL-PEDA | 电子油门踏板 | Electronic accelerator   | DRIFT
V-CTRL-SPEE | 车速传感器   | Speed sensor             | NOSIG
V-CTRL-TBOX | 车载终端     | Telematics unit          | COMM
V-BATT      | 动力电池     | Traction battery         |
V-BATT-PACK | 电池箱       | Battery pack             | INSUL WATER
V-BATT-CELL | 电芯及模组   | Cells and modules        | IMBAL WEAK
V-BATT-BMSU | 电池管理系统 | Battery management       | COMM
V-BATT-SAMP | 采样线束     | Sampling harness         | CONTACT
V-BATT-THER | 电池热管理   | Battery thermal unit     | DEAD LEAK
V-DRIV      | 驱动电机系统 | Traction drive           |
V-DRIV-MOTO | 驱动电机     | Traction motor           | NOISE OVERHEAT
V-DRIV-RESO | 旋变         | Resolver                 | NOSIG
V-DRIV-INVE | 电机控制器   | Inverter                 | OVERHEAT DEAD
V-DRIV-PUMP | 电子水泵     | Electric coolant pump    | DEAD
V-HIGH      | 高压系统     | High voltage             |
V-HIGH-CONT | 主接触器     | Main contactor           | BURN
V-HIGH-CABL | 高压线束     | High-voltage harness     | INSUL
V-HIGH-DCDC | DC/DC 变换器 | DC/DC converter          | DEAD
V-HIGH-INLE | 充电插座     | Charging inlet           | OVERHEAT
V-HIGH-LOCK | 充电电子锁   | Charging inlet lock      | SEIZE
V-HIGH-PTCH | PTC 加热器   | PTC heater               | DEAD
V-HIGH-ACMP | 电动空压机   | Electric air compressor  | DEAD
"""
