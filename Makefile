# Two commands do all the set-up: `make demo` runs the main job, `make test` passes the tests.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
SOURCES := crawler tests benchmarks docs

.PHONY: demo test check format lint types architecture docs docs-write bench-extraction bench-sites bench-kills bench-duplicates bench-boilerplate clean

demo: $(VENV)/.installed
	$(BIN)/crawler demo

test: $(VENV)/.dev
	$(BIN)/python -m pytest

check: $(VENV)/.dev lint types architecture docs
	$(BIN)/python -m pytest

format: $(VENV)/.dev
	$(BIN)/ruff format $(SOURCES)
	$(BIN)/ruff check --fix $(SOURCES)

lint: $(VENV)/.dev
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/ruff check $(SOURCES)

types: $(VENV)/.dev
	$(BIN)/mypy

architecture: $(VENV)/.dev
	$(BIN)/python -m pytest tests/test_architecture.py

docs: $(VENV)/.dev
	$(BIN)/python -m pytest tests/test_docs.py

docs-write: $(VENV)/.dev
	$(BIN)/python docs/generate.py

# What is measured, and how: docs/measurements.md. The rivals live in an environment of their own.
SHARED ?= ../shared
SITES ?= ../sites
PEERS := trafilatura htmldate 'newspaper4k[ja,nlp,th,zh]' readability-lxml html-text lxml_html_clean resiliparse py3langid

bench-extraction: $(VENV)-bench/.installed
	$(VENV)-bench/bin/python benchmarks/extraction.py --shared $(SHARED)

bench-sites: $(VENV)-bench/.installed
	$(VENV)-bench/bin/python benchmarks/sites.py --shared $(SHARED) --sites $(SITES)

bench-kills: $(VENV)-bench/.installed
	$(VENV)-bench/bin/python benchmarks/kills.py

bench-duplicates: $(VENV)-bench/.installed
	$(VENV)-bench/bin/python benchmarks/duplicates.py

bench-boilerplate: $(VENV)-bench/.installed
	$(VENV)-bench/bin/python benchmarks/boilerplate.py --shared $(SHARED)

$(VENV)-bench/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)-bench
	$(VENV)-bench/bin/python -m pip install --quiet --disable-pip-version-check --upgrade pip
	$(VENV)-bench/bin/python -m pip install --quiet --disable-pip-version-check -e '.[all]' datasketch $(PEERS)
	touch $@

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed, this is " + sys.version.split()[0]) if sys.version_info < (3, 11) else 0'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	touch $@

$(VENV)/.dev: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	touch $@ $(VENV)/.installed

clean:
	rm -rf $(VENV) $(VENV)-bench build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
