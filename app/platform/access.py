"""Access: signing in, sessions per device, passkeys. Declares only problems and settings; no record of it is synchronised."""

from __future__ import annotations

from app.kernel.feature import Feature, Setting
from app.kernel.problem import Problem

FEATURE = Feature(
    name="access",
    problems=(
        Problem("access.signed_out", "unauthenticated"),
        Problem("session.other_person", "unauthenticated"),
        Problem("access.wrong_password", "unauthenticated"),
        Problem("access.wrong_passkey", "unauthenticated"),
        Problem("access.passkey_refused", "invalid"),
        Problem("access.throttled", "throttled", ("retry_after_s",)),
        Problem("access.inactive", "unauthenticated"),
        Problem("access.weak_password", "invalid", ("minimum",)),
        Problem("access.own_password", "state"),
        Problem("access.forbidden", "forbidden"),
        Problem("file.digest_differs", "invalid"),
        Problem("file.not_a_picture", "invalid"),
        Problem("file.not_a_recording", "invalid"),
        Problem("file.offset_differs", "conflict", ("offset",)),
        Problem("push.endpoint_not_allowed", "invalid"),
    ),
    settings=(
        Setting("access.session_days", 90, "d", 1, 365),
        Setting("access.failed_attempts", 8, None, 3, 100),
        Setting("access.failed_minutes", 15, "min", 1, 1440),
    ),
)
