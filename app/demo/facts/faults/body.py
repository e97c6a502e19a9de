"""The branch of the fault tree below B, body and cab."""

ROWS = """
B-DOOR      | 乘客门       | Passenger door           |
B-DOOR-ACTU | 门泵         | Door actuator            | LEAK STICK
B-DOOR-VALV | 门泵电磁阀   | Actuator valve           | DEAD
B-DOOR-CTRL | 门控制器     | Door controller          | DEAD
B-DOOR-PINC | 防夹开关     | Anti-pinch switch        | ADJUST
B-DOOR-SEAL | 门密封条     | Door seal                | FALL AGE
B-DOOR-ARMS | 门转臂       | Door pivot arm           | BREAK LOOSE
B-GLAS      | 玻璃         | Glass                    |
B-GLAS-FRON | 前风挡玻璃   | Windscreen               | CRACK LEAK
B-GLAS-SIDE | 侧窗         | Side window              | LEAK BREAK
B-SKIN      | 蒙皮与骨架   | Skin and frame           |
B-SKIN-SIDE | 侧围蒙皮     | Side panel               | CRACK CORR
B-SKIN-ROOF | 顶盖         | Roof                     | LEAK
B-SKIN-FLOO | 地板         | Floor                    | DEFORM
B-HATC      | 舱门         | Hatches                  |
B-HATC-LUGG | 行李舱门     | Luggage door             | FALL DEFORM
B-HATC-SPRI | 气撑杆       | Gas spring               | WEAK
B-HATC-ROOF | 安全顶窗     | Roof hatch               | LEAK STICK
B-SEAT      | 座椅         | Seats                    |
B-SEAT-DRIV | 驾驶员座椅   | Driver seat              | LEAK
B-SEAT-PASS | 乘客座椅     | Passenger seat           | LOOSE BREAK
B-SEAT-BELT | 安全带       | Seat belt                | STICK
B-CABT      | 驾驶室       | Truck cab                |
B-CABT-TILT | 举升机构     | Cab tilt                 | LEAK
B-CABT-MOUN | 驾驶室悬置   | Cab mounting             | LEAK BREAK
B-CABT-WIND | 玻璃升降器   | Window regulator         | DEAD
B-LOAD      | 货箱与上装   | Load body                |
B-LOAD-CYLI | 举升油缸     | Tipping cylinder         | LEAK
B-LOAD-PUMP | 举升齿轮泵   | Tipping pump             | LOWP
B-LOAD-HOSE | 举升胶管     | Tipping hose             | BREAK
B-LOAD-COVE | 环保盖       | Load cover               | STICK
B-MIRR      | 后视镜       | Mirrors                  |
B-MIRR-EXTE | 外后视镜     | Exterior mirror          | DEAD BREAK
"""
