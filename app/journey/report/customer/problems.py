"""Why a customer's page refuses. The pages say each in their own words; no screen of the house ever shows them."""

from __future__ import annotations

from app.kernel.problem import Problem

CUSTOMER = (
    Problem("link.unknown", "missing"),
    Problem("link.revoked", "missing"),
    Problem("link.expired", "missing"),
    Problem("link.form.overall", "invalid"),
    Problem("link.form.name", "invalid"),
    Problem("link.form.role", "invalid"),
    Problem("link.form.agreed", "invalid"),
    Problem("link.form.strokes", "invalid"),
    Problem("report.sign_later.other_content", "conflict"),
)
