"""Content hashes that tell whether a step of the set-up must run again. Standard library only.

A stamp is a file with one hash, kept where the thing it vouches for lives, so that whoever deletes the thing deletes
the stamp with it. Times of files are never looked at: a fresh clone has new ones and the same content.
"""

import hashlib
from pathlib import Path


def of_files(files, *words):
    """SHA-256 over the names and contents of files and over further words (versions, options).

    A file that is missing counts as empty, so that its appearing changes the hash.
    """
    digest = hashlib.sha256()
    for word in words:
        digest.update(f"{word}\0".encode())
    for file in sorted(Path(file) for file in files):
        content = file.read_bytes() if file.is_file() else b""
        digest.update(f"{file.as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def of_tree(root, leave_out):
    """SHA-256 over every file below root whose path has no part named in leave_out."""
    root = Path(root)
    digest = hashlib.sha256()
    for path in sorted(_walk(root, frozenset(leave_out))):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(root).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def _walk(folder, leave_out):
    for path in folder.iterdir():
        if path.name in leave_out:
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _walk(path, leave_out)
        elif path.is_file():
            yield path


def fresh(stamp, wanted, product):
    """Whether the product is there and was made from exactly what the wanted hash stands for."""
    stamp, product = Path(stamp), Path(product)
    return product.exists() and stamp.is_file() and stamp.read_text(encoding="ascii").strip() == wanted


def write(stamp, value):
    stamp = Path(stamp)
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(value + "\n", encoding="ascii")
