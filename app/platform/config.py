"""Configuration from environment variables: one table, read once at start. Values people change are settings, not this."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

DEMO_SECRET = "demo-secret-not-for-production"  # noqa: S105 - refused in production, see Config.problems


@dataclass(frozen=True)
class Variable:
    """One row of the documented table."""

    name: str
    default: str
    meaning: str
    secret: bool = False


VARIABLES = (
    Variable("WAYSIDE_ENV", "development", "`production` refuses demo secrets and insecure addresses"),
    Variable("WAYSIDE_DATABASE_URL", "sqlite:///var/wayside.sqlite3", "SQLite file or postgresql:// address"),
    Variable("WAYSIDE_FILES", "var/files", "folder (or s3://bucket/prefix) for photos and printed papers"),
    Variable("WAYSIDE_SECRET_KEY", DEMO_SECRET, "signs sign-in challenges and links", secret=True),
    Variable(
        "WAYSIDE_SEAL_KEY",
        DEMO_SECRET,
        "MAC of sealed reports; keep it outside database backups",
        secret=True,
    ),
    Variable(
        "WAYSIDE_SIGN_KEY",
        "var/sign/organisation.p12",
        "PKCS#12 file with key and certificate that sign the PDFs of reports; made at first start where there is none",
    ),
    Variable("WAYSIDE_SIGN_PASSPHRASE", "", "opens that file; empty: it is not locked"),
    Variable(
        "WAYSIDE_SIGN_TSA", "", "https:// address of a timestamp authority (RFC 3161); empty: no timestamps"
    ),
    Variable(
        "WAYSIDE_VAPID_PRIVATE", "", "web push key (`flask vapid` makes one); empty: no web push", secret=True
    ),
    Variable("WAYSIDE_VAPID_PUBLIC", "", "web push key that browsers are given"),
    Variable("WAYSIDE_VAPID_SUBJECT", "mailto:admin@example.invalid", "whom a push service may write to"),
    Variable(
        "WAYSIDE_PUBLIC_URL", "http://127.0.0.1:8000", "the address that QR codes, passkeys and notices carry"
    ),
    Variable("WAYSIDE_DEMO", "small", "demo data that `flask demo load` loads: small, big or none"),
    Variable("WAYSIDE_LANGUAGE", "zh-CN", "language of new people and of the sign-in page: zh-CN or en"),
    Variable("WAYSIDE_TRUST_PROXY", "0", "number of reverse proxies whose X-Forwarded headers are believed"),
    Variable("WAYSIDE_CHEAP_PASSWORDS", "0", "1 makes password hashing fast; for tests and demo data only"),
)


@dataclass(frozen=True)
class Config:
    """The values in force. folder: what relative paths are relative to."""

    values: Mapping[str, str]
    folder: Path

    @classmethod
    def from_env(cls, env: Mapping[str, str], folder: Path | None = None) -> Config:
        """Reads the variables of the table; a variable left out has its default."""
        return cls({v.name: env.get(v.name) or v.default for v in VARIABLES}, folder or Path.cwd())

    def __getitem__(self, short: str) -> str:
        return self.values[f"WAYSIDE_{short}"]

    @property
    def production(self) -> bool:
        """Whether this is a production start."""
        return self["ENV"] == "production"

    def database_url(self) -> str:
        """The SQLAlchemy address; a relative SQLite path is taken from the folder."""
        url = self["DATABASE_URL"]
        if url.startswith("postgres://"):
            url = "postgresql://" + url.removeprefix("postgres://")
        if url.startswith("postgresql://"):
            return "postgresql+psycopg://" + url.removeprefix("postgresql://")
        if url.startswith("sqlite:///") and not url.startswith("sqlite:////"):
            return f"sqlite:///{(self.folder / url.removeprefix('sqlite:///')).resolve()}"
        return url

    def files_url(self) -> str:
        """s3://… as given, or the absolute folder."""
        files = self["FILES"]
        return files if "://" in files else str((self.folder / files).resolve())

    def sign_key(self) -> Path:
        """The file of the key that signs papers."""
        return (self.folder / self["SIGN_KEY"]).resolve()

    def key(self, short: str) -> bytes:
        """A 32-byte key derived from a secret."""
        return hashlib.sha256(self[short].encode()).digest()

    def problems(self) -> list[str]:
        """Why this configuration may not start, most of it in production only; a plain sentence each."""
        found = self._of_signing()
        if not self.production:
            return found
        found += [
            f"{v.name} still has its demo value: set a random secret of at least 32 characters"
            for v in VARIABLES
            if v.secret and (self.values[v.name] == DEMO_SECRET or 0 < len(self.values[v.name]) < 32)
        ]
        if not self["PUBLIC_URL"].startswith("https://"):
            found.append("WAYSIDE_PUBLIC_URL must begin with https://: phones work offline only over https")
        if self["CHEAP_PASSWORDS"] == "1":
            found.append("WAYSIDE_CHEAP_PASSWORDS=1 is for tests only")
        return found

    def _of_signing(self) -> list[str]:
        if self["SIGN_TSA"] and not self["SIGN_TSA"].startswith("https://"):
            return ["WAYSIDE_SIGN_TSA must begin with https://: nobody on the way may choose the time"]
        return []
