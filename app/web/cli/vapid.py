"""`flask vapid`: a new key pair for web push, printed as lines for an environment file. Stores nothing."""

import base64

import click
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec


def key_pair() -> tuple[str, str]:
    """(private, public) as browsers and pywebpush want them: base64url, no padding, of the raw P-256 numbers."""
    key = ec.generate_private_key(ec.SECP256R1())
    private = key.private_numbers().private_value.to_bytes(32, "big")
    public = key.public_key().public_bytes(
        serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint
    )
    return _base64url(private), _base64url(public)


def _base64url(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode("ascii")


@click.command("vapid")
def vapid() -> None:
    """Print a new web push key pair as environment lines.

    Keep the pair: with another one every phone has to subscribe again.
    """
    private, public = key_pair()
    click.echo(f"WAYSIDE_VAPID_PRIVATE={private}")
    click.echo(f"WAYSIDE_VAPID_PUBLIC={public}")
