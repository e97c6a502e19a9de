"""What synchronisation itself can refuse."""

from app.kernel.problem import Problem

PROBLEMS = (
    Problem("sync.epoch_changed", "conflict", ("epoch",)),
    Problem("sync.client_forked", "conflict", ("n",)),
    Problem("sync.protocol", "unsupported", ("proto",)),
    Problem("sync.blocked", "state", ("behind",)),
    Problem("sync.failed", "unavailable", ("reference",)),
    Problem("patch.unknown_field", "invalid", ("fields",)),
    Problem("patch.forbidden", "forbidden", ("roles",)),
)
