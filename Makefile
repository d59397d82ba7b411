# Ready20k: `make help` lists what can be made.

PORT ?= 8080
PSPLIB ?= ../shared/psplib
PATH := $(CURDIR)/.tools/bin:$(CURDIR)/node_modules/.bin:$(PATH)
export PATH

WASM := --target wasm32-unknown-unknown

.PHONY: help serve test test-engines dist bench shots check native browser journeys

help:
	@echo 'make serve         build the app and serve it on http://127.0.0.1:8080 (PORT=… changes it)'
	@echo 'make test          every test: format, clippy, native, in the browser, size budget, journeys in Chromium'
	@echo 'make test-engines  the journeys in Firefox and in WebKit'
	@echo 'make dist          release build into dist/, with the size of each file'
	@echo 'make bench         the solver on PSPLIB (PSPLIB=folder) and the time of a whole report'
	@echo 'make shots         screenshots of every page into screenshots/'
	@echo 'All install what they miss: tools into .tools/ and node_modules/, browsers from Debian as root.'

serve:
	@tools/setup.sh serve
	@echo "==> Ready20k will be on http://127.0.0.1:$(PORT), Ctrl+C stops it (compiling takes up to a minute after a change)"
	@trunk serve --port $(PORT) --dist target/serve

dist:
	@tools/setup.sh dist
	@echo '==> Building for release (1 to 3 minutes when nothing is compiled yet)'
	@trunk build --release --log error
	@node tools/sizes.mjs dist

test:
	@tools/setup.sh test
	@$(MAKE) --no-print-directory check native browser dist journeys
	@echo '==> All tests passed'

check:
	@echo '==> Format and clippy, natively and for the page (1 to 2 minutes)'
	cargo fmt --all --check
	cargo clippy --locked --workspace --all-targets -- -D warnings
	cargo clippy --locked --lib --bins --test 'browser*' $(WASM) -- -D warnings

native:
	@echo '==> Native tests (about 1 minute)'
	cargo test --locked

browser: export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER := wasm-bindgen-test-runner
browser: export CHROMEDRIVER := $(shell command -v chromedriver)
browser:
	@echo '==> Tests inside Chromium (about 1 minute)'
	cargo test --locked $(WASM) --test 'browser*'

journeys:
	@echo '==> Journeys through the built page in Chromium (1 to 3 minutes)'
	ENGINE=chromium cargo test --locked --package journeys

test-engines:
	@tools/setup.sh engines
	@$(MAKE) --no-print-directory dist
	@echo '==> Journeys in Firefox'
	ENGINE=firefox cargo test --locked --package journeys
	@echo '==> Journeys in WebKit'
	ENGINE=webkit cargo test --locked --package journeys

bench:
	@if [ -d '$(PSPLIB)' ]; then \
	  echo '==> Solver on PSPLIB'; \
	else \
	  echo 'No PSPLIB in $(PSPLIB): get the sets j30, j60 and j120 (single mode) from https://www.om-db.wi.tum.de/psplib/'; \
	  echo 'and name the folder with PSPLIB=…; skipping the solver benchmark.'; \
	fi

shots:
	@tools/setup.sh test
	@$(MAKE) --no-print-directory dist
	cargo run --locked --package journeys --bin shots
