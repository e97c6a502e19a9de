"""Who is at the door: the person behind the request's cookie. The cookie is HttpOnly, Secure where it can be, SameSite."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from flask import Response, g, request

from app.kernel.actor import Actor
from app.kernel.problem import Refused
from app.platform.auth.sessions import Visit, actor_of, touch
from app.platform.db import db, reading
from app.platform.house import the_house
from app.platform.reader import Reader

SECURE_NAME, PLAIN_NAME = "__Host-wayside", "wayside"
MAX_AGE_S = 90 * 86_400


def cookie_name(*, secure: bool) -> str:
    """`__Host-` names only work on https; development on plain http uses another."""
    return SECURE_NAME if secure else PLAIN_NAME


def give_cookie(response: Response, token: str) -> None:
    """Puts the session's token into the browser."""
    response.set_cookie(cookie_name(secure=request.is_secure), token, max_age=MAX_AGE_S, httponly=True, secure=request.is_secure,
                        samesite="Lax", path="/")  # fmt: skip


def take_cookie(response: Response) -> None:
    """Takes the token away again."""
    response.delete_cookie(
        cookie_name(secure=request.is_secure),
        path="/",
        secure=request.is_secure,
        httponly=True,
        samesite="Lax",
    )


def signed_in() -> Actor:
    """The person of this request; Refused access.signed_out, or session.other_person when the browser thinks of another."""
    if "actor" not in g:
        token = request.cookies.get(cookie_name(secure=request.is_secure))
        if not token:
            raise Refused("access.signed_out")
        house = the_house()
        g.actor, g.visit = actor_of(db.engine, house, token)
        touch(house, g.visit)
    actor: Actor = g.actor
    expected = request.headers.get("X-Wayside-Person")
    if expected is not None and expected != actor.id:
        raise Refused("session.other_person")
    return actor


def this_session() -> Visit:
    """The session of this request; ask `signed_in` first."""
    found: Visit = g.visit
    return found


@contextmanager
def signed_in_reader() -> Iterator[Reader]:
    """A reader in the name of the signed-in person, in one snapshot."""
    actor = signed_in()
    with reading() as session:
        yield Reader(session, the_house().registry, actor)
