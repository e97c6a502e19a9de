"""What a token opens. The database knows only its hash, so nobody who reads the database can open anything."""

from __future__ import annotations

import hashlib
import re
from typing import Any, NamedTuple

from app.kernel.problem import Refused
from app.platform.reader import Reader

TOKEN = re.compile(r"[A-Za-z0-9_-]{22,64}")  # 128 bits at least, in base64url
SIGNABLE = ("signed", "returned", "approved", "archived")


class Opened(NamedTuple):
    """The link's row and its report's."""

    link: Any
    report: Any

    @property
    def signable(self) -> bool:
        """Whether an absent customer may still sign."""
        return self.report.signature_path == "absent" and self.report.state in SIGNABLE


def opened(reader: Reader, token: str, now: str) -> Opened:
    """Refused link.unknown, link.revoked, link.expired. One that has not arrived from the phone yet is unknown."""
    if not TOKEN.fullmatch(token):
        raise Refused("link.unknown")
    row = reader.first("report_link", token_hash=hashlib.sha256(token.encode()).hexdigest())
    report = None if row is None else reader.find("report", row.report_id)
    if row is None or report is None:
        raise Refused("link.unknown")
    if row.state == "revoked":
        raise Refused("link.revoked")
    if row.expires_at <= now:
        raise Refused("link.expired")
    return Opened(row, report)
