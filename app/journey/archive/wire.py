"""The bundle's record and the arguments of its commands."""

from __future__ import annotations

from typing import Any

from app.journey.archive.machine import BUNDLE as MACHINE
from app.platform.wire import Wire, choice, integer, moment, record, ref, tags, text

S: dict[str, Any] = {"owner": "server"}
KINDS = ("batch", "evidence", "export")
LARGEST = 10**13  # bytes
MOST_NAMED = 2000  # rows in one order; the setting allows fewer


class BundleWire(Wire):
    """batch: reports as one PDF; evidence: all of one job as one PDF; export: reports as a zip with manifest and hashes.

    total: pieces to be made; size: bytes of the file; problem: what it failed at.
    """

    kind = choice(*KINDS, required=True, **S)
    title = text(200, required=True, **S)
    language = choice("zh-CN", "en", **S)
    person_id = ref("person", required=True, **S)
    job_id = ref("job", **S)
    total = integer(required=True, **S)
    pages = integer(**S)
    size = integer(maximum=LARGEST, **S)
    sha256 = text(64, **S)
    problem = text(300, **S)
    ready_at = moment(**S)
    expires_at = moment(**S)


BUNDLE = record("bundle", BundleWire, machine=MACHINE, scopes=lambda reader, row: {f"user:{row.person_id}"})


class OrderArgs(Wire):
    """rows: reports in their order (batch, export), or the one job (evidence). language: of the labels; by default each
    customer's own."""

    kind = choice(*KINDS, required=True)
    rows = tags(longest=MOST_NAMED)
    language = choice("zh-CN", "en")
