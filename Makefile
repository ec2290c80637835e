# `make help` shows everything. `make demo` and `make test` each work as the first command in a fresh clone.
PYTHON ?= python3
export PYTHON
# The tests start hundreds of processes: each would compile the whole program again.
unexport PYTHONDONTWRITEBYTECODE
PY := .venv/bin/python
CODE := src tests benchmarks scripts
OUT ?= out/example
LOCK := .venv/bin/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header --no-annotate

.DEFAULT_GOAL := help
.PHONY: help setup lock demo example run check lint types contracts soft audit fix compiled test test-slow coverage docs pictures bench clean

help: ## This list
	@awk -F ':.*## ' '/^##@/ {printf "\n%s\n", substr($$0, 5)} /^[a-z-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' Makefile

##@ Setup
setup: ## Make .venv and install everything for working on the code
	@scripts/setup.sh dev

lock: setup ## Resolve the locks anew (hashes, no addresses); UPGRADE=--upgrade takes newer versions
	@$(PY) -m pip install --quiet --disable-pip-version-check uv
	$(LOCK) $(UPGRADE) --extra build --output-file requirements.lock
	$(LOCK) $(UPGRADE) --extra build --extra dev --output-file requirements-dev.lock

clean: ## Remove what the tools and the demo leave behind (not .venv)
	rm -rf out .coverage* .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find $(CODE) -name __pycache__ -type d -prune -exec rm -rf {} +

##@ Demo
demo: ## The fictional district on the web: built afresh, served on 127.0.0.1:8000, one click signs in; PORT=8001; EMPTY=1: nothing done in it yet
	@scripts/setup.sh run
	@scripts/demo.sh

example: ## The same district by hand: workbook and scheme in, the whole assessment out, without the web
	@scripts/setup.sh run
	@scripts/example.sh $(OUT)

##@ Run
run: ## The command line: make run ARGS="assess book.xlsx --scheme scheme.yaml --out out/mine"
	@scripts/setup.sh run
	@.venv/bin/liangpai $(ARGS)

##@ Check
check: setup lint types contracts soft audit ## Everything but the tests: lint, types, imports, sizes, known vulnerabilities

lint: setup ## ruff: style, mistakes, security
	$(PY) -m ruff check $(CODE)
	$(PY) -m ruff format --check $(CODE)

types: setup ## mypy, strict
	$(PY) -m mypy

contracts: setup ## The import contracts of the house
	@$(PY) -c "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_logo=True))"

soft: setup ## What has outgrown the soft limits (never fails)
	@$(PY) -m scripts.sizes

audit: setup ## Ask the vulnerability database about the locked packages, where it can be reached
	@$(PY) -m scripts.audit

##@ Fix
fix: setup ## Mend what ruff can mend, and format
	$(PY) -m ruff check --fix $(CODE)
	$(PY) -m ruff format $(CODE)

##@ Test
compiled: setup ## Compile the tests, once for all workers (what fails here is told by the tests themselves)
	@$(PY) -m pytest --collect-only -qqq >/dev/null 2>&1 || true

test: setup ## Everything a change must pass, on SQLite and on PostgreSQL
	@# mypy keeps one core busy: meanwhile the other compiles the tests, once for all workers
	@$(MAKE) --no-print-directory --jobs=2 --output-sync=target types compiled lint contracts
	@scripts/browser.sh
	$(PY) -m pytest -n auto -m "not slow"
	@scripts/postgres.sh $(PY) -m pytest -n auto -m "django_db and not slow and not alike" --no-header

test-slow: setup coverage ## The full-size and LibreOffice tests, coverage, and on PostgreSQL what is alike on every database
	@scripts/libreoffice.sh
	$(PY) -m pytest -m slow
	@scripts/postgres.sh $(PY) -m pytest -n auto -m "alike and not slow" --no-header

coverage: setup ## How much of the code the tests run through: refused under 90 % (watching costs half as much again)
	@scripts/browser.sh
	$(PY) -m pytest -n auto -m "not slow" --cov --cov-report=term --cov-fail-under=90

##@ Docs
docs: setup ## Write the generated parts of the documents anew
	@$(PY) -m scripts.docs

pictures: setup ## Take the pictures of the documents anew (needs Chromium)
	@scripts/browser.sh
	@$(PY) -m scripts.pictures

##@ Bench
bench: setup ## Side by side with the peers, as ratios: make bench, make bench TASK=P1
	$(PY) -m benchmarks $(TASK)
