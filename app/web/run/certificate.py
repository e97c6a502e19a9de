"""The server's certificate under the installation's own authority: made, kept, and renewed before it must be.

Decides when a new one is due; how one is signed stands in authority.py.
"""

import datetime as dt
import ipaddress
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from app.web.run.authority import Authority, private_pem, server_certificate, write_private

DAYS = 397
RENEW_BEFORE = dt.timedelta(days=30)


@dataclass(frozen=True)
class ServerFiles:
    """Paths of the chain (server certificate, then the authority's) and of the key, both PEM."""

    chain: Path
    key: Path


def names_for(host_name: str, addresses: list[str]) -> list[x509.GeneralName]:
    """What the certificate is for: localhost, this machine's names, its private addresses; sorted and without repeats."""
    hosts = sorted({"localhost", host_name, f"{host_name}.local"} - {"localhost.local"})
    numbers = sorted({ipaddress.ip_address(address) for address in ["127.0.0.1", *addresses]}, key=int)
    return [*(x509.DNSName(host) for host in hosts), *(x509.IPAddress(number) for number in numbers)]


def why_new(path: Path, authority: Authority, names: list[x509.GeneralName], now: dt.datetime) -> str | None:
    """Why the certificate at path will not do any more, in words; None while it will."""
    if not path.is_file():
        return "there is none yet"
    certificate = x509.load_pem_x509_certificate(path.read_bytes())
    try:
        certificate.verify_directly_issued_by(authority.certificate)
    except (InvalidSignature, ValueError):
        return "the authority is a new one"
    if now + RENEW_BEFORE > certificate.not_valid_after_utc:
        return "it is near its end"
    held = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    return None if list(held) == names else "this machine's addresses have changed"


def ensure_server(
    folder: Path, authority: Authority, names: list[x509.GeneralName], now: dt.datetime
) -> tuple[ServerFiles, str | None]:
    """The server's files in folder, and why they were made anew (None when they were kept)."""
    files = ServerFiles(folder / "server.crt", folder / "server.key")
    why = why_new(files.chain, authority, names, now) if files.key.is_file() else "there is none yet"
    if why:
        key = ec.generate_private_key(ec.SECP256R1())
        certificate = server_certificate(authority, key, names, now, DAYS)
        write_private(files.key, private_pem(key))
        pem = serialization.Encoding.PEM
        files.chain.write_bytes(certificate.public_bytes(pem) + authority.certificate.public_bytes(pem))
    return files, why
