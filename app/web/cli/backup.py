"""`flask backup FOLDER` and `flask restore FOLDER`: one command makes a backup, one brings it back and tells everybody."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import click
from alembic.script import ScriptDirectory
from flask.cli import with_appcontext

from app.platform.house import the_house
from app.web.backup import database, stored
from app.web.backup.again import begin_again
from app.web.backup.manifest import Manifest, Unfit, digest_of
from app.web.run import schema
from app.web.run.readiness import ROOT

SECRETS = (
    "The secret keys are not in it (WAYSIDE_SECRET_KEY, WAYSIDE_SEAL_KEY, WAYSIDE_VAPID_PRIVATE, the file WAYSIDE_SIGN_KEY). "
    "Keep them apart from it: without the seal key of today no signature of today can be proven."
)
AFTERWARDS = (
    "Access that was given or withdrawn since then is as it was: look through the people. Numbers given since then may come "
    "out differently. What phones had sent since then comes back by itself while they still hold it (30 days)."
)
folder_argument = click.argument("folder", type=click.Path(file_okay=False, path_type=Path))


@click.command("backup")
@folder_argument
@with_appcontext
def backup(folder: Path) -> None:
    """Make one consistent backup in FOLDER, which must be new or empty. The parts may go on running."""
    if folder.exists() and any(folder.iterdir()):
        raise click.ClickException(f"{folder} is not empty: name a new folder for each backup.")
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        made = _make(folder)
    except Unfit as error:
        raise click.ClickException(str(error)) from error
    size = int(made.database["size"]) + sum(made.files.values())
    click.echo(f"The backup is in {folder}: the {made.database['kind']} database at migration {made.migration} and "
               f"{len(made.files)} files, {size} bytes, of commit {made.commit or 'unknown'}.")  # fmt: skip
    click.echo(SECRETS)
    if made.missing:
        raise click.ClickException(
            f"{len(made.missing)} files that the database names are missing or damaged in the store; {folder}/manifest.json "
            "names them. All else is in the backup."
        )


def _make(folder: Path) -> Manifest:
    house = the_house()
    made_at, migration = house.now(), ", ".join(schema.present())
    if not migration:
        raise Unfit("There is no database to back up: it is empty, or does not answer.")
    copy = database.save(folder)
    told: dict[str, str | int] = {"kind": database.kind(), "name": copy.name, "size": copy.stat().st_size}
    sizes, missing = stored.take(
        house.files, stored.named(), folder
    )  # after the database: files are only ever added
    manifest = Manifest(made_at, migration, _commit(), told | {"sha256": digest_of(copy)}, sizes, missing)
    manifest.write(folder)
    return manifest


@click.command("restore")
@folder_argument
@click.confirmation_option(
    prompt="This puts the backup in the place of what is there now. Are all parts stopped?"
)
@with_appcontext
def restore(folder: Path) -> None:
    """Bring the backup in FOLDER back, begin a new life of the server, and tell phones and people of it."""
    house = the_house()
    try:
        manifest = Manifest.read(folder)
        _check(manifest, folder)
        back = stored.put_back(house.files, manifest.files, folder)
        stamp = "".join(filter(str.isdigit, house.now()))[:14]
        before = database.load(folder / str(manifest.database["name"]), stamp)
    except Unfit as error:
        raise click.ClickException(str(error)) from error
    if not schema.at_newest():
        schema.upgrade()
    epoch = begin_again(house, manifest.made_at, manifest.files)
    click.echo(
        f"Restored to {manifest.made_at}: the database, and {back} of {len(manifest.files)} files that were not there."
    )
    click.echo(f"The database from before the restore is kept: {before}. Remove it when all is well.")
    click.echo(f"The epoch is now {epoch}.")
    click.echo(AFTERWARDS)
    click.echo("Next: flask --app wsgi doctor, then start the parts.")


def _check(manifest: Manifest, folder: Path) -> None:
    """Unfit when the backup is not whole, does not fit this program or database, or somebody is using that."""
    if manifest.database["kind"] != database.kind():
        raise Unfit(
            f"This is a backup of {manifest.database['kind']}; WAYSIDE_DATABASE_URL names {database.kind()}."
        )
    known = {one.revision for one in ScriptDirectory.from_config(schema.settings()).walk_revisions()}
    if manifest.migration not in known:
        raise Unfit(
            f"The backup is of a newer version (migration {manifest.migration}) than this program. Check out commit "
            f"{manifest.commit or 'of that time'} or a later one first."
        )
    manifest.check(folder)
    using = database.users()
    if using:
        raise Unfit(f"The database is in use by {', '.join(using)}. Stop the three parts first.")


def _commit() -> str | None:
    git = shutil.which("git")
    if git is None:
        return None
    asked = subprocess.run([git, "rev-parse", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False)
    return asked.stdout.strip() or None
