"""People and their qualifications. Passwords and passkeys are not here: they never leave the server."""

from __future__ import annotations

from app.kernel.actor import ROLES
from app.kernel.record import Writing
from app.platform.wire import Wire, choice, day, digest, flag, moment, record, ref, tags, text

ADMIN = ("administrator",)
SYSTEMS = ("body", "chassis", "engine", "electrical", "other")


class PersonWire(Wire):
    """One member of staff. `region` groups engineers; several roles are allowed; photo_sha256: the picture on their card."""

    employee_no = text(20, required=True)
    name_zh = text(40, required=True)
    name_en = text(60)
    phone = text(30, personal=True)
    email = text(120, personal=True)
    roles = tags(*ROLES)
    region = text(40)
    language = choice("zh-CN", "en")
    active = flag()
    photo_sha256 = digest(owner="office")


class QualificationWire(Wire):
    """A certificate for a fault system, valid from one day to another, both included. warned_at: when its end was told."""

    person_id = ref("person", required=True)
    system = choice(*SYSTEMS, required=True)
    certificate_no = text(40, required=True)
    valid_from = day(required=True)
    valid_to = day(required=True)
    warned_at = moment(owner="server")


PERSON = record("person", PersonWire, scopes=lambda reader, row: {"all"}, unique=(("employee_no",),),
                writing=Writing(ADMIN))  # fmt: skip
QUALIFICATION = record("qualification", QualificationWire, parent=("person", "person_id"),
                       writing=Writing(ADMIN, remove=True))  # fmt: skip
