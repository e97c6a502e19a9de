"""Who acts: a person with roles on a device, or the system itself. Not a log-in; that is platform/auth."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.kernel.machine import SYSTEM

ROLES = ("engineer", "dispatcher", "supervisor", "warehouse", "claims_clerk", "finance", "administrator")
OFFICE = tuple(role for role in ROLES if role != "engineer")


@dataclass(frozen=True)
class Actor:
    """id: the person's id; device_id: the installation that sent the command."""

    id: str
    roles: tuple[str, ...]
    device_id: str | None = None
    language: str = "zh-CN"
    name: str = ""
    extra: dict[str, str] = field(default_factory=dict)

    def scopes(self) -> set[str]:
        """The scope keys whose rows this person may read."""
        keys = {"all", f"user:{self.id}"} | {f"role:{role}" for role in self.roles}
        if set(self.roles) & set(OFFICE):
            keys.add("office")
        return keys

    def as_view(self) -> dict[str, object]:
        """The `actor` of a guard's view."""
        return {"id": self.id, "roles": list(self.roles)}


THE_SYSTEM = Actor(id="system", roles=(SYSTEM,), name="system")
