"""The report's masthead and what every page of it carries: number, revision, seal, page."""

from __future__ import annotations

from app.journey.report.paper.reported import Report
from app.platform.paper.form import Particulars
from app.platform.paper.furniture import Code, Furniture, Masthead
from app.platform.paper.text import one_line
from app.platform.paper.values import member, moment


def masthead(report: Report) -> Masthead:
    """Organisation, title, facts, marks, the code that leads to verification."""
    words = report.words
    corrects = report.get("report", "corrects")
    marks = [
        report.copy_mark,
        "" if report.seal else words("draft.mark"),
        words("corrects", corrects=_corrected(corrects)) if corrects else "",
    ]
    url = one_line(member(report.seal, "verify_url"))
    return Masthead(
        report.get("organisation"),
        words,
        title=words("title"),
        kicker=words("kicker"),
        facts=[
            (words("fact.number"), _number(report)),
            (words("fact.revision"), _revision(report)),
            (words("fact.job"), one_line(report.get("job", "number"))),
            (words("fact.kind"), words.code("kind", report.get("report", "kind"))),
        ],
        marks=[mark for mark in marks if mark],
        code=Code(url, words("qr")) if url else None,
    )


def furniture(report: Report) -> Furniture:
    """Running head and foot; the seal in short form, or the mark of a draft."""
    words = report.words
    separator = words("separator")
    number, revision = _number(report) or words("missing"), _revision(report)
    maker = one_line(report.get("organisation", "name_en" if words.language == "en" else "name_zh"))
    running = separator.join(part for part in (words("title"), number, revision) if part)
    return Furniture(
        words=words,
        running=(running, maker or one_line(report.get("organisation", "name_zh"))),
        foot=_foot(report),
        water="" if report.seal else words("draft.water"),
    )


def particulars(report: Report) -> Particulars:
    """What the file says of itself; dated by the seal, else by the signature."""
    title = " ".join(part for part in (report.words("title"), _number(report), _revision(report)) if part)
    return Particulars(
        title=title,
        author=one_line(report.get("organisation", "name_zh")),
        subject=report.words("subject"),
        made_at=member(report.seal, "sealed_at") or report.get("signature", "signed_at"),
        keywords=one_line(member(report.seal, "keywords")),
    )


def short_hash(digest: object) -> str:
    """The first sixteen figures in groups of four: 3F2A-9C1D-77B0-E412."""
    figures = one_line(digest).upper()[:16]
    return "-".join(figures[at : at + 4] for at in range(0, len(figures), 4))


def _foot(report: Report) -> list[str]:
    words = report.words
    if not report.seal:
        return [line for line in (report.copy_mark, words("draft.foot")) if line]
    sealed = words(
        "foot.seal",
        short=short_hash(report.seal.get("hash")),
        sealed_at=moment(report.seal.get("sealed_at")) or words("missing"),
    )
    url = one_line(report.seal.get("verify_url"))
    return [sealed, words("foot.verify"), *([words("foot.address", url=url)] if url else [])]


def _number(report: Report) -> str:
    return one_line(report.get("report", "number"))


def _revision(report: Report) -> str:
    revision = report.get("report", "revision")
    return "" if revision is None else report.words("revision", revision=one_line(revision))


def _corrected(corrects: object) -> str:
    """`corrects` names the earlier revision as text, or as {number, revision}."""
    if isinstance(corrects, dict):
        return " ".join(one_line(corrects.get(key)) for key in ("number", "revision")).strip()
    return one_line(corrects)
