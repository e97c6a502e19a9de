"""Which Python and which Node this machine offers, and whether they are good enough. Standard library only.

Decides; installs nothing. Runs on an old Python too, so that an old Python gets a sentence and not a SyntaxError.
"""

import importlib.util
import os
import re
import shutil
import subprocess
from pathlib import Path

OLDEST_PYTHON = (3, 11)
OLDEST_NODE = (20, 19)


class Unfit(Exception):
    """The machine lacks something; the message says what, and what to install."""


def version_of(text):
    """The numbers in "v20.19.1" or "Python 3.11.7" as a tuple; None when there are none."""
    found = re.search(r"(\d+(?:\.\d+)+)", text or "")
    return tuple(int(part) for part in found.group(1).split(".")) if found else None


def asked(program, *arguments):
    """What a program prints first, or None when it is missing or fails."""
    try:
        done = subprocess.run([program, *arguments], capture_output=True, text=True, timeout=60, check=False)
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.strip() if done.returncode == 0 else None


def newer_python(path=None):
    """A python3.NN in PATH that is new enough, best first; None when there is none."""
    for minor in range(14, OLDEST_PYTHON[1] - 1, -1):
        program = shutil.which(f"python3.{minor}", path=path)
        if program and (version_of(asked(program, "--version")) or ()) >= OLDEST_PYTHON:
            return program
    return None


def require_venv(version, has=lambda module: importlib.util.find_spec(module) is not None):
    """Raise Unfit when this Python cannot make an environment with pip in it (Debian splits that off)."""
    missing = [module for module in ("venv", "ensurepip") if not has(module)]
    if missing:
        package = f"python{version[0]}.{version[1]}-venv"
        raise Unfit(
            f"This Python has no {' and no '.join(missing)}, so it cannot make the environment .venv.\n"
            f"On Debian or Ubuntu:  sudo apt-get install {package}\n"
            "Elsewhere: install a Python from python.org or your system that brings venv and pip."
        )


def node_folder(venv_bin, path=None):
    """The folder of a node (with npm beside it) that is new enough: the environment's, else the system's, else None."""
    search = os.environ.get("PATH", "") if path is None else path
    for folder in (str(venv_bin), search):
        node, npm = shutil.which("node", path=folder), shutil.which("npm", path=folder)
        if node and npm and (version_of(asked(node, "--version")) or ()) >= OLDEST_NODE:
            return Path(node).parent
    return None
