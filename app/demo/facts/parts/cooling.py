"""Parts of the engine's cooling. Groups 1301 to 1313. Not here: cooling of batteries (`high_voltage`)."""

SYSTEM = "engine"

ROWS = """
1301010 | 散热器总成 | Radiator assembly | 铝 900×780 | ea | D38=1180 D70=1860 D95=2280 D120=2460 N95=2360 | 1 | RHS | powertrain | -
1301041 | 散热器盖 | Radiator cap | 70 kPa | ea | IC=28 | 15 | RHS | wear | -
1302031 | 散热器软垫 | Radiator rubber mount | M10 | ea | IC=22 | 16 | LDJ | chassis | -
1303011 | 散热器上水管 | Radiator upper hose | Ø60×420 | ea | D38=58 D70=82 D95=96 D120=108 N95=96 | 6 | LDJ | powertrain | -
1303021 | 散热器下水管 | Radiator lower hose | Ø60×560 | ea | D38=62 D70=88 D95=102 D120=116 N95=102 | 6 | LDJ | powertrain | -
1303031 | 暖风水管 | Heater hose | Ø20 | m | K=24 T=22 | 30 | LDJ | powertrain | -
1303051 | 水管卡箍 | Hose clamp | 50–70 mm | ea | X=6 | 100 | LDJ | consumable | -
1306010 | 节温器 | Thermostat | 83 °C | ea | D38=68 D70=96 D95=108 D120=126 N95=108 | 8 | TLS | powertrain | -
1307010 | 水泵总成 | Coolant pump assembly | i=1.25 | ea | D38=420 D70=680 D95=960 D120=1180 N95=960 | 3 | TLS | powertrain | -
1307020 | 水泵垫片 | Coolant pump gasket | 1 mm | ea | D38=9 D70=12 D95=14 D120=16 N95=14 | 20 | LDJ | consumable | -
1308010 | 风扇总成 | Fan assembly | Ø704 | ea | D38=360 D70=480 D95=560 D120=620 | 1 | RHS | powertrain | -
1308060 | 电磁风扇离合器总成 | Electromagnetic fan clutch | 24 V, 3 speed | ea | D70=1980 D95=2360 N95=2360 | 1 | TLS | powertrain | -
1308070 | 硅油风扇离合器 | Viscous fan clutch | Ø190 | ea | D38=780 D120=1480 | 1 | TLS | powertrain | -
1309010 | 护风罩 | Fan shroud | GFK | ea | D38=160 D70=260 D95=320 D120=380 | 1 | RHS | chassis | -
1311010 | 膨胀水箱总成 | Expansion tank assembly | 12 L | ea | KC=320 KM=260 KG=320 T=280 | 2 | RHS | chassis | -
1311040 | 水位传感器 | Coolant level sensor | 24 V | ea | IC=86 | 6 | GHD | electrical | -
1313010 | 水温传感器 | Coolant temperature sensor | NTC | ea | IC=92 | 8 | BYT | electrical | -
"""
