"""The branch of the fault tree below O: air conditioning, safety and fare equipment."""

ROWS = """
O-ACON      | 空调系统     | Air conditioning         |
O-ACON-COMP | 压缩机       | Compressor               | NOISE SEIZE
O-ACON-CLUT | 电磁离合器   | Magnetic clutch          | BURN
O-ACON-PIPE | 制冷管路     | Refrigerant lines        | LEAK
O-ACON-BLOW | 蒸发风机     | Evaporator blower        | DEAD
O-ACON-COND | 冷凝风机     | Condenser fan            | DEAD
O-ACON-ECOM | 电动压缩机   | Electric compressor      | DEAD
O-HEAT      | 采暖系统     | Heating                  |
O-HEAT-BURN | 燃油加热器   | Fuel heater              | DEAD BLOCK
O-SAFE      | 安全装置     | Safety equipment         |
O-SAFE-FIRE | 自动灭火装置 | Fire suppression         | DEAD
O-SAFE-RECO | 行驶记录仪   | Driving recorder         | COMM
O-SAFE-CAMS | 监控摄像头   | Camera                   | NOSIG
O-FARE      | 公交设备     | City bus equipment       |
O-FARE-SIGN | 电子路牌     | Destination sign         | DEAD
O-FARE-STOP | 停车指示牌   | School bus stop arm      | STICK
"""
