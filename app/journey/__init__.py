"""The journey of one job, stage by stage; read the list as the table of contents.

Each stage has the same rooms: machine, rules, events, tables, wire, commands, queries, reactions, api. A later stage may
import an earlier one's `events`, `queries` and `printing`; an earlier one learns of a later one by event only.
"""

from app.journey import aftercare, archive, dispatch, figures, intake, parts, procedure, reimbursement, report
from app.kernel.feature import Feature

STAGES: tuple[Feature, ...] = (
    intake.FEATURE,
    dispatch.FEATURE,
    procedure.FEATURE,
    report.FEATURE,
    parts.FEATURE,
    reimbursement.FEATURE,
    aftercare.FEATURE,
    figures.FEATURE,
    archive.FEATURE,
)
