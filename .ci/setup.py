"""Makes this folder ready to run or to test: `python3 .ci/setup.py python tools packages build`.

Standard library only, because nothing else is there yet. Each step runs only when what it depends on has changed
since it last ran (see stamps.py), says what it does, and leaves an environment that it finds in place.

  python    .venv with the hashed requirements.txt
  tools     lint and browser tools of .ci/requirements-dev.txt
  packages  Node (the system's, or a wheel into .venv) and `npm ci` in frontend/
  build     frontend/dist
"""

import os
import subprocess
import sys
import time
from pathlib import Path

import stamps
import toolchain

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / "bin"
FRONT = ROOT / "frontend"
NOT_SOURCE = {"node_modules", "dist", "coverage", "test-results", "screens", ".vite"}


def say(text):
    print(f"[set-up] {text}", flush=True)


def run(*command, cwd=ROOT, **environment):
    """Run a step with its output shown; raise Unfit with the command when it fails."""
    env = dict(os.environ, PATH=f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}", **environment)
    started = time.monotonic()
    done = subprocess.run([str(word) for word in command], cwd=cwd, env=env, check=False)
    if done.returncode:
        raise toolchain.Unfit(f"This step failed (see above): {' '.join(str(word) for word in command)}")
    return time.monotonic() - started


def python():
    ensure_environment()
    install("requirements", ROOT / "requirements.txt", "Python packages")


def ensure_environment():
    """Keep a working .venv whoever made it; make one where there is none or where its Python is gone."""
    version = toolchain.version_of(
        toolchain.asked(str(BIN / "python"), "-c", "import pip, sys; print(sys.version)")
    )
    if version and version >= toolchain.OLDEST_PYTHON:
        return
    toolchain.require_venv(sys.version_info)
    why = "its Python no longer runs, is too old, or has no pip" if VENV.exists() else "there is none yet"
    say(f"Making the environment .venv with Python {sys.version.split()[0]} ({why}) …")
    run(sys.executable, "-m", "venv", "--clear", VENV)


def tools():
    ensure_environment()
    install("tools", ROOT / ".ci" / "requirements-dev.txt", "lint and browser tools")


def install(name, listing, what):
    stamp = VENV / ".stamps" / name
    version = toolchain.asked(str(BIN / "python"), "--version")
    wanted = stamps.of_files([listing.relative_to(ROOT)], version)
    if stamps.fresh(stamp, wanted, BIN / "python"):
        return
    say(f"Installing the {what} (a minute or two on the first run) …")
    took = run(
        BIN / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
        "--require-hashes", "--requirement", listing,
    )  # fmt: skip
    stamps.write(stamp, wanted)
    say(f"The {what} are in place ({took:.0f} s).")


def packages():
    if not (FRONT / "package-lock.json").is_file():
        raise toolchain.Unfit("frontend/package-lock.json is missing: is this clone complete?")
    folder = toolchain.node_folder(BIN)
    if folder is None:
        say("No Node of version 20.19 or newer here: bringing one into .venv …")
        ensure_environment()
        install("node", ROOT / ".ci" / "requirements-node.txt", "Node wheel")
        folder = toolchain.node_folder(BIN)
    if folder is None:
        raise toolchain.Unfit("Node did not start. Install Node 20.19 or newer and try again.")
    node = folder / "node"
    wanted = stamps.of_files(
        ["frontend/package.json", "frontend/package-lock.json", "frontend/.npmrc"],
        toolchain.asked(str(node), "-p", "process.platform + process.arch + process.versions.modules"),
    )
    stamp = FRONT / "node_modules" / ".wayside-stamp"
    if stamps.fresh(stamp, wanted, FRONT / "node_modules"):
        return
    say("Installing the front-end packages …")
    took = run(folder / "npm", "ci", "--no-audit", "--no-fund", "--loglevel=error", cwd=FRONT)
    stamps.write(stamp, wanted)
    say(f"The front-end packages are in place ({took:.0f} s).")


def build():
    wanted = stamps.of_tree(FRONT, NOT_SOURCE)
    stamp = ROOT / ".wayside" / "front-end-build"
    if stamps.fresh(stamp, wanted, FRONT / "dist" / "index.html"):
        return
    packages()
    say("Building the front end …")
    took = run("npm", "run", "--silent", "build", cwd=FRONT)
    stamps.write(stamp, wanted)
    say(f"The front end is built ({took:.0f} s).")


STEPS = {"python": python, "tools": tools, "packages": packages, "build": build}


def main(names):
    if sys.version_info < toolchain.OLDEST_PYTHON:
        better = toolchain.newer_python()
        if better is None:
            raise toolchain.Unfit(
                f"Wayside needs Python 3.11 or newer; this is {sys.version.split()[0]} and no newer one is in PATH."
            )
        os.execv(better, [better, str(Path(__file__).resolve()), *names])
    os.chdir(ROOT)
    for name in names:
        STEPS[name]()


if __name__ == "__main__":
    try:
        main(sys.argv[1:] or list(STEPS))
    except toolchain.Unfit as lack:
        sys.exit(f"\n{lack}")
    except KeyboardInterrupt:
        sys.exit(130)
