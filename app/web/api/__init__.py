"""REST of the house itself: session, passkeys, records for reading, files, push subscriptions, devices, state of the server."""

from app.web.api import access, audit, devices, exports, files, passkeys, push, records, server, session

BLUEPRINTS = (
    session.blueprint,
    access.blueprint,
    audit.blueprint,
    passkeys.blueprint,
    push.blueprint,
    records.blueprint,
    files.blueprint,
    exports.blueprint,
    devices.blueprint,
    server.blueprint,
)
