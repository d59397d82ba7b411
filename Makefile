# Ready20k: `make help` lists what can be made.

PORT ?= 8080
PSPLIB ?= ../shared/psplib
MINUTES ?= 10
DOORS ?= $(notdir $(wildcard fuzz/corpus/*))
MUTANTS ?= 100000
PLACES ?= 300
SEED ?= 20000
FILES ?= src/core/**/*.rs
PATH := $(CURDIR)/tools/wrap:$(CURDIR)/.tools/bin:$(CURDIR)/node_modules/.bin:$(PATH)
export PATH

WASM := --target wasm32-unknown-unknown

.PHONY: help serve test test-engines dist servers lighthouse outputs bench psplib shots soak check native browser page budget journeys pictures

help:
	@echo 'make serve         build the app and serve it on http://127.0.0.1:8080 (PORT=… changes it)'
	@echo 'make test          every test: format, clippy, native, in the browser, size budget, journeys in Chromium'
	@echo 'make test-engines  the journeys in Firefox and in WebKit (nearly an hour)'
	@echo 'make dist          release build into dist/, with the size of each file, and all in one file: ready20k.html'
	@echo 'make servers       dist/ behind nginx and Caddy as docs/hosting.md has it'
	@echo 'make bench         what the page weighs and how fast it is on a slow phone, into docs/performance.md (RUNS=…)'
	@echo 'make lighthouse    what Lighthouse says of dist/: accessibility, best practices, search engines, speed'
	@echo 'make outputs       every file that can be shared, read by others: openpyxl, icalendar, mpxj, DuckDB, LibreOffice, Chromium'
	@echo 'make soak          kills, fills, empties and damages what the page has shown as saved (SHARE=10: a tenth of it)'
	@echo 'make fuzz          opens each way in with bytes that lead to new code (MINUTES=10 each, DOORS="file link")'
	@echo 'make mutated       100,000 files that went wrong: read, reported and planned, each within a second; 2,000 in Chromium'
	@echo 'make coverage      how much of the core the native tests reach, by lines'
	@echo 'make mutants       breaks the core in PLACES=300 drawn by SEED=… and looks whether a test notices (an hour)'
	@echo 'make supply        licences, sources and known faults of all crates and npm packages'
	@echo 'make reproduce     builds twice in two folders and compares every byte'
	@echo 'make psplib        the solver on PSPLIB (PSPLIB=folder)'
	@echo 'make pictures      draws the icons and the picture that links show into style/pictures/'
	@echo 'make shots         screenshots of every page into screenshots/'
	@echo 'All install what they miss: tools into .tools/ and node_modules/, browsers from Debian as root.'

serve:
	@tools/setup.sh serve
	@echo "==> Ready20k will be on http://127.0.0.1:$(PORT), Ctrl+C stops it (compiling takes up to a minute after a change)"
	@trunk serve --port $(PORT) --dist target/page

dist:
	@tools/setup.sh dist
	@$(MAKE) --no-print-directory page budget
	@node tools/portable.mjs dist
	@node tools/compress.mjs dist

servers: dist
	@tools/setup.sh servers
	@echo '==> dist/ behind real servers'
	@node tools/servers.mjs dist

test:
	@tools/setup.sh test
	@$(MAKE) --no-print-directory check
	@# Most of the page's build is done by one core; the tests take the other.
	@$(MAKE) --no-print-directory --jobs=2 --output-sync=target page native
	@$(MAKE) --no-print-directory browser journeys budget
	@echo '==> All tests passed'

page:
	@echo '==> Building for release (1 to 3 minutes when nothing is compiled yet)'
	@trunk build --release --log error

budget:
	@node tools/sizes.mjs dist

check:
	@echo '==> Format and clippy, natively and for the page (1 to 2 minutes)'
	cargo fmt --all --check
	cargo clippy --locked --workspace --all-targets -- -D warnings
	cargo clippy --locked --lib --bins --test 'browser*' $(WASM) -- -D warnings

# The same random cases for everybody; PROPTEST_RNG_SEED=… tries others.
native: export PROPTEST_RNG_SEED ?= 20000
native:
	@echo '==> Native tests (about 1 minute)'
	cargo test --locked

browser: export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER := wasm-bindgen-test-runner
browser: export CHROMEDRIVER := $(shell command -v chromedriver)
browser:
	@echo '==> Tests inside Chromium (about 1 minute)'
	cargo test --locked $(WASM) --no-default-features --test 'browser*'

journeys:
	@echo '==> Journeys through the built page in Chromium (10 to 20 minutes)'
	ENGINE=chromium cargo test --locked --package journeys

# One at a time: two of these browsers side by side keep each other from drawing in time.
test-engines:
	@tools/setup.sh engines
	@$(MAKE) --no-print-directory page
	@echo '==> Journeys in Firefox (about 25 minutes)'
	ENGINE=firefox cargo test --locked --package journeys --no-fail-fast -- --test-threads 1
	@echo '==> Journeys in WebKit (about 25 minutes)'
	ENGINE=webkit cargo test --locked --package journeys --no-fail-fast -- --test-threads 1

bench:
	@tools/setup.sh test
	@$(MAKE) --no-print-directory page
	@echo '==> The time of a whole report'
	cargo run --locked --release --example report_time
	@echo '==> The time of a plan, of its simulation and of longer search'
	cargo run --locked --release --example plan_time
	@echo '==> The page over a slow line (about 8 minutes; RUNS=1 takes 4)'
	cargo run --locked --release --package journeys --bin bench

lighthouse: dist
	@tools/setup.sh lighthouse
	@echo '==> Lighthouse on the built page (about 3 minutes)'
	@node tools/lighthouse.mjs dist

soak:
	@tools/setup.sh test
	@$(MAKE) --no-print-directory page
	@echo '==> Attacks on what was shown as saved (about 15 minutes; SHARE=10 tries a tenth)'
	ENGINE=chromium cargo run --locked --package journeys --bin soak -- $(SHARE)

.PHONY: fuzz mutated coverage mutants supply reproduce

# Needs only the standard library of the nightly compiler: there is no unsafe code of ours
# that a sanitizer could watch. A limit of memory and time stands for each input.
fuzz:
	@tools/setup.sh fuzz
	cd fuzz && for door in $(DOORS); do \
	  echo "==> $$door, for $(MINUTES) minutes"; \
	  mkdir -p corpus/$$door found/$$door; \
	  DOOR=$$door RUSTFLAGS=--cap-lints=warn cargo +nightly fuzz run door --fuzz-dir . -O --debug-assertions -s none found/$$door corpus/$$door -- \
	    -max_total_time=$$(($(MINUTES) * 60)) -timeout=10 -rss_limit_mb=2048 -max_len=20000 -print_final_stats=1 -verbosity=0 || exit 1; \
	done

mutated:
	@echo '==> $(MUTANTS) files that went wrong (an hour for 100,000)'
	MUTANTS=$(MUTANTS) cargo test --locked --release --test mutated every -- --nocapture
	@tools/setup.sh test
	@$(MAKE) --no-print-directory page
	@echo '==> 2,000 of them in Chromium (some minutes)'
	ENGINE=chromium cargo run --locked --package journeys --bin mutated

coverage:
	@tools/setup.sh coverage
	@echo '==> Native tests, counting the lines that they reach (some minutes)'
	cargo llvm-cov --locked --no-report
	cargo llvm-cov report --lcov | node tools/coverage.mjs src/core 95

mutants:
	@tools/setup.sh mutants
	cargo run --locked --manifest-path tools/mutants/Cargo.toml --target-dir target/mutants/tool -- \
	  $(PLACES) $(SEED) $(foreach one,$(FILES),'$(one)')

supply:
	@tools/setup.sh supply
	@echo '==> Licences, bans and sources'
	cargo deny --locked check licenses bans sources
	@echo '==> Known faults (asks github.com and the npm registry)'
	cargo deny --locked check advisories
	npm audit

reproduce:
	@tools/setup.sh dist
	@tools/reproduce.sh

outputs:
	@tools/setup.sh outputs
	@echo '==> Every file that can be shared, read by others (about 2 minutes)'
	cargo run --locked --example outputs -- target/outputs
	.tools/outputs/bin/python tools/outputs/check.py target/outputs target/debug/examples/outputs
	cargo build --locked --example score
	.tools/outputs/bin/python tools/outputs/portfolio.py target/outputs target/debug/examples/score
	node tools/outputs/sealed.mjs test
	cargo test --locked --test report -- --ignored

psplib:
ifneq ($(wildcard $(PSPLIB)/best_known.csv),)
	@echo '==> The solver on PSPLIB at 50,000 schedules each (minutes, on all cores)'
	cargo build --locked --release --example psplib
	@printf '%s\n' $(PSPLIB)/*.sm \
	  | xargs -P "$$(nproc)" -n 6 target/release/examples/psplib --schedules 50000 --seed 1 \
	  | node tools/psplib.mjs $(PSPLIB)/best_known.csv
else
	@echo 'Skipping the solver: $(PSPLIB) has no PSPLIB. Its sets j30, j60 and j120 (single mode) are at'
	@echo 'https://www.om-db.wi.tum.de/psplib/ ; name the folder of the .sm files and best_known.csv with PSPLIB='
	@echo '(best_known.csv: instance,critical_path,psplib_best,…)'
endif

pictures:
	@tools/setup.sh test
	@node tools/pictures.mjs

shots:
	@tools/setup.sh test
	@$(MAKE) --no-print-directory page
	cargo run --locked --package journeys --bin shots
