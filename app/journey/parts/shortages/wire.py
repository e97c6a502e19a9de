"""The alert that a part is running out. One is open per part and kind, so that nobody is told the same thing twice."""

from __future__ import annotations

from app.journey.parts.shortages.rules import KINDS
from app.platform.wire import Wire, choice, integer, moment, record, ref


class StockAlertWire(Wire):
    """The numbers are those of the moment in which it was raised; ended_at: when there was enough again."""

    part_id = ref("part", required=True, owner="server")
    kind = choice(*KINDS, required=True, owner="server")
    raised_at = moment(required=True, owner="server")
    available = integer(required=True, owner="server")
    minimum = integer(required=True, owner="server")
    needed = integer(required=True, owner="server")
    ended_at = moment(owner="server")


STOCK_ALERT = record(
    "stock_alert", StockAlertWire, scopes=lambda reader, row: {"office"}, indexes=(("part_id", "kind"),)
)
