"""Binds papers into one PDF with a bookmark each, one paper in memory at a time, so that hundreds cost no more than one.

Takes what `press` makes (a classic table of references, plain objects), moves each object to its new number and copies its
stream as it is. Not a general tool: what is of another make is refused (ValueError). PDF 1.7: 7.5.4, 7.7.3, 7.11.4, 12.3.3.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import BinaryIO

_REFERENCE = re.compile(rb"(?<![\w.])(\d+) 0 R\b")
_PAGES = re.compile(rb"/Pages (\d+) 0 R")
_KIDS = re.compile(rb"/Kids \[([^\]]*)\]")
_ROOT, _INFO = re.compile(rb"/Root (\d+) 0 R"), re.compile(rb"/Info (\d+) 0 R")
_HEAD = re.compile(rb"\d+ 0 obj\r?\n")


@dataclass(frozen=True)
class Bound:
    """What came of it. sha256: of the whole file, in hex."""

    pages: int
    size: int
    sha256: str


class Binder:
    """Writes to a file that is open for writing: add papers in order, attach files, finish. title, author: of the whole."""

    def __init__(self, out: BinaryIO, *, title: str, author: str = "", language: str = "zh-CN") -> None:
        self._out, self._title, self._author, self._language = out, title, author, language
        self._hash, self._size, self._pages = hashlib.sha256(), 0, 0
        self._offsets: dict[int, int] = {}
        self._kids: list[int] = []
        self._bookmarks: list[tuple[str, int]] = []
        self._attached: list[tuple[str, int]] = []
        self._next = 4  # 1 catalog, 2 pages, 3 information
        self._write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")

    def add(self, bookmark: str, paper: bytes) -> int:
        """Puts a paper at the end; answers how many pages it has."""
        told = _Paper(paper)
        base = self._next - 1
        for number, start, end in told.objects:
            if number in (told.root, told.information):
                continue
            self._begin(base + number)
            body = paper[start:end]
            cut = body.find(b"stream")
            head, stream = (body, b"") if cut < 0 else (body[:cut], body[cut:])
            head = _REFERENCE.sub(lambda found: b"%d 0 R" % (base + int(found[1])), head)
            if number == told.pages:
                head = head.replace(b"/Type /Pages", b"/Parent 2 0 R /Type /Pages")
            self._write(head)
            self._write(stream)
        self._next += told.highest
        self._kids.append(base + told.pages)
        self._bookmarks.append((bookmark, base + told.leaves[0]))
        self._pages += len(told.leaves)
        return len(told.leaves)

    def attach(self, name: str, data: bytes, mime: str) -> None:
        """Puts a file into the PDF, which readers of PDF can save. name: ASCII."""
        kind = mime.replace("/", "#2f")
        stream = self._object(b"<< /Type /EmbeddedFile /Subtype /%s /Length %d /Params << /Size %d >> >>\nstream\n%s\nendstream"
                              % (kind.encode(), len(data), len(data), data))  # fmt: skip
        spec = self._object(
            b"<< /Type /Filespec /F (%s) /UF (%s) /EF << /F %d 0 R >> >>"
            % (name.encode(), name.encode(), stream)
        )
        self._attached.append((name, spec))

    def finish(self) -> Bound:
        """Writes what holds it together. ValueError when nothing was added."""
        if not self._kids:
            raise ValueError("nothing to bind")
        outlines = self._outlines()
        names = b""
        if self._attached:
            pairs = b" ".join(b"(%s) %d 0 R" % (name.encode(), spec) for name, spec in sorted(self._attached))
            names = b"/Names << /EmbeddedFiles << /Names [%s] >> >> " % pairs
        kids = b" ".join(b"%d 0 R" % kid for kid in self._kids)
        self._object(b"<< /Type /Catalog /Pages 2 0 R /Outlines %d 0 R /PageMode /UseOutlines %s/Lang (%s) >>"
                     % (outlines, names, self._language.encode()), 1)  # fmt: skip
        self._object(b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, self._pages), 2)
        self._object(
            b"<< /Title %s /Author %s /Creator (Wayside) >>" % (_text(self._title), _text(self._author)), 3
        )
        self._references()
        return Bound(self._pages, self._size, self._hash.hexdigest())

    def _outlines(self) -> int:
        root = self._next
        self._next += 1
        first, count = self._next, len(self._bookmarks)
        for at, (title, page) in enumerate(self._bookmarks):
            before = b"/Prev %d 0 R " % (first + at - 1) if at else b""
            after = b"/Next %d 0 R " % (first + at + 1) if at + 1 < count else b""
            self._object(
                b"<< /Title %s /Parent %d 0 R %s%s/Dest [%d 0 R /Fit] >>"
                % (_text(title), root, before, after, page)
            )
        self._object(
            b"<< /Type /Outlines /First %d 0 R /Last %d 0 R /Count %d >>" % (first, first + count - 1, count),
            root,
        )
        return root

    def _references(self) -> None:
        start, highest = self._size, self._next - 1
        rows = [b"xref\n0 %d\n0000000000 65535 f \n" % (highest + 1)]
        for number in range(1, highest + 1):
            at = self._offsets.get(number)
            rows.append(b"0000000000 00000 f \n" if at is None else b"%010d 00000 n \n" % at)
        mark = self._hash.hexdigest()[:32].encode()
        rows.append(b"trailer\n<< /Size %d /Root 1 0 R /Info 3 0 R /ID [<%s> <%s>] >>\nstartxref\n%d\n%%%%EOF\n"
                    % (highest + 1, mark, mark, start))  # fmt: skip
        self._write(b"".join(rows))

    def _object(self, body: bytes, number: int | None = None) -> int:
        if number is None:
            number = self._next
            self._next += 1
        self._begin(number)
        self._write(body + b"\nendobj\n")
        return number

    def _begin(self, number: int) -> None:
        self._offsets[number] = self._size
        self._write(b"%d 0 obj\n" % number)

    def _write(self, data: bytes) -> None:
        self._out.write(data)
        self._hash.update(data)
        self._size += len(data)


class _Paper:
    """Where the objects of one paper lie. objects: (number, start, end) without the line that names the number."""

    def __init__(self, data: bytes) -> None:
        try:
            start = int(data[data.rindex(b"startxref") + 9 :].split(None, 1)[0])
            rows = data[start:].split(b"trailer", 1)
            table = rows[0].split(b"\n")
            self.highest = int(table[1].split()[1]) - 1
            offsets = [
                (int(row[:10]), at)
                for at, row in enumerate(table[2 : self.highest + 3])
                if row[17:18] == b"n"
            ]
            self.root, self.information = int(_ROOT.search(rows[1])[1]), int(_INFO.search(rows[1])[1])  # type: ignore[index]
        except (ValueError, IndexError, TypeError) as error:
            raise ValueError("this PDF is not one of our own make") from error
        ends = [offset for offset, _ in sorted(offsets)[1:]] + [start]
        self.objects = [(number, _HEAD.match(data, begin).end(), end)  # type: ignore[union-attr]
                        for (begin, number), end in zip(sorted(offsets), ends, strict=True)]  # fmt: skip
        where = {number: (begin, end) for number, begin, end in self.objects}
        catalog, pages = slice(*where[self.root]), _PAGES
        self.pages = int(pages.search(data[catalog])[1])  # type: ignore[index]
        kids = _KIDS.search(data[slice(*where[self.pages])])
        self.leaves = [int(one) for one in _REFERENCE.findall(kids[1] if kids else b"")]
        if not self.leaves:
            raise ValueError("this PDF has no page")


def _text(text: str) -> bytes:
    """A text string: UTF-16 in hexadecimal."""
    return b"<" + ("\ufeff" + text).encode("utf-16-be").hex().encode() + b">"
