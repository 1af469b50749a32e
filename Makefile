# Retning's commands. Each does its own set-up: the system libraries are installed when they are missing.

LIBRARIES := liblua5.4-dev liblmdb-dev libseccomp-dev libedit-dev python3-openpyxl
HEADERS := /usr/include/lua5.4/lua.h /usr/include/lmdb.h /usr/include/seccomp.h /usr/include/editline/readline.h
DOCC := $(dir $(realpath $(shell command -v swift)))docc
OPENPYXL := /usr/lib/python3/dist-packages/openpyxl
SOURCES := $(shell find Sources -type f)
RETNING := .build/release/retning

.PHONY: docs man run test bench bench-store bench-algebra bench-evaluation fuzz memcheck check-imports axe format lint setup definitions clean

## Evaluates the repository's own rules over its sample data and writes the reports.
run: $(RETNING)
	@$(RETNING) run

## Runs all tests: the engine's, and the rules' own.
test: setup
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build
	.build/debug/retning test

## Measures; prints ratios against a floor from the same run.
bench: $(RETNING)
	@swift build -c release --product retning-bench
	@.build/release/retning-bench
	@$(MAKE) --no-print-directory bench-evaluation

## Measures the store on OBSERVATIONS figures, beside SQLite, DuckDB and Redis where they are installed.
OBSERVATIONS ?= 10000000
bench-store: $(RETNING)
	@swift build -c release --product retning-bench
	@mkdir -p .build
	@.build/release/retning-bench --store $(OBSERVATIONS) --csv .build/observations.csv
	@python3 Tests/StoreBench/peers.py .build/observations.csv; rm -f .build/observations.csv

## Measures the operations on series, beside NumPy, pandas, polars and DuckDB where they are installed.
bench-algebra: $(RETNING)
	@swift build -c release --product retning-bench
	@.build/release/retning-bench --algebra
	@python3 Tests/AlgebraBench/peers.py

## Measures whole runs over sixteen generated ministries, everything and after changes, each answer checked, beside the
## programs in PEERS where there are any. SERIES=10 is a hundred thousand points, REGIONS=357 twenty-two million.
SERIES ?= 100
REGIONS ?= 16
PEERS ?= ../shared/bench
bench-evaluation: $(RETNING)
	@python3 Tests/EvaluationBench/data.py .build/workload-data $(SERIES) $(REGIONS)
	@python3 Tests/EvaluationBench/workload.py $(RETNING) .build/workload .build/workload-data $(PEERS)

## Runs random and hostile programs in the sandbox for SECONDS.
SECONDS ?= 60
fuzz: setup
	@swift build -c release --product retning-fuzz
	@.build/release/retning-fuzz --seconds $(SECONDS)

## Runs scripts under the address sanitizer, and under valgrind where it is installed. MORE names further scripts.
MEMCHECK = -g -O1 -DRETNING_PLAIN_MALLOC -ISources/CRetningLua/include Sources/CRetningLua/*.c Tests/Memcheck/memcheck.c
memcheck: setup
	@mkdir -p .build
	$(CC) -fsanitize=address,undefined -fno-sanitize-recover=all $(MEMCHECK) -o .build/memcheck-asan -llua5.4
	.build/memcheck-asan Tests/Memcheck/*.lua $(MORE)
	$(CC) $(MEMCHECK) -o .build/memcheck -llua5.4
	if command -v valgrind >/dev/null; then valgrind -q --error-exitcode=9 --leak-check=full .build/memcheck Tests/Memcheck/[cfg]*.lua; fi

## Holds what is imported of the real files in FILES against an independent reading of them.
FILES ?= ../shared/data/import
check-imports: $(RETNING)
	python3 Tests/ImportCheck/check_imports.py $(RETNING) $(FILES)

## Holds the reports of `make run` against WCAG 2.1 AA, where a Chromium and axe-core are installed.
## PYTHON is one that has axe-core-python, such as that of a virtual environment.
PYTHON ?= python3
axe:
	@$(PYTHON) Tests/Accessibility/axe.py
	@$(MAKE) --no-print-directory run
	@$(PYTHON) Tests/Accessibility/axe.py reports/published/*.html

format:
	swift format --in-place --parallel --recursive Package.swift Sources Tests

lint:
	swift format lint --strict --parallel --recursive Package.swift Sources Tests

## Writes the library's documentation as a web site in .build/docs.
docs: setup
	swift package dump-symbol-graph --minimum-access-level public --skip-synthesized-members >/dev/null
	rm -rf .build/symbols && mkdir -p .build/symbols
	cp .build/*/symbolgraph/Retning*.symbols.json .build/symbols
	$(DOCC) convert Sources/Retning/Retning.docc --fallback-display-name Retning --fallback-bundle-identifier no.retning \
	  --additional-symbol-graph-dir .build/symbols --output-path .build/docs

## Writes the manual pages to .build/man.
man: setup
	swift package plugin generate-manual --multi-page >/dev/null
	mkdir -p .build/man && find .build/plugins/GenerateManual/outputs -name '*.1' -exec cp {} .build/man \;
	ls .build/man

## Writes rules/retning.d.lua from the engine's vocabulary.
definitions: $(RETNING)
	@$(RETNING) definitions --write

$(RETNING): Package.swift $(SOURCES) | setup
	swift build -c release --product retning
	@touch $@

setup:
	@missing=; for header in $(HEADERS); do [ -e $$header ] || missing=yes; done; \
	[ -e $(OPENPYXL) ] || python3 -c 'import openpyxl' 2>/dev/null || missing=yes; \
	[ -z "$$missing" ] && exit 0; \
	if ! command -v apt-get >/dev/null; then \
	  echo "Retning needs $(LIBRARIES): Lua 5.4, LMDB, seccomp and libedit with headers, and openpyxl for Python." >&2; \
	  echo "There is no apt-get here: install them with your system's own package manager, then run make again." >&2; exit 1; \
	fi; \
	if [ "$$(id -u)" = 0 ]; then root=; \
	elif command -v sudo >/dev/null; then root=sudo; \
	else \
	  echo "Retning needs $(LIBRARIES), and neither root nor sudo is at hand." >&2; \
	  echo "Ask an administrator to run: apt-get install $(LIBRARIES)" >&2; exit 1; \
	fi; \
	echo "Installing $(LIBRARIES) …" >&2; \
	{ $$root apt-get install -y -qq $(LIBRARIES) >/dev/null 2>&1 || \
	  { $$root apt-get update -qq && $$root apt-get install -y -qq $(LIBRARIES) >/dev/null; }; } || \
	{ echo "apt-get could not install $(LIBRARIES); run it by hand to see why, then run make again." >&2; exit 1; }

clean:
	rm -rf .build .retning reports/published
