"""The small plain-http page from which a phone takes the certificate of the installation's own authority.

`python -m app.web.run.trust_page --port 8000 --certificate var/ca/wayside-ca.crt --app https://…`. It serves two
answers and nothing else; the application itself is served over https by gunicorn.
"""

import argparse
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization

from app.web.run.words import LANGUAGES, say

CERTIFICATE_PATH = "/wayside-ca.crt"
STYLE = """
body{font:1.05rem/1.6 system-ui,sans-serif;max-width:38rem;margin:0 auto;padding:1rem;color:#1b1f24;background:#fff}
a.do{display:block;padding:.9rem;margin:1rem 0;border-radius:.5rem;background:#0b5cad;color:#fff;text-align:center}
code{overflow-wrap:anywhere} section{border-top:1px solid #999;margin-top:2rem}
@media(prefers-color-scheme:dark){body{color:#e8eaed;background:#15181c}a{color:#8ab8f0}a.do{background:#2f6fb2;color:#fff}}
"""


def fingerprint(pem: bytes) -> str:
    """SHA-256 of a certificate as people compare it: AB:CD:…"""
    return x509.load_pem_x509_certificate(pem).fingerprint(hashes.SHA256()).hex(":").upper()


def steps(language: str, system: str, page: str, app: str) -> list[str]:
    """The three steps for "android" or "iphone" as plain text."""
    return [say(language, f"trust.{system}.{number}", page=page, app=app) for number in (1, 2, 3)]


def html(pem: bytes, page: str, app: str) -> str:
    """The whole page, both languages one after the other."""
    parts = [_section(language, fingerprint(pem), page, app) for language in LANGUAGES]
    return (
        '<!doctype html><html lang="zh-CN"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{escape(say('zh-CN', 'trust.title'))}</title><style>{STYLE}</style><main>{''.join(parts)}</main></html>"
    )


def _section(language: str, print_: str, page: str, app: str) -> str:
    def word(key: str) -> str:
        return escape(say(language, key))

    lists = "".join(
        f"<h2>{word(f'trust.{system}')}</h2><ol>"
        + "".join(f"<li>{escape(step)}</li>" for step in steps(language, system, page, app))
        + "</ol>"
        for system in ("android", "iphone")
    )
    return (
        f'<section lang="{language}"><h1>{word("trust.title")}</h1><p>{word("trust.why")}</p>'
        f'<a class="do" href="{CERTIFICATE_PATH}">{word("trust.download")}</a>{lists}'
        f'<a class="do" href="{escape(app)}">{word("trust.open")}</a>'
        f"<p>{word('trust.fingerprint')}<br><code>{print_}</code></p></section>"
    )


def handler(pem: bytes, page: str, app: str) -> type[BaseHTTPRequestHandler]:
    """A request handler that knows the certificate; everything but the certificate is answered with the page."""
    der = x509.load_pem_x509_certificate(pem).public_bytes(serialization.Encoding.DER)
    text = html(pem, page, app).encode()

    class TrustPage(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            wants_certificate = self.path.split("?")[0] == CERTIFICATE_PATH
            body = der if wants_certificate else text
            self.send_response(200)
            kind = "application/x-x509-ca-cert" if wants_certificate else "text/html; charset=utf-8"
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it
            print(format % args, flush=True)

    return TrustPage


def main() -> None:
    reader = argparse.ArgumentParser(description="Serve the certificate of this installation's authority.")
    reader.add_argument("--host", required=True)
    reader.add_argument("--port", type=int, required=True)
    reader.add_argument("--certificate", type=Path, required=True)
    reader.add_argument("--page", required=True)
    reader.add_argument("--app", required=True)
    asked = reader.parse_args()
    answer = handler(asked.certificate.read_bytes(), asked.page, asked.app)
    ThreadingHTTPServer((asked.host, asked.port), answer).serve_forever()


if __name__ == "__main__":
    main()
