"""Opening locations and booking goods receipts."""

from __future__ import annotations

from app.journey.parts.stock.wire import OpenLocationArgs, ReceiveArgs
from app.kernel.command import CommandSpec

COMMANDS = (
    CommandSpec("location.open", "location", None, OpenLocationArgs, roles=("warehouse", "administrator"), creates=True),
    CommandSpec("stock.receive", "stock_movement", None, ReceiveArgs, roles=("warehouse",), creates=True, offline=False),
)
