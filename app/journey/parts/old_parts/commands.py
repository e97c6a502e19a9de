"""The way of an old part, and the excuse where there is none."""

from __future__ import annotations

from app.journey.parts.old_parts.wire import ExcuseArgs, LostArgs, ReceiveArgs, RefuseArgs, RemarkArgs, ShipArgs
from app.kernel.command import on_move

COMMANDS = (
    on_move("old_part", "ship", ShipArgs),
    on_move("old_part", "receive", ReceiveArgs),
    on_move("old_part", "accept", RemarkArgs),
    on_move("old_part", "refuse", RefuseArgs),
    on_move("old_part", "send_to_supplier", RemarkArgs),
    on_move("old_part", "scrap", RemarkArgs),
    on_move("old_part", "declare_lost", LostArgs),
    on_move("old_part", "chase"),
    on_move("write_off", "excuse", ExcuseArgs),
)
