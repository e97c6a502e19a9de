"""What people at their desks have kept to look at again: the filters under which they see their own part of the lists."""

from __future__ import annotations

from app.demo.story.world import Story, World

KEPT = {
    "dispatcher": (("jobs", "加急在办", {"priority": "urgent", "show": "under_way"}),),
    "supervisor": (("jobs", "发动机案子", {"system": "engine", "show": "all"}), ("reports", "待审核", {"show": "waiting"})),
}  # fmt: skip
"""By role: (list, name, filter)."""


def keep(world: World, moment: str) -> Story:
    """At that moment everybody of these roles has kept theirs."""
    yield moment
    for who in world.people.values():
        for role, views in KEPT.items():
            for name_of_list, name, narrowed in views if role in who.roles else ():
                world.do(who, "saved_view.create", {"list": name_of_list, "name": name, "filter": narrowed})
