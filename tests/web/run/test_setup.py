"""The set-up's decisions: what runs again and what is left alone, and what a bare machine is told."""

import importlib
import os
import shutil
import sys
from pathlib import Path

import pytest

CI = Path(__file__).resolve().parents[3] / ".ci"


@pytest.fixture
def ci(monkeypatch):
    """The modules of .ci/, which is no package."""
    monkeypatch.syspath_prepend(str(CI))
    yield importlib.import_module
    for name in ("stamps", "toolchain", "setup"):
        sys.modules.pop(name, None)


@pytest.fixture
def site(ci, tmp_path, monkeypatch):
    """A folder like a clone, with a set-up whose commands are recorded and leave what the real ones would."""
    setup = ci("setup")
    for name, value in {"ROOT": tmp_path, "VENV": tmp_path / ".venv", "BIN": tmp_path / ".venv/bin"}.items():
        monkeypatch.setattr(setup, name, value)
    monkeypatch.setattr(setup, "FRONT", tmp_path / "frontend")
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "requirements.txt", "flask==3")
    write(tmp_path / "frontend/package.json", "{}")
    write(tmp_path / "frontend/package-lock.json", "{}")
    write(tmp_path / "frontend/src/main.ts", "1")
    ran: list[str] = []
    monkeypatch.setattr(
        setup, "run", lambda *words, **_: imitate(tmp_path, ran, [str(word) for word in words])
    )
    monkeypatch.setattr(setup.toolchain, "node_folder", lambda _: tmp_path / "node")
    monkeypatch.setattr(setup.toolchain, "require_venv", lambda _: None)

    def do(*steps):
        ran.clear()
        setup.main(list(steps))
        return list(ran)

    return do


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def imitate(root, ran, words):
    """Stand in for the commands of the set-up: note which one, make what it would make."""
    if "venv" in words:
        ran.append("venv")
        shutil.rmtree(root / ".venv", ignore_errors=True)
        python = root / ".venv/bin/python"
        write(python, "#!/bin/sh\necho '3.11.7 (an imitation)'\n")
        python.chmod(0o755)
    elif "pip" in words:
        ran.append("pip")
    elif "ci" in words:
        ran.append("npm ci")
        (root / "frontend/node_modules").mkdir(exist_ok=True)
    elif "build" in words:
        ran.append("build")
        write(root / "frontend/dist/index.html", "<html>")
    return 0.0


def test_the_first_run_does_everything_in_order_and_the_second_nothing(site):
    assert site("python", "packages", "build") == ["venv", "pip", "npm ci", "build"]
    assert site("python", "packages", "build") == []


def test_only_what_depends_on_a_change_runs_again(site, tmp_path):
    site("python", "packages", "build")
    write(tmp_path / "frontend/src/main.ts", "2")
    assert site("python", "packages", "build") == ["build"]
    write(tmp_path / "requirements.txt", "flask==4")
    assert site("python", "packages", "build") == ["pip"]
    write(tmp_path / "frontend/package-lock.json", "{ }")
    assert site("python", "packages", "build") == ["npm ci", "build"]


def test_a_touched_file_with_the_same_content_changes_nothing(site, tmp_path):
    site("python", "packages", "build")
    os.utime(tmp_path / "frontend/src/main.ts", (1, 1))
    os.utime(tmp_path / "requirements.txt", (1, 1))
    assert site("python", "packages", "build") == []


def test_what_was_deleted_is_made_again(site, tmp_path):
    site("python", "packages", "build")
    (tmp_path / "frontend/dist/index.html").unlink()
    assert site("python", "packages", "build") == ["build"]
    (tmp_path / "frontend/node_modules/.wayside-stamp").unlink()
    assert site("packages") == ["npm ci"]


def test_an_environment_made_by_hand_is_kept_and_filled(site, tmp_path):
    imitate(tmp_path, [], ["venv"])
    write(tmp_path / ".venv/lib/mine.py", "kept")
    assert site("python") == ["pip"]
    assert (tmp_path / ".venv/lib/mine.py").exists()


def test_an_environment_whose_python_is_gone_or_too_old_is_made_again(site, tmp_path):
    write(tmp_path / ".venv/bin/python", "#!/bin/sh\necho 3.9.2\n")
    (tmp_path / ".venv/bin/python").chmod(0o755)
    assert site("python") == ["venv", "pip"]
    (tmp_path / ".venv/bin/python").unlink()
    assert site("python") == ["venv", "pip"]


def test_a_python_without_venv_names_the_package_to_install(ci):
    toolchain = ci("toolchain")
    with pytest.raises(toolchain.Unfit, match=r"apt-get install python3\.12-venv"):
        toolchain.require_venv((3, 12, 1), has=lambda module: module != "ensurepip")
    assert toolchain.require_venv((3, 12, 1), has=lambda _: True) is None


@pytest.mark.parametrize(
    ("version", "found"), [("v20.19.0", True), ("v24.1.0", True), ("v20.18.3", False), ("v18.20.4", False)]
)
def test_node_must_be_new_enough_and_have_npm_beside_it(ci, tmp_path, version, found):
    toolchain = ci("toolchain")
    system, venv = tmp_path / "system", tmp_path / "venv"
    write(system / "node", f"#!/bin/sh\necho {version}\n")
    (system / "node").chmod(0o755)
    assert toolchain.node_folder(venv, path=str(system)) is None, "no npm yet"
    write(system / "npm", "#!/bin/sh\n")
    (system / "npm").chmod(0o755)
    assert toolchain.node_folder(venv, path=str(system)) == (system if found else None)


def test_the_environments_own_node_goes_before_the_systems(ci, tmp_path):
    toolchain = ci("toolchain")
    for folder in ("system", "venv"):
        for name in ("node", "npm"):
            write(tmp_path / folder / name, "#!/bin/sh\necho v24.19.0\n")
            (tmp_path / folder / name).chmod(0o755)
    assert toolchain.node_folder(tmp_path / "venv", path=str(tmp_path / "system")) == tmp_path / "venv"


@pytest.mark.parametrize(
    ("text", "version"),
    [("Python 3.11.7", (3, 11, 7)), ("v24.19.0\n", (24, 19, 0)), ("none", None), (None, None)],
)
def test_versions_are_read_from_what_programs_print(ci, text, version):
    assert ci("toolchain").version_of(text) == version


def test_a_hash_tells_a_renamed_file_from_a_changed_one(ci, tmp_path):
    stamps = ci("stamps")
    seen = set()
    for name, content in [("a", "1"), ("b", "1"), ("a", "2")]:
        folder = tmp_path / f"{name}{content}"
        write(folder / name, content)
        write(folder / "node_modules/x", str(len(seen)))
        seen.add(stamps.of_tree(folder, {"node_modules"}))
    assert len(seen) == 3
