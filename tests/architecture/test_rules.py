"""Each rule of synchronisation has a test that carries its id, and no test proves a rule that does not exist."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PYTHON_TEST = re.compile(r"^ *def (test(?:_sy_\d+)+)_", re.MULTILINE)
FRONT_END_TEST = re.compile(r"""\b(?:test|it)(?:\.each\(.*\))?\(\s*["'`]((?:SY-\d+ )+)""")
SERVERS_ALONE = {5, 6, 8, 10, 18, 27}
"""What no device has a part in: the counter, the commit, the index, the scope, the inbox, the trigger."""


def rules() -> set[int]:
    """Of the contract as this project has it."""
    text = (ROOT / "app" / "sync" / "SPEC.md").read_text(encoding="utf-8")
    return {int(number) for number in re.findall(r"^- SY-(\d+) ", text, re.MULTILINE)}


def proven(folder: Path) -> set[int]:
    """The rules that the tests below the folder name."""
    files = [*folder.rglob("test_*.py"), *folder.rglob("*.test.ts*")]
    names = [
        name
        for path in files
        if "node_modules" not in path.parts
        for name in (PYTHON_TEST if path.suffix == ".py" else FRONT_END_TEST).findall(
            path.read_text(encoding="utf-8")
        )
    ]
    return {int(number) for name in names for number in re.findall(r"\d+", name)}


def test_every_rule_has_its_test() -> None:
    assert len(rules()) >= 33
    assert proven(ROOT / "tests") == rules()
    assert proven(ROOT / "frontend") >= rules() - SERVERS_ALONE
    assert proven(ROOT / "frontend") <= rules()


def test_a_rule_without_a_test_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "test_some.py").write_text("def test_sy_3_sy_4_once_at_5() -> None:\n    pass\n")
    (tmp_path / "some.test.ts").write_text(
        'test("SY-21 SY-23 exactly those", () => {});\n// SY-22 is only named here\n'
    )
    assert proven(tmp_path) == {3, 4, 21, 23}
