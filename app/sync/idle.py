"""The idle poll: nothing to send, nothing new. Nearly every conversation is one, so it is answered from one indexed read.

That read is the question of who is at the door (`sessions.the_question`), which tells the clock as well. Whatever is not
plainly an idle poll is left to the ordinary conversation.
"""

from __future__ import annotations

from typing import Any

from app.kernel.actor import Actor
from app.platform.auth.sessions import Visit
from app.sync.clients import Told
from app.sync.conversation import answer
from app.sync.page import Page
from app.sync.protocol import Request
from app.sync.pull import scope_hash


def nothing_new(asked: Request, actor: Actor, visit: Visit, now: str) -> dict[str, Any] | None:
    """The answer's content, the same that the conversation would give; None: have it."""
    if asked.mutations or asked.digest or asked.cursor != visit.clock or asked.epoch != visit.epoch:
        return None
    mine = scope_hash(actor)
    if asked.scope_hash != mine or Told(asked, actor).is_due(now):
        return None
    return answer(visit.epoch, now, [], Page(cursor=visit.clock).told(), mine)
