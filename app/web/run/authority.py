"""The installation's own certificate authority, so that phones on the LAN get https (a service worker needs it).

The authority can only vouch for private addresses and local names: its name constraints say so, and a phone that
trusts it is not thereby open to certificates for anything else. It is not for the public internet: there a domain name
and a public authority are the way.
"""

import datetime as dt
import os
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from app.web.run.network import PRIVATE_NETWORKS

LIFE = dt.timedelta(days=3652)


@dataclass(frozen=True)
class Authority:
    """Key and certificate in memory; `path` is the certificate's file (PEM), the one that phones are given."""

    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate
    path: Path


def ensure_authority(folder: Path, host_name: str, now: dt.datetime) -> Authority:
    """The authority in folder; made when there is none, or when its ten years are nearly over.

    folder is made readable by its owner alone, the key file 0600. host_name is permitted beside localhost and *.local.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    key_path, path = folder / "wayside-ca.key", folder / "wayside-ca.crt"
    if key_path.is_file() and path.is_file():
        key = serialization.load_pem_private_key(key_path.read_bytes(), password=None)
        certificate = x509.load_pem_x509_certificate(path.read_bytes())
        if (
            isinstance(key, ec.EllipticCurvePrivateKey)
            and now + dt.timedelta(days=400) < certificate.not_valid_after_utc
        ):
            return Authority(key, certificate, path)
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = _self_signed(key, host_name, now)
    write_private(key_path, private_pem(key))
    path.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    return Authority(key, certificate, path)


def _self_signed(key: ec.EllipticCurvePrivateKey, host_name: str, now: dt.datetime) -> x509.Certificate:
    name = x509.Name([
        x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Wayside"),
        x509.NameAttribute(NameOID.COMMON_NAME, f"Wayside local CA ({host_name}, {now:%Y-%m-%d})"),
    ])  # fmt: skip
    permitted: list[x509.GeneralName] = [
        x509.DNSName(host) for host in sorted({"localhost", "local", host_name})
    ]
    permitted += [x509.IPAddress(network) for network in PRIVATE_NETWORKS]
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + LIFE)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(sign_certificates=True), critical=True)
        .add_extension(x509.NameConstraints(permitted, None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )


def _usage(*, sign_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not sign_certificates, key_cert_sign=sign_certificates, crl_sign=sign_certificates,
        content_commitment=False, key_encipherment=False, data_encipherment=False, key_agreement=False,
        encipher_only=False, decipher_only=False,
    )  # fmt: skip


def server_certificate(
    authority: Authority,
    key: ec.EllipticCurvePrivateKey,
    names: list[x509.GeneralName],
    now: dt.datetime,
    days: int,
) -> x509.Certificate:
    """A certificate for a server's key and names, signed by the authority, valid for `days` (phones want <= 398)."""
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Wayside on this network")])
    issuer_key = authority.key.public_key()
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(authority.certificate.subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(hours=1))
        .not_valid_after(now - dt.timedelta(hours=1) + dt.timedelta(days=days))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(sign_certificates=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key), critical=False)
        .sign(authority.key, hashes.SHA256())
    )


def private_pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def write_private(path: Path, content: bytes) -> None:
    """Write a file that only its owner can read, from its first byte on."""
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
