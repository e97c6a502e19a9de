"""Whether bytes that somebody brings are a paper of ours, unchanged. Made for hostile bytes: nothing is parsed as PDF
before its signature has shown that we wrote it.

First by plain search: the byte range must leave out nothing but the signature's own figures, and those must be written as we
write them, so that no bit of the file is free. Then the signature, under a certificate known to be ours. Only what passes is
read by pyHanko, whose coverage and modification analysis must agree: an appended revision leaves a signature `intact`.
"""

from __future__ import annotations

import asyncio
import hashlib
import re
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any, Literal

Verdict = Literal["unchanged", "changed", "foreign"]
Made = Callable[[bytes], bytes | None]

_RANGE = re.compile(
    rb"/ByteRange\s{0,8}\[\s{0,8}0\s{1,8}(\d{1,10})\s{1,8}(\d{1,10})\s{1,8}(\d{1,10})\s{0,16}\]"
)
_CONTENTS = re.compile(rb"/Contents\s{0,8}<([0-9a-fA-F]{512,131072})>")
_MOST_SIGNATURES = 4  # looked at; we write one
_MOST_KEYWORDS = 200


@dataclass(frozen=True)
class Judged:
    """verdict; keywords: what the paper says of its origin, "" where it says nothing. Not to be believed of a changed one."""

    verdict: Verdict
    keywords: str = ""


def judge(data: bytes, ours: Collection[str], mark: str, made: Made) -> Judged:
    """ours: fingerprints of the certificates that we sign with, or did. mark: with which our papers' keywords begin.

    made: the container that was made for a digest; a few bits of a container are bound by no signature, so that only
    comparing it shows that they were changed. None where nobody can tell (any more).
    """
    keywords = _keywords(data, mark)
    containers = [bytes.fromhex(figures.decode()) for figures in _hexes(data)]
    if not any(_signed_by(one) in ours for one in containers):
        return Judged("changed" if keywords else "foreign", keywords)
    whole = _whole(data)
    if whole is None or not _holds(*whole, ours, made) or not _agreed(data):
        return Judged("changed", keywords)
    return Judged("unchanged", keywords)


def holds(data: bytes) -> bool:
    """Whether one signature covers all of the bytes and holds, by whatever certificate: that says nothing of whose it is."""
    whole = _whole(data)
    return (
        whole is not None and judge(data, {_signed_by(whole[1])}, "", lambda _: None).verdict == "unchanged"
    )


def _hexes(data: bytes) -> list[bytes]:
    found = []
    for match in _CONTENTS.finditer(data):
        if len(match[1]) % 2 == 0:
            found.append(match[1])
        if len(found) == _MOST_SIGNATURES:
            break
    return found


def _keywords(data: bytes, mark: str) -> str:
    at = data.find(b"/Keywords (" + mark.encode())
    if at < 0:
        return ""
    told = data[at + len(b"/Keywords (") :][:_MOST_KEYWORDS].split(b")", 1)[0]
    return told.decode("ascii", "replace")


def _opened(container: bytes) -> Any | None:
    """The signed data of a container, or None."""
    from asn1crypto import cms

    with suppress(ValueError, TypeError, KeyError, RecursionError):
        info = cms.ContentInfo.load(container)
        if info["content_type"].native == "signed_data":
            return info["content"]
    return None


def _signed_by(container: bytes) -> str:
    """The fingerprint of the certificate that a container names as the signer's; "" where it names none."""
    from pyhanko.sign.general import CMSExtractionError, extract_certificate_info

    content = _opened(container)
    if content is None:
        return ""
    try:
        return hashlib.sha256(extract_certificate_info(content).signer_cert.dump()).hexdigest()
    except (CMSExtractionError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return ""


def _whole(data: bytes) -> tuple[bytes, bytes] | None:
    """(what is signed, container) where the one byte range covers every byte but the container's figures; else None."""
    ranges = list(_RANGE.finditer(data))
    if len(ranges) != 1:
        return None
    begin, end, rest = (int(number) for number in ranges[0].groups())
    if (
        not 0 < begin < end
        or end + rest != len(data)
        or data[begin : begin + 1] != b"<"
        or data[end - 1 : end] != b">"
    ):
        return None
    figures = data[begin + 1 : end - 1]
    try:
        raw = bytes.fromhex(figures.decode("ascii"))
    except ValueError:
        return None
    content = _container_of(raw)
    if content is None or figures != content.hex().encode().ljust(len(figures), b"0"):
        return None
    return data[:begin] + data[end:], content


def _container_of(raw: bytes) -> bytes | None:
    """The container without the noughts behind it, in the one form that we write."""
    from asn1crypto import cms

    try:
        return bytes(cms.ContentInfo.load(raw).dump(force=False))
    except (ValueError, TypeError, RecursionError):
        return None


def _holds(signed: bytes, container: bytes, ours: Collection[str], made: Made) -> bool:
    """Whether the signature is one over these bytes, under a certificate of ours."""
    from pyhanko.sign.validation import errors
    from pyhanko.sign.validation.generic_cms import validate_sig_integrity

    content = _opened(container)
    if content is None or _signed_by(container) not in ours:
        return False
    signers, digest = content["signer_infos"], hashlib.sha256(signed).digest()
    if len(signers) != 1:
        return False
    try:
        from pyhanko.sign.general import extract_certificate_info

        intact, valid = validate_sig_integrity(
            signers[0],
            extract_certificate_info(content).signer_cert,
            expected_content_type="data",
            actual_digest=digest,
        )
    except (errors.SignatureValidationError, ValueError, TypeError, KeyError, RecursionError):
        return False
    return bool(intact and valid) and made(digest) in (None, container)


def _agreed(data: bytes) -> bool:
    """Whether pyHanko finds one signature, over the entire file, with no change after it."""
    from pyhanko.pdf_utils.misc import PdfError
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import SignatureCoverageLevel, async_validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    try:
        found = PdfFileReader(BytesIO(data)).embedded_signatures
    except (PdfError, ValueError, RecursionError):  # signed with our key, but not by this program
        return False
    if len(found) != 1:
        return False
    certificate = found[0].signer_cert
    # It is ours by its fingerprint; that its term ended since does not undo what it signed.
    moment = min(datetime.now(UTC), certificate.not_valid_after - timedelta(seconds=1))
    context = ValidationContext(trust_roots=[certificate], allow_fetching=False, moment=moment)
    status = asyncio.run(async_validate_pdf_signature(found[0], context))
    stamp = status.timestamp_validity
    # With a timestamp `bottom_line` also asks whether the authority's root is known here; which one is the operator's choice.
    sound = status.bottom_line if stamp is None else stamp.intact and stamp.valid and status.docmdp_ok
    return bool(
        sound and status.intact and status.valid and status.coverage == SignatureCoverageLevel.ENTIRE_FILE
    )
