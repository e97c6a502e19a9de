# Wayside. `make` alone lists what there is. Needs Python 3.11 or newer and make; the rest is brought by .ci/setup.py.

PYTHON ?= python3
PORT   ?= 8000
HTTPS  ?=
DEMO   ?= small
ARGS   ?=
SEEDS  ?= 300
PHOTOS ?= 100
KILLS  ?= 200
RACES  ?= 1000

export PATH := $(CURDIR)/.venv/bin:$(PATH)
PY    := .venv/bin/python
FLASK := $(PY) -m flask --app wsgi
# Extras stay in the lock: pip before 23.3 takes the newest coverage for coverage[toml], whatever stands for coverage.
LOCK  := $(PY) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--no-emit-find-links --no-strip-extras --custom-compile-command "make lock"

# DATABASE_URL is the short name; WAYSIDE_DATABASE_URL is what the program reads.
ifneq ($(DATABASE_URL),)
export WAYSIDE_DATABASE_URL := $(DATABASE_URL)
endif

.DEFAULT_GOAL := help
.PHONY: help run test lint format contract screens sim sim-mutants crash uploads bench bench-sync bench-pdf lock clean

help: ## Show this list
	@echo "Wayside 途修: make <target> [PORT=8000] [HTTPS=1] [DEMO=small|big|none] [DATABASE_URL=...]"
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  \1|/' | awk -F'|' '{printf "%-13s %s\n", $$1, $$2}'

run: ## Set up, build, migrate, load the demo once, and serve (HTTPS=1 for phones on the LAN)
	@$(PYTHON) .ci/setup.py python build
	@exec $(PY) -m app.web.run --port "$(PORT)" --demo "$(DEMO)" $(if $(filter-out 0 no,$(HTTPS)),--https)

test: ## Everything CI runs: lint, contract, both test suites on both databases, the browser walk
	@$(PYTHON) .ci/setup.py python tools packages
	@$(PY) .ci/check.py $(ARGS)

lint: ## ruff, mypy, import contracts, biome and TypeScript
	@$(PYTHON) .ci/setup.py python tools packages
	@$(PY) .ci/check.py --only lint

format: ## Format Python and TypeScript
	@$(PYTHON) .ci/setup.py python tools packages
	@$(PY) -m ruff check --quiet --fix-only . && $(PY) -m ruff format .
	@cd frontend && npm run --silent format

contract: ## Write the generated files: OpenAPI, TypeScript records, machines, problem codes, diagrams
	@$(PYTHON) .ci/setup.py python
	@$(FLASK) contract write

screens: ## Pictures of every screen into screens/
	@$(PYTHON) .ci/setup.py python tools build
	@$(PY) -m pytest tests/browser -q -p no:randomly -m screens $(ARGS)

sim: ## Server and phones together against faults, SEEDS=20000 runs; a failing one is told as a story
	@$(PYTHON) .ci/setup.py python packages
	@$(PY) -m tests.sim --seeds $(SEEDS) $(ARGS)

sim-mutants: ## The simulation with each planted bug, the thirteen and those found: share of SEEDS that catches it
	@$(PYTHON) .ci/setup.py python packages
	@$(PY) -m tests.sim --mutants --seeds $(SEEDS) $(ARGS)

crash: ## kill -9 under load KILLS=200 times, full disks, RACES=1000 races, on both databases
	@$(PYTHON) .ci/setup.py python
	@for database in sqlite postgresql; do WAYSIDE_TEST_DATABASE=$$database WAYSIDE_KILLS=$(KILLS) WAYSIDE_RACES=$(RACES) \
		$(PY) -m pytest -q -x $(ARGS) tests/crash tests/sync/test_races.py || exit 1; done

uploads: ## PHOTOS=100 photos of a real browser over a line that is cut again and again
	@$(PYTHON) .ci/setup.py python tools build
	@WAYSIDE_PHOTOS=$(PHOTOS) $(PY) -m pytest tests/browser/test_uploads.py -q -s -p no:randomly $(ARGS)

bench: ## The project's own figures, as ratios; the search on a throttled phone
	@$(PYTHON) .ci/setup.py python tools build
	@$(PY) -m tests.bench $(ARGS)

bench-sync: ## Only those of synchronisation, over HTTP, on SQLite and PostgreSQL, with up to a million rows
	@$(PYTHON) .ci/setup.py python
	@$(PY) -m tests.bench sync

bench-pdf: ## Only those of paper: one page, three, cold, signed, two hundred at once
	@$(PYTHON) .ci/setup.py python
	@$(PY) -m tests.bench paper

lock: ## Renew requirements.txt and .ci/requirements-*.txt from pyproject.toml
	@$(PYTHON) .ci/setup.py python tools
	@$(LOCK) --upgrade pyproject.toml --group test -o requirements.txt
	@$(LOCK) --upgrade --group dev -c requirements.txt -o .ci/requirements-dev.txt
	@$(LOCK) --upgrade --group node -c requirements.txt -o .ci/requirements-node.txt
	@! grep -nE '^[^#]*://' requirements.txt .ci/requirements-*.txt

clean: ## Remove what was made here, but never var/ (your data)
	rm -rf .venv .wayside .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache htmlcov screens \
		test-results frontend/node_modules frontend/dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
