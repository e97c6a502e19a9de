"""Opening places, booking goods receipts, counting; the door to transfers. What goes out on a requisition is booked there."""

from __future__ import annotations

from typing import Any

from app.journey.parts.stock.ledger import SHORT, move
from app.journey.parts.stock.places import COUNT, MAIN, OUTSIDE, VAN_CODE, WELL_KNOWN, place
from app.journey.parts.stock.queries import balance
from app.journey.parts.stock.rules import COUNTABLE, RECEIVING
from app.journey.parts.stock.transfers import PROBLEMS as TRANSFER_PROBLEMS
from app.journey.parts.stock.transfers import transfer
from app.journey.parts.stock.wire import (
    ApproveCountArgs,
    CountArgs,
    OpenLocationArgs,
    ReceiveArgs,
    RefuseCountArgs,
    TransferArgs,
)  # fmt: skip
from app.kernel.command import Command, CommandSpec, on_move
from app.kernel.problem import Problem, Refused
from app.platform.unit_of_work import UnitOfWork


def open_location(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Command) -> None:
    """A store, a station or a van. The house's own places may be opened only as what they are."""
    code, kind = args["code"], args["kind"]
    known = WELL_KNOWN.get(code)
    if kind not in {"store", "station", "van"} and (known is None or known.kind != kind):
        raise Refused("location.open.kind_reserved", kind=kind)
    if kind == "van":
        _check_van(uow, args)
    elif code.startswith(VAN_CODE) or (known is not None and known.kind != kind):
        raise Refused("location.open.code_reserved", location=code)
    if uow.first("location", code=code) is not None:
        raise Refused("location.open.code_taken", location=code)
    uow.add("location", command.row, **args)


def _check_van(uow: UnitOfWork, args: dict[str, Any]) -> None:
    person = uow.find("person", args.get("person_id"))
    if person is None or "engineer" not in (person.roles or ()):
        raise Refused("location.open.engineer_missing")
    if uow.first("location", kind="van", person_id=person.id) is not None:
        raise Refused("location.open.van_exists", name=person.name_zh)
    # Codes of this shape are what a van gets that is made on demand; another engineer's must stay free.
    if args["code"].startswith(VAN_CODE) and args["code"] != f"{VAN_CODE}{person.employee_no}":
        raise Refused("location.open.code_reserved", location=args["code"])


def receive(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Command) -> None:
    """Books every line from outside into the store, under the receipt's running number."""
    given = args.pop("location_id", None)
    location = uow.get("location", given) if given else place(uow, MAIN)
    if location.kind not in RECEIVING:
        raise Refused("stock.receive.not_a_store", location=location.code)
    lines = args.pop("lines")
    _check_note(uow, args)
    receipt = uow.add(
        "goods_receipt", command.row, location_id=location.id, received_at=uow.at, received_by_id=uow.actor.id,
        **{**args, "kind": args.get("kind") or "delivery"},
    )  # fmt: skip
    outside = place(uow, OUTSIDE)
    for line in lines:
        move(uow, line["part_id"], outside, location, line["quantity"], receipt)
    uow.emit("goods_receipt.booked", receipt)


def _check_note(uow: UnitOfWork, args: dict[str, Any]) -> None:
    """One delivery note of a supplier is booked once; the second time it is a slip."""
    if not args.get("supplier_id"):
        return
    booked = uow.first("goods_receipt", supplier_id=args["supplier_id"], delivery_note=args["delivery_note"])
    if booked is not None:
        raise Refused("stock.receive.note_booked", number=booked.number)


def record_count(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Command) -> None:
    """Compares with the ledger as it stands now. The warehouse counts everywhere, an engineer the own van."""
    location = uow.get("location", args["location_id"])
    if location.kind not in COUNTABLE:
        raise Refused("stock_count.record.not_countable", location=location.code)
    if "warehouse" not in uow.actor.roles and location.person_id != uow.actor.id:
        raise Refused("stock_count.record.not_your_place", location=location.code)
    open_one = uow.first("stock_count", location_id=location.id, part_id=args["part_id"], state="counted")
    if open_one is not None:
        raise Refused("stock_count.record.undecided", number=open_one.number)
    expected = balance(uow, location.id, args["part_id"])
    if args["counted"] != expected and not (args.get("reason") or "").strip():
        raise Refused("stock_count.record.reason_missing", counted=args["counted"], expected=expected)
    made = uow.add("stock_count", command.row, expected=expected, difference=args["counted"] - expected,
                   counted_at=uow.at, counted_by_id=uow.actor.id, **args)  # fmt: skip
    if uow.may(made, "agree"):
        uow.make_move(made, "agree")
    else:
        uow.emit("stock_count.recorded", made)


def approve_count(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Command) -> None:
    """Books the difference as it was found; what moved between the count and now is in the balance already."""
    location, differences = uow.get("location", row.location_id), place(uow, COUNT)
    source, target = (differences, location) if row.difference > 0 else (location, differences)
    move(uow, row.part_id, source, target, abs(row.difference), row, note=row.reason)
    _decide(uow, row, args)


def refuse_count(uow: UnitOfWork, row: Any, args: dict[str, Any], command: Command) -> None:
    """The ledger stays as it is; the place has to be counted again."""
    _decide(uow, row, args)


def _decide(uow: UnitOfWork, row: Any, args: dict[str, Any]) -> None:
    uow.set(row, decided_at=uow.at, decided_by_id=uow.actor.id, **args)


COMMANDS = (
    CommandSpec(
        "location.open", "location", open_location, OpenLocationArgs, roles=("warehouse", "administrator"),
        creates=True,
        problems=(
            Problem("location.open.kind_reserved", "invalid", ("kind",)),
            Problem("location.open.code_reserved", "invalid", ("location",)),
            Problem("location.open.code_taken", "conflict", ("location",)),
            Problem("location.open.engineer_missing", "invalid"),
            Problem("location.open.van_exists", "conflict", ("name",)),
        ),
    ),
    CommandSpec(
        "stock.receive", "goods_receipt", receive, ReceiveArgs, roles=("warehouse",), creates=True, offline=False,
        problems=(
            SHORT,
            Problem("stock.receive.not_a_store", "invalid", ("location",)),
            Problem("stock.receive.note_booked", "conflict", ("number",)),
        ),
    ),
    CommandSpec("stock.transfer", "stock_transfer", transfer, TransferArgs, roles=("warehouse",), creates=True,
                offline=False, problems=TRANSFER_PROBLEMS),
    CommandSpec(
        "stock_count.record", "stock_count", record_count, CountArgs, roles=("warehouse", "engineer"), creates=True,
        offline=False,
        problems=(
            Problem("stock_count.record.not_countable", "invalid", ("location",)),
            Problem("stock_count.record.not_your_place", "forbidden", ("location",)),
            Problem("stock_count.record.undecided", "conflict", ("number",)),
            Problem("stock_count.record.reason_missing", "invalid", ("counted", "expected")),
        ),
    ),
    on_move("stock_count", "approve", ApproveCountArgs, approve_count, names_revision=True, problems=(SHORT,)),
    on_move("stock_count", "refuse", RefuseCountArgs, refuse_count, names_revision=True),
)  # fmt: skip
