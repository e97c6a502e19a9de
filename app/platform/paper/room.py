"""Room for a signature in a PDF: an invisible field on the first page and a hole of known size, to be filled by `signing`.

The field stands in the file from the beginning, so the signature covers all of it and nothing is appended; it certifies that
no change at all is allowed (DocMDP, P 1). Where the hole lies is a function of the content, as everything on paper is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

RANGE = b"/ByteRange [0 0000000000 0000000000 0000000000]"


@dataclass(frozen=True)
class Room:
    """size: bytes of the signature at most. signer, reason: as readers show them. at: date of the signature in PDF's way."""

    size: int
    signer: str
    reason: str
    at: str


def furnish(canvas: Any, room: Room) -> None:
    """Puts field and hole into the document, before its first page is shown."""
    document = canvas._doc  # noqa: SLF001 (the door that reportlab's own forms use)
    allowed = PDFDictionary({"Type": PDFName("TransformParams"), "P": 1, "V": PDFName("1.2")})
    reference = PDFDictionary(
        {"Type": PDFName("SigRef"), "TransformMethod": PDFName("DocMDP"), "TransformParams": allowed}
    )
    signature = PDFDictionary(
        {
            "Type": PDFName("Sig"),
            "Filter": PDFName("Adobe.PPKLite"),
            "SubFilter": PDFName("ETSI.CAdES.detached"),
            "ByteRange": RANGE.removeprefix(b"/ByteRange ").decode(),
            "Contents": f"<{'0' * 2 * room.size}>",
            "M": PDFString(room.at),
            "Name": PDFString(room.signer),
            "Reason": PDFString(room.reason),
            "Reference": PDFArray([reference]),
        }
    )
    held = document.Reference(signature)
    field = PDFDictionary(
        {
            "Type": PDFName("Annot"),
            "Subtype": PDFName("Widget"),
            "FT": PDFName("Sig"),
            "T": PDFString("Wayside"),
            "F": 132,  # printed with the page, and locked
            "Rect": PDFArray([0, 0, 0, 0]),
            "V": held,
        }
    )
    canvas._addAnnotation(field, "Wayside")  # noqa: SLF001
    catalog = document.Catalog
    catalog.AcroForm = PDFDictionary({"Fields": PDFArray([document.Reference(field)]), "SigFlags": 3})
    catalog.Perms = PDFDictionary({"DocMDP": held})
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "Perms"]
