"""Customers: who owns or runs the vehicles. The office sees all, an engineer those of their own jobs."""

from app.kernel.feature import Feature
from app.kernel.record import Writing
from app.platform.db import record_table
from app.platform.wire import Wire, choice, decimal, record, text
from app.platform.writing import generic_commands


class CustomerWire(Wire):
    """A company, a private owner or a service station that passes cases on."""

    code = text(20, required=True)
    name = text(120, required=True)
    kind = choice("company", "owner", "station", required=True)
    contact_name = text(40, personal=True)
    phone = text(30, personal=True)
    address = text(300, personal=True)
    city = text(40)
    region = text(40)
    lat = decimal("°", minimum=-90, maximum=90)
    lon = decimal("°", minimum=-180, maximum=180)
    language = choice("zh-CN", "en")


CUSTOMER = record("customer", CustomerWire, scopes=lambda reader, row: {"office"}, unique=(("code",),),
                  writing=Writing(("dispatcher", "administrator")))  # fmt: skip
Customer = record_table(CUSTOMER)
FEATURE = Feature(name="customers", records=(CUSTOMER,), commands=(*generic_commands(CUSTOMER),))
