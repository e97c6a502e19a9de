"""The number of a report as people read it: the job's number with the revision."""

from __future__ import annotations


def report_number(job_number: str, revision: int) -> str:
    """ "WJ-2026-00042", 1 → "WJ-2026-00042-R1"."""
    return f"{job_number}-R{revision}"
