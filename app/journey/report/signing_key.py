"""The organisation's key for its papers, and which certificates are or were its own."""

from __future__ import annotations

from urllib.parse import urlsplit

from app.journey.report.queries import organisation
from app.platform.house import the_house
from app.platform.reader import Reader
from app.platform.signing.key import SigningKey, the_key


def organisation_key(reader: Reader) -> SigningKey:
    """The configured key; where there is none yet, one in the organisation's name is made. KeyUnusable, OSError."""
    config = the_house().config
    host = urlsplit(config["PUBLIC_URL"]).hostname or "localhost"
    name = organisation(reader)["name_zh"]
    return the_key(config.sign_key(), config["SIGN_PASSPHRASE"], name, host)
