"""The pages without an account: /verify behind a paper's QR code, /copy behind a customer's link. Plain HTML, thin.

Never kept by a cache or a search engine; no script but for signing and for dropping a file, both of which have a way without.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

from flask import Blueprint, Response, redirect, render_template, request, send_file, url_for
from werkzeug.exceptions import RequestEntityTooLarge

from app.journey.report.customer import deeds, forms, shown
from app.journey.report.customer.asking import (
    LINK,
    count,
    guard,
    judged_for_a_stranger,
    verified_for_a_stranger,
)
from app.journey.report.customer.link import Opened, opened
from app.journey.report.printing import SHORT, shown_content
from app.journey.report.printing.signed import making_of, signed_paper
from app.journey.report.queries import organisation, seal_of, sealed_content
from app.kernel.actor import THE_SYSTEM
from app.kernel.problem import Refused
from app.platform.db import reading
from app.platform.house import the_house
from app.platform.paper.values import moment
from app.platform.paper.words import Words, load
from app.platform.pictures import thumbnail
from app.platform.reader import Reader

HERE = Path(__file__).parent
LARGEST_PAPER = 30_000_000
LARGEST_FORM = 500_000
CSP = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
STATUS = {
    "request.forged": 403,
    "access.throttled": 429,
    "link.unknown": 404,
    "link.revoked": 410,
    "link.expired": 410,
}
PAGES = Blueprint("customer", __name__, template_folder="templates")
View = Callable[..., Any]


def language() -> str:
    """The one asked for by the switch, which every link and form of the pages hands on; else the browser's, else Chinese."""
    asked = request.args.get("lang")
    if asked in ("zh", "en"):
        return {"zh": "zh-CN", "en": "en"}[asked]
    best: str = request.accept_languages.best_match(["zh-CN", "zh", "en"], "zh-CN")
    return "en" if best == "en" else "zh-CN"


def words() -> Words:
    return load(HERE / "words", language())


def page(name: str, status: int = 200, **told: Any) -> Response:
    """A page with its words, in the language asked for."""
    say = words()
    other = "en" if say.language == "zh-CN" else "zh"
    with reading() as session:
        maker = organisation(Reader(session, the_house().registry, THE_SYSTEM))
    body = render_template(
        f"customer/{name}.html", say=say, moment=moment, phone=maker["phone"],
        maker=maker["name_en" if other == "zh" else "name_zh"], lang="zh" if other == "en" else "en", other=other, **told,
    )  # fmt: skip
    return _closed(Response(body, status=status, mimetype="text/html"))


def _closed(response: Response) -> Response:
    response.headers.update({
        "Content-Security-Policy": CSP, "Cache-Control": "private, no-store", "X-Robots-Tag": "noindex, nofollow, noarchive",
        "Vary": "Accept-Language",
    })  # fmt: skip
    return response


@PAGES.errorhandler(Refused)
def refused(error: Refused) -> Response:
    """In plain words, and the same for every link that opens nothing."""
    status = STATUS.get(error.code, 409)
    say = words()
    known = error.code if say.has(f"refused.{error.code}.title") else "other"
    minutes = -(-int(str(error.detail.get("retry_after_s", 0))) // 60)
    response = page("refused", status, title=say(f"refused.{known}.title"),
                    lead=say(f"refused.{known}.lead", minutes=minutes), switch=request.method == "GET")  # fmt: skip
    if minutes:
        response.headers["Retry-After"] = str(minutes * 60)
    return response


@PAGES.errorhandler(RequestEntityTooLarge)
def too_large(_: RequestEntityTooLarge) -> Response:
    """More than any paper of ours has."""
    say = words()
    return page(
        "refused", 413, title=say("refused.too_large.title"), lead=say("refused.too_large.lead"), switch=False
    )


# -- is it genuine -------------------------------------------------------------------------------------------


@PAGES.get("/verify")
def ask() -> Response:
    """Number and check code typed in, or a PDF dropped."""
    number, short = request.args.get("number", "").strip().upper(), request.args.get("code", "").strip()
    if number and short:
        return _told(number, short)
    return page("ask", number=number, short=short)


@PAGES.get("/verify/<string:number>/<string:short>")
def told(number: str, short: str) -> Response:
    """What the QR code of a paper opens."""
    return _told(number, short)


def _told(number: str, short: str) -> Response:
    found = verified_for_a_stranger(number, short)
    figures = short.replace("-", "").upper()[:SHORT]
    grouped = "-".join(figures[at : at + 4] for at in range(0, len(figures), 4))
    return page("told", number=number[:40], short=grouped, of=found)


@PAGES.post("/verify/file")
def file_told() -> Response:
    """Whether a PDF is ours, unchanged."""
    request.max_content_length = LARGEST_PAPER
    given = request.files.get("file")
    data = b"" if given is None else given.read()
    if not data:
        return page("ask", number="", short="", missing=True)
    found, known = judged_for_a_stranger(data)
    return page("file", verdict=found.verdict, of=known)


# -- the customer's copy -------------------------------------------------------------------------------------


def linked(view: View) -> View:
    """Counts tokens that open nothing, and refuses who tries too many."""

    @wraps(view)
    def guarded(token: str, **rest: Any) -> Any:
        guard(LINK)
        try:
            with reading() as session:
                opened(_reader(session), token, the_house().now())
        except Refused as error:
            if error.code == "link.unknown":
                count(LINK)
            raise
        return view(token, **rest)

    return guarded


def _reader(session: Any) -> Reader:
    return Reader(session, the_house().registry, THE_SYSTEM)


@PAGES.get("/copy/<string:token>")
@linked
def copy(token: str) -> Response:
    """The report in plain words, and what the customer may do."""
    deeds.note_opened(the_house(), token)
    with reading() as session:
        reader = _reader(session)
        found = opened(reader, token, the_house().now())
        return page("copy", **_copy(reader, found, token), done=request.args.get("done", ""))


def _copy(reader: Reader, found: Opened, token: str) -> dict[str, Any]:
    report, content = found.report, shown_content(reader, found.report.id)
    assert content is not None
    newer = reader.first("report", corrects_id=report.id)
    lacking = sum(data is None for data in making_of(reader, report, None).photos.values())
    return {
        "token": token, "report": reader.plain(report), "link": reader.plain(found.link), "signable": found.signable,
        "newer": None if newer is None else newer.report_number, "chapters": shown.chapters(content, language()),
        "lacking": lacking, "photos": shown.photos(content, language()),
    }  # fmt: skip


@PAGES.get("/copy/<string:token>/report.pdf")
@linked
def paper(token: str) -> Response:
    """The signed PDF."""
    with reading() as session:
        reader = _reader(session)
        report = opened(reader, token, the_house().now()).report
        number, asked = report.report_number, request.args.get("lang")
        data = signed_paper(reader, report, asked)
    deeds.note_downloaded(the_house(), token)
    response = Response(data, mimetype="application/pdf")
    response.headers["Content-Disposition"] = f'attachment; filename="{number}.pdf"'
    return _closed(response)


@PAGES.get("/copy/<string:token>/photo/<string:sha256>")
@linked
def picture(token: str, sha256: str) -> Response:
    """A small copy of a photo that the sealed content names; no other."""
    with reading() as session:
        reader = _reader(session)
        content = sealed_content(reader, opened(reader, token, the_house().now()).report.id)
    named = {one["sha256"] for one in (content or {}).get("photos", [])}
    data = the_house().files.get(sha256) if sha256 in named else None
    if data is None:
        raise Refused("link.unknown")
    return _closed(Response(thumbnail(data), mimetype="image/jpeg"))


@PAGES.post("/copy/<string:token>/rating")
@linked
def rate(token: str) -> Any:
    """The customer's rating of the service."""
    request.max_content_length = LARGEST_FORM
    deeds.answer(the_house(), token, forms.rating(request.form))
    return _back(token, "rated")


@PAGES.get("/copy/<string:token>/sign")
@linked
def sign(token: str) -> Response:
    """Everything that an absent customer signs, and the room to sign in."""
    return _signing(token)


def _signing(token: str, lacks: str = "", status: int = 200) -> Response:
    with reading() as session:
        reader = _reader(session)
        found = opened(reader, token, the_house().now())
        if not found.signable:
            raise Refused("report.sign_later.was_absent")
        content, seal = sealed_content(reader, found.report.id), seal_of(reader, found.report.id)
        assert content is not None
        assert seal is not None
        return page("sign", status, token=token, report=reader.plain(found.report), seal_hash=str(seal.hash),
                    agreement=content["agreement"] or "", chapters=shown.chapters(content, language()),
                    photos=shown.photos(content, language()), lacks=lacks, form=request.form)  # fmt: skip


@PAGES.post("/copy/<string:token>/sign")
@linked
def signed(token: str) -> Any:
    """Seals the late signature; what is lacking is said on the page, with all that was filled in."""
    request.max_content_length = LARGEST_FORM
    request.max_form_memory_size = LARGEST_FORM
    try:
        by = forms.signature(request.form, language())
    except Refused as error:
        return _signing(token, error.code, 422)
    visitor = deeds.Visitor(request.remote_addr or "", request.user_agent.string)
    deeds.sign_later(the_house(), token, by, visitor)
    return _back(token, "signed")


def _back(token: str, done: str) -> Any:
    lang = "en" if language() == "en" else "zh"
    return _closed(redirect(url_for("customer.copy", token=token, done=done, lang=lang), 303))  # type: ignore[arg-type]


@PAGES.get("/public/<string:name>")
def public_file(name: str) -> Response:
    """Style and scripts of these pages."""
    known = {"page.css": "text/css", "drop.js": "text/javascript", "sign.js": "text/javascript"}
    if name not in known:
        raise Refused("link.unknown")
    return send_file(HERE / "static" / name, mimetype=known[name], max_age=3600)
