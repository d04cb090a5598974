# Two commands: `make serve` (read the archive at http://127.0.0.1:8000) and `make test`.
# All other commands: site, lint, audit, reference, lock. Another folder of texts: ARCHIVE_SEEDS=DIR make serve
# The site builder is MkDocs, or Zensical: make site BUILDER=zensical
PYTHON ?= python3
BUILDER ?= mkdocs
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
# The theme would print a word about its successor with each build.
export NO_MKDOCS_2_WARNING := 1

.PHONY: serve site screenshots test lint audit reference venv lock

serve: venv
	@$(BIN)/python -c 'import socket; socket.create_server(("127.0.0.1", $(PORT))).close()' 2>/dev/null || \
	  { echo "Port $(PORT) is in use; take another: make serve PORT=8001"; exit 2; }
	@echo "The archive will be at http://127.0.0.1:$(PORT)/ in a moment; Ctrl-C ends it."
	$(BIN)/mkdocs serve --dev-addr 127.0.0.1:$(PORT)

site: venv
ifeq ($(BUILDER),zensical)
	$(BIN)/python -m generator build
	$(BIN)/zensical build
	$(BIN)/python -m generator index site
else
	$(BIN)/mkdocs build --strict
endif
	@echo "The site is in site/"

# Every kind of page, wide and narrow, light and dark, in build/screenshots/; needs Chromium.
screenshots: site
	$(BIN)/python -m tests.browser.screenshots site build/screenshots

test: venv lint
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 8 --dist loadfile --no-loadscope-reorder

lint: venv
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# Known holes in the dependencies, where the network allows to ask; and the list of what is in use.
audit: venv
	@$(BIN)/pip-audit --require-hashes --disable-pip --requirement requirements.lock >$(VENV)/audit 2>&1; \
	  silent=$$(grep -c 'could not be audited' $(VENV)/audit); \
	  if grep -q '^Found' $(VENV)/audit; then grep -v 'could not be audited' $(VENV)/audit; \
	  elif ! grep -q '^No known' $(VENV)/audit; then echo "Not checked: the service of known holes cannot be reached"; \
	  elif [ $$silent != 0 ]; then echo "Not checked: $$silent packages, of which the service of known holes says nothing"; \
	  else echo "No known holes"; fi >&2
	@$(BIN)/cyclonedx-py environment $(VENV)
	@! grep -q '^Found' $(VENV)/audit

# docs/diagnostics.md, from the words beside the codes.
reference: venv
	$(BIN)/python -c "from generator.explain import reference; print(reference(), end='')" > docs/diagnostics.md

venv: $(VENV)/.installed

$(VENV)/.installed: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or later is needed; name one with: make PYTHON=python3.12"; exit 2; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo "This Python has no venv or ensurepip; install the package python3-venv of your system"; exit 2; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

# Versions for Python 3.11 and later on every platform, with hashes, without addresses.
lock: $(VENV)/.locked
$(VENV)/.locked: pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --extra dev pyproject.toml -o requirements.lock
	touch $@
