"""Readers of people for the stages of the journey: who has a role, who is qualified. Changes nothing."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from app.platform.reader import Reader
from app.reference.people.rules import Certificate, qualified


def people_with_role(reader: Reader, *roles: str) -> list[str]:
    """Ids of the active people who hold any of the roles, oldest first."""
    return [
        person.id for person in reader.rows("person", active=True) if set(roles) & set(person.roles or ())
    ]


def is_active_engineer(person: Any) -> bool:
    """Whether the person works here and is an engineer."""
    return bool(person.active) and "engineer" in (person.roles or ())


def names_of(reader: Reader, ids: Collection[str]) -> list[str]:
    """Names in the order of the ids; somebody unknown is left out."""
    known = {person.id: str(person.name_zh) for person in reader.rows("person", id=list(ids))}
    return [known[person_id] for person_id in ids if person_id in known]


def unqualified(reader: Reader, ids: Collection[str], system: str, day: date) -> list[str]:
    """Those of the ids who have no certificate for the system that is valid on the day, in the same order."""
    held: dict[str, list[Certificate]] = {person_id: [] for person_id in ids}
    for row in reader.rows("qualification", person_id=list(ids)):
        held[row.person_id].append(Certificate(row.system, row.valid_from, row.valid_to))
    return [person_id for person_id in ids if not qualified(held[person_id], system, day)]
