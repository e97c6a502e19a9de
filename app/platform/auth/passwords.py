"""Passwords: hashing with Argon2, and what is too weak."""

from __future__ import annotations

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

from app.kernel.problem import Refused

SHORTEST = 10
_STRONG = PasswordHasher()
_CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


def hashed(password: str, *, cheap: bool = False) -> str:
    """The password's hash; Refused access.weak_password when it is too short. cheap: for tests and demo data."""
    if len(password) < SHORTEST:
        raise Refused("access.weak_password", minimum=SHORTEST)
    return (_CHEAP if cheap else _STRONG).hash(password)


def matches(password: str, password_hash: str | None) -> bool:
    """Whether the password is right. Takes as long for a person who does not exist, so that timing tells nothing."""
    try:
        return bool(_STRONG.verify(password_hash or _NOBODY, password)) and password_hash is not None
    except (Argon2Error, InvalidHashError):
        return False


_NOBODY = _CHEAP.hash("nobody has this password")
