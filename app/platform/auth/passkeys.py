"""Passkeys by WebAuthn: registering one for the signed-in person, and signing in with one. A challenge serves once."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import delete, select
from webauthn import (
    base64url_to_bytes,
    generate_authentication_options,
    generate_registration_options,
    options_to_json,
    verify_authentication_response,
    verify_registration_response,
)  # fmt: skip
from webauthn.helpers import bytes_to_base64url
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)  # fmt: skip

from app.kernel.actor import Actor
from app.kernel.clock import plus
from app.kernel.problem import Refused
from app.platform.auth.sessions import open_session
from app.platform.auth.tables import Challenge, Passkey
from app.platform.db import reading, table_of, writing
from app.platform.house import House

LIFE_S = 300


def registration_options(house: House, actor: Actor) -> dict[str, Any]:
    """What the browser needs to make a passkey for the person."""
    with reading() as session:
        known = list(session.scalars(select(Passkey.credential_id).where(Passkey.person_id == actor.id)))
    options = generate_registration_options(
        rp_id=_host(house), rp_name="Wayside 途修", user_name=actor.name or actor.id, user_id=actor.id.encode(),
        exclude_credentials=[PublicKeyCredentialDescriptor(id=base64url_to_bytes(one)) for one in known],
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.REQUIRED, user_verification=UserVerificationRequirement.PREFERRED
        ),
    )  # fmt: skip
    _remember(house, options.challenge, actor.id)
    return dict(json.loads(options_to_json(options)))


def register(house: House, actor: Actor, answer: dict[str, Any]) -> None:
    """Keeps the passkey that the browser made. Refused access.passkey_refused."""
    challenge = _take_challenge(house, answer, actor.id, refusal="access.passkey_refused")
    try:
        made = verify_registration_response(
            credential=answer,
            expected_challenge=challenge,
            expected_rp_id=_host(house),
            expected_origin=_origin(house),
        )
    except (WebAuthnException, ValueError, KeyError, TypeError) as error:
        raise Refused("access.passkey_refused") from error
    with writing() as session:
        session.merge(Passkey(
            credential_id=bytes_to_base64url(made.credential_id), person_id=actor.id,
            public_key=made.credential_public_key, sign_count=made.sign_count, created_at=house.now(),
        ))  # fmt: skip
        session.commit()


def passkeys_of(house: House, person_id: str) -> list[dict[str, Any]]:
    """[{id, created_at}] of the person's passkeys, the newest first."""
    query = select(Passkey).where(Passkey.person_id == person_id).order_by(Passkey.created_at.desc())
    with reading() as session:
        return [{"id": one.credential_id, "created_at": one.created_at} for one in session.scalars(query)]


def forget(house: House, person_id: str, credential_id: str) -> None:
    """Takes one of the person's passkeys away. Refused row.missing when it is not theirs."""
    with writing() as session:
        known = session.get(Passkey, credential_id)
        if known is None or known.person_id != person_id:
            raise Refused("row.missing", entity="passkey")
        session.delete(known)
        session.commit()


def login_options(house: House) -> dict[str, Any]:
    """What the browser needs to sign in with any passkey it holds for us."""
    options = generate_authentication_options(
        rp_id=_host(house), user_verification=UserVerificationRequirement.PREFERRED
    )
    _remember(house, options.challenge, None)
    return dict(json.loads(options_to_json(options)))


def login(house: House, answer: dict[str, Any], label: str) -> tuple[str, Any]:
    """(token, person row). Refused access.wrong_passkey, access.inactive."""
    challenge = _take_challenge(house, answer, None)
    with writing() as session:
        known = session.get(Passkey, str(answer.get("id")))
        if known is None:
            raise Refused("access.wrong_passkey")
        try:
            verified = verify_authentication_response(
                credential=answer, expected_challenge=challenge, expected_rp_id=_host(house),
                expected_origin=_origin(house), credential_public_key=bytes(known.public_key),
                credential_current_sign_count=int(known.sign_count),
            )  # fmt: skip
        except (WebAuthnException, ValueError, KeyError, TypeError) as error:
            raise Refused("access.wrong_passkey") from error
        known.sign_count = verified.new_sign_count
        person = session.get(table_of("person"), known.person_id)
        if person is None or not person.active:
            raise Refused("access.inactive")
        token = open_session(session, house, person.id, label)
        session.commit()
        return token, person


def _remember(house: House, challenge: bytes, person_id: str | None) -> None:
    with writing() as session:
        session.execute(delete(Challenge).where(Challenge.expires_at < house.now()))
        session.add(Challenge(challenge=bytes_to_base64url(challenge), person_id=person_id,
                              expires_at=plus(house.now(), seconds=LIFE_S)))  # fmt: skip
        session.commit()


def _take_challenge(
    house: House, answer: dict[str, Any], person_id: str | None, refusal: str = "access.wrong_passkey"
) -> bytes:
    try:
        told = json.loads(base64url_to_bytes(answer["response"]["clientDataJSON"]))["challenge"]
    except (KeyError, TypeError, ValueError) as error:
        raise Refused(refusal) from error
    with writing() as session:
        found = session.get(Challenge, str(told))
        if found is None or str(found.expires_at) < house.now() or found.person_id != person_id:
            raise Refused(refusal)
        session.delete(found)
        session.commit()
    return base64url_to_bytes(str(told))


def _host(house: House) -> str:
    return urlsplit(house.config["PUBLIC_URL"]).hostname or "localhost"


def _origin(house: House) -> str:
    parts = urlsplit(house.config["PUBLIC_URL"])
    return f"{parts.scheme}://{parts.netloc}"
