"""Fills the room that a paper leaves with the organisation's signature.

With an RSA key and without a timestamp the same paper gets the same signature each time: the attributes hold no time but
the one that the paper itself states, and PKCS#1 v1.5 uses no chance. With a timestamp, or with an elliptic key, each
signature differs; who needs the same bytes again keeps the container (`signature_of`) and puts it back (`filled`).
"""

from __future__ import annotations

import asyncio
import hashlib

from app.platform.paper.room import RANGE
from app.platform.signing.key import SigningKey

TIMESTAMP_ROOM = 12_288  # a token with the authority's certificates in it
TIMEOUT_S = 8


class NoTimestamp(RuntimeError):
    """The timestamp authority did not answer, or not as it should."""


def prepared(paper: bytes) -> tuple[bytes, slice]:
    """The paper with its byte range written in, and where the hexadecimal hole lies. ValueError without exactly one room."""
    if paper.count(RANGE) != 1:
        raise ValueError("a paper has room for one signature")
    at = paper.index(RANGE)
    begin = paper.index(b"/Contents <", at) + len(b"/Contents ")
    end = paper.index(b">", begin) + 1
    told = b"/ByteRange [0 %d %d %d]" % (begin, end, len(paper) - end)
    return paper[:at] + told.ljust(len(RANGE)) + paper[at + len(RANGE) :], slice(begin + 1, end - 1)


def digest_of(ready: bytes, hole: slice) -> bytes:
    """SHA-256 of all but the hole and its brackets."""
    told = hashlib.sha256(ready[: hole.start - 1])
    told.update(ready[hole.stop + 1 :])
    return told.digest()


def signature_of(digest: bytes, key: SigningKey, authority: str = "") -> bytes:
    """The signature's container (CMS, DER) for a digest. authority: address of a timestamp authority. NoTimestamp."""
    from pyhanko.sign.timestamps import HTTPTimeStamper, TimestampRequestError

    stamper = HTTPTimeStamper(authority, timeout=TIMEOUT_S) if authority else None
    try:
        made = asyncio.run(key.signer.async_sign(digest, "sha256", use_pades=True, timestamper=stamper))
    except (TimestampRequestError, OSError, ValueError) as error:
        if stamper is None:
            raise
        raise NoTimestamp(str(error)) from error
    return bytes(made.dump())


def filled(ready: bytes, hole: slice, container: bytes) -> bytes:
    """The signed paper. ValueError when the signature is larger than its room."""
    figures = container.hex().encode()
    length = hole.stop - hole.start
    if len(figures) > length:
        raise ValueError(f"the signature has {len(container)} bytes, the room {length // 2}")
    return ready[: hole.start] + figures.ljust(length, b"0") + ready[hole.stop :]


def room_for(key: SigningKey, authority: str = "") -> int:
    """Bytes to leave for a signature with this key."""
    return key.room + (TIMESTAMP_ROOM if authority else 0)
