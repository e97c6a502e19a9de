"""What these tests need beyond pytest: import-linter is a lint tool and stands apart from requirements.txt."""

from importlib.util import find_spec

collect_ignore = [] if find_spec("importlinter") else ["test_import_contracts.py"]
