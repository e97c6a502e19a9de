"""Truck cabs, load bodies and tipping hydraulics. Groups 5000 to 8600."""

SYSTEM = "body"

ROWS = """
5001010 | 驾驶室前悬置气囊 | Cab front air mount | – | ea | TT=320 | 4 | SLX | body | -
5001030 | 驾驶室后悬置总成 | Cab rear mounting | – | ea | TM=260 TH=420 | 3 | SLX | body | -
5002010 | 驾驶室举升油缸 | Cab tilt cylinder | 20 MPa | ea | TM=460 TH=560 | 2 | JYY | body | -
5002030 | 驾驶室举升油泵 | Cab tilt pump | 手动 | ea | TM=380 TH=460 | 2 | JYY | body | -
5002050 | 驾驶室液压锁 | Cab hydraulic latch | – | ea | TM=210 TH=240 | 4 | JYY | body | -
5206110 | 前风挡玻璃 | Windscreen | 夹层 | ea | TL=360 TM=520 TH=680 | 1 | BSB | body | -
6104010 | 电动玻璃升降器 | Power window regulator | 24 V | ea | TL=136 TM=168 TH=186 | 4 | MLK | body | -
6105010 | 车门锁总成 | Cab door lock | – | ea | TL=118 TM=146 TH=168 | 4 | MLK | body | -
6107110 | 车门密封条 | Cab door seal | EPDM | ea | TL=68 TM=82 TH=96 | 6 | LDJ | body | -
8403010 | 前围面板总成 | Front grille panel | PP | ea | TL=320 TM=560 TH=780 | 0 | MLK | body | -
8405010 | 上车踏板 | Entry step | PP | ea | TM=136 TH=186 | 2 | MLK | body | -
8511010 | 后挡泥板 | Rear mudguard | PE | ea | T=46 | 6 | MLK | body | -
8600010 | 举升油缸总成 | Tipping cylinder | 5 级, Ø169 | ea | TD=8600 | 0 | JYY | body | s
8600030 | 举升齿轮泵 | Tipping gear pump | 80 mL/r | ea | TD=980 | 1 | JYY | body | -
8600050 | 举升换向阀 | Tipping control valve | 20 MPa | ea | TD=860 | 1 | JYY | body | -
8600070 | 举升高压胶管 | Tipping pressure hose | 25 MPa | ea | TD=260 | 4 | LDJ | body | -
8600110 | 取力器总成 | Power take-off | – | ea | TD=1460 | 1 | HJC | powertrain | -
8600210 | 智能环保盖油缸 | Load cover cylinder | Ø40 | ea | TD=520 | 2 | JYY | body | -
8504010 | 货箱栏板锁 | Tailboard lock | – | ea | TL=46 TM=52 | 8 | MLK | body | -
8502010 | 货箱边板铰链 | Tailboard hinge | – | ea | TL=28 TM=36 | 8 | MLK | body | -
"""
