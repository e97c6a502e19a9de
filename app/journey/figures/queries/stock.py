"""How many days the stock lasts: not a sum of cases, but the value that lies there over the pace at which it leaves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import case, desc, func, select

from app.journey.figures.queries.cases import Filters, Ground
from app.journey.figures.queries.figure import Behind, Counts
from app.journey.figures.rules import Better, Count, Span, Unit
from app.kernel.clock import hours_between

STORES = ("store", "station")
BEFORE = -1


@dataclass(frozen=True)
class StockTurnover:
    """Days for which the stock of stores and stations lasts: its value at the end of the time over what left per day in it.

    The same reckoning as the ledger's own `turnover_days`: value by the price of the part now; what was issued to engineers
    left, what was taken back had not, counts and receipts are no consumption. A month under way is reckoned up to now. The
    ledger knows no customer, model or system, so a filter leaves nothing to show. numerator: fen in stock; denominator:
    fen a day. Behind it stand the parts in which the money lies today.
    """

    key: str = "stock_turnover"
    unit: Unit = "d"
    better: Better = "lower"
    strict: bool = False

    def counts(self, ground: Ground, span: Span, filters: Filters) -> Counts | None:
        """One query over the movements: what came into and what left the stores, before the span and in each month."""
        if filters.asked():
            return None
        edges = [min(edge, ground.now) for edge in span.edges]
        flows = _flows(ground, span.edges)
        value, months, left_in_all = sum(net for net, _ in flows.get(BEFORE, [])), list[Count](), 0.0
        for at in range(len(edges) - 1):
            value += sum(net for net, _ in flows.get(at, []))
            left = sum(out for _, out in flows.get(at, []))
            left_in_all += left
            months.append(_pace(value, left, edges[at], edges[at + 1]))
        return Counts(_pace(value, left_in_all, edges[0], edges[-1]), months)

    def behind(self, ground: Ground, span: Span, filters: Filters, show: str, limit: int) -> Behind:
        """Parts by the value that lies in stores and stations now, the dearest first; detail: that value in fen."""
        if filters.asked():
            return Behind([], 0)
        balance, place, part = ground.stock_balance, ground.location, ground.part
        fen = func.sum(balance.quantity * func.coalesce(part.price_fen, 0)).label("fen")
        query = (
            select(part.id, part.number, fen)
            .join(place, place.id == balance.location_id)
            .join(part, part.id == balance.part_id)
            .where(place.kind.in_(STORES), balance.removed.is_(False))
            .group_by(part.id, part.number)
            .having(fen > 0)
        )
        found = ground.reader.session.scalar(select(func.count()).select_from(query.subquery()))
        rows = ground.reader.session.execute(query.order_by(desc(fen), part.number).limit(limit))
        return Behind([_row(row, ground.now) for row in rows], int(found or 0))


def _flows(ground: Ground, edges: list[str]) -> dict[int, list[tuple[float, float]]]:
    """{month: [(fen that came less what went, fen that left for engineers)]}, one entry for each pair of kinds of places."""
    moved, part, source = ground.stock_movement, ground.part, ground.location
    target = source.__table__.alias("target")
    month = case(
        *((moved.moved_at < edge, at) for at, edge in enumerate(edges, start=BEFORE)), else_=None
    ).label("month")
    each = (
        select(month, source.kind.label("since"), target.c.kind.label("to"),
               (moved.quantity * func.coalesce(part.price_fen, 0)).label("fen"))
        .join(part, part.id == moved.part_id)
        .join(source, source.id == moved.from_id)
        .join(target, target.c.id == moved.to_id)
        .where(moved.removed.is_(False), moved.moved_at < edges[-1])
        .subquery()
    )  # fmt: skip
    sums = select(each.c.month, each.c.since, each.c.to, func.sum(each.c.fen)).group_by(
        each.c.month, each.c.since, each.c.to
    )
    flows: dict[int, list[tuple[float, float]]] = {}
    for at, since, to, worth in ground.reader.session.execute(sums):
        net = float(worth) * ((to in STORES) - (since in STORES))
        left = float(worth) * ((since in STORES and to == "transit") - (since == "transit" and to in STORES))
        flows.setdefault(at, []).append((net, left))
    return flows


def _pace(value: float, left: float, start: str, end: str) -> Count:
    days = hours_between(start, end) / 24
    return Count(value, left / days) if left > 0 and days > 0 else Count(value, 0)


def _row(row: Any, now: str) -> dict[str, Any]:
    return {
        "entity": "part", "id": row.id, "number": row.number, "job_id": None, "job_number": None, "customer": None,
        "engineer": None, "at": now, "in_numerator": True, "why": "figures.stock_turnover.lying", "detail": float(row.fen),
    }  # fmt: skip
