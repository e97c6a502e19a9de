"""The fonts inside one PDF: characters to codes, and at the end the cut files with their maps.

Each font file becomes one composite font with two-byte codes in order of first use, so the same text gives the same
bytes. Goes into reportlab through the protocol of its dynamic fonts (`addObjects`). PDF 1.7, 9.7 and 9.10.3.
"""

from __future__ import annotations

import re
import zlib
from typing import Any

from reportlab.pdfbase import pdfdoc

from app.platform.paper.subset import cut
from app.platform.paper.truetype import TrueTypeFile
from app.platform.paper.typeface import Place, Typeface

_ELSEWHERE = re.compile("<([A-Z0-9]+):([0-9A-F]{4})>")
_LEVEL = 1  # of zlib: outlines hardly shrink further, and more costs a tenth of the document


class _Used:
    """What a document uses of one font file."""

    def __init__(self, file: TrueTypeFile, resource: str) -> None:
        self.file = file
        self.resource = resource
        self.glyphs = [0]
        self.advances = [file.advance(0)]
        self.characters = ["�"]

    def take(self, character: str, place: Place) -> str:
        self.glyphs.append(place.glyph)
        self.advances.append(place.advance)
        self.characters.append(character)
        return f"{len(self.glyphs) - 1:04X}"


class _Codes(dict[str, str]):
    """Character → code in hexadecimal; one from another file than the main one stands as <resource:code>."""

    def __init__(self, face: Typeface, fonts: DocumentFonts) -> None:
        super().__init__()
        self._face, self._fonts = face, fonts

    def __missing__(self, character: str) -> str:
        place = self._face.places[character]
        used = self._fonts.used(place.file)
        code = used.take(character, place)
        if place.file is not self._face.main:
            code = f"<{used.resource}:{code}>"
        self[character] = code
        return code


class DocumentFonts:
    """All fonts of one document. One instance a document; not shared between threads."""

    def __init__(self) -> None:
        self._by_file: dict[str, _Used] = {}
        self._by_face: dict[int, tuple[str, _Codes]] = {}

    def used(self, file: TrueTypeFile) -> _Used:
        """The document's share of a font file, begun when first asked for."""
        if file.name not in self._by_file:
            self._by_file[file.name] = _Used(file, f"F{len(self._by_file) + 1}")
        return self._by_file[file.name]

    def show(self, text: str, face: Typeface, size: str) -> str:
        """PDF operators that show the text at the current text position."""
        if id(face) not in self._by_face:
            self._by_face[id(face)] = (self.used(face.main).resource, _Codes(face, self))
        resource, codes = self._by_face[id(face)]
        joined = "".join(map(codes.__getitem__, text))
        if "<" not in joined:
            return f"/{resource} {size} Tf <{joined}> Tj"
        pieces = []
        at = 0
        for other in _ELSEWHERE.finditer(joined):
            if other.start() > at:
                pieces.append(f"/{resource} {size} Tf <{joined[at : other.start()]}> Tj")
            pieces.append(f"/{other[1]} {size} Tf <{other[2]}> Tj")
            at = other.end()
        if at < len(joined):
            pieces.append(f"/{resource} {size} Tf <{joined[at:]}> Tj")
        return " ".join(pieces)

    def addObjects(self, document: Any) -> None:  # noqa: N802 (reportlab's name)
        """Puts the fonts into the document; reportlab calls this when it saves."""
        resources = document.idToObject[pdfdoc.BasicFonts].dict
        for used in self._by_file.values():
            resources[used.resource] = _composite_font(document, used)


def _composite_font(document: Any, used: _Used) -> Any:
    data = cut(used.file, used.glyphs)
    tag = zlib.crc32(data)
    name = "".join(chr(65 + tag // 26**place % 26) for place in range(6)) + "+" + used.file.name
    descendant = pdfdoc.PDFDictionary(
        {
            "Type": "/Font",
            "Subtype": "/CIDFontType2",
            "BaseFont": "/" + name,
            "CIDSystemInfo": "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>",
            "CIDToGIDMap": "/Identity",
            "DW": 1000,
            "W": f"[0 {_array(used.advances)}]",
            "FontDescriptor": document.Reference(_descriptor(document, used.file, name, data)),
        }
    )
    font = pdfdoc.PDFDictionary(
        {
            "Type": "/Font",
            "Subtype": "/Type0",
            "BaseFont": "/" + name,
            "Encoding": "/Identity-H",
            "DescendantFonts": pdfdoc.PDFArray([document.Reference(descendant)]),
            "ToUnicode": document.Reference(_packed(_to_unicode(used.characters))),
        }
    )
    return document.Reference(font)


def _descriptor(document: Any, file: TrueTypeFile, name: str, data: bytes) -> Any:
    scale = 1000 / file.units_per_em
    stream = _packed(data)
    stream.dictionary["Length1"] = len(data)
    return pdfdoc.PDFDictionary(
        {
            "Type": "/FontDescriptor",
            "FontName": "/" + name,
            "Flags": 4,
            "FontBBox": _array([round(edge * scale) for edge in file.bbox]),
            "ItalicAngle": 0,
            "Ascent": round(file.ascent * scale),
            "Descent": round(file.descent * scale),
            "CapHeight": 733,
            "StemV": 80,
            "FontFile2": document.Reference(stream),
        }
    )


def _packed(data: bytes) -> Any:
    stream = pdfdoc.PDFStream(content=zlib.compress(data, _LEVEL))
    stream.dictionary["Filter"] = "/FlateDecode"
    return stream


def _array(numbers: list[int]) -> str:
    """An array as ready text, which reportlab passes on: it would format each number by itself."""
    return "[" + " ".join(map(str, numbers)) + "]"


def _to_unicode(characters: list[str]) -> bytes:
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <0000> <FFFF> endcodespacerange",
    ]
    for start in range(0, len(characters), 100):
        chunk = characters[start : start + 100]
        lines.append(f"{len(chunk)} beginbfchar")
        lines.extend(
            f"<{start + at:04X}> <{character.encode('utf-16-be').hex().upper()}>"
            for at, character in enumerate(chunk)
        )
        lines.append("endbfchar")
    lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return "\n".join(lines).encode("ascii")
