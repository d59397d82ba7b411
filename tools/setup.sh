#!/usr/bin/env bash
# Installs what is missing for one of the make targets:
#   tools/setup.sh serve|dist|test|engines|servers|outputs|lighthouse
# Tools go into .tools/ and node_modules/, which git ignores; one that is on the
# PATH in the right version is used as it is. Browsers come from Debian's packages,
# which takes root. When all is there this takes about a second.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/versions.sh
PATH="$PWD/.tools/bin:$PWD/node_modules/.bin:$PATH"

main() {
  check_required
  if [ "$1" = outputs ]; then
    ensure_rust
    ensure_crates
    ensure_readers
    ensure_chromium
    ensure_office
    return
  fi
  case $1 in
    fuzz) ensure_rust; ensure_nightly; ensure_cargo_tool fuzz "$CARGO_FUZZ"; return ;;
    coverage) ensure_rust; ensure_llvm_tools; ensure_cargo_tool llvm-cov "$CARGO_LLVM_COV"; return ;;
    mutants) ensure_rust; ensure_cargo_tool mutants "$CARGO_MUTANTS"; return ;;
    supply) ensure_rust; ensure_cargo_tool deny "$CARGO_DENY"; ensure_npm_packages; return ;;
    test) ensure_chromium ;;
    engines) ensure_firefox_and_webkit ;;
    servers) ensure_chromium; ensure_servers; return ;;
    lighthouse) ensure_chromium; ensure_lighthouse; return ;;
  esac
  ensure_rust
  mkdir -p .tools
  # Trunk is by far the longest: let the rest run beside it.
  ensure_trunk & local trunk=$!
  ensure_wasm_bindgen
  ensure_splitter
  ensure_crates
  case $1 in
    serve) ensure_npm_packages; prebuild_page ;;
    dist) ensure_npm_packages ;;
    test) ensure_npm_packages ;;
    engines) ensure_npm_packages; ensure_geckodriver ;;
    *) stop "setup.sh knows serve, dist, test, engines, servers, outputs and lighthouse, not '$1'." ;;
  esac
  wait $trunk || stop "Trunk could not be installed: its messages are in .tools/trunk.log."
}

say() { printf '==> %s\n' "$*"; }
stop() { printf '%s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

check_required() {
  have rustup && have cargo || stop "Missing: rustup. Get it with: curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh"
  have cc || stop "Missing: gcc. Get it with: apt-get install gcc libc6-dev (or your distribution's package)"
  have node || stop "Missing: Node.js 20 or newer. Get it from https://nodejs.org"
  local node
  node=$(node --version)
  node=${node#v}
  [ "${node%%.*}" -ge 20 ] || stop "Missing: Node.js 20 or newer, this one is $node. Get it from https://nodejs.org"
  have npm || stop "Missing: npm, which comes with Node.js. Get it from https://nodejs.org (Debian: apt-get install npm)"
}

ensure_rust() {
  if ! rustc --version >/dev/null 2>&1; then
    say "Installing the Rust toolchain of rust-toolchain.toml (about 1 minute)"
    rustup toolchain install || stop "Missing: the Rust toolchain of rust-toolchain.toml. Get it with: rustup toolchain install"
  fi
  rustup target list --installed | grep -qx wasm32-unknown-unknown || {
    say "Adding the WebAssembly target to Rust (seconds)"
    rustup target add wasm32-unknown-unknown
  }
  rustfmt --version >/dev/null 2>&1 || rustup component add rustfmt
  cargo clippy --version >/dev/null 2>&1 || rustup component add clippy
}

# What guides the fuzzer is not in the stable compiler.
ensure_nightly() {
  rustup toolchain list | grep -q '^nightly' && return
  say "Installing the nightly Rust toolchain (about 1 minute)"
  rustup toolchain install nightly --profile minimal
}

ensure_llvm_tools() {
  rustup component list --installed | grep -q '^llvm-tools' || rustup component add llvm-tools
}

# A subcommand of cargo.
ensure_cargo_tool() {
  mkdir -p .tools
  [ "$(cargo "$1" --version 2>/dev/null)" = "cargo-$1 $2" ] && return
  say "Installing cargo-$1 $2 (1 to 5 minutes)"
  install_tool 0 "cargo-$1" "$2" --locked
}

# Readers that share no code with this program.
ensure_readers() {
  have python3 || stop "Missing: Python 3. Get it with: apt-get install python3 python3-venv"
  if [ "$(cat .tools/outputs/versions 2>/dev/null)" != "$READERS" ]; then
    say "Installing readers of workbooks, calendars and project files (seconds)"
    python3 -m venv --clear .tools/outputs
    # shellcheck disable=SC2086 # several names
    .tools/outputs/bin/python -m pip -q install $READERS
    echo "$READERS" >.tools/outputs/versions
  fi
  have java || [ "$(id -u)" != 0 ] || apt-get install -y -qq --no-install-recommends default-jre-headless
  if ! have soffice && [ "$(id -u)" = 0 ]; then
    say "Installing LibreOffice without its windows (about 2 minutes)"
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends \
      libreoffice-calc-nogui libreoffice-writer-nogui libreoffice-impress-nogui
  fi
}

ensure_trunk() {
  [ "$(trunk --version 2>/dev/null)" = "trunk $TRUNK" ] && return
  say "Installing Trunk $TRUNK, which builds the page (2 to 4 minutes; messages in .tools/trunk.log)"
  # Without its TLS, which it needs only to download tools.
  install_tool 0 trunk "$TRUNK" --locked --no-default-features >.tools/trunk.log 2>&1
}

ensure_wasm_bindgen() {
  [ "$(wasm-bindgen --version 2>/dev/null)" = "wasm-bindgen $WASM_BINDGEN" ] && have wasm-bindgen-test-runner && return
  say "Installing wasm-bindgen $WASM_BINDGEN (1 to 2 minutes)"
  # Its own lock file may name newer versions than a registry has: not --locked.
  install_tool 1 wasm-bindgen-cli "$WASM_BINDGEN" --no-default-features
}

ensure_splitter() {
  have wasm-split-cli && [ "$(cat .tools/wasm-split 2>/dev/null)" = "$WASM_SPLIT" ] && return
  say "Installing wasm-split-cli $WASM_SPLIT, which splits the program into parts (about 1 minute)"
  # Its lock file too may name newer versions than a registry has. It does not tell its version.
  install_tool 1 wasm_split_cli_support "$WASM_SPLIT" --features build-binary
  echo "$WASM_SPLIT" >.tools/wasm-split
}

# Installs a crate's programs: prebuilt where cargo-binstall is there, else compiled
# quickly rather than well, since they run for seconds.
install_tool() {
  local opt_level=$1 crate=$2 version=$3
  shift 3
  if have cargo-binstall && cargo binstall --no-confirm --disable-strategies compile --root .tools "$crate@$version"; then
    return
  fi
  CARGO_PROFILE_RELEASE_OPT_LEVEL=$opt_level CARGO_PROFILE_RELEASE_LTO=off \
    CARGO_PROFILE_RELEASE_CODEGEN_UNITS=256 CARGO_PROFILE_RELEASE_STRIP=true \
    cargo install "$crate" --version "$version" "$@" --force --root .tools --target-dir ".tools/build-$crate"
  rm -rf ".tools/build-$crate"
}

ensure_crates() {
  cargo fetch --locked --quiet --target wasm32-unknown-unknown --target "$(rustc --print host-tuple)"
}

# Trunk builds the same; begun here it overlaps with compiling Trunk itself.
prebuild_page() {
  [ "$(trunk --version 2>/dev/null)" = "trunk $TRUNK" ] && return
  say "Compiling the page (about 1 minute)"
  cargo build --locked --profile serve --target wasm32-unknown-unknown --bins
}

ensure_npm_packages() {
  cmp -s package-lock.json node_modules/.ready20k-lock && return
  say "Installing wasm-opt, esbuild and axe-core from npm (seconds)"
  npm ci --ignore-scripts --no-audit --no-fund
  cp package-lock.json node_modules/.ready20k-lock
}

ensure_chromium() {
  { have chromium || have chromium-browser || have google-chrome; } && have chromedriver && return
  install_packages "Chromium and its driver" chromium chromium-driver
}

ensure_firefox_and_webkit() {
  have firefox-esr || have firefox || install_packages "Firefox" firefox-esr
  have WebKitWebDriver && have Xvfb || install_packages "WebKit's driver and a virtual screen" webkit2gtk-driver xvfb
}

ensure_servers() {
  have nginx && have caddy && return
  install_packages "nginx with brotli, and Caddy" nginx-light libnginx-mod-http-brotli-static caddy
}

# With a font of the widths of Calibri, which the documents ask for.
ensure_office() {
  have soffice && have pdftotext && return
  install_packages "LibreOffice without its windows, and poppler" \
    libreoffice-writer-nogui libreoffice-impress-nogui poppler-utils fonts-crosextra-carlito
}

# By itself: it brings 200 packages that nothing else needs.
ensure_lighthouse() {
  [ "$(.tools/lighthouse/node_modules/.bin/lighthouse --version 2>/dev/null)" = "$LIGHTHOUSE" ] && return
  say "Installing Lighthouse $LIGHTHOUSE (about 1 minute)"
  mkdir -p .tools/lighthouse
  echo '{"private":true}' >.tools/lighthouse/package.json
  npm install --prefix .tools/lighthouse --ignore-scripts --no-audit --no-fund "lighthouse@$LIGHTHOUSE"
}

ensure_geckodriver() {
  [[ "$(geckodriver --version 2>/dev/null)" == "geckodriver $GECKODRIVER"* ]] && return
  say "Installing geckodriver $GECKODRIVER, which drives Firefox (about 1 minute)"
  install_tool 0 geckodriver "$GECKODRIVER" --locked
}

install_packages() {
  local what=$1
  shift
  local command="apt-get install --no-install-recommends $*"
  have apt-get && [ "$(id -u)" = 0 ] || stop "Missing: $what. Get it with: sudo $command (or your distribution's packages)"
  say "Installing $what from Debian's packages (about 1 minute)"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $command -y -qq
}

main "$@"
