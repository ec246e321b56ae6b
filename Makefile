# Variorum's commands. `make run` serves the example data; `make test` checks everything. `make help` lists the rest.

PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$name" -c 'import sys, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$name" && break; done)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
RUN_READY := $(VENV)/run.ready
TEST_READY := $(VENV)/test.ready
WORKERS ?= 3
LOCK := $(BIN)/pip-compile --quiet --generate-hashes --strip-extras --allow-unsafe --no-header \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host $(LOCK_OPTIONS)

.PHONY: help run test lint types pytest chromium screenshot format lock clean
.DEFAULT_GOAL := help

help:  ## List these commands
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST)

run: $(RUN_READY)  ## Serve the example data on http://127.0.0.1:8000
	$(BIN)/variorum demo

test: lint chromium  ## Check the style, the types and every test, as the continuous integration does
	@$(MAKE) --no-print-directory --jobs=2 types pytest  # side by side: the types keep one core busy, and not for long

lint: $(TEST_READY)  ## Check the style
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(TEST_READY)  ## Check the types
	$(BIN)/mypy

chromium: $(TEST_READY)  ## Get a Chromium for the browser tests, unless there is one
	$(BIN)/python -m tests.browser.chromium

pytest: $(TEST_READY)  ## Run the tests alone
	$(BIN)/python -m pytest --numprocesses $(WORKERS) --dist worksteal

screenshot: $(TEST_READY)  ## Make the picture of the README anew
	$(BIN)/python -m tests.browser.screenshot

format: $(TEST_READY)  ## Put the code into the house's format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: $(TEST_READY)  ## Lock the dependencies anew; LOCK_OPTIONS=--upgrade takes newer ones
	$(LOCK) --extra citations --extra postgresql --build-deps-for editable --output-file requirements.lock pyproject.toml
	$(LOCK) --extra citations --extra dev --extra postgresql --constraint requirements.lock --output-file requirements-dev.lock pyproject.toml

clean:  ## Remove what these commands made, but not instance/
	rm -rf $(VENV) .cache build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Variorum needs Python 3.11 or newer with venv; install it, or name it: make PYTHON=..."; exit 1; }
	$(PYTHON) -m venv $(VENV)

# Only what the lock names, byte for byte; our own package is linked without asking the network for anything.
$(RUN_READY): requirements.lock pyproject.toml | $(BIN)/python
	$(PIP) install --require-hashes --requirement requirements.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(TEST_READY): requirements-dev.lock $(RUN_READY)
	$(PIP) install --require-hashes --requirement requirements-dev.lock
	@touch $@
