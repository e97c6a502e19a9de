"""The organisation's key and certificate: a bought one from a PKCS#12 file, or one that this installation makes for itself.

The file lies outside the database, as the key of the seals does: whoever can write to the database alone can sign nothing.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import secrets
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    KeySerializationEncryption,
    NoEncryption,
    pkcs12,
)
from cryptography.x509.oid import NameOID

BITS = 3072
YEARS = 30  # a self-made key needs no renewal; papers must be checkable as long as anybody keeps them


class KeyUnusable(ValueError):
    """The file is no PKCS#12 with a key and its certificate, or the passphrase is another one."""


@dataclass(frozen=True)
class SigningKey:
    """signer: pyHanko's; certificate: DER; chain: the certificates above it, DER; name: whom the certificate names."""

    signer: Any
    certificate: bytes
    chain: tuple[bytes, ...]
    name: str
    ends_at: dt.datetime
    self_made: bool

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the certificate, hex."""
        return hashlib.sha256(self.certificate).hexdigest()

    @property
    def repeats(self) -> bool:
        """Whether the same bytes get the same signature each time."""
        return str(self.signer.signing_key.algorithm) == "rsa"

    @property
    def room(self) -> int:
        """Bytes that a signature with this key may need, without a timestamp."""
        return 4096 + sum(-(-len(one) // 1024) * 1024 for one in (self.certificate, *self.chain))


def the_key(path: Path, passphrase: str, organisation: str, host: str) -> SigningKey:
    """The key in the file; where there is no file, one is made. KeyUnusable when what is there can't be read."""
    if not path.exists():
        make_key(path, passphrase, organisation, host)
    return read_key(path, passphrase, path.stat().st_mtime_ns)


@lru_cache(maxsize=4)
def read_key(path: Path, passphrase: str, changed_at: int) -> SigningKey:
    """KeyUnusable, OSError. changed_at: of the file, so that a new one is read and the same one is read once."""
    from pyhanko.sign.signers import SimpleSigner  # here, for few processes ever sign and all of them start

    data, secret = path.read_bytes(), passphrase.encode() or None
    try:
        signer = SimpleSigner.load_pkcs12_data(data, other_certs=[], passphrase=secret)
        found = pkcs12.load_pkcs12(data, secret)
    except (ValueError, TypeError, KeyError) as error:
        raise KeyUnusable(str(error)) from error
    if signer is None or found.cert is None or found.key is None:
        raise KeyUnusable("no key with its certificate in it")
    certificate = found.cert.certificate
    _keep_open(signer, found.key)
    return SigningKey(
        signer=signer,
        certificate=signer.signing_cert.dump(),
        chain=tuple(_der(one.certificate) for one in found.additional_certs),
        name=_common_name(certificate),
        ends_at=certificate.not_valid_after_utc,
        self_made=certificate.issuer == certificate.subject,
    )


def _keep_open(signer: Any, key: Any) -> None:
    """pyHanko opens the key for each signature, and opening an RSA key means proving its primes: 200 ms, forty times the
    signature itself. It was opened once here."""
    known = {"rsa": rsa.RSAPrivateKey, "ec": ec.EllipticCurvePrivateKey}
    if not isinstance(key, known.get(str(signer.signing_key.algorithm), ())):
        return

    def sign_raw(data: bytes, digest_algorithm: str) -> bytes:
        chosen: hashes.HashAlgorithm = getattr(hashes, digest_algorithm.upper())()
        way = (padding.PKCS1v15(), chosen) if isinstance(key, rsa.RSAPrivateKey) else (ec.ECDSA(chosen),)
        opened: Any = key
        return bytes(opened.sign(data, *way))

    signer.sign_raw = sign_raw


def make_key(path: Path, passphrase: str, organisation: str, host: str) -> None:
    """RSA, whose PKCS#1 v1.5 signatures are the same each time, with a certificate that it signs itself.

    Two processes that start together make two; the first one written stays.
    """
    key = rsa.generate_private_key(public_exponent=65537, key_size=BITS)
    name = x509.Name([
        x509.NameAttribute(NameOID.ORGANIZATION_NAME, _cut(organisation)),
        x509.NameAttribute(NameOID.COMMON_NAME, _cut(f"{organisation} ({host})")),
    ])  # fmt: skip
    now = dt.datetime.now(dt.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(
            now - dt.timedelta(days=3660)
        )  # the seal's own time counts, and seals may be older than the key
        .not_valid_after(now + dt.timedelta(days=365 * YEARS))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_signs(), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    locked: KeySerializationEncryption = (
        BestAvailableEncryption(passphrase.encode()) if passphrase else NoEncryption()
    )
    _write_once(path, pkcs12.serialize_key_and_certificates(b"wayside", key, certificate, None, locked))


def _cut(name: str) -> str:
    """As much of a name as a certificate takes: 64 bytes, and not none."""
    return name.strip().encode()[:64].decode(errors="ignore") or "Wayside"


def _write_once(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    beside = path.with_name(f"{path.name}.{secrets.token_hex(6)}")
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(handle)
    with suppress(FileExistsError):
        os.link(beside, path)
    beside.unlink()


def _signs() -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True, content_commitment=True, key_cert_sign=False, crl_sign=False, key_encipherment=False,
        data_encipherment=False, key_agreement=False, encipher_only=False, decipher_only=False,
    )  # fmt: skip


def _common_name(certificate: x509.Certificate) -> str:
    found: Sequence[Any] = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(found[0].value) if found else certificate.subject.rfc4514_string()


def _der(certificate: x509.Certificate) -> bytes:
    from cryptography.hazmat.primitives.serialization import Encoding

    return certificate.public_bytes(Encoding.DER)
