"""Security headers, and the check that an unsafe request comes from our own pages."""

from __future__ import annotations

from urllib.parse import urlsplit

from flask import Flask, Response, request

from app.kernel.problem import Refused

SAFE = ("GET", "HEAD", "OPTIONS")
CSP = (
    "default-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; style-src 'self'; script-src 'self' "
    "'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; frame-src 'self' blob:; frame-ancestors 'self'; "
    "base-uri 'none'; form-action 'self'; object-src 'none'"
)


NO_SNIFFING = ("X-Content-Type-Options", "nosniff")
OF_PAGES = (
    ("Content-Security-Policy", CSP),
    NO_SNIFFING,
    ("Referrer-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(self), geolocation=(self), microphone=(self)"),
)
# JSON is no page: nothing in it is run or shown, and a phone on a thin line is spared what would say so at length.
OF_JSON = (("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"), NO_SNIFFING)


def security_headers(
    path: str, mimetype: str | None, *, secure: bool, production: bool
) -> list[tuple[str, str]]:
    """What every answer carries. secure: it came over https."""
    found = list(OF_JSON if (mimetype or "").endswith("json") else OF_PAGES)
    if production and secure:  # a trial on the LAN must not bind the host's name to https
        found.append(("Strict-Transport-Security", "max-age=31536000"))
    if path.startswith("/api/"):
        found.append(("Cache-Control", "no-store"))
    return found


def is_forged(site: str | None, origin: str | None, host: str) -> bool:
    """Whether an unsafe request comes from another site's page, by what the browser says (Sec-Fetch-Site, Origin)."""
    if site is not None and site not in ("same-origin", "none"):
        return True
    return origin is not None and urlsplit(origin).netloc != host


def join(app: Flask) -> None:
    """Registers the hooks."""
    production = app.extensions["wayside"].config.production

    @app.before_request
    def own_pages_only() -> None:
        told = request.headers
        if request.method not in SAFE and is_forged(
            told.get("Sec-Fetch-Site"), told.get("Origin"), request.host
        ):
            raise Refused("request.forged")

    @app.after_request
    def secure(response: Response) -> Response:
        for name, value in security_headers(
            request.path, response.mimetype, secure=request.is_secure, production=production
        ):
            response.headers.setdefault(name, value)
        return response
