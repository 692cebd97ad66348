# The commands of the workshop; CI calls the same. On Windows: see README.md.
PYTHON ?=
BIN := .venv/bin
STAMP := .venv/.installed
ARGS ?=

.PHONY: help setup run test check fix bench

help:
	@echo "make run     open the program"
	@echo "make test    run all tests        (some: make test ARGS=tests/wizard)"
	@echo "make check   lint, format, types, layers, dependencies, dead code, spelling"
	@echo "make fix     mend what lint and format can mend"
	@echo "make bench   measure speed and memory as ratios"

setup: $(STAMP)

$(STAMP): requirements/dev.txt packaging/setup.sh
	@PYTHON="$(PYTHON)" sh packaging/setup.sh
	@touch $@

run: setup
	@if [ "$$(uname)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		echo "There is no display, so no window can open. Writing the example plan instead."; \
		$(BIN)/python main.py example voorbeeldplan.pdf && echo "Written: $(CURDIR)/voorbeeldplan.pdf"; \
	else \
		$(BIN)/python main.py $(ARGS); \
	fi

test: setup
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 2 $(ARGS)

# vulture: the fields of data classes and rows are read by name, so only code counts. Its own failure counts as a find.
check: setup
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/deptry .
	! $(BIN)/vulture 2>&1 | grep -v -e 'unused variable' -e 'unused attribute'
	$(BIN)/typos

fix: setup
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: setup
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.benchmarks $(ARGS)
