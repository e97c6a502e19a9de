"""Every screen of the app: who opens it, and which record of the demo it shows. Not the pictures (screens).

`routes` reads the paths from the front end's sources, so that a new screen without a line here is noticed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import text

from app.platform.db import reading

SOURCES = Path(__file__).resolve().parents[2] / "frontend" / "src"
ROUTE = re.compile(r'path:\s*"(/[^"]*)",\s*load:')
PEOPLE = {
    "engineer": "YL0501", "dispatcher": "YL0203", "supervisor": "YL0115", "warehouse": "YL0302",
    "claims_clerk": "YL0311", "finance": "YL0402", "administrator": "YL0108", "anyone": None,
}  # fmt: skip
"""The demo's person in each role; "anyone" has no session."""


@dataclass(frozen=True)
class Place:
    """A screen as one role sees it. find: SQL that gives the path's parameters, in their order, in its first row."""

    role: str
    path: str
    find: str = ""

    def address(self) -> str:
        """The path with ids of the demo. Wants an application context; LookupError when the demo has no such record."""
        if ":" not in self.path:
            return self.path
        with reading() as session:
            row = session.execute(text(self.find)).first()
        if row is None:
            raise LookupError(f"the demo has nothing to show at {self.path}: {self.find}")
        values = iter(row)
        return re.sub(r":\w+", lambda _: str(next(values)), self.path)

    @property
    def name(self) -> str:
        """For file names: engineer-jobs-id-listen."""
        return f"{self.role}-{re.sub(r'[^a-z0-9]+', '-', self.path.lower()).strip('-')}"


def routes() -> set[str]:
    """The paths that the front end knows, as its sources write them."""
    found: set[str] = set()
    for file in (*SOURCES.rglob("index*.ts"), SOURCES / "shell" / "routes.ts"):
        source = file.read_text(encoding="utf-8")
        paths = ROUTE.findall(source)
        assert len(paths) == len(re.findall(r"\bload: \(", source)), (
            f"{file}: a route is written in a new way"
        )
        found.update(paths)
    return found


def _mine(what: str, best: str, must: str = "TRUE") -> str:
    """SQL over the first engineer's jobs with their sheet and report: those that must be, the best first."""
    return (
        f"SELECT {what} FROM job JOIN assignment ON assignment.job_id = job.id AND assignment.ended_at IS NULL"
        " JOIN person ON person.id = assignment.engineer_id LEFT JOIN sheet ON sheet.job_id = job.id"
        f" LEFT JOIN report ON report.job_id = job.id WHERE person.employee_no = '{PEOPLE['engineer']}' AND {must}"
        f" ORDER BY {best}, job.id DESC LIMIT 1"
    )


def _own(entity: str, best: str) -> str:
    """SQL for one of the first engineer's records of that kind, the best first."""
    return (
        f"SELECT one.id FROM {entity} one JOIN person ON person.id = one.engineer_id"
        f" WHERE person.employee_no = '{PEOPLE['engineer']}' ORDER BY {best}, one.id DESC LIMIT 1"
    )


def _any(entity: str, best: str) -> str:
    """SQL for one record of that kind, the best first."""
    return f"SELECT id FROM {entity} ORDER BY {best}, id DESC LIMIT 1"


ON_SITE = _mine("job.id", "job.state != 'on_site', sheet.state != 'check', job.state != 'accepted'")
WORKED = _mine("job.id", "job.state != 'returned', report.state != 'signed', report.state != 'approved'")
ACCEPTED = _mine("job.id", "job.state != 'accepted'")
ASKED = "EXISTS (SELECT 1 FROM escalation WHERE escalation.job_id = job.id)"
ESTIMATED = "EXISTS (SELECT 1 FROM estimate WHERE estimate.job_id = job.id AND estimate.state = 'approved')"
REPLACED = "EXISTS (SELECT 1 FROM replaced_part WHERE replaced_part.job_id = job.id)"

PLACES = (
    Place("anyone", "/login"),
    # The engineer: dispatch
    Place("engineer", "/jobs"),
    Place("engineer", "/jobs/:id", ON_SITE),
    Place("engineer", "/jobs/:id/prepare", ACCEPTED),
    Place("engineer", "/jobs/:id/arrive", ACCEPTED),
    Place("engineer", "/jobs/:id/introduce", ON_SITE),
    Place("engineer", "/jobs/:id/safety", ON_SITE),
    Place("engineer", "/jobs/:id/leave", ON_SITE),
    Place("engineer", "/jobs/:id/debrief", WORKED),
    # The four steps, and questions to headquarters
    Place("engineer", "/jobs/:id/listen", ON_SITE),
    Place("engineer", "/jobs/:id/look", ON_SITE),
    Place("engineer", "/jobs/:id/check", ON_SITE),
    Place("engineer", "/jobs/:id/resolve", ON_SITE),
    Place("engineer", "/jobs/:id/escalate", ON_SITE),
    Place("engineer", "/jobs/:id/escalations", _mine("job.id", "job.state", ASKED)),
    Place("engineer", "/escalations/:id",
          _mine("(SELECT id FROM escalation WHERE job_id = job.id LIMIT 1)", "job.state", ASKED)),
    # Replaced parts and the report
    Place("engineer", "/jobs/:id/parts", _mine("job.id", "job.state != 'returned'", REPLACED)),
    Place("engineer", "/jobs/:id/parts/:line",
          _mine("job.id, (SELECT id FROM replaced_part WHERE job_id = job.id LIMIT 1)", "job.state != 'returned'", REPLACED)),
    Place("engineer", "/jobs/:id/estimate", _mine("job.id", "job.state", ESTIMATED)),
    Place("engineer", "/jobs/:id/authorise", _mine("job.id", "job.state", ESTIMATED)),
    Place("engineer", "/jobs/:id/report", WORKED),
    Place("engineer", "/jobs/:id/report/copy", WORKED),
    Place("engineer", "/jobs/:id/sign", ON_SITE),
    # Parts, claims
    Place("engineer", "/parts"),
    Place("engineer", "/requisitions/new"),
    Place("engineer", "/requisitions/:id", _own("requisition", "one.state = 'received'")),
    Place("engineer", "/old-parts/:id", _own("old_part", "one.state != 'with_engineer'")),
    Place("engineer", "/expenses"),
    Place("engineer", "/expenses/new"),
    Place("engineer", "/expenses/:id", _own("expense_claim", "one.state != 'draft'")),
    Place("engineer", "/expenses/:id/lines/:line",
          "SELECT line.claim_id, line.id FROM expense_line line JOIN expense_claim one ON one.id = line.claim_id"
          f" JOIN person ON person.id = one.engineer_id WHERE person.employee_no = '{PEOPLE['engineer']}'"
          " ORDER BY one.state != 'draft', line.photo_sha256 IS NULL, line.id LIMIT 1"),
    Place("engineer", "/advances/new"),
    Place("engineer", "/advances/:id", _own("cash_advance", "one.state != 'paid'")),
    # Everybody's own
    Place("engineer", "/sync"),
    Place("engineer", "/tray"),
    Place("engineer", "/notices"),
    Place("engineer", "/settings"),
    Place("engineer", "/more"),
    Place("engineer", "/search"),
    Place("engineer", "/open/:entity/:id", "SELECT 'job', 'nowhere'"),
    # The desk: calls, jobs, aftercare
    Place("dispatcher", "/calls"),
    Place("dispatcher", "/calls/new"),
    Place("dispatcher", "/calls/:id", _any("call_entry", "state != 'to_clarify', state != 'received'")),
    Place("dispatcher", "/board"),
    Place("dispatcher", "/board/map"),
    Place("dispatcher", "/board/timeline"),
    Place("dispatcher", "/jobs-list"),
    Place("dispatcher", "/jobs/:id", _any("job", "state != 'on_site'")),
    Place("dispatcher", "/desk/jobs/new"),
    Place("dispatcher", "/desk/jobs/:id", _any("job", "state != 'on_site', state != 'returned'")),
    Place("dispatcher", "/desk/jobs/:id/crew", _any("job", "state != 'opened', state != 'dispatched'")),
    Place("dispatcher", "/desk/jobs/:id/plan", _any("job", "state != 'opened', state != 'dispatched'")),
    Place("dispatcher", "/follow-ups"),
    Place("dispatcher", "/follow-ups/:id", _any("follow_up", "state != 'due'")),
    Place("dispatcher", "/complaints"),
    Place("dispatcher", "/complaints/new"),
    Place("supervisor", "/complaints/:id", _any("complaint", "state = 'closed'")),
    # The desk: what is decided
    Place("supervisor", "/inbox"),
    Place("supervisor", "/escalations"),
    Place("supervisor", "/escalations/:id", _any("escalation", "state != 'waiting'")),
    Place("supervisor", "/estimates/:id", _any("estimate", "state != 'submitted'")),
    Place("supervisor", "/reports"),
    Place("supervisor", "/reports/:id", _any("report", "state != 'signed', state != 'approved'")),
    Place("supervisor", "/reports/:id/paper", _any("report", "state != 'approved'")),
    Place("supervisor", "/papers"),
    Place("supervisor", "/desk/requisitions"),
    Place("supervisor", "/desk/requisitions/:id", _any("requisition", "state != 'submitted'")),
    Place("supervisor", "/desk/expenses"),
    Place("supervisor", "/desk/expenses/:id", _any("expense_claim", "state != 'submitted'")),
    Place("supervisor", "/desk/advances/:id", _any("cash_advance", "state != 'requested'")),
    Place("finance", "/desk/expenses/:id", _any("expense_claim", "state != 'reviewed'")),
    # The desk: the store
    Place("warehouse", "/desk/requisitions/:id", _any("requisition", "state != 'approved', state != 'partly_issued'")),
    Place("warehouse", "/stock"),
    Place("warehouse", "/stock/receive"),
    Place("warehouse", "/stock/transfer"),
    Place("warehouse", "/stock/parts/:id",
          "SELECT part_id FROM stock_movement GROUP BY part_id ORDER BY count(*) DESC, part_id LIMIT 1"),
    Place("supervisor", "/stock/counts/:id", _any("stock_count", "state != 'counted'")),
    Place("warehouse", "/stock/receipts/:id", _any("goods_receipt", "received_at DESC")),
    Place("warehouse", "/desk/old-parts"),
    Place("warehouse", "/desk/old-parts/:id", _any("old_part", "state != 'shipped', state != 'with_engineer'")),
    # Reference data, settings, figures
    Place("administrator", "/admin/people"),
    Place("administrator", "/admin/people/:id", f"SELECT id FROM person WHERE employee_no = '{PEOPLE['engineer']}'"),
    Place("administrator", "/admin/customers"),
    Place("administrator", "/admin/customers/:id", _any("customer", "code")),
    Place("administrator", "/admin/vehicles"),
    Place("administrator", "/admin/vehicles/:id", "SELECT vehicle_id FROM job ORDER BY id DESC LIMIT 1"),
    Place("administrator", "/admin/catalogue"),
    Place("administrator", "/admin/catalogue/:entity/:id", "SELECT 'part', id FROM part ORDER BY number LIMIT 1"),
    Place("administrator", "/admin/settings"),
    Place("administrator", "/devices"),
    Place("administrator", "/admin/audit"),
    Place("supervisor", "/figures"),
    Place("supervisor", "/figures/:key", "SELECT 'timely_service'"),
)  # fmt: skip
