"""The authorisation matrix, generated from the URL map and the command list: every endpoint and command × role × relation.

An endpoint that is not listed here fails, so that nobody adds a door without saying who may pass.
"""

from __future__ import annotations

import re
from typing import Any

import pytest
from flask import Flask

from app.features import FEATURES
from app.kernel.actor import OFFICE, ROLES, Actor
from app.kernel.clock import Times
from app.kernel.command import Command, CommandSpec
from app.kernel.ids import uuid7
from app.kernel.problem import Refused
from app.platform.auth.sessions import set_password
from app.platform.db import writing
from app.platform.execution import execute
from app.platform.registry import Registry
from app.platform.unit_of_work import UnitOfWork
from tests.house import TestHouse
from tests.samples import Samples, arguments

REGISTRY = Registry.of(FEATURES)
PASSWORD = "a long enough password"
PUBLIC, SIGNED_IN = "public", "signed in"
ENDPOINTS: dict[str, str | tuple[str, ...]] = {
    "start": PUBLIC, "deep_link": PUBLIC, "api-docs.openapi_json": PUBLIC,
    "server.health": PUBLIC, "server.docs": PUBLIC, "server.docs_style": PUBLIC,
    "session.sign_in": PUBLIC, "session.sign_out": PUBLIC, "passkeys.login_options": PUBLIC,
    "passkeys.login_verify": PUBLIC,
    "session.who": SIGNED_IN, "session.change_language": SIGNED_IN, "session.change_password": SIGNED_IN,
    "passkeys.passkeys_list": SIGNED_IN, "passkeys.forget": SIGNED_IN, "access.access": ("administrator",),
    "audit.entries": ("administrator",), "access.give_password": ("administrator",), "access.shut_out": ("administrator",),
    "session.devices": SIGNED_IN, "session.revoke": SIGNED_IN, "passkeys.register_options": SIGNED_IN,
    "passkeys.register_verify": SIGNED_IN, "push.subscribe": SIGNED_IN, "push.unsubscribe": SIGNED_IN,
    "expense_claims.claim_pdf": SIGNED_IN, "goods_receipts.receipt_pdf": SIGNED_IN,
    "requisitions.requisition_pdf": SIGNED_IN, "figures.page": OFFICE, "figures.rows": OFFICE, "figures.by_parts": OFFICE,
    "reports.blank_pdf": SIGNED_IN, "jobs.job_sheet_pdf": SIGNED_IN, "requisitions.shipment_pdf": SIGNED_IN,
    "stock_transfers.transfer_pdf": SIGNED_IN, "old_parts.labels_pdf": SIGNED_IN, "old_parts.return_list_pdf": SIGNED_IN,
    "estimates.authorisation_pdf": SIGNED_IN, "estimates.authorisation_seal": SIGNED_IN,
    "reports.report_pdf": SIGNED_IN, "reports.report_seal": SIGNED_IN,
    "verify.verify_report": PUBLIC, "customer.ask": PUBLIC, "customer.told": PUBLIC, "customer.file_told": PUBLIC,
    "customer.copy": PUBLIC, "customer.paper": PUBLIC, "customer.picture": PUBLIC, "customer.rate": PUBLIC,
    "customer.sign": PUBLIC, "customer.signed": PUBLIC, "customer.public_file": PUBLIC,
    "exports.take": OFFICE, "bundles.bundle_progress": SIGNED_IN, "bundles.bundle_file": SIGNED_IN, "bundles.prints": OFFICE,
    "devices.clients": ("administrator", "supervisor", "dispatcher"),
    "devices.commands": ("administrator", "supervisor", "dispatcher"),
    "records.page": SIGNED_IN, "records.one": SIGNED_IN, "sync.sync": SIGNED_IN, "sync.command": SIGNED_IN,
    "files.begin": SIGNED_IN, "files.offset": SIGNED_IN, "files.proceed": SIGNED_IN, "files.read": SIGNED_IN,
}  # fmt: skip
BODIES: dict[str, Any] = {
    "session.change_language": {"language": "en"}, "session.change_password": {"current": "x", "new": "y"},
    "access.give_password": {"new": "a long enough password"},
    "passkeys.register_verify": {"id": "x", "rawId": "x", "type": "public-key", "response": {}},
    "push.subscribe": {"endpoint": "https://example.invalid/x", "keys": {"p256dh": "x", "auth": "y"}},
    "push.unsubscribe": {"endpoint": "https://example.invalid/x"},
    "exports.take": {"list": "jobs", "title": "Jobs", "columns": [{"label": "No."}], "rows": [["WJ-1"]]},
}  # fmt: skip


def endpoints(app: Flask) -> list[tuple[str, str, str]]:
    """(endpoint, method, an address of it) of the whole URL map."""
    found = []
    for rule in app.url_map.iter_rules():
        methods = set(rule.methods or ()) - {"OPTIONS"}
        method = min(methods - {"HEAD"} or methods)
        found.append((rule.endpoint, method, re.sub("<[^>]+>", "x", rule.rule)))
    return found


def test_every_endpoint_is_listed_and_closed_to_strangers_unless_public(app: Flask) -> None:
    stranger = app.test_client()
    for endpoint, method, address in endpoints(app):
        assert endpoint in ENDPOINTS, f"{endpoint} ({method} {address}) is not in the matrix"
        if ENDPOINTS[endpoint] == PUBLIC:
            continue
        answer = stranger.open(address, method=method, json=BODIES.get(endpoint))
        assert answer.status_code == 401, (endpoint, answer.status_code)
    assert set(ENDPOINTS) == {endpoint for endpoint, _, _ in endpoints(app)}


@pytest.mark.parametrize("role", ROLES)
def test_each_role_passes_the_doors_that_are_meant_for_it_and_no_other(
    app: Flask, house: TestHouse, role: str
) -> None:
    person = house.person("P1", role)
    set_password(house.inside, person.id, PASSWORD)
    browser = app.test_client()
    assert browser.post("/api/session", json={"employee_no": "P1", "password": PASSWORD}).status_code == 200
    for endpoint, method, address in endpoints(app):
        allowed = ENDPOINTS[endpoint]
        if allowed == PUBLIC or endpoint.startswith("session."):
            continue
        answer = browser.open(address, method=method, json=BODIES.get(endpoint))
        refused = answer.status_code == 403
        assert answer.status_code != 401, endpoint
        assert refused is (isinstance(allowed, tuple) and role not in allowed), (
            endpoint,
            role,
            answer.status_code,
        )


def allowed_roles(spec: CommandSpec) -> set[str]:
    """Who may give the command, by its declaration."""
    roles = set(spec.roles) or set(ROLES)
    if spec.move:
        roles &= set(REGISTRY.machines[spec.entity].move(spec.move).roles)
    return roles


def attempt(house: TestHouse, who: Actor, spec: CommandSpec, row: str) -> str | None:
    """The code with which the command is refused, or None; nothing is committed."""
    with writing() as session:
        uow = UnitOfWork(session, house.registry, who, Times.of(house.now))
        try:
            execute(uow, Command(uuid7(), spec.type, row, arguments(spec.args)))
        except Refused as refused:
            return refused.code
    return None


@pytest.mark.parametrize("type_", sorted(REGISTRY.commands))
def test_a_command_is_refused_to_every_role_that_its_declaration_does_not_name(
    house: TestHouse, type_: str
) -> None:
    spec = REGISTRY.commands[type_]
    state = None
    if spec.move:
        state = REGISTRY.machines[spec.entity].move(spec.move).sources[0]
    everybody = {f"role:{role}" for role in ROLES}
    row = uuid7() if spec.creates else Samples(house).row(spec.entity, everybody, state)
    for role in ROLES:
        code = attempt(house, house.person(f"P-{role}", role), spec, row)
        refused_for_role = code is not None and (code == "command.forbidden" or code.endswith(".wrong_role"))
        assert refused_for_role is (role not in allowed_roles(spec)), (type_, role, code)


@pytest.mark.parametrize("type_", sorted(t for t, s in REGISTRY.commands.items() if not s.creates))
def test_a_command_on_a_row_out_of_sight_is_answered_as_if_the_row_were_not_there(
    house: TestHouse, type_: str
) -> None:
    spec = REGISTRY.commands[type_]
    row = Samples(house).row(spec.entity, set())
    strangers = [Actor(uuid7(), (role,)) for role in ROLES]
    for stranger in strangers:
        with writing() as session:
            uow = UnitOfWork(session, house.registry, stranger, Times.of(house.now))
            sees = uow.sees(uow.get(spec.entity, row))
        code = attempt(house, stranger, spec, row)
        if not sees:
            assert code in ("row.missing", "command.forbidden"), (type_, stranger.roles, code)


def test_who_approves_is_never_who_submitted(house: TestHouse) -> None:
    """Every move with the guard not_own refuses the person to whom the row belongs, whatever other roles they hold."""
    samples, tried = Samples(house), 0
    for entity, machine in REGISTRY.machines.items():
        for move in machine.moves:
            if (
                "not_own" not in {guard.name for guard in move.guards}
                or f"{entity}.{move.name}" not in REGISTRY.commands
            ):
                continue
            me = house.person(f"BOTH-{entity}", "engineer", *OFFICE)
            fields = {
                name: me.id
                for name in ("engineer_id", "counted_by_id")
                if name in REGISTRY.records[entity].fields
            }
            row = samples.row(entity, {f"user:{me.id}"}, move.sources[0], **fields)
            _make_mine(house, entity, row, me)
            code = attempt(house, me, REGISTRY.commands[f"{entity}.{move.name}"], row)
            assert code == f"{entity}.{move.name}.not_own", (entity, move.name, code)
            tried += 1
    assert tried >= 12


def _make_mine(house: TestHouse, entity: str, row: str, me: Actor) -> None:
    """The row as if I had made it: created by me, and I am assigned to its job."""
    with writing() as session:
        uow = UnitOfWork(session, house.registry, me, Times.of(house.now))
        mine = uow.get(entity, row)
        mine.created_by_id = me.id
        job_id = getattr(mine, "job_id", None)
        session.flush()
        if entity == "report" and job_id:
            uow.add("assignment", job_id=job_id, engineer_id=me.id, lead=True, assigned_at=house.now)
        session.commit()
