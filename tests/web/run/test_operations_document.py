"""docs/operations.md says what is true: every variable, every command, every make target it names."""

import re
from pathlib import Path

from app.platform.config import VARIABLES
from app.web.cli import COMMANDS

ROOT = Path(__file__).resolve().parents[3]
TEXT = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")


def test_the_configuration_table_is_the_programs_own():
    shown = [line for line in section("Configuration").splitlines() if line.startswith("| `")]
    assert shown == [
        f"| `{v.name}` | {f'`{v.default}`' if v.default else 'none'} | {v.meaning}{' (secret)' if v.secret else ''} |"
        for v in VARIABLES
    ]


def test_every_command_is_described_and_every_described_one_exists():
    shown = re.findall(
        r"`([a-z-]+)(?: [^`]*)?`", "".join(re.findall(r"^\| (`[^|]*`) \|", section("Commands"), re.MULTILINE))
    )
    assert {command.name for command in COMMANDS} == set(shown)


def test_every_flask_command_in_the_text_exists():
    used = set(re.findall(r"flask --app wsgi ([a-z][a-z-]+)", TEXT)) | set(
        re.findall(r"`flask ([a-z-]+)`", TEXT)
    )
    assert used <= {command.name for command in COMMANDS}


def test_every_make_target_in_the_text_exists():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"`?make ([a-z]+)", code_only(TEXT))) <= targets


def section(title):
    return TEXT.split(f"\n## {title}\n")[1].split("\n## ")[0]


def code_only(text):
    """What stands in backticks and indented blocks: "make" is a verb elsewhere."""
    return "\n".join(re.findall(r"```.*?```|`[^`\n]+`", text, re.DOTALL))
