"""An installation that is not there yet: an empty folder, no database, and one migration to run."""

import shutil
from pathlib import Path

import pytest

from app import create_app
from app.platform.db import db
from app.web.run import schema

ROOT = Path(__file__).resolve().parents[3]
FIRST = '''"""All tables at once, in place of the real migrations, which have tests of their own."""
from app.platform.db.create import protect, start_clock
from app.platform.db.engine import Base
from alembic import op
revision, down_revision = "0001", None

def upgrade():
    Base.metadata.create_all(op.get_bind())
    protect(op.get_bind())
    start_clock(op.get_bind())
'''


@pytest.fixture
def migrations(tmp_path, monkeypatch):
    """A folder of migrations with one in it, run by the real environment."""
    folder = tmp_path / "migrations"
    (folder / "versions").mkdir(parents=True)
    shutil.copy(ROOT / "migrations" / "env.py", folder)
    (folder / "versions" / "0001_create_everything.py").write_text(FIRST)
    monkeypatch.setattr(schema, "MIGRATIONS", folder)
    return folder


@pytest.fixture
def bare(tmp_path, migrations, monkeypatch):
    """The application in an empty folder: neither database nor front end."""
    monkeypatch.chdir(tmp_path)
    made = create_app({"WAYSIDE_CHEAP_PASSWORDS": "1"})
    yield made
    with made.app_context():
        db.session.remove()
        db.engine.dispose()


@pytest.fixture
def flask(bare):
    """`flask WORDS` in that folder."""

    def invoke(*words, stdin=None):
        return bare.test_cli_runner().invoke(args=list(words), input=stdin)

    return invoke
