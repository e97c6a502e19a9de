"""The branch of the fault tree below E, engine."""

ROWS = """
E-BODY      | 发动机本体   | Engine block and head   |
E-BODY-GASK | 气缸盖垫片   | Cylinder head gasket    | LEAK BURN
E-BODY-SEAL | 曲轴油封     | Crankshaft oil seal     | LEAK
E-BODY-VALV | 气门机构     | Valve train             | NOISE ADJUST WEAR
E-BODY-PIST | 活塞及缸套   | Pistons and liners      | WEAR SEIZE
E-BODY-MOUN | 发动机悬置   | Engine mounting         | CRACK LOOSE
E-BODY-DAMP | 扭转减振器   | Torsional damper        | CRACK NOISE
E-COOL      | 冷却系统     | Cooling system          |
E-COOL-PUMP | 水泵         | Coolant pump            | LEAK NOISE SEIZE
E-COOL-RADI | 散热器       | Radiator                | LEAK BLOCK
E-COOL-HOSE | 冷却水管     | Coolant hose            | LEAK AGE FALL
E-COOL-THER | 节温器       | Thermostat              | STICK
E-COOL-FANC | 风扇离合器   | Fan clutch              | DEAD SLIP NOISE
E-COOL-BELT | 传动皮带     | Drive belt              | BREAK SLIP AGE
E-COOL-TENS | 皮带张紧轮   | Belt tensioner          | NOISE SEIZE
E-COOL-TEMP | 水温传感器   | Coolant temperature sensor | DRIFT
E-FUEL      | 燃油系统     | Fuel system             |
E-FUEL-FILT | 燃油滤清器   | Fuel filter             | BLOCK WATER
E-FUEL-PIPE | 低压油管     | Low-pressure pipe       | LEAK BREAK
E-FUEL-RAIL | 高压共轨泵   | High-pressure pump      | LOWP LEAK
E-FUEL-METR | 计量单元     | Metering unit           | STICK
E-FUEL-INJE | 喷油器       | Injector                | LEAK BLOCK WEAK
E-FUEL-HIPI | 高压油管     | High-pressure pipe      | LEAK
E-FUEL-PRES | 轨压传感器   | Rail pressure sensor    | DRIFT CONTACT
E-INTK      | 进气增压系统 | Intake and charging     |
E-INTK-TURB | 涡轮增压器   | Turbocharger            | LEAK NOISE SEIZE
E-INTK-COOL | 中冷器       | Charge-air cooler       | LEAK
E-INTK-HOSE | 中冷胶管     | Charge-air hose         | CRACK FALL
E-INTK-FILT | 空气滤芯     | Air filter element      | BLOCK
E-EXHA      | 后处理系统   | Exhaust aftertreatment  |
E-EXHA-UREP | 尿素泵       | Urea pump               | LOWP CRYST DEAD
E-EXHA-UREN | 尿素喷嘴     | Urea injector           | CRYST BLOCK
E-EXHA-NOXS | 氮氧传感器   | NOx sensor              | NOSIG DRIFT
E-EXHA-DPFF | 颗粒捕集器   | Particulate filter      | BLOCK
E-EXHA-EGRV | EGR 阀       | EGR valve               | STICK
E-EXHA-FLEX | 排气挠性管   | Exhaust flexible pipe   | CRACK
E-OILS      | 润滑系统     | Lubrication             |
E-OILS-PUMP | 机油泵       | Oil pump                | LOWP
E-OILS-COOL | 机油冷却器   | Oil cooler              | LEAK
E-OILS-PANG | 油底壳垫     | Oil pan gasket          | LEAK
E-OILS-SENS | 机油压力传感器 | Oil pressure sensor   | DRIFT LEAK
E-GASS      | 燃气系统     | Gas system              |
E-GASS-REGU | 燃气减压器   | Gas regulator           | LOWP
E-GASS-IGNI | 点火线圈     | Ignition coil           | BURN
E-GASS-PLUG | 火花塞       | Spark plug              | WEAR
E-GASS-TANK | LNG 气瓶     | LNG tank                | LEAK LOWP
E-GASS-SENS | 燃气泄漏传感器 | Gas leak sensor       | DRIFT
"""
