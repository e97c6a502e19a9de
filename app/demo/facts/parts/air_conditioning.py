"""Air conditioning and heating. Groups 8101 to 8112."""

SYSTEM = "other"

ROWS = """
8103010 | 空调压缩机总成 | Air-conditioning compressor | 660 mL | ea | KC=6800 KM=4600 KG=6800 | 0 | BFK | powertrain | s
8103020 | 电动涡旋压缩机总成 | Electric scroll compressor | 540 V | ea | E10=7600 E08=6200 | 0 | BFK | powertrain | s
8103040 | 压缩机电磁离合器 | Compressor magnetic clutch | 24 V | ea | KC=1180 KM=860 KG=1180 | 1 | BFK | wear | -
8103110 | 空调压缩机总成 | Air-conditioning compressor | 7H15 | ea | TL=680 TM=760 TH=820 | 1 | BFK | powertrain | -
8105010 | 冷凝器总成 | Condenser assembly | 铝 | ea | K=1860 T=460 | 1 | RHS | body | -
8105030 | 冷凝风机 | Condenser fan | 24 V 120 W | ea | K=320 | 8 | BFK | electrical | -
8107030 | 蒸发风机 | Evaporator blower | 24 V 150 W | ea | K=360 | 8 | BFK | electrical | -
8107050 | 鼓风机调速电阻 | Blower resistor | 24 V | ea | T=46 | 8 | BFK | electrical | -
8107110 | 鼓风机总成 | Blower motor | 24 V 110 W | ea | T=186 | 3 | BFK | electrical | -
8108010 | 空调高压管 | Air-conditioning pressure hose | 13 mm | ea | K=260 T=136 | 3 | LDJ | body | -
8108050 | 膨胀阀 | Expansion valve | R134a | ea | X=126 | 6 | BFK | body | -
8109010 | 储液干燥器 | Receiver-drier | R134a | ea | X=168 | 6 | BFK | consumable | -
8112010 | 空调控制面板 | Air-conditioning control panel | 24 V | ea | K=680 T=320 | 2 | BFK | electrical | -
8112030 | 空调压力开关 | Air-conditioning pressure switch | 0.2–2.6 MPa | ea | X=78 | 10 | BFK | electrical | -
8101010 | 独立燃油加热器总成 | Independent fuel heater | 24 V, 20 kW | ea | KC=3600 KM=2860 | 1 | BFK | body | s
8101030 | 散热器水暖机芯 | Heater core | 铝 | ea | K=260 T=220 | 3 | RHS | body | -
8107010 | 回风滤网 | Return air filter | 580×320 | ea | K=26 | 30 | KXL | consumable | -
"""
